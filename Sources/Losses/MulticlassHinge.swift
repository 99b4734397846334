import Tensors

/// The multi-class support vector machine of Crammer and Singer,
/// $\ell = \max_k\,(f_k - f_y + c\,[k \ne y])$; never negative, because $k = y$ gives 0.
///
/// Source: Crammer and Singer, On the Algorithmic Implementation of Multiclass Kernel-based Vector
/// Machines, JMLR 2, 2001.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - margin: $c$, by which the label must win
public func crammerSingerLoss(
    logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "crammerSingerLoss")
    ClassScores.check(logits, labels, in: "crammerSingerLoss")
    return reduction(ClassScores.differences(logits, labels, margin: margin).max(axis: 1))
}

/// The multi-class support vector machine of Weston and Watkins, here as a mean over classes:
/// $\ell = \frac1K\sum_{k\ne y} [f_k - f_y + c]_+$.
///
/// Source: Weston and Watkins, Support Vector Machines for Multi-class Pattern Recognition, ESANN
/// 1999.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - margin: $c$, by which the label must win against every class
public func westonWatkinsLoss(
    logits: Tensor, labels: [Int], margin: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "westonWatkinsLoss")
    ClassScores.check(logits, labels, in: "westonWatkinsLoss")
    return reduction(ClassScores.differences(logits, labels, margin: margin).relu().mean(axis: 1))
}
