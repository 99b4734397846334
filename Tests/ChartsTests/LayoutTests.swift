import Testing

@testable import Charts

/// How the parts of a figure are arranged: on phones, in legends, beside pictures, over marks.
@Suite struct LayoutTests {
    private let measurer = FixedWidthMeasurer()

    private func panels(_ count: Int) -> Figure {
        Figure(
            Chart {
                for panel in 0..<count {
                    for step in 0...3 {
                        LineMark(x: .value("Step", step), y: .value("Loss", step))
                            .facet(by: .value("Panel", "panel \(panel)"))
                    }
                }
            })
    }

    /// The left edges of the plots, each once.
    private func columns(_ figure: Figure) -> Set<Double> {
        let grid = PanelGrid(
            figure, in: Rect(minX: 0, minY: 0, maxX: figure.width, maxY: figure.height), right: 0,
            measurer)
        return Set(grid.plots.map(\.minX))
    }

    @Test func panelsStandBelowEachOtherOnPhones() throws {
        for (count, onPhones) in [(2, 1), (3, 1), (4, 2), (6, 2)] {
            let narrow = try #require(panels(count).narrowed(to: 380))
            #expect(narrow.width == 380)
            #expect(columns(narrow).count == onPhones, "\(count) panels")
            let drawing = Drawing(narrow, measurer)
            #expect(drawing.height <= 750)
        }
        #expect(columns(panels(6)).count == 3)
    }

    @Test func gridsKeepTheirColumnsOnPhones() {
        func grid(_ columns: Int) -> Figure {
            Figure(
                Chart {
                    for column in 0..<columns {
                        for row in 0..<2 {
                            PointMark(x: .value("x", 1), y: .value("y", 1))
                                .facet(x: .value("a", column), y: .value("b", row))
                        }
                    }
                })
        }
        #expect(grid(3).narrowed(to: 380)?.columns == 3)
        #expect(grid(4).narrowed(to: 380) == nil)
    }

    private func legend(_ groups: [(title: String?, names: [String])]) -> Legend {
        Legend(
            groups: groups.map { group in
                LegendGroup(
                    title: group.title,
                    entries: group.names.map {
                        LegendEntry(
                            name: $0, color: .blue, symbol: .circle, isFilled: false, hasBand: false
                        )
                    })
            }, isHidden: false, position: .automatic)
    }

    /// The places of the texts of a legend in rows.
    private func places(
        _ groups: [(title: String?, names: [String])], width: Double
    ) -> [String: Point] {
        let layout = LegendLayout(legend(groups), .rows, width: width, measurer)
        var places: [String: Point] = [:]
        for case .text(let run) in layout.commands(x: 0, y: 0) { places[run.text] = run.at }
        return places
    }

    @Test func entriesInSeveralRowsStandBelowEachOther() {
        let names = ["a", "longer", "c", "d", "ef", "g"]
        let found = places([(nil, names)], width: 220)
        let (first, second) = (found["a"], found["d"])
        #expect(first?.x == second?.x && first?.y != second?.y)
        #expect(found["longer"]?.x == found["ef"]?.x)
        // What fits into one row follows at equal distances.
        let single = places([(nil, names)], width: 600)
        #expect(Set(single.values.map(\.y)).count == 1)
    }

    @Test func aGroupOfALegendIsNotTorn() {
        let groups: [(String?, [String])] = [
            ("Method", ["dense", "pruned"]), ("Width", ["6", "7"]),
        ]
        let found = places(groups, width: 230)
        #expect(found["Width"]?.x == 0)
        #expect(found["6"]?.y == found["7"]?.y && found["6"]?.y != found["dense"]?.y)
    }

    @Test func labelsOfRowsStandLeftOfTheirPictures() {
        func texts(_ labels: [String]) -> [(text: String, bounds: Rect)] {
            let pixels = Array(repeating: [0.0, 1, 1, 0], count: 6)
            let chart = Chart(images: pixels, width: 2, labels: labels, columns: 3)
            return Drawing(Figure(chart), measurer).textBounds(measurer)
        }
        let rows = texts(["original", "", "", "blurred", "", ""])
        #expect(rows.map(\.text) == ["original", "blurred"])
        #expect(rows.allSatisfy { $0.bounds.maxX < 100 })
        let each = texts(["a", "b", "c", "d", "e", "f"])
        #expect(each.count == 6 && (each.last?.bounds.minX ?? 0) > 300)
    }

    @Test func labelsOfNarrowPicturesAreWrapped() {
        let pixels = Array(repeating: [0.0, 1, 1, 0], count: 5)
        let labels = ["original, 1.00", "brighter, 0.99", "contrast, 0.90", "noise", "blurred"]
        let chart = Chart(images: pixels, width: 2, labels: labels, columns: 5)
        let drawing = Drawing(Figure(chart.chartSize(width: 380, height: 90)), measurer)
        let texts = drawing.textBounds(measurer)
        #expect(texts.map(\.text).prefix(4) == ["original,", "1.00", "brighter,", "0.99"])
        for (place, text) in texts.enumerated() {
            #expect(!texts[..<place].contains { $0.bounds.overlaps(text.bounds) }, "\(text.text)")
        }
    }

    @Test func barsOfFewCategoriesStayNarrow() throws {
        let chart = Chart {
            for method in ["a", "b"] {
                BarMark(x: .value("Data", "clean"), y: .value("y", 1))
                    .position(by: .value("Method", method))
                ErrorBarMark(
                    x: .value("Data", "clean"), yStart: .value("y", 0.5), yEnd: .value("y", 1.5)
                )
                .position(by: .value("Method", method))
            }
        }
        var bars: [(Double, Double)] = []
        var whiskers: [Double] = []
        for command in Drawing(Figure(chart), measurer).commands {
            switch command {
            case .fill(let path, _):
                let xs = path.elements.compactMap { element -> Double? in
                    switch element {
                    case .move(let point), .line(let point): point.x
                    case .curve, .close: nil
                    }
                }
                for start in stride(from: 0, to: xs.count, by: 4) {
                    let corners = xs[start..<start + 4]
                    bars.append((corners.min() ?? 0, corners.max() ?? 0))
                }
            case .stroke(let path, let paint, _) where paint.ink == .color(.primary):
                if case .move(let point)? = path.elements.first { whiskers.append(point.x) }
            default: break
            }
        }
        try #require(bars.count == 2 && !whiskers.isEmpty)
        for bar in bars { #expect((bar.1 - bar.0 - 60).magnitude < 1e-6) }
        #expect((whiskers[0] - (bars[0].0 + bars[0].1) / 2).magnitude < 1e-6)
    }

    @Test func textOverMarksHasAHalo() {
        func halos(_ height: Double) -> [Bool] {
            let chart = Chart {
                for bar in 0..<4 {
                    BarMark(
                        xStart: .value("x", bar), xEnd: .value("x", bar + 1),
                        yStart: .value("y", 0), yEnd: .value("y", height))
                }
                RuleMark(x: .value("x", 2)).annotation("the boundary")
            }.chartYScale(domain: 0...10)
            return Drawing(Figure(chart), measurer).commands.compactMap {
                if case .text(let run) = $0, run.text == "the boundary" { run.hasHalo } else { nil }
            }
        }
        #expect(halos(10) == [true])
        #expect(halos(2) == [false])
    }

    /// On a side along which no error bar lies, a text stands where it stands without one, or nowhere.
    @Test(arguments: [AnnotationPosition.leading, .trailing, .top, .bottom])
    func errorBarsMoveNoTextsAcrossBars(_ side: AnnotationPosition) {
        let isLying = side == .top || side == .bottom
        func places(spread: Double?) -> [Double] {
            var chart = Chart {
                for (name, value) in [("a", 4.0), ("b", 2.0), ("c", 3.0)] {
                    let bar =
                        isLying
                        ? BarMark(x: .value("y", value), y: .value("Loss", name))
                        : BarMark(x: .value("Loss", name), y: .value("y", value))
                    bar.annotation("a text at \(name)", position: side)
                    if let spread {
                        let (low, high) = (value - spread, value + spread)
                        if isLying {
                            ErrorBarMark(
                                xStart: .value("y", low), xEnd: .value("y", high),
                                y: .value("Loss", name))
                        } else {
                            ErrorBarMark(
                                x: .value("Loss", name), yStart: .value("y", low),
                                yEnd: .value("y", high))
                        }
                    }
                }
            }
            chart = isLying ? chart.chartXScale(domain: 0...5) : chart.chartYScale(domain: 0...5)
            return Drawing(Figure(chart), measurer).commands.compactMap { command in
                guard case .text(let run) = command, run.text.hasPrefix("a text") else {
                    return nil
                }
                return isLying ? run.at.y : run.at.x
            }
        }
        let plain = places(spread: nil)
        #expect(!plain.isEmpty)
        for place in places(spread: 0.5) { #expect(plain.contains(place)) }
    }

    /// Bars of both signs with error bars: the texts at their ends lie across none of them.
    @Test(arguments: [(false, 2.0), (false, 0.9), (true, 2), (true, 0.9)])
    func textsAtBarsKeepClearOfErrorBars(_ isLying: Bool, _ end: Double) {
        let values = [("a", 0.8, 0.1), ("b", 0.5, 0.02), ("c", -0.3, 0.2), ("d", -0.6, 0.05)]
        let chart = Chart {
            for (name, value, spread) in values {
                let (low, high) = (value - spread, value + spread)
                if isLying {
                    BarMark(x: .value("y", value), y: .value("Loss", name)).annotation("at \(name)")
                    ErrorBarMark(
                        xStart: .value("y", low), xEnd: .value("y", high), y: .value("Loss", name))
                } else {
                    BarMark(x: .value("Loss", name), y: .value("y", value)).annotation("at \(name)")
                    ErrorBarMark(
                        x: .value("Loss", name), yStart: .value("y", low), yEnd: .value("y", high))
                }
            }
        }
        let domain = -end...end
        let figure = Figure(
            isLying ? chart.chartXScale(domain: domain) : chart.chartYScale(domain: domain))
        var whiskers: [Rect] = []
        var texts: [TextRun] = []
        for command in Drawing(figure, measurer).commands {
            switch command {
            case .stroke(let path, let paint, _) where paint.ink == .color(.primary):
                var from = Point(0, 0)
                for element in path.elements {
                    if case .move(let point) = element { from = point }
                    guard case .line(let to) = element else { continue }
                    whiskers.append(
                        Rect(
                            minX: min(from.x, to.x) - 0.5, minY: min(from.y, to.y) - 0.5,
                            maxX: max(from.x, to.x) + 0.5, maxY: max(from.y, to.y) + 0.5))
                }
            case .text(let run) where run.text.hasPrefix("at "): texts.append(run)
            default: break
            }
        }
        #expect(texts.count == 4 && whiskers.count == 12)
        for text in texts {
            let bounds = text.bounds(measurer)
            #expect(!text.hasHalo, "\(text.text)")
            #expect(!whiskers.contains { $0.overlaps(bounds) }, "\(text.text)")
        }
        // With room behind the error bar the text stands there, on the side of the bar's end.
        guard end == 2 else { return }
        let tips = texts.map { isLying ? $0.at.x : -$0.at.y }
        #expect(tips[0] > tips[1] && tips[1] > tips[2] && tips[2] > tips[3])
    }
}
