import Tensors

// Distillation of a ranking. Class scores are read as the worths of a Plackett-Luce model: a ranking
// is drawn by choosing the first class with the softmax of all scores, the second with the softmax
// of the rest, and so on. Source: PLD: A Choice-Theoretic List-Wise Knowledge Distillation, NeurIPS
// 2025, arXiv 2506.12542.

/// Plackett-Luce distillation: the weighted negative log-likelihood of the ranking that puts the
/// label first and the other classes in the order of the teacher's scores,
/// $$\ell = \sum_{k=1}^{C}\alpha_k\Big[-s_{\pi_k} + \log\sum_{l=k}^{C}e^{s_{\pi_l}}\Big],
///   \qquad \alpha_k = \mathrm{softmax}(t/\tau)_{\pi_k}.$$
/// A teacher that is certain of the label gives cross-entropy. Convex in $s$. No derivative passes to
/// the teacher.
///
/// - Parameters:
///   - logits: the student's class scores $s$, `[count, classes]`
///   - labels: the class of each row
///   - teacherLogits: the teacher's $t$, of the same shape
///   - temperature: $\tau > 0$, of the teacher's weights only
public func plackettLuceDistillationLoss(
    logits: Tensor, labels: [Int], teacherLogits: Tensor, temperature: Double = 1,
    reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "plackettLuceDistillationLoss")
    Teacher.check(logits, teacherLogits, temperature, in: "plackettLuceDistillationLoss")
    let order = teacherOrder(labels: labels, teacherLogits: teacherLogits)
    let weights = (stopGradient(teacherLogits) / temperature).softmax(axis: 1).arranged(order)
    return reduction((weights * rankingTerms(logits, order)).sum(axis: 1))
}

/// ListMLE with the ranking of `plackettLuceDistillationLoss`: every choice counts the same,
/// $\ell = \sum_k\big[-s_{\pi_k} + \log\sum_{l\ge k}e^{s_{\pi_l}}\big]$.
///
/// Source: Xia et al., Listwise Approach to Learning to Rank, ICML 2008.
///
/// - Parameters:
///   - logits: the student's class scores $s$, `[count, classes]`
///   - labels: the class of each row, ranked first
///   - teacherLogits: the scores that rank the other classes, of the same shape
public func listMLELoss(
    logits: Tensor, labels: [Int], teacherLogits: Tensor, reduction: Reduction = .mean
) -> Tensor {
    ClassScores.check(logits, labels, in: "listMLELoss")
    Teacher.check(logits, teacherLogits, 1, in: "listMLELoss")
    let order = teacherOrder(labels: labels, teacherLogits: teacherLogits)
    return reduction(rankingTerms(logits, order).sum(axis: 1))
}

/// The teacher-optimal permutation of each row, one row after the other: the label, then the other
/// classes by falling score; of equal scores the smaller class first.
public func teacherOrder(labels: [Int], teacherLogits: Tensor) -> [Int] {
    ClassScores.check(teacherLogits, labels, in: "teacherOrder")
    let classes = teacherLogits.dim(1)
    let order = stopGradient(teacherLogits).argSort(descending: true)
    return labels.enumerated().flatMap { row, label in
        [label] + order[row * classes..<(row + 1) * classes].filter { $0 != label }
    }
}

/// $-s_{\pi_k} + \log\sum_{l\ge k}e^{s_{\pi_l}}$ for each row and $k$. The tails are sums of
/// exponentials each with a maximum of its own, so that none of them underflows; takes
/// `count` × `classes`² numbers of memory.
private func rankingTerms(_ logits: Tensor, _ order: [Int]) -> Tensor {
    let (count, classes) = (logits.dim(0), logits.dim(1))
    let ranked = logits.arranged(order)
    var tail = [Double](repeating: 0, count: classes * classes)
    for k in 0..<classes {
        for l in k..<classes { tail[k * classes + l] = 1 }
    }
    let tails = ranked.expandedDimensions(axis: 1).broadcast(to: [count, classes, classes])
    return tails.hidden(outside: Tensor(tail, [classes, classes])).logSumExp(axis: 2) - ranked
}

extension Tensor {
    /// The entries of each row in the order that `order` gives, row after row.
    fileprivate func arranged(_ order: [Int]) -> Tensor {
        let width = dim(1)
        let places = order.enumerated().map { $0 / width * width + $1 }
        return flattened().take(places, axis: 0).reshaped(shape)
    }
}
