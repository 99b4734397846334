import Charts
import ChartsCairo
import Diagnostics
import Execution
import Notebooks

/// A notebook with its results, cut into prose and blocks in the order of the document.
package struct ExportParts {
    enum Part {
        /// Markdown.
        case prose(String)
        case cell(Cell, CellRecord?)
    }

    let title: String
    let parts: [Part]
    let references: String
    /// The name of the notebook's file without extension.
    package let name: String
    private let labels: [Label]
    private let plain: PlainMarkdown

    package init(_ checked: CheckedNotebook, _ record: NotebookRecord) {
        let notebook = checked.notebook
        let plain = PlainMarkdown(notebook, record)
        title = notebook.title
        name = checked.name.split(separator: "/").last.map(String.init) ?? "notebook"
        references = CitationText(notebook.citedEntries).list
        labels = notebook.labels
        self.plain = plain
        var parts: [Part] = []
        var at = notebook.frontMatter.range.upperBound
        let head = Self.head(notebook)
        if !head.isEmpty { parts.append(.prose(head)) }
        func addProse(until end: Int) {
            let text = at < end ? plain.text(in: at..<end) : ""
            if !text.isEmpty { parts.append(.prose(text)) }
        }
        for block in notebook.blocks {
            guard case .cell(let cell) = block.kind else { continue }
            addProse(until: block.range.lowerBound)
            parts.append(.cell(cell, record.cell(named: cell.id)))
            at = block.range.upperBound
        }
        addProse(until: notebook.file.utf8.count)
        if !references.isEmpty { parts.append(.prose(references)) }
        self.parts = parts
    }

    /// Title, description and paper of the front matter.
    private static func head(_ notebook: Notebook) -> String {
        let front = notebook.frontMatter
        var lines: [String] = []
        if let title = front.title { lines.append("# \(title)") }
        if let description = front.description { lines.append("*\(description)*") }
        if let paper = front.paper {
            var text =
                "About: "
                + (paper.authors.isEmpty ? "" : paper.authors.joined(separator: ", ") + ", ")
            text +=
                "*\(paper.title)*"
                + (paper.venue.map { ", \($0)" } ?? paper.year.map { ", \($0)" } ?? "")
            if let arxiv = paper.arxiv {
                text += ", [arXiv:\(arxiv)](https://arxiv.org/abs/\(arxiv))"
            }
            lines.append(text + ".")
        }
        return lines.joined(separator: "\n\n")
    }

    /// "**Figure 2.** The caption.", or nothing for a block without a caption.
    func caption(of cell: Cell) -> String {
        let label = labels.first { $0.name == cell.label }.map { "**\($0.text).** " } ?? ""
        let caption = plain.text(of: cell.caption)
        return caption.isEmpty ? "" : label + caption
    }

    /// A claim with its verdict as a line of Markdown.
    static func line(_ claim: Claim) -> String {
        line(claim, strong: "**", MarkdownText.escaped)
    }

    /// A claim with its verdict as text.
    static func plainLine(_ claim: Claim) -> String { line(claim, strong: "") { $0 } }

    private static func line(
        _ claim: Claim, strong: String, _ written: (String) -> String
    ) -> String {
        let mark =
            switch claim.verdict {
            case .held: "✓ held"
            case .failed: "✗ failed"
            case .notReproduced: "○ not reproduced, as known"
            case .unexpectedlyHeld: "✓ held although it was known not to"
            }
        let reason = claim.known.map { " Known: \(written($0))" } ?? ""
        return "\(strong)Claim \(mark):\(strong) \(written(claim.statement)) "
            + "(measured \(written(claim.measuredText)), bound \(written(claim.boundText)))."
            + reason
    }

    /// A table as a pipe table.
    static func markdown(_ table: Charts.Table) -> String {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        let rule = table.columns.indices.map { table.isNumeric(column: $0) ? "---:" : "---" }
        let rows = table.rows.enumerated().map { index, cells in
            row(
                cells.enumerated().map { column, cell in
                    let text = MarkdownText.escaped(cell.text)
                    return table.isBest(row: index, column: column) ? "**\(text)**" : text
                })
        }
        return ([row(table.columns.map(MarkdownText.escaped)), row(rule)] + rows)
            .joined(separator: "\n")
    }

    /// What a block's status has to say if it did not finish.
    static func problem(_ status: CellStatus) -> (name: String, message: String, trace: [String])? {
        switch status {
        case .finished, .skipped: return nil
        case .notRun(let names):
            return (
                "NotRun",
                "not run, because \(names.joined(separator: ", ")) did not finish", []
            )
        case .noData(let data):
            return ("NoData", data.sentence, ["to be had from \(data.source)"])
        case .failed(let error):
            let calls = error.callStack.map { "  in \($0.function), line \($0.position.line)" }
            return (
                "Error", error.message,
                ["line \(error.position.line): \(error.message)", "  " + error.sourceLine] + calls
                    + error.hints.map { "hint: \($0)" }
            )
        }
    }
}
