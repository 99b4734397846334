import Tensors

/// N-pair loss: for each anchor, the mean over its positives of
/// $\log\big(1 + \sum_{n\in N_i}e^{S_{in} - S_{ip}}\big)$, and 0 for an anchor without positives.
///
/// Source: Sohn, Improved Deep Metric Learning with Multi-class N-pair Loss Objective, NIPS 2016,
/// equation 6, for any number of positives.
///
/// - Parameters:
///   - similarities: $S$, `[m, m]`, one row an anchor; the paper takes inner products
///   - labels: the class of each sample
public func nPairLoss(
    similarities: Tensor, labels: [Int], reduction: Reduction = .mean
) -> Tensor {
    Pairs.check(similarities, labels, in: "nPairLoss")
    let pairs = Pairs(labels: labels)
    let negatives = similarities.hidden(outside: pairs.negatives).logSumExp(
        axis: 1, keepDims: true)
    let losses = (pairs.positives * (negatives - similarities).softplus()).sum(axis: 1)
    return reduction(losses / maximum(pairs.positives.sum(axis: 1), 1))
}

/// `nPairLoss` on the inner products of `embeddings`, `[m, dimensions]`, whose lengths matter: the
/// paper also holds them small with a weight decay on the embeddings, which is left to the caller.
public func nPairLoss(
    embeddings: Tensor, labels: [Int], reduction: Reduction = .mean
) -> Tensor {
    if embeddings.ndim != 2 {
        fail("nPairLoss: embeddings have shape \(embeddings.shape), not two axes")
    }
    return nPairLoss(
        similarities: embeddings.matmulTransposed(embeddings), labels: labels,
        reduction: reduction)
}
