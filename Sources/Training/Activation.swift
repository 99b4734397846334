import Tensors

/// The function between two layers of a network.
public enum Activation: String, CaseIterable, Sendable {
    case identity
    case relu
    /// $x$ above 0, $x/100$ below; for other slopes see `NetworkLayer.leakyRelu` and `PReLU`.
    case leakyRelu
    case elu
    /// $x\,\Phi(x)$ with the distribution function of the normal distribution.
    case gelu
    /// $x\,\sigma(x)$, also called swish.
    case silu
    case sigmoid
    case softplus
    case tanh

    /// Applies the function to each entry.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        switch self {
        case .identity: x
        case .relu: x.relu()
        case .leakyRelu: x.leakyRelu()
        case .elu: x.elu()
        case .gelu: x.gelu()
        case .silu: x.silu()
        case .sigmoid: x.sigmoid()
        case .softplus: x.softplus()
        case .tanh: x.tanh()
        }
    }
}

/// A leaky rectifier whose slope below 0 is learnt, one for all channels or one for each:
/// $\max(0, x) + a\min(0, x)$.
///
/// Source: He et al., Delving Deep into Rectifiers, ICCV 2015, equation 1.
public struct PReLU: Differentiable, Sendable {
    /// $a$, `[1]` or `[channels]`.
    public var slope: Tensor

    /// - Parameters:
    ///   - channels: how many slopes; 1 or the length of axis 1 of the input
    ///   - slope: what they begin with
    public init(channels: Int = 1, slope: Double = 0.25) {
        if channels < 1 { fail("PReLU: \(channels) channels") }
        self.slope = Tensor.full([channels], slope)
    }

    /// Applies the function to each entry of `x`, `[count, channels, …]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        let slopes = slope.size == 1 ? slope : slope.alongChannels(of: x, in: "PReLU")
        return x.relu() - slopes * (-x).relu()
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("slope", &slope)
    }
}

extension Tensor {
    /// One number a channel in a shape that broadcasts along axis 1 of `x`, `[count, channels, …]`.
    func alongChannels(of x: Tensor, in layer: String) -> Tensor {
        if x.ndim < 2 || x.dim(1) != size {
            fail("\(layer): shape \(x.shape); expected \(size) channels along axis 1")
        }
        return reshaped([size] + [Int](repeating: 1, count: x.ndim - 2))
    }
}
