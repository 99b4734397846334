import Tensors

/// Dice loss, one minus the overlap of a predicted mask $p$ with the true one $t$, for each row:
/// $\ell = 1 - \frac{2\sum pt + \epsilon}{\sum p + \sum t + \epsilon}$, sums over all entries of a
/// row.
///
/// Source: Milletari, Navab and Ahmadi, V-Net: Fully Convolutional Neural Networks for Volumetric
/// Medical Image Segmentation, 3DV 2016, with plain sums in the denominator.
///
/// - Parameters:
///   - predictions: $p$, probabilities from 0 to 1, `[count, …]`, one mask a row
///   - targets: $t$, of the same shape, 0 and 1
///   - smoothing: $\epsilon$, which defines the overlap of two empty masks
public func diceLoss(
    predictions: Tensor, targets: Tensor, smoothing: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.notNegative.check("smoothing", smoothing, in: "diceLoss")
    let (p, t) = masks(predictions, targets, in: "diceLoss")
    let overlap = 2 * (p * t).sum(axis: 1) + smoothing
    return reduction(1 - overlap / (p.sum(axis: 1) + t.sum(axis: 1) + smoothing))
}

/// Tversky loss, a Dice loss in which the two kinds of error count differently, for each row:
/// $$\ell = 1 - \frac{\sum pt + \epsilon}
///   {\sum pt + \alpha\sum p(1-t) + \beta\sum(1-p)t + \epsilon}.$$
/// $\alpha = \beta = \frac12$ is the Dice loss with twice the smoothing.
///
/// Source: Salehi, Erdogmus and Gholipour, Tversky Loss Function for Image Segmentation Using 3D
/// Fully Convolutional Deep Networks, MLMI 2017.
///
/// - Parameters:
///   - predictions: $p$, probabilities from 0 to 1, `[count, …]`, one mask a row
///   - targets: $t$, of the same shape, 0 and 1
///   - alpha: $\alpha$, the cost of a false positive
///   - beta: $\beta$, the cost of a false negative
///   - smoothing: $\epsilon$, which defines the overlap of two empty masks
public func tverskyLoss(
    predictions: Tensor, targets: Tensor, alpha: Double = 0.3, beta: Double = 0.7,
    smoothing: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.notNegative.check("alpha", alpha, in: "tverskyLoss")
    NumberRange.notNegative.check("beta", beta, in: "tverskyLoss")
    NumberRange.notNegative.check("smoothing", smoothing, in: "tverskyLoss")
    let (p, t) = masks(predictions, targets, in: "tverskyLoss")
    let overlap = (p * t).sum(axis: 1) + smoothing
    let falsePositives = (p * (1 - t)).sum(axis: 1)
    let falseNegatives = ((1 - p) * t).sum(axis: 1)
    return reduction(1 - overlap / (overlap + alpha * falsePositives + beta * falseNegatives))
}

/// Both as `[count, entries]`.
private func masks(
    _ predictions: Tensor, _ targets: Tensor, in function: String
) -> (Tensor, Tensor) {
    if predictions.shape != targets.shape || predictions.ndim < 2 {
        fail(
            "\(function): predictions have shape \(predictions.shape), targets \(targets.shape); "
                + "expected the same, one mask a row")
    }
    let rows = [predictions.dim(0), predictions.size / Swift.max(1, predictions.dim(0))]
    return (predictions.reshaped(rows), targets.reshaped(rows))
}
