/// Draws the layers of one panel into its plot area.
struct PanelDrawing {
    let plot: Rect
    let x: AxisScale
    let y: AxisScale
    let colorScale: ColorScale?
    private(set) var commands: [DrawCommand] = []
    /// How many lines of text have room under each picture.
    var imageTextLines = 1
    /// How much of their slots categories use, where bars would otherwise be too broad.
    private var slots = (x: 1.0, y: 1.0)

    init(_ plot: Rect, _ x: Axis, _ y: Axis, _ colorScale: ColorScale?) {
        self.plot = plot
        self.x = AxisScale(x)
        self.y = AxisScale(y)
        self.colorScale = colorScale
    }

    /// The place of a value along x.
    func placeX(_ value: Double) -> Double {
        clamped(plot.minX + x.fraction(Self.drawnIn(value, slots.x)) * plot.width)
    }

    /// The place of a value along y; categories run from the top.
    func placeY(_ value: Double) -> Double {
        let fraction = y.fraction(Self.drawnIn(value, slots.y))
        return clamped(
            y.axis.type == .category
                ? plot.minY + fraction * plot.height : plot.maxY - fraction * plot.height)
    }

    /// Places far outside stay far outside, within what Cairo's coordinates can hold.
    private func clamped(_ place: Double) -> Double { min(max(place, -20_000), 20_000) }

    /// Draws all layers: those that are cut at the edges of the plot, then points, which are whole
    /// or absent.
    mutating func draw(_ layers: [Layer]) {
        guard !layers.isEmpty else { return }
        slots = (slotShare(layers, isAcross: true), slotShare(layers, isAcross: false))
        commands.append(.beginClip(plot.outset(1)))
        for layer in layers where layer.kind != .point { draw(layer) }
        commands.append(.endClip)
        for layer in layers where layer.kind == .point { drawPoints(layer) }
    }

    /// Few categories have broad slots. Their bars, and what stands beside these in the same slot,
    /// stay as narrow as this, in points for each of the bars: upright and lying ones.
    private static let broadestBar = (upright: 60.0, lying: 36.0)

    /// The part of the slots of a category axis that is used; 1 if the axis has no bars.
    private func slotShare(_ layers: [Layer], isAcross: Bool) -> Double {
        let scale = isAcross ? x : y
        guard scale.axis.type == .category,
            layers.allSatisfy({ $0.kind != .rectangle && $0.kind != .image })
        else { return 1 }
        let bars = layers.filter { $0.kind == .bar && $0.isHorizontal != isAcross }
        let shares = bars.flatMap { layer in
            (isAcross ? zip(layer.x, layer.x2) : zip(layer.y, layer.y2)).map { ($1 - $0).magnitude }
        }
        guard let broadest = shares.max(), broadest > 0 else { return 1 }
        let length = isAcross ? plot.width : plot.height
        let slot = length / Double(max(1, scale.axis.categories.count))
        let most = isAcross ? Self.broadestBar.upright : Self.broadestBar.lying
        return min(1, most / (broadest * slot))
    }

    /// The value moved towards its category.
    private static func drawnIn(_ value: Double, _ share: Double) -> Double {
        if share == 1 { return value }
        let category = value.rounded()
        return category + (value - category) * share
    }

    private mutating func draw(_ layer: Layer) {
        switch layer.kind {
        case .image: commands += images(layer)
        case .line: drawLine(layer)
        case .area: drawArea(layer)
        case .bar, .rectangle: drawRectangles(layer)
        case .rule: drawRules(layer)
        case .errorBar: drawErrorBars(layer)
        case .point: break
        }
    }

    private func paint(_ layer: Layer) -> Paint {
        Paint(ink: .color(layer.color), opacity: layer.opacity)
    }

    /// The ranges of indices between the breaks of a line.
    private func segments(_ layer: Layer) -> [Range<Int>] {
        let bounds = [0] + layer.breaks + [layer.x.count]
        return zip(bounds, bounds.dropFirst()).compactMap { $0 < $1 ? $0..<$1 : nil }
    }

    private mutating func drawLine(_ layer: Layer) {
        var path = Path()
        var lonely: [Point] = []
        for segment in segments(layer) {
            let points = segment.map { Point(placeX(layer.x[$0]), placeY(layer.y[$0])) }
            if points.count == 1 {
                lonely += points
            } else {
                Curves.add(Curves.thinned(points), layer.interpolation, to: &path)
            }
        }
        let paint = Paint(
            ink: layer.value.first.flatMap { value in
                colorScale.map { $0.ink(at: $0.fraction(value)) }
            } ?? .color(layer.color), opacity: layer.opacity)
        if !path.elements.isEmpty { commands.append(.stroke(path, paint, layer.stroke)) }
        // A point without neighbours would be invisible as a line.
        if !lonely.isEmpty {
            commands.append(.dots(lonely, diameter: layer.stroke.lineWidth * 2, paint))
        }
    }

    private mutating func drawArea(_ layer: Layer) {
        var path = Path()
        for segment in segments(layer) {
            let upper = segment.map { Point(placeX(layer.x[$0]), placeY(layer.y2[$0])) }
            let lower = segment.map { Point(placeX(layer.x[$0]), placeY(layer.y[$0])) }
            Curves.add(Curves.thinned(upper), layer.interpolation, to: &path)
            // Backwards, a step that changed at its start changes at its end.
            let method: InterpolationMethod =
                switch layer.interpolation {
                case .stepStart: .stepEnd
                case .stepEnd: .stepStart
                default: layer.interpolation
                }
            Curves.add(Curves.thinned(lower).reversed(), method, to: &path, continues: true)
            path.close()
        }
        if !path.elements.isEmpty { commands.append(.fill(path, paint(layer))) }
    }

    private mutating func drawRectangles(_ layer: Layer) {
        if let picture = heatMap(layer) {
            commands.append(picture)
            return
        }
        let count = [layer.x.count, layer.x2.count, layer.y.count, layer.y2.count].min() ?? 0
        let rects = (0..<count).map { index -> Rect in
            let (xs, ys) = (
                [placeX(layer.x[index]), placeX(layer.x2[index])].sorted(),
                [placeY(layer.y[index]), placeY(layer.y2[index])].sorted()
            )
            // Neighbouring cells of a heat map overlap a little: no seams at any size.
            guard layer.kind == .rectangle, !layer.value.isEmpty else {
                return separated(
                    Rect(minX: xs[0], minY: ys[0], maxX: xs[1], maxY: ys[1]), layer, index)
            }
            return Rect(
                minX: xs[0].rounded(), minY: ys[0].rounded(),
                maxX: min(xs[1].rounded() + 0.5, plot.maxX),
                maxY: min(ys[1].rounded() + 0.5, plot.maxY))
        }
        for (ink, indices) in inks(layer, count: count) {
            var path = Path()
            for index in indices { path.add(rects[index]) }
            commands.append(.fill(path, Paint(ink: ink, opacity: layer.opacity)))
        }
    }

    /// A bar with a thin gap to its neighbours: to the one that it is stacked on, and in a histogram
    /// to those beside it.
    private func separated(_ rect: Rect, _ layer: Layer, _ index: Int) -> Rect {
        guard layer.kind == .bar else { return rect }
        var rect = rect
        let isStacked = (layer.isHorizontal ? layer.x : layer.y)[index] != 0
        if layer.isHorizontal {
            if isStacked, rect.width > 3 { rect.minX += 1 }
            if y.axis.type != .category, rect.height > 4 { rect.maxY -= 1 }
        } else {
            if isStacked, rect.height > 3 { rect.maxY -= 1 }
            if x.axis.type != .category, rect.width > 4 { rect.minX += 1 }
        }
        return rect
    }

    private mutating func drawRules(_ layer: Layer) {
        var path = Path()
        for index in 0..<max(layer.x.count, layer.y.count) {
            let x = index < layer.x.count ? placeX(layer.x[index]) : plot.minX
            let y = index < layer.y.count ? placeY(layer.y[index]) : plot.maxY
            let isVertical = layer.y.isEmpty || index < layer.y2.count
            path.move(x, y)
            if isVertical {
                path.line(x, index < layer.y2.count ? placeY(layer.y2[index]) : plot.minY)
            } else {
                path.line(index < layer.x2.count ? placeX(layer.x2[index]) : plot.maxX, y)
            }
        }
        commands.append(.stroke(path, paint(layer), layer.stroke))
    }

    private mutating func drawErrorBars(_ layer: Layer) {
        var path = Path()
        let cap = 3.5
        for index in 0..<min(layer.x.count, layer.y.count) {
            let (x, y) = (placeX(layer.x[index]), placeY(layer.y[index]))
            if index < layer.y2.count {
                let end = placeY(layer.y2[index])
                path.add(polyline: [Point(x, y), Point(x, end)])
                for place in [y, end] {
                    path.add(polyline: [Point(x - cap, place), Point(x + cap, place)])
                }
            } else if index < layer.x2.count {
                let end = placeX(layer.x2[index])
                path.add(polyline: [Point(x, y), Point(end, y)])
                for place in [x, end] {
                    path.add(polyline: [Point(place, y - cap), Point(place, y + cap)])
                }
            }
        }
        commands.append(.stroke(path, paint(layer), layer.stroke))
    }

    private mutating func drawPoints(_ layer: Layer) {
        let count = min(layer.x.count, layer.y.count)
        for (ink, indices) in inks(layer, count: count) {
            let paint = Paint(ink: ink, opacity: layer.opacity)
            let points = indices.filter { x.contains(layer.x[$0]) && y.contains(layer.y[$0]) }
                .map { Point(placeX(layer.x[$0]), placeY(layer.y[$0])) }
            if points.isEmpty { continue }
            let area = layer.symbolSize.isFinite ? min(max(layer.symbolSize, 1), 2500) : 36
            if points.count >= PointCloud.least {
                let cloud = PointCloud(points, layer.symbol, area: area, paint, in: plot)
                commands.append(cloud.command)
            } else if layer.symbol == .circle {
                commands.append(.dots(points, diameter: area.squareRoot(), paint))
            } else {
                var path = Path()
                for point in points {
                    SymbolShapes.add(layer.symbol, at: point, area: area, to: &path)
                }
                commands.append(.fill(path, paint))
            }
        }
    }

    /// The indices of the marks by the ink of each: one for the layer, or up to 48 tones of the
    /// colour scale, from the low to the high.
    private func inks(_ layer: Layer, count: Int) -> [(Ink, [Int])] {
        guard let colorScale, layer.value.count >= count, !layer.value.isEmpty else {
            return [(.color(layer.color), Array(0..<count))]
        }
        var tones = Array(repeating: [Int](), count: 49)
        for index in 0..<count {
            tones[Int((colorScale.fraction(layer.value[index]) * 48).rounded())].append(index)
        }
        return tones.enumerated().filter { !$1.isEmpty }
            .map { (colorScale.ink(at: Double($0) / 48), $1) }
    }
}
