import Tensors

/// Rounds weights to few bits, group by group: consecutive input channels of a row share a step
/// $\Delta$ and a zero point $z$,
/// $$\Delta = \frac{\max(\max w - \min w,\,10^{-5})}{2^N - 1},\qquad
///   z = \mathrm{clip}(-\mathrm{round}(\min w/\Delta), 0, 2^N - 1),$$
/// $$Q(w) = \Delta\,\big[\mathrm{clip}(\mathrm{round}(w/\Delta) + z,\, 0,\, 2^N - 1) - z\big].$$
///
/// Source: Lin et al., AWQ: Activation-aware Weight Quantization, MLSys 2024, published code.
public struct GroupQuantizer: Sendable {
    /// $N$, the bits of a weight.
    public let bits: Int
    /// How many channels share a step.
    public let groupSize: Int

    /// - Parameters:
    ///   - bits: from 2 to 8
    ///   - groupSize: divides the number of input channels
    public init(bits: Int, groupSize: Int) {
        if !(2...8).contains(bits) || groupSize < 1 {
            fail("GroupQuantizer: \(bits) bits, groups of \(groupSize)")
        }
        self.bits = bits
        self.groupSize = groupSize
    }

    /// The rounded weights, in float; `weight` is `[outputs, inputs]`. No derivative passes.
    public func callAsFunction(_ weight: Tensor) -> Tensor {
        let groups = grouped(weight)
        let levels = Double((1 << bits) - 1)
        let low = groups.min(axis: 1, keepDims: true)
        let step = maximum(groups.max(axis: 1, keepDims: true) - low, 1e-5) / levels
        let zero = (-(low / step).rounded()).clip(min: 0, max: levels)
        let code = ((groups / step).rounded() + zero).clip(min: 0, max: levels)
        return ((code - zero) * step).reshaped(weight.shape)
    }

    /// The weights as one group a row, `[groups, groupSize]`.
    func grouped(_ weight: Tensor) -> Tensor {
        if weight.ndim != 2 || weight.dim(1) % groupSize != 0 {
            fail(
                "GroupQuantizer: weight has shape \(weight.shape); groups of \(groupSize) do not "
                    + "divide its columns")
        }
        return stopGradient(weight).reshaped([weight.size / groupSize, groupSize])
    }
}
