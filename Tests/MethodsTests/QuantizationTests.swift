import Methods
import Tensors
import Testing

@Suite struct QuantizationTests {
    func layer() -> (weight: Tensor, inputs: Tensor) {
        var random = Random(seed: 99)
        let weight = Tensor.normal([8, 16], using: &random)
        var channels = [Double](repeating: 1, count: 16)
        channels[5] = 30
        return (weight, Tensor.normal([64, 16], using: &random) * Tensor(channels))
    }

    /// −1, 0.5 and 2 with 2 bits: Δ = 1, z = 1, so codes 0, round(0.5) + 1 = 1 and 3.
    @Test func aGroupByHand() {
        let quantizer = GroupQuantizer(bits: 2, groupSize: 3)
        let rounded = quantizer(Tensor([[-1, 0.5, 2, 0, 0.1, 0.3]]))
        let expected = [-1, 0, 2, 0, 0.1, 0.3]
        for (value, wanted) in zip(rounded.array, expected) {
            #expect((value - wanted).magnitude < 1e-6)
        }
    }

    @Test(arguments: [3, 4, 8]) func valuesOnTheGridStay(bits: Int) {
        let quantizer = GroupQuantizer(bits: bits, groupSize: 8)
        let once = quantizer(layer().weight)
        #expect((quantizer(once) - once).abs().max().item() < 1e-5)
        #expect((once - layer().weight).abs().max().item() <= 4.0 / Double((1 << bits) - 1))
    }

    @Test func scalingAloneChangesNothing() {
        let (weight, inputs) = layer()
        let scales = awqScales(inputs: inputs, alpha: 0.5)
        let scaled = linear(inputs / scales, weight: weight * scales)
        #expect((scaled - linear(inputs, weight: weight)).abs().max().item() < 1e-4)
        #expect(((scales.max() * scales.min()).item() - 1).magnitude < 1e-5)
    }

    @Test func exponentZeroIsPlainRounding() {
        let (weight, inputs) = layer()
        let quantizer = GroupQuantizer(bits: 3, groupSize: 8)
        let scales = awqScales(inputs: inputs, alpha: 0)
        #expect(quantizedWeight(weight, scales: scales, quantizer: quantizer) == quantizer(weight))
        let even = Tensor.full([64, 16], -0.7)
        #expect((awqScales(inputs: even, alpha: 0.8) - 1).abs().max().item() < 1e-6)
    }

    @Test func theSearchIsNeverWorseThanRounding() {
        let (weight, inputs) = layer()
        let quantizer = GroupQuantizer(bits: 3, groupSize: 8)
        let found = searchAWQScales(weight: weight, inputs: inputs, quantizer: quantizer)
        let plain = linear(inputs, weight: weight - quantizer(weight)).square().mean().item()
        #expect(found.errors[0] == plain)
        #expect(found.errors.min() == found.errors[found.alphas.firstIndex(of: found.alpha) ?? 0])
        // One channel is thirty times as loud: protecting it must pay.
        #expect(found.alpha > 0)
        #expect((found.errors.min() ?? 1) < 0.7 * plain)
        let after = quantizedWeight(weight, scales: found.scales, quantizer: quantizer)
        let error = linear(inputs, weight: weight - after).square().mean().item()
        #expect((error - (found.errors.min() ?? 0)).magnitude < 1e-6 * plain)
    }

    /// Each group's share of the output is no worse for clipping, since not to clip is an option.
    @Test func clippingIsNeverWorseForAGroup() {
        let (weight, inputs) = layer()
        let quantizer = GroupQuantizer(bits: 2, groupSize: 8)
        let clipped = clippedWeight(weight, inputs: inputs, quantizer: quantizer)
        #expect(clipped.shape == weight.shape)
        for start in [0, 8] {
            let seen = inputs.slice(start..<start + 8, axis: 1)
            func errors(_ rounded: Tensor) -> [Double] {
                let part = (weight - rounded).slice(start..<start + 8, axis: 1)
                return linear(seen, weight: part).square().mean(axis: 0).array
            }
            for (new, old) in zip(errors(quantizer(clipped)), errors(quantizer(weight))) {
                #expect(new <= old * 1.000_01)
            }
        }
        // 8 bits leave nothing to gain worth cutting half of the largest weight.
        let fine = clippedWeight(
            weight, inputs: inputs, quantizer: GroupQuantizer(bits: 8, groupSize: 8))
        #expect((fine - weight).abs().max().item() < 0.3)
    }
}
