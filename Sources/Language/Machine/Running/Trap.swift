import Diagnostics

/// The end of a run by a fault that Swift traps at, by a budget, or by a failure of the library.
public struct Trap: Error {
    /// Swift's own wording where it has one.
    public var message: String
    /// The expression that was being evaluated.
    public var range: SourceRange
    /// The functions that were running, the innermost first; each with the place that it had
    /// reached.
    public var callStack: [(function: String, range: SourceRange)]

    public init(
        _ message: String, range: SourceRange = 0..<0,
        callStack: [(function: String, range: SourceRange)] = []
    ) {
        self.message = message
        self.range = range
        self.callStack = callStack
    }

    /// The trap as an error of the file, with the calls that led to it as notes.
    public func diagnostic(in file: SourceFile) -> Diagnostic {
        let calls = callStack.dropFirst().map { call in
            (function: call.function, line: file.position(of: call.range.lowerBound).line)
        }
        return Diagnostic(
            .error, message, in: file, at: range, notes: Diagnostic.notes(ofCalls: calls))
    }
}

/// What a run may use before it is ended with a trap.
public struct Limits: Sendable {
    /// Turns of loops and calls; `nil` for any number.
    public var steps: Int?
    /// Wall time of one region in seconds.
    public var seconds: Double?
    /// Memory in bytes that the process may take beyond what it has when the region begins; `nil` for
    /// what the computer has.
    public var memory: Int?
    /// Calls inside calls.
    public var depth: Int

    public init(
        steps: Int? = nil, seconds: Double? = nil, memory: Int? = nil, depth: Int = 100_000
    ) {
        self.steps = steps
        self.seconds = seconds
        self.memory = memory
        self.depth = depth
    }
}

/// How the run of a region ended.
public enum Outcome {
    case finished
    /// What `print` shows of an inline expression.
    case value(String)
    case failed(Trap)
}
