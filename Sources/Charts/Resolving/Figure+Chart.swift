extension Figure {
    /// Resolves a chart: axes and styles follow from all marks that share a channel, places become
    /// numbers, what cannot be drawn is left out with a note. Never fails.
    package init(_ chart: Chart) {
        let options = chart.options
        var notes = Notes()
        var marks = SeriesStyles.leveled(chart.marks.flatMap(\.expanded))
        var x = AxisReader(.x, marks, options.x)
        var y = AxisReader(.y, marks, options.y)
        if x.type == .category || y.type == .category, marks.contains(where: { $0.columns != nil })
        {
            // Numbers that are names need a place each.
            marks = marks.flatMap(\.rows)
            x = AxisReader(.x, marks, options.x)
            y = AxisReader(.y, marks, options.y)
        }
        let styles = SeriesStyles(marks, options)
        let placed = Placement(marks, x, y, &notes).placed()
        let xAxis = x.axis(placed, options.x, &notes)
        let yAxis = y.axis(placed, options.y, &notes)
        var layers = LayerCollection(
            styles, xAxis, yAxis, own: PanelAxes(marks, placed, x, y, options).axes)
        for (mark, place) in zip(marks, placed) { layers.add(mark, at: place) }
        let grid = layers.panels()

        self.init(
            title: options.title.flatMap { $0.isEmpty ? nil : $0 },
            width: options.width.isFinite ? min(max(options.width, 120), 4000) : 560,
            height: options.height.isFinite ? min(max(options.height, 90), 4000) : 350,
            x: xAxis, y: yAxis, legend: styles.legend, colorScale: styles.colorScale,
            panels: grid.panels, columns: grid.columns ?? options.facetColumns.map { max(1, $0) },
            notes: notes.sentences)
    }
}

/// What was left out or changed while a chart was resolved.
struct Notes {
    /// Marks with a value that is infinite or not a number.
    var notFinite = 0
    /// Marks at or below zero on a logarithmic axis.
    var notPositive = 0
    /// Intervals that reach zero on a logarithmic axis.
    var cutAtZero = 0
    /// Marks of a category that the chart does not list.
    var unlisted = 0
    /// Numbers of a column whose other column has ended.
    var withoutPartner = 0
    /// Whole sentences about settings that could not be kept.
    var settings: [String] = []

    /// The notes for the reader of the page.
    var sentences: [String] {
        var sentences: [String] = []
        func add(_ count: Int, _ one: String, _ many: String) {
            if count > 0 { sentences.append(count == 1 ? "1 \(one)." : "\(count) \(many).") }
        }
        add(
            notFinite, "value is not finite and is not shown",
            "values are not finite and are not shown")
        add(
            notPositive, "value at or below zero has no place on the logarithmic axis",
            "values at or below zero have no place on the logarithmic axis")
        add(
            cutAtZero, "interval reaches zero and is cut at the edge of the logarithmic axis",
            "intervals reach zero and are cut at the edge of the logarithmic axis")
        add(
            unlisted, "value belongs to a category that is not shown",
            "values belong to categories that are not shown")
        add(
            withoutPartner, "number has no partner in the other column and is not shown",
            "numbers have no partner in the other column and are not shown")
        return sentences + settings
    }
}
