import Tensors

/// What `Sequential` asks of its layers.
protocol Layer: Differentiable, Sendable {
    /// Applies the layer as it is used after training.
    func callAsFunction(_ x: Tensor) -> Tensor
    /// Applies the layer as it is used in training.
    func training(_ x: Tensor, _ random: inout Random) -> Tensor
    /// Moves running statistics towards those of `x` and gives what `training` gives without chance.
    mutating func observe(_ x: Tensor) -> Tensor
}

extension Layer {
    func training(_ x: Tensor, _ random: inout Random) -> Tensor { self(x) }
    mutating func observe(_ x: Tensor) -> Tensor { self(x) }
}

extension Linear: Layer {}
extension Conv1d: Layer {}
extension Conv2d: Layer {}
extension ConvTransposed2d: Layer {}
extension PReLU: Layer {}
extension LayerNorm: Layer {}
extension RMSNorm: Layer {}
extension GroupNorm: Layer {}
extension MLP: Layer {}
extension TransformerBlock: Layer {}

extension BatchNorm: Layer {
    func callAsFunction(_ x: Tensor) -> Tensor { self(x, training: false) }
    func training(_ x: Tensor, _ random: inout Random) -> Tensor { self(x, training: true) }

    mutating func observe(_ x: Tensor) -> Tensor {
        observe(x) as Void
        return self(x, training: true)
    }
}

/// A function without parameters.
private struct Fixed: Layer {
    let function: @Sendable (Tensor) -> Tensor

    func callAsFunction(_ x: Tensor) -> Tensor { function(x) }
    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows {}
}

/// Dropout with a rate.
private struct Dropout: Layer {
    let rate: Double

    func callAsFunction(_ x: Tensor) -> Tensor { x }
    func training(_ x: Tensor, _ random: inout Random) -> Tensor {
        dropout(x, rate: rate, using: &random)
    }
    mutating func visitParameters(_ visit: (String, inout Tensor) throws -> Void) rethrows {}
}

/// Layers and a way around them.
private struct Residual: Layer {
    var inner: Sequential

    func callAsFunction(_ x: Tensor) -> Tensor { x + inner(x) }
    func training(_ x: Tensor, _ random: inout Random) -> Tensor {
        x + inner.training(x, using: &random)
    }
    mutating func observe(_ x: Tensor) -> Tensor { x + inner.observed(x) }
    mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try inner.visitParameters(visit)
    }
}

/// One layer of a `Sequential`.
public struct NetworkLayer: Differentiable, Sendable {
    private var layer: any Layer

    /// A linear layer.
    public static func linear(_ layer: Linear) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A convolution of sequences.
    public static func conv1d(_ layer: Conv1d) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A convolution of images.
    public static func conv2d(_ layer: Conv2d) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A transposed convolution of images.
    public static func convTransposed2d(_ layer: ConvTransposed2d) -> NetworkLayer {
        NetworkLayer(layer: layer)
    }

    /// An activation.
    public static func activation(_ activation: Activation) -> NetworkLayer {
        fixed { activation($0) }
    }

    /// A leaky rectifier with a slope that is learnt.
    public static func prelu(_ layer: PReLU) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A leaky rectifier: $x$ above 0, `slope` times $x$ below.
    public static func leakyRelu(slope: Double) -> NetworkLayer {
        fixed { $0.leakyRelu(slope: slope) }
    }

    /// A layer normalisation.
    public static func layerNorm(_ layer: LayerNorm) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A root-mean-square normalisation.
    public static func rmsNorm(_ layer: RMSNorm) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A batch normalisation; see `Sequential.training` and `Sequential.observe`.
    public static func batchNorm(_ layer: BatchNorm) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// A group normalisation.
    public static func groupNorm(_ layer: GroupNorm) -> NetworkLayer { NetworkLayer(layer: layer) }

    /// Dropout, which acts in `Sequential.training` only.
    public static func dropout(rate: Double) -> NetworkLayer {
        if !(rate >= 0 && rate < 1) { fail("dropout: rate is \(rate), not from 0 to below 1") }
        return NetworkLayer(layer: Dropout(rate: rate))
    }

    /// The largest number of every window of an image; see `Tensor.maxPool2d`.
    public static func maxPool2d(
        size: Int, stride: Int? = nil, padding: Int = 0
    ) -> NetworkLayer {
        fixed { $0.maxPool2d(size: size, stride: stride, padding: padding) }
    }

    /// The mean of every window of an image; see `Tensor.averagePool2d`.
    public static func averagePool2d(
        size: Int, stride: Int? = nil, padding: Int = 0
    ) -> NetworkLayer {
        fixed { $0.averagePool2d(size: size, stride: stride, padding: padding) }
    }

    /// The mean of each channel over all places: `[count, channels, …]` to `[count, channels]`.
    public static func globalAveragePool() -> NetworkLayer {
        fixed { x in
            if x.ndim < 3 { fail("globalAveragePool: shape \(x.shape) has no places") }
            let places = x.size / max(1, x.dim(0) * x.dim(1))
            return x.reshaped([x.dim(0), x.dim(1), places]).mean(axis: 2)
        }
    }

    /// Rearranges channels into space; see `pixelShuffle`.
    public static func pixelShuffle(factor: Int) -> NetworkLayer {
        fixed { Training.pixelShuffle($0, factor: factor) }
    }

    /// `[count, …]` to `[count, features]`.
    public static func flatten() -> NetworkLayer {
        fixed { x in
            if x.ndim < 2 { fail("flatten: shape \(x.shape); expected two axes at least") }
            return x.reshaped([x.dim(0), x.shape.dropFirst().reduce(1, *)])
        }
    }

    /// Some layers and a way around them: $x + f(x)$.
    ///
    /// Source: He et al., Deep Residual Learning for Image Recognition, CVPR 2016, equation 1.
    public static func residual(_ layers: [NetworkLayer]) -> NetworkLayer {
        NetworkLayer(layer: Residual(inner: Sequential(layers)))
    }

    /// A transformer block.
    public static func transformer(_ block: TransformerBlock) -> NetworkLayer {
        NetworkLayer(layer: block)
    }

    /// A multi-layer perceptron.
    public static func mlp(_ network: MLP) -> NetworkLayer { NetworkLayer(layer: network) }

    /// Applies the layer to `x`.
    public func callAsFunction(_ x: Tensor) -> Tensor { layer(x) }

    func training(_ x: Tensor, _ random: inout Random) -> Tensor { layer.training(x, &random) }

    mutating func observed(_ x: Tensor) -> Tensor { layer.observe(x) }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try layer.visitParameters(visit)
    }

    private static func fixed(_ function: @escaping @Sendable (Tensor) -> Tensor) -> NetworkLayer {
        NetworkLayer(layer: Fixed(function: function))
    }
}
