import Charts

extension Figure {
    /// What the figure shows as comma-separated values: one line for each mark, in the order of
    /// drawing. Columns that no mark fills are left out.
    var csv: String {
        var rows: [Row] = []
        for panel in panels {
            for layer in panel.layers {
                let count = [layer.x, layer.y, layer.x2, layer.y2].map(\.count).max() ?? 0
                for index in 0..<count {
                    let across = Extent(layer.x, layer.x2, index, of: layer.kind).texts(on: x)
                    let up = Extent(layer.y, layer.y2, index, of: layer.kind).texts(on: y)
                    rows.append(
                        Row(
                            panel: panel.name, series: layer.series, mark: "\(layer.kind)",
                            x: across.from, y: up.from, x2: across.to, y2: up.to,
                            value: layer.value.indices.contains(index)
                                ? DecimalText.shortest(layer.value[index]) : nil))
                }
            }
        }
        let columns: [(name: String, value: (Row) -> String?)] = [
            ("panel", \.panel), ("series", \.series), ("mark", \.mark), (x.label ?? "x", \.x),
            (y.label ?? "y", \.y), ("x2", \.x2), ("y2", \.y2),
            (colorScale?.label ?? "value", \.value),
        ]
        let used = columns.filter { column in rows.contains { column.value($0) != nil } }
        let body = rows.map { row in used.map { $0.value(row) ?? "" } }
        return CSV.text([used.map(\.name)] + body)
    }
}

private struct Row {
    var panel: String?
    var series: String?
    var mark: String
    var x, y, x2, y2, value: String?
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

    func texts(on axis: Axis) -> (from: String?, to: String?) {
        if axis.type == .category {
            guard let from else { return (nil, to.map(DecimalText.shortest)) }
            let place = Int((((to ?? from) + from) / 2).rounded())
            guard axis.categories.indices.contains(place) else { return (nil, nil) }
            return (axis.categories[place], nil)
        }
        if isBar, let from, let to, from == 0 || to == 0 {
            return (DecimalText.shortest(from == 0 ? to : from), nil)
        }
        return (from.map(DecimalText.shortest), to.map(DecimalText.shortest))
    }
}
