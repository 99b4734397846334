import Tensors

// Softmax losses on the unit sphere: the score of a class is the cosine of the angle between an
// embedding and the prototype of the class. They differ in the score of the label.

/// Normalised softmax: cross-entropy of the scores $s\cos\theta_k$.
///
/// Source: Wang et al., NormFace: L2 Hypersphere Embedding for Face Verification, ACM MM 2017.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
///   - labels: the class of each row
///   - scale: $s > 0$, an inverse temperature
public func normalizedSoftmaxLoss(
    embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 30,
    reduction: Reduction = .mean
) -> Tensor {
    let cosines = cosines(embeddings, prototypes, labels, scale, in: "normalizedSoftmaxLoss")
    return crossEntropy(logits: scale * cosines, labels: labels, reduction: reduction)
}

/// CosFace: as `normalizedSoftmaxLoss`, with $s(\cos\theta_y - m)$ for the label.
///
/// Source: Wang et al., CosFace: Large Margin Cosine Loss for Deep Face Recognition, CVPR 2018,
/// equation 4.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
///   - labels: the class of each row
///   - scale: $s > 0$, an inverse temperature
///   - margin: $m$, the cosine by which the label must win
public func cosFaceLoss(
    embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 64,
    margin: Double = 0.35, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "cosFaceLoss")
    let cosines = cosines(embeddings, prototypes, labels, scale, in: "cosFaceLoss")
    let own = Tensor.oneHot(labels, classes: cosines.dim(1))
    return crossEntropy(
        logits: scale * (cosines - margin * own), labels: labels, reduction: reduction)
}

/// ArcFace: as `normalizedSoftmaxLoss`, with $s\cos(\theta_y + m)$ for the label. Beyond
/// $\theta_y = \pi - m$, where that cosine would rise again, the score is
/// $s(\cos\theta_y - m\sin m)$, as in the published code.
///
/// Source: Deng et al., ArcFace: Additive Angular Margin Loss for Deep Face Recognition, CVPR 2019,
/// equation 3.
///
/// - Parameters:
///   - embeddings: `[count, dimensions]`, rows of any length
///   - prototypes: `[classes, dimensions]`, rows of any length, one a class
///   - labels: the class of each row
///   - scale: $s > 0$, an inverse temperature
///   - margin: $m$, the angle in radians by which the label must win, from 0 to $\pi/2$
public func arcFaceLoss(
    embeddings: Tensor, prototypes: Tensor, labels: [Int], scale: Double = 64,
    margin: Double = 0.5, reduction: Reduction = .mean
) -> Tensor {
    if !(margin >= 0 && margin <= 1.5707963267948966) {
        fail("arcFaceLoss: margin is \(margin), not within 0 and half of π")
    }
    let cosines = cosines(embeddings, prototypes, labels, scale, in: "arcFaceLoss")
    let own = cosines.takeAlong(labels, axis: 1)
    // The sine's derivative has no bound where the angle is 0.
    let sine = maximum(1 - own.square(), 1e-12).sqrt()
    let turned = own * cos(margin) - sine * sin(margin)
    let label = which(own .> -cos(margin), turned, own - margin * sin(margin))
    let mask = Tensor.oneHot(labels, classes: cosines.dim(1))
    let scores = which(mask, label.expandedDimensions(axis: 1), cosines)
    return crossEntropy(logits: scale * scores, labels: labels, reduction: reduction)
}

private func cosines(
    _ embeddings: Tensor, _ prototypes: Tensor, _ labels: [Int], _ scale: Double,
    in function: String
) -> Tensor {
    NumberRange.positive.check("scale", scale, in: function)
    let cosines = cosineSimilarities(embeddings, prototypes)
    ClassScores.check(cosines, labels, in: function)
    return cosines
}
