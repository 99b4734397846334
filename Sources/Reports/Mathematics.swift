import Diagnostics
import Foundation
import Notebooks

extension Diagnostic {
    /// A mistake in a formula, at its place in the notebook.
    static func mathematics(
        _ failure: MathTypesetter.Failure, tex: String, at range: SourceRange, in file: SourceFile
    ) -> Diagnostic {
        var place = range
        // The offset holds only if the formula stands in the file as it was typeset: in quotes and
        // lists its lines have prefixes. White space around it does no harm.
        let written = file.text(in: range)
        if let offset = failure.offset, let found = written.range(of: tex) {
            let lead = written.utf8.distance(from: written.startIndex, to: found.lowerBound)
            let end = range.lowerBound + lead + tex.utf8.count
            let start = min(range.lowerBound + lead + offset, max(range.lowerBound, end - 1))
            place = start..<min(start + 1, max(start, range.upperBound))
        }
        return Diagnostic(.error, failure.message, in: file, at: place)
    }
}

/// What is wrong with a notebook's formulas and addresses; for `papers check`, which makes no page.
package func checkMarkup(
    of notebook: Notebook, with typesetter: MathTypesetter
) -> [Diagnostic] {
    let report = Report(notebook, record: nil, path: "")
    var builder = PageBuilder(
        report: report, typesetter: typesetter, renderer: nil, pages: PageFolders([]))
    _ = builder.body()
    _ = builder.footnotes()
    return builder.diagnostics.sortedAndUnique()
}
