import Tensors

/// One layer of a `Sequential`.
public struct NetworkLayer: Differentiable, Sendable {
    private enum Kind: Sendable {
        case linear(Linear)
        case activation(Activation)
        case layerNorm(LayerNorm)
        case rmsNorm(RMSNorm)
        case residual([NetworkLayer])
    }

    private var kind: Kind

    /// A linear layer.
    public static func linear(_ layer: Linear) -> NetworkLayer {
        NetworkLayer(kind: .linear(layer))
    }

    /// An activation.
    public static func activation(_ activation: Activation) -> NetworkLayer {
        NetworkLayer(kind: .activation(activation))
    }

    /// A layer normalisation.
    public static func layerNorm(_ layer: LayerNorm) -> NetworkLayer {
        NetworkLayer(kind: .layerNorm(layer))
    }

    /// A root-mean-square normalisation.
    public static func rmsNorm(_ layer: RMSNorm) -> NetworkLayer {
        NetworkLayer(kind: .rmsNorm(layer))
    }

    /// Some layers and a way around them: $x + f(x)$.
    ///
    /// Source: He et al., Deep Residual Learning for Image Recognition, CVPR 2016, equation 1.
    public static func residual(_ layers: [NetworkLayer]) -> NetworkLayer {
        NetworkLayer(kind: .residual(layers))
    }

    /// Applies the layer to `x`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        switch kind {
        case .linear(let layer): layer(x)
        case .activation(let activation): activation(x)
        case .layerNorm(let layer): layer(x)
        case .rmsNorm(let layer): layer(x)
        case .residual(let layers): x + layers.reduce(x) { $1($0) }
        }
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        switch kind {
        case .linear(var layer):
            try layer.visitParameters(visit)
            kind = .linear(layer)
        case .activation: break
        case .layerNorm(var layer):
            try layer.visitParameters(visit)
            kind = .layerNorm(layer)
        case .rmsNorm(var layer):
            try layer.visitParameters(visit)
            kind = .rmsNorm(layer)
        case .residual(var layers):
            try layers.visitParameters(visit)
            kind = .residual(layers)
        }
    }
}

/// Layers one after the other.
///
///     var random = Random(seed: 1)
///     let network = Sequential([
///         .linear(Linear(64, 32, using: &random)), .activation(.relu),
///         .residual([.layerNorm(LayerNorm(32)), .linear(Linear(32, 32, using: &random))]),
///         .linear(Linear(32, 10, using: &random)),
///     ])
public struct Sequential: Differentiable, Sendable {
    /// The layers, from the input on.
    public var layers: [NetworkLayer]

    public init(_ layers: [NetworkLayer]) {
        self.layers = layers
    }

    /// Applies the layers to `x` in their order.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        layers.reduce(x) { $1($0) }
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try layers.visitParameters(visit)
    }
}
