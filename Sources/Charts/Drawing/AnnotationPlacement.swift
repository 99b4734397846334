/// Finds free places for the texts beside marks.
struct AnnotationPlacement {
    /// The area that texts must stay in.
    let frame: Rect
    /// The rectangles of the texts that already stand.
    var occupied: [Rect]
    let measurer: any TextMeasurer

    /// The commands for the annotations of a panel. A text that finds no free place is left out.
    mutating func place(_ layers: [Layer], _ panel: PanelDrawing) -> [DrawCommand] {
        guard layers.contains(where: { !$0.annotations.isEmpty }) else { return [] }
        let marks = MarkMap(layers, panel, frame)
        var commands: [DrawCommand] = []
        for layer in layers where layer.kind == .image { commands += placeUnder(layer, panel) }
        for layer in layers where layer.kind != .image {
            for annotation in layer.annotations {
                let free = candidates(layer, annotation, panel, layers)
                    .map { (run: $0, bounds: $0.bounds(measurer).outset(1)) }
                    .filter { candidate in
                        frame.contains(candidate.bounds)
                            && !occupied.contains(where: candidate.bounds.overlaps)
                    }
                // A place without marks behind the text is better, but one with marks still reads.
                let clear = free.filter { !marks.touches($0.bounds) }
                guard
                    var best = clear.first(where: { panel.plot.contains($0.bounds) })
                        ?? clear.first ?? free.first
                else { continue }
                occupied.append(best.bounds)
                // On a coloured cell the text has a colour of its own.
                best.run.hasHalo = clear.isEmpty && best.run.ink == .text
                commands.append(.text(best.run))
            }
        }
        return commands
    }

    /// The names under the pictures of a layer, in as many lines as their cells are narrow.
    private mutating func placeUnder(_ layer: Layer, _ panel: PanelDrawing) -> [DrawCommand] {
        let size = Measure.annotationSize
        var commands: [DrawCommand] = []
        for annotation in layer.annotations where layer.images.indices.contains(annotation.index) {
            let box = panel.imageRect(layer, annotation.index, layer.images[annotation.index])
            let lines = measurer.wrapped(
                annotation.annotation.text, width: panel.cellWidth(layer, annotation.index),
                size: size, lines: panel.imageTextLines)
            for (number, line) in lines.enumerated() {
                let baseline =
                    box.maxY + 2 + (TextHeight.ascent + Double(number) * TextHeight.line) * size
                let run = TextRun(
                    text: line, at: Point((box.minX + box.maxX) / 2, baseline), anchor: .middle,
                    size: size, ink: .text)
                occupied.append(run.bounds(measurer))
                commands.append(.text(run))
            }
        }
        return commands
    }

    /// The places to try, the best first.
    private func candidates(
        _ layer: Layer, _ annotation: LayerAnnotation, _ panel: PanelDrawing, _ layers: [Layer]
    ) -> [TextRun] {
        let index = annotation.index
        let size = Measure.annotationSize
        let plot = panel.plot
        func run(_ x: Double, _ y: Double, _ anchor: TextRun.Anchor) -> TextRun {
            TextRun(
                text: annotation.annotation.text, at: Point(x, y), anchor: anchor, size: size,
                ink: .text)
        }
        func value(_ column: [Double]) -> Double? { index < column.count ? column[index] : nil }
        let down = TextHeight.ascent * size
        if layer.kind == .rule, layer.x.isEmpty || layer.y.isEmpty {
            if let y = value(layer.y).map(panel.placeY) {
                return [
                    run(plot.maxX - 2, y - 5, .end), run(plot.maxX - 2, y + 4 + down, .end),
                    run(plot.minX + 2, y - 5, .start), run(plot.minX + 2, y + 4 + down, .start),
                ]
            }
            guard let x = value(layer.x).map(panel.placeX) else { return [] }
            let (top, bottom) = (plot.minY + down, plot.maxY - 6)
            return [
                run(x + 5, top, .start), run(x - 5, top, .end), run(x + 5, bottom, .start),
                run(x - 5, bottom, .end), run(x + 5, (top + bottom) / 2, .start),
            ]
        }
        guard let x1 = value(layer.x).map(panel.placeX), let y1 = value(layer.y).map(panel.placeY)
        else { return [] }
        let x2 = value(layer.x2).map(panel.placeX) ?? x1
        let y2 = value(layer.y2).map(panel.placeY) ?? y1
        let (x, y) = ((x1 + x2) / 2, (y1 + y2) / 2)
        let gap = layer.kind == .point ? layer.symbolSize.squareRoot() / 2 + 3 : 5
        let middle = TextHeight.middle * size
        let top = run(x, min(y1, y2) - gap, .middle)
        let bottom = run(x, max(y1, y2) + gap + down, .middle)
        let leading = run(min(x1, x2) - gap, y + middle, .end)
        let trailing = run(max(x1, x2) + gap, y + middle, .start)
        var center = run(x, y + middle, .middle)
        if layer.value.indices.contains(index), let scale = panel.colorScale {
            center.ink = .over(scale.ink(at: scale.fraction(layer.value[index])))
        }
        if layer.kind == .bar {
            let bar = Rect(
                minX: min(x1, x2), minY: min(y1, y2), maxX: max(x1, x2), maxY: max(y1, y2))
            // A text right at the end of the bar would lie across its error bar: then behind that
            // one's end, or else beside it.
            func places(_ side: AnnotationPosition) -> [TextRun] {
                let far = whisker(on: bar, layer.isHorizontal, panel, layers)
                switch side {
                case .leading:
                    return [leading] + (far.map { [run($0.low - 7, y + middle, .end)] } ?? [])
                case .trailing:
                    return [trailing] + (far.map { [run($0.high + 7, y + middle, .start)] } ?? [])
                case .bottom:
                    guard let far else { return [bottom] }
                    let beside = bottom.at.y
                    return [
                        bottom, run(x, far.high + 7 + down, .middle), run(x + 8, beside, .start),
                        run(x - 8, beside, .end),
                    ]
                case .top, .automatic:
                    guard let far else { return [top] }
                    return [
                        top, run(x, far.low - 7, .middle), run(x + 8, top.at.y, .start),
                        run(x - 8, top.at.y, .end),
                    ]
                }
            }
            guard annotation.annotation.position == .automatic else {
                return places(annotation.annotation.position)
            }
            if layer.isHorizontal {
                return x2 >= x1
                    ? places(.trailing) + places(.leading) : places(.leading) + places(.trailing)
            }
            return places(y2 <= y1 ? .top : .bottom)
        }
        switch (annotation.annotation.position, layer.kind) {
        case (.top, _): return [top]
        case (.bottom, _): return [bottom]
        case (.leading, _): return [leading]
        case (.trailing, _): return [trailing]
        case (.automatic, .rectangle): return [center]
        case (.automatic, _):
            let slant = gap * 0.8
            return [
                top, trailing, leading, bottom, run(x + slant, y - slant, .start),
                run(x - slant, y - slant, .end), run(x + slant, y + slant + down, .start),
                run(x - slant, y + slant + down, .end),
            ]
        }
    }

    /// How far the bar and the error bars on it reach along its length; nil if it has none.
    private func whisker(
        on bar: Rect, _ isLying: Bool, _ panel: PanelDrawing, _ layers: [Layer]
    ) -> (low: Double, high: Double)? {
        let across = isLying ? bar.minY...bar.maxY : bar.minX...bar.maxX
        var ends: [Double] = []
        for layer in layers where layer.kind == .errorBar {
            let (from, to) = isLying ? (layer.x, layer.x2) : (layer.y, layer.y2)
            for index in 0..<min(layer.x.count, layer.y.count, from.count, to.count) {
                let place =
                    isLying ? panel.placeY(layer.y[index]) : panel.placeX(layer.x[index])
                guard across.contains(place) else { continue }
                ends += [from[index], to[index]].map(isLying ? panel.placeX : panel.placeY)
            }
        }
        guard let low = ends.min(), let high = ends.max() else { return nil }
        return isLying
            ? (min(low, bar.minX), max(high, bar.maxX)) : (min(low, bar.minY), max(high, bar.maxY))
    }
}
