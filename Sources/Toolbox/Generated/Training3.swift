// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining3(to natives: inout [String: NativeFunction]) {
        natives["Training.144"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self).value) }
        natives["Training.144="] = { call in call.change(1) { (own: inout Training.MultiHeadAttention) in own.value = call.argument(2, Training.Linear.self) } }
        natives["Training.145"] = { call in call.give(Training.NetworkLayer.activation(call.argument(1, Training.Activation.self))) }
        natives["Training.146"] = { call in call.give(Training.NetworkLayer.averagePool2d(size: call.argument(1, Int.self), stride: call.argument(2, Int?.self), padding: call.argument(3, Int.self))) }
        natives["Training.147"] = { call in call.give(Training.NetworkLayer.batchNorm(call.argument(1, Training.BatchNorm.self))) }
        natives["Training.148"] = { call in call.give(call.argument(1, Training.NetworkLayer.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.149"] = { call in call.give(Training.NetworkLayer.conv1d(call.argument(1, Training.Conv1d.self))) }
        natives["Training.150"] = { call in call.give(Training.NetworkLayer.conv2d(call.argument(1, Training.Conv2d.self))) }
        natives["Training.151"] = { call in call.give(Training.NetworkLayer.convTransposed2d(call.argument(1, Training.ConvTransposed2d.self))) }
        natives["Training.152"] = { call in call.give(Training.NetworkLayer.dropout(rate: call.argument(1, Double.self))) }
        natives["Training.153"] = { call in call.give(Training.NetworkLayer.flatten()) }
        natives["Training.154"] = { call in call.give(Training.NetworkLayer.globalAveragePool()) }
        natives["Training.155"] = { call in call.give(Training.NetworkLayer.groupNorm(call.argument(1, Training.GroupNorm.self))) }
        natives["Training.156"] = { call in call.give(Training.NetworkLayer.layerNorm(call.argument(1, Training.LayerNorm.self))) }
        natives["Training.157"] = { call in call.give(Training.NetworkLayer.leakyRelu(slope: call.argument(1, Double.self))) }
        natives["Training.158"] = { call in call.give(Training.NetworkLayer.linear(call.argument(1, Training.Linear.self))) }
        natives["Training.159"] = { call in call.give(Training.NetworkLayer.maxPool2d(size: call.argument(1, Int.self), stride: call.argument(2, Int?.self), padding: call.argument(3, Int.self))) }
        natives["Training.160"] = { call in call.give(Training.NetworkLayer.mlp(call.argument(1, Training.MLP.self))) }
        natives["Training.161"] = { call in call.give(Training.NetworkLayer.pixelShuffle(factor: call.argument(1, Int.self))) }
        natives["Training.162"] = { call in call.give(Training.NetworkLayer.prelu(call.argument(1, Training.PReLU.self))) }
        natives["Training.163"] = { call in call.give(Training.NetworkLayer.residual(call.argument(1, [Training.NetworkLayer].self))) }
        natives["Training.164"] = { call in call.give(Training.NetworkLayer.rmsNorm(call.argument(1, Training.RMSNorm.self))) }
        natives["Training.165"] = { call in call.give(Training.NetworkLayer.transformer(call.argument(1, Training.TransformerBlock.self))) }
        natives["Training.166"] = { call in call.give(Training.Optimizer.adagrad(call.argument(1, Training.Adagrad.self))) }
        natives["Training.167"] = { call in call.give(Training.Optimizer.adam(call.argument(1, Training.Adam.self))) }
        natives["Training.168"] = { call in call.give(Training.Optimizer.adamW(call.argument(1, Training.AdamW.self))) }
        natives["Training.169"] = { call in call.give(call.argument(1, Training.Optimizer.self).learningRate) }
        natives["Training.169="] = { call in call.change(1) { (own: inout Training.Optimizer) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.170"] = { call in call.give(Training.Optimizer.rmsProp(call.argument(1, Training.RMSprop.self))) }
        natives["Training.171"] = { call in call.give(Training.Optimizer.sgd(call.argument(1, Training.SGD.self))) }
        natives["Training.172"] = { call in call.change(1) { (own: inout Training.Optimizer) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.173"] = { call in call.give(call.argument(1, Training.PReLU.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.174"] = { call in call.give(Training.PReLU(channels: call.argument(1, Int.self), slope: call.argument(2, Double.self))) }
        natives["Training.175"] = { call in call.give(call.argument(1, Training.PReLU.self).slope) }
        natives["Training.175="] = { call in call.change(1) { (own: inout Training.PReLU) in own.slope = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.176"] = { call in call.give(call.argument(1, Training.RMSNorm.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.177"] = { call in call.give(call.argument(1, Training.RMSNorm.self).eps) }
        natives["Training.178"] = { call in call.give(Training.RMSNorm(call.argument(1, Int.self), eps: call.argument(2, Double.self))) }
        natives["Training.179"] = { call in call.give(call.argument(1, Training.RMSNorm.self).scale) }
        natives["Training.179="] = { call in call.change(1) { (own: inout Training.RMSNorm) in own.scale = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.180"] = { call in call.give(call.argument(1, Training.RMSprop.self).eps) }
        natives["Training.180="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.eps = call.argument(2, Double.self) } }
        natives["Training.181"] = { call in call.give(Training.RMSprop(learningRate: call.argument(1, Double.self), smoothing: call.argument(2, Double.self), eps: call.argument(3, Double.self), momentum: call.argument(4, Double.self), weightDecay: call.argument(5, Double.self))) }
        natives["Training.182"] = { call in call.give(call.argument(1, Training.RMSprop.self).learningRate) }
        natives["Training.182="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.183"] = { call in call.give(call.argument(1, Training.RMSprop.self).momentum) }
        natives["Training.183="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.momentum = call.argument(2, Double.self) } }
        natives["Training.184"] = { call in call.give(call.argument(1, Training.RMSprop.self).smoothing) }
        natives["Training.184="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.smoothing = call.argument(2, Double.self) } }
        natives["Training.185"] = { call in call.change(1) { (own: inout Training.RMSprop) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.186"] = { call in call.give(call.argument(1, Training.RMSprop.self).weightDecay) }
        natives["Training.186="] = { call in call.change(1) { (own: inout Training.RMSprop) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.187"] = { call in call.give(Training.SGD(learningRate: call.argument(1, Double.self), momentum: call.argument(2, Double.self), weightDecay: call.argument(3, Double.self), nesterov: call.argument(4, Bool.self))) }
        natives["Training.188"] = { call in call.give(call.argument(1, Training.SGD.self).learningRate) }
        natives["Training.188="] = { call in call.change(1) { (own: inout Training.SGD) in own.learningRate = call.argument(2, Double.self) } }
        natives["Training.189"] = { call in call.give(call.argument(1, Training.SGD.self).momentum) }
        natives["Training.189="] = { call in call.change(1) { (own: inout Training.SGD) in own.momentum = call.argument(2, Double.self) } }
        natives["Training.190"] = { call in call.give(call.argument(1, Training.SGD.self).nesterov) }
        natives["Training.190="] = { call in call.change(1) { (own: inout Training.SGD) in own.nesterov = call.argument(2, Bool.self) } }
        natives["Training.191"] = { call in call.change(1) { (own: inout Training.SGD) in call.changeParameters(2, 0) { (p2: inout MachineParameters) in own.update(&p2, call.parameters(3, 0)) } } }
        natives["Training.192"] = { call in call.give(call.argument(1, Training.SGD.self).weightDecay) }
        natives["Training.192="] = { call in call.change(1) { (own: inout Training.SGD) in own.weightDecay = call.argument(2, Double.self) } }
        natives["Training.193"] = { call in call.give(call.argument(1, Training.Schedule.self)(call.argument(2, Int.self))) }
        natives["Training.194"] = { call in call.give(Training.Schedule.constant(call.argument(1, Training.ConstantSchedule.self))) }
        natives["Training.195"] = { call in call.give(Training.Schedule.cosine(call.argument(1, Training.CosineSchedule.self))) }
        natives["Training.196"] = { call in call.give(Training.Schedule.cyclic(call.argument(1, Training.CyclicSchedule.self))) }
        natives["Training.197"] = { call in call.give(Training.Schedule.step(call.argument(1, Training.StepSchedule.self))) }
        natives["Training.198"] = { call in call.give(Training.Schedule.warmupStableDecay(call.argument(1, Training.WarmupStableDecaySchedule.self))) }
        natives["Training.199"] = { call in call.give(call.argument(1, Training.Sequential.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.200"] = { call in call.give(Training.Sequential(call.argument(1, [Training.NetworkLayer].self))) }
        natives["Training.201"] = { call in call.give(call.argument(1, Training.Sequential.self).layers) }
        natives["Training.201="] = { call in call.change(1) { (own: inout Training.Sequential) in own.layers = call.argument(2, [Training.NetworkLayer].self) } }
        natives["Training.202"] = { call in call.change(1) { (own: inout Training.Sequential) in own.observe(call.argument(2, Tensors.Tensor.self)) } }
        natives["Training.203"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in call.argument(1, Training.Sequential.self).training(call.argument(2, Tensors.Tensor.self), using: &p3) }) }
        natives["Training.204"] = { call in call.give(call.argument(1, Training.StepSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.205"] = { call in call.give(call.argument(1, Training.StepSchedule.self).factor) }
        natives["Training.206"] = { call in call.give(Training.StepSchedule(call.argument(1, Double.self), milestones: call.argument(2, [Int].self), factor: call.argument(3, Double.self))) }
        natives["Training.207"] = { call in call.give(call.argument(1, Training.StepSchedule.self).initial) }
        natives["Training.208"] = { call in call.give(call.argument(1, Training.StepSchedule.self).milestones) }
        natives["Training.209"] = { call in call.give(call.argument(1, Training.TrainingHistory.self).learningRates) }
        natives["Training.210"] = { call in call.give(call.argument(1, Training.TrainingHistory.self).losses) }
        natives["Training.211"] = { call in call.give(call.argument(1, Training.TrainingHistory.self).measures) }
        natives["Training.212"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).attention) }
        natives["Training.212="] = { call in call.change(1) { (own: inout Training.TransformerBlock) in own.attention = call.argument(2, Training.MultiHeadAttention.self) } }
        natives["Training.213"] = { call in call.give(call.argument(1, Training.TransformerBlock.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.214"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).causal) }
        natives["Training.215"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).firstNorm) }
        natives["Training.215="] = { call in call.change(1) { (own: inout Training.TransformerBlock) in own.firstNorm = call.argument(2, Training.LayerNorm.self) } }
        natives["Training.216"] = { call in call.give(call.change(7) { (p7: inout Tensors.Random) in Training.TransformerBlock(call.argument(1, Int.self), heads: call.argument(2, Int.self), hidden: call.argument(3, Int?.self), activation: call.argument(4, Training.Activation.self), causal: call.argument(5, Bool.self), normalizesFirst: call.argument(6, Bool.self), using: &p7) }) }
        natives["Training.217"] = { call in call.give(call.argument(1, Training.TransformerBlock.self).normalizesFirst) }
    }
}
