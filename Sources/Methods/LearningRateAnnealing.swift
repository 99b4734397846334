import Tensors

// The scaling law with learning-rate annealing. Source: Tissue, Wang and Wang, Scaling Law with
// Learning Rate Annealing, 2024, arXiv 2408.11029.

/// The two areas under a learning-rate schedule after each step.
public struct AnnealingAreas: Sendable {
    /// The forward area $S_1(s) = \sum_{i\le s}\eta_i$.
    public let forward: [Double]
    /// The annealing area $S_2(s) = \sum_{i\le s}m_i$ with
    /// $m_i = \lambda m_{i-1} + (\eta_{i-1}-\eta_i)$.
    public let annealing: [Double]
}

/// The forward and the annealing area of a schedule.
///
/// - Parameters:
///   - rates: the learning rate of each step
///   - decay: $\lambda$, from 0 to 1: how long a lowering of the rate is remembered
///   - warmup: how many steps at the beginning count as already at the peak: their changes do not
///     enter the annealing area
public func annealingAreas(
    _ rates: [Double], decay: Double = 0.999, warmup: Int = 0
) -> AnnealingAreas {
    if !(decay >= 0 && decay <= 1) { fail("annealingAreas: decay is \(decay), not within 0 and 1") }
    var (forward, annealing): ([Double], [Double]) = ([], [])
    var (first, second, momentum) = (0.0, 0.0, 0.0)
    for (i, rate) in rates.enumerated() {
        first += rate
        momentum = decay * momentum + (i == 0 || i <= warmup ? 0 : rates[i - 1] - rate)
        second += momentum
        forward.append(first)
        annealing.append(second)
    }
    return AnnealingAreas(forward: forward, annealing: annealing)
}

/// The law's constants, $L = L_0 + A\,S_1^{-\alpha} - C\,S_2$.
public struct AnnealingLaw: Sendable, Equatable {
    /// $L_0$, the loss after endless training.
    public let floor: Double
    /// $A$.
    public let scale: Double
    /// $\alpha$.
    public let exponent: Double
    /// $C$, what annealing is worth.
    public let annealing: Double

    public init(floor: Double, scale: Double, exponent: Double, annealing: Double) {
        self.floor = floor
        self.scale = scale
        self.exponent = exponent
        self.annealing = annealing
    }

    /// The predicted loss at given areas.
    public func loss(forward: Double, annealing area: Double) -> Double {
        floor + scale * pow(forward, -exponent) - annealing * area
    }

    /// Fits the law to losses by least squares of their logarithms under Huber's loss with
    /// $\delta = 10^{-3}$, from a grid of starts.
    ///
    /// - Parameters:
    ///   - forward: $S_1$ at each measurement
    ///   - annealing: $S_2$ at each
    ///   - losses: the measured loss
    ///   - usesAnnealing: whether $C$ is fitted; otherwise it is 0, the ablation
    public static func fit(
        forward: [Double], annealing: [Double], losses: [Double], usesAnnealing: Bool = true
    ) -> AnnealingLaw {
        if forward.count != losses.count || annealing.count != losses.count || losses.count < 5 {
            fail(
                "AnnealingLaw.fit: \(forward.count) and \(annealing.count) areas for "
                    + "\(losses.count) losses; expected as many, at least 5")
        }
        guard let lowest = losses.min(), losses.allSatisfy({ $0 > 0 && $0.isFinite }) else {
            fail("AnnealingLaw.fit: a loss is not a finite number above 0")
        }
        let logs = losses.map { log($0) }
        // Of the size of the losses but for the exponent: the same curve in other units is the same fit.
        let sizes = [0.1 * lowest, 0.4 * lowest]
        let starts = startGrid(
            [[0.5 * lowest, 0.9 * lowest], sizes, [0.3, 0.6]] + (usesAnnealing ? [sizes] : []))
        let fit = leastSquares(from: starts, huber: 1e-3) { p in
            let law = AnnealingLaw(p)
            if p.contains(where: { $0 < 0 }) { return logs.map { _ in Double.nan } }
            return logs.indices.map { i in
                let loss = law.loss(forward: forward[i], annealing: annealing[i])
                return loss > 0 ? log(loss) - logs[i] : Double.nan
            }
        }
        return AnnealingLaw(fit.parameters)
    }

    private init(_ p: [Double]) {
        self.init(
            floor: p[0], scale: p[1], exponent: p[2], annealing: p.count > 3 ? p[3] : 0)
    }
}
