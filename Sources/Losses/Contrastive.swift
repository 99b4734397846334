import Tensors

/// Contrastive loss on similarities: for each anchor
/// $\sum_{P_i}(1 - S_{ij}) + \sum_{N_i}[S_{ij} - \lambda]_+$.
///
/// Source: Hadsell, Chopra and LeCun, Dimensionality Reduction by Learning an Invariant Mapping,
/// CVPR 2006, in the similarity form of Wang et al., CVPR 2019, equation 3.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - lambda: the similarity from which on a negative is pushed away
public func contrastiveLoss(
    similarities: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("lambda", lambda, in: "contrastiveLoss")
    Pairs.check(similarities, labels, in: "contrastiveLoss")
    let pairs = Pairs(labels: labels)
    let attraction = pairs.positives * (1 - similarities)
    let repulsion = pairs.negatives * (similarities - lambda).relu()
    return reduction((attraction + repulsion).sum(axis: 1))
}

/// `contrastiveLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func contrastiveLoss(
    embeddings: Tensor, labels: [Int], lambda: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    contrastiveLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, lambda: lambda,
        reduction: reduction)
}

/// The weight of each pair in `contrastiveLoss`: 1 for a positive, $\mathbf 1[S > \lambda]$ for a
/// negative; `[m, m]`.
public func contrastiveWeights(
    similarities: Tensor, labels: [Int], lambda: Double = 0.5
) -> Tensor {
    NumberRange.finite.check("lambda", lambda, in: "contrastiveWeights")
    Pairs.check(similarities, labels, in: "contrastiveWeights")
    let pairs = Pairs(labels: labels)
    return pairs.positives + pairs.negatives * (similarities .> Tensor(lambda))
}
