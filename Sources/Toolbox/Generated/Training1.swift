// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining1(to natives: inout [String: NativeFunction]) {
        natives["Training.1"] = { call in call.give(call.argument(1, Training.Activation.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.2"] = { call in call.give(Training.Activation.identity) }
        natives["Training.3"] = { call in call.give(Training.Activation.relu) }
        natives["Training.4"] = { call in call.give(Training.Activation.sigmoid) }
        natives["Training.5"] = { call in call.give(Training.Activation.softplus) }
        natives["Training.6"] = { call in call.give(Training.Activation.tanh) }
        natives["Training.7"] = { call in call.give(call.argument(1, Training.Adam.self).betas) }
        natives["Training.8"] = { call in call.give(call.argument(1, Training.Adam.self).eps) }
        natives["Training.8="] = { call in call.change(1) { (own: inout Training.Adam) in own.eps = call.argument(2, Double.self) } }
        natives["Training.9"] = { call in call.give(Training.Adam(learningRate: call.argument(1, Double.self), betas: (call.tuple(2) as (Double, Double)), eps: call.argument(3, Double.self), weightDecay: call.argument(4, Double.self))) }
        natives["Training.10"] = { call in call.give(call.argument(1, Training.Adam.self).learningRate) }
        natives["Training.10="] = { call in call.change(1) { (own: inout Training.Adam) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.11"] = { call in call.change(1) { (own: inout Training.Adam) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.12"] = { call in call.give(call.argument(1, Training.Adam.self).weightDecay) }
        natives["Training.12="] = { call in call.change(1) { (own: inout Training.Adam) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.13"] = { call in call.give(call.change(2) { (p2: inout Tensors.Random) in call.argument(1, Training.ClassBalancedSampler.self).batch(using: &p2) }) }
        natives["Training.14"] = { call in call.give(call.argument(1, Training.ClassBalancedSampler.self).classesPerBatch) }
        natives["Training.15"] = { call in call.give(Training.ClassBalancedSampler(labels: call.argument(1, [Int].self), classesPerBatch: call.argument(2, Int.self), samplesPerClass: call.argument(3, Int.self))) }
        natives["Training.16"] = { call in call.give(call.argument(1, Training.ClassBalancedSampler.self).samplesPerClass) }
        natives["Training.17"] = { call in call.give(Training.Initializer.fanIn) }
        natives["Training.18"] = { call in call.give(Training.Initializer.glorot) }
        natives["Training.19"] = { call in call.give(Training.Initializer.he) }
        natives["Training.20"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in call.argument(1, Training.Initializer.self).weights(inputs: call.argument(2, Int.self), outputs: call.argument(3, Int.self), using: &p4) }) }
        natives["Training.21"] = { call in call.give(Training.Initializer.zeros) }
        natives["Training.22"] = { call in call.give(call.argument(1, Training.Linear.self).bias) }
        natives["Training.22="] = { call in call.change(1) { (own: inout Training.Linear) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.23"] = { call in call.give(call.argument(1, Training.Linear.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.24"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.Linear(call.argument(1, Int.self), call.argument(2, Int.self), initializer: call.argument(3, Training.Initializer.self), using: &p4) }) }
        natives["Training.25"] = { call in call.give(call.argument(1, Training.Linear.self).weight) }
        natives["Training.25="] = { call in call.change(1) { (own: inout Training.Linear) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.26"] = { call in call.give(call.argument(1, Training.MLP.self).activation) }
        natives["Training.27"] = { call in call.give(call.argument(1, Training.MLP.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.28"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.MLP(call.argument(1, [Int].self), activation: call.argument(2, Training.Activation.self), initializer: call.argument(3, Training.Initializer?.self), using: &p4) }) }
        natives["Training.29"] = { call in call.give(call.argument(1, Training.MLP.self).layers) }
        natives["Training.29="] = { call in call.change(1) { (own: inout Training.MLP) in own.layers = call.argument(2, [Training.Linear].self) } }
        natives["Training.30"] = { call in call.give(Training.SGD(learningRate: call.argument(1, Double.self), momentum: call.argument(2, Double.self), weightDecay: call.argument(3, Double.self), nesterov: call.argument(4, Bool.self))) }
        natives["Training.31"] = { call in call.give(call.argument(1, Training.SGD.self).learningRate) }
        natives["Training.31="] = { call in call.change(1) { (own: inout Training.SGD) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.32"] = { call in call.give(call.argument(1, Training.SGD.self).momentum) }
        natives["Training.32="] = { call in call.change(1) { (own: inout Training.SGD) in own.momentum = call.argument(2, Double.self) } }
        natives["Training.33"] = { call in call.give(call.argument(1, Training.SGD.self).nesterov) }
        natives["Training.33="] = { call in call.change(1) { (own: inout Training.SGD) in own.nesterov = call.argument(2, Bool.self) } }
        natives["Training.34"] = { call in call.change(1) { (own: inout Training.SGD) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.35"] = { call in call.give(call.argument(1, Training.SGD.self).weightDecay) }
        natives["Training.35="] = { call in call.change(1) { (own: inout Training.SGD) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.36"] = { call in call.give(call.argument(1, Training.StepSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.37"] = { call in call.give(call.argument(1, Training.StepSchedule.self).factor) }
        natives["Training.38"] = { call in call.give(Training.StepSchedule(call.argument(1, Double.self), milestones: call.argument(2, [Int].self), factor: call.argument(3, Double.self))) }
        natives["Training.39"] = { call in call.give(call.argument(1, Training.StepSchedule.self).initial) }
        natives["Training.40"] = { call in call.give(call.argument(1, Training.StepSchedule.self).milestones) }
        natives["Training.41"] = { call in call.give(Training.accuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.42"] = { call in call.give(Training.mean(call.argument(1, [Double].self))) }
        natives["Training.43"] = { call in call.give(Training.meanAveragePrecisionAtR(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.44"] = { call in call.give(Training.recall(at: call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self))) }
        natives["Training.45"] = { call in call.give(Training.standardDeviation(call.argument(1, [Double].self))) }
        natives["Training.46"] = { call in call.give(Training.topKAccuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), k: call.argument(3, Int.self))) }
    }
}
