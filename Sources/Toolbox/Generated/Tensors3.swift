// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addTensors3(to natives: inout [String: NativeFunction]) {
        natives["Tensors.181"] = { call in call.give(Tensors.log(call.argument(1, Double.self))) }
        natives["Tensors.182"] = { call in call.give(Tensors.log(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.183"] = { call in call.give(Tensors.log10(call.argument(1, Double.self))) }
        natives["Tensors.184"] = { call in call.give(Tensors.log1p(call.argument(1, Double.self))) }
        natives["Tensors.185"] = { call in call.give(Tensors.log2(call.argument(1, Double.self))) }
        natives["Tensors.186"] = { call in call.give(Tensors.matmul(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.187"] = { call in call.give(Tensors.maximum(call.argument(1, Tensors.Tensor.self), call.argument(2, Double.self))) }
        natives["Tensors.188"] = { call in call.give(Tensors.maximum(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.189"] = { call in call.give(Tensors.minimum(call.argument(1, Tensors.Tensor.self), call.argument(2, Double.self))) }
        natives["Tensors.190"] = { call in call.give(Tensors.minimum(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.191"] = { call in call.give(Tensors.pow(call.argument(1, Double.self), call.argument(2, Double.self))) }
        natives["Tensors.192"] = { call in call.give(Tensors.rfft(call.argument(1, Tensors.Tensor.self), axis: call.argument(2, Int.self))) }
        natives["Tensors.193"] = { call in call.give(Tensors.rfft2(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.194"] = { call in call.give(Tensors.round(call.argument(1, Double.self))) }
        natives["Tensors.195"] = { call in call.give(Tensors.sin(call.argument(1, Double.self))) }
        natives["Tensors.196"] = { call in call.give(Tensors.sin(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.197"] = { call in call.give(Tensors.sinh(call.argument(1, Double.self))) }
        natives["Tensors.198"] = { call in call.give(Tensors.sqrt(call.argument(1, Double.self))) }
        natives["Tensors.199"] = { call in call.give(Tensors.sqrt(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.200"] = { call in call.give(Tensors.stacked(call.argument(1, [Tensors.Tensor].self), axis: call.argument(2, Int.self))) }
        natives["Tensors.201"] = { call in call.give(Tensors.stopGradient(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.202"] = { call in call.give(Tensors.straightThrough(call.argument(1, Tensors.Tensor.self), gradientOf: call.argument(2, Tensors.Tensor.self))) }
        natives["Tensors.203"] = { call in call.give(Tensors.tan(call.argument(1, Double.self))) }
        natives["Tensors.204"] = { call in call.give(Tensors.tanh(call.argument(1, Double.self))) }
        natives["Tensors.205"] = { call in call.give(Tensors.tanh(call.argument(1, Tensors.Tensor.self))) }
        natives["Tensors.206"] = { call in call.give(try Tensors.valueAndGradient(at: call.parameters(1, 0), { [f = call.function(2)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Tensors.207"] = { call in call.give(try Tensors.valueAndGradient(at: call.parameters(1, 0), call.parameters(2, 1), { [f = call.function(3)] (a0: MachineParameters, a1: MachineParameters) throws -> Tensors.Tensor in try f(a0, a1) })) }
        natives["Tensors.208"] = { call in call.give(try Tensors.vectorJacobianProduct(at: call.parameters(1, 0), along: call.argument(2, Tensors.Tensor.self), of: { [f = call.function(3)] (a0: MachineParameters) throws -> Tensors.Tensor in try f(a0) })) }
        natives["Tensors.209"] = { call in call.give(Tensors.which(call.argument(1, Tensors.Tensor.self), call.argument(2, Double.self), call.argument(3, Tensors.Tensor.self))) }
        natives["Tensors.210"] = { call in call.give(Tensors.which(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self), call.argument(3, Double.self))) }
        natives["Tensors.211"] = { call in call.give(Tensors.which(call.argument(1, Tensors.Tensor.self), call.argument(2, Tensors.Tensor.self), call.argument(3, Tensors.Tensor.self))) }
    }
}
