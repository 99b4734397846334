import Testing

@testable import Charts

/// Names that are too long for their place: shortened in the middle, and never two of them alike.
@Suite struct NamesTests {
    private let measurer = FixedWidthMeasurer()
    private let losses =
        ["Cross-entropy"] + (0..<9).map { "label-distributionally robust \($0)" }
    /// They differ in their middle only, where they are shortened.
    private let middles = (0..<6).map { index in
        "an exceedingly long name of a method with variant \(index) of many that goes on for quite "
            + "some time and then ends like all the others that are shown beside it"
    }

    private func runs(_ figure: Figure) -> [TextRun] {
        Drawing(figure, measurer).commands.compactMap {
            if case .text(let run) = $0 { run } else { nil }
        }
    }

    /// A bar for each name, upright or lying.
    private func bars(_ names: [String], isLying: Bool, width: Double = 560) -> Figure {
        Figure(
            Chart {
                for (index, name) in names.enumerated() {
                    let loss = PlottableValue.value("Loss", name)
                    let accuracy = PlottableValue.value("Accuracy", Double(index + 1))
                    if isLying {
                        BarMark(x: accuracy, y: loss)
                    } else {
                        BarMark(x: loss, y: accuracy)
                    }
                }
            }.chartSize(width: width, height: 350))
    }

    @Test func shorteningKeepsBothEnds() {
        func shortened(_ text: String, _ count: Int) -> String {
            measurer.shortened(text, width: 6.01 * Double(count), size: 10)
        }
        #expect(shortened("label-distributionally robust 3", 31).hasSuffix("ally robust 3"))
        #expect(shortened("label-distributionally robust 3", 16) == "label-di…obust 3")
        #expect(shortened("ab cdefghij kl", 6) == "ab…kl")
        #expect(shortened("abc", 1) == "…" && shortened("", 0) == "")
        let lines = measurer.wrapped(
            "one two three four five six", width: 6.01 * 9, size: 10, lines: 2)
        #expect(lines == ["one two", "three…six"])
        // What was hyphenated is whole again where it is shortened.
        let long = measurer.wrapped("abcdefghijklmnopqrs", width: 6.01 * 5, size: 10, lines: 2)
        #expect(long == ["abcd-", "ef…rs"])
    }

    @Test func namesBesideAnAxisTakeMoreRoomBeforeTheyAreShortened() {
        let texts = runs(bars(losses, isLying: true)).map(\.text)
        for name in losses { #expect(texts.contains(name)) }
        // Short names do not take it.
        let short = Drawing(bars(["a", "b"], isLying: true), measurer).textBounds(measurer)
        #expect((short.first { $0.text == "a" }?.bounds.maxX ?? 100) < 30)
    }

    @Test func turnedNamesTakeMoreRoomAndKeepTheirEnds() {
        let turned = runs(bars(losses, isLying: false)).filter { $0.angle == AxisLayout.turn }
        #expect(turned.count == losses.count)
        for (run, name) in zip(turned, losses) {
            #expect(run.text.hasPrefix(name.prefix(8)) && run.text.hasSuffix(name.suffix(8)))
        }
        #expect(turned.contains { $0.bounds(measurer).height > 120 })
    }

    /// Turned names reach to the left, where the plot gives way: not so far that the bars come too
    /// close for turned names, unless these are so many that only every second has room anyway.
    @Test func turnedNamesLeaveRoomForTheBarsTheyName() {
        for count in 3...28 {
            let names = (0..<count).map { "label-distributionally robust \($0)" }
            let runs = runs(bars(names, isLying: false, width: 380))
            let turned = runs.filter { $0.angle == AxisLayout.turn }
            #expect(count > 14 || turned.count == count, "\(count) names")
            #expect(turned.count >= 7 || turned.count == count, "\(count) names")
            #expect(Set(turned.map(\.text)).count == turned.count)
            // They stand their line's height apart.
            let places = turned.map(\.at.x)
            for (left, right) in zip(places, places.dropFirst()) {
                #expect(right - left >= Measure.tickSize * 1.6, "\(count) names")
            }
        }
    }

    @Test(arguments: [300.0, 380, 560, 900])
    func noTwoNamesOfAnAxisReadTheSame(_ width: Double) {
        for names in [losses, middles] {
            let turned = runs(bars(Array(names.prefix(6)), isLying: false, width: width))
                .filter { $0.angle == AxisLayout.turn }.map(\.text)
            #expect(turned.count == 6 && Set(turned).count == 6)
            let axis = bars(names, isLying: true, width: width).y
            let layout = AxisLayout(
                vertical: axis, length: 280, width: (width * 0.2)...(width * 0.25), measurer)
            #expect(Set(layout.marks.map(\.lines)).count == names.count)
        }
    }

    @Test func namesThatWouldBeAlikeGetNumbersThatNoneHas() {
        let names = ["aaaa1bbbb", "aaaa2bbbb", "a… (1)", "whole"]
        let texts = DistinctTexts(names, width: 6.01 * 6, size: 10, lines: 1, measurer)
        #expect(names.map { texts[$0] } == [["a… (2)"], ["a… (3)"], ["a… (1)"], ["whole"]])
        let taken = DistinctTexts(
            ["aaaaaa1bbbbbb", "… (1)", "aaaaaa2bbbbbb"], width: 6.01 * 5, size: 10, lines: 1,
            measurer)
        #expect(taken["… (1)"] == ["… (1)"])
        #expect(taken["aaaaaa1bbbbbb"] == ["… (2)"] && taken["aaaaaa2bbbbbb"] == ["… (3)"])
        // One name that stands at several places stays one.
        let same = DistinctTexts(
            ["aaaa1bbbb", "aaaa1bbbb"], width: 6.01 * 5, size: 10, lines: 1, measurer)
        #expect(same["aaaa1bbbb"] == ["aa…bb"])
    }

    @Test func namesOfPanelsTakeSeveralLines() {
        func figure(_ isGrid: Bool) -> Figure {
            Figure(
                Chart {
                    for name in losses.prefix(4) {
                        for column in 0..<(isGrid ? 3 : 1) {
                            let point = PointMark(x: .value("x", 1), y: .value("y", 1))
                            if isGrid {
                                point.facet(
                                    x: .value("c", losses[column + 4]), y: .value("Loss", name))
                            } else {
                                point.facet(by: .value("Loss", name))
                            }
                        }
                    }
                }.chartFacet(columns: 3))
        }
        for isGrid in [false, true] {
            let figure = figure(isGrid)
            let names = runs(figure).filter { $0.isBold }
            #expect(names.contains { $0.text.hasSuffix("robust 2") } != isGrid)
            let expected = isGrid ? Set(losses.prefix(4) + losses[4...6]) : Set(losses.prefix(4))
            for name in expected where name != "Cross-entropy" {
                #expect(names.filter { $0.text.hasSuffix(String(name.suffix(1))) }.count == 1)
            }
            let level = Drawing(figure, measurer).commands.compactMap { command -> TextRun? in
                if case .text(let run) = command, run.angle == 0 { run } else { nil }
            }
            for (index, run) in level.enumerated() {
                let bounds = run.bounds(measurer)
                #expect(!level[..<index].contains { $0.bounds(measurer).overlaps(bounds) })
            }
        }
    }

    @Test func entriesOfALegendDoNotReadTheSame() {
        let entries = middles.map {
            LegendEntry(name: $0, color: .blue, symbol: .circle, isFilled: false, hasBand: false)
        }
        let legend = Legend(
            groups: [LegendGroup(title: nil, entries: entries)], isHidden: false,
            position: .automatic)
        let layout = LegendLayout(legend, .column, width: 150, measurer)
        let texts = layout.commands(x: 0, y: 0).compactMap { command -> String? in
            if case .text(let run) = command { run.text } else { nil }
        }
        #expect(texts.count == 18)
        let names = stride(from: 0, to: texts.count, by: 3).map { Array(texts[$0..<($0 + 3)]) }
        #expect(Set(names).count == 6)
    }
}
