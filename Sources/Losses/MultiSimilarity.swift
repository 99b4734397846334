import Tensors

// The multi-similarity (MS) loss: mining chooses pairs by their similarity relative to the hardest
// pair of the other kind, weighting then weighs each by its own similarity and by that of the
// other chosen pairs. Source: Wang et al., Multi-Similarity Loss with General Pair Weighting for
// Deep Metric Learning, CVPR 2019, arXiv 1904.06627, and its published code, whose default values
// these are.

/// MS mining (equations 11 and 12): keeps the negatives with
/// $S_{ij} > \min_{k\in P_i}S_{ik} - \epsilon$ and the positives with
/// $S_{ij} < \max_{k\in N_i}S_{ik} + \epsilon$. No derivative passes through the choice.
///
/// The anchor itself is left out by its position; the published code drops similarities from
/// $1-10^{-5}$ on, and with them exact duplicates.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - epsilon: how much easier than the hardest pair of the other kind a pair may be
public func multiSimilarityMining(
    similarities: Tensor, labels: [Int], epsilon: Double = 0.1
) -> Pairs {
    NumberRange.finite.check("epsilon", epsilon, in: "multiSimilarityMining")
    Pairs.check(similarities, labels, in: "multiSimilarityMining")
    let pairs = Pairs(labels: labels)
    let s = stopGradient(similarities)
    let easiest = -(-s).hidden(outside: pairs.positives).max(axis: 1, keepDims: true)
    let hardest = s.hidden(outside: pairs.negatives).max(axis: 1, keepDims: true)
    return Pairs(
        positives: pairs.positives * (s .< (hardest + epsilon)),
        negatives: pairs.negatives * (s .> (easiest - epsilon)))
}

/// MS weighting on chosen pairs (equation 15): for each anchor
/// $$\frac1\alpha\log\Big[1 + \sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}\Big]
///   + \frac1\beta\log\Big[1 + \sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}\Big],$$
/// and 0 for an anchor without chosen positives or without chosen negatives.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - pairs: the pairs to look at: `Pairs(labels:)` for all, or those of `multiSimilarityMining`
///   - alpha: how much the hardest positive outweighs the others, above 0
///   - beta: how much the hardest negative outweighs the others, above 0
///   - lambda: the similarity at which a lone pair has half its full weight
public func multiSimilarityWeighting(
    similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    checkStrengths(alpha, beta, lambda, in: "multiSimilarityWeighting")
    pairs.check(similarities, in: "multiSimilarityWeighting")
    let positive = (-alpha * (similarities - lambda)).softHinge(pairs.positives) / alpha
    let negative = (beta * (similarities - lambda)).softHinge(pairs.negatives) / beta
    return reduction((positive + negative) * pairs.positives.occupied * pairs.negatives.occupied)
}

/// Multi-similarity loss: `multiSimilarityWeighting` on the pairs of `multiSimilarityMining`.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - alpha: how much the hardest positive outweighs the others, above 0
///   - beta: how much the hardest negative outweighs the others, above 0
///   - lambda: the similarity at which a lone pair has half its full weight
///   - epsilon: the margin of the mining
public func multiSimilarityLoss(
    similarities: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    checkStrengths(alpha, beta, lambda, in: "multiSimilarityLoss")
    let pairs = multiSimilarityMining(
        similarities: similarities, labels: labels, epsilon: epsilon)
    return multiSimilarityWeighting(
        similarities: similarities, pairs: pairs, alpha: alpha, beta: beta, lambda: lambda,
        reduction: reduction)
}

/// `multiSimilarityLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func multiSimilarityLoss(
    embeddings: Tensor, labels: [Int], alpha: Double = 2, beta: Double = 40,
    lambda: Double = 0.5, epsilon: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    multiSimilarityLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, alpha: alpha, beta: beta,
        lambda: lambda, epsilon: epsilon, reduction: reduction)
}

/// The weight of each pair in `multiSimilarityWeighting` (equations 13 and 14), `[m, m]`:
/// $$w^-_{ij} = \frac{e^{\beta(S_{ij}-\lambda)}}{1+\sum_{\mathcal N_i}e^{\beta(S_{ik}-\lambda)}},
///   \qquad w^+_{ij} =
///   \frac{e^{-\alpha(S_{ij}-\lambda)}}{1+\sum_{\mathcal P_i}e^{-\alpha(S_{ik}-\lambda)}}.$$
public func multiSimilarityWeights(
    similarities: Tensor, pairs: Pairs, alpha: Double = 2, beta: Double = 40, lambda: Double = 0.5
) -> Tensor {
    checkStrengths(alpha, beta, lambda, in: "multiSimilarityWeights")
    pairs.check(similarities, in: "multiSimilarityWeights")
    let positive = shares(-alpha * (similarities - lambda), pairs.positives)
    let negative = shares(beta * (similarities - lambda), pairs.negatives)
    let both = pairs.positives.occupied * pairs.negatives.occupied
    return (positive + negative) * both.expandedDimensions(axis: 1)
}

private func checkStrengths(
    _ alpha: Double, _ beta: Double, _ lambda: Double, in function: String
) {
    NumberRange.positive.check("alpha", alpha, in: function)
    NumberRange.positive.check("beta", beta, in: function)
    NumberRange.finite.check("lambda", lambda, in: function)
}

/// $e^{x_j} / (1 + \sum_k e^{x_k})$ along each row, over the entries where `mask` is 1.
private func shares(_ exponents: Tensor, _ mask: Tensor) -> Tensor {
    let total = exponents.softHinge(mask).expandedDimensions(axis: 1)
    return exp((exponents - total).hidden(outside: mask))
}
