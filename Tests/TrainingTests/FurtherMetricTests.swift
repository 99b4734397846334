import Tensors
import Testing
import Training

/// Metrics against scikit-learn 1.9 and SciPy, or by hand.
@Suite struct FurtherMetricTests {
    @Test func confusion() {
        let matrix = ConfusionMatrix(
            labels: [0, 0, 0, 1, 1, 2], predictions: [0, 1, 0, 1, 0, 0], classes: 4)
        #expect(matrix.counts == [[2, 1, 0, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]])
        #expect(matrix.accuracy == 0.5)
        #expect(matrix.precision(of: 0) == 0.5)
        #expect(matrix.recall(of: 0) == 2.0 / 3)
        #expect((matrix.fScore(of: 0) - 4.0 / 7).magnitude < 1e-15)
        #expect((matrix.fScore(of: 0, beta: 2) - 0.625).magnitude < 1e-15)
        #expect(matrix.precision(of: 2) == 0)
        #expect(matrix.fScore(of: 3) == 0)
        #expect((matrix.balancedAccuracy - (2.0 / 3 + 0.5) / 3).magnitude < 1e-15)
    }

    @Test func rankings() {
        let scores = [0.9, 0.4, 0.4, 0.8, 0.1, 0.7, 0.4]
        let labels = [1, 0, 1, 0, 0, 1, 1]
        #expect((rocAUC(scores: scores, labels: labels) - 2.0 / 3).magnitude < 1e-15)
        #expect((averagePrecision(scores: scores, labels: labels) - 0.75).magnitude < 1e-15)
        let gains = [3.0, 2, 3, 0, 1, 2]
        #expect((ndcg(gains: gains) - 0.9608081943360616).magnitude < 1e-12)
        #expect((ndcg(gains: gains, at: 3) - 0.9777813616305048).magnitude < 1e-12)
        #expect((kendallTau([1, 2, 3, 4, 5], [3, 1, 2, 5, 4]) - 0.4).magnitude < 1e-15)
        #expect(kendallTau([1, 2, 2], [3, 2, 1]) == -2.0 / 3)
    }

    /// Confidences 0.9 (right), 0.9 (wrong), 0.6 (right) and 0.7 (right).
    @Test func calibration() {
        let probabilities = [[0.9, 0.1], [0.1, 0.9], [0.4, 0.6], [0.7, 0.3]]
        let logits = log(Tensor(probabilities))
        let labels = [0, 0, 1, 0]
        // Bins of a tenth: (0.5, 0.6], (0.6, 0.7], (0.8, 0.9]; float32 confidences near an edge
        // may fall on either side, so the scores are moved off it.
        let off = logits * 1.001
        let error = expectedCalibrationError(logits: off, labels: labels, bins: 10)
        #expect((error - (0.8 + 0.4 + 0.3) / 4).magnitude < 2e-3)
        let halves = expectedCalibrationError(
            logits: logits, labels: labels, bins: 2, kind: .equalMass)
        #expect((halves - (0.7 + 0.8) / 4).magnitude < 1e-6)
        let brier = brierScore(logits: logits, labels: labels)
        #expect((brier - (0.02 + 1.62 + 0.32 + 0.18) / 4).magnitude < 1e-6)
    }

    @Test func spheres() {
        // Two opposite points: ‖x − y‖² = 4, so −log e⁻⁸ = 8.
        #expect((uniformity(embeddings: Tensor([[1, 0], [-3, 0]])) - 8).magnitude < 1e-4)
        let rows = Tensor([[1, 0], [0, 2], [1, 1], [5, 0]])
        let half = 0.5.squareRoot()
        #expect(
            (sameClassSimilarity(embeddings: rows, labels: [0, 0, 0, 1]) - 2 * half / 3).magnitude
                < 1e-6)
        #expect(
            neighbourAccuracy(
                1, embeddings: rows, labels: [0, 1, 0, 0],
                reference: Tensor([[2, 0.1], [0.1, 2]]), referenceLabels: [0, 1]) >= 0.75)
        // Three votes: classes 1, 0, 0 by nearness; two beat one.
        #expect(
            neighbourAccuracy(
                3, embeddings: Tensor([[1.0, 0]]), labels: [0],
                reference: Tensor([[1, 0], [1, 0.2], [1, 0.3], [-1, 0]]),
                referenceLabels: [1, 0, 0, 1]) == 1)
    }

    @Test func resampling() {
        #expect(quantile([4, 1, 3, 2], 0.5) == 2.5)
        #expect(median([5, 1, 3]) == 3)
        #expect(quantile([1, 2, 3, 4, 5], 0.9) == 4.6)
        var random = Random(seed: 8)
        let values = (0..<200).map { _ in random.normal(mean: 3, std: 2) }
        let interval = bootstrapInterval(values, using: &random)
        let centre = mean(values)
        // The normal interval has half-width 1.96 · sd / √n.
        let half = 1.96 * standardDeviation(values) / 200.0.squareRoot()
        #expect((interval.lowerBound - (centre - half)).magnitude < 0.2 * half)
        #expect((interval.upperBound - (centre + half)).magnitude < 0.2 * half)
        let better = [3.0, 4, 5, 6, 7]
        let p = pairedPermutationTest(better, better.map { $0 - 1 }, using: &random)
        #expect(p == 2.0 / 32)
        #expect(pairedPermutationTest([1, 2], [2, 1], using: &random) == 1)
        let many = (0..<40).map { _ in random.normal() }
        let sampled = pairedPermutationTest(
            many, many.map { $0 + 5 }, resamples: 500, using: &random)
        #expect(sampled < 0.01)
    }
}
