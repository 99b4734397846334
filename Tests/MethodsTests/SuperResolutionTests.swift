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
