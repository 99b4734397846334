import Diagnostics

/// Reads the Markdown of a one-line option value, such as a caption.
struct CaptionReader {
    let context: ParseContext

    /// The inlines of the value that stands at `range`; plain text if it is more than a paragraph.
    func inlines(_ text: String, at range: SourceRange) -> [Inline] {
        let plain = [Inline(.text(text), at: range)]
        let scanner = MathScanner(
            file: context.file, bytes: Array(context.file.utf8[..<range.upperBound]),
            from: range.lowerBound)
        let tree = MarkupTree(parsing: Array(scanner.masked[range.lowerBound...]))
        let lines = SourceLines(scanner.masked, from: range.lowerBound)
        let located = BlockLocator(lines: lines).locate(tree)
        guard located.count == 1, located[0].kind == .paragraph, tree.cutLine == nil
        else { return plain }
        // The caption's mathematics is inside a code block and so unknown to the document.
        let outer = context.math
        context.math = scanner.spans
        defer { context.math = outer }
        return InlineBuilder(context: context).inlines(of: located[0])
    }
}
