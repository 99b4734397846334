import Charts
import Diagnostics
import Execution
import Notebooks
import Testing

@testable import Notebooks
@testable import Reports

// Sites made of notebooks that the parser reads, and what is wrong with them.

/// A report as the command makes it, with results made by hand: a figure, a table, printed text
/// and a claim for each block.
func sampleReport(
    _ text: String, path: String, figure: Figure = sampleFigure,
    files: [String: [UInt8]] = [:]
) -> (Report, [Diagnostic]) {
    let file = SourceFile(path: "notebooks/\(path).md", text: text)
    let beside = files.merging(["refs.bib": Array(sampleBibliography.utf8)]) { given, _ in given }
    let (notebook, diagnostics) = parse(file) { beside[$0] }
    let cells = notebook.cells.map { cell in
        CellRecord(
            name: cell.id, status: .finished,
            outputs: [
                .text("printed <b>&amp;\n"), .figure(figure),
                .table(Table(columns: ["<i>", ""], rows: [[.text("</td>"), .number(0.5)]])),
                .claim(Claim("\"<b>\" wins", measured: 2, .atLeast(1))),
            ])
    }
    let values = notebook.expressions.map {
        ValueRecord(name: $0.id, status: .finished, text: "<3>")
    }
    let record = NotebookRecord(
        notebook: path, source: "00ff", seed: 1, cells: cells, values: values)
    return (Report(notebook, record: record, path: path) { beside[$0] }, diagnostics)
}

private let sampleBibliography = """
    @article{zhu, title={A <b> loss}, author={Zhu, Dixian and Ying, Yiming}, year={2023},
      url={javascript:alert(1)}}
    """

var sampleFigure: Figure {
    Figure(
        Chart {
            for name in ["<script>", "b"] {
                for x in 0..<60 {
                    LineMark(x: .value("x", x), y: .value("y & <z>", (x * 7) % 11))
                        .foregroundStyle(by: .value("s", name))
                }
            }
        })
}

/// The way from a page to what one of its addresses means: the file and the anchor.
private func target(_ address: String, from page: String) -> (file: String, anchor: String) {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(parts[0]).percentDecoded
    let file = path.isEmpty ? page : Paths.join(Paths.folder(of: page), path)
    return (file, parts.count > 1 ? String(parts[1]).percentDecoded : "")
}

/// What is wrong with the pages of a site: markup, links that lead nowhere, foreign addresses.
func faults(_ site: Site) throws -> [String] {
    var pages: [String: PageMarkup] = [:]
    for file in site.files where file.path.hasSuffix(".html") {
        pages[file.path] = PageMarkup(try site.text(file.path))
    }
    var faults: [String] = []
    for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
        faults += page.faults.map { "\(path): \($0)" }
        for address in page.addresses where !address.hasPrefix("https://") {
            let (file, anchor) = target(address, from: path)
            if !site.files.contains(where: { $0.path == file }) {
                faults.append("\(path): '\(address)' is no file of the site")
            } else if !anchor.isEmpty, pages[file]?.values(of: "id").contains(anchor) != true {
                faults.append("\(path): '\(address)' has no such anchor")
            }
        }
        for element in page.elements {
            if ["script", "style", "iframe", "object", "embed", "form", "svg", "base"]
                .contains(element.name)
            {
                faults.append("\(path): <\(element.name)>")
            }
            for (name, _) in element.attributes where name.hasPrefix("on") || name == "style" {
                faults.append("\(path): \(name)= on <\(element.name)>")
            }
        }
    }
    return faults
}
