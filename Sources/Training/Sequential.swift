import Tensors

/// Layers one after the other.
///
///     var random = Random(seed: 1)
///     var network = Sequential([
///         .conv2d(Conv2d(1, 8, kernel: 3, padding: 1, using: &random)), .batchNorm(BatchNorm(8)),
///         .activation(.relu), .maxPool2d(size: 2), .flatten(), .dropout(rate: 0.1),
///         .linear(Linear(8 * 14 * 14, 10, using: &random)),
///     ])
///     let gradients = gradient(at: network) {
///         crossEntropy(logits: $0.training(images, using: &random), labels: labels)
///     }
///     network.observe(images)  // only with batch normalisation
public struct Sequential: Differentiable, Sendable {
    /// The layers, from the input on.
    public var layers: [NetworkLayer]

    public init(_ layers: [NetworkLayer]) {
        self.layers = layers
    }

    /// Applies the layers to `x` in their order, as they are used after training: nothing is dropped,
    /// and batch normalisation takes its running statistics.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        layers.reduce(x) { $1($0) }
    }

    /// Applies the layers as they are used in training: dropout drops, and batch normalisation takes
    /// the statistics of the batch. The same as a call for a network without such layers.
    public func training(_ x: Tensor, using random: inout Random) -> Tensor {
        var x = x
        for layer in layers { x = layer.training(x, &random) }
        return x
    }

    /// Moves the running statistics of all batch normalisations towards those of this batch (without
    /// dropout). To be called in training, outside of the gradient.
    public mutating func observe(_ x: Tensor) {
        _ = observed(stopGradient(x))
    }

    mutating func observed(_ x: Tensor) -> Tensor {
        var x = x
        for i in layers.indices { x = layers[i].observed(x) }
        return x
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try layers.visitParameters(visit)
    }
}
