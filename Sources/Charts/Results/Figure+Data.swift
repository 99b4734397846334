extension Figure {
    /// The figure in a line, for terminals: `Accuracy against Epoch (line, 3 series, 120 marks)`.
    package var summary: String {
        let layers = panels.flatMap(\.layers)
        let what = [y.label, x.label].compactMap { $0 }.joined(separator: " against ")
        let kinds = Mark.Kind.allCases.filter { kind in layers.contains { $0.kind == kind } }
        var parts = [kinds.map(\.words).joined(separator: " and ")]
        let series = Set(layers.compactMap(\.series)).count
        if series > 1 { parts.append("\(series) series") }
        if panels.count > 1 { parts.append("\(panels.count) panels") }
        let marks = layers.reduce(0) { $0 + $1.count }
        parts.append(marks == 1 ? "1 mark" : "\(marks) marks")
        let name = title ?? (what.isEmpty ? "chart" : what)
        return "\(name) (\(parts.filter { !$0.isEmpty }.joined(separator: ", ")))"
    }

    /// The data behind the figure, a row for each mark: for the page's data table and for CSV (see
    /// `Table.csv`). Columns that no mark uses are left out.
    package var data: Table {
        let layers = panels.flatMap(\.layers)
        let xName = x.label ?? "x"
        let yName = y.label ?? "y"
        let hasKinds = Set(layers.map(\.kind)).count > 1
        var columns: [(name: String, cell: (Panel, Layer, Int) -> TableCell)] = []
        if panels.contains(where: { $0.name != nil }) {
            columns.append(("Panel", { panel, _, _ in .text(panel.name ?? "") }))
        }
        if layers.contains(where: { $0.series != nil }) {
            columns.append(("Series", { _, layer, _ in .text(layer.series ?? "") }))
        }
        if hasKinds { columns.append(("Mark", { _, layer, _ in .text(layer.kind.words) })) }
        func axis(
            _ name: String, _ axis: Axis, _ place: @escaping (Layer, Int) -> Place
        ) {
            let places = layers.flatMap { layer in (0..<layer.count).map { place(layer, $0) } }
            if places.contains(where: { if case .single = $0 { true } else { false } }) {
                columns.append(
                    (
                        name,
                        { _, layer, index in
                            if case .single(let value) = place(layer, index) {
                                axis.cell(value)
                            } else {
                                .text("")
                            }
                        }
                    ))
            }
            guard places.contains(where: { if case .interval = $0 { true } else { false } }) else {
                return
            }
            for (suffix, isEnd) in [(" from", false), (" to", true)] {
                columns.append(
                    (
                        name + suffix,
                        { _, layer, index in
                            guard case .interval(let from, let to) = place(layer, index) else {
                                return .text("")
                            }
                            return axis.cell(isEnd ? to : from)
                        }
                    ))
            }
        }
        axis(xName, x) { $0.placeX($1, isCategory: self.x.type == .category) }
        axis(yName, y) { $0.placeY($1, isCategory: self.y.type == .category) }
        if let colorScale {
            columns.append(
                (
                    colorScale.label,
                    { _, layer, index in
                        index < layer.value.count ? .number(layer.value[index]) : .text("")
                    }
                ))
        }
        var table = Table(columns: columns.map(\.name))
        for panel in panels {
            for layer in panel.layers {
                for index in 0..<layer.count {
                    table.addRow(columns.map { $0.cell(panel, layer, index) })
                }
            }
        }
        return table
    }
}

/// What a mark says about one axis.
private enum Place {
    case none
    case single(Double)
    case interval(Double, Double)
}

extension Layer {
    /// The number of marks.
    package var count: Int { max(x.count, y.count) }

    /// The place along x: the middle for marks that only have a width.
    fileprivate func placeX(_ index: Int, isCategory: Bool) -> Place {
        place(
            x, x2, index, hasExtent: !isCategory && (kind == .rule || kind == .errorBar),
            isHorizontal)
    }

    /// The place along y: the end for bars from zero, an interval for bands.
    fileprivate func placeY(_ index: Int, isCategory: Bool) -> Place {
        place(y, y2, index, hasExtent: !isCategory && kind != .rectangle, !isHorizontal)
    }

    private func place(
        _ starts: [Double], _ ends: [Double], _ index: Int, hasExtent: Bool, _ isLength: Bool
    ) -> Place {
        guard index < starts.count else { return .none }
        guard index < ends.count else { return .single(starts[index]) }
        if kind == .bar || kind == .area {
            if !isLength { return .single((starts[index] + ends[index]) / 2) }
            return starts[index] == 0 ? .single(ends[index]) : .interval(starts[index], ends[index])
        }
        return hasExtent
            ? .interval(starts[index], ends[index])
            : .single((starts[index] + ends[index]) / 2)
    }
}

extension Axis {
    /// The value as a reader of data wants it: the name of the category, or the number.
    fileprivate func cell(_ value: Double) -> TableCell {
        guard type == .category else { return .number(value) }
        guard let index = Int(exactly: value.rounded()), categories.indices.contains(index) else {
            return .text("")
        }
        return .text(categories[index])
    }
}

extension Mark.Kind {
    /// The kind in words.
    fileprivate var words: String { self == .errorBar ? "error bar" : rawValue }
}
