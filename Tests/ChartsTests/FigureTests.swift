import Testing

@testable import Charts

@Suite struct FigureTests {
    private func x(_ value: Double) -> PlottableValue { .value("x", value) }
    private func y(_ value: Double) -> PlottableValue { .value("y", value) }

    @Test func buildersTakeConditionsAndLoops() {
        func chart(_ flag: Bool, _ extra: Double?) -> Chart {
            Chart {
                if flag { PointMark(x: x(1), y: y(1)) } else { LineMark(x: x(1), y: y(1)) }
                if let extra { RuleMark(y: y(extra)) }
                for value in 0..<3 { BarMark(x: x(Double(value)), y: y(1)).opacity(0.5) }
            }
        }
        #expect(chart(true, nil).marks.map(\.kind) == [.point, .bar, .bar, .bar])
        #expect(chart(false, 2).marks.map(\.kind) == [.line, .rule, .bar, .bar, .bar])
        #expect(Chart([1.0, 2.0]) { PointMark(x: x($0), y: y($0)) }.marks.count == 2)
    }

    @Test func buildersPassErrorsOn() {
        struct Stop: Error {}
        func value() throws -> Double { throw Stop() }
        #expect(throws: Stop.self) { try Chart { PointMark(x: x(try value()), y: y(1)) } }
        #expect(throws: Stop.self) {
            try Chart([1]) { _ in PointMark(x: x(try value()), y: y(1)) }
        }
    }

    @Test func valuesThatAreNotFiniteInterruptLines() {
        let figure = Figure(
            Chart([0.0, 1, .nan, 3, .infinity, 5]) { LineMark(x: x($0), y: y($0 * 2)) })
        let line = figure.panels[0].layers[0]
        #expect(line.x == [0, 1, 3, 5])
        #expect(line.breaks == [2, 3])
        #expect(figure.notes == ["2 values are not finite and are not shown."])
        #expect(figure.x.lower == 0 && figure.x.upper == 5)
    }

    @Test func logarithmicAxesLeaveOutWhatHasNoPlace() {
        let figure = Figure(
            Chart {
                for value in [-1.0, 0, 10, 100] { PointMark(x: x(1), y: y(value)) }
                ErrorBarMark(x: x(1), yStart: y(-5), yEnd: y(50))
            }.chartYScale(type: .log))
        #expect(
            figure.notes == [
                "2 values at or below zero have no place on the logarithmic axis.",
                "1 interval reaches zero and is cut at the edge of the logarithmic axis.",
            ])
        #expect(figure.panels[0].layers[0].y == [figure.y.lower])
        #expect(figure.panels[0].layers[1].y == [10, 100])
        #expect(figure.y.lower > 0 && figure.y.lower < 10)
    }

    @Test func barsStackAndStandSideBySide() {
        func layers(_ isGrouped: Bool) -> [Layer] {
            Figure(
                Chart(["a", "b"]) { name in
                    let bar = BarMark(x: .value("x", "k"), y: y(2))
                        .foregroundStyle(by: .value("s", name))
                    if isGrouped { bar.position(by: .value("s", name)) } else { bar }
                }
            ).panels[0].layers
        }
        let stacked = layers(false)
        #expect(stacked.map(\.y) == [[0], [2]] && stacked.map(\.y2) == [[2], [4]])
        #expect(stacked.map(\.x) == [[-0.4], [-0.4]])
        let grouped = layers(true)
        #expect(grouped.map(\.y2) == [[2], [2]])
        #expect(grouped[0].x2[0] <= grouped[1].x[0])
    }

    @Test func textMakesHorizontalBars() {
        let figure = Figure(Chart { BarMark(x: x(3), y: .value("Loss", "CE")) })
        let bar = figure.panels[0].layers[0]
        #expect(bar.isHorizontal && bar.x == [0] && bar.x2 == [3])
        #expect(figure.y.categories == ["CE"] && figure.y.type == .category)
        #expect(figure.x.lower == 0)
    }

    @Test func listedCategoriesGiveTheOrder() {
        let figure = Figure(
            Chart(["c", "a", "b"]) { BarMark(x: .value("x", $0), y: y(1)) }
                .chartXScale(categories: ["a", "b"]))
        #expect(figure.x.categories == ["a", "b"])
        #expect(figure.notes == ["1 value belongs to a category that is not shown."])
    }

    @Test func seriesGetColorSymbolAndDash() {
        func mark(_ name: String, _ points: Bool) -> Mark {
            points
                ? PointMark(x: x(1), y: y(1)).foregroundStyle(by: .value("s", name))
                : LineMark(x: x(1), y: y(1)).foregroundStyle(by: .value("s", name))
        }
        let lines = Figure(Chart(["a", "b"]) { mark($0, false) }).legend.groups[0].entries
        #expect(lines.map(\.color) == [.blue, .orange])
        #expect(lines.map { $0.stroke?.dash.isEmpty } == [true, false])
        let points = Figure(Chart(["a", "b"]) { mark($0, true) }).legend.groups[0].entries
        #expect(points.map(\.symbol) == [.circle, .square])
        let chosen = Figure(
            Chart(["a", "b"]) { mark($0, true) }
                .chartForegroundStyleScale(domain: ["b", "a"], range: [.pink, .green]))
        #expect(chosen.legend.groups[0].entries.map(\.name) == ["b", "a"])
        #expect(chosen.legend.groups[0].entries.map(\.color) == [.pink, .green])
    }

    /// The eight colours times the eight dashes or symbols, also where both channels are asked for,
    /// and with fewer colours: every combination once, before the first comes again.
    @Test(arguments: [([], 64), ([Color.blue, .green, .pink], 24), ([.blue, .gray], 16)])
    func manySeriesDifferInColorAndDashOrSymbol(_ colors: [Color], _ count: Int) {
        func figure(_ make: (Int, PlottableValue) -> Mark) -> Figure {
            let chart = Chart {
                for series in 0..<count {
                    for step in 0...1 { make(step, .value("Loss", "L\(series)")) }
                }
            }
            return Figure(
                colors.isEmpty ? chart : chart.chartForegroundStyleScale(domain: [], range: colors))
        }
        func line(_ step: Int, _ loss: PlottableValue) -> Mark {
            LineMark(x: .value("x", step), y: .value("y", step)).foregroundStyle(by: loss)
        }
        func point(_ step: Int, _ loss: PlottableValue) -> Mark {
            PointMark(x: .value("x", step), y: .value("y", step)).foregroundStyle(by: loss)
        }
        let charts: [[Layer]] = [
            figure(line), figure { line($0, $1).lineStyle(by: $1) },
            figure(point), figure { point($0, $1).symbol(by: $1) },
        ].map { $0.panels[0].layers }
        for layers in charts {
            #expect(layers.count == count)
            let looks = Set(layers.map { "\($0.color) \($0.stroke.dash) \($0.symbol)" })
            #expect(looks.count == count)
            // The first ones can be told apart without their colours.
            let plain = Set(layers.prefix(8).map { "\($0.stroke.dash) \($0.symbol)" })
            #expect(plain.count == 8)
        }
        let entries = figure(line).legend.groups[0].entries
        #expect(Set(entries.map { "\($0.color) \($0.stroke?.dash ?? [])" }).count == count)
    }

    @Test func numbersBehindColorsMakeAScale() {
        let figure = Figure(
            Chart([1.0, 4, .nan]) {
                PointMark(x: x(1), y: y(1)).foregroundStyle(by: .value("v", $0))
            })
        #expect(figure.colorScale == ColorScale(label: "v", lower: 1, upper: 4, start: 0.3))
        #expect(figure.panels[0].layers.count == 1)
    }

    @Test func emptyAndSingleChartsHaveADomain() {
        let empty = Figure(Chart {})
        #expect(empty.panels.count == 1 && empty.x.lower < empty.x.upper)
        for value in [0.0, 5, -3, 1e-12, 1e250] {
            for type in [ScaleType.linear, .log, .symmetricLog, .squareRoot] {
                let figure = Figure(
                    Chart { PointMark(x: x(value), y: y(value)) }
                        .chartXScale(type: type).chartYScale(type: type))
                #expect(figure.x.lower < figure.x.upper && figure.y.lower < figure.y.upper)
                #expect(figure.x.lower.isFinite && figure.x.upper.isFinite)
            }
        }
    }

    @Test func domainsThatCannotBeUsedAreNoted() {
        let chart = Chart { PointMark(x: x(2), y: y(3)) }.chartXScale(domain: -1...5, type: .log)
        #expect(Figure(chart).notes == ["The domain set for the x axis cannot be used."])
    }

    @Test func facetsShareScales() {
        let figure = Figure(
            Chart([1.0, 9]) { PointMark(x: x($0), y: y($0)).facet(by: .value("f", $0)) })
        #expect(figure.panels.map(\.name) == ["1", "9"])
        #expect(figure.panels.map(\.layers.count) == [1, 1])
        #expect(figure.panels.allSatisfy { $0.x == nil && $0.y == nil })
    }

    @Test func freedScalesFollowTheDataOfTheirPanel() {
        let chart = Chart([1.0, 9]) { PointMark(x: x($0), y: y($0)).facet(by: .value("f", $0)) }
        let figure = Figure(chart.chartFacet(scales: .freeY))
        #expect(figure.panels.allSatisfy { $0.x == nil })
        #expect(figure.panels.map { $0.y?.lower } == [0.5, 4.5])
        #expect(figure.panels.map { $0.y?.upper } == [1.5, 13.5])
        // A domain that the chart sets is meant for all.
        let fixed = Figure(chart.chartFacet(scales: .free).chartYScale(domain: 0...10))
        #expect(fixed.panels.allSatisfy { $0.x != nil && $0.y == nil })
    }
}
