/// Very many points of one colour as a picture: what their symbols cover, at two pixels a point.
///
/// Each symbol is moved to the nearest pixel, by at most a quarter of a point, so symbols that share
/// a pixel are counted and not drawn again: the time is that of counting, plus that of one symbol
/// for each pixel at most. Translucent symbols darken where they overlap as they do one by one.
struct PointCloud {
    /// Fewer points than this are drawn one by one.
    static let least = 5000
    private static let density = 2.0

    /// The opacity of every pixel.
    let raster: Raster
    /// The place of the picture.
    let rect: Rect

    /// Draws symbols of the area `area` (in square points) at the places, all inside `plot`.
    init(_ places: [Point], _ symbol: Symbol, area: Double, _ paint: Paint, in plot: Rect) {
        let stamp = Stamp(symbol, area: area * Self.density * Self.density, paint.opacity)
        let reach = Double(stamp.reach) / Self.density
        rect = plot.outset(reach)
        let width = Int((rect.width * Self.density).rounded(.up)) + 1
        let height = Int((rect.height * Self.density).rounded(.up)) + 1
        var counts = [UInt32](repeating: 0, count: width * height)
        for place in places {
            let column = Int(((place.x - rect.minX) * Self.density).rounded(.down))
            let row = Int(((place.y - rect.minY) * Self.density).rounded(.down))
            guard column >= 0, row >= 0, column < width, row < height else { continue }
            counts[row * width + column] &+= 1
        }
        // What light comes through: a product for translucent symbols, for opaque ones the least.
        var through = [Float](repeating: 1, count: width * height)
        for row in stamp.reach..<max(stamp.reach, height - stamp.reach) {
            for column in stamp.reach..<max(stamp.reach, width - stamp.reach) {
                let count = counts[row * width + column]
                if count == 0 { continue }
                stamp.press(into: &through, width, row: row, column: column, times: count)
            }
        }
        raster = Raster(
            width: width, height: height,
            pixels: through.map { UInt8(((1 - $0) * 255).rounded()) }, inks: [paint.ink],
            isMask: true)
    }

    /// The command that draws the picture; its pixels reach to whole pixels beyond the plot.
    var command: DrawCommand {
        .image(
            raster,
            Rect(
                minX: rect.minX, minY: rect.minY,
                maxX: rect.minX + Double(raster.width) / Self.density,
                maxY: rect.minY + Double(raster.height) / Self.density))
    }
}

/// One symbol in pixels.
private struct Stamp {
    /// How many pixels it reaches from its middle.
    let reach: Int
    /// What comes through each of its pixels, line by line.
    private let through: [Float]
    private let isOpaque: Bool

    /// The symbol with its circle's square of `area` pixels. Each pixel is looked at in 16 places.
    init(_ symbol: Symbol, area: Double, _ opacity: Double) {
        isOpaque = opacity >= 1
        let side = area.squareRoot()
        reach = Int((side * 0.8).rounded(.up)) + 1
        var path = Path()
        SymbolShapes.add(symbol, at: Point(0, 0), area: area, to: &path)
        let corners = path.elements.compactMap { element -> Point? in
            switch element {
            case .move(let point), .line(let point): point
            case .curve, .close: nil
            }
        }
        let radius = side / 2
        func isInside(_ x: Double, _ y: Double) -> Bool {
            if symbol == .circle { return x * x + y * y <= radius * radius }
            var isInside = false
            var last = corners[corners.count - 1]
            for corner in corners {
                if (corner.y > y) != (last.y > y),
                    x < (last.x - corner.x) * (y - corner.y) / (last.y - corner.y) + corner.x
                {
                    isInside.toggle()
                }
                last = corner
            }
            return isInside
        }
        var through: [Float] = []
        for row in -reach...reach {
            for column in -reach...reach {
                var covered = 0
                for step in 0..<16 {
                    let x = Double(column) + Double(step % 4) / 4 - 0.375
                    let y = Double(row) + Double(step / 4) / 4 - 0.375
                    if isInside(x, y) { covered += 1 }
                }
                through.append(Float(1 - opacity * Double(covered) / 16))
            }
        }
        self.through = through
    }

    /// Draws the symbol `times` times over the place.
    func press(
        into picture: inout [Float], _ width: Int, row: Int, column: Int, times: UInt32
    ) {
        // After this many the rest makes no difference that eight bits can show.
        let times = isOpaque ? 1 : min(times, 2000)
        let side = 2 * reach + 1
        for line in 0..<side {
            let start = (row + line - reach) * width + column - reach
            for place in 0..<side {
                let part = through[line * side + place]
                if part == 1 { continue }
                if isOpaque {
                    picture[start + place] = min(picture[start + place], part)
                } else {
                    var value = picture[start + place]
                    for _ in 0..<times where value > 0.001 { value *= part }
                    picture[start + place] = value
                }
            }
        }
    }
}
