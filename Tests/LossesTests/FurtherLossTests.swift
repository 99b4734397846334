import Losses
import Tensors
import Testing

/// Losses of images, of two networks and of proxies: against NumPy's formulas and central differences,
/// and the identities of their papers.
@Suite struct FurtherLossTests {
    typealias O = FurtherOracle
    let images = Tensor(O.images, [2, 1, 12, 11])
    let others = Tensor(O.others, [2, 1, 12, 11])

    func expect(
        _ expected: Expected, at x: Tensor, sourceLocation: SourceLocation = #_sourceLocation,
        _ loss: (Tensor) -> Tensor
    ) {
        let (value, gradient) = valueAndGradient(at: x, loss)
        expectClose(value, [expected.value], within: 4e-6, sourceLocation: sourceLocation)
        expectClose(gradient, expected.gradient, within: 4e-6, sourceLocation: sourceLocation)
    }

    func small(_ x: Tensor, _ y: Tensor, reduction: Reduction = .mean) -> Tensor {
        ssimLoss(
            predictions: x, targets: y, windowSize: 5, windowDeviation: 1, reduction: reduction)
    }

    @Test func structuralSimilarity() {
        expect(O.ssim, at: images) { small($0, others) }
        expect(O.msSSIM, at: images) {
            msSSIMLoss(
                predictions: $0, targets: others, scales: 2, windowSize: 5, windowDeviation: 1)
        }
        let each = small(images, others, reduction: .none)
        #expect(each.shape == [2])
        expectClose(each.mean(), [O.ssim.value], within: 4e-6)
        expectClose(small(others, images, reduction: .none), each.array, within: 4e-6)
    }

    @Test func similarityOfEqualImages() {
        let (value, gradient) = valueAndGradient(at: images) { small($0, images) }
        expectClose(value, [0], within: 1e-5)
        // 1 - SSIM is quadratic about equal images.
        #expect(gradient.abs().max().item() < 2e-5)
        let several = msSSIMLoss(
            predictions: images, targets: images, scales: 2, windowSize: 5, windowDeviation: 1)
        expectClose(several, [0], within: 1e-5)
    }

    /// SSIM of constant images is (2ab + C₁) / (a² + b² + C₁).
    @Test func similarityOfConstantImages() {
        let (a, b) = (0.3, 0.8)
        let loss = ssimLoss(
            predictions: Tensor.full([1, 2, 11, 11], a), targets: Tensor.full([1, 2, 11, 11], b))
        expectClose(loss, [1 - (2 * a * b + 1e-4) / (a * a + b * b + 1e-4)], within: 2e-6)
    }

    /// The structure of a negative is opposite, and its clamped power still has a finite gradient.
    @Test func similarityOfANegative() {
        let negative = 1 - images
        #expect(small(images, negative).item() > 1)
        let gradient = gradient(at: images) {
            msSSIMLoss(
                predictions: $0, targets: negative, scales: 2, windowSize: 5, windowDeviation: 1)
        }
        #expect(gradient.array.allSatisfy { $0.isFinite })
    }

    /// Brighter intensities with a larger range are the same to SSIM.
    @Test func similarityKnowsTheRange() {
        let loss = ssimLoss(
            predictions: images * 255, targets: others * 255, windowSize: 5, windowDeviation: 1,
            range: 255)
        expectClose(loss, [O.ssim.value], within: 1e-5)
    }

    @Test func variation() {
        expect(O.totalVariation, at: images) { totalVariationLoss(predictions: $0) }
        #expect(totalVariationLoss(predictions: Tensor.ones([3, 2, 4, 4])).item() == 0)
    }

    @Test func twoNetworks() {
        let reals = Tensor(O.reals)
        expect(O.generator, at: reals) { generatorLoss(logits: $0) }
        expect(O.discriminator, at: reals) {
            discriminatorLoss(logits: $0, fakeLogits: 1 - $0 / 2)
        }
        let unsure = Tensor.zeros([4])
        expectClose(generatorLoss(logits: unsure), [log(2)], within: 1e-6)
        expectClose(
            discriminatorLoss(logits: unsure, fakeLogits: unsure), [2 * log(2)], within: 1e-6)
        #expect(generatorLoss(logits: unsure, reduction: .none).shape == [4])
    }

    @Test func normalCodes() {
        let logVariances = Tensor(O.logVariances, [3, 4])
        expect(O.gaussianKL, at: Tensor(O.means, [3, 4])) {
            gaussianKLLoss(predictions: $0, logVariances: logVariances)
        }
        let zeros = Tensor.zeros([2, 3])
        #expect(gaussianKLLoss(predictions: zeros, logVariances: zeros).item() == 0)
    }

    @Test func proxies() {
        let embeddings = Tensor(Oracle.embeddings)
        let prototypes = Tensor(GradientOracle.prototypes)
        expect(O.proxyNCA, at: embeddings) {
            proxyNCALoss(
                embeddings: $0, prototypes: prototypes, labels: Oracle.classes, scale: 1.5)
        }
        // The third class does not occur: its proxy only pushes.
        expect(O.proxyAnchor, at: embeddings) {
            proxyAnchorLoss(
                embeddings: $0, prototypes: prototypes, labels: [0, 0, 1, 1, 1, 0, 0, 1, 1],
                scale: 8)
        }
    }
}
