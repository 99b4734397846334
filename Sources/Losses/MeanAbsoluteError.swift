import Tensors

/// Mean absolute error of the class probabilities, $\ell = 1 - p_y$ with $p$ the softmax of the
/// scores; half of $\lVert p - e_y\rVert_1$. Symmetric, $\sum_y \ell = K - 1$, and so robust to
/// uniform label noise, but slow to learn.
///
/// Source: Ghosh, Kumar and Sastry, Robust Loss Functions under Label Noise for Deep Neural
/// Networks, AAAI 2017.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
public func meanAbsoluteErrorLoss(
    logits: Tensor, labels: [Int], reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "meanAbsoluteErrorLoss")
    return reduction(1 - ClassScores.ofLabel(logits.softmax(axis: 1), labels))
}
