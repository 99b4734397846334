import Tensors
import Training

// Nonlinear least squares in double precision, for laws with a handful of constants.

/// The constants of a law, fitted to measurements.
public struct CurveFit: Sendable {
    /// The best constants found.
    public let parameters: [Double]
    /// Half the sum of the squared residuals there (of Huber's losses, if robust).
    public let cost: Double
    /// Whether no step could lower the cost any more.
    public let converged: Bool
    /// How many of the starts ended within a thousandth of the lowest cost; one alone is a warning.
    public let agreeingStarts: Int
    /// The standard error of each constant from the curvature at the minimum, with the residuals'
    /// own variance; infinite where the measurements do not determine it. Holds for independent
    /// residuals of one size and the linear regime only.
    public let standardErrors: [Double]

    /// The interval `parameters[index]` ± `z` standard errors; `z` 1.96 for 95 % of a normal
    /// distribution.
    public func interval(_ index: Int, z: Double = 1.96) -> ClosedRange<Double> {
        if !parameters.indices.contains(index) {
            fail("CurveFit.interval: index \(index) of \(parameters.count) parameters")
        }
        // No standard errors are a point also where the error is infinite.
        let half = z == 0 ? 0 : (z * standardErrors[index]).magnitude
        let (low, high) = (parameters[index] - half, parameters[index] + half)
        if !(low <= high) {
            fail("CurveFit.interval: \(z) standard errors about \(parameters[index])")
        }
        return low...high
    }
}

/// Fits constants by least squares: Levenberg-Marquardt from each start with central differences,
/// the lowest cost wins.
///
/// The damping follows Nielsen, Damping Parameter in Marquardt's Method, 1999, scaled by the diagonal
/// as in Marquardt, SIAM Journal on Applied Mathematics 11, 1963.
///
/// - Parameters:
///   - starts: one guess of the constants each, at least one
///   - huber: $\delta$; when given, residuals beyond it count linearly (Huber's loss)
///   - iterations: the most steps from one start
///   - residuals: prediction less measurement for each measurement, weighted as the caller likes;
///     always as many, also for constants that are not allowed, which a residual that is not a finite
///     number marks
public func leastSquares(
    from starts: [[Double]], huber: Double? = nil, iterations: Int = 300,
    residuals: ([Double]) throws -> [Double]
) rethrows -> CurveFit {
    guard let width = starts.first?.count, width > 0,
        starts.allSatisfy({ $0.count == width })
    else { fail("leastSquares: starts must be lists of the same number of constants") }
    if let huber, !(huber > 0) { fail("leastSquares: huber is \(huber), not above 0") }
    if iterations < 0 { fail("leastSquares: iterations is \(iterations), below 0") }
    var results: [Descent] = []
    var count: Int?
    for start in starts {
        var descent = Descent(start)
        try descent.run(iterations) { parameters in
            let values = try residuals(parameters)
            let expected = count ?? values.count
            if values.isEmpty || values.count != expected {
                fail("leastSquares: \(values.count) residuals after \(expected)")
            }
            count = expected
            guard let delta = huber else { return values }
            // Half the square of this is Huber's loss, so least squares minimises that.
            return values.map { r in
                let size = r.magnitude
                if size <= delta { return r }
                let root = (2 * delta * size - delta * delta).squareRoot()
                return r < 0 ? -root : root
            }
        }
        results.append(descent)
    }
    guard let best = results.min(by: { $0.cost < $1.cost }), best.cost.isFinite else {
        fail("leastSquares: the residuals are not finite at any start")
    }
    let agreeing = results.count { $0.cost <= best.cost * 1.001 + 1e-300 }
    return CurveFit(
        parameters: best.parameters, cost: best.cost, converged: best.converged,
        agreeingStarts: agreeing, standardErrors: best.standardErrors())
}

/// Every combination of guesses, for `leastSquares(from:)`: of 2, 3 and 2 guesses for three constants 12
/// starts, the last constant changing fastest.
public func startGrid(_ guesses: [[Double]]) -> [[Double]] {
    let (count, overflow) = guesses.reduce((1, false)) { product, values in
        let (next, overflow) = product.0.multipliedReportingOverflow(by: values.count)
        return (next, product.1 || overflow)
    }
    checkMemory(
        for: overflow ? .max : count, of: 32 + 8 * guesses.count,
        "startGrid: guesses for \(guesses.count) constants")
    return guesses.reduce([[]]) { starts, values in
        starts.flatMap { start in values.map { start + [$0] } }
    }
}

/// Percentile bootstrap intervals of fitted constants: the fit is repeated on measurements drawn with
/// replacement, so that it needs no assumption about the residuals but their independence.
///
/// Source: Efron, Bootstrap Methods: Another Look at the Jackknife, Annals of Statistics 7, 1979.
///
/// - Parameters:
///   - count: how many measurements there are
///   - level: how often such intervals should hold the constant
///   - resamples: how often the fit is repeated
///   - fit: the constants fitted to the measurements at some positions, of which some occur more than
///     once
/// - Returns: one interval a constant
public func bootstrapConstants(
    count: Int, level: Double = 0.95, resamples: Int = 200, using random: inout Random,
    fit: ([Int]) throws -> [Double]
) rethrows -> [ClosedRange<Double>] {
    if count < 1 || resamples < 1 || !(level > 0 && level < 1) {
        fail("bootstrapConstants: \(count) measurements, \(resamples) resamples, level \(level)")
    }
    checkMemory(
        for: max(count, resamples), "bootstrapConstants: \(resamples) resamples of \(count)")
    var fits: [[Double]] = []
    for _ in 0..<resamples {
        let positions = (0..<count).map { _ in random.int(in: 0..<count) }
        fits.append(try fit(positions))
    }
    guard let width = fits.first?.count, fits.allSatisfy({ $0.count == width }) else {
        fail("bootstrapConstants: fits of different numbers of constants")
    }
    return (0..<width).map { k in
        percentileInterval(fits.map { $0[k] }, level, in: "bootstrapConstants")
    }
}

/// One way down from one start.
private struct Descent {
    var parameters: [Double]
    var cost = Double.infinity
    var converged = false
    private var residuals: [Double] = []
    /// $J^\top J$ and $J^\top r$ at `parameters`.
    private var curvature: [[Double]] = []
    private var slope: [Double] = []

    init(_ start: [Double]) {
        parameters = start
    }

    mutating func run(_ iterations: Int, _ evaluate: ([Double]) throws -> [Double]) rethrows {
        residuals = try evaluate(parameters)
        cost = Self.cost(residuals)
        if !cost.isFinite { return }
        try linearise(evaluate)
        var (damping, growth) = (1e-3, 2.0)
        for _ in 0..<iterations {
            var damped = curvature
            for i in parameters.indices { damped[i][i] += damping * max(curvature[i][i], 1e-30) }
            guard let step = solve(damped, slope) else {
                (damping, growth) = (damping * growth, growth * 2)
                continue
            }
            let next = zip(parameters, step).map { $0 - $1 }
            let values = try evaluate(next)
            let lower = Self.cost(values)
            if lower < cost {
                let gain = cost - lower
                let small = gain <= 1e-14 * cost
                (parameters, residuals, cost) = (next, values, lower)
                try linearise(evaluate)
                (damping, growth) = (max(damping / 3, 1e-15), 2)
                if small || cost == 0 {
                    converged = true
                    return
                }
            } else {
                // No step, however short, lowers the cost by what a Double can tell.
                if damping > 1e12 || lower - cost <= 1e-15 * cost {
                    converged = true
                    return
                }
                (damping, growth) = (damping * growth, growth * 2)
            }
        }
    }

    private mutating func linearise(_ evaluate: ([Double]) throws -> [Double]) rethrows {
        let columns = try parameters.indices.map { i in
            let width = 1e-6 * max(parameters[i].magnitude, 1e-3)
            var (up, down) = (parameters, parameters)
            up[i] += width
            down[i] -= width
            let (above, below) = (try evaluate(up), try evaluate(down))
            return residuals.indices.map { k in
                // At the edge of what is allowed one side must do.
                if !above[k].isFinite { return (residuals[k] - below[k]) / width }
                if !below[k].isFinite { return (above[k] - residuals[k]) / width }
                return (above[k] - below[k]) / (2 * width)
            }
        }
        curvature = columns.map { a in columns.map { b in zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
        }
        slope = columns.map { zip($0, residuals).reduce(0) { $0 + $1.0 * $1.1 } }
    }

    func standardErrors() -> [Double] {
        let freedom = residuals.count - parameters.count
        return parameters.indices.map { i in
            var unit = [Double](repeating: 0, count: parameters.count)
            unit[i] = 1
            guard freedom > 0, let column = solve(curvature, unit), column[i] >= 0 else {
                return .infinity
            }
            return (column[i] * 2 * cost / Double(freedom)).squareRoot()
        }
    }

    private static func cost(_ residuals: [Double]) -> Double {
        let sum = residuals.reduce(0) { $0 + $1 * $1 } / 2
        return sum.isNaN ? .infinity : sum
    }
}

/// Solves a symmetric positive definite system by Cholesky's method; nil when it is not.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
    let n = right.count
    var factor = matrix
    for i in 0..<n {
        for j in 0...i {
            var sum = matrix[i][j]
            for k in 0..<j { sum -= factor[i][k] * factor[j][k] }
            if i == j {
                // Relative to the diagonal: what remains below is rounding.
                if !(sum > 1e-14 * matrix[i][i]) { return nil }
                factor[i][i] = sum.squareRoot()
            } else {
                factor[i][j] = sum / factor[j][j]
            }
        }
    }
    var result = right
    for i in 0..<n {
        for k in 0..<i { result[i] -= factor[i][k] * result[k] }
        result[i] /= factor[i][i]
    }
    for i in (0..<n).reversed() {
        for k in i + 1..<n { result[i] -= factor[k][i] * result[k] }
        result[i] /= factor[i][i]
    }
    return result
}
