import Losses
import Methods
import Tensors
import Testing

/// Methods of papers against NumPy (make_oracle.py).
@Suite struct MethodsOracleTests {
    typealias O = MethodsOracle

    func expect(
        _ actual: Tensor, _ expected: [Double], within tolerance: Double,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(actual.size == expected.count, sourceLocation: sourceLocation)
        let scale = expected.reduce(1) { max($0, $1.magnitude) }
        // Not by the largest difference, which knows nothing of NaN.
        let isNear = zip(actual.array, expected).allSatisfy {
            ($0 - $1).magnitude <= tolerance * scale
        }
        #expect(isNear, "\(actual.array) beside \(expected)", sourceLocation: sourceLocation)
    }

    @Test func activationAwareQuantization() {
        let weight = Tensor(O.awqWeight, [3, 8])
        let inputs = Tensor(O.awqInputs, [10, 8])
        let quantizer = GroupQuantizer(bits: 3, groupSize: 4)
        expect(quantizer(weight), O.awqQuantised, within: 1e-6)
        expect(awqScales(inputs: inputs, alpha: 0.4), O.awqScales, within: 1e-6)
        let found = searchAWQScales(weight: weight, inputs: inputs, quantizer: quantizer)
        expect(Tensor(found.errors), O.awqErrors, within: 1e-5)
        let best = O.awqErrors.indices.min { O.awqErrors[$0] < O.awqErrors[$1] }
        #expect(found.alpha == Double(best ?? -1) / 20)
        expect(
            clippedWeight(weight, inputs: inputs, quantizer: quantizer), O.awqClipped,
            within: 1e-6)
    }

    /// Value and derivatives of the matching loss through five steps with momentum.
    @Test func trajectoryMatching() {
        let start = Tensor(O.pathStart)
        let experts = [Tensor(O.pathFirst), Tensor(O.pathSecond)]
        func matching(_ x: Tensor, _ rate: Tensor) -> Tensor {
            let way = unrolledDescent(from: start, steps: 5, rate: rate, momentum: 0.9) { flat, _ in
                let logits = linear(x, weight: flat.reshaped([2, 3]))
                return crossEntropy(logits: logits, labels: [0, 1, 1, 0])
            }
            return trajectoryMatchingLoss(
                student: way, start: start, expert: experts, intermediate: 0.5)
        }
        let (value, (byX, byRate)) = valueAndGradient(
            at: Tensor(O.pathInputs, [4, 3]), Tensor(0.3)
        ) { matching($0, $1) }
        expect(value, O.pathLoss, within: 1e-5)
        expect(byX, O.pathByInputs, within: 1e-5)
        expect(byRate, O.pathByRate, within: 1e-5)
    }

    @Test func penaltyOfTheGradient() {
        let second = Tensor(O.penaltySecond, [2, 5])
        let x = Tensor(O.pathInputs, [4, 3])
        let (value, gradient) = valueAndGradient(at: Tensor(O.penaltyFirst, [5, 3])) { first in
            gradientPenalty(inputs: x) {
                linear(linear($0, weight: first).tanh(), weight: second)
            }
        }
        expect(value, O.penalty, within: 1e-5)
        expect(gradient, O.penaltyByFirst, within: 1e-5)
    }
}
