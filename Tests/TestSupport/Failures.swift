import Foundation
import Tensors

/// The message with which a call of the core fails; nil if it returns.
///
/// A call that fails never returns, and its thread waits for ever. So this belongs into an exit test,
/// whose process ends with it:
///
///     await #expect(processExitsWith: .success) {
///         #expect(failure { _ = Tensor.zeros([-1]) } == "zeros: [-1] is not a possible shape")
///     }
package func failure(of call: @escaping @Sendable () -> Void) -> String? {
    let outcome = Outcome()
    Failure.handler = { message in
        outcome.message = message
        outcome.isKnown.signal()
        while true { sleep(1000) }
    }
    let thread = Thread {
        call()
        outcome.isKnown.signal()
    }
    thread.stackSize = 8 << 20
    thread.start()
    // No call of a test takes a part of this; one that never ends is not to keep the others waiting.
    let isKnown = outcome.isKnown.wait(timeout: .now() + 60) == .success
    return isKnown ? outcome.message : "no end"
}

/// A call of the core that must fail.
package struct FailingCall: Sendable {
    /// How the message must begin.
    let message: String
    let call: @Sendable () -> Void

    package init(_ message: String, _ call: @escaping @Sendable () -> Void) {
        self.message = message
        self.call = call
    }
}

/// What came of the calls that did not fail as they must; for exit tests, see `failure(of:)`.
package func unexpected(_ calls: [FailingCall]) -> [String] {
    calls.compactMap { wanted in
        let found = failure(of: wanted.call)
        if found?.hasPrefix(wanted.message) == true { return nil }
        return "wanted: \(wanted.message), found: \(found ?? "no failure")"
    }
}

/// Lets the system refuse this process memory beyond a size that no test needs, so that an operation
/// that asks for more does not get it on a machine that has it either.
package func limitMemory() {
    var limit = rlimit(rlim_cur: 16 << 30, rlim_max: 16 << 30)
    #if os(Linux)
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    #else
        setrlimit(RLIMIT_AS, &limit)
    #endif
}

/// How a call went, told from one thread to another.
private final class Outcome: @unchecked Sendable {
    var message: String?
    let isKnown = DispatchSemaphore(value: 0)
}
