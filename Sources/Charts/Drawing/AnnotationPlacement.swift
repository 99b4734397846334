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
        let text = annotation.annotation.text
        func value(_ column: [Double]) -> Double? { index < column.count ? column[index] : nil }
        let x1 = value(layer.x).map(panel.placeX)
        let y1 = value(layer.y).map(panel.placeY)
        if layer.kind == .rule, layer.x.isEmpty || layer.y.isEmpty {
            if let y1 { return AnnotationPlaces.along(text, horizontal: y1, in: panel.plot) }
            return x1.map { AnnotationPlaces.along(text, vertical: $0, in: panel.plot) } ?? []
        }
        guard let x1, let y1 else { return [] }
        let x2 = value(layer.x2).map(panel.placeX) ?? x1
        let y2 = value(layer.y2).map(panel.placeY) ?? y1
        let places = AnnotationPlaces(
            text: text,
            box: Rect(
                minX: min(x1, x2), minY: min(y1, y2), maxX: max(x1, x2), maxY: max(y1, y2)),
            gap: layer.kind == .point ? layer.symbolSize.squareRoot() / 2 + 3 : 5)
        let wanted = annotation.annotation.position
        switch (layer.kind, wanted) {
        case (.bar, _):
            var sides = [wanted]
            if wanted == .automatic {
                sides = layer.isHorizontal ? [.trailing, .leading] : [y2 <= y1 ? .top : .bottom]
                if layer.isHorizontal, x2 < x1 { sides.reverse() }
            }
            let whisker = whisker(
                on: places.box, tip: layer.isHorizontal ? x2 : y2, layer.isHorizontal, panel, layers
            )
            return sides.flatMap { side in
                let isAlong = (side == .leading || side == .trailing) == layer.isHorizontal
                return places.on(side, whisker: isAlong ? whisker : nil)
            }
        case (.rectangle, .automatic):
            var center = places.center
            if layer.value.indices.contains(index), let scale = panel.colorScale {
                center.ink = .over(scale.ink(at: scale.fraction(layer.value[index])))
            }
            return [center]
        default: return places.on(wanted)
        }
    }

    /// How far a bar and the error bars at its tip reach along its length; nil if it has none.
    private func whisker(
        on bar: Rect, tip: Double, _ isLying: Bool, _ panel: PanelDrawing, _ layers: [Layer]
    ) -> ClosedRange<Double>? {
        let across = isLying ? bar.minY...bar.maxY : bar.minX...bar.maxX
        var ends: [Double] = []
        for layer in layers where layer.kind == .errorBar {
            let (from, to) = isLying ? (layer.x, layer.x2) : (layer.y, layer.y2)
            for index in 0..<min(layer.x.count, layer.y.count, from.count, to.count) {
                let place =
                    isLying ? panel.placeY(layer.y[index]) : panel.placeX(layer.x[index])
                let reach = [from[index], to[index]].map(isLying ? panel.placeX : panel.placeY)
                guard across.contains(place), reach[0] <= tip || reach[1] <= tip,
                    reach[0] >= tip || reach[1] >= tip
                else { continue }
                ends += reach
            }
        }
        guard !ends.isEmpty else { return nil }
        ends += isLying ? [bar.minX, bar.maxX] : [bar.minY, bar.maxY]
        return ends.min().flatMap { low in ends.max().map { low...$0 } }
    }
}
