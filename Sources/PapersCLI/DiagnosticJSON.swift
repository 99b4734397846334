import Diagnostics

/// A diagnostic as programs read it.
struct DiagnosticJSON: Encodable {
    struct Position: Encodable {
        /// 1-based.
        var line: Int
        /// 1-based, in characters.
        var column: Int

        init(_ position: SourcePosition) {
            line = position.line
            column = position.column
        }
    }

    var severity: String
    var message: String
    var file: String
    var start: Position
    var end: Position
    var hints: [String]
    var notes: [String]

    init(_ diagnostic: Diagnostic) {
        severity = diagnostic.severity.rawValue
        message = diagnostic.message
        file = diagnostic.file.path
        start = Position(diagnostic.position)
        end = Position(diagnostic.file.position(of: diagnostic.range.upperBound))
        hints = diagnostic.hints
        notes = diagnostic.notes
    }
}
