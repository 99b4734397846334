import Tensors

/// How the weights of a layer begin, given the numbers of its inputs and outputs.
public enum Initializer: String, CaseIterable, Sendable {
    /// Uniform within $\pm 1/\sqrt{\text{inputs}}$.
    case fanIn
    /// Uniform within $\pm\sqrt{6/(\text{inputs}+\text{outputs})}$; for tanh and sigmoid.
    /// Source: Glorot and Bengio, AISTATS 2010.
    case glorot
    /// Normal with variance $2/\text{inputs}$; for ReLU. Source: He et al., ICCV 2015.
    case he
    /// All zero: for a linear model, whose loss is convex.
    case zeros

    /// Draws a weight matrix `[outputs, inputs]`.
    public func weights(inputs: Int, outputs: Int, using random: inout Random) -> Tensor {
        let shape = [outputs, inputs]
        switch self {
        case .fanIn:
            let bound = (1 / Double(inputs)).squareRoot()
            return Tensor.uniform(shape, in: -bound...bound, using: &random)
        case .glorot:
            let bound = (6 / Double(inputs + outputs)).squareRoot()
            return Tensor.uniform(shape, in: -bound...bound, using: &random)
        case .he:
            let std = (2 / Double(inputs)).squareRoot()
            return Tensor.normal(shape, mean: 0, std: std, using: &random)
        case .zeros:
            return Tensor.zeros(shape)
        }
    }
}
