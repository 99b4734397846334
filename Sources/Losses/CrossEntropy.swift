import Tensors

/// Cross-entropy of the softmax with the label:
/// $\ell = \log\sum_k e^{f_k} - f_y$, or with label smoothing $\epsilon$ and class weights $w$
/// $\ell = \sum_k w_k q_k\,(\log\sum_j e^{f_j} - f_k)$ with
/// $q_k = (1-\epsilon)[k=y] + \epsilon/K$.
///
/// The mean is over the rows also with class weights (PyTorch divides by the sum of the weights).
///
/// Source of label smoothing: Szegedy et al., Rethinking the Inception Architecture for Computer
/// Vision, CVPR 2016, section 7.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - labelSmoothing: $\epsilon$, from 0 to 1
///   - classWeights: $w$, one number a class, not negative; all 1 when left out
public func crossEntropy(
    logits: Tensor, labels: [Int], labelSmoothing: Double = 0, classWeights: [Double]? = nil,
    reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "crossEntropy")
    if !(labelSmoothing >= 0 && labelSmoothing <= 1) {
        fail("crossEntropy: labelSmoothing is \(labelSmoothing), not within 0 and 1")
    }
    if labelSmoothing == 0 && classWeights == nil {
        if reduction == .none {
            return logits.logSumExp(axis: 1) - ClassScores.ofLabel(logits, labels)
        }
        return logits.crossEntropy(labels: labels, mean: reduction == .mean)
    }
    let classes = logits.dim(1)
    var targets =
        (1 - labelSmoothing) * Tensor.oneHot(labels, classes: classes)
        + labelSmoothing / Double(classes)
    if let classWeights {
        if classWeights.count != classes || classWeights.contains(where: { !($0 >= 0) }) {
            fail("crossEntropy: classWeights must be \(classes) numbers, none negative")
        }
        targets = targets * Tensor(classWeights)
    }
    return reduction(-(targets * logits.logSoftmax(axis: 1)).sum(axis: 1))
}

/// Cross-entropy of the softmax with a distribution over the classes:
/// $\ell = -\sum_k q_k \log p_k$, with $p$ the softmax of the scores.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - targets: $q$, `[count, classes]`, one distribution a row
public func crossEntropy(
    logits: Tensor, targets: Tensor, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, targets: targets, in: "crossEntropy")
    return reduction(-(targets * logits.logSoftmax(axis: 1)).sum(axis: 1))
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
    NumberRange.notNegative.check("alpha", alpha, in: "symmetricCrossEntropy")
    NumberRange.notNegative.check("beta", beta, in: "symmetricCrossEntropy")
    NumberRange.finite.check("logZero", logZero, in: "symmetricCrossEntropy")
    let direct = crossEntropy(logits: logits, labels: labels, reduction: .none)
    let reverse = meanAbsoluteErrorLoss(logits: logits, labels: labels, reduction: .none)
    return reduction(alpha * direct - (beta * logZero) * reverse)
}
