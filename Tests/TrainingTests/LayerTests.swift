import Tensors
import Testing
import Training

/// Layers, value and gradient, against PyTorch 2.15.
@Suite struct LayerTests {
    let x = Tensor([[1.0, -2, 0.5], [0.3, 4, -1], [2, 1, 1]])
    let weights = Tensor([[1.0, 2, 3], [-1, 0.5, 2], [0.25, -2, 1]])
    let scale = Tensor([1.5, -0.5, 2])
    let shift = Tensor([0.1, 0.2, -0.3])

    @Test func layerNorm() {
        var layer = LayerNorm(3)
        (layer.scale, layer.shift) = (scale, shift)
        expectClose(
            layer(x),
            [
                1.43349746, 0.898498671, 0.715998066, -0.466524713, -0.484550695, -2.2828365,
                2.22127262, 0.553545436, -1.71418174,
            ], within: 2e-6)
        expectClose(
            gradient(at: x) { (layer($0) * weights).sum() },
            [
                -1.81281155, -0.362575732, 2.17538729, -1.28460622, 0.333995949, 0.950610268,
                -7.15897292e-05, -1.06060051, 1.0606721,
            ], within: 5e-6)
    }

    @Test func rmsNorm() {
        var layer = RMSNorm(3)
        layer.scale = scale
        expectClose(
            layer(x),
            [
                1.13389018, 0.755926786, 0.755926786, 0.18853923, -0.837952132, -0.837952132,
                2.12131504, -0.353552507, 1.41421003,
            ], within: 2e-6)
        expectClose(
            gradient(at: x) { (layer($0) * weights).sum() },
            [
                0.197986173, 1.11588123, 4.06760871, -0.588380737, 0.429700817, 1.54229306,
                -0.618712467, 0.26516659, 0.972271603,
            ], within: 5e-6)
    }

    @Test func batchNorm() {
        var layer = BatchNorm(3)
        (layer.scale, layer.shift) = (scale, shift)
        expectClose(
            layer(x, training: true),
            [
                -0.115016108, 0.812371925, 0.48445911, -1.62012886, -0.412371925, -3.04560688,
                2.03514497, 0.2, 1.66114777,
            ], within: 2e-6)
        expectClose(
            gradient(at: x) { (layer($0, training: true) * weights).sum() },
            [
                2.10720415, -0.221134562, 2.53440385, -1.23955589, -0.221134051, -0.633592816,
                -0.867648258, 0.442268613, -1.90081103,
            ], within: 5e-6)
        layer.observe(x)
        expectClose(layer.mean, [0.11, 0.1, 0.0166666667])
        expectClose(layer.variance, [0.973, 1.8, 1.00833333])
        expectClose(
            layer(x),
            [
                1.45338891, 0.982621618, 0.662659115, 0.388925723, -1.25344015, -2.32490366,
                2.97405061, -0.135409265, 1.65851337,
            ], within: 2e-6)
    }

    @Test func embeddingGathersAndItsGradientScatters() {
        var random = Random(seed: 2)
        let table = Embedding(4, 2, using: &random)
        let rows = table.weight.rows
        expectClose(table([3, 0, 3]), rows[3] + rows[0] + rows[3])
        let derivative = gradient(at: table) { $0([3, 0, 3]).sum() }
        expectClose(derivative.weight, [1, 1, 0, 0, 0, 0, 2, 2])
    }

    @Test func dropoutKeepsTheMean() {
        var random = Random(seed: 5)
        let kept = dropout(Tensor.ones([100, 100]), rate: 0.25, using: &random)
        #expect(Set(kept.array.map { ($0 * 3).rounded() }) == [0, 4])
        #expect((kept.mean().item() - 1).magnitude < 0.02)
        #expect(dropout(x, rate: 0, using: &random) == x)
    }

    @Test func sequentialAppliesItsLayersInOrder() {
        var random = Random(seed: 4)
        let (first, second) = (Linear(3, 4, using: &random), Linear(4, 4, using: &random))
        var network = Sequential([
            .linear(first), .activation(.relu),
            .residual([.layerNorm(LayerNorm(4)), .linear(second), .activation(.tanh)]),
            .rmsNorm(RMSNorm(4)),
        ])
        let hidden = first(x).relu()
        let byHand = RMSNorm(4)(hidden + tanh(second(LayerNorm(4)(hidden))))
        #expect(network(x) == byHand)
        #expect(network.parameterCount == 16 + 8 + 20 + 4)
        var names: [String] = []
        network.visitParameters { name, tensor in
            names.append(name)
            tensor = Tensor.zeros(tensor.shape)
        }
        #expect(names.count == 7)
        #expect(Set(names).count == 7)
        expectClose(network(x), [Double](repeating: 0, count: 12))
    }
}
