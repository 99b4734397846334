import Tensors

/// Cosine similarity of each row of `embeddings` `[m, dimensions]` with each other: `[m, m]`.
public func cosineSimilarities(_ embeddings: Tensor) -> Tensor {
    if embeddings.ndim != 2 {
        fail("cosineSimilarities: embeddings have shape \(embeddings.shape), not two axes")
    }
    let unit = unitRows(embeddings)
    return unit.matmulTransposed(unit)
}

/// Each row of `x` `[count, dimensions]` divided by √(its length² + 10⁻¹²), so that a row of zeros
/// stays one and has a derivative.
public func unitRows(_ x: Tensor) -> Tensor {
    if x.ndim != 2 { fail("unitRows: shape \(x.shape), not two axes") }
    return x / (x.square().sum(axis: 1, keepDims: true) + 1e-12).sqrt()
}

/// Which pairs (anchor, other sample) of a batch a pair loss looks at: two `[m, m]` tensors of 0
/// and 1, one row an anchor.
public struct Pairs: Sendable {
    /// 1 where the other sample has the anchor's label and is not the anchor itself.
    public let positives: Tensor
    /// 1 where the other sample has another label.
    public let negatives: Tensor

    /// Every pair of a batch with these labels.
    public init(labels: [Int]) {
        let m = labels.count
        var same = [Double](repeating: 0, count: m * m)
        var other = same
        for i in 0..<m {
            for j in 0..<m where i != j {
                if labels[i] == labels[j] { same[i * m + j] = 1 } else { other[i * m + j] = 1 }
            }
        }
        positives = Tensor(same, [m, m])
        negatives = Tensor(other, [m, m])
    }

    init(positives: Tensor, negatives: Tensor) {
        self.positives = positives
        self.negatives = negatives
    }

    /// How many positive pairs are kept.
    public var positiveCount: Int { Int(positives.sum().item()) }

    /// How many negative pairs are kept.
    public var negativeCount: Int { Int(negatives.sum().item()) }

    /// Ends the operation unless `similarities` is one row and one column a sample.
    static func check(_ similarities: Tensor, _ labels: [Int], in function: String) {
        if similarities.shape != [labels.count, labels.count] {
            fail(
                "\(function): similarities have shape \(similarities.shape), "
                    + "labels count \(labels.count); expected a square of that size")
        }
    }

    func check(_ similarities: Tensor, in function: String) {
        if similarities.shape != positives.shape {
            fail(
                "\(function): similarities have shape \(similarities.shape), "
                    + "pairs \(positives.shape)")
        }
    }
}

extension Tensor {
    /// The entries where `mask` is 1 and a number that no sum of exponentials notices elsewhere.
    func hidden(outside mask: Tensor) -> Tensor { which(mask, self, Tensor(-1e30)) }

    /// $\log(1 + \sum e^{x})$ along each row, over the entries where `mask` is 1.
    func softHinge(_ mask: Tensor) -> Tensor {
        concatenated([Tensor.zeros([dim(0), 1]), hidden(outside: mask)], axis: 1).logSumExp(axis: 1)
    }

    /// 1 for each row that has an entry other than 0, for a tensor of zeros and ones.
    var occupied: Tensor { max(axis: 1) }
}
