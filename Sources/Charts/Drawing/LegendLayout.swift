/// A legend laid out in rows or in a column.
struct LegendLayout {
    enum Arrangement { case rows, column }

    private struct Item {
        var entry: LegendEntry?
        var lines: [String]
        /// The place of the top left corner, relative to the legend.
        var x = 0.0
        var y = 0.0
        var sample = 0.0
    }

    private(set) var width = 0.0
    private(set) var height = 0.0
    private(set) var rows = 0
    private var items: [Item] = []

    private static let size = Measure.tickSize
    private static let lineHeight = Measure.tickSize * TextHeight.line
    private static let sampleGap = 6.0
    private static let rowGap = 4.0
    private static let entryGap = 18.0

    /// Arranges the entries in the given width.
    init(_ legend: Legend, _ arrangement: Arrangement, width: Double, _ measurer: any TextMeasurer)
    {
        var x = 0.0
        var y = 0.0
        var rowHeight = 0.0
        for (number, group) in legend.groups.enumerated() {
            var list: [Item] = []
            if let title = group.title {
                list.append(Item(lines: measurer.wrapped(title, width: width, size: Self.size)))
            }
            // All samples of a group have one width, so that the names align in a column.
            let sample = group.entries.contains { $0.stroke != nil } ? 26.0 : 11.0
            for entry in group.entries {
                let room = max(40, width - sample - Self.sampleGap)
                list.append(
                    Item(
                        entry: entry,
                        lines: measurer.wrapped(entry.name, width: room, size: Self.size, lines: 3),
                        sample: sample))
            }
            if number > 0, arrangement == .column { y += Self.rowGap * 2 }
            for var item in list {
                let textStart = item.entry == nil ? 0 : item.sample + Self.sampleGap
                let itemWidth = textStart + measurer.widest(item.lines, size: Self.size)
                let itemHeight = Double(item.lines.count) * Self.lineHeight
                let isNewRow = arrangement == .column || (x > 0 && x + itemWidth > width)
                if isNewRow, !items.isEmpty {
                    x = 0
                    y += rowHeight + Self.rowGap
                    rowHeight = 0
                }
                if x == 0 { rows += 1 }
                (item.x, item.y) = (x, y)
                rowHeight = max(rowHeight, itemHeight)
                self.width = max(self.width, x + itemWidth)
                x += itemWidth + (item.entry == nil ? Self.entryGap / 2 : Self.entryGap)
                items.append(item)
            }
        }
        height = y + rowHeight
    }

    /// The commands that draw the legend with its top left corner at the given place.
    func commands(x: Double, y: Double) -> [DrawCommand] {
        var commands: [DrawCommand] = []
        for item in items {
            let left = x + item.x
            let top = y + item.y
            var textLeft = left
            if let entry = item.entry {
                commands += Self.sample(
                    entry, x: left, y: top + Self.lineHeight / 2, width: item.sample)
                textLeft += item.sample + Self.sampleGap
            }
            for (number, line) in item.lines.enumerated() {
                let middle = top + (Double(number) + 0.5) * Self.lineHeight
                commands.append(
                    .text(
                        TextRun(
                            text: line, at: Point(textLeft, middle + TextHeight.middle * Self.size),
                            anchor: .start, size: Self.size,
                            ink: item.entry == nil ? .secondaryText : .text)))
            }
        }
        return commands
    }

    /// The sample of a series: its band, line and symbol, or a square of its colour.
    private static func sample(
        _ entry: LegendEntry, x: Double, y: Double, width: Double
    ) -> [DrawCommand] {
        var commands: [DrawCommand] = []
        let ink = Ink.color(entry.color)
        if entry.isFilled {
            var path = Path()
            if entry.hasBand {
                path.add(Rect(minX: x, minY: y - 5, maxX: x + width, maxY: y + 5))
                commands.append(.fill(path, Paint(ink: ink, opacity: 0.2)))
            } else {
                let left = x + (width - 11) / 2
                path.add(Rect(minX: left, minY: y - 5.5, maxX: left + 11, maxY: y + 5.5))
                commands.append(.fill(path, Paint(ink: ink)))
            }
        }
        if let stroke = entry.stroke, !entry.isFilled || entry.hasBand {
            var path = Path()
            path.add(polyline: [Point(x, y), Point(x + width, y)])
            commands.append(.stroke(path, Paint(ink: ink), stroke))
        }
        if let symbol = entry.symbol, !entry.isFilled || entry.hasBand {
            var path = Path()
            SymbolShapes.add(symbol, at: Point(x + width / 2, y), area: 42, to: &path)
            commands.append(.fill(path, Paint(ink: ink)))
        }
        return commands
    }
}
