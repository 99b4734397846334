import Tensors

// Schedules are functions of time, called like one: `schedule(step)`. Time counts from 0, in epochs
// or in steps, as the caller likes.

/// A learning rate that stays.
public struct ConstantSchedule: Sendable {
    /// The rate.
    public let rate: Double

    public init(_ rate: Double) {
        self.rate = rate
    }

    /// The learning rate at a time.
    public func callAsFunction(_ step: Int) -> Double { rate }
}

/// A learning rate that drops by a factor at given epochs.
public struct StepSchedule: Sendable {
    /// The rate of the first epochs.
    public let initial: Double
    /// The epochs, counted from 0, that begin with a drop.
    public let milestones: [Int]
    /// What the rate is multiplied by at each.
    public let factor: Double

    public init(_ initial: Double, milestones: [Int], factor: Double = 0.1) {
        self.initial = initial
        self.milestones = milestones
        self.factor = factor
    }

    /// The learning rate of an epoch.
    public func callAsFunction(_ epoch: Int) -> Double {
        milestones.reduce(initial) { rate, milestone in
            epoch >= milestone ? rate * factor : rate
        }
    }
}

/// A learning rate that follows half a cosine from `initial` down to `final`,
/// $\eta_t = \eta_T + \frac12(\eta_0-\eta_T)(1+\cos\pi t/T)$, after a linear warm-up.
///
/// Source: Loshchilov and Hutter, SGDR: Stochastic Gradient Descent with Warm Restarts, ICLR 2017,
/// equation 5, without restarts.
public struct CosineSchedule: Sendable {
    /// $\eta_0$, the highest rate.
    public let initial: Double
    /// When the rate has reached `final`; it stays there.
    public let steps: Int
    /// $\eta_T$.
    public let final: Double
    /// How many steps the rate first rises, from `initial / warmup` on.
    public let warmup: Int

    public init(_ initial: Double, steps: Int, final: Double = 0, warmup: Int = 0) {
        if warmup < 0 || steps <= warmup {
            fail("CosineSchedule: \(steps) steps, \(warmup) of them warm-up")
        }
        self.initial = initial
        self.steps = steps
        self.final = final
        self.warmup = warmup
    }

    /// The learning rate of a step.
    public func callAsFunction(_ step: Int) -> Double {
        if step < warmup { return initial * Double(step + 1) / Double(warmup) }
        let share = min(1, Double(step - warmup) / Double(steps - warmup))
        return final + (initial - final) * (1 + cos(.pi * share)) / 2
    }
}

/// A learning rate that rises, stays and at the end decays along a straight line (warm-up, stable,
/// decay; WSD).
///
/// Source: Hu et al., MiniCPM: Unveiling the Potential of Small Language Models with Scalable
/// Training Strategies, 2024.
public struct WarmupStableDecaySchedule: Sendable {
    /// The rate while it is stable.
    public let peak: Double
    /// How many steps there are in all.
    public let steps: Int
    /// How many steps the rate first rises, from `peak / warmup` on.
    public let warmup: Int
    /// How many steps at the end it falls.
    public let decay: Int
    /// The rate at the end.
    public let final: Double

    public init(_ peak: Double, steps: Int, warmup: Int = 0, decay: Int, final: Double = 0) {
        if warmup < 0 || decay < 0 || steps < warmup || steps - warmup < decay {
            fail("WarmupStableDecaySchedule: \(steps) steps, \(warmup) rising, \(decay) falling")
        }
        self.peak = peak
        self.steps = steps
        self.warmup = warmup
        self.decay = decay
        self.final = final
    }

    /// The learning rate of a step.
    public func callAsFunction(_ step: Int) -> Double {
        if step < warmup { return peak * Double(step + 1) / Double(warmup) }
        if step < steps - decay { return peak }
        if step >= steps || decay == 0 { return final }
        return peak + (final - peak) * Double(step - (steps - decay)) / Double(decay)
    }
}

/// A learning rate that rises and falls along straight lines again and again, from `lowest` to
/// `highest` and back.
///
/// Source: Smith, Cyclical Learning Rates for Training Neural Networks, WACV 2017: with `factor` 1 the
/// policy "triangular", with 0.5 "triangular2".
public struct CyclicSchedule: Sendable {
    /// The rate at the beginning and the end of a cycle.
    public let lowest: Double
    /// The rate in the middle of the first cycle.
    public let highest: Double
    /// How many steps the rate rises, and as many it falls.
    public let halfCycle: Int
    /// What the rise is multiplied by from one cycle to the next.
    public let factor: Double

    public init(_ lowest: Double, _ highest: Double, halfCycle: Int, factor: Double = 1) {
        if !(1...1 << 40).contains(halfCycle) {
            fail("CyclicSchedule: a half cycle of \(halfCycle) steps")
        }
        self.lowest = lowest
        self.highest = highest
        self.halfCycle = halfCycle
        self.factor = factor
    }

    /// The learning rate of a step.
    public func callAsFunction(_ step: Int) -> Double {
        let (cycle, place) = step.quotientAndRemainder(dividingBy: 2 * halfCycle)
        let height = 1 - (Double(place) / Double(halfCycle) - 1).magnitude
        return lowest + (highest - lowest) * height * pow(factor, Double(cycle))
    }
}

/// Any of the schedules, for `train`.
public enum Schedule: Sendable {
    case constant(ConstantSchedule)
    case step(StepSchedule)
    case cosine(CosineSchedule)
    case warmupStableDecay(WarmupStableDecaySchedule)
    case cyclic(CyclicSchedule)

    /// The learning rate of a step.
    public func callAsFunction(_ step: Int) -> Double {
        switch self {
        case .constant(let schedule): schedule(step)
        case .step(let schedule): schedule(step)
        case .cosine(let schedule): schedule(step)
        case .warmupStableDecay(let schedule): schedule(step)
        case .cyclic(let schedule): schedule(step)
        }
    }
}
