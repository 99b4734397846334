import Tensors

/// Total variation of images, for each of a batch the sum of $|x_{i+1,j} - x_{i,j}|$ and
/// $|x_{i,j+1} - x_{i,j}|$ over all pixels and channels: small for smooth images.
///
/// Source: Rudin, Osher and Fatemi, Nonlinear Total Variation Based Noise Removal Algorithms, Physica D
/// 60, 1992, in the anisotropic form.
///
/// - Parameter predictions: `[count, channels, height, width]`
public func totalVariationLoss(predictions: Tensor, reduction: Reduction = .mean) -> Tensor {
    if predictions.ndim != 4 {
        fail(
            "totalVariationLoss: predictions have shape \(predictions.shape); expected "
                + "[count, channels, height, width]")
    }
    func steps(_ axis: Int) -> Tensor {
        let length = predictions.dim(axis)
        if length < 2 { return Tensor.zeros([predictions.dim(0), 1]) }
        let later = predictions.slice(1..<length, axis: axis)
        let earlier = predictions.slice(0..<length - 1, axis: axis)
        return (later - earlier).abs().reshaped([predictions.dim(0), -1])
    }
    return reduction(steps(2).sum(axis: 1) + steps(3).sum(axis: 1))
}
