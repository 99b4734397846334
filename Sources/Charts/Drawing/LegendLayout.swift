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
            let texts = DistinctTexts(
                group.entries.map(\.name), width: max(40, width - sample - Self.sampleGap),
                size: Self.size, lines: 3, measurer)
            list += group.entries.map { Item(entry: $0, lines: texts[$0.name], sample: sample) }
            if number > 0, arrangement == .column { y += Self.rowGap * 2 }
            let widths = list.map { item in
                (item.entry == nil ? 0 : item.sample + Self.sampleGap)
                    + measurer.widest(item.lines, size: Self.size)
            }
            // A group that does not fit beside the one before begins a row of its own.
            let length = zip(list, widths).reduce(0) { $0 + $1.1 + Self.gap(after: $1.0) }
            var isNewRow = number > 0 && x + length - Self.entryGap > width
            let column = Self.columnWidth(widths, in: width)
            for (place, var item) in list.enumerated() {
                isNewRow =
                    isNewRow || arrangement == .column || (x > 0 && x + widths[place] > width)
                if isNewRow, !items.isEmpty {
                    x = 0
                    y += rowHeight + Self.rowGap
                    rowHeight = 0
                }
                isNewRow = false
                if x == 0 { rows += 1 }
                (item.x, item.y) = (x, y)
                rowHeight = max(rowHeight, Double(item.lines.count) * Self.lineHeight)
                self.width = max(self.width, x + widths[place])
                x += (column ?? widths[place]) + Self.gap(after: item)
                items.append(item)
            }
        }
        height = y + rowHeight
    }

    private static func gap(after item: Item) -> Double {
        item.entry == nil ? entryGap / 2 : entryGap
    }

    /// The width of columns in which entries of several rows stand below each other; nil if one row
    /// is enough, or if they would take more rows than entries that follow each other.
    private static func columnWidth(_ widths: [Double], in width: Double) -> Double? {
        var rows = 1
        var x = 0.0
        for item in widths {
            if x > 0, x + item > width {
                rows += 1
                x = 0
            }
            x += item + entryGap
        }
        guard rows > 1, let widest = widths.max() else { return nil }
        let columns = Int((width + entryGap) / (widest + entryGap))
        return columns > 1 && (widths.count + columns - 1) / columns <= rows ? widest : nil
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
