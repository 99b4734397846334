import Losses
import Tensors
import TestSupport
import Testing

/// Numbers of a loss that are out of their range end the call with a message that names function,
/// argument and value.
struct BoundaryTests {
    @Test func callsFail() async {
        await #expect(processExitsWith: .success) {
            for problem in unexpected(calls) { Issue.record("\(problem)") }
        }
    }

    /// A row with large differences beside one with small ones, at a large lambda.
    @Test func largeDifferencesAreNotInfinite() {
        let logits = Tensor([[0, 10_000], [0.5, 0.25]])
        let losses = ldrKLLoss(
            logits: logits, labels: [0, 0], lambda: 100, margin: 0, reduction: .none)
        #expect(abs(losses.array[0] - (10_000 - 100 * log(2.0))) < 1e-2)
        #expect(abs(losses.array[1] + 0.125) < 1e-3)
        let slope = gradient(at: logits) {
            ldrKLLoss(logits: $0, labels: [0, 0], lambda: 100, margin: 0, reduction: .sum)
        }
        let areFinite = slope.array.allSatisfy { $0.isFinite }
        #expect(areFinite)
    }
}

private let scores = Tensor([[1.0, 2], [0.5, 0.25]])
private let masks = Tensor([[1.0, 0], [0, 1]])

private let calls = [
    FailingCall("multiSimilarityLoss: alpha is 0.0, not a finite number above 0") {
        _ = multiSimilarityLoss(embeddings: scores, labels: [0, 0], alpha: 0)
    },
    FailingCall("multiSimilarityWeights: beta is nan, not a finite number above 0") {
        _ = multiSimilarityWeights(
            similarities: scores, pairs: Pairs(labels: [0, 0]), beta: .nan)
    },
    FailingCall("multiSimilarityMining: epsilon is inf, not a finite number") {
        _ = multiSimilarityMining(similarities: scores, labels: [0, 0], epsilon: .infinity)
    },
    FailingCall("binomialDevianceLoss: beta is -1.0, not a finite number above 0") {
        _ = binomialDevianceLoss(embeddings: scores, labels: [0, 0], beta: -1)
    },
    FailingCall("diceLoss: smoothing is -1.0, not a finite number, 0 or above") {
        _ = diceLoss(predictions: masks, targets: masks, smoothing: -1)
    },
    FailingCall("tverskyLoss: alpha is -0.5, not a finite number, 0 or above") {
        _ = tverskyLoss(predictions: masks, targets: masks, alpha: -0.5)
    },
    FailingCall("binaryCrossEntropy: positiveWeight is -1.0, not a finite number, 0 or above") {
        _ = binaryCrossEntropy(
            logits: Tensor([1.0]), targets: Tensor([1.0]), positiveWeight: -1)
    },
    FailingCall("symmetricCrossEntropy: logZero is -inf, not a finite number") {
        _ = symmetricCrossEntropy(logits: scores, labels: [0, 1], logZero: -.infinity)
    },
    FailingCall("hingeLoss: margin is nan, not a finite number") {
        _ = hingeLoss(logits: Tensor([1.0]), labels: [1], margin: .nan)
    },
    FailingCall("crammerSingerLoss: margin is inf, not a finite number") {
        _ = crammerSingerLoss(logits: scores, labels: [0, 1], margin: .infinity)
    },
    FailingCall("tripletLoss: margin is nan, not a finite number") {
        _ = tripletLoss(embeddings: scores, labels: [0, 1], margin: .nan)
    },
    FailingCall("cosFaceLoss: margin is nan, not a finite number") {
        _ = cosFaceLoss(embeddings: scores, prototypes: scores, labels: [0, 1], margin: .nan)
    },
    FailingCall("proxyAnchorLoss: margin is nan, not a finite number") {
        _ = proxyAnchorLoss(embeddings: scores, prototypes: scores, labels: [0, 1], margin: .nan)
    },
    FailingCall("ldrTopKLoss: margin is nan, not a finite number") {
        _ = ldrTopKLoss(logits: scores, labels: [0, 1], k: 1, margin: .nan)
    },
    FailingCall("liftedStructureLoss: lambda is nan, not a finite number") {
        _ = liftedStructureLoss(embeddings: scores, labels: [0, 1], lambda: .nan)
    },
    FailingCall("contrastiveLoss: lambda is nan, not a finite number") {
        _ = contrastiveLoss(embeddings: scores, labels: [0, 1], lambda: .nan)
    },
]
