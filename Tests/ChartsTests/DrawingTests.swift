import Foundation
import Testing

@testable import Charts

@Suite struct DrawingTests {
    private let measurer = FixedWidthMeasurer()

    /// A small generator, so that the random charts are the same on every run.
    private struct Dice: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ state >> 31
        }
    }

    @Test func linesAreNotBrokenBesideAnEqualsSign() {
        func wrapped(_ text: String, _ count: Int) -> [String] {
            measurer.wrapped(text, width: 6.1 * Double(count), size: 10)
        }
        #expect(wrapped("Normalized LR+GD, γ = 0.1", 20) == ["Normalized LR+GD,", "γ = 0.1"])
        #expect(wrapped("Normalized LR+GD, γ = 0.1", 25) == ["Normalized LR+GD, γ = 0.1"])
        // What is too long as a whole is broken all the same.
        #expect(wrapped("learning = rate", 10) == ["learning =", "rate"])
    }

    private func randomChart(_ dice: inout Dice) -> Chart {
        func pick<Value>(_ values: [Value]) -> Value {
            values.randomElement(using: &dice) ?? values[0]
        }
        let words = [
            "A", "ALDR-KL", "cross entropy", "a very long name of a method that goes on and on",
            "gaussian_noise_level_17", "α = 0.5", "名前", "",
        ]
        let scale = pick([1.0, 1e-7, 1e9, 1e-300])
        func number() -> Double {
            pick([
                Double.random(in: -1...1, using: &dice) * scale,
                Double.random(in: 0...5, using: &dice), 0, .nan, 1,
            ])
        }
        let hasCategories = pick([true, false, false])
        let names = (0..<Int.random(in: 1...12, using: &dice)).map { "\(pick(words)) \($0)" }
        let facets = pick([[""], [""], ["left", "right", "a third panel"]])
        var marks: [Mark] = []
        for _ in 0..<Int.random(in: 0...60, using: &dice) {
            let x: PlottableValue =
                hasCategories ? .value("Setting", pick(names)) : .value("Step", number())
            let y = PlottableValue.value("Measured value", number())
            var mark: Mark =
                switch Int.random(in: 0...6, using: &dice) {
                case 0: LineMark(x: x, y: y).mark
                case 1: PointMark(x: x, y: y).mark
                case 2: BarMark(x: x, y: y).mark
                case 3: AreaMark(x: x, yStart: y, yEnd: .value("e", number())).mark
                case 4: RuleMark(y: y).annotation("threshold")
                case 5: ErrorBarMark(x: x, yStart: y, yEnd: .value("e", number())).mark
                default: PointMark(x: x, y: y).annotation(pick(words))
                }
            if pick([true, true, false]) {
                mark = mark.foregroundStyle(by: .value("Loss", pick(names)))
            }
            if facets.count > 1 { mark = mark.facet(by: .value("Panel", pick(facets))) }
            marks.append(mark)
        }
        var chart = Chart { marks }
            .chartXScale(type: pick([.linear, .log, .symmetricLog, .squareRoot]))
            .chartYScale(type: pick([.linear, .log, .symmetricLog, .squareRoot]))
            .chartYAxis(format: pick([.automatic, .percent, .plain, .scientific]))
            .chartSize(width: pick([300, 560, 900]), height: pick([240, 350]))
        chart = chart.chartFacet(scales: pick([.shared, .freeX, .freeY, .free]))
        if pick([true, false]) { chart = chart.chartTitle(pick(words)) }
        if pick([true, false]) {
            chart = chart.chartLegend(position: pick([.top, .bottom, .trailing]))
        }
        return chart
    }

    @Test func textsNeverOverlapAndAreNeverCut() {
        var dice = Dice(state: 1)
        for round in 0..<400 {
            let figure = Figure(randomChart(&dice))
            let drawing = Drawing(figure, measurer)
            let texts = drawing.textBounds(measurer)
            let frame = Rect(
                minX: -0.5, minY: -0.5, maxX: drawing.width + 0.5, maxY: drawing.height + 0.5)
            let isTurned = drawing.commands.contains {
                if case .text(let run) = $0 { run.angle != 0 } else { false }
            }
            for (index, text) in texts.enumerated() {
                #expect(frame.contains(text.bounds), "round \(round): \(text.text) is cut")
                // Boxes around turned texts overlap although the texts do not.
                if isTurned { continue }
                for other in texts[..<index] where other.bounds.overlaps(text.bounds) {
                    Issue.record(
                        "round \(round): '\(text.text)' \(text.bounds) overlaps '\(other.text)' \(other.bounds)"
                    )
                }
            }
        }
    }

    @Test func namesStandAtTheEndsOfLines() {
        func chart(_ last: [Double]) -> Drawing {
            Drawing(
                Figure(
                    Chart {
                        for (index, end) in last.enumerated() {
                            for step in 0...10 {
                                LineMark(
                                    x: .value("Step", step), y: .value("y", end * Double(step))
                                )
                                .foregroundStyle(by: .value("Loss", "L\(index)"))
                            }
                        }
                    }), measurer)
        }
        func place(_ drawing: Drawing, _ name: String) -> Rect? {
            drawing.textBounds(measurer).first { $0.text == name }?.bounds
        }
        let apart = chart([1, 2, 3])
        let (first, third) = (place(apart, "L0"), place(apart, "L2"))
        #expect((first?.minX ?? 0) > 480 && (first?.minY ?? 0) > (third?.maxY ?? 1000))
        // Twelve lines with one end have no room beside it: a legend takes their place.
        let crowded = chart(Array(repeating: 1, count: 12))
        #expect((place(crowded, "L0")?.minY ?? 1000) < 30)
    }

    @Test func placesAreSpreadAroundWhatTheyWant() {
        #expect(DirectLabels.spread([10, 12, 50], spacing: 10, in: 0...100) == [6, 16, 50])
        #expect(DirectLabels.spread([0, 0], spacing: 10, in: 0...100) == [0, 10])
        #expect(DirectLabels.spread([95, 99, 100], spacing: 10, in: 0...100) == [80, 90, 100])
        #expect(DirectLabels.spread([1, 2, 3], spacing: 10, in: 0...15) == nil)
    }

    @Test func thinningKeepsTheExtremesOfEachColumn() {
        let points = (0..<100_000).map { (index: Int) -> Point in
            let height = index % 977 == 3 ? 900 : Double(index % 7)
            return Point(Double(index) / 1000, height)
        }
        let thinned = Curves.thinned(points)
        #expect(thinned.count <= 4 * 201)
        #expect(thinned.first == points.first && thinned.last == points.last)
        #expect(thinned.filter { $0.y == 900 }.count >= 100)
        #expect(Curves.thinned(Array(points.prefix(1000))).count == 1000)
    }

    @Test func monotoneCurvesDoNotOvershoot() {
        var path = Path()
        let points = [Point(0, 0), Point(1, 0), Point(2, 5), Point(3, 5), Point(4, 1)]
        Curves.add(points, .monotone, to: &path)
        for case .curve(let first, let second, _) in path.elements {
            for point in [first, second] { #expect(point.y >= 0 && point.y <= 5) }
        }
        #expect(path.elements.count == 5)
    }

    @Test func commandsOfASmallChart() {
        let chart = Chart {
            BarMark(x: .value("k", "a"), y: .value("n", 2))
            RuleMark(y: .value("n", 1))
        }.chartSize(width: 200, height: 150).chartXAxisLabel("").chartYAxisLabel("")
        #expect(
            Drawing(Figure(chart), measurer).commands.map(described) == [
                "stroke grid 1.0 [] M17,67 L193,67 M17,11 L193,11",
                "clip 16,9 194,123",
                "fill blue M75,10 L135,10 L135,122 L75,122",
                "stroke primary 1.25 [4, 3] M17,66 L193,66",
                "unclip",
                "stroke axis 1.0 [] M17,123 L193,123",
                "text a 105,139 middle",
                "text 0 12,126 end", "text 1 12,70 end", "text 2 12,14 end",
            ])
    }

    /// A command as a line of text with whole numbers.
    private func described(_ command: DrawCommand) -> String {
        func place(_ point: Point) -> String {
            "\(Int(point.x.rounded())),\(Int(point.y.rounded()))"
        }
        func outline(_ path: Path) -> String {
            path.elements.compactMap { element in
                switch element {
                case .move(let point): "M" + place(point)
                case .line(let point): "L" + place(point)
                case .curve(_, _, let point): "C" + place(point)
                case .close: nil
                }
            }.joined(separator: " ")
        }
        func name(_ ink: Ink) -> String {
            if case .color(let color) = ink { "\(color)" } else { "\(ink)" }
        }
        switch command {
        case .fill(let path, let paint): return "fill \(name(paint.ink)) \(outline(path))"
        case .stroke(let path, let paint, let style):
            return
                "stroke \(name(paint.ink)) \(style.lineWidth) \(style.dash.map(Int.init)) \(outline(path))"
        case .dots(let points, let diameter, let paint):
            return "dots \(name(paint.ink)) \(diameter) \(points.map(place).joined(separator: " "))"
        case .image(let raster, let rect):
            return "image \(raster.width)×\(raster.height) \(place(Point(rect.minX, rect.minY)))"
        case .text(let run): return "text \(run.text) \(place(run.at)) \(run.anchor)"
        case .beginClip(let rect):
            return
                "clip \(place(Point(rect.minX, rect.minY))) \(place(Point(rect.maxX, rect.maxY)))"
        case .endClip: return "unclip"
        }
    }

    @Test func paletteKeepsItsContrast() {
        func linear(_ part: Double) -> Double {
            part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        func luminance(_ color: RGB) -> Double {
            0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
        }
        for theme in [Theme.light, .dark] {
            let page = luminance(theme.background)
            for color in Palette.order {
                let mark = luminance(theme.color(.color(color)))
                #expect(
                    (max(mark, page) + 0.05) / (min(mark, page) + 0.05) >= 3,
                    "\(theme.name) \(color)")
            }
        }
    }
}
