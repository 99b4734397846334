/// The plot areas of the panels and the axes that they share.
struct PanelGrid {
    let rows: Int
    let columns: Int
    /// Whether panels stand in columns and rows with names of their own.
    private let isGrid: Bool
    /// How much higher the frame would have to be for plots that can be read.
    private(set) var missingHeight = 0.0
    /// The plot areas in reading order.
    private(set) var plots: [Rect] = []
    /// The names above the panels and those right of their rows, in lines.
    let names: DistinctTexts
    let rowNames: DistinctTexts
    /// The axes of the panels, in reading order.
    let xLayouts: [AxisLayout]
    let yLayouts: [AxisLayout]
    /// Whether panels have axes of their own.
    private let isFreeX: Bool
    private let isFreeY: Bool

    private static let gap = 20.0
    /// The height that the names above panels take, and the width that those of rows take.
    private static func nameHeight(_ lines: Int) -> Double {
        22 + Double(lines - 1) * Measure.tickSize * TextHeight.line
    }
    private static func rowNameWidth(_ lines: Int) -> Double {
        Measure.tickSize + 10 + Double(lines - 1) * Measure.tickSize * TextHeight.line
    }
    /// The least height of a plot.
    private static let smallest = 64.0

    /// Divides a frame among panels: margins for the texts of the axes, equal plots.
    ///
    /// The width of the texts beside the y axis depends on the height of the plots, and this on the
    /// texts below, so the margins grow in rounds until all texts have room.
    init(_ figure: Figure, in frame: Rect, right minimum: Double, _ measurer: any TextMeasurer) {
        let count = figure.panels.count
        isGrid = figure.panels.contains { $0.rowName != nil }
        let columns = Self.columns(figure, frameWidth: frame.width)
        let rows = (count + columns - 1) / columns
        let allNames = figure.panels.compactMap(\.name)
        let allRowNames = figure.panels.compactMap(\.rowName)
        var (names, rowNames): (DistinctTexts, DistinctTexts)
        // In a grid only the first row has names above; those of the rows stand at the right.
        var (onTop, above) = (0.0, 0.0)
        var (left, right, bottom) = (2.0, max(minimum, 3), 2.0)
        isFreeX = figure.panels.contains { $0.x != nil }
        isFreeY = figure.panels.contains { $0.y != nil }
        var xLayouts: [AxisLayout]
        var yLayouts: [AxisLayout]
        var size: (width: Double, height: Double)
        var gap: (width: Double, height: Double)
        // Turned texts take up to nearly half of the height and of the width; those beside y axes up
        // to half of the width, all of them together where every panel has its own.
        let narrowest = Self.leastPlotWidth(figure) * Double(columns)
        let besides =
            narrowest <= frame.width * 0.85 ? frame.width - 20 - narrowest : frame.width * 0.4
        let turned = AxisLayout.turnedWidth(
            height: frame.height * 0.45, width: min(frame.width * 0.45, besides))
        let axes = isFreeY ? Double(columns) : 1
        let share = (least: min(0.35, 0.6 / axes), most: min(0.5, 0.7 / axes))
        var round = 0
        var isSettled = false
        repeat {
            // Between panels there is room for the texts of an axis of one's own.
            gap = (Self.gap + (isFreeY ? left : 0), 12 + (isFreeX ? bottom : 0))
            size.width =
                (frame.width - left - right - Double(columns - 1) * gap.width) / Double(columns)
            size.height =
                (frame.height - bottom - onTop - Double(rows) * above
                    - Double(rows - 1) * gap.height) / Double(rows)
            missingHeight = max(0, (Self.smallest - size.height) * Double(rows))
            size = (max(20, size.width.rounded(.down)), max(20, size.height.rounded(.down)))
            names = Self.names(allNames, width: size.width, measurer)
            rowNames = Self.names(allRowNames, width: size.height, measurer)
            xLayouts = Self.layouts(figure.panels.map(\.x), figure.x) { axis in
                AxisLayout(
                    horizontal: axis, length: size.width, turned: turned,
                    reach: columns > 1 ? Self.gap / 2 - 1 : frame.width * 0.1, measurer)
            }
            yLayouts = Self.layouts(figure.panels.map(\.y), figure.y) { axis in
                AxisLayout(
                    vertical: axis, length: size.height,
                    width: (frame.width * share.least)...(frame.width * share.most), measurer)
            }
            let texts = yLayouts.map { $0.widestText(measurer) }.max() ?? 0
            let ticks = figure.y.type == .log ? Measure.tickLength : 0
            // Margins only grow, so this comes to an end.
            let before = (left, right, bottom, onTop + above)
            if !allNames.isEmpty {
                let height = Self.nameHeight(names.mostLines)
                if isGrid { onTop = max(onTop, height) } else { above = max(above, height) }
            }
            if isGrid { right = max(right, Self.rowNameWidth(rowNames.mostLines)) }
            left = max(left, texts > 0 ? texts + Measure.tickGap + ticks : 2)
            for layout in xLayouts {
                let overhang = layout.overhang(size.width, measurer)
                left = max(left, overhang.left.rounded(.up))
                right = max(right, overhang.right.rounded(.up))
                if !figure.x.isHidden {
                    let below = layout.textHeight(measurer) + Measure.tickLength + Measure.tickGap
                    bottom = max(bottom, below.rounded(.up))
                }
            }
            isSettled = before == (left, right, bottom, onTop + above)
            round += 1
        } while !isSettled && round < 12
        (self.names, self.rowNames) = (names, rowNames)
        self.rows = rows
        self.columns = columns
        self.xLayouts = xLayouts
        self.yLayouts = yLayouts
        for index in 0..<count {
            let (row, column) = (index / columns, index % columns)
            let minX = (frame.minX + left).rounded(.up) + Double(column) * (size.width + gap.width)
            let minY =
                frame.minY.rounded(.up) + onTop + above
                + Double(row) * (size.height + above + gap.height)
            plots.append(
                Rect(minX: minX, minY: minY, maxX: minX + size.width, maxY: minY + size.height))
        }
    }

    /// The names of panels in bold, in one line or, where they are too long for it, up to three.
    private static func names(
        _ names: [String], width: Double, _ measurer: any TextMeasurer
    ) -> DistinctTexts {
        DistinctTexts(
            names, width: width, size: Measure.tickSize, isBold: true, lines: 3, measurer)
    }

    /// The width that a plot needs for its categories to stand beside each other with turned names:
    /// what these reach over to the left leaves it, unless that would be next to nothing.
    private static func leastPlotWidth(_ figure: Figure) -> Double {
        let counts = (figure.panels.compactMap(\.x) + [figure.x]).map(\.categories.count)
        return Double(counts.max() ?? 0) * AxisLayout.leastTurnedSlot + gap
    }

    /// In how many columns the panels of a figure stand.
    static func columns(_ figure: Figure, frameWidth: Double) -> Int {
        let count = figure.panels.count
        let ideal = figure.columns ?? (count <= 3 ? count : count == 4 ? 2 : 3)
        return max(1, min(ideal, count, Int(frameWidth / 110)))
    }

    /// Lays out the axis of every panel: its own, or the common one once for all.
    private static func layouts(
        _ own: [Axis?], _ common: Axis, _ layOut: (Axis) -> AxisLayout
    ) -> [AxisLayout] {
        let shared = own.contains { $0 == nil } ? layOut(common) : nil
        return own.map { axis in axis.map(layOut) ?? shared ?? layOut(common) }
    }

    /// Whether the panel has the y axis' texts: those in the first column, unless each has its own.
    func hasYTexts(_ index: Int) -> Bool { isFreeY || index % columns == 0 }

    /// Whether the panel has the x axis' texts: those with none below, unless each has its own.
    func hasXTexts(_ index: Int) -> Bool { isFreeX || index + columns >= plots.count }

    /// Whether the panel's name stands above it: in a grid, in the first row only.
    func hasName(_ index: Int) -> Bool { !isGrid || index < columns }

    /// Whether the panel is the last of its row.
    func isLastColumn(_ index: Int) -> Bool { index % columns == columns - 1 }

    /// The lowest edge of the plots.
    var bottom: Double { plots.map(\.maxY).max() ?? 0 }
}
