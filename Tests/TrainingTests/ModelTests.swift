import Losses
import Tensors
import Testing
import Training

@Suite struct ModelTests {
    @Test func linearIsXTimesWTransposedPlusB() {
        var random = Random(seed: 1)
        var layer = Linear(2, 3, using: &random)
        #expect(layer.weight.shape == [3, 2])
        layer.weight = Tensor([[1, 2], [3, 4], [5, 6]])
        layer.bias = Tensor([10, 20, 30])
        expectClose(layer(Tensor([[1.0, -1]])), [9, 19, 29])
    }

    @Test func parametersHaveNames() {
        var random = Random(seed: 1)
        var model = MLP([4, 3, 2], using: &random)
        var names: [String] = []
        model.visitParameters { name, _ in names.append(name) }
        #expect(
            names == ["layers.0.weight", "layers.0.bias", "layers.1.weight", "layers.1.bias"])
        #expect(model.parameterCount == 4 * 3 + 3 + 3 * 2 + 2)
    }

    @Test func activationsStandBetweenLayersOnly() {
        var random = Random(seed: 3)
        let model = MLP([2, 4, 2], activation: .tanh, using: &random)
        let x = Tensor([[0.5, -2], [3, 1]])
        let byHand = model.layers[1](tanh(model.layers[0](x)))
        #expect(model(x) == byHand)
    }

    @Test(arguments: Initializer.allCases.dropLast())
    func initializersHaveTheirSpread(_ initializer: Initializer) {
        var random = Random(seed: 5)
        let weights = initializer.weights(inputs: 300, outputs: 100, using: &random)
        let expected =
            switch initializer {
            case .fanIn: (1.0 / 300 / 3).squareRoot()
            case .glorot: (6.0 / 400 / 3).squareRoot()
            case .he: (2.0 / 300).squareRoot()
            case .leCun: (1.0 / 300).squareRoot()
            case .orthogonal: (1.0 / 300).squareRoot()
            case .zeros: 0.0
            }
        #expect(weights.shape == [100, 300])
        #expect((weights.std().item() / expected - 1).magnitude < 0.02)
        #expect(weights.mean().item().magnitude < expected / 20)
    }

    /// Exclusive or is not linear: a network that learns it has a working hidden layer.
    @Test func learnsExclusiveOr() {
        var random = Random(seed: 2)
        var model = MLP([2, 8, 2], activation: .tanh, using: &random)
        var optimizer = Adam(learningRate: 0.05)
        let inputs = Tensor([[0, 0], [0, 1], [1, 0], [1, 1]])
        let labels = [0, 1, 1, 0]
        for _ in 0..<150 {
            let slope = gradient(at: model) { crossEntropy(logits: $0(inputs), labels: labels) }
            optimizer.update(&model, slope)
        }
        #expect(accuracy(logits: model(inputs), labels: labels) == 1)
        #expect(crossEntropy(logits: model(inputs), labels: labels).item() < 0.1)
    }
}
