import Tensors
import Testing
import Training

/// Three steps with given gradients against PyTorch 2.15, and what a model does as a vector.
@Suite struct FurtherOptimizerTests {
    let gradients = [[0.5, -1], [-0.25, 2], [1, 0.1]].map { Tensor($0) }

    func path(_ update: (inout Tensor, Tensor) -> Void) -> Tensor {
        var parameter = Tensor([1.0, -2])
        for gradient in gradients { update(&parameter, gradient) }
        return parameter
    }

    @Test func adamW() {
        var optimizer = AdamW(learningRate: 0.1, weightDecay: 0.3)
        expectClose(path { optimizer.update(&$0, $1) }, [0.726937151, -1.79789538], within: 2e-6)
    }

    @Test func rmsProp() {
        var plain = RMSprop(learningRate: 0.1)
        expectClose(path { plain.update(&$0, $1) }, [-0.425726216, -1.94026922], within: 2e-6)
        var heavy = RMSprop(learningRate: 0.1, smoothing: 0.9, momentum: 0.5, weightDecay: 0.2)
        expectClose(path { heavy.update(&$0, $1) }, [0.25193812, -1.77771328], within: 2e-6)
    }

    @Test func adagrad() {
        var optimizer = Adagrad(learningRate: 0.1, weightDecay: 0.2)
        expectClose(path { optimizer.update(&$0, $1) }, [0.824018712, -1.9620064], within: 2e-6)
    }

    @Test func clippingKeepsTheDirection() {
        let gradient = [Tensor([3.0, 0]), Tensor([4.0])]
        #expect(globalNorm(gradient) == 5)
        let short = clipped(gradient, norm: 1)
        expectClose(short[0], [0.6, 0])
        expectClose(short[1], [0.8])
        expectClose(clipped(gradient, norm: 6)[1], [4])
    }

    @Test func averageMovesTowardsTheModel() {
        var average = Tensor([0.0, 10])
        let before = average
        updateAverage(&average, with: Tensor([10.0, 0]), decay: 0.9)
        expectClose(average, [1, 9])
        expectClose(before, [0, 10])
        updateAverage(&average, with: Tensor([3.0, 4]), decay: 0)
        expectClose(average, [3, 4])
    }

    /// L = ½ xᵀ diag(1, 4) x, whose gradient at (3, 1) is (3, 4): uphill is (0.6, 0.8).
    @Test func sharpnessAwareGradientIsTakenUphill() {
        func loss(_ x: Tensor) -> Tensor { (Tensor([0.5, 2]) * x.square()).sum() }
        let start = Tensor([3.0, 1])
        let (value, gradient) = sharpnessAwareGradient(at: start, radius: 0.5, of: loss)
        expectClose(value, [6.5])
        expectClose(gradient, [3.3, 5.6], within: 1e-6)
        let rise = sharpness(at: start, radius: 0.5, of: loss)
        #expect((rise - (0.5 * 3.3 * 3.3 + 2 * 1.4 * 1.4 - 6.5)).magnitude < 1e-5)
        let plain = sharpnessAwareGradient(at: start, radius: 0, of: loss).gradient
        expectClose(plain, [3, 4])
    }

    @Test func schedules() {
        #expect(ConstantSchedule(0.3)(17) == 0.3)
        let cosine = CosineSchedule(1, steps: 110, final: 0.1, warmup: 10)
        #expect(cosine(0) == 0.1)
        #expect(cosine(9) == 1)
        #expect(cosine(10) == 1)
        #expect((cosine(60) - 0.55).magnitude < 1e-12)
        #expect((cosine(35) - (0.1 + 0.45 * (1 + 0.5.squareRoot()))).magnitude < 1e-12)
        #expect(cosine(110) == 0.1)
        #expect(cosine(500) == 0.1)
        let stable = WarmupStableDecaySchedule(2, steps: 100, warmup: 4, decay: 20, final: 1)
        #expect([0, 3, 4, 79, 80, 90, 100].map { stable($0) } == [0.5, 2, 2, 2, 2, 1.5, 1])
    }
}
