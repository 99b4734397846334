import Tensors

// How well scores rank: pairs of a score and whether it belongs to a positive.

/// The area under the receiver operating characteristic: the probability that a positive has a
/// larger score than a negative, equal scores counting half (the Mann-Whitney statistic).
///
/// - Parameters:
///   - scores: one a sample
///   - labels: 0 or 1 for each
public func rocAUC(scores: [Double], labels: [Int]) -> Double {
    let groups = rankedGroups(scores, labels, in: "rocAUC")
    var (above, area) = (0, 0.0)
    var (positives, negatives) = (0, 0)
    for group in groups {
        area += Double(group.negatives) * (Double(above) + Double(group.positives) / 2)
        above += group.positives
        positives += group.positives
        negatives += group.negatives
    }
    if positives == 0 || negatives == 0 { fail("rocAUC: labels need both a 0 and a 1") }
    return area / (Double(positives) * Double(negatives))
}

/// Average precision, the area under the precision-recall curve as a sum of steps:
/// $\sum_n (R_n - R_{n-1})P_n$ over the different scores from the largest on.
///
/// - Parameters:
///   - scores: one a sample
///   - labels: 0 or 1 for each
public func averagePrecision(scores: [Double], labels: [Int]) -> Double {
    let groups = rankedGroups(scores, labels, in: "averagePrecision")
    let total = groups.reduce(0) { $0 + $1.positives }
    if total == 0 { fail("averagePrecision: no label is 1") }
    var (hits, seen, area) = (0, 0, 0.0)
    for group in groups {
        hits += group.positives
        seen += group.positives + group.negatives
        area += Double(group.positives) / Double(total) * Double(hits) / Double(seen)
    }
    return area
}

/// Normalised discounted cumulative gain of a ranked list:
/// $\sum_{i\le k}\text{gain}_i/\log_2(i+1)$, divided by its value for the best order. 1 for a list
/// without gains.
///
/// Source: Järvelin and Kekäläinen, Cumulated Gain-based Evaluation of IR Techniques, ACM TOIS 20,
/// 2002.
///
/// - Parameters:
///   - gains: the gain of each place, the first place first
///   - k: how many places count; all when left out
public func ndcg(gains: [Double], at k: Int? = nil) -> Double {
    let depth = k ?? gains.count
    if depth < 0 { fail("ndcg: k is \(depth), below 0") }
    if gains.contains(where: \.isNaN) { fail("ndcg: a gain is not a number") }
    func discounted(_ gains: [Double]) -> Double {
        gains.prefix(depth).enumerated().reduce(0) { $0 + $1.element / log2(Double($1.offset + 2)) }
    }
    let best = discounted(gains.sorted(by: >))
    return best == 0 ? 1 : discounted(gains) / best
}

/// Kendall's rank correlation $\tau_a$: of all pairs of places, the share that both lists order
/// alike less the share that they order differently; pairs with equal values count for neither.
public func kendallTau(_ a: [Double], _ b: [Double]) -> Double {
    if a.count != b.count || a.count < 2 {
        fail("kendallTau: lists of \(a.count) and \(b.count); expected two of the same length")
    }
    if (a + b).contains(where: \.isNaN) { fail("kendallTau: a value is not a number") }
    var agreement = 0
    for i in a.indices {
        for j in 0..<i {
            let product = sign(a[i] - a[j]) * sign(b[i] - b[j])
            agreement += product
        }
    }
    return Double(agreement) / Double(a.count * (a.count - 1) / 2)
}

private func sign(_ x: Double) -> Int { x > 0 ? 1 : x < 0 ? -1 : 0 }

/// Numbers of positives and negatives with the same score, the largest score first.
private func rankedGroups(
    _ scores: [Double], _ labels: [Int], in function: String
) -> [(positives: Int, negatives: Int)] {
    if scores.count != labels.count {
        fail("\(function): \(scores.count) scores, \(labels.count) labels")
    }
    if let label = labels.first(where: { $0 != 0 && $0 != 1 }) {
        fail("\(function): label \(label) is neither 0 nor 1")
    }
    if scores.contains(where: { $0.isNaN }) { fail("\(function): a score is not a number") }
    var groups: [(positives: Int, negatives: Int)] = []
    var last: Double?
    for i in scores.indices.sorted(by: { (scores[$1], $0) < (scores[$0], $1) }) {
        if scores[i] != last { groups.append((0, 0)) }
        last = scores[i]
        if labels[i] == 1 {
            groups[groups.count - 1].positives += 1
        } else {
            groups[groups.count - 1].negatives += 1
        }
    }
    return groups
}
