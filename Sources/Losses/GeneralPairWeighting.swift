import Tensors

/// The weight that a pair loss gives to each pair: $w_{ij} = |\partial L/\partial S_{ij}|$, by
/// automatic differentiation; `[m, m]`.
///
/// General pair weighting reads every pair loss through these weights: its gradient is that of the
/// weighted sum of similarities `generalPairWeightingLoss`.
///
/// Source: Wang et al., Multi-Similarity Loss with General Pair Weighting, CVPR 2019, equation 2.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - loss: the loss as a function of $S$; with `reduction: .sum` the weights are per anchor
public func pairWeights(
    similarities: Tensor, of loss: (Tensor) throws -> Tensor
) rethrows -> Tensor {
    try gradient(at: similarities, of: loss).abs()
}

/// The general pair weighting form of a loss, for each anchor
/// $\sum_{N_i}w_{ij}S_{ij} - \sum_{P_i}w_{ij}S_{ij}$, with the weights held constant.
///
/// Source: Wang et al., CVPR 2019, equation 4.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - pairs: which pairs are positive and which negative
///   - weights: $w$, `[m, m]`
public func generalPairWeightingLoss(
    similarities: Tensor, pairs: Pairs, weights: Tensor, reduction: Reduction = .mean
) -> Tensor {
    pairs.check(similarities, in: "generalPairWeightingLoss")
    let signed = stopGradient(weights) * (pairs.negatives - pairs.positives)
    return reduction((signed * similarities).sum(axis: 1))
}
