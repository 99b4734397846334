import Charts

/// The data of a figure as a table on its page, for those who do not see it and those who want a
/// number: one row for each x, one column for each series, where the marks allow it; else one row
/// for each mark. Large figures show rows at even distances; the CSV file has them all.
struct FigureTable {
    let head: [String]
    private(set) var rows: [[String]]
    /// How many rows there are in all.
    let total: Int
    /// Whether the marks are pictures, of which the rows say only where they stand.
    private let isOfPictures: Bool

    /// Enough to read, few enough not to weigh on the page.
    static let mostRows = 40
    static let mostCells = 240

    init(_ figure: Figure) {
        isOfPictures = figure.panels.allSatisfy { $0.layers.allSatisfy { $0.kind == .image } }
        let count = figure.markCount
        func marks(_ wanted: (Int) -> Bool) -> [MarkData] {
            figure.marks(where: wanted) {
                DecimalText.typographic(DecimalText.significant($0, 4))
            }
        }
        if count > Self.mostMarks {
            let wanted = Set(Self.evenly(Self.mostRows, of: count))
            (head, rows) = Self.byMark(marks(wanted.contains), of: figure)
            total = count
            return
        }
        let marks = marks { _ in true }
        let whole = Self.bySeries(marks, of: figure) ?? Self.byMark(marks, of: figure)
        head = whole.head
        total = whole.rows.count
        let most = max(2, min(Self.mostRows, Self.mostCells / max(1, head.count)))
        rows = whole.rows
        if total > most { rows = Self.evenly(most, of: total).map { whole.rows[$0] } }
    }

    /// Figures with more marks are shown by some of these; rows for each x are not looked for.
    static let mostMarks = 50_000

    /// The first index, the last, and others evenly between them.
    private static func evenly(_ count: Int, of total: Int) -> [Int] {
        (0..<count).map { $0 * (total - 1) / (count - 1) }
    }

    private typealias Grid = (head: [String], rows: [[String]])

    private static func byMark(_ marks: [MarkData], of figure: Figure) -> Grid {
        let columns = MarkData.columns(of: figure, used: marks)
            // What the mark is drawn as says nothing if all are drawn alike.
            .filter { $0.name != "mark" || marks.contains { $0.kind != marks[0].kind } }
        return (columns.map(\.name), marks.map { mark in columns.map { $0.value(mark) ?? "" } })
    }

    private struct Place: Hashable {
        var panel: String?
        var x: String
    }

    private struct Series: Hashable {
        var name: String
        var isRange: Bool
    }

    /// Nil if a series has several values at one place, or marks have more than x, y and an extent
    /// along y.
    private static func bySeries(_ marks: [MarkData], of figure: Figure) -> Grid? {
        let label = figure.y.label ?? "y"
        var places: [Place] = []
        var columns: [Series] = []
        var rowOf: [Place: Int] = [:]
        var cells: [[Series: String]] = []
        for mark in marks {
            // Rules are guides, not data.
            if mark.kind == .rule { continue }
            guard let x = mark.x, let y = mark.y, mark.x2 == nil, mark.value == nil else {
                return nil
            }
            let place = Place(panel: mark.panel, x: x)
            let series = Series(name: mark.series ?? label, isRange: mark.y2 != nil)
            let text = mark.y2.map { "\(y) to \($0)" } ?? y
            if !columns.contains(series) { columns.append(series) }
            let row: Int
            if let known = rowOf[place] {
                row = known
            } else {
                row = places.count
                rowOf[place] = row
                places.append(place)
                cells.append([:])
            }
            // A line and the points on it say the same twice.
            if let other = cells[row][series], other != text { return nil }
            cells[row][series] = text
        }
        guard !places.isEmpty else { return nil }
        let hasPanels = places.contains { $0.panel != nil }
        let head =
            (hasPanels ? ["Panel"] : []) + [figure.x.label ?? "x"]
            + columns.map { column in
                let isAmbiguous = columns.contains { $0.name == column.name && $0 != column }
                return column.isRange && isAmbiguous ? column.name + ", range" : column.name
            }
        let rows = places.indices.map { row in
            (hasPanels ? [places[row].panel ?? ""] : []) + [places[row].x]
                + columns.map { cells[row][$0] ?? "" }
        }
        return (head, rows)
    }

    /// The folded table; nothing for a figure without data.
    func html(name: String) -> HTML {
        guard total > 0, !isOfPictures else { return .empty }
        let grid = tag(
            "table", ["class": "figures"],
            [
                tag("thead", [tag("tr", head.map { tag("th", ["scope": "col"], .text($0)) })]),
                tag(
                    "tbody",
                    rows.map { row in tag("tr", row.map { tag("td", [.text($0)]) }) }),
            ])
        let note =
            rows.count < total
            ? tag(
                "p", ["class": "figure-note"],
                .text("\(rows.count) of \(grouped(total)) rows, evenly spaced; the CSV has all."))
            : .empty
        return tag(
            "details", ["class": "figure-data"],
            [
                tag("summary", ["Data table"]), scrolling(grid, label: "Data of \(name)"), note,
            ])
    }
}

/// A count with thin groups of three digits: `1,980`.
func grouped(_ count: Int) -> String {
    var text = ""
    for (place, digit) in String(count).enumerated() {
        if place > 0, (String(count).count - place) % 3 == 0 { text += "," }
        text.append(digit)
    }
    return text
}
