import Tensors

/// Logistic loss of one score for two classes, $\ell = \log(1 + e^{-sf})$ with $s = 1$ for label 1
/// and $s = -1$ for label 0.
///
/// - Parameters:
///   - logits: one score $f$ a sample, `[count]`
///   - labels: 0 or 1 for each score
public func logisticLoss(
    logits: Tensor, labels: [Int], reduction: Reduction = .mean
) -> Tensor {
    let signs = BinaryScores.signs(logits, labels, in: "logisticLoss")
    return reduction((-signs * logits).softplus())
}
