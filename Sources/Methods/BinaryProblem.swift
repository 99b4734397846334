import Tensors

/// A linear two-class problem in double precision: samples $a_i\in\mathbb R^d$ with signs
/// $y_i = \pm1$, for which a $\theta$ with $y_i a_i^\top\theta > 0$ for all $i$ is sought.
///
/// Source of the notation: Tyurin, From Logistic Regression to the Perceptron Algorithm, AAAI 2025,
/// arXiv 2412.08424.
public struct BinaryProblem: Sendable {
    /// $n$, the number of samples.
    public let count: Int
    /// $d$, the number of features.
    public let dimensions: Int
    /// The rows $y_i a_i$, one after the other: all that the methods use of a sample.
    let rows: [Double]

    /// - Parameters:
    ///   - inputs: $a_i$, one sample a row, `[n, d]`
    ///   - labels: 1 for $y_i = 1$ and 0 for $y_i = -1$
    public init(inputs: Tensor, labels: [Int]) {
        if inputs.ndim != 2 || inputs.dim(0) != labels.count || inputs.size == 0 {
            fail("BinaryProblem: inputs have shape \(inputs.shape), labels count \(labels.count)")
        }
        if let label = labels.first(where: { $0 != 0 && $0 != 1 }) {
            fail("BinaryProblem: label \(label) is neither 0 nor 1")
        }
        let dimensions = inputs.dim(1)
        self.count = labels.count
        self.dimensions = dimensions
        self.rows = inputs.array.enumerated().map { position, value in
            labels[position / dimensions] == 1 ? value : -value
        }
    }

    /// $R = \max_i\lVert a_i\rVert$.
    public var radius: Double {
        var largest = 0.0
        for i in 0..<count {
            let row = rows[(i * dimensions)..<((i + 1) * dimensions)]
            largest = max(largest, row.reduce(0) { $0 + $1 * $1 })
        }
        return largest.squareRoot()
    }

    /// $y_i a_i^\top\theta$ for every sample.
    public func margins(of theta: [Double]) -> [Double] {
        check(theta, in: "margins")
        var result = [Double](repeating: 0, count: count)
        rows.withUnsafeBufferPointer { rows in
            theta.withUnsafeBufferPointer { theta in
                for i in 0..<count {
                    result[i] = dot(rows.baseAddress! + i * dimensions, theta.baseAddress!)
                }
            }
        }
        return result
    }

    /// Whether $\theta$ separates the classes: all margins are above zero.
    public func isSeparated(by theta: [Double]) -> Bool {
        margins(of: theta).allSatisfy { $0 > 0 }
    }

    /// The share of samples with a margin above zero.
    public func accuracy(of theta: [Double]) -> Double {
        Double(margins(of: theta).count { $0 > 0 }) / Double(count)
    }

    /// The logistic loss $f(\theta) = \frac1n\sum_i\log(1 + e^{-y_i a_i^\top\theta})$.
    public func loss(of theta: [Double]) -> Double {
        margins(of: theta).reduce(0) { $0 + softplus(-$1) } / Double(count)
    }

    /// $\nabla f(\theta) = -\frac1n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta}}$.
    public func lossGradient(at theta: [Double]) -> [Double] {
        let weights = margins(of: theta).map { -sigmoid(-$0) / Double(count) }
        return weightedSum(weights)
    }

    /// $\mu = \max_{\lVert\theta\rVert=1}\min_i y_i a_i^\top\theta$ for two features, the best of
    /// `angles` evenly spaced directions: at most $R\pi/\text{angles}$ too small, times the size
    /// of that step again where the maximum is smooth. Negative if nothing separates the classes.
    public func margin2D(angles: Int = 36_000) -> Double {
        if dimensions != 2 { fail("margin2D: \(dimensions) features, the grid has angles for 2") }
        if angles < 1 { fail("margin2D: \(angles) angles") }
        // Only the distinct samples matter, and there may be few.
        var distinct: [(Double, Double)] = []
        for i in 0..<count {
            let (x, y) = (rows[2 * i], rows[2 * i + 1])
            if !distinct.contains(where: { $0 == (x, y) }) { distinct.append((x, y)) }
        }
        var best = -Double.infinity
        for step in 0..<angles {
            let angle = 2 * Double.pi * Double(step) / Double(angles)
            let (x, y) = (cos(angle), sin(angle))
            let worst = distinct.reduce(Double.infinity) { min($0, $1.0 * x + $1.1 * y) }
            best = max(best, worst)
        }
        return best
    }

    /// $\sum_i w_i y_i a_i$.
    func weightedSum(_ weights: [Double]) -> [Double] {
        var sum = [Double](repeating: 0, count: dimensions)
        rows.withUnsafeBufferPointer { rows in
            sum.withUnsafeMutableBufferPointer { sum in
                for i in 0..<count where weights[i] != 0 {
                    let weight = weights[i]
                    let row = i * dimensions
                    for k in 0..<dimensions { sum[k] += weight * rows[row + k] }
                }
            }
        }
        return sum
    }

    private func check(_ theta: [Double], in function: String) {
        if theta.count != dimensions {
            fail("\(function): theta has \(theta.count) numbers, the samples \(dimensions)")
        }
    }

    /// The scalar product of `dimensions` numbers, in an order that the number alone fixes: four
    /// interleaved sums, so that the processor need not wait for each addition.
    @inline(__always)
    private func dot(_ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>) -> Double {
        var sums = SIMD4<Double>(repeating: 0)
        let whole = dimensions & ~3
        var k = 0
        while k < whole {
            let x = UnsafeRawPointer(a + k).loadUnaligned(as: SIMD4<Double>.self)
            let y = UnsafeRawPointer(b + k).loadUnaligned(as: SIMD4<Double>.self)
            sums += x * y
            k += 4
        }
        var total = (sums[0] + sums[1]) + (sums[2] + sums[3])
        while k < dimensions {
            total += a[k] * b[k]
            k += 1
        }
        return total
    }
}

/// $1/(1 + e^{-x})$ without overflow.
func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let e = exp(x)
    return e / (1 + e)
}

/// $\log(1 + e^x)$ without overflow.
func softplus(_ x: Double) -> Double {
    x > 0 ? x + log1p(exp(-x)) : log1p(exp(x))
}
