// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining1(to natives: inout [String: NativeFunction]) {
        natives["Training.1"] = { call in call.give(call.argument(1, Training.Activation.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.2"] = { call in call.give(Training.Activation.elu) }
        natives["Training.3"] = { call in call.give(Training.Activation.gelu) }
        natives["Training.4"] = { call in call.give(Training.Activation.identity) }
        natives["Training.5"] = { call in call.give(Training.Activation.leakyRelu) }
        natives["Training.6"] = { call in call.give(Training.Activation.relu) }
        natives["Training.7"] = { call in call.give(Training.Activation.sigmoid) }
        natives["Training.8"] = { call in call.give(Training.Activation.silu) }
        natives["Training.9"] = { call in call.give(Training.Activation.softplus) }
        natives["Training.10"] = { call in call.give(Training.Activation.tanh) }
        natives["Training.11"] = { call in call.give(call.argument(1, Training.Activation.self).rawValue) }
        natives["Training.12"] = { call in call.give(Training.Activation(rawValue: call.argument(1, String.self))) }
        natives["Training.13"] = { call in call.give(Training.Activation.allCases) }
        natives["Training.14"] = { call in call.give(call.argument(1, Training.Adagrad.self).eps) }
        natives["Training.14="] = { call in call.change(1) { (own: inout Training.Adagrad) in own.eps = call.argument(2, Double.self) } }
        natives["Training.15"] = { call in call.give(Training.Adagrad(learningRate: call.argument(1, Double.self), eps: call.argument(2, Double.self), weightDecay: call.argument(3, Double.self))) }
        natives["Training.16"] = { call in call.give(call.argument(1, Training.Adagrad.self).learningRate) }
        natives["Training.16="] = { call in call.change(1) { (own: inout Training.Adagrad) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.17"] = { call in call.change(1) { (own: inout Training.Adagrad) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.18"] = { call in call.give(call.argument(1, Training.Adagrad.self).weightDecay) }
        natives["Training.18="] = { call in call.change(1) { (own: inout Training.Adagrad) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.19"] = { call in call.give(call.argument(1, Training.Adam.self).betas) }
        natives["Training.20"] = { call in call.give(call.argument(1, Training.Adam.self).eps) }
        natives["Training.20="] = { call in call.change(1) { (own: inout Training.Adam) in own.eps = call.argument(2, Double.self) } }
        natives["Training.21"] = { call in call.give(Training.Adam(learningRate: call.argument(1, Double.self), betas: (call.tuple(2) as (Double, Double)), eps: call.argument(3, Double.self), weightDecay: call.argument(4, Double.self))) }
        natives["Training.22"] = { call in call.give(call.argument(1, Training.Adam.self).learningRate) }
        natives["Training.22="] = { call in call.change(1) { (own: inout Training.Adam) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.23"] = { call in call.change(1) { (own: inout Training.Adam) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.24"] = { call in call.give(call.argument(1, Training.Adam.self).weightDecay) }
        natives["Training.24="] = { call in call.change(1) { (own: inout Training.Adam) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.25"] = { call in call.give(call.argument(1, Training.AdamW.self).betas) }
        natives["Training.26"] = { call in call.give(call.argument(1, Training.AdamW.self).eps) }
        natives["Training.26="] = { call in call.change(1) { (own: inout Training.AdamW) in own.eps = call.argument(2, Double.self) } }
        natives["Training.27"] = { call in call.give(Training.AdamW(learningRate: call.argument(1, Double.self), betas: (call.tuple(2) as (Double, Double)), eps: call.argument(3, Double.self), weightDecay: call.argument(4, Double.self))) }
        natives["Training.28"] = { call in call.give(call.argument(1, Training.AdamW.self).learningRate) }
        natives["Training.28="] = { call in call.change(1) { (own: inout Training.AdamW) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.29"] = { call in call.change(1) { (own: inout Training.AdamW) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.30"] = { call in call.give(call.argument(1, Training.AdamW.self).weightDecay) }
        natives["Training.30="] = { call in call.change(1) { (own: inout Training.AdamW) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.31"] = { call in call.give(call.argument(1, Training.BatchNorm.self)(call.argument(2, Tensors.Tensor.self), training: call.argument(3, Bool.self))) }
        natives["Training.32"] = { call in call.give(call.argument(1, Training.BatchNorm.self).eps) }
        natives["Training.33"] = { call in call.give(Training.BatchNorm(call.argument(1, Int.self), momentum: call.argument(2, Double.self), eps: call.argument(3, Double.self))) }
        natives["Training.34"] = { call in call.give(call.argument(1, Training.BatchNorm.self).mean) }
        natives["Training.35"] = { call in call.give(call.argument(1, Training.BatchNorm.self).momentum) }
        natives["Training.36"] = { call in call.change(1) { (own: inout Training.BatchNorm) in own.observe(call.argument(2, Tensors.Tensor.self)) } }
        natives["Training.37"] = { call in call.give(call.argument(1, Training.BatchNorm.self).scale) }
        natives["Training.37="] = { call in call.change(1) { (own: inout Training.BatchNorm) in own.scale = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.38"] = { call in call.give(call.argument(1, Training.BatchNorm.self).shift) }
        natives["Training.38="] = { call in call.change(1) { (own: inout Training.BatchNorm) in own.shift = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.39"] = { call in call.give(call.argument(1, Training.BatchNorm.self).variance) }
        natives["Training.40"] = { call in call.give(call.argument(1, Training.CalibrationBin.self).accuracy) }
        natives["Training.41"] = { call in call.give(call.argument(1, Training.CalibrationBin.self).confidence) }
        natives["Training.42"] = { call in call.give(call.argument(1, Training.CalibrationBin.self).share) }
        natives["Training.43"] = { call in call.give(Training.CalibrationBins.equalMass) }
        natives["Training.44"] = { call in call.give(Training.CalibrationBins.equalWidth) }
        natives["Training.45"] = { call in call.give(call.argument(1, Training.CalibrationBins.self).rawValue) }
        natives["Training.46"] = { call in call.give(Training.CalibrationBins(rawValue: call.argument(1, String.self))) }
        natives["Training.47"] = { call in call.give(Training.CalibrationBins.allCases) }
        natives["Training.48"] = { call in call.give(call.change(2) { (p2: inout Tensors.Random) in call.argument(1, Training.ClassBalancedSampler.self).batch(using: &p2) }) }
        natives["Training.49"] = { call in call.give(call.argument(1, Training.ClassBalancedSampler.self).classesPerBatch) }
        natives["Training.50"] = { call in call.give(Training.ClassBalancedSampler(labels: call.argument(1, [Int].self), classesPerBatch: call.argument(2, Int.self), samplesPerClass: call.argument(3, Int.self))) }
        natives["Training.51"] = { call in call.give(call.argument(1, Training.ClassBalancedSampler.self).samplesPerClass) }
        natives["Training.52"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).accuracy) }
        natives["Training.53"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).balancedAccuracy) }
        natives["Training.54"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).counts) }
        natives["Training.55"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).fScore(of: call.argument(2, Int.self), beta: call.argument(3, Double.self))) }
        natives["Training.56"] = { call in call.give(Training.ConfusionMatrix(labels: call.argument(1, [Int].self), predictions: call.argument(2, [Int].self), classes: call.argument(3, Int.self))) }
        natives["Training.57"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).macroF) }
        natives["Training.58"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).precision(of: call.argument(2, Int.self))) }
        natives["Training.59"] = { call in call.give(call.argument(1, Training.ConfusionMatrix.self).recall(of: call.argument(2, Int.self))) }
        natives["Training.60"] = { call in call.give(call.argument(1, Training.ConstantSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.61"] = { call in call.give(Training.ConstantSchedule(call.argument(1, Double.self))) }
        natives["Training.62"] = { call in call.give(call.argument(1, Training.ConstantSchedule.self).rate) }
        natives["Training.63"] = { call in call.give(call.argument(1, Training.Conv1d.self).bias) }
        natives["Training.63="] = { call in call.change(1) { (own: inout Training.Conv1d) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.64"] = { call in call.give(call.argument(1, Training.Conv1d.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.65"] = { call in call.give(call.change(9) { (p9: inout Tensors.Random) in Training.Conv1d(call.argument(1, Int.self), call.argument(2, Int.self), kernel: call.argument(3, Int.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), dilation: call.argument(6, Int.self), groups: call.argument(7, Int.self), initializer: call.argument(8, Training.Initializer.self), using: &p9) }) }
        natives["Training.66"] = { call in call.give(call.argument(1, Training.Conv1d.self).weight) }
        natives["Training.66="] = { call in call.change(1) { (own: inout Training.Conv1d) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.67"] = { call in call.give(call.argument(1, Training.Conv2d.self).bias) }
        natives["Training.67="] = { call in call.change(1) { (own: inout Training.Conv2d) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.68"] = { call in call.give(call.argument(1, Training.Conv2d.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.69"] = { call in call.give(call.change(9) { (p9: inout Tensors.Random) in Training.Conv2d(call.argument(1, Int.self), call.argument(2, Int.self), kernel: call.argument(3, Int.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), dilation: call.argument(6, Int.self), groups: call.argument(7, Int.self), initializer: call.argument(8, Training.Initializer.self), using: &p9) }) }
        natives["Training.70"] = { call in call.give(call.argument(1, Training.Conv2d.self).weight) }
        natives["Training.70="] = { call in call.change(1) { (own: inout Training.Conv2d) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.71"] = { call in call.give(call.argument(1, Training.ConvTransposed2d.self).bias) }
        natives["Training.71="] = { call in call.change(1) { (own: inout Training.ConvTransposed2d) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.72"] = { call in call.give(call.argument(1, Training.ConvTransposed2d.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.73"] = { call in call.give(call.change(8) { (p8: inout Tensors.Random) in Training.ConvTransposed2d(call.argument(1, Int.self), call.argument(2, Int.self), kernel: call.argument(3, Int.self), stride: call.argument(4, Int.self), padding: call.argument(5, Int.self), outputPadding: call.argument(6, Int.self), initializer: call.argument(7, Training.Initializer.self), using: &p8) }) }
        natives["Training.74"] = { call in call.give(call.argument(1, Training.ConvTransposed2d.self).weight) }
    }
}
