import Tensors

/// Cross-entropy of the softmax with the label:
/// $\ell = \log\sum_k e^{f_k} - f_y$.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
public func crossEntropy(
    logits: Tensor, labels: [Int], reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "crossEntropy")
    return reduction(logits.logSumExp(axis: 1) - ClassScores.ofLabel(logits, labels))
}

/// Generalised cross-entropy $\ell = (1 - p_y^q)/q$ with $p$ the softmax of the scores: the mean
/// absolute error for $q = 1$, cross-entropy as $q \to 0$.
///
/// Source: Zhang and Sabuncu, Generalized Cross Entropy Loss for Training Deep Neural Networks with
/// Noisy Labels, NeurIPS 2018, equation 6.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - q: between 0 (excluded) and 1
public func generalizedCrossEntropy(
    logits: Tensor, labels: [Int], q: Double = 0.7, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "generalizedCrossEntropy")
    if !(q > 0 && q <= 1) { fail("generalizedCrossEntropy: q is \(q), not within 0 and 1") }
    let logProbability = ClassScores.ofLabel(logits, labels) - logits.logSumExp(axis: 1)
    return reduction((1 - exp(q * logProbability)) / q)
}

/// Symmetric cross-entropy $\ell = \alpha\,\mathrm{CE}(y,p) + \beta\,\mathrm{RCE}$, where the
/// reverse cross-entropy $\mathrm{RCE} = -\sum_k p_k \log y_k = -A\,(1-p_y)$ takes $\log 0 = A$.
///
/// Source: Wang et al., Symmetric Cross Entropy for Robust Learning with Noisy Labels, ICCV 2019.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - alpha: weight of the cross-entropy
///   - beta: weight of the reverse cross-entropy
///   - logZero: $A$, the value that stands for $\log 0$
public func symmetricCrossEntropy(
    logits: Tensor, labels: [Int], alpha: Double = 0.1, beta: Double = 1, logZero: Double = -4,
    reduction: Reduction = .mean
) -> Tensor {
    let direct = crossEntropy(logits: logits, labels: labels, reduction: .none)
    let reverse = meanAbsoluteErrorLoss(logits: logits, labels: labels, reduction: .none)
    return reduction(alpha * direct - (beta * logZero) * reverse)
}
