// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addLosses2(to natives: inout [String: NativeFunction]) {
        natives["Losses.91"] = { call in call.give(Losses.teacherOrder(labels: call.argument(1, [Int].self), teacherLogits: call.argument(2, Tensors.Tensor.self))) }
        natives["Losses.92"] = { call in call.give(Losses.totalVariationLoss(predictions: call.argument(1, Tensors.Tensor.self), reduction: call.argument(2, Losses.Reduction.self))) }
        natives["Losses.93"] = { call in call.give(Losses.tripletLoss(embeddings: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), mining: call.argument(4, Losses.TripletMining.self), reduction: call.argument(5, Losses.Reduction.self))) }
        natives["Losses.94"] = { call in call.give(Losses.tripletLoss(similarities: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), mining: call.argument(4, Losses.TripletMining.self), reduction: call.argument(5, Losses.Reduction.self))) }
        natives["Losses.95"] = { call in call.give(Losses.tverskyLoss(predictions: call.argument(1, Tensors.Tensor.self), targets: call.argument(2, Tensors.Tensor.self), alpha: call.argument(3, Double.self), beta: call.argument(4, Double.self), smoothing: call.argument(5, Double.self), reduction: call.argument(6, Losses.Reduction.self))) }
        natives["Losses.96"] = { call in call.give(Losses.unitRows(call.argument(1, Tensors.Tensor.self))) }
        natives["Losses.97"] = { call in call.give(Losses.westonWatkinsLoss(logits: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self), margin: call.argument(3, Double.self), reduction: call.argument(4, Losses.Reduction.self))) }
    }
}
