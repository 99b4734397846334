import Foundation

/// Events on their way to one page.
final class Subscription: @unchecked Sendable {
    enum Next {
        case event([UInt8])
        /// Nothing came in time.
        case nothing
        case end
    }

    private let lock = NSLock()
    private var waiting: [[UInt8]] = []
    /// Counts the events, and the end.
    private let arrived = DispatchSemaphore(value: 0)

    func add(_ event: [UInt8]) {
        lock.withLock { waiting.append(event) }
        arrived.signal()
    }

    func end() { arrived.signal() }

    /// Waits for the next event.
    func next(seconds: Double) -> Next {
        guard arrived.wait(timeout: .now() + seconds) == .success else { return .nothing }
        return lock.withLock { waiting.isEmpty ? .end : .event(waiting.removeFirst()) }
    }
}
