import Tensors

/// Binomial deviance loss: for each anchor
/// $\frac1{|P_i|}\sum_{P_i}\log(1 + e^{\alpha(\lambda - S_{ij})})
///   + \frac1{|N_i|}\sum_{N_i}\log(1 + e^{\beta(S_{ij} - \lambda)})$.
///
/// Source: Yi, Lei and Li, Deep Metric Learning for Practical Person Re-identification, 2014, in
/// the form of Wang et al., CVPR 2019, equation 9.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - alpha: how steeply a positive is pulled
///   - beta: how steeply a negative is pushed
///   - lambda: the similarity at which both halves are half open
public func binomialDevianceLoss(
    similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.positive.check("alpha", alpha, in: "binomialDevianceLoss")
    NumberRange.positive.check("beta", beta, in: "binomialDevianceLoss")
    NumberRange.finite.check("lambda", lambda, in: "binomialDevianceLoss")
    Pairs.check(similarities, labels, in: "binomialDevianceLoss")
    let pairs = Pairs(labels: labels)
    let attraction = (alpha * (lambda - similarities)).softplus() * perAnchor(pairs.positives)
    let repulsion = (beta * (similarities - lambda)).softplus() * perAnchor(pairs.negatives)
    return reduction((attraction + repulsion).sum(axis: 1))
}

/// `binomialDevianceLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func binomialDevianceLoss(
    embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    binomialDevianceLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, alpha: alpha, beta: beta,
        lambda: lambda, reduction: reduction)
}

/// The weight of each pair in `binomialDevianceLoss`, `[m, m]`:
/// $\frac{\alpha}{|P_i|}\sigma(\alpha(\lambda - S))$ for a positive,
/// $\frac{\beta}{|N_i|}\sigma(\beta(S - \lambda))$ for a negative.
public func binomialDevianceWeights(
    similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5
) -> Tensor {
    NumberRange.positive.check("alpha", alpha, in: "binomialDevianceWeights")
    NumberRange.positive.check("beta", beta, in: "binomialDevianceWeights")
    NumberRange.finite.check("lambda", lambda, in: "binomialDevianceWeights")
    Pairs.check(similarities, labels, in: "binomialDevianceWeights")
    let pairs = Pairs(labels: labels)
    let positive = alpha * (alpha * (lambda - similarities)).sigmoid() * perAnchor(pairs.positives)
    let negative = beta * (beta * (similarities - lambda)).sigmoid() * perAnchor(pairs.negatives)
    return positive + negative
}

/// The mask divided by the number of ones in its row, or zeros in a row without any.
private func perAnchor(_ mask: Tensor) -> Tensor {
    mask / maximum(mask.sum(axis: 1, keepDims: true), Tensor(1.0))
}
