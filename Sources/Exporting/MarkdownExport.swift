import Charts
import ChartsCairo
import Execution
import Notebooks

/// A notebook with its results as one Markdown file and a folder of figures.
package struct MarkdownExport {
    package let name: String
    /// The files by their paths beside each other.
    package let files: [(path: String, bytes: [UInt8])]

    package init(_ export: ExportParts, renderer: FigureRenderer) throws {
        name = export.name
        let folder = export.name + "_files"
        var pieces: [String] = []
        var pictures: [(path: String, bytes: [UInt8])] = []
        var names = FigureNames()
        for part in export.parts {
            switch part {
            case .prose(let text): pieces.append(text)
            case .cell(let cell, let record):
                if cell.options.echo { pieces.append(Self.fence(cell.code, "swift")) }
                var figures = 0
                for output in record?.outputs ?? [] {
                    switch output {
                    case .text(let text):
                        pieces.append(Self.fence(text, "text"))
                    case .table(let table): pieces.append(ExportParts.markdown(table))
                    case .claim(let claim): pieces.append(ExportParts.line(claim))
                    case .figure(let figure):
                        figures += 1
                        let file = names.next(cell, figures) + ".svg"
                        let svg = try renderer.svg(figure, theme: .light, title: cell.options.alt)
                        pictures.append(("\(folder)/\(file)", Array(svg.utf8)))
                        let alt = (cell.options.alt ?? cell.id).replacing("[", with: "(")
                            .replacing("]", with: ")")
                        pieces.append("![\(alt)](\(folder)/\(file))")
                    }
                }
                if let record, let problem = ExportParts.problem(record.status) {
                    pieces.append(
                        "> **\(problem.name):** \(problem.message)\n"
                            + problem.trace.map { ">\n> `\($0)`" }.joined(separator: "\n"))
                }
                let caption = export.caption(of: cell)
                if !caption.isEmpty { pieces.append(caption) }
            }
        }
        let text = pieces.joined(separator: "\n\n") + "\n"
        files = [("\(export.name).md", Array(text.utf8))] + pictures
    }

    /// A fence that is longer than any in the text.
    static func fence(_ text: String, _ language: String) -> String {
        var marks = "```"
        while text.contains(marks) { marks += "`" }
        return marks + language + "\n" + text + (text.hasSuffix("\n") || text.isEmpty ? "" : "\n")
            + marks
    }
}
