import Tensors

/// The function between two layers of a network.
public enum Activation: String, CaseIterable, Sendable {
    case identity
    case relu
    case sigmoid
    case softplus
    case tanh

    /// Applies the function to each entry.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        switch self {
        case .identity: x
        case .relu: x.relu()
        case .sigmoid: x.sigmoid()
        case .softplus: x.softplus()
        case .tanh: x.tanh()
        }
    }
}
