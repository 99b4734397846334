import Tensors

// AWQ: weight channels that see large activations are scaled up before rounding and the activations
// down, which changes nothing but the rounding. Source: Lin et al., AWQ: Activation-aware Weight
// Quantization for LLM Compression and Acceleration, MLSys 2024, arXiv 2306.00978, and its published
// code (auto_scale, auto_clip).

/// The outcome of the search for scales.
public struct ChannelScales: Sendable {
    /// $s$, one factor an input channel, `[inputs]`.
    public let scales: Tensor
    /// The exponent $\alpha$ that was best on the calibration inputs.
    public let alpha: Double
    /// The exponents tried.
    public let alphas: [Double]
    /// The mean squared error of the layer's output on the calibration inputs for each of them; the
    /// first, of $\alpha = 0$, is that of plain rounding.
    public let errors: [Double]
}

/// The scales of an exponent, $s_c = \max(a_c^\alpha, 10^{-4})$ over the geometric mean of the
/// largest and the smallest, with $a_c$ the mean magnitude of channel $c$ of the inputs.
///
/// - Parameters:
///   - inputs: calibration inputs of the layer, `[count, inputs]`
///   - alpha: $\alpha$; 0 gives ones
public func awqScales(inputs: Tensor, alpha: Double) -> Tensor {
    if inputs.ndim != 2 || inputs.size == 0 { fail("awqScales: inputs have shape \(inputs.shape)") }
    let magnitudes = maximum(stopGradient(inputs).abs().mean(axis: 0), 1e-20)
    let raw = maximum(magnitudes.pow(alpha), 1e-4)
    return raw / (raw.max().item() * raw.min().item()).squareRoot()
}

/// The rounded weights of a layer whose channels are scaled, as they act on inputs that are not:
/// $Q(W\,\mathrm{diag}(s))\,\mathrm{diag}(s)^{-1}$.
public func quantizedWeight(
    _ weight: Tensor, scales: Tensor, quantizer: GroupQuantizer
) -> Tensor {
    quantizer(weight * scales) / scales
}

/// Searches the exponent in 0, 1/`steps`, …, (`steps` − 1)/`steps` with the smallest error of the
/// layer's output, $\lVert XW^\top - X\,\mathrm{diag}(s)^{-1}Q(W\mathrm{diag}(s))^\top\rVert^2$.
///
/// - Parameters:
///   - weight: $W$, `[outputs, inputs]`
///   - inputs: $X$, calibration inputs, `[count, inputs]`
///   - quantizer: $Q$
///   - steps: how many exponents are tried
public func searchAWQScales(
    weight: Tensor, inputs: Tensor, quantizer: GroupQuantizer, steps: Int = 20
) -> ChannelScales {
    if inputs.ndim != 2 || weight.ndim != 2 || inputs.dim(1) != weight.dim(1) || steps < 1 {
        fail(
            "searchAWQScales: weight has shape \(weight.shape), inputs \(inputs.shape); "
                + "expected as many columns")
    }
    checkMemory(for: steps, "searchAWQScales: \(steps) steps")
    let alphas = (0..<steps).map { Double($0) / Double(steps) }
    let errors = alphas.map { alpha in
        let rounded = quantizedWeight(
            weight, scales: awqScales(inputs: inputs, alpha: alpha), quantizer: quantizer)
        return linear(inputs, weight: weight - rounded).square().mean().item()
    }
    var best = 0
    for i in errors.indices where errors[i] < errors[best] { best = i }
    return ChannelScales(
        scales: awqScales(inputs: inputs, alpha: alphas[best]), alpha: alphas[best],
        alphas: alphas, errors: errors)
}

/// Clips weights before they are rounded: each group of a row at the share $1 - k/20$,
/// $k = 0, \dots, 9$, of its largest magnitude that gives the smallest squared error of what the
/// group contributes to the output.
///
/// - Parameters:
///   - weight: `[outputs, inputs]`, scaled if it is to be
///   - inputs: calibration inputs, `[count, inputs]`, divided by the scales if there are any
///   - quantizer: how the clipped weights will be rounded
/// - Returns: the clipped weights, not yet rounded
public func clippedWeight(_ weight: Tensor, inputs: Tensor, quantizer: GroupQuantizer) -> Tensor {
    if inputs.ndim != 2 || weight.ndim != 2 || inputs.dim(1) != weight.dim(1) {
        fail("clippedWeight: weight has shape \(weight.shape), inputs \(inputs.shape)")
    }
    let size = quantizer.groupSize
    _ = quantizer.grouped(weight)
    let parts = stride(from: 0, to: weight.dim(1), by: size).map { start in
        let part = weight.slice(start..<start + size, axis: 1)
        let seen = inputs.slice(start..<start + size, axis: 1)
        let largest = part.abs().max(axis: 1, keepDims: true)
        var best = part
        var lowest = Tensor.full([weight.dim(0), 1], .infinity)
        for k in 0..<10 {
            let bound = largest * (1 - Double(k) / 20)
            let clipped = maximum(minimum(part, bound), -bound)
            let error = linear(seen, weight: part - quantizer(clipped)).square().mean(axis: 0)
            let column = error.reshaped([weight.dim(0), 1])
            best = which((column .< lowest).broadcast(to: part.shape), clipped, best)
            lowest = minimum(lowest, column)
        }
        return best
    }
    return concatenated(parts, axis: 1)
}
