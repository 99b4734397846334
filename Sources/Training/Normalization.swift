import Tensors

/// Layer normalisation: each row gets mean 0 and variance 1 over its last axis, then a learnt scale
/// and shift, $\gamma\,(x-\mu)/\sqrt{\sigma^2+\epsilon} + \beta$.
///
/// Source: Ba, Kiros and Hinton, Layer Normalization, 2016.
public struct LayerNorm: Differentiable, Sendable {
    /// $\gamma$, `[features]`.
    public var scale: Tensor
    /// $\beta$, `[features]`.
    public var shift: Tensor
    /// $\epsilon$, which keeps the quotient finite.
    public let eps: Double

    /// - Parameter features: the length of the last axis of its input
    public init(_ features: Int, eps: Double = 1e-5) {
        if features < 1 { fail("LayerNorm: \(features) features") }
        scale = Tensor.ones([features])
        shift = Tensor.zeros([features])
        self.eps = eps
    }

    /// Normalises the last axis of `x`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        let centred = x - x.mean(axis: -1, keepDims: true)
        let variance = centred.square().mean(axis: -1, keepDims: true)
        return centred / (variance + eps).sqrt() * scale + shift
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("scale", &scale)
        try visit("shift", &shift)
    }
}

/// Root-mean-square normalisation, $\gamma\,x/\sqrt{\frac1d\sum x^2+\epsilon}$ over the last axis.
///
/// Source: Zhang and Sennrich, Root Mean Square Layer Normalization, NeurIPS 2019.
public struct RMSNorm: Differentiable, Sendable {
    /// $\gamma$, `[features]`.
    public var scale: Tensor
    /// $\epsilon$, which keeps the quotient finite.
    public let eps: Double

    /// - Parameter features: the length of the last axis of its input
    public init(_ features: Int, eps: Double = 1e-5) {
        if features < 1 { fail("RMSNorm: \(features) features") }
        scale = Tensor.ones([features])
        self.eps = eps
    }

    /// Normalises the last axis of `x`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        x / (x.square().mean(axis: -1, keepDims: true) + eps).sqrt() * scale
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("scale", &scale)
    }
}

/// Batch normalisation: each column gets mean 0 and variance 1 over the batch, then a learnt scale
/// and shift, $\gamma\,(x-\mu)/\sqrt{\sigma^2+\epsilon} + \beta$.
///
/// A model is a value, so nothing is remembered behind its back: in training call the layer with
/// `training: true`, which uses the statistics of the batch, and outside of the gradient hand the
/// same input to `observe`, which moves the running statistics that are used otherwise.
///
/// Source: Ioffe and Szegedy, Batch Normalization: Accelerating Deep Network Training by Reducing
/// Internal Covariate Shift, ICML 2015.
public struct BatchNorm: Differentiable, Sendable {
    /// $\gamma$, `[features]`.
    public var scale: Tensor
    /// $\beta$, `[features]`.
    public var shift: Tensor
    /// The running mean of each column; not a parameter.
    public private(set) var mean: Tensor
    /// The running variance of each column; not a parameter.
    public private(set) var variance: Tensor
    /// How far `observe` moves the running statistics, from 0 to 1.
    public let momentum: Double
    /// $\epsilon$, which keeps the quotient finite.
    public let eps: Double

    /// - Parameter features: the number of columns of its input
    public init(_ features: Int, momentum: Double = 0.1, eps: Double = 1e-5) {
        if features < 1 { fail("BatchNorm: \(features) features") }
        scale = Tensor.ones([features])
        shift = Tensor.zeros([features])
        mean = Tensor.zeros([features])
        variance = Tensor.ones([features])
        self.momentum = momentum
        self.eps = eps
    }

    /// Normalises `x`, `[count, features]`, with the statistics of the batch or the running ones.
    public func callAsFunction(_ x: Tensor, training: Bool = false) -> Tensor {
        if !training { return (x - mean) / (variance + eps).sqrt() * scale + shift }
        let centred = x - x.mean(axis: 0)
        return centred / (centred.square().mean(axis: 0) + eps).sqrt() * scale + shift
    }

    /// Moves the running statistics towards those of `x`, `[count, features]`, with at least two
    /// rows; the variance with the divisor `count - 1`.
    public mutating func observe(_ x: Tensor) {
        if x.ndim != 2 || x.dim(0) < 2 {
            fail("BatchNorm.observe: shape \(x.shape); expected at least two rows")
        }
        let x = stopGradient(x)
        mean = mean * (1 - momentum) + x.mean(axis: 0) * momentum
        variance = variance * (1 - momentum) + x.variance(axis: 0, correction: 1) * momentum
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("scale", &scale)
        try visit("shift", &shift)
    }
}
