import Tensors

/// Which triplets (anchor, positive, negative) of a batch a triplet loss looks at.
public enum TripletMining: String, CaseIterable, Sendable {
    /// Every triplet. Takes $m^3$ numbers of memory.
    case all
    /// For each anchor its least similar positive and its most similar negative.
    /// Source: Hermans, Beyer and Leibe, In Defense of the Triplet Loss, 2017, "batch hard".
    case hardest
    /// For each positive pair the most similar of the negatives that are less similar than the
    /// positive, or when there is none the least similar negative. Takes $m^3$ numbers of memory.
    /// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, section 3.2.
    case semiHard
}

/// Triplet loss: for each anchor the sum of $[S_{in} - S_{ip} + \lambda]_+$ over the triplets that
/// the mining chooses; 0 for an anchor without positives or without negatives. No derivative passes
/// through the choice.
///
/// Source: Schroff, Kalenichenko and Philbin, FaceNet, CVPR 2015, in the similarity form of Wang et
/// al., CVPR 2019, equation 5.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - margin: $\lambda$, by which a positive must be nearer than a negative
///   - mining: which triplets count
public func tripletLoss(
    similarities: Tensor, labels: [Int], margin: Double = 0.1, mining: TripletMining = .all,
    reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "tripletLoss")
    Pairs.check(similarities, labels, in: "tripletLoss")
    let pairs = Pairs(labels: labels)
    switch mining {
    case .all:
        let negative = similarities.expandedDimensions(axis: 1)  // [anchor, 1, negative]
        let positive = similarities.expandedDimensions(axis: 2)  // [anchor, positive, 1]
        let valid =
            pairs.negatives.expandedDimensions(axis: 1)
            * pairs.positives.expandedDimensions(axis: 2)
        let hinge = (negative - positive + margin).relu() * valid
        return reduction(hinge.sum(axis: 2).sum(axis: 1))
    case .hardest:
        let farthest = (-similarities).hidden(outside: pairs.positives).max(axis: 1)
        let nearest = similarities.hidden(outside: pairs.negatives).max(axis: 1)
        // Without a positive or a negative the sum is far below 0.
        return reduction((nearest + farthest + margin).relu())
    case .semiHard:
        let hinge = (semiHardest(similarities, pairs) - similarities + margin).relu()
        let valid = pairs.positives * pairs.negatives.occupied.expandedDimensions(axis: 1)
        return reduction((hinge * valid).sum(axis: 1))
    }
}

/// `tripletLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func tripletLoss(
    embeddings: Tensor, labels: [Int], margin: Double = 0.1, mining: TripletMining = .all,
    reduction: Reduction = .mean
) -> Tensor {
    tripletLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, margin: margin,
        mining: mining, reduction: reduction)
}

/// The similarity of the negative that goes with each pair (anchor, other) as its positive,
/// `[m, m]`.
private func semiHardest(_ similarities: Tensor, _ pairs: Pairs) -> Tensor {
    let m = similarities.dim(0)
    let negative = similarities.expandedDimensions(axis: 1)  // [anchor, 1, negative]
    let positive = similarities.expandedDimensions(axis: 2)  // [anchor, positive, 1]
    let easier =
        pairs.negatives.expandedDimensions(axis: 1)
        * (stopGradient(negative) .< stopGradient(positive))
    let hardest = negative.broadcast(to: [m, m, m]).hidden(outside: easier).max(axis: 2)
    let easiest = -(-similarities).hidden(outside: pairs.negatives).max(axis: 1, keepDims: true)
    return which(easier.max(axis: 2), hardest, easiest.broadcast(to: [m, m]))
}
