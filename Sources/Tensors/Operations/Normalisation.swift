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
    let deviation = x - x.mean(axis: -1, keepDims: true)
    let variance = deviation.square().mean(axis: -1, keepDims: true)
    var result = deviation / (variance + eps).sqrt()
    if let weight { result = result * weight }
    if let bias { result = result + bias }
    return result
}
