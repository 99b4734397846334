import Tensors
import Testing
import Training

/// Metrics against scikit-learn 1.9.1, SciPy 1.17 and scikit-image 0.26, or sums by hand in NumPy.
@Suite struct ReferenceMetricTests {
    /// An image and a distorted one, as in skimage.metrics with Gaussian weights and σ 1.5.
    @Test func images() {
        let values = (0..<900).map { Double($0) / 899 }
        let image = Tensor(values, [1, 1, 30, 30])
        let other = Tensor(values.map { $0 * $0 + 0.1 * sin(40 * $0) }, [1, 1, 30, 30])
        #expect((psnr(predictions: image, targets: other) - 14.152338232092259).magnitude < 1e-4)
        #expect((ssim(predictions: image, targets: other) - 0.39784583709678445).magnitude < 1e-5)
        #expect((ssim(predictions: image, targets: image) - 1).magnitude < 1e-6)
        // A constant error e: −20 log₁₀ e.
        #expect((psnr(predictions: image, targets: image + 0.1) - 20).magnitude < 1e-3)
        #expect((psnr(predictions: image, targets: image - 2, range: 20) - 20).magnitude < 1e-3)
    }

    @Test func clusters() {
        let points = Tensor([
            [0, 0], [1, 0.5], [0.2, 1], [5, 5], [6, 5.5], [5.5, 4], [2, 3],
        ])
        let two = silhouette(points, labels: [0, 0, 0, 1, 1, 1, 0])
        #expect((two - 0.6946435517022618).magnitude < 1e-7)
        let alone = silhouette(points, labels: [7, 7, 7, 1, 1, 1, 2])
        #expect((alone - 0.5698527527148142).magnitude < 1e-7)
    }

    @Test func alignment() {
        let x = Tensor([[1.0, 2], [0, 1], [3, -1], [2, 2], [-1, 0]])
        let y = Tensor([[2.0, 1, 0], [1, 0, 1], [-1, 3, 2], [2, 2, 0], [0, 0, -1]])
        #expect((linearCKA(x, y) - 0.9338200932600644).magnitude < 1e-6)
        let turned = matmul(x, Tensor([[0.6, 0.8], [-0.8, 0.6]])) * 3 + 5
        #expect((linearCKA(x, turned) - 1).magnitude < 1e-6)
    }

    @Test func calibration() {
        let logits = log(
            Tensor([
                [0.9, 0.05, 0.05], [0.6, 0.3, 0.1], [0.2, 0.7, 0.1], [0.45, 0.35, 0.2],
                [0.1, 0.15, 0.75], [0.3, 0.32, 0.38],
            ])
        )
        let labels = [0, 1, 1, 0, 2, 0]
        // 0.75 lies on an edge: moved down a little, as closed above says.
        let scores = logits - Tensor([0, 0, 1e-6])
        let bins = calibrationBins(logits: scores, labels: labels, bins: 4)
        #expect(bins.count == 3)
        #expect((bins[0].confidence - 0.415).magnitude < 1e-5)
        #expect(bins.map(\.accuracy) == [0.5, 2.0 / 3, 1])
        func near(_ value: Double, _ expected: Double) -> Bool {
            (value - expected).magnitude < 1e-5
        }
        #expect(
            near(expectedCalibrationError(logits: scores, labels: labels, bins: 4), 0.05333333))
        #expect(near(maximumCalibrationError(logits: scores, labels: labels, bins: 4), 0.1))
        #expect(
            near(classwiseCalibrationError(logits: scores, labels: labels, bins: 4), 0.21444444))
    }

    @Test func retrieval() {
        let embeddings = Tensor([
            [1, 0], [0.9, 0.3], [0.2, 1], [-0.1, 1], [0.8, 0.7], [-1, 0.2],
        ])
        let labels = [0, 0, 1, 1, 0, 1]
        let whole = meanAveragePrecision(embeddings: embeddings, labels: labels)
        #expect((whole - 0.8944444444444444).magnitude < 1e-12)
        #expect(precision(at: 2, embeddings: embeddings, labels: labels) == 0.75)
    }

    @Test func signedRanks() {
        let a = [1.83, 0.5, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.3]
        let b = [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29]
        #expect((wilcoxonSignedRankTest(a, b) - 0.0390625).magnitude < 1e-12)
        // Shared ranks and a difference of 0, by all 2⁹ signs.
        let c = [125.0, 115, 130, 140, 140, 115, 140, 125, 140, 135]
        let d = [110.0, 122, 125, 120, 140, 124, 123, 137, 135, 145]
        #expect((wilcoxonSignedRankTest(c, d) - 0.6328125).magnitude < 1e-12)
        #expect(wilcoxonSignedRankTest([1, 2], [1, 2]) == 1)
    }
}
