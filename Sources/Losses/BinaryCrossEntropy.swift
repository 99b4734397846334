import Tensors

/// Cross-entropy of independent yes-or-no scores, for each of them
/// $\ell = w\,t\log(1+e^{-f}) + (1-t)\log(1+e^{f})$.
///
/// - Parameters:
///   - logits: scores $f$ of any shape, one a question
///   - targets: $t$ of the same shape, 0 for no and 1 for yes, or a probability
///   - positiveWeight: $w$, how much more a yes counts than a no
///   - reduction: `.none` keeps the shape of `logits`
public func binaryCrossEntropy(
    logits: Tensor, targets: Tensor, positiveWeight: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.notNegative.check("positiveWeight", positiveWeight, in: "binaryCrossEntropy")
    BinaryScores.check(logits, targets, in: "binaryCrossEntropy")
    let yes = positiveWeight * targets * (-logits).softplus()
    return reduction(yes + (1 - targets) * logits.softplus())
}

/// What losses on independent yes-or-no scores share.
enum BinaryScores {
    /// Ends the operation unless there is one target a score.
    static func check(_ logits: Tensor, _ targets: Tensor, in function: String) {
        if logits.shape != targets.shape {
            fail(
                "\(function): logits have shape \(logits.shape), targets \(targets.shape); "
                    + "expected the same")
        }
    }

    /// Ends the operation unless `logits` is `[count]` with one label 0 or 1 each; gives the
    /// signs, -1 for label 0 and 1 for label 1.
    static func signs(_ logits: Tensor, _ labels: [Int], in function: String) -> Tensor {
        if logits.shape != [labels.count] {
            fail("\(function): logits have shape \(logits.shape), labels count \(labels.count)")
        }
        if let label = labels.first(where: { $0 != 0 && $0 != 1 }) {
            fail("\(function): label \(label) is neither 0 nor 1")
        }
        return Tensor(labels.map { $0 == 1 ? 1.0 : -1.0 })
    }
}
