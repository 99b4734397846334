import Diagnostics
import Testing

@testable import Notebooks

/// A notebook with files beside it, parsed.
struct Parsed {
    var notebook: Notebook
    var diagnostics: [Diagnostic]
    var unaligned: Int

    init(_ text: String, files: [String: String] = [:], path: String = "a.md") {
        let file = SourceFile(path: path, text: text)
        let context = ParseContext(file: file) { files[$0].map { Array($0.utf8) } }
        notebook = parse(in: context)
        diagnostics = context.diagnostics.sortedAndUnique()
        unaligned = context.unalignedCount
    }

    /// "line:column: severity: message (hint; hint)", one a line.
    var report: String {
        diagnostics.map { diagnostic in
            let place = diagnostic.position
            let hints =
                diagnostic.hints.isEmpty ? "" : " (\(diagnostic.hints.joined(separator: "; ")))"
            return "\(place.line):\(place.column): \(diagnostic.severity.rawValue): "
                + diagnostic.message + hints
        }.joined(separator: "\n")
    }

    /// The text that each diagnostic underlines.
    var underlined: [String] { diagnostics.map { $0.file.text(in: $0.range) } }
}

/// Expects a text to parse without diagnostics to the tree `expected`.
func expectTree(
    _ text: String, _ expected: String, files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let parsed = Parsed(text, files: files)
    #expect(parsed.report == "", sourceLocation: sourceLocation)
    #expect(parsed.unaligned == 0, sourceLocation: sourceLocation)
    #expect(dump(parsed.notebook) == expected + "\n", sourceLocation: sourceLocation)
    expectTrueRanges(parsed, sourceLocation: sourceLocation)
}

/// Expects the diagnostics `report` for a text.
func expectReport(
    _ text: String, _ report: String, files: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
) {
    #expect(Parsed(text, files: files).report == report, sourceLocation: sourceLocation)
}
