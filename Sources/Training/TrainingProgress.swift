/// Where trainings say how far they are, for people who wait. Nothing comes back: no value depends on
/// whether anybody listens.
package enum TrainingProgress {
    /// Is told which epoch begins, from 1, and how many there are.
    package nonisolated(unsafe) static var handler: ((_ epoch: Int, _ count: Int) -> Void)?
}
