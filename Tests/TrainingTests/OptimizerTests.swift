import Tensors
import Testing
import Training

@Suite struct OptimizerTests {
    /// Two steps with the gradient held at 1, momentum 0.5, computed by hand.
    @Test func sgdWithMomentum() {
        var parameter = Tensor([1.0, 2])
        var optimizer = SGD(learningRate: 0.1, momentum: 0.5)
        optimizer.update(&parameter, Tensor([1.0, 1]))
        expectClose(parameter, [0.9, 1.9])
        optimizer.update(&parameter, Tensor([1.0, 1]))
        expectClose(parameter, [0.75, 1.75])
    }

    @Test func sgdWithDecayAndNesterov() {
        var decayed = Tensor([2.0])
        var plain = SGD(learningRate: 0.1, weightDecay: 0.5)
        plain.update(&decayed, Tensor([1.0]))
        expectClose(decayed, [1.8])
        var ahead = Tensor([2.0])
        var nesterov = SGD(learningRate: 0.1, momentum: 0.5, nesterov: true)
        nesterov.update(&ahead, Tensor([1.0]))
        expectClose(ahead, [1.85])
    }

    /// With bias correction the first step of Adam has the length of the learning rate, whatever
    /// the gradient; the second is (0.9·0.1·g₁ + 0.1·g₂)/0.19 over the root of the mean square.
    @Test func adam() {
        var parameter = Tensor([0.0, 0])
        var optimizer = Adam(learningRate: 0.01)
        optimizer.update(&parameter, Tensor([3.0, -0.002]))
        expectClose(parameter, [-0.01, 0.01], within: 1e-6)
        optimizer.update(&parameter, Tensor([1.0, -0.002]))
        let mean = (0.9 * 0.1 * 3 + 0.1 * 1) / 0.19
        let square = (0.999 * 0.001 * 9 + 0.001 * 1) / (1 - 0.999 * 0.999)
        expectClose(parameter, [-0.01 - 0.01 * mean / square.squareRoot(), 0.02], within: 1e-6)
    }

    @Test func aGradientOfAnotherShapeEndsTheProcess() async {
        await #expect(processExitsWith: .failure) {
            var parameter = Tensor([1.0, 2])
            var optimizer = SGD(learningRate: 0.1)
            optimizer.update(&parameter, Tensor([1.0]))
        }
    }

    @Test func aCopyOfAModelIsIndependent() {
        var random = Random(seed: 1)
        var model = MLP([2, 3, 1], using: &random)
        let before = model
        var optimizer = SGD(learningRate: 1)
        let slope = gradient(at: model) { $0(Tensor([[1.0, 2]])).sum() }
        optimizer.update(&model, slope)
        #expect(model.layers[1].bias != before.layers[1].bias)
        #expect(before.layers[1].bias == Tensor([0.0]))
    }

    @Test func stepSchedule() {
        let rate = StepSchedule(1, milestones: [2, 4], factor: 0.5)
        #expect((0..<6).map { rate($0) } == [1, 1, 0.5, 0.5, 0.25, 0.25])
    }
}

func expectClose(
    _ tensor: Tensor, _ expected: [Double], within tolerance: Double = 1e-6,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let values = tensor.array
    #expect(values.count == expected.count, sourceLocation: sourceLocation)
    for (value, wanted) in zip(values, expected) {
        #expect(
            (value - wanted).magnitude <= tolerance, "\(value), expected \(wanted)",
            sourceLocation: sourceLocation)
    }
}
