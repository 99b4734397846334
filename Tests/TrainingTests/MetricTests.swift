import Tensors
import Testing
import Training

@Suite struct MetricTests {
    let logits = Tensor([[0.1, 0.7, 0.2], [0.5, 0.1, 0.4], [0.3, 0.3, 0.1], [0.2, 0.3, 0.5]])

    @Test func accuracies() {
        #expect(accuracy(logits: logits, labels: [1, 2, 0, 0]) == 0.5)
        // Of equal scores the smaller class is the guess.
        #expect(accuracy(logits: logits, labels: [1, 2, 1, 0]) == 0.25)
        #expect(topKAccuracy(logits: logits, labels: [1, 2, 1, 0], k: 2) == 0.75)
        #expect(topKAccuracy(logits: logits, labels: [1, 2, 1, 0], k: 3) == 1)
    }

    @Test func scoresThatAreNotNumbersAreNotHits() {
        #expect(accuracy(logits: Tensor([[Double.nan, Double.nan]]), labels: [0]) == 0)
    }

    /// Four points on a circle at 0°, 10°, 20° and 90°.
    @Test func retrieval() {
        let points = Tensor([[2, 0], [0.9848, 0.1736], [0.9397, 0.342], [0, 3]])
        // Nearest first: 0 → 1 2 3, 1 → (0 or 2), 2 → 1 0 3, 3 → 2 1 0.
        let labels = [0, 1, 0, 1]
        #expect(recall(at: 1, embeddings: points, labels: labels) == 0)
        #expect(recall(at: 2, embeddings: points, labels: labels) == 0.75)
        #expect(recall(at: 3, embeddings: points, labels: labels) == 1)
        // R is 1 for every sample, and no nearest neighbour is of its class.
        #expect(meanAveragePrecisionAtR(embeddings: points, labels: labels) == 0)
        #expect(meanAveragePrecisionAtR(embeddings: points, labels: [0, 0, 0, 0]) == 1)
        // R = 2 for the first three: 0 and 2 find (hit, hit); 1 too; the last has no peer.
        #expect(meanAveragePrecisionAtR(embeddings: points, labels: [0, 0, 0, 1]) == 1)
        // Anchors 0 → 1✗ 2✓, 2 → 1✗ 0✓, 3 → 2✓ 1✗: (1/2)/2, (1/2)/2, 1/2.
        let mixed = meanAveragePrecisionAtR(embeddings: points, labels: [0, 1, 0, 0])
        #expect((mixed - (0.25 + 0.25 + 0.5) / 3).magnitude < 1e-12)
    }

    @Test func classBalancedBatches() {
        let labels = (0..<60).map { $0 % 6 }
        let sampler = ClassBalancedSampler(
            labels: labels + [6], classesPerBatch: 4, samplesPerClass: 3)
        var random = Random(seed: 1)
        var seen: [Int] = []
        for _ in 0..<50 {
            let batch = sampler.batch(using: &random)
            #expect(batch.count == 12)
            #expect(Set(batch).count == 12)
            let classes = batch.map { (labels + [6])[$0] }
            for group in 0..<4 {
                #expect(Set(classes[(3 * group)..<(3 * group + 3)]).count == 1)
            }
            #expect(Set(classes).count == 4)
            seen += batch
        }
        #expect(Set(seen) == Set(0..<60))
    }

    @Test func meanAndStandardDeviation() {
        #expect(mean([1, 2, 6]) == 3)
        #expect(standardDeviation([1, 2, 6]) == 7.0.squareRoot())
        #expect(standardDeviation([5]) == 0)
    }
}
