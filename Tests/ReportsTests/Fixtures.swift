import Charts
import Diagnostics
import Execution
import Foundation

@testable import Notebooks
@testable import Reports

// Hand-made document trees: these tests are about pages and need no parser.

let file = SourceFile(path: "notebooks/metric/ms.md", text: "line one\nlet a = [1][2]\nlast\n")

func text(_ text: String) -> Inline { Inline(.text(text), at: 0..<0) }

func paragraph(_ inlines: Inline...) -> Block { Block(.paragraph(inlines), at: 0..<0) }

func heading(_ level: Int, _ title: String, slug: String, label: String? = nil) -> Block {
    Block(
        .heading(Heading(level: level, content: [text(title)], slug: slug, label: label)), at: 0..<0
    )
}

func cell(_ id: String, _ code: String, label: String? = nil, caption: String = "") -> Cell {
    var options = CellOptions()
    options.label = label
    options.caption = caption
    options.alt = label == nil ? nil : "What the figure shows."
    return Cell(
        id: id, ordinal: 1, options: options, caption: caption.isEmpty ? [] : [text(caption)],
        code: code, codeRange: 0..<0, range: 0..<0)
}

func block(_ cell: Cell) -> Block { Block(.cell(cell), at: 0..<0) }

func math(_ tex: String, label: String? = nil, number: Int? = nil) -> Block {
    Block(.math(MathBlock(tex: tex, texRange: 0..<0, label: label, number: number)), at: 0..<0)
}

/// A notebook of these blocks, with the lists that the parser would make of them.
func notebook(
    _ title: String?, _ blocks: [Block], family: String? = nil, path: String = file.path
) -> Notebook {
    var notebook = Notebook(file: SourceFile(path: path, text: file.text))
    notebook.frontMatter.title = title
    notebook.frontMatter.family = family
    notebook.blocks = blocks
    for block in blocks {
        switch block.kind {
        case .cell(let cell): notebook.cells.append(cell)
        case .heading(let heading):
            notebook.sections.append(
                Section(
                    level: heading.level, title: heading.content.plainText, slug: heading.slug,
                    label: heading.label, range: block.range))
        default: break
        }
    }
    return notebook
}

func record(_ cells: [CellRecord], values: [ValueRecord] = []) -> NotebookRecord {
    NotebookRecord(notebook: "metric/ms", source: "00ff", seed: 7, cells: cells, values: values)
}

/// The folder with the page templates of this project.
private let templatesFolder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../templates")

func projectTemplates() throws -> Templates {
    let names = try FileManager.default.contentsOfDirectory(atPath: templatesFolder.path).sorted()
    return try Templates(
        files: names.map { name in
            SiteFile(path: name, bytes: Array(try projectTemplate(name)))
        })
}

/// A file of the templates.
func projectTemplate(_ name: String) throws -> Data {
    try Data(contentsOf: templatesFolder.appending(path: name))
}

func renderSite(
    _ reports: [Report], baseURL: String? = nil, allowsHTML: Bool = false
) throws -> Site {
    var site = SiteConfiguration()
    site.allowsHTML = allowsHTML
    site.baseURL = baseURL
    site.title = "Sample site"
    site.families = [
        .init(id: "metric", title: "Metric learning", description: "Losses for retrieval.")
    ]
    return try render(
        reports, configuration: site, engine: "1.0", templates: projectTemplates(),
        typesetter: typesetter)
}

/// The page of one notebook.
func page(_ notebook: Notebook, _ record: NotebookRecord? = nil) throws -> String {
    let site = try renderSite([Report(notebook, record: record, path: "metric/ms")])
    return try site.text("metric/ms/index.html")
}

struct MissingFile: Error { let path: String }

extension Site {
    /// The text of a page without the project's own script, so that any other script is seen.
    func text(_ path: String) throws -> String {
        var page = try wholeText(path)
        guard path.hasSuffix(".html") else { return page }
        for name in ["page.js", "index.js"] {
            let script = String(decoding: try projectTemplate(name), as: UTF8.self)
            page = page.replacing("<script>\(script)</script>", with: "")
        }
        return page
    }

    /// The text of a file as it is.
    func wholeText(_ path: String) throws -> String {
        guard let file = files.first(where: { $0.path == path }) else {
            throw MissingFile(path: path)
        }
        return String(decoding: file.bytes, as: UTF8.self)
    }
}

/// The values of an attribute in the order in which they occur.
func attributes(_ name: String, in page: String) -> [String] {
    page.matches(of: try! Regex(" \(name)=\"([^\"]*)\"")).compactMap { $0.output[1].substring }
        .map(String.init)
}
