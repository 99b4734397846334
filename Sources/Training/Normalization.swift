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
        layerNorm(x, weight: scale, bias: shift, eps: eps)
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

/// Group normalisation: of each sample, every group of neighbouring channels gets mean 0 and variance
/// 1 over its channels and all places, then a learnt scale and shift a channel. One group is the layer
/// normalisation of images, as many groups as channels are instance normalisation.
///
/// Source: Wu and He, Group Normalization, ECCV 2018.
public struct GroupNorm: Differentiable, Sendable {
    /// $\gamma$, `[channels]`.
    public var scale: Tensor
    /// $\beta$, `[channels]`.
    public var shift: Tensor
    /// How many groups the channels are divided into.
    public let groups: Int
    /// $\epsilon$, which keeps the quotient finite.
    public let eps: Double

    /// - Parameters:
    ///   - groups: how many groups; divides `channels`
    ///   - channels: the channels of its input, the length of axis 1
    public init(groups: Int, channels: Int, eps: Double = 1e-5) {
        if groups < 1 || channels < 1 || channels % groups != 0 {
            fail("GroupNorm: \(channels) channels in \(groups) groups are not possible")
        }
        scale = Tensor.ones([channels])
        shift = Tensor.zeros([channels])
        self.groups = groups
        self.eps = eps
    }

    /// Normalises `x`, `[count, channels, …]`.
    public func callAsFunction(_ x: Tensor) -> Tensor {
        let spread = scale.alongChannels(of: x, in: "GroupNorm")
        let offset = shift.alongChannels(of: x, in: "GroupNorm")
        let rows = x.reshaped([x.dim(0), groups, x.size / max(1, x.dim(0) * groups)])
        return layerNorm(rows, eps: eps).reshaped(x.shape) * spread + offset
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("scale", &scale)
        try visit("shift", &shift)
    }
}
