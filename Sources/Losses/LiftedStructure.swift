import Tensors

/// Lifted structure loss: for each anchor
/// $\big[\log\sum_{P_i}e^{\lambda - S_{ij}} + \log\sum_{N_i}e^{S_{ij}}\big]_+$, and 0 for an anchor
/// without positives or without negatives.
///
/// Source: Oh Song et al., Deep Metric Learning via Lifted Structured Feature Embedding, CVPR 2016,
/// in the similarity form of Wang et al., CVPR 2019, equation 7.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - lambda: the margin
public func liftedStructureLoss(
    similarities: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("lambda", lambda, in: "liftedStructureLoss")
    Pairs.check(similarities, labels, in: "liftedStructureLoss")
    let pairs = Pairs(labels: labels)
    return reduction(liftedTerms(similarities, pairs, lambda).relu())
}

/// `liftedStructureLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func liftedStructureLoss(
    embeddings: Tensor, labels: [Int], lambda: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    liftedStructureLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, lambda: lambda,
        reduction: reduction)
}

/// The weight of each pair in `liftedStructureLoss`, `[m, m]`: the softmax of $-S$ over the
/// positives and of $S$ over the negatives of an anchor, or 0 where the hinge is closed.
public func liftedStructureWeights(
    similarities: Tensor, labels: [Int], lambda: Double = 1
) -> Tensor {
    NumberRange.finite.check("lambda", lambda, in: "liftedStructureWeights")
    Pairs.check(similarities, labels, in: "liftedStructureWeights")
    let pairs = Pairs(labels: labels)
    let positive = (-similarities).hidden(outside: pairs.positives).softmax(axis: 1)
    let negative = similarities.hidden(outside: pairs.negatives).softmax(axis: 1)
    let active = liftedTerms(similarities, pairs, lambda) .> Tensor(0.0)
    let weights = positive * pairs.positives + negative * pairs.negatives
    return weights * active.expandedDimensions(axis: 1)
}

private func liftedTerms(_ similarities: Tensor, _ pairs: Pairs, _ lambda: Double) -> Tensor {
    let positive = (lambda - similarities).hidden(outside: pairs.positives).logSumExp(axis: 1)
    let negative = similarities.hidden(outside: pairs.negatives).logSumExp(axis: 1)
    return positive + negative
}
