import Tensors
import Testing
import Training

/// What the layers among the keys of Oracle/oracle.txt mean: results of the argument and, after it,
/// of the parameters.
let oracleLayers: [String: @Sendable ([Tensor]) -> [Tensor]] = [
    "linear": { [set(Linear(4, 3, using: &random), $0)($0[0])] },
    "linear sequence": { [set(Linear(4, 3, using: &random), $0)($0[0])] },
    "conv1d": { [set(Conv1d(2, 3, kernel: 3, stride: 2, padding: 1, using: &random), $0)($0[0])] },
    "conv1d dilated": {
        [set(Conv1d(4, 6, kernel: 2, dilation: 2, groups: 2, using: &random), $0)($0[0])]
    },
    "conv2d": { [set(Conv2d(2, 3, kernel: 3, padding: 1, using: &random), $0)($0[0])] },
    "conv2d strided": {
        let layer = Conv2d(2, 4, kernel: 3, stride: 2, padding: 1, groups: 2, using: &random)
        return [set(layer, $0)($0[0])]
    },
    "conv2d dilated": { [set(Conv2d(1, 2, kernel: 3, dilation: 2, using: &random), $0)($0[0])] },
    "convTransposed2d": {
        let layer = ConvTransposed2d(
            3, 2, kernel: 3, stride: 2, padding: 1, outputPadding: 1, using: &random)
        return [set(layer, $0)($0[0])]
    },
    "layerNorm": { [set(LayerNorm(6), $0)($0[0])] },
    "rmsNorm": { [set(RMSNorm(6), $0)($0[0])] },
    "batchNorm rows": { [set(BatchNorm(4), $0)($0[0], training: true)] },
    "batchNorm sequences": { [set(BatchNorm(3), $0)($0[0], training: true)] },
    "batchNorm images": { [set(BatchNorm(3), $0)($0[0], training: true)] },
    "batchNorm running": {
        var layer = BatchNorm(3)
        (layer.scale, layer.shift) = ($0[3], $0[4])
        layer.observe($0[1])
        layer.observe($0[2])
        return [layer($0[0])]
    },
    "groupNorm 1": { [set(GroupNorm(groups: 1, channels: 4), $0)($0[0])] },
    "groupNorm 2": { [set(GroupNorm(groups: 2, channels: 4), $0)($0[0])] },
    "groupNorm 4": { [set(GroupNorm(groups: 4, channels: 4), $0)($0[0])] },
    "groupNorm rows": { [set(GroupNorm(groups: 2, channels: 6), $0)($0[0])] },
    "prelu 1": { [set(PReLU(), $0)($0[0])] },
    "prelu 4": { [set(PReLU(channels: 4), $0)($0[0])] },
    "activation identity": { [Activation.identity($0[0])] },
    "activation relu": { [Activation.relu($0[0])] },
    "activation leakyRelu": { [Activation.leakyRelu($0[0])] },
    "activation elu": { [Activation.elu($0[0])] },
    "activation gelu": { [Activation.gelu($0[0])] },
    "activation silu": { [Activation.silu($0[0])] },
    "activation sigmoid": { [Activation.sigmoid($0[0])] },
    "activation softplus": { [Activation.softplus($0[0])] },
    "activation tanh": { [Activation.tanh($0[0])] },
    "embedding": { [set(Embedding(5, 3, using: &random), $0)([3, 1, 3, 0, 4, 1])] },
    "pixelShuffle": { [pixelShuffle($0[0], factor: 2)] },
    "pixelUnshuffle": { [pixelUnshuffle($0[0], factor: 2)] },
    "maxPool2d": { [NetworkLayer.maxPool2d(size: 3, stride: 2, padding: 1)($0[0])] },
    "averagePool2d": { [NetworkLayer.averagePool2d(size: 2)($0[0])] },
    "globalAveragePool": { [NetworkLayer.globalAveragePool()($0[0])] },
    "lstm": {
        let result = set(LSTM(3, 4, using: &random), $0)($0[0])
        return [result.outputs, result.state.hidden, result.state.cell]
    },
    "lstm from": {
        let layer = set(LSTM(3, 4, using: &random), Array($0[..<4]))
        let result = layer($0[0], from: LSTMState(hidden: $0[4], cell: $0[5]))
        return [result.outputs, result.state.hidden, result.state.cell]
    },
    "gru": {
        let result = set(GRU(3, 4, using: &random), $0)($0[0])
        return [result.outputs, result.state]
    },
    "gru from": {
        let result = set(GRU(3, 4, using: &random), Array($0[..<5]))($0[0], from: $0[5])
        return [result.outputs, result.state]
    },
    "attention": { [attention(queries: $0[0], keys: $0[1], values: $0[2])] },
    "attention causal": { [attention(queries: $0[0], keys: $0[1], values: $0[2], causal: true)] },
    "attention masked": {
        let mask = Tensor([[1.0, 0, 1, 1], [0, 1, 1, 0], [1, 1, 0, 0]])
        return [attention(queries: $0[0], keys: $0[1], values: $0[2], mask: mask)]
    },
    "multiHeadAttention": { [set(MultiHeadAttention(6, heads: 2, using: &random), $0)($0[0])] },
    "multiHeadAttention causal": {
        [set(MultiHeadAttention(6, heads: 2, using: &random), $0)($0[0], causal: true)]
    },
    "multiHeadAttention context": {
        let layer = set(MultiHeadAttention(6, heads: 2, using: &random), Array($0[1...]))
        return [layer($0[0], context: $0[1])]
    },
    "transformer relu after": { [set(block(.relu, false), $0)($0[0])] },
    "transformer gelu after": { [set(block(.gelu, false), $0)($0[0])] },
    "transformer relu before": { [set(block(.relu, true), $0)($0[0])] },
    "transformer gelu before": { [set(block(.gelu, true), $0)($0[0])] },
    "stack": {
        let stack = Sequential([
            .conv2d(Conv2d(1, 2, kernel: 3, padding: 1, using: &random)), .batchNorm(BatchNorm(2)),
            .activation(.relu), .maxPool2d(size: 2), .flatten(),
            .linear(Linear(12, 4, using: &random)), .activation(.tanh),
            .linear(Linear(4, 3, using: &random)),
        ])
        return [set(stack, $0).training($0[0], using: &random)]
    },
    "residual": {
        let layers: [NetworkLayer] = [.linear(Linear(4, 4, using: &random)), .activation(.tanh)]
        return [set(Sequential([.residual(layers)]), $0)($0[0])]
    },
]

/// Drawn weights are replaced, so the state does not matter.
private var random: Random {
    get { Random(seed: 1) }
    set {}
}

private func block(_ activation: Activation, _ normalizesFirst: Bool) -> TransformerBlock {
    TransformerBlock(
        6, heads: 2, hidden: 8, activation: activation, normalizesFirst: normalizesFirst,
        using: &random)
}

/// The layer with the inputs after the first as its parameters, in the order of its visits.
private func set<L: Differentiable>(_ layer: L, _ inputs: [Tensor]) -> L {
    var layer = layer
    var i = 1
    layer.visitParameters { name, parameter in
        #expect(i < inputs.count && parameter.shape == inputs[i].shape, "\(name)")
        parameter = inputs[i]
        i += 1
    }
    #expect(i == inputs.count)
    return layer
}
