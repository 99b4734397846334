import Tensors

// Integrals and the normal distribution, in double precision.

/// The Gauss-Legendre rule on an interval: exact for polynomials up to degree `2 * count - 1`.
public struct GaussLegendre: Sendable {
    /// Where the integrand is evaluated.
    public let nodes: [Double]
    /// What each value counts.
    public let weights: [Double]

    /// - Parameters:
    ///   - count: how many nodes, at least 1 and at most 65,536: the time is that of their square
    ///   - interval: what is integrated over
    public init(_ count: Int, over interval: ClosedRange<Double>) {
        if !(1...1 << 16).contains(count) { fail("GaussLegendre: \(count) nodes") }
        let half = (interval.upperBound - interval.lowerBound) / 2
        let middle = (interval.upperBound + interval.lowerBound) / 2
        var (nodes, weights): ([Double], [Double]) = ([], [])
        for i in 0..<count {
            // Tricomi's approximation of the zero, then Newton's method on P_n.
            var x = -cos(.pi * (Double(i) + 0.75) / (Double(count) + 0.5))
            var slope = 1.0
            for _ in 0..<100 {
                var (last, value) = (1.0, x)
                for k in stride(from: 2, through: count, by: 1) {
                    let n = Double(k)
                    (last, value) = (value, ((2 * n - 1) * x * value - (n - 1) * last) / n)
                }
                slope = Double(count) * (x * value - last) / (x * x - 1)
                let step = value / slope
                x -= step
                if step.magnitude < 1e-15 { break }
            }
            nodes.append(middle + half * x)
            weights.append(half * 2 / ((1 - x * x) * slope * slope))
        }
        self.nodes = nodes
        self.weights = weights
    }

    /// The integral of a function.
    public func integral(_ function: (Double) throws -> Double) rethrows -> Double {
        var sum = 0.0
        for (node, weight) in zip(nodes, weights) { sum += weight * (try function(node)) }
        return sum
    }
}

/// The density of the standard normal distribution, $\phi(x)$.
public func normalDensity(_ x: Double) -> Double {
    0.3989422804014327 * exp(-x * x / 2)
}

/// The probability that a standard normal number is at most `x`, $\Phi(x)$.
public func normalCDF(_ x: Double) -> Double {
    erfc(-x * 0.7071067811865476) / 2
}

/// The number below which a standard normal number lies with probability `p`, $\Phi^{-1}(p)$.
public func normalQuantile(_ p: Double) -> Double {
    if !(p > 0 && p < 1) { fail("normalQuantile: p is \(p), not between 0 and 1") }
    if p > 0.5 { return -normalQuantile(1 - p) }
    var (low, high) = (-40.0, 0.0)
    // Bisection: slow and safe; the interval ends at neighbouring numbers.
    while true {
        let middle = (low + high) / 2
        if middle == low || middle == high { return middle }
        if normalCDF(middle) < p { low = middle } else { high = middle }
    }
}
