import Tensors

/// Focal loss, cross-entropy that looks away from samples which are already right:
/// $\ell = -(1-p_y)^\gamma\log p_y$ with $p$ the softmax of the scores. $\gamma = 0$ is
/// cross-entropy.
///
/// Source: Lin et al., Focal Loss for Dense Object Detection, ICCV 2017, equation 4, for several
/// classes.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - gamma: $\gamma \ge 0$, how soon a sample counts as easy
public func focalLoss(
    logits: Tensor, labels: [Int], gamma: Double = 2, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "focalLoss")
    NumberRange.notNegative.check("gamma", gamma, in: "focalLoss")
    let logProbability = ClassScores.ofLabel(logits.logSoftmax(axis: 1), labels)
    if gamma == 0 { return reduction(-logProbability) }
    return reduction(-powerOfRest(logProbability, gamma) * logProbability)
}

/// Focal loss of independent yes-or-no scores, for each of them
/// $\ell = -\alpha_t(1-p_t)^\gamma\log p_t$, where $p_t$ is the probability given to the target and
/// $\alpha_t$ is $\alpha$ for a yes and $1-\alpha$ for a no.
///
/// Source: Lin et al., Focal Loss for Dense Object Detection, ICCV 2017, equation 5, whose default
/// values these are.
///
/// - Parameters:
///   - logits: scores of any shape, one a question
///   - targets: 0 for no and 1 for yes, of the same shape
///   - gamma: $\gamma \ge 0$, how soon a sample counts as easy
///   - alpha: $\alpha$, the weight of a yes, from 0 to 1
///   - reduction: `.none` keeps the shape of `logits`
public func focalLoss(
    logits: Tensor, targets: Tensor, gamma: Double = 2, alpha: Double = 0.25,
    reduction: Reduction = .mean
) -> Tensor {
    BinaryScores.check(logits, targets, in: "focalLoss")
    NumberRange.notNegative.check("gamma", gamma, in: "focalLoss")
    if !(alpha >= 0 && alpha <= 1) { fail("focalLoss: alpha is \(alpha), not within 0 and 1") }
    let logProbability = -((1 - 2 * targets) * logits).softplus()
    let balance = alpha * targets + (1 - alpha) * (1 - targets)
    if gamma == 0 { return reduction(-balance * logProbability) }
    return reduction(-balance * powerOfRest(logProbability, gamma) * logProbability)
}

/// $(1 - e^{x})^\gamma$ for $x \le 0$. The base is kept from 0, where its power has no derivative:
/// the product with $x$ is 0 there all the same.
private func powerOfRest(_ logProbability: Tensor, _ gamma: Double) -> Tensor {
    maximum(-logProbability.expm1(), 1e-12).pow(gamma)
}
