import Tensors

/// A multi-layer perceptron: linear layers with an activation between them.
public struct MLP: Differentiable, Sendable {
    /// The layers, from the input on.
    public var layers: [Linear]
    /// What stands between two layers; nothing follows the last.
    public let activation: Activation

    /// - Parameters:
    ///   - sizes: the number of columns of the input, of each hidden layer and of the result
    ///   - activation: applied after each layer but the last
    ///   - initializer: how the weights begin; when left out, `.he` for ReLU, else `.glorot`
    public init(
        _ sizes: [Int], activation: Activation = .relu, initializer: Initializer? = nil,
        using random: inout Random
    ) {
        if sizes.count < 2 { fail("MLP: sizes \(sizes) name no layer; at least two are needed") }
        let initializer = initializer ?? (activation == .relu ? .he : .glorot)
        var layers: [Linear] = []
        for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
            layers.append(Linear(inputs, outputs, initializer: initializer, using: &random))
        }
        self.layers = layers
        self.activation = activation
    }

    /// Applies the network to `x`, `[count, inputs]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        var x = x
        for (i, layer) in layers.enumerated() {
            x = i == 0 ? layer(x) : layer(activation(x))
        }
        return x
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        for i in layers.indices {
            try layers[i].visitParameters { try visit("layers.\(i).\($0)", &$1) }
        }
    }
}
