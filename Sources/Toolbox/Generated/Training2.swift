// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTraining2(to natives: inout [String: NativeFunction]) {
        natives["Training.74="] = { call in call.change(1) { (own: inout Training.ConvTransposed2d) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.75"] = { call in call.give(call.argument(1, Training.CosineSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.76"] = { call in call.give(call.argument(1, Training.CosineSchedule.self).final) }
        natives["Training.77"] = { call in call.give(Training.CosineSchedule(call.argument(1, Double.self), steps: call.argument(2, Int.self), final: call.argument(3, Double.self), warmup: call.argument(4, Int.self))) }
        natives["Training.78"] = { call in call.give(call.argument(1, Training.CosineSchedule.self).initial) }
        natives["Training.79"] = { call in call.give(call.argument(1, Training.CosineSchedule.self).steps) }
        natives["Training.80"] = { call in call.give(call.argument(1, Training.CosineSchedule.self).warmup) }
        natives["Training.81"] = { call in call.give(call.argument(1, Training.CyclicSchedule.self)(call.argument(2, Int.self))) }
        natives["Training.82"] = { call in call.give(call.argument(1, Training.CyclicSchedule.self).factor) }
        natives["Training.83"] = { call in call.give(call.argument(1, Training.CyclicSchedule.self).halfCycle) }
        natives["Training.84"] = { call in call.give(call.argument(1, Training.CyclicSchedule.self).highest) }
        natives["Training.85"] = { call in call.give(Training.CyclicSchedule(call.argument(1, Double.self), call.argument(2, Double.self), halfCycle: call.argument(3, Int.self), factor: call.argument(4, Double.self))) }
        natives["Training.86"] = { call in call.give(call.argument(1, Training.CyclicSchedule.self).lowest) }
        natives["Training.87"] = { call in call.give(call.argument(1, Training.Embedding.self)(call.argument(2, [Int].self))) }
        natives["Training.88"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.Embedding(call.argument(1, Int.self), call.argument(2, Int.self), std: call.argument(3, Double.self), using: &p4) }) }
        natives["Training.89"] = { call in call.give(call.argument(1, Training.Embedding.self).weight) }
        natives["Training.89="] = { call in call.change(1) { (own: inout Training.Embedding) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.90"] = { call in call.give(call.argument(1, Training.GRU.self).bias) }
        natives["Training.90="] = { call in call.change(1) { (own: inout Training.GRU) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.91"] = { call in call.give(call.argument(1, Training.GRU.self)(call.argument(2, Tensors.Tensor.self), from: call.argument(3, Tensors.Tensor?.self))) }
        natives["Training.92"] = { call in call.give(call.argument(1, Training.GRU.self).hiddenBias) }
        natives["Training.92="] = { call in call.change(1) { (own: inout Training.GRU) in own.hiddenBias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.93"] = { call in call.give(call.argument(1, Training.GRU.self).hiddenWeight) }
        natives["Training.93="] = { call in call.change(1) { (own: inout Training.GRU) in own.hiddenWeight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.94"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Training.GRU(call.argument(1, Int.self), call.argument(2, Int.self), using: &p3) }) }
        natives["Training.95"] = { call in call.give(call.argument(1, Training.GRU.self).inputWeight) }
        natives["Training.95="] = { call in call.change(1) { (own: inout Training.GRU) in own.inputWeight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.96"] = { call in call.give(call.argument(1, Training.GroupNorm.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.97"] = { call in call.give(call.argument(1, Training.GroupNorm.self).eps) }
        natives["Training.98"] = { call in call.give(call.argument(1, Training.GroupNorm.self).groups) }
        natives["Training.99"] = { call in call.give(Training.GroupNorm(groups: call.argument(1, Int.self), channels: call.argument(2, Int.self), eps: call.argument(3, Double.self))) }
        natives["Training.100"] = { call in call.give(call.argument(1, Training.GroupNorm.self).scale) }
        natives["Training.100="] = { call in call.change(1) { (own: inout Training.GroupNorm) in own.scale = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.101"] = { call in call.give(call.argument(1, Training.GroupNorm.self).shift) }
        natives["Training.101="] = { call in call.change(1) { (own: inout Training.GroupNorm) in own.shift = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.102"] = { call in call.give(Training.Initializer.fanIn) }
        natives["Training.103"] = { call in call.give(Training.Initializer.glorot) }
        natives["Training.104"] = { call in call.give(Training.Initializer.he) }
        natives["Training.105"] = { call in call.give(Training.Initializer.leCun) }
        natives["Training.106"] = { call in call.give(Training.Initializer.orthogonal) }
        natives["Training.107"] = { call in call.give(call.change(5) { (p5: inout Tensors.Random) in call.argument(1, Training.Initializer.self).weights(inputs: call.argument(2, Int.self), outputs: call.argument(3, Int.self), shape: call.argument(4, [Int]?.self), using: &p5) }) }
        natives["Training.108"] = { call in call.give(Training.Initializer.zeros) }
        natives["Training.109"] = { call in call.give(call.argument(1, Training.Initializer.self).rawValue) }
        natives["Training.110"] = { call in call.give(Training.Initializer(rawValue: call.argument(1, String.self))) }
        natives["Training.111"] = { call in call.give(Training.Initializer.allCases) }
        natives["Training.112"] = { call in call.give(call.argument(1, Training.LBFGS.self).hasConverged) }
        natives["Training.113"] = { call in call.give(call.argument(1, Training.LBFGS.self).history) }
        natives["Training.114"] = { call in call.give(Training.LBFGS(history: call.argument(1, Int.self), tolerance: call.argument(2, Double.self))) }
        natives["Training.115"] = { call in call.give(try call.change(1) { (own: inout Training.LBFGS) in try call.changeParameters(2, 0) { (p2: inout MachineParameters) in try own.step(&p2, of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) }) } }) }
        natives["Training.116"] = { call in call.give(call.argument(1, Training.LBFGS.self).tolerance) }
        natives["Training.117"] = { call in call.give(call.argument(1, Training.LSTM.self).bias) }
        natives["Training.117="] = { call in call.change(1) { (own: inout Training.LSTM) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.118"] = { call in call.give(call.argument(1, Training.LSTM.self)(call.argument(2, Tensors.Tensor.self), from: call.argument(3, Training.LSTMState?.self))) }
        natives["Training.119"] = { call in call.give(call.argument(1, Training.LSTM.self).hiddenWeight) }
        natives["Training.119="] = { call in call.change(1) { (own: inout Training.LSTM) in own.hiddenWeight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.120"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.LSTM(call.argument(1, Int.self), call.argument(2, Int.self), forgetBias: call.argument(3, Double.self), using: &p4) }) }
        natives["Training.121"] = { call in call.give(call.argument(1, Training.LSTM.self).inputWeight) }
        natives["Training.121="] = { call in call.change(1) { (own: inout Training.LSTM) in own.inputWeight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.122"] = { call in call.give(call.argument(1, Training.LSTMState.self).cell) }
        natives["Training.122="] = { call in call.change(1) { (own: inout Training.LSTMState) in own.cell = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.123"] = { call in call.give(call.argument(1, Training.LSTMState.self).hidden) }
        natives["Training.123="] = { call in call.change(1) { (own: inout Training.LSTMState) in own.hidden = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.124"] = { call in call.give(Training.LSTMState(hidden: call.argument(1, Tensors.Tensor.self), cell: call.argument(2, Tensors.Tensor.self))) }
        natives["Training.125"] = { call in call.give(call.argument(1, Training.LayerNorm.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.126"] = { call in call.give(call.argument(1, Training.LayerNorm.self).eps) }
        natives["Training.127"] = { call in call.give(Training.LayerNorm(call.argument(1, Int.self), eps: call.argument(2, Double.self))) }
        natives["Training.128"] = { call in call.give(call.argument(1, Training.LayerNorm.self).scale) }
        natives["Training.128="] = { call in call.change(1) { (own: inout Training.LayerNorm) in own.scale = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.129"] = { call in call.give(call.argument(1, Training.LayerNorm.self).shift) }
        natives["Training.129="] = { call in call.change(1) { (own: inout Training.LayerNorm) in own.shift = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.130"] = { call in call.give(call.argument(1, Training.Linear.self).bias) }
        natives["Training.130="] = { call in call.change(1) { (own: inout Training.Linear) in own.bias = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.131"] = { call in call.give(call.argument(1, Training.Linear.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.132"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.Linear(call.argument(1, Int.self), call.argument(2, Int.self), initializer: call.argument(3, Training.Initializer.self), using: &p4) }) }
        natives["Training.133"] = { call in call.give(call.argument(1, Training.Linear.self).weight) }
        natives["Training.133="] = { call in call.change(1) { (own: inout Training.Linear) in own.weight = call.argument(2, Tensors.Tensor.self) } }
        natives["Training.134"] = { call in call.give(call.argument(1, Training.MLP.self).activation) }
        natives["Training.135"] = { call in call.give(call.argument(1, Training.MLP.self)(call.argument(2, Tensors.Tensor.self))) }
        natives["Training.136"] = { call in call.give(call.change(4) { (p4: inout Tensors.Random) in Training.MLP(call.argument(1, [Int].self), activation: call.argument(2, Training.Activation.self), initializer: call.argument(3, Training.Initializer?.self), using: &p4) }) }
        natives["Training.137"] = { call in call.give(call.argument(1, Training.MLP.self).layers) }
        natives["Training.137="] = { call in call.change(1) { (own: inout Training.MLP) in own.layers = call.argument(2, [Training.Linear].self) } }
        natives["Training.138"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self)(call.argument(2, Tensors.Tensor.self), context: call.argument(3, Tensors.Tensor?.self), causal: call.argument(4, Bool.self), mask: call.argument(5, Tensors.Tensor?.self))) }
        natives["Training.139"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self).heads) }
        natives["Training.140"] = { call in call.give(call.change(3) { (p3: inout Tensors.Random) in Training.MultiHeadAttention(call.argument(1, Int.self), heads: call.argument(2, Int.self), using: &p3) }) }
        natives["Training.141"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self).key) }
        natives["Training.141="] = { call in call.change(1) { (own: inout Training.MultiHeadAttention) in own.key = call.argument(2, Training.Linear.self) } }
        natives["Training.142"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self).output) }
        natives["Training.142="] = { call in call.change(1) { (own: inout Training.MultiHeadAttention) in own.output = call.argument(2, Training.Linear.self) } }
        natives["Training.143"] = { call in call.give(call.argument(1, Training.MultiHeadAttention.self).query) }
        natives["Training.143="] = { call in call.change(1) { (own: inout Training.MultiHeadAttention) in own.query = call.argument(2, Training.Linear.self) } }
    }
}
