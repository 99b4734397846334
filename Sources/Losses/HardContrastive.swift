import Tensors

// The contrastive losses that Wang and Liu compare, all on a matrix of similarities whose diagonal
// holds the partners. Source: Wang and Liu, Understanding the Behaviour of Contrastive Loss, CVPR
// 2021, arXiv 2012.09740.

/// Hard contrastive loss: InfoNCE whose negatives are only the most similar ones of each row.
/// $$\ell_i = -\log\frac{e^{s_{ii}/\tau}}{e^{s_{ii}/\tau} + \sum_{k\in H_i}e^{s_{ik}/\tau}}$$
/// with $H_i$ the share $\alpha$ of the negatives of row $i$ with the largest similarity; no
/// derivative passes through the choice. $\alpha = 1$ is `infoNCELoss`.
///
/// - Parameters:
///   - similarities: $s$, `[count, columns]`, the partner of row $i$ in column $i$
///   - temperature: $\tau > 0$
///   - share: $\alpha$, above 0 and at most 1; at least one negative is kept
public func hardContrastiveLoss(
    similarities: Tensor, temperature: Double = 0.1, share: Double, reduction: Reduction = .mean
) -> Tensor {
    let partners = ViewSimilarities.partners(
        similarities, temperature, in: "hardContrastiveLoss")
    let hard = hardNegatives(similarities: similarities, share: share)
    let rows = similarities.shape
    let kept = hard + Tensor.oneHot(partners, classes: rows[1])
    return crossEntropy(
        logits: (similarities / temperature).hidden(outside: kept), labels: partners,
        reduction: reduction)
}

/// Simple contrastive loss, all negatives alike: $\ell_i = -s_{ii} + \frac1{|H_i|}\sum_{H_i}s_{ik}$
/// with $H_i$ the share $\alpha$ of the negatives of row $i$ with the largest similarity. With
/// $\alpha = 1$, all of them, it is the limit of InfoNCE for a large temperature, and with a smaller
/// share the paper's HardSimple.
///
/// - Parameters:
///   - similarities: $s$, `[count, columns]`, the partner of row $i$ in column $i$
///   - share: $\alpha$, above 0 and at most 1; at least one negative is kept
public func simpleContrastiveLoss(
    similarities: Tensor, share: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    let partners = ViewSimilarities.partners(similarities, 1, in: "simpleContrastiveLoss")
    let hard = hardNegatives(similarities: similarities, share: share)
    let push = (hard * similarities).sum(axis: 1) / maximum(hard.sum(axis: 1), 1)
    return reduction(push - similarities.takeAlong(partners, axis: 1))
}

/// Which negatives of each row are among its most similar: 1 for the share `share` of the columns
/// other than the partner (rounded up) with the largest similarity, and for those as similar as the
/// last of them; else 0; `[count, columns]`.
public func hardNegatives(similarities: Tensor, share: Double) -> Tensor {
    let partners = ViewSimilarities.partners(similarities, 1, in: "hardNegatives")
    if !(share > 0 && share <= 1) { fail("hardNegatives: share is \(share), not within 0 and 1") }
    let (rows, columns) = (similarities.dim(0), similarities.dim(1))
    if columns < 2 { return Tensor.zeros([rows, columns]) }
    let others = 1 - Tensor.oneHot(partners, classes: columns)
    if share == 1 { return others }
    // A little less than the product, so that 0.1 of 10 is 1 although 0.1 is slightly more.
    let count = Int((share * Double(columns - 1) - 1e-9).rounded(.up))
    let values = stopGradient(similarities).array
    let thresholds = partners.map { row in
        var negatives = Array(values[row * columns..<(row + 1) * columns])
        negatives.remove(at: row)
        return select(count - 1, from: &negatives)
    }
    return (similarities .>= Tensor(thresholds, [rows, 1])) * others
}

/// The element that would stand at `place` if the values were sorted from the largest on
/// (quickselect with the middle as the pivot).
private func select(_ place: Int, from values: inout [Double]) -> Double {
    var (low, high) = (0, values.count - 1)
    while low < high {
        let pivot = values[(low + high) / 2]
        var (i, j) = (low, high)
        while i <= j {
            while values[i] > pivot { i += 1 }
            while values[j] < pivot { j -= 1 }
            if i <= j {
                values.swapAt(i, j)
                i += 1
                j -= 1
            }
        }
        if place <= j { high = j } else if place >= i { low = i } else { return values[place] }
    }
    return values[low]
}
