import Charts
import ChartsCairo
import Diagnostics
import Notebooks

/// Figures and tables with their captions.
extension PageBuilder {
    mutating func figure(_ figure: Figure, place: FloatNumbering.Place, of cell: Cell) -> HTML {
        var alt = cell.options.alt ?? cell.options.caption ?? "Figure"
        if let part = place.part { alt += " (\(part))" }
        guard let renderer else { return .empty }
        let picture = ThemedPicture(path: place.name, of: figure, renderer)
        do {
            files += try picture.files(renderer)
        } catch {
            let message = "the figure cannot be drawn: \(error)"
            diagnostics.append(Diagnostic(.error, message, in: notebook.file, at: cell.range))
            return tag("p", ["class": "error", "role": "note"], .text(message))
        }
        files.append(SiteFile(path: "\(place.name).csv", text: figure.csv))
        var links = [DataLink(path: "\(place.name).csv", name: "Data", format: "CSV")]
        if let pdf = try? renderer.pdf(figure) {
            files.append(SiteFile(path: "\(place.name).pdf", bytes: pdf))
            links.append(DataLink(path: "\(place.name).pdf", name: "Figure", format: "PDF"))
        }
        // Panels are too small to read in the gallery.
        if thumbnail.map({ $0.hasPanels && !picture.hasPanels }) ?? true { thumbnail = picture }
        let notes = figure.notes.map { tag("p", ["class": "figure-note"], .text($0)) }
        let name = (place.isCaptioned ? number(of: cell) : nil) ?? "the figure"
        return tag(
            "figure",
            [
                "class": picture.isWide ? "chart wide" : "chart",
                "id": place.isCaptioned ? anchors.claim(cell.label) : nil,
            ],
            [
                picture.html(alt: alt),
                caption(
                    of: cell, place: place, links: links,
                    notes: notes + [FigureTable(figure).html(name: name)]),
            ])
    }

    mutating func table(_ table: Charts.Table, place: FloatNumbering.Place, of cell: Cell) -> HTML {
        let file = "\(place.name).csv"
        files.append(SiteFile(path: file, text: table.csv))
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
        let rows = table.rows.enumerated().map { row, cells in
            tag(
                "tr",
                cells.enumerated().map { column, cell in
                    let isBest = table.isBest(row: row, column: column)
                    let text = HTML.text(cell.text)
                    return tag(
                        "td", ["class": isNumeric[column] ? "number" : nil],
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
                    links: [DataLink(path: file, name: "Data", format: "CSV")], notes: []),
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

    private mutating func caption(
        of cell: Cell, place: FloatNumbering.Place, links: [DataLink], notes: [HTML]
    ) -> HTML {
        var text: [HTML] = []
        if place.isCaptioned {
            if let number = number(of: cell) {
                text += [tag("span", ["class": "float-number"], .text(number + ".")), " "]
            }
            text += prose(cell.caption)
            if !text.isEmpty { text.append(" ") }
        }
        for (number, link) in links.enumerated() {
            if number > 0 { text.append(" ") }
            text.append(
                tag(
                    "a", ["class": "data-link", "href": link.path, "download": ""],
                    [.text(link.name), tag("span", ["class": "quiet"], .text(" (\(link.format))"))])
            )
        }
        return tag("figcaption", [tag("p", text)] + notes)
    }
}

/// A file that a figure or table can be had as.
private struct DataLink {
    var path: String
    var name: String
    var format: String
}
