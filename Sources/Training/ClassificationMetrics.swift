import Losses
import Tensors

/// The share of rows whose largest score is that of the label.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
public func accuracy(logits: Tensor, labels: [Int]) -> Double {
    topKAccuracy(logits: logits, labels: labels, k: 1)
}

/// The share of rows in which the score of the label is among the `k` largest. Of equal scores the
/// one of the smaller class counts as larger.
///
/// - Parameters:
///   - logits: class scores, `[count, classes]`
///   - labels: the class of each row
///   - k: how many guesses count
public func topKAccuracy(logits: Tensor, labels: [Int], k: Int) -> Double {
    ClassScores.check(logits, labels, in: "topKAccuracy")
    if k < 1 { fail("topKAccuracy: k is \(k), not at least 1") }
    if labels.isEmpty { fail("topKAccuracy: no rows to judge") }
    var hits = 0
    for (row, label) in zip(logits.rows, labels) {
        let own = row[label]
        var ahead = 0
        for (k, score) in row.enumerated() where score > own || (score == own && k < label) {
            ahead += 1
        }
        // A score that is not a number is never a hit.
        if ahead < k && own == own { hits += 1 }
    }
    return Double(hits) / Double(labels.count)
}
