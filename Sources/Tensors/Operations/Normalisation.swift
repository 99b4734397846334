import CKernels

/// Every row (along the last axis) shifted and scaled to mean 0 and variance 1, then multiplied by
/// `weight` and moved by `bias` (Ba et al. 2016): (x − mean) / √(variance + eps) · weight + bias.
public func layerNorm(
    _ x: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5
) -> Tensor {
    guard let width = x.shape.last, weight == nil || weight?.shape == [width],
        bias == nil || bias?.shape == [width]
    else {
        fail(
            "layerNorm: input \(x.shape)" + (weight.map { ", weight \($0.shape)" } ?? "")
                + (bias.map { ", bias \($0.shape)" } ?? "") + " do not fit")
    }
    let (weight, bias) = (weight ?? Tensor.ones([width]), bias ?? Tensor.zeros([width]))
    let rows = width == 0 ? 0 : x.size / width
    let (out, stats) = (Storage(count: x.size), Storage(count: 2 * rows))
    ck_layer_norm(
        x.storage.pointer, weight.storage.pointer, bias.storage.pointer, Float(eps), out.pointer,
        stats.pointer, rows, width)
    return Tensor(
        out, x.shape, from: .layerNorm(eps: eps, stats: stats), x, weight, more: [bias])
}

extension Tensor {
    /// The derivatives of layer normalisation for the argument (self) and the weight. In one pass
    /// where no differentiation further out records them.
    func layerNormPullback(
        of g: Tensor, weight: Tensor, eps: Double, stats: Storage
    ) -> (x: Tensor, weight: Tensor) {
        if isRecorded || g.isRecorded || weight.isRecorded {
            func mean(_ x: Tensor) -> Tensor { x.mean(axis: -1, keepDims: true) }
            let deviation = self - mean(self)
            let scale = (mean(deviation.square()) + eps).sqrt().reciprocal()
            let (y, h) = (deviation * scale, g * weight)
            return ((h - mean(h) - y * mean(h * y)) * scale, (g * y).summed(to: weight.shape))
        }
        let (out, scaled) = (Storage(count: size), Storage(count: size))
        let rows = stats.count / 2
        ck_layer_norm_back(
            storage.pointer, weight.storage.pointer, g.storage.pointer, stats.pointer,
            out.pointer, scaled.pointer, rows, weight.size)
        return (Tensor(out, shape), Tensor(scaled, shape).summed(to: weight.shape))
    }
}
