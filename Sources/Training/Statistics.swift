import Tensors

/// The arithmetic mean of some numbers.
public func mean(_ values: [Double]) -> Double {
    if values.isEmpty { fail("mean: no values") }
    return values.reduce(0, +) / Double(values.count)
}

/// The standard deviation of a sample, $\sqrt{\frac1{n-1}\sum(x_i-\bar x)^2}$; 0 for one value.
public func standardDeviation(_ values: [Double]) -> Double {
    let centre = mean(values)
    if values.count == 1 { return 0 }
    let squares = values.reduce(0) { $0 + ($1 - centre) * ($1 - centre) }
    return (squares / Double(values.count - 1)).squareRoot()
}

/// The quantile of some numbers, `q` from 0 to 1, linear between the two nearest of them; not a number
/// if one of them is not, as their mean is not.
public func quantile(_ values: [Double], _ q: Double) -> Double {
    if values.isEmpty || !(q >= 0 && q <= 1) { fail("quantile: \(values.count) values, q \(q)") }
    if values.contains(where: \.isNaN) { return .nan }
    let sorted = values.sorted()
    let place = q * Double(sorted.count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, sorted.count - 1)
    // Between equal numbers there is nothing to measure, also where both are infinite.
    if place == Double(below) || sorted[below] == sorted[above] { return sorted[below] }
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// The middle of some numbers.
public func median(_ values: [Double]) -> Double { quantile(values, 0.5) }

/// A percentile bootstrap interval of the mean.
///
/// Source: Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979.
///
/// - Parameters:
///   - values: a sample
///   - level: how often such intervals hold the mean, for large samples; for few values too rarely
///   - resamples: how often the sample is drawn again, with replacement
public func bootstrapInterval(
    _ values: [Double], level: Double = 0.95, resamples: Int = 2000, using random: inout Random
) -> ClosedRange<Double> {
    if values.isEmpty || resamples < 1 || !(level > 0 && level < 1) {
        fail("bootstrapInterval: \(values.count) values, \(resamples) resamples, level \(level)")
    }
    checkFinite(values, in: "bootstrapInterval")
    checkMemory(for: resamples, "bootstrapInterval: \(resamples) resamples")
    var means: [Double] = []
    means.reserveCapacity(resamples)
    for _ in 0..<resamples {
        var sum = 0.0
        for _ in values.indices { sum += values[random.int(in: 0..<values.count)] }
        means.append(sum / Double(values.count))
    }
    return percentileInterval(means, level, in: "bootstrapInterval")
}

/// The middle share `level` of some numbers, from one quantile to the other.
package func percentileInterval(
    _ values: [Double], _ level: Double, in function: String
) -> ClosedRange<Double> {
    let (low, high) = (quantile(values, (1 - level) / 2), quantile(values, (1 + level) / 2))
    // The resamples of finite numbers may overflow, or be what a caller made of them.
    if !low.isFinite || !high.isFinite {
        fail("\(function): a resample gave a number that is not finite")
    }
    return low...high
}

private func checkFinite(_ values: [Double], in function: String) {
    if let value = values.first(where: { !$0.isFinite }) {
        fail("\(function): a value is \(value), not a finite number")
    }
}

/// The two-sided p-value of a paired permutation test: how often the mean of the differences
/// $a_i - b_i$ would be as far from 0, were each sign a coin. Exact up to 16 pairs, otherwise by
/// `resamples` random draws. With $n$ pairs it cannot be below $2^{1-n}$.
///
/// Source: Fisher, The Design of Experiments, 1935, section 21.
public func pairedPermutationTest(
    _ a: [Double], _ b: [Double], resamples: Int = 10_000, using random: inout Random
) -> Double {
    if a.count != b.count || a.isEmpty || resamples < 1 {
        fail("pairedPermutationTest: \(a.count) and \(b.count) values, \(resamples) resamples")
    }
    let differences = zip(a, b).map { $0 - $1 }
    checkFinite(differences, in: "pairedPermutationTest")
    // A hair less, so that the order of the sum does not decide about equality.
    let observed = differences.reduce(0, +).magnitude * (1 - 1e-12)
    if differences.count <= 16 {
        var extreme = 0
        for signs in 0..<(1 << differences.count) {
            var sum = 0.0
            for (i, difference) in differences.enumerated() {
                sum += signs >> i & 1 == 1 ? difference : -difference
            }
            if sum.magnitude >= observed { extreme += 1 }
        }
        return Double(extreme) / Double(1 << differences.count)
    }
    var extreme = 1
    for _ in 0..<resamples {
        let sum = differences.reduce(0) { $0 + (random.bernoulli(0.5) ? $1 : -$1) }
        if sum.magnitude >= observed { extreme += 1 }
    }
    return Double(extreme) / Double(resamples + 1)
}

/// The two-sided p-value of Wilcoxon's signed-rank test: how often the ranks of the positive
/// differences $a_i - b_i$ would sum to something as far from the middle, were each sign a coin. Ranks
/// are by size, equal sizes share the mean of theirs, and differences of 0 are left out. Exact for
/// every number of pairs.
///
/// Source: Wilcoxon, Individual Comparisons by Ranking Methods, Biometrics Bulletin 1, 1945.
public func wilcoxonSignedRankTest(_ a: [Double], _ b: [Double]) -> Double {
    if a.count != b.count || a.isEmpty {
        fail("wilcoxonSignedRankTest: \(a.count) and \(b.count) values")
    }
    let differences = zip(a, b).map { $0 - $1 }.filter { $0 != 0 }
    if differences.contains(where: \.isNaN) {
        fail("wilcoxonSignedRankTest: a difference is not a number")
    }
    let order = differences.sorted { $0.magnitude < $1.magnitude }
    // Twice the ranks, which are whole numbers also where ranks are shared.
    var ranks: [Int] = []
    var start = 0
    while start < order.count {
        var end = start
        while end < order.count && order[end].magnitude == order[start].magnitude { end += 1 }
        ranks += [Int](repeating: start + 1 + end, count: end - start)
        start = end
    }
    // How likely each sum is: one sign after the other.
    let most = ranks.reduce(0, +)
    checkMemory(for: most + 1, "wilcoxonSignedRankTest: the sums of \(ranks.count) ranks")
    var chances = [Double](repeating: 0, count: most + 1)
    chances[0] = 1
    var reached = 0
    for rank in ranks {
        reached += rank
        for sum in stride(from: reached, through: 0, by: -1) {
            let with = sum >= rank ? chances[sum - rank] : 0
            chances[sum] = (chances[sum] + with) / 2
        }
    }
    let observed = zip(order, ranks).reduce(0) { $0 + ($1.0 > 0 ? $1.1 : 0) }
    let smaller = min(observed, most - observed)
    if 2 * smaller == most { return 1 }
    return min(1, 2 * chances[...smaller].reduce(0, +))
}
