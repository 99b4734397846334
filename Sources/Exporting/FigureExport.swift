import Charts
import ChartsCairo
import Execution
import Notebooks

/// The figures of a notebook as files for papers, slides and the web: each as SVG, PNG and PDF.
package struct FigureExport {
    /// The files by their names.
    package let files: [(name: String, bytes: [UInt8])]

    /// - Parameter scale: the pixels of PNG for each point of a figure (1/96 inch).
    package init(
        _ export: ExportParts, renderer: FigureRenderer, theme: Theme, scale: Double
    ) throws {
        var names = FigureNames()
        var files: [(name: String, bytes: [UInt8])] = []
        for case .cell(let cell, let record) in export.parts {
            var figures = 0
            for case .figure(let figure) in record?.outputs ?? [] {
                figures += 1
                let name = names.next(cell, figures)
                let layout = renderer.drawing(figure)
                let svg = try renderer.svg(
                    figure, layout, theme: theme, title: cell.options.alt)
                files += [
                    (name + ".svg", Array(svg.utf8)),
                    (name + ".png", try renderer.png(figure, theme: theme, scale: scale)),
                    (name + ".pdf", try renderer.pdf(figure, layout, theme: theme)),
                ]
            }
        }
        self.files = files
    }
}

/// Names of figures that never meet: `fig-noise`, `fig-noise-2`.
struct FigureNames {
    private var taken: Set<String> = []

    /// The name of a block's figure with this number, from 1 on.
    mutating func next(_ cell: Cell, _ number: Int) -> String {
        var name = cell.id + (number == 1 ? "" : "-\(number)")
        while !taken.insert(name).inserted { name += "-\(number)" }
        return name
    }
}
