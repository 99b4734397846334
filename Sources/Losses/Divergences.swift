import Tensors

/// Kullback-Leibler divergence of the softmax $p$ of the scores from a distribution $q$,
/// $\mathrm{KL}(q\,\|\,p) = \sum_k q_k(\log q_k - \log p_k)$ with $0\log0 = 0$; cross-entropy less
/// the entropy of $q$.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - targets: $q$, `[count, classes]`, one distribution a row
public func klDivergenceLoss(
    logits: Tensor, targets: Tensor, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, targets: targets, in: "klDivergenceLoss")
    let terms = targets * (logOrZero(targets) - logits.logSoftmax(axis: 1))
    return reduction(terms.sum(axis: 1))
}

/// Jensen-Shannon divergence of the softmax $p$ of the scores and a distribution $q$,
/// $\frac12\mathrm{KL}(p\,\|\,m) + \frac12\mathrm{KL}(q\,\|\,m)$ with $m = \frac12(p+q)$; at most
/// $\log 2$.
///
/// Source: Lin, Divergence Measures Based on the Shannon Entropy, IEEE Transactions on Information
/// Theory 37, 1991.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - targets: $q$, `[count, classes]`, one distribution a row
public func jensenShannonLoss(
    logits: Tensor, targets: Tensor, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, targets: targets, in: "jensenShannonLoss")
    let logP = logits.logSoftmax(axis: 1)
    let p = exp(logP)
    let logMiddle = log(maximum((p + targets) / 2, 1e-38))
    let terms = p * (logP - logMiddle) + targets * (logOrZero(targets) - logMiddle)
    return reduction(terms.sum(axis: 1) / 2)
}

/// $\log q$ where $q > 0$, and 0 elsewhere.
private func logOrZero(_ q: Tensor) -> Tensor {
    which(q .> 0, log(which(q .> 0, q, 1)), 0)
}
