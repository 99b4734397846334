import Tensors
import Testing

/// One differentiable operation: its inputs and the function of them.
struct DerivativeCase: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var inputs: [Tensor]
    var function: @Sendable ([Tensor]) -> Tensor

    init(_ name: String, _ inputs: [Tensor], _ function: @escaping @Sendable ([Tensor]) -> Tensor) {
        testDescription = name
        self.inputs = inputs
        self.function = function
    }

    /// The function as a number: its elements weighted unevenly, so that no error can cancel.
    func scalar(_ inputs: [Tensor]) -> Tensor {
        let y = function(inputs)
        return (y * sample(y.shape, from: 0.3, to: 1.7, seed: 9)).sum()
    }
}

private let x = sample([3, 4])
private let positive = sample([3, 4], from: 0.4, to: 2.5, seed: 2)
private let other = sample([3, 4], seed: 3)
private let row = sample([4], from: 0.5, to: 1.8, seed: 4)
private let column = sample([3, 1], from: 0.5, to: 1.8, seed: 5)

let elementwiseCases: [DerivativeCase] = [
    .init("+", [x, other]) { $0[0] + $0[1] },
    .init("- row", [x, row]) { $0[0] - $0[1] },
    .init("column *", [column, x]) { $0[0] * $0[1] },
    .init("/ row", [x, row]) { $0[0] / $0[1] },
    .init("column / row", [column, row]) { $0[0] / $0[1] },
    .init("scalar tensor *", [Tensor(0.7), x]) { $0[0] * $0[1] },
    .init("numbers", [x]) { 3 - ($0[0] * 2 + 1) / 4 - 0.5 },
    .init("1 / x", [positive]) { 1 / $0[0] },
    .init("2 / x", [positive]) { 2 / $0[0] },
    .init("negative", [x]) { -$0[0] },
    .init("maximum", [x, other]) { maximum($0[0], $0[1]) },
    .init("minimum row", [x, row]) { minimum($0[0], $0[1]) },
    .init("which", [x, row]) { which(x .> 0, $0[0], $0[1].square()) },
    .init("exp", [x]) { exp($0[0]) },
    .init("expm1", [x]) { $0[0].expm1() },
    .init("log", [positive]) { log($0[0]) },
    .init("log1p", [positive]) { $0[0].log1p() },
    .init("sqrt", [positive]) { sqrt($0[0]) },
    .init("abs", [x]) { abs($0[0]) },
    .init("tanh", [x]) { tanh($0[0]) },
    .init("sigmoid", [x]) { $0[0].sigmoid() },
    .init("relu", [x]) { $0[0].relu() },
    .init("leakyRelu", [x]) { $0[0].leakyRelu(slope: 0.1) },
    .init("elu", [x]) { $0[0].elu() },
    .init("gelu", [x]) { $0[0].gelu() },
    .init("silu", [x]) { $0[0].silu() },
    .init("softplus", [x]) { $0[0].softplus() },
    .init("square", [x]) { $0[0].square() },
    .init("pow 3", [x]) { $0[0].pow(3) },
    .init("pow -0.7", [positive]) { $0[0].pow(-0.7) },
    .init("pow tensor", [positive, other]) { $0[0].pow($0[1]) },
    .init("clip", [x]) { $0[0].clip(min: -0.6, max: 0.9) },
    .init("sin", [x]) { sin($0[0]) },
    .init("cos", [x]) { cos($0[0]) },
    .init("erf", [x]) { $0[0].erf() },
]

let structuralCases: [DerivativeCase] = [
    .init("sum", [x]) { $0[0].square().sum() },
    .init("sum axis 0", [x]) { $0[0].square().sum(axis: 0) },
    .init("mean axis 1", [x]) { $0[0].square().mean(axis: 1, keepDims: true) },
    .init("max axis 1", [x]) { $0[0].max(axis: 1) },
    .init("min", [x]) { $0[0].min() },
    .init("variance", [x]) { $0[0].variance(axis: 0) },
    .init("std", [x]) { $0[0].std(axis: 1, correction: 1) },
    .init("norm", [x]) { $0[0].norm(axis: 1) },
    .init("logSumExp", [x]) { $0[0].logSumExp(axis: 1) },
    .init("logSumExp axis 0", [x]) { $0[0].logSumExp(axis: 0, keepDims: true) },
    .init("logSumExp all", [x]) { $0[0].logSumExp() },
    .init("softmax", [x]) { $0[0].softmax() },
    .init("softmax axis 0", [x]) { $0[0].softmax(axis: 0) },
    .init("logSoftmax", [x]) { $0[0].logSoftmax() },
    .init("cumsum", [x]) { $0[0].square().cumsum(axis: 1) },
    .init("reshaped", [x]) { $0[0].square().reshaped([2, -1]) },
    .init("transposed", [sample([2, 3, 2])]) { $0[0].square().transposed([2, 0, 1]) },
    .init("diagonal", [x]) { $0[0].square().diagonal() },
    .init("T", [x]) { $0[0].square().T },
    .init("broadcast", [row]) { $0[0].square().broadcast(to: [2, 3, 4]) },
    .init("padded", [x]) { $0[0].square().padded(axis: 1, before: 1, after: 2) },
    .init("index", [x]) { $0[0].square()[1] },
    .init("range", [x]) { $0[0].square()[1..<3] },
    .init("slice", [x]) { $0[0].square().slice(1..<3, axis: 1) },
    .init("concatenated", [x, other]) { concatenated([$0[0].square(), $0[1], $0[0]], axis: 1) },
    .init("stacked", [x, other]) { stacked([$0[0].square(), $0[1]], axis: 1) },
    .init("take", [x]) { $0[0].square().take([2, 0, 2], axis: 0) },
    .init("scatterAdd", [x]) { $0[0].square().scatterAdd([1, 0, 1], count: 3) },
    .init("takeAlong", [x]) { $0[0].square().takeAlong([3, 0, 2], axis: 1) },
    .init("topK", [x]) { $0[0].exp().topK(2).values },
    .init("sorted", [x]) { $0[0].exp().sorted() },
    .init("matmul", [x, sample([4, 2], seed: 6)]) { matmul($0[0], $0[1]) },
    .init("matmul vector", [x, row]) { matmul($0[0], $0[1]) },
    .init("matmul row", [sample([3]), x]) { matmul($0[0], $0[1]) },
    .init("matmul batched", [sample([2, 3, 4]), sample([2, 4, 2], seed: 7)]) {
        matmul($0[0], $0[1])
    },
    .init("matmul batch and matrix", [sample([2, 3, 4]), sample([4, 2], seed: 7)]) {
        matmul($0[0], $0[1])
    },
    .init("matmulTransposed", [x, sample([2, 4], seed: 6)]) { $0[0].matmulTransposed($0[1]) },
    .init("linear", [x, sample([2, 4], seed: 6), sample([2], seed: 7)]) {
        linear($0[0], weight: $0[1], bias: $0[2])
    },
    .init("linear without bias", [sample([2, 3, 4]), sample([2, 4], seed: 6)]) {
        linear($0[0], weight: $0[1])
    },
]

let allCases = elementwiseCases + structuralCases + windowCases + decompositionCases

struct DerivativeTests {
    @Test("central differences", arguments: allCases)
    func firstDerivative(_ test: DerivativeCase) {
        let gradients = gradient(at: test.inputs) { test.scalar($0) }
        for (position, input) in test.inputs.enumerated() {
            let numeric = differences(input, step: 8e-3) { changed in
                var inputs = test.inputs
                inputs[position] = changed
                return test.scalar(inputs).item()
            }
            expectClose(
                gradients[position], numeric, tolerance: 5e-3,
                "\(test.testDescription), input \(position)")
        }
    }

    /// The derivative of ⟨gradient, direction⟩ against central differences of the gradient.
    @Test("second derivatives", arguments: allCases)
    func secondDerivative(_ test: DerivativeCase) {
        // A square in front makes the second derivative of linear operations differ from zero.
        @Sendable func value(_ inputs: [Tensor]) -> Tensor {
            test.scalar(inputs.map { $0 + $0.square() * 0.1 })
        }
        @Sendable func slope(_ inputs: [Tensor]) -> Tensor {
            let gradients = gradient(at: inputs) { value($0) }
            return zip(gradients, test.inputs).map { gradient, input in
                (gradient * sample(input.shape, from: -1, to: 1, seed: 11)).sum()
            }.reduce(Tensor(0.0), +)
        }
        let second = gradient(at: test.inputs) { slope($0) }
        for (position, input) in test.inputs.enumerated() {
            let numeric = differences(input, step: 8e-3) { changed in
                var inputs = test.inputs
                inputs[position] = changed
                return slope(inputs).item()
            }
            expectClose(
                second[position], numeric, tolerance: 2e-2,
                "\(test.testDescription), input \(position)")
        }
    }

    private func differences(
        _ input: Tensor, step: Double, _ function: (Tensor) -> Double
    ) -> Tensor {
        var values: [Double] = []
        for index in 0..<input.size {
            var high = input.array
            var low = input.array
            high[index] += step
            low[index] -= step
            values.append(
                (function(Tensor(high, input.shape)) - function(Tensor(low, input.shape)))
                    / (2 * step))
        }
        return Tensor(values, input.shape)
    }
}
