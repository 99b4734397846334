/// The places for a text beside a mark.
struct AnnotationPlaces {
    let text: String
    /// The mark.
    let box: Rect
    /// How far text and mark stay apart.
    let gap: Double

    /// How far a text stays from the end of an error bar, and from its line.
    private static let fromEnd = 7.0
    private static let fromLine = 8.0

    private var x: Double { (box.minX + box.maxX) / 2 }
    private var y: Double { (box.minY + box.maxY) / 2 }
    /// From the upper edge of a text to its baseline.
    private static let down = TextHeight.ascent * Measure.annotationSize
    /// From the middle of a text to its baseline.
    private static let middle = TextHeight.middle * Measure.annotationSize

    private func run(_ x: Double, _ y: Double, _ anchor: TextRun.Anchor) -> TextRun {
        Self.run(text, x, y, anchor)
    }

    private static func run(
        _ text: String, _ x: Double, _ y: Double, _ anchor: TextRun.Anchor
    ) -> TextRun {
        TextRun(
            text: text, at: Point(x, y), anchor: anchor, size: Measure.annotationSize, ink: .text)
    }

    var center: TextRun { run(x, y + Self.middle, .middle) }
    private var top: TextRun { run(x, box.minY - gap, .middle) }
    private var bottom: TextRun { run(x, box.maxY + gap + Self.down, .middle) }
    private var leading: TextRun { run(box.minX - gap, y + Self.middle, .end) }
    private var trailing: TextRun { run(box.maxX + gap, y + Self.middle, .start) }

    /// All around the mark, the best first.
    private var around: [TextRun] {
        let slant = gap * 0.8
        return [
            top, trailing, leading, bottom, run(x + slant, y - slant, .start),
            run(x - slant, y - slant, .end), run(x + slant, y + slant + Self.down, .start),
            run(x - slant, y + slant + Self.down, .end),
        ]
    }

    /// On one side of the mark, the best first. A text right at the end of a bar would lie across its
    /// error bar: then behind that one's end, or else beside it.
    ///
    /// - Parameter whisker: from where to where bar and error bar reach on this side's axis.
    func on(_ side: AnnotationPosition, whisker: ClosedRange<Double>? = nil) -> [TextRun] {
        let (low, high) = (whisker?.lowerBound, whisker?.upperBound)
        func beside(_ end: TextRun) -> [TextRun] {
            [run(x + Self.fromLine, end.at.y, .start), run(x - Self.fromLine, end.at.y, .end)]
        }
        switch side {
        case .automatic: return around
        case .leading:
            return [leading] + (low.map { [run($0 - Self.fromEnd, y + Self.middle, .end)] } ?? [])
        case .trailing:
            return [trailing]
                + (high.map { [run($0 + Self.fromEnd, y + Self.middle, .start)] } ?? [])
        case .bottom:
            guard let high else { return [bottom] }
            return [bottom, run(x, high + Self.fromEnd + Self.down, .middle)] + beside(bottom)
        case .top:
            guard let low else { return [top] }
            return [top, run(x, low - Self.fromEnd, .middle)] + beside(top)
        }
    }

    /// Along a line across the plot, at one of its ends, on one of its sides.
    static func along(_ text: String, horizontal y: Double, in plot: Rect) -> [TextRun] {
        [
            run(text, plot.maxX - 2, y - 5, .end), run(text, plot.maxX - 2, y + 4 + down, .end),
            run(text, plot.minX + 2, y - 5, .start), run(text, plot.minX + 2, y + 4 + down, .start),
        ]
    }

    static func along(_ text: String, vertical x: Double, in plot: Rect) -> [TextRun] {
        let (top, bottom) = (plot.minY + down, plot.maxY - 6)
        return [
            run(text, x + 5, top, .start), run(text, x - 5, top, .end),
            run(text, x + 5, bottom, .start), run(text, x - 5, bottom, .end),
            run(text, x + 5, (top + bottom) / 2, .start),
        ]
    }
}
