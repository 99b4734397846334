/// The operations that have a derivative rule of their own; everything else is composed of them.
/// The rules stand in Pullbacks.swift.
enum Primitive {
    /// Marks an input of a differentiation.
    case variable
    /// Another value with the derivative of the input (straight-through estimators).
    case identity
    /// A rule that came with the operation; its inputs are all arguments.
    case custom(CustomPullback)

    // Two inputs, broadcasting.
    case add, subtract, multiply, divide, maximum, minimum
    /// a where the mask (the third input) is not zero, b elsewhere; all of one shape.
    case choose

    // One input and numbers.
    case scale(Double)
    case affine(Double, Double)
    case addScalar
    case divideScalar(Double)
    case powScalar(Double)
    case clip(Double, Double)

    // One input.
    case exp, expm1, log, log1p, sqrt, abs, tanh, sigmoid, relu, softplus, square
    case sin, cos, erf, reciprocal, gelu, silu

    // Shapes.
    case reshape
    case broadcast
    case transpose([Int])
    case slice(axis: Int, start: Int)
    case pad(axis: Int, before: Int)
    case concatenate(axis: Int)

    // Selection by index.
    case take(Indices, axis: Int)
    case takeAdd(Indices, axis: Int)
    case takeAlong(Indices, axis: Int)
    case takeAlongAdd(Indices, axis: Int)

    // Reductions; `nil` is all axes.
    case sum(axis: Int?)
    case cumulativeSum(axis: Int, reverse: Bool)
    // Along the last axis.
    case logSumExp, softmax, logSoftmax
    /// The sum or mean over rows of log Σ eˣ − x[label]; the slopes are its derivative.
    case crossEntropy(Indices, mean: Bool, slopes: Tensor)
    /// x, weight and bias; `stats` are what the kernel keeps for the derivative.
    case layerNorm(eps: Double, stats: Storage)

    // Matrices; the flags say which operand is used transposed.
    case matmul(transposeA: Bool, transposeB: Bool)
    /// x·Wᵀ + b of matrices x, W and a vector b.
    case linear
    case inverse, solve, logDeterminant, cholesky
    /// The eigenvalues of a symmetric matrix; the vectors are the third input.
    case eigenvalues
    case eigenvectors
    /// Q of the factors Q·R of a matrix that is not wider than high.
    case orthonormal
    /// Of U·diag(s)·Vᵀ; U and V are the third and fourth input.
    case singularValues
    /// Of complex numbers, [2, ...].
    case fourier(axis: Int, conjugated: Bool)

    // Windows: a convolution x ∗ w and the two operations that carry its derivative back.
    case convolution(Window)
    case convolutionInput(Window)
    case convolutionWeight(Window)
    /// A matrix with few weights in a row, along an axis.
    case bands(Bands, axis: Int, transposed: Bool)

    /// Whether the pullback uses the result.
    var keepsOutput: Bool {
        switch self {
        case .divide, .exp, .expm1, .sqrt, .tanh, .sigmoid, .reciprocal, .logSumExp, .softmax,
            .logSoftmax, .inverse, .solve, .cholesky, .eigenvectors, .orthonormal:
            true
        default:
            false
        }
    }

    /// Of which inputs (the first, the second, the others) the pullback reads the values. Of the rest
    /// it needs the shapes, and their buffers may go back to the pool as soon as nobody else holds
    /// them. A product reads an operand only for the derivative of the other one.
    func reads(firstIsRecorded: Bool, secondIsRecorded: Bool) -> (Bool, Bool, Bool) {
        switch self {
        case .variable, .identity, .add, .subtract, .scale, .affine, .addScalar, .divideScalar,
            .exp, .expm1, .sqrt, .tanh, .sigmoid, .reciprocal, .reshape, .broadcast, .transpose,
            .slice, .pad, .concatenate, .take, .takeAdd, .takeAlong, .takeAlongAdd, .sum,
            .cumulativeSum, .softmax, .logSoftmax, .inverse, .cholesky, .bands, .fourier:
            (false, false, false)
        case .choose, .eigenvalues, .singularValues:
            (false, false, true)
        case .divide:
            (false, true, false)
        case .solve:
            (true, false, false)
        case .multiply, .matmul, .linear, .convolution, .convolutionInput, .convolutionWeight:
            (secondIsRecorded, firstIsRecorded, false)
        case .maximum, .minimum, .powScalar, .clip, .log, .log1p, .abs, .relu, .softplus, .square,
            .sin, .cos, .erf, .gelu, .silu, .logSumExp, .crossEntropy, .layerNorm,
            .logDeterminant, .eigenvectors, .orthonormal:
            (true, true, false)
        case .custom:
            (true, true, true)
        }
    }
}

/// Indices shared between a result and its record.
final class Indices: Sendable {
    let values: [Int]

    init(_ values: [Int]) {
        self.values = values
    }
}
