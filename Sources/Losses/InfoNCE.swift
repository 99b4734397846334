import Tensors

// Losses of two views: row i of one belongs to row i of the other, all other rows are negatives.

/// InfoNCE on similarities, for each row
/// $\ell_i = -\log\big[e^{s_{ii}/\tau} / \sum_k e^{s_{ik}/\tau}\big]$: choose the own partner, on
/// the diagonal, among all columns.
///
/// Source: van den Oord, Li and Vinyals, Representation Learning with Contrastive Predictive
/// Coding, 2018, equation 4.
///
/// - Parameters:
///   - similarities: $s$, `[count, columns]`, one row an anchor; column $i$ is the partner of row
///     $i$, columns from `count` on are further negatives
///   - temperature: $\tau > 0$; the smaller, the more the hardest negatives outweigh the others
public func infoNCELoss(
    similarities: Tensor, temperature: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    let partners = ViewSimilarities.partners(similarities, temperature, in: "infoNCELoss")
    return crossEntropy(
        logits: similarities / temperature, labels: partners, reduction: reduction)
}

/// `infoNCELoss` on the cosine similarities of two views of the same samples.
///
/// - Parameters:
///   - embeddings: the anchors, `[count, dimensions]`
///   - views: their partners, `[count, dimensions]`
///   - temperature: $\tau > 0$
public func infoNCELoss(
    embeddings: Tensor, views: Tensor, temperature: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    infoNCELoss(
        similarities: cosineSimilarities(embeddings, views), temperature: temperature,
        reduction: reduction)
}

/// NT-Xent, InfoNCE in which both views are anchors and every other sample of both views is a
/// negative: for each of the $2n$ samples
/// $\ell_i = -\log\big[e^{s_{ij}/\tau} / \sum_{k\ne i} e^{s_{ik}/\tau}\big]$, $j$ its partner.
///
/// Source: Chen et al., A Simple Framework for Contrastive Learning of Visual Representations, ICML
/// 2020, equation 1.
///
/// - Parameters:
///   - embeddings: one view, `[count, dimensions]`
///   - views: the other, `[count, dimensions]`
///   - temperature: $\tau > 0$
///   - reduction: `.none` gives `[2 * count]`, first the anchors of `embeddings`
public func ntXentLoss(
    embeddings: Tensor, views: Tensor, temperature: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    if embeddings.ndim != 2 || embeddings.shape != views.shape {
        fail("ntXentLoss: embeddings have shape \(embeddings.shape), views \(views.shape)")
    }
    NumberRange.positive.check("temperature", temperature, in: "ntXentLoss")
    let count = embeddings.dim(0)
    let all = cosineSimilarities(concatenated([embeddings, views], axis: 0))
    let others = (all / temperature).hidden(outside: 1 - Tensor.eye(2 * count))
    let partners = (0..<2 * count).map { ($0 + count) % (2 * count) }
    return crossEntropy(logits: others, labels: partners, reduction: reduction)
}

/// Cosine similarity of each row of `embeddings` with each row of `others`: `[count, others]`.
public func cosineSimilarities(_ embeddings: Tensor, _ others: Tensor) -> Tensor {
    if embeddings.ndim != 2 || others.ndim != 2 || embeddings.dim(1) != others.dim(1) {
        fail(
            "cosineSimilarities: shapes \(embeddings.shape) and \(others.shape); expected two "
                + "axes each with as many columns")
    }
    return unitRows(embeddings).matmulTransposed(unitRows(others))
}

/// What losses on a matrix of similarities with the partners on its diagonal share.
enum ViewSimilarities {
    /// Ends the operation unless each row has a partner and the temperature is above 0; gives the
    /// columns of the partners.
    static func partners(
        _ similarities: Tensor, _ temperature: Double, in function: String
    ) -> [Int] {
        if similarities.ndim != 2 || similarities.dim(0) > similarities.dim(1) {
            fail(
                "\(function): similarities have shape \(similarities.shape); expected two axes "
                    + "with a column for each row at least")
        }
        NumberRange.positive.check("temperature", temperature, in: function)
        return Array(0..<similarities.dim(0))
    }
}
