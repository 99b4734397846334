import Losses
import Tensors
import Testing

/// The losses on class scores against NumPy, and the identities between them.
@Suite struct ClassLossTests {
    let logits = Tensor(Oracle.logits)
    let labels = Oracle.labels

    @Test func crossEntropies() {
        expectClose(
            crossEntropy(logits: logits, labels: labels, reduction: .none), Oracle.crossEntropy)
        expectClose(
            generalizedCrossEntropy(logits: logits, labels: labels, q: 0.7, reduction: .none),
            Oracle.generalizedCrossEntropy)
        expectClose(
            symmetricCrossEntropy(logits: logits, labels: labels, reduction: .none),
            Oracle.symmetricCrossEntropy)
    }

    @Test func absoluteErrorAndHinges() {
        expectClose(
            meanAbsoluteErrorLoss(logits: logits, labels: labels, reduction: .none),
            Oracle.meanAbsoluteError)
        expectClose(
            crammerSingerLoss(logits: logits, labels: labels, margin: 1, reduction: .none),
            Oracle.crammerSinger)
        expectClose(
            westonWatkinsLoss(logits: logits, labels: labels, margin: 1, reduction: .none),
            Oracle.westonWatkins)
    }

    @Test func logistic() {
        let scores = [-3.0, 0, 0.5, 40]
        let losses = logisticLoss(
            logits: Tensor(scores), labels: [1, 0, 1, 0], reduction: .none)
        expectClose(losses, [3.0485873516, 0.6931471806, 0.4740769842, 40])
        // One score is half the story of two: the softmax of (0, f) is the logistic function.
        let pairs = Tensor(scores.map { [0, $0] })
        expectClose(
            crossEntropy(logits: pairs, labels: [1, 0, 1, 0], reduction: .none), losses.array)
    }

    @Test(arguments: Reduction.allCases)
    func reductions(_ reduction: Reduction) {
        let loss = crossEntropy(logits: logits, labels: labels, reduction: reduction)
        let sum = Oracle.crossEntropy.reduce(0, +)
        switch reduction {
        case .none: expectClose(loss, Oracle.crossEntropy)
        case .sum: expectClose(loss, [sum])
        case .mean: expectClose(loss, [sum / 6])
        }
        #expect(loss.shape == (reduction == .none ? [6] : []))
    }

    @Test func generalizedCrossEntropyLimits() {
        expectClose(
            generalizedCrossEntropy(logits: logits, labels: labels, q: 1, reduction: .none),
            Oracle.meanAbsoluteError)
        expectClose(
            generalizedCrossEntropy(logits: logits, labels: labels, q: 1e-4, reduction: .none),
            Oracle.crossEntropy, within: 1e-2)
    }

    @Test func meanAbsoluteErrorIsSymmetric() {
        let total = (0..<5).reduce(Tensor(0.0)) { sum, label in
            sum
                + meanAbsoluteErrorLoss(
                    logits: logits, labels: [Int](repeating: label, count: 6), reduction: .none)
        }
        expectClose(total, [Double](repeating: 4, count: 6))
    }

    @Test func hugeScoresStayFinite() {
        let huge = Tensor([[1e4, -1e4, 0], [-1e4, 1e4, 0]])
        let loss = crossEntropy(logits: huge, labels: [0, 0], reduction: .none)
        expectClose(loss, [0, 2e4])
        let gradient = gradient(at: huge) {
            crossEntropy(logits: $0, labels: [0, 0], reduction: .sum)
        }
        expectClose(gradient, [0, 0, 0, -1, 1, 0])
    }

    @Test func badArgumentsEndTheProcess() async {
        await #expect(processExitsWith: .failure) {
            _ = crossEntropy(logits: Tensor.zeros([2, 3]), labels: [0, 3])
        }
        await #expect(processExitsWith: .failure) {
            _ = ldrKLLoss(logits: Tensor.zeros([2, 3]), labels: [0])
        }
    }
}

/// Compares all elements; a difference may be `within` relative to the larger of 1 and the value.
func expectClose(
    _ tensor: Tensor, _ expected: [Double], within tolerance: Double = 2e-6,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let values = tensor.array
    #expect(values.count == expected.count, sourceLocation: sourceLocation)
    for (i, (value, wanted)) in zip(values, expected).enumerated() {
        #expect(
            (value - wanted).magnitude <= tolerance * max(1, wanted.magnitude),
            "element \(i): \(value), expected \(wanted)", sourceLocation: sourceLocation)
    }
}
