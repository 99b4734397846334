import Tensors

/// Triplet loss over every triplet of a batch: for each anchor
/// $\sum_{p\in P_i}\sum_{n\in N_i}[S_{in} - S_{ip} + \lambda]_+$. Takes $m^3$ numbers of memory.
///
/// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, in the similarity form of Wang et
/// al., CVPR 2019, equation 5.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - margin: $\lambda$, by which a positive must be nearer than a negative
public func tripletLoss(
    similarities: Tensor, labels: [Int], margin: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    Pairs.check(similarities, labels, in: "tripletLoss")
    let pairs = Pairs(labels: labels)
    let negative = similarities.expandedDimensions(axis: 1)  // [anchor, 1, negative]
    let positive = similarities.expandedDimensions(axis: 2)  // [anchor, positive, 1]
    let valid =
        pairs.negatives.expandedDimensions(axis: 1) * pairs.positives.expandedDimensions(axis: 2)
    let hinge = (negative - positive + margin).relu() * valid
    return reduction(hinge.sum(axis: 2).sum(axis: 1))
}

/// `tripletLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func tripletLoss(
    embeddings: Tensor, labels: [Int], margin: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    tripletLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, margin: margin,
        reduction: reduction)
}
