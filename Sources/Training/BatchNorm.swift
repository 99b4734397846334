import Tensors

/// Batch normalisation: each channel gets mean 0 and variance 1 over the batch and all places, then
/// a learnt scale and shift, $\gamma\,(x-\mu)/\sqrt{\sigma^2+\epsilon} + \beta$.
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
    /// The running mean of each channel; not a parameter.
    public private(set) var mean: Tensor
    /// The running variance of each channel; not a parameter.
    public private(set) var variance: Tensor
    /// How far `observe` moves the running statistics, from 0 to 1.
    public let momentum: Double
    /// $\epsilon$, which keeps the quotient finite.
    public let eps: Double

    /// - Parameter features: the channels of its input, the length of axis 1
    public init(_ features: Int, momentum: Double = 0.1, eps: Double = 1e-5) {
        if features < 1 { fail("BatchNorm: \(features) features") }
        scale = Tensor.ones([features])
        shift = Tensor.zeros([features])
        mean = Tensor.zeros([features])
        variance = Tensor.ones([features])
        self.momentum = momentum
        self.eps = eps
    }

    /// Normalises `x`, `[count, features]` or `[count, features, …]`, with the statistics of the
    /// batch or the running ones.
    public func callAsFunction(_ x: Tensor, training: Bool = false) -> Tensor {
        let spread = scale.alongChannels(of: x, in: "BatchNorm")
        let offset = shift.alongChannels(of: x, in: "BatchNorm")
        if !training {
            let centred = x - mean.alongChannels(of: x, in: "BatchNorm")
            let deviation = (variance + eps).sqrt().alongChannels(of: x, in: "BatchNorm")
            return centred / deviation * spread + offset
        }
        let centred = x - channelMeans(x)
        return centred / (channelMeans(centred.square()) + eps).sqrt() * spread + offset
    }

    /// Moves the running statistics towards those of `x`, of the same shape as for the call, with
    /// at least two numbers a channel; the variance with the divisor $n - 1$.
    public mutating func observe(_ x: Tensor) {
        let count = x.size / scale.size
        if x.ndim < 2 || x.dim(1) != scale.size || count < 2 {
            fail(
                "BatchNorm.observe: shape \(x.shape); expected \(scale.size) channels along axis 1 "
                    + "and two numbers of each at least")
        }
        let x = stopGradient(x)
        let centre = channelMeans(x)
        let squares = channelMeans((x - centre).square()) * (Double(count) / Double(count - 1))
        mean = mean * (1 - momentum) + centre.flattened() * momentum
        variance = variance * (1 - momentum) + squares.flattened() * momentum
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("scale", &scale)
        try visit("shift", &shift)
    }
}

/// The mean of each channel, shaped to broadcast along axis 1 of `x`.
private func channelMeans(_ x: Tensor) -> Tensor {
    if x.ndim == 2 { return x.mean(axis: 0) }
    let channels = x.dim(1)
    let places = x.reshaped([x.dim(0), channels, x.size / max(1, x.dim(0) * channels)])
    return places.mean(axis: 2).mean(axis: 0)
        .reshaped([channels] + [Int](repeating: 1, count: x.ndim - 2))
}
