import Testing

@testable import Charts

@Suite struct VocabularyTests {
    private func layers(_ chart: Chart) -> [Layer] { Figure(chart).panels.flatMap(\.layers) }

    @Test func binsAreRoundAndCountEveryValueOnce() {
        let values = [0.03, 0.1, 0.1, 0.25, 0.49, 0.5, 0.97]
        let bins = NumberBins(data: values, desiredCount: 10)
        #expect(bins.thresholds.count == 11)
        #expect(bins.thresholds.first == 0 && bins.thresholds.last == 1)
        let counts = bins.counts(of: values)
        #expect(counts == [1, 2, 1, 0, 1, 1, 0, 0, 0, 1])
        #expect(bins.index(for: 0.1) == 1 && bins.index(for: -5) == 0 && bins.index(for: 5) == 9)
        #expect(bins[1] == 0.1...0.2)
        #expect(bins.counts(of: [.nan, 2, -1]).allSatisfy { $0 == 0 })
    }

    @Test func binsOfDegenerateDataStayUsable() {
        #expect(NumberBins(data: [], desiredCount: 4).count >= 1)
        #expect(NumberBins(data: [3, 3], desiredCount: 4)[0].contains(3))
        #expect(NumberBins(thresholds: [1, .nan, 0, 2]).thresholds == [1, 2])
    }

    @Test func aBarOverARangeIsAsWideAsTheRange() throws {
        let chart = Chart { BarMark(x: .value("Margin", 1.0...1.5), y: .value("Count", 7)) }
        let layer = try #require(layers(chart).first)
        #expect(!layer.isHorizontal)
        #expect(layer.x == [1] && layer.x2 == [1.5] && layer.y == [0] && layer.y2 == [7])
        let sideways = Chart { BarMark(x: .value("Count", 7), y: .value("Margin", 1.0...1.5)) }
        let bar = try #require(layers(sideways).first)
        #expect(bar.isHorizontal && bar.x == [0] && bar.x2 == [7] && bar.y == [1])
    }

    @Test func stackingMethodsPlaceTheParts() {
        func ends(_ method: MarkStackingMethod) -> [[Double]] {
            let chart = Chart {
                for (name, value) in [("a", 1.0), ("b", 3.0)] {
                    BarMark(x: .value("x", "k"), y: .value("y", value), stacking: method)
                        .foregroundStyle(by: .value("s", name))
                }
            }
            return layers(chart).map { [$0.y[0], $0.y2[0]] }
        }
        #expect(ends(.standard) == [[0, 1], [1, 4]])
        #expect(ends(.normalized) == [[0, 0.25], [0.25, 1]])
        #expect(ends(.center) == [[-2, -1], [-1, 2]])
        #expect(ends(.unstacked) == [[0, 1], [0, 3]])
    }

    @Test func aFunctionIsSampledOverItsDomainWithGaps() throws {
        let chart = Chart {
            LinePlot(x: "x", y: "y", domain: -1...1) { $0 > -0.5 && $0 < 0.5 ? .nan : $0 * $0 }
        }
        let figure = Figure(chart)
        let layer = try #require(figure.panels[0].layers.first)
        #expect(layer.x.first == -1 && layer.x.last == 1 && layer.y.last == 1)
        #expect(layer.breaks.count == 1)
        // A gap of a function is what was asked for, not a value that got lost.
        #expect(figure.notes.isEmpty)
        #expect(PlotSampling.points(1...1000).filter { $0 < 10 }.count > 100)
    }

    @Test func contoursOfABowlAreCircles() throws {
        let chart = Chart {
            ContourPlot(
                x: "a", y: "b", value: "Loss", xDomain: -2...2, yDomain: -2...2, levels: [1, 2.25]
            ) { a, b in a * a + b * b }
        }
        let figure = Figure(chart)
        #expect(figure.colorScale?.label == "Loss")
        #expect(figure.panels[0].layers.count == 2)
        for layer in figure.panels[0].layers {
            let radius = try #require(layer.value.first).squareRoot()
            #expect(layer.breaks.isEmpty)
            #expect(layer.x.first == layer.x.last && layer.y.first == layer.y.last)
            for (x, y) in zip(layer.x, layer.y) {
                #expect(((x * x + y * y).squareRoot() - radius).magnitude < 1e-3)
            }
        }
    }

    @Test func aSaddleHasOpenContours() {
        let field = ContourField(
            xs: [0, 1, 2], ys: [0, 1, 2], values: [[1, 0, -1], [0, 0, 0], [-1, 0, 1]])
        let lines = field.lines(0.5)
        #expect(lines.count == 2)
        #expect(lines.allSatisfy { $0.first != $0.last })
        #expect(field.roundLevels().contains(0))
    }

    @Test func panelsOfAGridStandInColumnsAndRows() {
        let chart = Chart {
            for (column, row) in [("a", "1"), ("b", "1"), ("a", "2")] {
                PointMark(x: .value("x", 1), y: .value("y", 1))
                    .facet(x: .value("c", column), y: .value("r", row))
            }
        }
        let figure = Figure(chart)
        #expect(figure.columns == 2)
        #expect(figure.panels.map(\.name) == ["a", "b", "a", "b"])
        #expect(figure.panels.map(\.rowName) == ["1", "1", "2", "2"])
        #expect(figure.panels.map(\.layers.count) == [1, 1, 1, 0])
        let texts = Drawing(figure, FixedWidthMeasurer()).textBounds(FixedWidthMeasurer())
        for name in ["a", "b", "1", "2"] {
            #expect(texts.filter { $0.text == name }.count >= 1)
        }
    }

    @Test func reversedAxesAndOwnTicks() {
        var axis = Axis(type: .linear, lower: 0, upper: 10)
        axis.isReversed = true
        #expect(AxisScale(axis).fraction(2) == 0.8)
        axis.values = [0, 5, 20]
        axis.labels = ["zero", "five", "twenty"]
        #expect(Ticks.of(axis, count: 5).map(\.label) == ["zero", "five"])
    }

    @Test func largeSymbolsHaveRoomAtTheEdges() {
        func figure(_ area: Double) -> Figure {
            Figure(
                Chart {
                    for place in [1.0, 2, 3] {
                        PointMark(x: .value("x", place), y: .value("y", place)).symbolSize(area)
                    }
                })
        }
        let (small, large) = (figure(36), figure(1600))
        #expect(small.y.lower == 1 && small.y.upper == 3)
        #expect(large.y.lower < 0.9 && large.y.upper > 3.1 && large.x.upper > small.x.upper)
    }

    @Test func squareRootTicksAreOfOneDigit() {
        let axis = Axis(type: .squareRoot, lower: 0, upper: 10_000)
        #expect(
            Ticks.of(axis, count: 6).map(\.label) == [
                "0", "400", "2,000", "4,000", "6,000", "10,000",
            ])
    }

    @Test func manyNumbersOfLinesGoThroughTheScale() {
        func chart(_ count: Int) -> Figure {
            Figure(
                Chart {
                    for number in 0..<count {
                        for x in 0...1 {
                            LineMark(x: .value("x", x), y: .value("y", number))
                                .foregroundStyle(by: .value("λ", number))
                        }
                    }
                })
        }
        #expect(chart(8).colorScale == nil && chart(8).legend.groups[0].entries.count == 8)
        #expect(chart(9).colorScale?.upper == 8 && chart(9).legend.groups.isEmpty)
    }

    @Test func colorScalesCanDivergeAndBeLogarithmic() {
        let marks = Chart {
            for value in [-1.0, 4] {
                RectangleMark(x: .value("x", value), y: .value("y", 0))
                    .foregroundStyle(by: .value("v", value))
            }
        }
        let diverging = Figure(marks.chartForegroundStyleScale(scheme: .diverging)).colorScale
        #expect(diverging?.lower == -4 && diverging?.fraction(0) == 0.5)
        #expect(diverging?.ink(at: 0.5) == .diverging(0.5))
        let logarithmic = Figure(marks.chartForegroundStyleScale(domain: 1...100, type: .log))
        #expect(logarithmic.colorScale?.fraction(10) == 0.5)
    }

    @Test func picturesKeepTheirShapeAndTheirBytes() throws {
        let image = GrayImage([0, 5, 10, .nan], width: 2, range: 0...10)
        #expect(image.pixels == [0, 128, 255, 0])
        let chart = Chart(
            images: [[0, 1, 2, 3, 4, 5], [5, 4, 3, 2, 1, 0]], width: 3, labels: ["a"])
        let drawing = Drawing(Figure(chart), FixedWidthMeasurer())
        let rects = drawing.commands.compactMap { command -> Rect? in
            if case .image(let raster, let rect) = command, raster.width == 3 { rect } else { nil }
        }
        #expect(rects.count == 2)
        for rect in rects { #expect((rect.width / rect.height - 1.5).magnitude < 1e-9) }
        #expect(rects[0].maxX <= rects[1].minX)
    }

    @Test func largeHeatMapsBecomeOnePicture() {
        let figure = Figure(
            Chart {
                for row in 0..<40 {
                    for column in 0..<30 {
                        RectangleMark(x: .value("x", column), y: .value("y", row))
                            .foregroundStyle(by: .value("v", row))
                    }
                }
            })
        let drawing = Drawing(figure, FixedWidthMeasurer())
        let rasters = drawing.commands.compactMap { command -> Raster? in
            if case .image(let raster, _) = command { raster } else { nil }
        }
        #expect(rasters.map(\.width) == [30] && rasters.map(\.height) == [40])
        // The axis rises, so the top line is that of the last row.
        #expect(rasters[0].pixels.first == 255 && rasters[0].pixels.last == 0)
    }
}
