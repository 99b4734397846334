import Testing

@testable import Charts

/// Numbers at the ends of what a `Double` holds are drawn, left out or noted; none stops the program.
@Suite struct ExtremeValueTests {
    private let measurer = FixedWidthMeasurer()
    /// Far below the smallest number with all its digits.
    private static let tiny = 2000 * Double.leastNonzeroMagnitude
    private static let numbers = [
        -Double.infinity, -Double.greatestFiniteMagnitude, -1e300, -1, -tiny, 0,
        .leastNonzeroMagnitude, tiny,
        1e-300, 1, 1e17, 1e300, .greatestFiniteMagnitude, .infinity, .nan,
    ]
    private static let ranges = numbers.flatMap { low in
        numbers.compactMap { low <= $0 ? low...$0 : nil }
    }

    private func chart(_ low: Double, _ high: Double) -> Chart {
        let x = PlottableValue.value("x", low)
        let y = PlottableValue.value("y", high)
        return Chart {
            LineMark(x: x, y: y)
            LineMark(x: y, y: x)
            PointMark(x: x, y: y).symbolSize(high).opacity(low)
            BarMark(x: x, y: y).lineStyle(StrokeStyle(lineWidth: high, dash: [low]))
            AreaMark(x: x, yStart: x, yEnd: y)
            ErrorBarMark(x: y, yStart: x, yEnd: y).foregroundStyle(by: .value("v", high))
            RectangleMark(x: y, y: y).foregroundStyle(by: .value("v", low))
            ImageMark(x: x, y: y, pixels: [low, high, 0], width: 2)
            RuleMark(y: x).annotation("here")
        }
    }

    @Test(arguments: [ScaleType.linear, .log, .symmetricLog, .squareRoot])
    func chartsAreDrawn(type: ScaleType) {
        for range in Self.ranges {
            let plain = chart(range.lowerBound, range.upperBound)
                .chartXScale(type: type).chartYScale(type: type)
            #expect(isDrawable(Drawing(Figure(plain), measurer)), "\(range)")
            let within = chart(0.1, 2).chartXScale(domain: range, type: type)
                .chartYScale(domain: range, type: type)
                .chartForegroundStyleScale(domain: range, type: type)
                .chartXAxis(values: [range.lowerBound, range.upperBound])
            #expect(isDrawable(Drawing(Figure(within), measurer)), "\(range)")
        }
    }

    /// Whether all lines go through places that a file can name.
    private func isDrawable(_ drawing: Drawing) -> Bool {
        drawing.commands.allSatisfy { command in
            guard case .stroke(let path, _, let style) = command else { return true }
            return style.lineWidth.isFinite
                && path.elements.allSatisfy { element in
                    switch element {
                    case .move(let point), .line(let point), .curve(_, _, let point):
                        point.x.magnitude < 1e12 && point.y.magnitude < 1e12
                    case .close: true
                    }
                }
        }
    }

    @Test func sizes() {
        for range in Self.ranges {
            let chart = chart(1, 2).chartSize(width: range.lowerBound, height: range.upperBound)
            let figure = Figure(chart)
            #expect(figure.width.isFinite && figure.height.isFinite)
            _ = Drawing(figure, measurer)
        }
    }

    @Test func histograms() {
        for range in Self.ranges {
            for count in [Int.min, 0, 7, Int.max] {
                let bins = NumberBins(range: range, desiredCount: count)
                #expect(bins.count >= 1)
                #expect(bins.counts(of: Self.numbers).count == bins.count)
            }
        }
        #expect(NumberBins(range: 0...Self.tiny).thresholds == [-0.5, 0.5])
    }

    @Test func pictures() {
        for range in Self.ranges {
            let (low, high) = (range.lowerBound, range.upperBound)
            let grey = GrayImage([low, high], width: 2, range: nil).pixels
            if low < high, low.isFinite, high.isFinite { #expect(grey == [0, 255]) }
            #expect(GrayImage(Self.numbers, width: 5, range: range).pixels.count == 15)
        }
        // Without an end a range says nothing.
        let all = -Double.infinity...Double.infinity
        #expect(GrayImage([1, 2, 3], width: 3, range: all).pixels == [0, 128, 255])
    }

    @Test func functions() {
        for range in Self.ranges {
            _ = LinePlot(x: "x", y: "y", domain: range) { $0 * $0 }
            let field = ContourField(
                xs: [0, 1], ys: [0, 1],
                values: [[range.lowerBound, 1], [range.upperBound, range.upperBound]])
            #expect(field.roundLevels().count <= 1000)
        }
        // Two neighbours among the numbers have no level between them that could be counted up to.
        let near = ContourField(xs: [0, 1], ys: [0], values: [[1e20, (1e20).nextUp]])
        #expect(near.roundLevels().count <= 1000)
    }
}
