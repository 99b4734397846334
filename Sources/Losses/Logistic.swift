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
    if logits.shape != [labels.count] {
        fail("logisticLoss: logits have shape \(logits.shape), labels count \(labels.count)")
    }
    if let label = labels.first(where: { $0 != 0 && $0 != 1 }) {
        fail("logisticLoss: label \(label) is neither 0 nor 1")
    }
    let signs = Tensor(labels.map { $0 == 1 ? -1.0 : 1.0 })
    return reduction((signs * logits).softplus())
}
