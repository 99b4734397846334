import Tensors

/// Supervised contrastive loss: for each anchor
/// $\ell_i = -\frac1{|P_i|}\sum_{p\in P_i}\log\big[e^{s_{ip}/\tau} / \sum_{k\ne i}e^{s_{ik}/\tau}\big]$,
/// and 0 for an anchor without positives.
///
/// Source: Khosla et al., Supervised Contrastive Learning, NeurIPS 2020, equation 2. The mean is
/// over all anchors; the published code also multiplies by a second temperature.
///
/// - Parameters:
///   - similarities: $s$, `[m, m]`, one row an anchor
///   - labels: the class of each sample
///   - temperature: $\tau > 0$
public func supervisedContrastiveLoss(
    similarities: Tensor, labels: [Int], temperature: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    Pairs.check(similarities, labels, in: "supervisedContrastiveLoss")
    NumberRange.positive.check("temperature", temperature, in: "supervisedContrastiveLoss")
    let positives = Pairs(labels: labels).positives
    let scaled = similarities / temperature
    let all = scaled.hidden(outside: 1 - Tensor.eye(labels.count)).logSumExp(
        axis: 1, keepDims: true)
    let losses = (positives * (all - scaled)).sum(axis: 1)
    return reduction(losses / maximum(positives.sum(axis: 1), 1))
}

/// `supervisedContrastiveLoss` on the cosine similarities of `embeddings`, `[m, dimensions]`.
public func supervisedContrastiveLoss(
    embeddings: Tensor, labels: [Int], temperature: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    supervisedContrastiveLoss(
        similarities: cosineSimilarities(embeddings), labels: labels, temperature: temperature,
        reduction: reduction)
}
