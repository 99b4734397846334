import Execution
import Foundation

/// Stops the run in progress because what it runs is no longer wanted.
final class RunCanceller: @unchecked Sendable {
    private let lock = NSLock()
    private var isWanted = true
    private weak var coordinator: Coordinator?

    /// Whether `cancel` was called since `begin`.
    var isCancelled: Bool { lock.withLock { !isWanted } }

    /// A new run may come.
    func begin() { lock.withLock { isWanted = true } }

    /// The run that `cancel` stops.
    func watch(_ coordinator: Coordinator) {
        let isWanted = lock.withLock {
            self.coordinator = coordinator
            return self.isWanted
        }
        if !isWanted { coordinator.cancel() }
    }

    func cancel() {
        let running = lock.withLock {
            isWanted = false
            return coordinator
        }
        running?.cancel()
    }
}
