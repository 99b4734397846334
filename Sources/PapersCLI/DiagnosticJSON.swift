import Diagnostics
import Execution

/// A diagnostic as programs read it: `papers check --json`.
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

extension Pipeline {
    private struct CheckReport: Encodable {
        var notebooks: Int
        var errors: Int
        var warnings: Int
        var diagnostics: [DiagnosticJSON]
    }

    /// Checks notebooks and prints one JSON object.
    func checkAsJSON(_ paths: [String], overrides: [ParameterOverride]) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        let survey = try examine(source, overrides: overrides)
        let report = CheckReport(
            notebooks: survey.tally.notebooks, errors: survey.tally.errors,
            warnings: survey.tally.warnings,
            diagnostics: survey.diagnostics.map(DiagnosticJSON.init))
        Terminal.put(try CanonicalJSON.encode(report), on: .standardOutput)
        return survey.tally.status
    }
}
