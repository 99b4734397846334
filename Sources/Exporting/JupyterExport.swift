import Charts
import ChartsCairo
import Execution
import Foundation
import Notebooks

/// A notebook with its results in Jupyter's format (nbformat 4.5).
package struct JupyterExport: Encodable {
    private let cells: [JupyterCell]
    private let metadata: Metadata
    private let nbformat = 4
    private let nbformat_minor = 5

    private struct Metadata: Encodable {
        struct Kernel: Encodable {
            let display_name = "Swift (papers)"
            let language = "swift"
            let name = "swift"
        }
        struct Language: Encodable {
            let name = "swift"
            let file_extension = ".swift"
            let mimetype = "text/x-swift"
        }
        let title: String
        let kernelspec = Kernel()
        let language_info = Language()
    }

    package init(_ export: ExportParts, renderer: FigureRenderer) throws {
        metadata = Metadata(title: export.title)
        var cells: [JupyterCell] = []
        var run = 0
        var prose = 0
        for part in export.parts {
            switch part {
            case .prose(let text):
                prose += 1
                cells.append(JupyterCell(id: "text-\(prose)", markdown: text))
            case .cell(let cell, let record):
                guard cell.options.eval else {
                    // Code that is shown only would fail where all cells are run.
                    cells.append(
                        JupyterCell(
                            id: String(cell.id.prefix(64)),
                            markdown: MarkdownExport.fence(cell.code, "swift")))
                    continue
                }
                run += 1
                var outputs = try (record?.outputs ?? []).map {
                    try JupyterOutput($0, cell: cell, renderer: renderer)
                }
                if let record, let problem = ExportParts.problem(record.status) {
                    outputs.append(
                        .error(name: problem.name, value: problem.message, trace: problem.trace))
                }
                let caption = export.caption(of: cell)
                if !caption.isEmpty {
                    outputs.append(.display(["text/markdown": caption, "text/plain": caption]))
                }
                cells.append(
                    JupyterCell(
                        // An identifier has at most 64 characters.
                        id: String(cell.id.prefix(64)), code: cell.code, outputs: outputs,
                        count: record != nil ? run : nil, hidesCode: !cell.options.echo))
            }
        }
        self.cells = Self.withUniqueIdentifiers(cells)
    }

    private static func withUniqueIdentifiers(_ cells: [JupyterCell]) -> [JupyterCell] {
        var taken: Set<String> = []
        return cells.enumerated().map { place, cell in
            var cell = cell
            if !taken.insert(cell.id).inserted {
                cell.id = "cell-\(place + 1)-x"
                taken.insert(cell.id)
            }
            return cell
        }
    }

    package var text: String {
        get throws { try CanonicalJSON.encode(self) }
    }
}

/// A cell of a Jupyter notebook: prose, or code with what came of it.
struct JupyterCell: Encodable {
    var id: String
    private let source: String
    private let code: (outputs: [JupyterOutput], count: Int?, hidesCode: Bool)?

    init(id: String, markdown: String) {
        self.id = id
        source = markdown
        code = nil
    }

    init(id: String, code: String, outputs: [JupyterOutput], count: Int?, hidesCode: Bool) {
        self.id = id
        source = code.hasSuffix("\n") ? String(code.dropLast()) : code
        self.code = (outputs, count, hidesCode)
    }

    private enum Key: String, CodingKey {
        case id, cell_type, metadata, source, outputs, execution_count
    }

    private struct CellMetadata: Encodable {
        struct Jupyter: Encodable { var source_hidden = true }
        var jupyter: Jupyter?
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(source, forKey: .source)
        try container.encode(code == nil ? "markdown" : "code", forKey: .cell_type)
        try container.encode(
            CellMetadata(jupyter: code?.hidesCode == true ? .init() : nil), forKey: .metadata)
        guard let code else { return }
        try container.encode(code.outputs, forKey: .outputs)
        if let count = code.count {
            try container.encode(count, forKey: .execution_count)
        } else {
            try container.encodeNil(forKey: .execution_count)
        }
    }
}

/// What a code cell left: text, something to show, or an error.
enum JupyterOutput: Encodable {
    case stream(String)
    /// The same thing in several forms, by media type.
    case display([String: String])
    case error(name: String, value: String, trace: [String])

    init(_ output: Output, cell: Cell, renderer: FigureRenderer) throws {
        switch output {
        case .text(let text): self = .stream(text)
        case .claim(let claim):
            self = .display([
                "text/markdown": ExportParts.line(claim),
                "text/plain": ExportParts.plainLine(claim),
            ])
        case .table(let table):
            self = .display([
                "text/markdown": ExportParts.markdown(table), "text/plain": table.plainText,
            ])
        case .figure(let figure):
            let png = try renderer.png(figure, theme: .light)
            self = .display([
                "image/svg+xml": try renderer.svg(
                    figure, theme: .light, idPrefix: cell.id, title: cell.options.alt),
                "image/png": Data(png).base64EncodedString(),
                "text/plain": cell.options.alt ?? "a figure",
            ])
        }
    }

    private enum Key: String, CodingKey {
        case output_type, name, text, data, metadata, ename, evalue, traceback
    }

    private struct Nothing: Encodable {}

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        switch self {
        case .stream(let text):
            try container.encode("stream", forKey: .output_type)
            try container.encode("stdout", forKey: .name)
            try container.encode(text, forKey: .text)
        case .display(let forms):
            try container.encode("display_data", forKey: .output_type)
            try container.encode(forms, forKey: .data)
            try container.encode(Nothing(), forKey: .metadata)
        case .error(let name, let value, let trace):
            try container.encode("error", forKey: .output_type)
            try container.encode(name, forKey: .ename)
            try container.encode(value, forKey: .evalue)
            try container.encode(trace, forKey: .traceback)
        }
    }
}
