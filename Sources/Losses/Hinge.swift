import Tensors

/// Hinge loss of one score for two classes, $\ell = [c - sf]_+$ with $s = 1$ for label 1 and
/// $s = -1$ for label 0: the support vector machine's.
///
/// Source: Cortes and Vapnik, Support-vector Networks, Machine Learning 20, 1995.
///
/// - Parameters:
///   - logits: one score $f$ a sample, `[count]`
///   - labels: 0 or 1 for each score
///   - margin: $c$, from which on a score on the right side costs nothing
public func hingeLoss(
    logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "hingeLoss")
    let signs = BinaryScores.signs(logits, labels, in: "hingeLoss")
    return reduction((margin - signs * logits).relu())
}

/// The square of the hinge loss, $\ell = [c - sf]_+^2$; differentiable everywhere.
///
/// - Parameters:
///   - logits: one score $f$ a sample, `[count]`
///   - labels: 0 or 1 for each score
///   - margin: $c$, from which on a score on the right side costs nothing
public func squaredHingeLoss(
    logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "squaredHingeLoss")
    let signs = BinaryScores.signs(logits, labels, in: "squaredHingeLoss")
    return reduction((margin - signs * logits).relu().square())
}
