import Foundation

/// How an operation of the core ends when its arguments cannot be used: a shape that does not fit,
/// a parameter out of range.
///
/// In compiled Swift that traps, as array indexing does. The notebook machine installs a handler
/// that ends the cell instead, with the position of the call; the handler does not return.
package enum Failure {
    /// Called with the message of a failed precondition on the thread that failed.
    package nonisolated(unsafe) static var handler: (@Sendable (String) -> Never)?
}

/// Ends the operation with a message that names it and what did not fit, for example
/// `matmul: shapes [2, 3] and [4, 5] do not fit: 3 columns against 4 rows`.
package func fail(_ message: @autoclosure () -> String) -> Never {
    if let handler = Failure.handler { handler(message()) }
    FileHandle.standardError.write(Data("papers: \(message())\n".utf8))
    preconditionFailure(message())
}
