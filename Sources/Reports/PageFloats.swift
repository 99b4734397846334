import Charts
import ChartsCairo
import Diagnostics
import Notebooks

/// Figures and tables with their captions.
extension PageBuilder {
    /// So many figures are loaded with the page, the others when a reader comes near.
    private static let eagerFigures = 3

    mutating func figure(_ figure: Figure, place: FloatNumbering.Place, of cell: Cell) -> HTML {
        var alt = cell.options.alt ?? cell.options.caption ?? "Figure"
        if let part = place.part { alt += " (\(part))" }
        guard let renderer else { return .empty }
        let picture = ThemedPicture(path: place.name, of: figure, renderer)
        do {
            for file in try picture.files(renderer) { add(file, at: cell.range) }
        } catch {
            let message = "the figure cannot be drawn: \(error)"
            diagnostics.append(Diagnostic(.error, message, in: notebook.file, at: cell.range))
            return tag("p", ["class": "error", "role": "note"], .text(message))
        }
        add(SiteFile(path: "\(place.name).csv", text: figure.csv), at: cell.range)
        shownFigures += 1
        var links = [DataLink(path: "\(place.name).csv", name: "Data", format: "CSV")]
        if let pdf = try? picture.pdf(renderer) {
            add(SiteFile(path: "\(place.name).pdf", bytes: pdf), at: cell.range)
            links.append(DataLink(path: "\(place.name).pdf", name: "Figure", format: "PDF"))
        }
        // Panels are too small to read in the gallery.
        if thumbnail.map({ $0.hasPanels && !picture.hasPanels }) ?? true { thumbnail = picture }
        let notes = figure.notes.map { tag("p", ["class": "figure-note"], .text($0)) }
        let name = (place.isCaptioned ? number(of: cell) : nil) ?? "the figure"
        return tag(
            "figure",
            [
                "class": picture.isWide
                    ? "chart wide" : picture.fillsText ? "chart fill" : "chart",
                "id": place.isCaptioned ? anchors.claim(cell.label) : nil,
            ],
            [
                picture.html(alt: alt, isLazy: shownFigures > Self.eagerFigures),
                caption(
                    of: cell, place: place,
                    notes: notes + [
                        tag(
                            "div", ["class": "figure-tools"],
                            [
                                FigureTable(figure).html(name: name),
                                tag("div", ["class": "files"], links.map(\.html)),
                            ])
                    ]),
            ])
    }

    mutating func table(_ table: Charts.Table, place: FloatNumbering.Place, of cell: Cell) -> HTML {
        let file = "\(place.name).csv"
        add(SiteFile(path: file, text: table.csv), at: cell.range)
        let isNumeric = table.columns.indices.map { table.isNumeric(column: $0) }
        let head = table.columns.enumerated().map { column, title in
            title.isEmpty
                ? tag("td")
                : tag(
                    "th", ["scope": "col", "class": isNumeric[column] ? "number" : nil],
                    .text(title))
        }
        let padding = table.columns.indices.map { column in
            isNumeric[column]
                ? NumberAlignment.padding(table.rows.map { $0[column].text })
                : table.rows.map { _ in "" }
        }
        // Names that stay in sight while the columns beside them scroll must leave room for these.
        let hasShortNames = table.rows.allSatisfy { ($0.first?.text.count ?? 0) <= 20 }
        let rows = table.rows.enumerated().map { row, cells in
            tag(
                "tr",
                cells.enumerated().map { column, cell in
                    let isBest = table.isBest(row: row, column: column)
                    let text = HTML.text(cell.text)
                    return tag(
                        "td",
                        [
                            "class": isNumeric[column]
                                ? "number" : column == 0 && hasShortNames ? "name" : nil
                        ],
                        [isBest ? tag("strong", [text]) : text, .text(padding[column][row])])
                })
        }
        let grid = tag("table", [tag("thead", [tag("tr", head)]), tag("tbody", rows)])
        let name = place.isCaptioned ? number(of: cell) ?? "Table" : "Table"
        let empty =
            rows.isEmpty ? tag("p", ["class": "figure-note"], "The table is empty.") : .empty
        return tag(
            "figure",
            ["class": "data-table", "id": place.isCaptioned ? anchors.claim(cell.label) : nil],
            [
                caption(
                    of: cell, place: place,
                    link: DataLink(path: file, name: "Data", format: "CSV"), notes: []),
                rows.isEmpty ? empty : scrolling(grid, label: name),
            ])
    }

    /// "Figure 2", if the cell's label is numbered.
    private func number(of cell: Cell) -> String? {
        guard let label = cell.label,
            let known = notebook.labels.first(where: { $0.name == label }), known.number > 0
        else { return nil }
        return known.text
    }

    /// - Parameter link: a file to offer at the end of the caption.
    private mutating func caption(
        of cell: Cell, place: FloatNumbering.Place, link: DataLink? = nil, notes: [HTML]
    ) -> HTML {
        var text: [HTML] = []
        if place.isCaptioned {
            if let number = number(of: cell) {
                text += [tag("span", ["class": "float-number"], .text(number + ".")), " "]
            }
            text += prose(cell.caption)
            if !text.isEmpty, link != nil { text.append(" ") }
        }
        if let link { text.append(link.html) }
        return tag("figcaption", [text.isEmpty ? .empty : tag("p", text)] + notes)
    }
}

/// A file that a figure or table can be had as.
private struct DataLink {
    var path: String
    var name: String
    var format: String

    /// The format with, for those who hear it alone, what it is the format of.
    var html: HTML {
        tag(
            "a", ["class": "data-link", "href": path, "download": ""],
            [tag("span", ["class": "unseen"], .text(name + " as ")), .text(format)])
    }
}
