import Tensors

/// What every loss on class scores begins with.
package enum ClassScores {
    /// Ends the operation unless `logits` is `[count, classes]` with one label in `0..<classes` a
    /// row.
    package static func check(_ logits: Tensor, _ labels: [Int], in function: String) {
        if logits.ndim != 2 || logits.dim(0) != labels.count {
            fail(
                "\(function): logits have shape \(logits.shape), "
                    + "labels count \(labels.count); expected one row of scores a label")
        }
        let classes = logits.dim(1)
        if let label = labels.first(where: { $0 < 0 || $0 >= classes }) {
            fail("\(function): label \(label) is not within 0..<\(classes), the columns of logits")
        }
    }

    /// Ends the operation unless `logits` and `targets` are both `[count, classes]`.
    static func check(_ logits: Tensor, targets: Tensor, in function: String) {
        if logits.ndim != 2 || logits.shape != targets.shape {
            fail(
                "\(function): logits have shape \(logits.shape), targets \(targets.shape); "
                    + "expected the same two axes, [count, classes]")
        }
    }

    /// The score of the label, `[count]`.
    static func ofLabel(_ logits: Tensor, _ labels: [Int]) -> Tensor {
        logits.takeAlong(labels, axis: 1)
    }

    /// $d_k = f_k - f_y + c\,[k \ne y]$, `[count, classes]`; zero where $k = y$.
    static func differences(_ logits: Tensor, _ labels: [Int], margin: Double) -> Tensor {
        let differences = logits - ofLabel(logits, labels).expandedDimensions(axis: 1)
        if margin == 0 { return differences }
        return differences + (margin - margin * Tensor.oneHot(labels, classes: logits.dim(1)))
    }
}
