import Diagnostics
import Execution
import Notebooks

/// The prose of a notebook as Markdown that any host understands: values computed, references,
/// citations and labels written out; everything else is left as the author wrote it.
struct PlainMarkdown {
    private let notebook: Notebook
    /// What the inline values gave, by name.
    private let values: [String: String]
    /// What to put in place of stretches of the file, by their start.
    private var edits: [(range: SourceRange, text: String)] = []

    init(_ notebook: Notebook, _ record: NotebookRecord) {
        self.notebook = notebook
        var values: [String: String] = [:]
        for expression in notebook.expressions { values[expression.id] = "[not computed]" }
        for value in record.values { values[value.name] = value.text ?? "[not computed]" }
        self.values = values
        let citations = CitationText(notebook.citedEntries)
        var collector = Collector(file: notebook.file, values: values, citations: citations)
        collector.visit(notebook.blocks)
        for footnote in notebook.footnotes { collector.visit(footnote.blocks) }
        edits = collector.edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// A stretch of the file with the edits in it applied, without blank lines at its ends.
    func text(in range: SourceRange) -> String {
        var bytes: [UInt8] = []
        var at = range.lowerBound
        for edit in edits
        where edit.range.lowerBound >= at && edit.range.upperBound <= range.upperBound {
            bytes += notebook.file.utf8[at..<edit.range.lowerBound]
            bytes += Array(edit.text.utf8)
            at = edit.range.upperBound
        }
        if at < range.upperBound { bytes += notebook.file.utf8[at..<range.upperBound] }
        return Self.trimmed(String(decoding: bytes, as: UTF8.self))
    }

    static func trimmed(_ text: String) -> String {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }
        guard let first = lines.firstIndex(where: { !isBlank($0) }),
            let last = lines.lastIndex(where: { !isBlank($0) })
        else { return "" }
        return lines[first...last].joined(separator: "\n")
    }

    /// A caption or the like as Markdown.
    func text(of inlines: [Inline]) -> String {
        inlines.map { inline -> String in
            switch inline.kind {
            case .text(let literal): literal
            case .emphasis(let content): "*\(text(of: content))*"
            case .strong(let content): "**\(text(of: content))**"
            case .strikethrough(let content): "~~\(text(of: content))~~"
            case .code(let code): "`\(code)`"
            case .math(let math): math.isDisplay ? "$$\(math.tex)$$" : "$\(math.tex)$"
            case .link(let link): "[\(text(of: link.content))](\(link.destination))"
            case .expression(let expression): values[expression.id] ?? "[not computed]"
            default: [inline].plainText
            }
        }.joined()
    }

    /// Walks through the document and notes what does not stay as it is written.
    private struct Collector {
        let file: SourceFile
        let values: [String: String]
        let citations: CitationText
        var edits: [(range: SourceRange, text: String)] = []

        mutating func visit(_ blocks: [Block]) {
            for block in blocks {
                switch block.kind {
                case .heading(let heading):
                    visit(heading.content)
                    if heading.label != nil { cutLabel(in: block.range) }
                case .paragraph(let content): visit(content)
                case .list(let list): for item in list.items { visit(item.blocks) }
                case .quote(let blocks): visit(blocks)
                case .callout(let callout): visit(callout.blocks)
                case .table(let table):
                    for cell in table.header + table.rows.flatMap({ $0 }) { visit(cell.content) }
                case .math(let math):
                    if let number = math.number, math.label != nil {
                        cutLabel(in: block.range)
                        edits.append(
                            (
                                math.texRange.upperBound..<math.texRange.upperBound,
                                "\\tag{\(number)}"
                            ))
                    }
                case .listing, .cell, .html, .thematicBreak: break
                }
            }
        }

        mutating func visit(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline.kind {
                case .emphasis(let content), .strong(let content), .strikethrough(let content):
                    visit(content)
                case .link(let link): visit(link.content)
                case .reference(let reference): edits.append((inline.range, reference.text))
                case .citation(let citation):
                    edits.append((inline.range, citations.text(of: citation)))
                case .expression(let expression):
                    edits.append((inline.range, values[expression.id] ?? "[not computed]"))
                default: break
                }
            }
        }

        /// Cuts `{#label}` at the end of a block, and the space before it.
        private mutating func cutLabel(in range: SourceRange) {
            let text = file.text(in: range)
            guard let match = text.firstMatch(of: /[ \t]*\{#[^}]*\}[ \t]*$/) else { return }
            let start = range.lowerBound + text[..<match.range.lowerBound].utf8.count
            edits.append((start..<range.upperBound, ""))
        }
    }
}
