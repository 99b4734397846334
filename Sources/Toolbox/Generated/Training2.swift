// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining2(to natives: inout [String: NativeFunction]) {
        natives["Training.75"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.MLP(call.argument(1, [Int].self), activation: call.argument(2, Training.Activation.self), initializer: call.argument(3, Training.Initializer?.self), using: &p4) }) }
        natives["Training.76"] = { call in call.give(call.argument(1, Training.MLP.self).layers) }
        natives["Training.76="] = { call in call.change(1) { (own: inout Training.MLP) in own.layers = call.argument(2, [Training.Linear].self) } }
        natives["Training.77"] = { call in call.give(Training.NetworkLayer.activation(call.argument(1, Training.Activation.self))) }
        natives["Training.78"] = { call in call.give(call.argument(1, Training.NetworkLayer.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.79"] = { call in call.give(Training.NetworkLayer.layerNorm(call.argument(1, Training.LayerNorm.self))) }
        natives["Training.80"] = { call in call.give(Training.NetworkLayer.linear(call.argument(1, Training.Linear.self))) }
        natives["Training.81"] = { call in call.give(Training.NetworkLayer.residual(call.argument(1, [Training.NetworkLayer].self))) }
        natives["Training.82"] = { call in call.give(Training.NetworkLayer.rmsNorm(call.argument(1, Training.RMSNorm.self))) }
        natives["Training.83"] = { call in call.give(call.argument(1, Training.RMSNorm.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.84"] = { call in call.give(call.argument(1, Training.RMSNorm.self).eps) }
        natives["Training.85"] = { call in call.give(Training.RMSNorm(call.argument(1, Int.self), eps: call.argument(2, Double.self))) }
        natives["Training.86"] = { call in call.give(call.argument(1, Training.RMSNorm.self).scale) }
        natives["Training.86="] = { call in call.change(1) { (own: inout Training.RMSNorm) in own.scale = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.87"] = { call in call.give(call.argument(1, Training.RMSprop.self).eps) }
        natives["Training.87="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.eps = call.argument(2, Double.self) } }
        natives["Training.88"] = { call in call.give(Training.RMSprop(learningRate: call.argument(1, Double.self), smoothing: call.argument(2, Double.self), eps: call.argument(3, Double.self), momentum: call.argument(4, Double.self), weightDecay: call.argument(5, Double.self))) }
        natives["Training.89"] = { call in call.give(call.argument(1, Training.RMSprop.self).learningRate) }
        natives["Training.89="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.90"] = { call in call.give(call.argument(1, Training.RMSprop.self).momentum) }
        natives["Training.90="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.momentum = call.argument(2, Double.self) } }
        natives["Training.91"] = { call in call.give(call.argument(1, Training.RMSprop.self).smoothing) }
        natives["Training.91="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.smoothing = call.argument(2, Double.self) } }
        natives["Training.92"] = { call in call.change(1) { (own: inout Training.RMSprop) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.93"] = { call in call.give(call.argument(1, Training.RMSprop.self).weightDecay) }
        natives["Training.93="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.94"] = { call in call.give(Training.SGD(learningRate: call.argument(1, Double.self), momentum: call.argument(2, Double.self), weightDecay: call.argument(3, Double.self), nesterov: call.argument(4, Bool.self))) }
        natives["Training.95"] = { call in call.give(call.argument(1, Training.SGD.self).learningRate) }
        natives["Training.95="] = { call in call.change(1) { (own: inout Training.SGD) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.96"] = { call in call.give(call.argument(1, Training.SGD.self).momentum) }
        natives["Training.96="] = { call in call.change(1) { (own: inout Training.SGD) in own.momentum = call.argument(2, Double.self) } }
        natives["Training.97"] = { call in call.give(call.argument(1, Training.SGD.self).nesterov) }
        natives["Training.97="] = { call in call.change(1) { (own: inout Training.SGD) in own.nesterov = call.argument(2, Bool.self) } }
        natives["Training.98"] = { call in call.change(1) { (own: inout Training.SGD) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.99"] = { call in call.give(call.argument(1, Training.SGD.self).weightDecay) }
        natives["Training.99="] = { call in call.change(1) { (own: inout Training.SGD) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.100"] = { call in call.give(call.argument(1, Training.Sequential.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.101"] = { call in call.give(Training.Sequential(call.argument(1, [Training.NetworkLayer].self))) }
        natives["Training.102"] = { call in call.give(call.argument(1, Training.Sequential.self).layers) }
        natives["Training.102="] = { call in call.change(1) { (own: inout Training.Sequential) in own.layers = call.argument(2, [Training.NetworkLayer].self) } }
        natives["Training.103"] = { call in call.give(call.argument(1, Training.StepSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.104"] = { call in call.give(call.argument(1, Training.StepSchedule.self).factor) }
        natives["Training.105"] = { call in call.give(Training.StepSchedule(call.argument(1, Double.self), milestones: call.argument(2, [Int].self), factor: call.argument(3, Double.self))) }
        natives["Training.106"] = { call in call.give(call.argument(1, Training.StepSchedule.self).initial) }
        natives["Training.107"] = { call in call.give(call.argument(1, Training.StepSchedule.self).milestones) }
        natives["Training.108"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self)(call.argument(2, Int.self))) }
        natives["Training.109"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).decay) }
        natives["Training.110"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).final) }
        natives["Training.111"] = { call in call.give(Training.WarmupStableDecaySchedule(call.argument(1, Double.self), steps: call.argument(2, Int.self), warmup: call.argument(3, Int.self), decay: call.argument(4, Int.self), final: call.argument(5, Double.self))) }
        natives["Training.112"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).peak) }
        natives["Training.113"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).steps) }
        natives["Training.114"] = { call in call.give(call.argument(1, Training.WarmupStableDecaySchedule.self).warmup) }
        natives["Training.115"] = { call in call.give(Training.accuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.116"] = { call in call.give(Training.averagePrecision(scores: call.argument(1, [Double].self), labels: call.argument(2, [Int].self))) }
        natives["Training.117"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.bootstrapInterval(call.argument(1, [Double].self), level: call.argument(2, Double.self), resamples: call.argument(3, Int.self), using: &p4) }) }
        natives["Training.118"] = { call in call.give(Training.brierScore(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.119"] = { call in call.give(Training.clipped(call.parameters(1, 0), norm: call.argument(2, Double.self))) }
        natives["Training.120"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Training.dropout(call.argument(1, Tensors.Tensor.self), rate: call.argument(2, Double.self), using: &p3) }) }
        natives["Training.121"] = { call in call.give(Training.expectedCalibrationError(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), bins: call.argument(3, Int.self), kind: call.argument(4, Training.CalibrationBins.self))) }
        natives["Training.122"] = { call in call.give(Training.globalNorm(call.parameters(1, 0))) }
        natives["Training.123"] = { call in call.give(Training.kendallTau(call.argument(1, [Double].self), call.argument(2, [Double].self))) }
        natives["Training.124"] = { call in call.give(Training.mean(call.argument(1, [Double].self))) }
        natives["Training.125"] = { call in call.give(Training.meanAveragePrecisionAtR(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.126"] = { call in call.give(Training.median(call.argument(1, [Double].self))) }
        natives["Training.127"] = { call in call.give(Training.moved(call.parameters(1, 0), along: call.parameters(2, 0), distance: call.argument(3, Double.self))) }
        natives["Training.128"] = { call in call.give(Training.ndcg(gains: call.argument(1, [Double].self), at: call.argument(2, Int?.self))) }
        natives["Training.129"] = { call in call.give(Training.neighbourAccuracy(call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self), reference: call.argument(4, Tensors.Tensor.self), referenceLabels: call.argument(5, [Int].self))) }
        natives["Training.130"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.pairedPermutationTest(call.argument(1, [Double].self), call.argument(2, [Double].self), resamples: call.argument(3, Int.self), using: &p4) }) }
        natives["Training.131"] = { call in call.give(Training.quantile(call.argument(1, [Double].self), call.argument(2, Double.self))) }
        natives["Training.132"] = { call in call.give(Training.recall(at: call.argument(1, Int.self), embeddings: call.argument(2, Tensors.Tensor.self), labels: call.argument(3, [Int].self))) }
        natives["Training.133"] = { call in call.give(Training.rocAUC(scores: call.argument(1, [Double].self), labels: call.argument(2, [Int].self))) }
        natives["Training.134"] = { call in call.give(Training.sameClassSimilarity(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Training.135"] = { call in call.give(try Training.sharpness(at: call.parameters(1, 0), radius: call.argument(2, Double.self), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Training.136"] = { call in call.give(try Training.sharpnessAwareGradient(at: call.parameters(1, 0), radius: call.argument(2, Double.self), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Training.137"] = { call in call.give(Training.standardDeviation(call.argument(1, [Double].self))) }
        natives["Training.138"] = { call in call.give(Training.topKAccuracy(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), k: call.argument(3, Int.self))) }
        natives["Training.139"] = { call in call.give(Training.uniformity(embeddings: call.argument(1, Tensors.Tensor.self), t: call.argument(2, Double.self))) }
        natives["Training.140"] = { call in call.changeParameters(1, 0) { (p1: inout MachineParameters) in Training.updateAverage(&p1, with: call.parameters(2, 0), decay: call.argument(3, Double.self)) } }
    }
}
