import Testing

@testable import Charts

@Suite struct PointCloudTests {
    private let plot = Rect(minX: 0, minY: 0, maxX: 50, maxY: 40)

    private func figure(_ count: Int) -> Figure {
        let numbers = (0..<count).map { Double($0 * 7919 % count) }
        return Figure(
            Chart {
                PointPlot(x: .values("x", numbers), y: .values("y", (0..<count).map(Double.init)))
            })
    }

    private func dots(_ figure: Figure) -> Int {
        let drawing = Drawing(figure, FixedWidthMeasurer())
        return drawing.commands.reduce(0) { count, command in
            if case .dots(let points, _, _) = command { count + points.count } else { count }
        }
    }

    private func mask(_ figure: Figure) -> Raster? {
        for case .image(let raster, _) in Drawing(figure, FixedWidthMeasurer()).commands
        where raster.isMask {
            return raster
        }
        return nil
    }

    @Test func fewPointsAreDrawnOneByOne() {
        #expect(dots(figure(PointCloud.least - 1)) == PointCloud.least - 1)
        #expect(mask(figure(PointCloud.least - 1)) == nil)
    }

    @Test func manyPointsAreOnePicture() {
        let many = figure(20_000)
        #expect(dots(many) == 0)
        #expect(mask(many)?.pixels.contains(255) == true)
        #expect(many.panels[0].layers[0].x.count == 20_000)
    }

    @Test func opaquePointsThatShareAPlaceAreOnePoint() {
        let paint = Paint(ink: .color(.blue))
        let place = Point(20.25, 20.25)
        func cloud(_ count: Int, _ paint: Paint) -> [UInt8] {
            PointCloud(
                Array(repeating: place, count: count), .circle, area: 36, paint, in: plot
            ).raster.pixels
        }
        #expect(cloud(1, paint) == cloud(3, paint))
        // The disc has a diameter of 6 points, so 12 pixels.
        let area = cloud(1, paint).reduce(0) { $0 + Double($1) } / 255
        #expect((area - 113.1).magnitude < 2)
    }

    @Test func translucentPointsDarkenWhereTheyOverlap() {
        let paint = Paint(ink: .color(.blue), opacity: 0.25)
        let pixels = [1, 2, 8].map { count in
            PointCloud(
                Array(repeating: Point(20, 20), count: count), .square, area: 36, paint, in: plot
            ).raster.pixels.max() ?? 0
        }
        // 1 - 0.75^n of 255.
        #expect(pixels == [64, 112, 229])
    }

    @Test func columnsKeepTheirGapsAndNotes() {
        let figure = Figure(
            Chart {
                LinePlot(
                    x: .values("Step", [1, 2, 3, 4, 5, 6]),
                    y: .values("Loss", [1, 0.5, .nan, 0.4, 0.3]))
            })
        let layer = figure.panels[0].layers[0]
        #expect(layer.x == [1, 2, 4, 5])
        #expect(layer.breaks == [2])
        #expect(figure.x.label == "Step")
        #expect(figure.x.isWhole)
        #expect(!figure.y.isWhole)
        #expect(figure.notes.count == 2)
    }

    @Test func columnsAreTheSameAsMarks() {
        let xs = [1.0, 10, 100, -3, 1000]
        let ys = [0.5, 0.2, 0.1, 0.3, 0.05]
        let columns = Figure(
            Chart { PointPlot(x: .values("x", xs), y: .values("y", ys)) }.chartXScale(type: .log))
        let marks = Figure(
            Chart {
                for (x, y) in zip(xs, ys) { PointMark(x: .value("x", x), y: .value("y", y)) }
            }.chartXScale(type: .log))
        #expect(columns == marks)
        #expect(marks.notes.count == 1)
    }

    @Test func numbersAmongNamesAreNames() {
        let figure = Figure(
            Chart {
                PointMark(x: .value("Size", "small"), y: .value("Loss", 1))
                PointPlot(x: .values("Size", [2, 3]), y: .values("Loss", [0.5, 0.25]))
            })
        #expect(figure.x.categories == ["small", "2", "3"])
    }
}
