import Execution
import Foundation

/// Ctrl-C while workers run: the children are ended first, then the program.
enum Interruption {
    /// Calls `body`; an interrupt or a request to terminate that comes meanwhile cancels the
    /// coordinator's run. Before and after, these signals end the program as usual.
    static func cancelling<Result>(
        _ coordinator: Coordinator, _ body: () throws -> Result
    ) rethrows -> Result {
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { coordinator.cancel() }
            source.resume()
            return source
        }
        defer {
            for source in sources { source.cancel() }
            for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
        }
        return try body()
    }
}
