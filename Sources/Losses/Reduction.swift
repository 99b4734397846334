import Tensors

/// How the losses of the samples of a batch become the result of a loss function.
public enum Reduction: String, CaseIterable, Sendable {
    /// One loss a sample (or an anchor), shape `[count]`.
    case none
    /// Their mean, a scalar.
    case mean
    /// Their sum, a scalar.
    case sum

    /// Reduces one loss a sample.
    package func callAsFunction(_ losses: Tensor) -> Tensor {
        switch self {
        case .none: losses
        case .mean: losses.mean()
        case .sum: losses.sum()
        }
    }
}
