import Tensors

// Data pruning for a teacher and a student perceptron. Source: Sorscher et al., Beyond Neural Scaling
// Laws: Beating Power Law Scaling via Data Pruning, NeurIPS 2022, arXiv 2206.14486, for a probe that
// knows the teacher (θ = 0). The equations are those of the replica argument in two unknowns, which
// the paper prints in an integrated form.

/// Which examples are kept, by the size of their margin to the teacher.
public enum PruningStrategy: String, CaseIterable, Sendable {
    /// Those with the smallest margin.
    case keepHard
    /// Those with the largest margin.
    case keepEasy
    /// Any.
    case random
}

/// The generalisation error that theory predicts for a max-margin student perceptron, in the limit
/// of many dimensions: $\varepsilon = \arccos(R)/\pi$, where the overlap $R$ with the teacher and the
/// margin $\kappa$ solve
/// $$1 - R^2 = \alpha\int p(z)\,E_2(z)\,dz,\qquad
///   R = \alpha\int p(z)\,[z\,E_1(z) + R\,\Phi(a)]\,dz,$$
/// $a = (\kappa - Rz)/s$, $s^2 = 1 - R^2$, $E_1 = s(a\Phi + \phi)$,
/// $E_2 = s^2((a^2+1)\Phi + a\phi)$, and $p$ the density of the kept margins.
///
/// - Parameters:
///   - examples: $\alpha_{tot}$, examples for each dimension before pruning
///   - fraction: $f$, how many of them are kept, above 0 and at most 1
///   - strategy: which; $\alpha = f\alpha_{tot}$ are kept
public func prunedPerceptronError(
    examples: Double, fraction: Double, strategy: PruningStrategy
) -> Double {
    if !(examples > 0 && examples.isFinite) {
        fail("prunedPerceptronError: examples is \(examples), not a finite number above 0")
    }
    if !(fraction > 0 && fraction <= 1) {
        fail("prunedPerceptronError: fraction is \(fraction), not within 0 and 1")
    }
    let theory = PerceptronTheory(
        alpha: examples * fraction, fraction: fraction, strategy: strategy)
    return acos(theory.overlap()) / .pi
}

/// The two equations for one density of margins.
private struct PerceptronTheory {
    let alpha: Double
    /// Nodes of the margin with the density and the weight of the rule multiplied.
    let nodes: [(z: Double, weight: Double)]

    init(alpha: Double, fraction: Double, strategy: PruningStrategy) {
        self.alpha = alpha
        let whole = strategy == .random || fraction == 1
        let bounds: ClosedRange<Double>
        if whole {
            bounds = 0...9
        } else if strategy == .keepHard {
            bounds = 0...normalQuantile((1 + fraction) / 2)
        } else {
            let edge = normalQuantile(1 - fraction / 2)
            bounds = edge...edge + 8
        }
        let rule = GaussLegendre(200, over: bounds)
        nodes = zip(rule.nodes, rule.weights).map { z, weight in
            (z, weight * 2 * normalDensity(z) / (whole ? 1 : fraction))
        }
    }

    /// The solution $R$: the root of the second equation along the curve of the first. Below it the
    /// right side is larger.
    func overlap() -> Double {
        // R = tanh u keeps the digits of 1 − R.
        var (low, high) = (1e-6, 1.0)
        while residual(high) > 0 && high < 15 { (low, high) = (high, high + 0.5) }
        for _ in 0..<60 {
            let middle = (low + high) / 2
            if residual(middle) > 0 { low = middle } else { high = middle }
            if high - low < 1e-9 { break }
        }
        return tanh((low + high) / 2)
    }

    /// Right side less left side of the second equation, with the margin from the first.
    private func residual(_ u: Double) -> Double {
        let r = tanh(u)
        let s = 1 / cosh(u)
        let kappa = margin(r, s)
        var sum = 0.0
        for (z, weight) in nodes {
            let a = (kappa - r * z) / s
            let cumulative = normalCDF(a)
            sum += weight * (z * s * (a * cumulative + normalDensity(a)) + r * cumulative)
        }
        return alpha * sum - r
    }

    /// The margin that solves the first equation: Newton's method, from the right where the convex
    /// left side has the sign that keeps it there.
    private func margin(_ r: Double, _ s: Double) -> Double {
        func sides(_ kappa: Double) -> (value: Double, slope: Double) {
            var (value, slope) = (-s * s, 0.0)
            for (z, weight) in nodes {
                let a = (kappa - r * z) / s
                let (cumulative, density) = (normalCDF(a), normalDensity(a))
                value += alpha * weight * s * s * ((a * a + 1) * cumulative + a * density)
                slope += alpha * weight * 2 * s * (a * cumulative + density)
            }
            return (value, slope)
        }
        var kappa = s
        var (value, slope) = sides(kappa)
        var reach = s
        while value < 0 {
            reach *= 2
            kappa += reach
            (value, slope) = sides(kappa)
        }
        for _ in 0..<100 {
            let step = value / slope
            kappa -= step
            if step.magnitude < 1e-12 * (1 + kappa.magnitude) { break }
            (value, slope) = sides(kappa)
        }
        return kappa
    }
}

/// The error of one student in a simulation: a random teacher, normal examples, the chosen part of
/// them, and the max-margin perceptron through the origin by dual coordinate ascent (until the
/// largest change of a pass is below a thousandth of the weights' length, at most 200 passes).
///
/// - Parameters:
///   - dimensions: $N$
///   - examples: $\alpha_{tot}$, examples for each dimension before pruning
///   - fraction: $f$, how many of them are kept
///   - strategy: which
///   - probeDegrees: $\\theta$, the angle between the teacher and the probe by whose margins the
///     examples are chosen
/// - Returns: the angle between student and teacher over $\pi$, the share of inputs on which they
///   differ
public func simulatedPerceptronError(
    dimensions: Int, examples: Double, fraction: Double, strategy: PruningStrategy,
    probeDegrees: Double = 0, using random: inout Random
) -> Double {
    let wanted = (examples * Double(dimensions)).rounded()
    let part = (wanted * fraction).rounded()
    if dimensions < 1 || dimensions > 1 << 40 || !(part >= 1 && part <= wanted && wanted < 0x1p40) {
        fail(
            "simulatedPerceptronError: \(examples) examples for each of \(dimensions) dimensions, "
                + "of which \(fraction) are kept")
    }
    let (count, kept) = (Int(wanted), Int(part))
    checkMemory(
        for: count, of: 8 * dimensions,
        "simulatedPerceptronError: \(count) examples in \(dimensions) dimensions")
    // By symmetry the probe may be the first axis, and the teacher in the plane of the first two: the
    // margin is the first coordinate's size. Rows are y x / √N.
    let (cosine, sine) = (cos(probeDegrees * .pi / 180), sin(probeDegrees * .pi / 180))
    func alongTeacher(_ x: [Double]) -> Double {
        dimensions > 1 ? cosine * x[0] + sine * x[1] : cosine * x[0]
    }
    let scale = 1 / Double(dimensions).squareRoot()
    var rows = (0..<count).map { _ in
        let x = (0..<dimensions).map { _ in random.normal() * scale }
        return alongTeacher(x) < 0 ? x.map { -$0 } : x
    }
    switch strategy {
    case .keepHard: rows.sort { $0[0].magnitude < $1[0].magnitude }
    case .keepEasy: rows.sort { $0[0].magnitude > $1[0].magnitude }
    case .random: break
    }
    rows = Array(rows[..<kept])
    let lengths = rows.map { row in row.reduce(0) { $0 + $1 * $1 } }
    var weights = [Double](repeating: 0, count: dimensions)
    var duals = [Double](repeating: 0, count: kept)
    for _ in 0..<200 {
        var largest = 0.0
        for i in random.permutation(kept) {
            var product = 0.0
            for k in 0..<dimensions { product += rows[i][k] * weights[k] }
            let next = max(0, duals[i] + (1 - product) / lengths[i])
            let change = next - duals[i]
            if change == 0 { continue }
            duals[i] = next
            for k in 0..<dimensions { weights[k] += change * rows[i][k] }
            largest = max(largest, change.magnitude * lengths[i].squareRoot())
        }
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        if largest < 1e-3 * length { break }
    }
    let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return acos(max(-1, min(1, alongTeacher(weights) / length))) / .pi
}
