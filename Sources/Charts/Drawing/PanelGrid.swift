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
    let xLayout: AxisLayout
    let yLayout: AxisLayout

    private static let gap = 20.0
    private static let nameHeight = 22.0
    /// The least height of a plot.
    private static let smallest = 64.0

    /// Divides a frame among panels: margins for the texts of the axes, equal plots.
    ///
    /// The width of the texts beside the y axis depends on the height of the plots, and this on the
    /// texts below, so the margins grow in rounds until all texts have room.
    init(_ figure: Figure, in frame: Rect, right minimum: Double, _ measurer: any TextMeasurer) {
        let count = figure.panels.count
        isGrid = figure.panels.contains { $0.rowName != nil }
        let ideal = figure.columns ?? (count <= 3 ? count : count == 4 ? 2 : 3)
        let columns = max(1, min(ideal, count, Int(frame.width / 110)))
        let rows = (count + columns - 1) / columns
        let hasNames = figure.panels.contains { $0.name != nil }
        // In a grid only the first row has names above; those of the rows stand at the right.
        let onTop = isGrid && hasNames ? Self.nameHeight : 0
        let above = hasNames && !isGrid ? Self.nameHeight : 0
        let beside = isGrid ? Measure.tickSize + 10 : 3
        var (left, right, bottom) = (2.0, max(minimum, beside), 2.0)
        var xLayout: AxisLayout
        var yLayout: AxisLayout
        var size: (width: Double, height: Double)
        var round = 0
        var isSettled = false
        repeat {
            size.width =
                (frame.width - left - right - Double(columns - 1) * Self.gap) / Double(columns)
            size.height =
                (frame.height - bottom - onTop - Double(rows) * above - Double(rows - 1) * 12)
                / Double(rows)
            missingHeight = max(0, (Self.smallest - size.height) * Double(rows))
            size = (max(20, size.width.rounded(.down)), max(20, size.height.rounded(.down)))
            xLayout = AxisLayout(
                horizontal: figure.x, length: size.width, height: frame.height * 0.4,
                reach: columns > 1 ? Self.gap / 2 - 1 : frame.width * 0.1, measurer)
            yLayout = AxisLayout(
                vertical: figure.y, length: size.height, width: frame.width * 0.35, measurer)
            let overhang = xLayout.overhang(size.width, measurer)
            let texts = yLayout.widestText(measurer)
            let ticks = figure.y.type == .log ? Measure.tickLength : 0
            // Margins only grow, so this comes to an end.
            let before = (left, right, bottom)
            left = max(
                left, texts > 0 ? texts + Measure.tickGap + ticks : 2, overhang.left.rounded(.up))
            right = max(right, overhang.right.rounded(.up))
            if !figure.x.isHidden {
                let below = xLayout.textHeight(measurer) + Measure.tickLength + Measure.tickGap
                bottom = max(bottom, below.rounded(.up))
            }
            isSettled = before == (left, right, bottom)
            round += 1
        } while !isSettled && round < 12
        self.rows = rows
        self.columns = columns
        self.xLayout = xLayout
        self.yLayout = yLayout
        for index in 0..<count {
            let (row, column) = (index / columns, index % columns)
            let minX = (frame.minX + left).rounded(.up) + Double(column) * (size.width + Self.gap)
            let minY =
                frame.minY.rounded(.up) + onTop + above + Double(row) * (size.height + above + 12)
            plots.append(
                Rect(minX: minX, minY: minY, maxX: minX + size.width, maxY: minY + size.height))
        }
    }

    /// Whether the panel has the y axis' texts: those in the first column.
    func hasYTexts(_ index: Int) -> Bool { index % columns == 0 }

    /// Whether the panel has the x axis' texts: those with none below.
    func hasXTexts(_ index: Int) -> Bool { index + columns >= plots.count }

    /// Whether the panel's name stands above it: in a grid, in the first row only.
    func hasName(_ index: Int) -> Bool { !isGrid || index < columns }

    /// Whether the panel is the last of its row.
    func isLastColumn(_ index: Int) -> Bool { index % columns == columns - 1 }

    /// The lowest edge of the plots.
    var bottom: Double { plots.map(\.maxY).max() ?? 0 }
}
