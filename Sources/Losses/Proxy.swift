import Tensors

// Metric learning with proxies: one vector a class stands for its samples.

/// Proxy-NCA: $\ell = \lVert x - p_y\rVert^2 + \log\sum_{k\ne y}e^{-\lVert x - p_k\rVert^2}$ with
/// embeddings and proxies on the unit sphere, distances multiplied by `scale`. May be negative.
///
/// Source: Movshovitz-Attias et al., No Fuss Distance Metric Learning Using Proxies, ICCV 2017,
/// equation 4.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - prototypes: the proxies, `[classes, dimensions]`, rows of any length; two classes at least
///   - labels: the class of each row
///   - scale: by which squared distances are multiplied, above 0
public func proxyNCALoss(
    embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 1,
    reduction: Reduction = .mean
) -> Tensor {
    NumberRange.positive.check("scale", scale, in: "proxyNCALoss")
    let cosines = cosineSimilarities(embeddings, prototypes)
    ClassScores.check(cosines, labels, in: "proxyNCALoss")
    let classes = cosines.dim(1)
    if classes < 2 { fail("proxyNCALoss: one prototype leaves no other class") }
    // ‖x − p‖² = 2 − 2xᵀp on the sphere.
    let scores = 2 * scale * (cosines - 1)
    let others = scores.hidden(outside: 1 - Tensor.oneHot(labels, classes: classes))
    return reduction(others.logSumExp(axis: 1) - ClassScores.ofLabel(scores, labels))
}

/// Proxy-Anchor: each proxy is an anchor that pulls the samples of its class and pushes the others,
/// $$\frac1{|P^+|}\sum_{p\in P^+}\log\Big(1 + \sum_{x\in X_p^+}e^{-s(\cos(x,p)-m)}\Big)
///   + \frac1{|P|}\sum_{p\in P}\log\Big(1 + \sum_{x\in X_p^-}e^{s(\cos(x,p)+m)}\Big),$$
/// $P^+$ the proxies whose class occurs in the batch. A batch has one loss, so there is no reduction.
///
/// Source: Kim et al., Proxy Anchor Loss for Deep Metric Learning, CVPR 2020, equation 4.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - prototypes: $P$, `[classes, dimensions]`, rows of any length
///   - labels: the class of each row
///   - scale: $s$, how steeply samples are pulled and pushed, above 0
///   - margin: $m$
public func proxyAnchorLoss(
    embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 32,
    margin: Double = 0.1
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "proxyAnchorLoss")
    NumberRange.positive.check("scale", scale, in: "proxyAnchorLoss")
    let cosines = cosineSimilarities(embeddings, prototypes)
    ClassScores.check(cosines, labels, in: "proxyAnchorLoss")
    if labels.isEmpty { fail("proxyAnchorLoss: no samples") }
    let own = Tensor.oneHot(labels, classes: cosines.dim(1)).T
    let pull = (-scale * (cosines - margin)).T.softHinge(own)
    let push = (scale * (cosines + margin)).T.softHinge(1 - own)
    // A class without samples pulls nothing: its term is log 1.
    return pull.sum() / own.occupied.sum() + push.mean()
}
