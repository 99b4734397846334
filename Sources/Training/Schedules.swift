import Tensors

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
