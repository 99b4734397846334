// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addMethods2(to natives: inout [String: NativeFunction]) {
        natives["Methods.91"] = { call in call.give(Methods.trajectoryMatchingLoss(student: call.argument(1, [Tensors.Tensor].self), start: call.argument(2, Tensors.Tensor.self), expert: call.argument(3, [Tensors.Tensor].self), intermediate: call.argument(4, Double.self))) }
        natives["Methods.92"] = { call in call.give(try Methods.unrolledDescent(from: call.argument(1, Tensors.Tensor.self), steps: call.argument(2, Int.self), rate: call.argument(3, Tensors.Tensor.self), momentum: call.argument(4, Double.self), loss: { [f = call.function(5)] (a0: Tensors.Tensor, a1: Int) throws -> Tensors.Tensor in try f(a0, a1) })) }
    }
}
