/// Names written at the right ends of lines: a legend that needs no looking up. Used where every
/// series is a line that ends near the right edge and the names have room.
struct DirectLabels {
    /// A name and the line that it belongs to.
    private struct Label {
        var entry: LegendEntry
        var x: Double
        var y: Double
        var width: Double
    }

    private let labels: [Label]
    /// The length of the piece of line that leads from the end of a line to its name.
    private static let leader = 16.0
    private static let spacing = Measure.tickSize * 1.3
    /// The width that the names take right of the plot.
    let width: Double

    /// The labels of a figure, or nil where a legend is needed.
    init?(_ figure: Figure, _ measurer: any TextMeasurer) {
        guard figure.legend.position == .automatic, !figure.legend.isHidden,
            figure.panels.count == 1, figure.colorScale == nil, figure.x.type != .category,
            figure.legend.groups.count == 1, let group = figure.legend.groups.first,
            group.title == nil, group.entries.count <= 8
        else { return nil }
        let scale = AxisScale(figure.x)
        var labels: [Label] = []
        for entry in group.entries {
            let lines = figure.panels[0].layers.filter {
                $0.series == entry.name && $0.kind == .line && !$0.x.isEmpty
            }
            guard lines.count == 1, let x = lines[0].x.last, let y = lines[0].y.last,
                lines[0].x.max() == x, scale.fraction(x) > 0.9, scale.contains(x),
                AxisScale(figure.y).contains(y)
            else { return nil }
            let width = measurer.width(of: entry.name, size: Measure.tickSize, isBold: false)
            labels.append(Label(entry: entry, x: x, y: y, width: width))
        }
        guard let widest = labels.map(\.width).max(), widest < 0.28 * figure.width else {
            return nil
        }
        self.labels = labels
        width = widest + Self.leader + 10
    }

    /// The commands that draw the names, or nil if they would stand too far from their lines.
    func commands(_ panel: PanelDrawing) -> [DrawCommand]? {
        let plot = panel.plot
        let order = labels.indices.sorted {
            let (a, b) = (panel.placeY(labels[$0].y), panel.placeY(labels[$1].y))
            return a == b ? $0 < $1 : a < b
        }
        let wanted = order.map { panel.placeY(labels[$0].y) }
        let places = Self.spread(
            wanted, spacing: Self.spacing, in: (plot.minY - 4)...(plot.maxY + 4))
        guard let places,
            zip(wanted, places).allSatisfy({ ($0 - $1).magnitude < 2.6 * Self.spacing })
        else { return nil }
        var commands: [DrawCommand] = []
        for (rank, index) in order.enumerated() {
            let label = labels[index]
            let end = Point(panel.placeX(label.x) + 4, wanted[rank])
            let start = plot.maxX + Self.leader
            var path = Path()
            path.add(polyline: [end, Point(start, places[rank])])
            commands.append(
                .stroke(
                    path, Paint(ink: .color(label.entry.color), opacity: 0.7),
                    StrokeStyle(lineWidth: 1)))
            commands.append(
                .text(
                    TextRun(
                        text: label.entry.name,
                        at: Point(start + 4, places[rank] + TextHeight.middle * Measure.tickSize),
                        anchor: .start, size: Measure.tickSize, ink: .text)))
        }
        return commands
    }

    /// The places nearest to the wanted ones (sorted) that keep the spacing and the range: runs of
    /// places that are too close are centred on the mean of what they want. Nil if there is no room.
    static func spread(
        _ wanted: [Double], spacing: Double, in range: ClosedRange<Double>
    ) -> [Double]? {
        guard Double(wanted.count - 1) * spacing <= range.upperBound - range.lowerBound else {
            return nil
        }
        var runs: [(start: Double, members: [Double])] = []
        func fitted(_ members: [Double]) -> Double {
            let offsets = members.enumerated().map { $1 - Double($0) * spacing }
            let mean = offsets.reduce(0, +) / Double(offsets.count)
            let length = Double(members.count - 1) * spacing
            return min(max(mean, range.lowerBound), range.upperBound - length)
        }
        for place in wanted {
            runs.append((fitted([place]), [place]))
            while runs.count > 1 {
                let last = runs[runs.count - 1]
                let before = runs[runs.count - 2]
                if before.start + Double(before.members.count) * spacing <= last.start { break }
                runs.removeLast(2)
                let members = before.members + last.members
                runs.append((fitted(members), members))
            }
        }
        return runs.flatMap { run in
            run.members.indices.map { run.start + Double($0) * spacing }
        }
    }
}
