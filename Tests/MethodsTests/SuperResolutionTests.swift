import Methods
import Tensors
import Testing
import Training

@Suite struct SuperResolutionTests {
    @Test func sharpnessIsThatOfNumPy() {
        let images = sequence([2, 20, 20], 1)
        let others = 0.6 * images + 0.4 * sequence([2, 20, 20], 2)
        let found = [
            gradientEnergyRatio(others, images), highFrequencyRatio(others, images),
            gradientCorrelation(others, images),
        ]
        #expect(isClose(found, FormulaOracle.quality, within: 1e-5))
    }

    /// What has no block of 2 × 2 pixels does not count: an odd image is as its even part, whatever
    /// stands in the last row and column.
    @Test func fineDetailOfOddImages() {
        let even = sequence([2, 6, 8], 3)
        let references = sequence([2, 6, 8], 4)
        func widened(_ x: Tensor, by value: Double) -> Tensor {
            let wide = concatenated([x, Tensor.full([2, 6, 1], value)], axis: 2)
            return concatenated([wide, Tensor.full([2, 1, 9], -value)], axis: 1)
        }
        let odd = highFrequencyRatio(widened(even, by: 7), widened(references, by: 3))
        #expect(odd == highFrequencyRatio(even, references))
    }

    @Test func networksHaveTheirShapes() {
        var random = Random(seed: 1)
        let generator = SRResNet(using: &random)
        let discriminator = SRDiscriminator(size: 24, using: &random)
        let features = FeatureNetwork(classes: 8, using: &random)
        let large = generator(Tensor.full([3, 1, 6, 6], 0.5))
        #expect(large.shape == [3, 1, 24, 24])
        #expect(discriminator(large).shape == [3])
        #expect(features(large).shape == [3, 8])
        #expect(features.features(large).shape == [3, 16, 24, 24])
        // Every parameter has a slope.
        let slopes = gradient(at: generator) { $0(sequence([2, 1, 6, 6], 13)).square().sum() }
        var copy = slopes
        copy.visitParameters { name, slope in
            #expect(slope.abs().max().item() > 0, "\(name)")
        }
    }
}
