/// The sizes of text and the distances that a layout keeps, in points.
enum Measure {
    static let tickSize = 12.0
    static let labelSize = 13.0
    static let titleSize = 15.0
    static let annotationSize = 12.0
    /// The length of a tick and the distance from it to its text.
    static let tickLength = 4.0
    static let tickGap = 5.0
    /// The distance kept between texts side by side.
    static let textGap = 10.0
    /// The margin around everything.
    static let margin = 4.0
}

/// The ticks of an axis with their texts in lines, chosen so that no two touch.
struct AxisLayout {
    /// A tick at a fraction of the axis' length.
    struct Mark {
        var fraction: Double
        var lines: [String]
        var isMinor: Bool
    }

    let axis: Axis
    let scale: AxisScale
    private(set) var marks: [Mark] = []
    /// The angle of turned texts.
    static let turn = -40.0
    /// The least distance of turned texts.
    static let leastTurnedSlot = Measure.tickSize * 1.7
    /// What turned texts have to have room for at least, unless all are shorter.
    private static let leastTurnedWidth = 50.0
    /// Whether the texts are turned, because they do not fit side by side.
    private(set) var isTurned = false
    /// How far texts may reach beyond the ends of a horizontal axis.
    private var reach = 60.0

    /// Chooses the ticks of a horizontal axis of the given length, whose texts reach at most `reach`
    /// beyond its ends, and are at most `turned` wide where they are turned.
    init(
        horizontal axis: Axis, length: Double, turned: Double, reach: Double,
        _ measurer: any TextMeasurer
    ) {
        self.axis = axis
        self.reach = reach
        scale = AxisScale(axis)
        if axis.isHidden { return }
        if axis.type == .category {
            layOutCategories(length: length, turned: turned, measurer)
            return
        }
        for count in stride(from: max(2, min(10, Int(length / 60))), through: 1, by: -1) {
            marks = plainMarks(count: count)
            if fitsSideBySide(length, measurer) { return }
        }
        thin { $0.fitsSideBySide(length, measurer) }
    }

    /// Chooses the ticks of a vertical axis of the given length, with texts no wider than the lower of
    /// the widths, or up to the upper one where names have to be shortened otherwise.
    init(
        vertical axis: Axis, length: Double, width: ClosedRange<Double>,
        _ measurer: any TextMeasurer
    ) {
        self.axis = axis
        scale = AxisScale(axis)
        if axis.isHidden { return }
        if axis.type == .category {
            let slot = length / Double(max(1, axis.categories.count))
            let lines = min(3, max(1, Int(slot / (Measure.tickSize * TextHeight.line))))
            let more = (width.upperBound - width.lowerBound) / 4
            let enough = (0..<4).map { width.lowerBound + Double($0) * more }.first { width in
                axis.categories.allSatisfy {
                    measurer.fits($0, width: width, size: Measure.tickSize, lines: lines)
                }
            }
            let texts = DistinctTexts(
                axis.categories, width: enough ?? width.upperBound, size: Measure.tickSize,
                lines: lines, measurer)
            marks = axis.categories.indices.map { index in
                Mark(
                    fraction: 1 - scale.fraction(Double(index)),
                    lines: texts[axis.categories[index]], isMinor: false)
            }
        } else {
            for count in stride(from: max(1, min(8, Int(length / 55) + 2)), through: 1, by: -1) {
                marks = plainMarks(count: count)
                if fitsOneAboveOther(length) { return }
            }
        }
        thin { $0.fitsOneAboveOther(length) }
    }

    private func plainMarks(count: Int) -> [Mark] {
        Ticks.of(axis, count: count).map {
            Mark(
                fraction: scale.fraction($0.value), lines: $0.label.map { [$0] } ?? [],
                isMinor: $0.label == nil)
        }
    }

    /// The width of the widest text.
    func widestText(_ measurer: any TextMeasurer) -> Double {
        marks.map { measurer.widest($0.lines, size: Measure.tickSize) }.max() ?? 0
    }

    /// How wide a turned text may be that takes at most so much height, and so much width.
    static func turnedWidth(height: Double, width: Double) -> Double {
        let (sine, cosine) = TextRun.sineAndCosine(turn)
        return max(0, min((height - Measure.tickSize * cosine) / -sine, width / cosine))
    }

    /// The height that the texts of a horizontal axis take.
    func textHeight(_ measurer: any TextMeasurer) -> Double {
        if isTurned {
            let (sine, cosine) = TextRun.sineAndCosine(Self.turn)
            return widestText(measurer) * -sine + Measure.tickSize * cosine
        }
        let lines = marks.map(\.lines.count).max() ?? 0
        return Double(lines) * Measure.tickSize * TextHeight.line
    }

    /// How far texts of a horizontal axis reach beyond its two ends.
    func overhang(_ length: Double, _ measurer: any TextMeasurer) -> (left: Double, right: Double) {
        var left = 0.0
        var right = 0.0
        let cosine = TextRun.sineAndCosine(Self.turn).cosine
        for mark in marks where !mark.lines.isEmpty {
            let width = measurer.widest(mark.lines, size: Measure.tickSize)
            let place = mark.fraction * length
            if isTurned {
                left = max(left, width * cosine + Measure.tickSize - place)
            } else {
                left = max(left, width / 2 - place)
                right = max(right, place + width / 2 - length)
            }
        }
        return (left, right)
    }

    private func fitsSideBySide(_ length: Double, _ measurer: any TextMeasurer) -> Bool {
        var end = -reach - Measure.textGap
        for mark in marks.filter({ !$0.lines.isEmpty }).sorted(by: { $0.fraction < $1.fraction }) {
            let half = measurer.widest(mark.lines, size: Measure.tickSize) / 2
            let place = mark.fraction * length
            if place - half < end + Measure.textGap || place + half > length + reach {
                return false
            }
            end = place + half
        }
        return true
    }

    private func fitsOneAboveOther(_ length: Double) -> Bool {
        var end = -Double.infinity
        for mark in marks.filter({ !$0.lines.isEmpty }).sorted(by: { $0.fraction < $1.fraction }) {
            let half = Double(mark.lines.count) * Measure.tickSize * TextHeight.line / 2
            let place = mark.fraction * length
            if place - half < end { return false }
            end = place + half
        }
        return true
    }

    /// Removes texts until the rest fits: every second, every third and so on stays.
    private mutating func thin(_ fits: (AxisLayout) -> Bool) {
        let all = marks
        let named = all.indices.filter { !all[$0].lines.isEmpty }
        var stride = 1
        while !fits(self), stride <= named.count {
            stride += 1
            marks = all
            for (order, index) in named.enumerated() where order % stride != 0 {
                marks[index].lines = []
                marks[index].isMinor = true
            }
        }
        if !fits(self) { for index in marks.indices { marks[index].lines = [] } }
    }

    /// Category names: in one line, else wrapped in their slot, else turned, else thinned out.
    private mutating func layOutCategories(
        length: Double, turned: Double, _ measurer: any TextMeasurer
    ) {
        let slot = length / Double(max(1, axis.categories.count))
        func marks(_ lines: (String) -> [String]) -> [Mark] {
            axis.categories.indices.map {
                Mark(
                    fraction: scale.fraction(Double($0)), lines: lines(axis.categories[$0]),
                    isMinor: false)
            }
        }
        let isNumeric = axis.categories.allSatisfy { Double($0) != nil }
        self.marks = marks { [$0] }
        if fitsSideBySide(length, measurer) { return }
        let words = axis.categories.flatMap { $0.split(separator: " ") }.map(String.init)
        let widestWord = measurer.widest(words, size: Measure.tickSize)
        if !isNumeric, widestWord <= slot - Measure.textGap {
            self.marks = marks {
                measurer.wrapped($0, width: slot - Measure.textGap, size: Measure.tickSize)
            }
            if self.marks.allSatisfy({ $0.lines.count <= 3 }), fitsSideBySide(length, measurer) {
                return
            }
        }
        let widest = measurer.widest(axis.categories, size: Measure.tickSize)
        let canTurn = !isNumeric && turned >= min(widest, Self.leastTurnedWidth)
        let step = Int((Self.leastTurnedSlot / max(1e-6, slot)).rounded(.up))
        if !canTurn || step > 1 {
            self.marks = marks { [$0] }
            thin { $0.fitsSideBySide(length, measurer) }
            // Long names leave few or none side by side; every second or third has room turned.
            if !canTurn || self.marks.count(where: { !$0.lines.isEmpty }) > 2 { return }
        }
        isTurned = true
        let texts = DistinctTexts(
            axis.categories, width: turned, size: Measure.tickSize, lines: 1, measurer)
        self.marks = marks { texts[$0] }
        for index in self.marks.indices where index % step != 0 {
            self.marks[index].lines = []
            self.marks[index].isMinor = true
        }
    }
}
