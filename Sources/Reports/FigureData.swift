import Charts

extension Figure {
    /// What the figure shows as comma-separated values: one line for each mark, in the order of
    /// drawing. Columns that no mark fills are left out.
    var csv: String {
        let rows = marks(number: DecimalText.shortest)
        let columns = MarkData.columns(of: self, used: rows)
        let body = rows.map { row in columns.map { $0.value(row) ?? "" } }
        return CSV.text([columns.map(\.name)] + body)
    }

    /// The number of marks.
    var markCount: Int {
        panels.reduce(0) { $0 + $1.layers.reduce(0) { $0 + Self.markCount($1) } }
    }

    private static func markCount(_ layer: Layer) -> Int {
        max(layer.x.count, layer.y.count, layer.x2.count, layer.y2.count)
    }

    /// The marks as text, in the order of drawing.
    ///
    /// - Parameters:
    ///   - wanted: says by their number in that order which ones.
    ///   - number: writes a number.
    func marks(
        where wanted: (Int) -> Bool = { _ in true }, number: (Double) -> String
    ) -> [MarkData] {
        var rows: [MarkData] = []
        var before = 0
        for panel in panels {
            for layer in panel.layers {
                let count = Self.markCount(layer)
                defer { before += count }
                for index in 0..<count where wanted(before + index) {
                    let across = Extent(layer.x, layer.x2, index, of: layer.kind)
                        .texts(on: x, number)
                    let up = Extent(layer.y, layer.y2, index, of: layer.kind).texts(on: y, number)
                    rows.append(
                        MarkData(
                            panel: panel.name, series: layer.series, kind: layer.kind,
                            x: across.from, y: up.from, x2: across.to, y2: up.to,
                            value: layer.value.indices.contains(index)
                                ? number(layer.value[index]) : nil))
                }
            }
        }
        return rows
    }
}

/// One mark of a figure as text.
struct MarkData {
    var panel: String?
    var series: String?
    var kind: Mark.Kind
    var x, y, x2, y2, value: String?

    typealias Column = (name: String, value: (MarkData) -> String?)

    /// The columns that some of the marks fill.
    static func columns(of figure: Figure, used rows: [MarkData]) -> [Column] {
        let columns: [Column] = [
            ("panel", \.panel), ("series", \.series), ("mark", { "\($0.kind)" }),
            (figure.x.label ?? "x", \.x), (figure.y.label ?? "y", \.y), ("x2", \.x2),
            ("y2", \.y2), (figure.colorScale?.label ?? "value", \.value),
        ]
        return columns.filter { column in rows.contains { column.value($0) != nil } }
    }
}

/// What a mark covers of one axis, as the author of the chart gave it: a bar's width around its
/// category and its foot at zero belong to the drawing, not to the data.
private struct Extent {
    var from: Double?
    var to: Double?
    var isBar: Bool

    init(_ from: [Double], _ to: [Double], _ index: Int, of kind: Mark.Kind) {
        self.from = from.indices.contains(index) ? from[index] : nil
        self.to = to.indices.contains(index) ? to[index] : nil
        isBar = kind == .bar
    }

    func texts(
        on axis: Axis, _ number: (Double) -> String
    ) -> (from: String?, to: String?) {
        if axis.type == .category {
            guard let from else { return (nil, to.map(number)) }
            let place = Int((((to ?? from) + from) / 2).rounded())
            guard axis.categories.indices.contains(place) else { return (nil, nil) }
            return (axis.categories[place], nil)
        }
        if isBar, let from, let to, from == 0 || to == 0 {
            return (number(from == 0 ? to : from), nil)
        }
        return (from.map(number), to.map(number))
    }
}
