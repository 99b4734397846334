import Losses
import Tensors

/// How evenly embeddings cover the unit sphere:
/// $-\log \mathbb E_{x\ne y}\,e^{-t\lVert f(x)-f(y)\rVert^2}$ over all pairs; larger is more uniform.
///
/// Source: Wang and Isola, Understanding Contrastive Representation Learning through Alignment and
/// Uniformity on the Hypersphere, ICML 2020, equation 4, with the sign turned.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length, compared as unit vectors
///   - t: $t > 0$
public func uniformity(embeddings: Tensor, t: Double = 2) -> Double {
    let count = embeddings.ndim == 2 ? embeddings.dim(0) : 0
    if count < 2 {
        fail("uniformity: embeddings have shape \(embeddings.shape); expected two rows at least")
    }
    // ‖x − y‖² = 2 − 2xᵀy on the sphere; the pairs of a sample with itself are e⁰ each.
    let kernel = exp(2 * t * (cosineSimilarities(embeddings) - 1))
    let others = kernel.sum().item() - Double(count)
    return -log(others / (Double(count) * Double(count - 1)))
}

/// The mean cosine similarity of two different samples of one class: how tolerant embeddings are to
/// samples that mean the same. The tolerance of Wang and Liu, CVPR 2021, is this times the share of
/// such pairs among all.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - labels: the class of each row
public func sameClassSimilarity(embeddings: Tensor, labels: [Int]) -> Double {
    let similarities = cosineSimilarities(embeddings)
    if similarities.dim(0) != labels.count {
        fail("sameClassSimilarity: shape \(embeddings.shape), labels count \(labels.count)")
    }
    let positives = Pairs(labels: labels).positives
    let count = positives.sum().item()
    if count == 0 { fail("sameClassSimilarity: no class has two samples") }
    return (similarities * positives).sum().item() / count
}

/// The share of samples whose class wins the vote of their `k` most similar samples of a reference
/// set, by cosine. Of classes with equally many votes the one with the nearest member wins.
///
/// - Parameters:
///   - k: how many neighbours vote
///   - embeddings: `[count, dimensions]`, rows of any length
///   - labels: the class of each row
///   - reference: the neighbours, `[samples, dimensions]`
///   - referenceLabels: their classes
public func neighbourAccuracy(
    _ k: Int, embeddings: Tensor, labels: [Int], reference: Tensor, referenceLabels: [Int]
) -> Double {
    let similarities = cosineSimilarities(embeddings, reference)
    if similarities.shape != [labels.count, referenceLabels.count] || labels.isEmpty {
        fail(
            "neighbourAccuracy: \(labels.count) and \(referenceLabels.count) labels for "
                + "embeddings \(embeddings.shape) and reference \(reference.shape)")
    }
    if k < 1 || k > referenceLabels.count { fail("neighbourAccuracy: k is \(k)") }
    let nearest = similarities.topK(k).indices
    var hits = 0
    for (i, label) in labels.enumerated() {
        let votes = nearest[i * k..<(i + 1) * k].map { referenceLabels[$0] }
        var (winner, most) = (votes[0], 0)
        for candidate in votes {
            let count = votes.count { $0 == candidate }
            if count > most { (winner, most) = (candidate, count) }
        }
        if winner == label { hits += 1 }
    }
    return Double(hits) / Double(labels.count)
}
