import Tensors

/// A linear layer, $x W^\top + b$.
public struct Linear: Differentiable, Sendable {
    /// $W$, `[outputs, inputs]`.
    public var weight: Tensor
    /// $b$, `[outputs]`.
    public var bias: Tensor

    /// - Parameters:
    ///   - inputs: the number of columns of its input
    ///   - outputs: the number of columns of its result
    ///   - initializer: how the weights begin; the bias begins at zero
    public init(
        _ inputs: Int, _ outputs: Int, initializer: Initializer = .fanIn,
        using random: inout Random
    ) {
        if inputs < 1 || outputs < 1 { fail("Linear: \(inputs) inputs, \(outputs) outputs") }
        weight = initializer.weights(inputs: inputs, outputs: outputs, using: &random)
        bias = Tensor.zeros([outputs])
    }

    /// Applies the layer to `x`, `[count, inputs]`; the result is `[count, outputs]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        linear(x, weight: weight, bias: bias)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("weight", &weight)
        try visit("bias", &bias)
    }
}
