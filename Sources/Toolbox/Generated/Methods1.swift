// Written by `make toolbox` from the public API of Papers. Do not edit.

import Language
import Papers

extension Toolbox {
    static func addMethods1(to natives: inout [String: NativeFunction]) {
        natives["Methods.1"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).accuracy(of: call.argument(2, [Double].self))) }
        natives["Methods.2"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).count) }
        natives["Methods.3"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).dimensions) }
        natives["Methods.4"] = { call in call.give(Methods.BinaryProblem(inputs: call.argument(1, Tensors.Tensor.self), labels: call.argument(2, [Int].self))) }
        natives["Methods.5"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).isSeparated(by: call.argument(2, [Double].self))) }
        natives["Methods.6"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).loss(of: call.argument(2, [Double].self))) }
        natives["Methods.7"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).lossGradient(at: call.argument(2, [Double].self))) }
        natives["Methods.8"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).margin2D(angles: call.argument(2, Int.self))) }
        natives["Methods.9"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).margins(of: call.argument(2, [Double].self))) }
        natives["Methods.10"] = { call in call.give(call.argument(1, Methods.BinaryProblem.self).radius) }
        natives["Methods.11"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).accuracy) }
        natives["Methods.12"] = { call in call.give(Methods.LinearSeparator.batchPerceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.13"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).gradientNorm) }
        natives["Methods.14"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).isSeparating) }
        natives["Methods.15"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).iteration) }
        natives["Methods.16"] = { call in call.give(Methods.LinearSeparator.logisticRegressionGD(call.argument(1, Methods.BinaryProblem.self), stepSize: call.argument(2, Double.self))) }
        natives["Methods.17"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).loss) }
        natives["Methods.18"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).margins) }
        natives["Methods.19"] = { call in call.give(Methods.LinearSeparator.normalizedBatchPerceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.20"] = { call in call.give(Methods.LinearSeparator.normalizedLogisticRegressionGD(call.argument(1, Methods.BinaryProblem.self), stepSize: call.argument(2, Double.self))) }
        natives["Methods.21"] = { call in call.give(Methods.LinearSeparator.perceptron(call.argument(1, Methods.BinaryProblem.self))) }
        natives["Methods.22"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).problem) }
        natives["Methods.23"] = { call in call.change(1) { (own: inout Methods.LinearSeparator) in own.step() } }
        natives["Methods.24"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).stepsToSeparate(limit: call.argument(2, Int.self))) }
        natives["Methods.25"] = { call in call.give(call.argument(1, Methods.LinearSeparator.self).theta) }
    }
}
