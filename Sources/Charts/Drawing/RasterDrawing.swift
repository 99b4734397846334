/// Pictures among the marks: those of image marks, and heat maps with too many cells for outlines.
extension PanelDrawing {
    /// The commands for the pictures of a layer: each as large as its cell allows in its own shape,
    /// with room below for its annotation.
    func images(_ layer: Layer) -> [DrawCommand] {
        let count =
            [
                layer.x.count, layer.x2.count, layer.y.count, layer.y2.count, layer.images.count,
            ].min() ?? 0
        return (0..<count).map { index in
            let image = layer.images[index]
            return .image(Raster(image), imageRect(layer, index, image))
        }
    }

    /// The width that the name under a picture may have.
    func cellWidth(_ layer: Layer, _ index: Int) -> Double {
        guard index < layer.x.count, index < layer.x2.count else { return plot.width }
        return (placeX(layer.x2[index]) - placeX(layer.x[index])).magnitude - 2
    }

    /// How many lines the longest name under a picture takes, at most three.
    func linesUnderPictures(_ layers: [Layer], _ measurer: any TextMeasurer) -> Int {
        let counts = layers.filter { $0.kind == .image }.flatMap { layer in
            layer.annotations.map { annotation in
                measurer.wrapped(
                    annotation.annotation.text, width: cellWidth(layer, annotation.index),
                    size: Measure.annotationSize, lines: 3
                ).count
            }
        }
        return counts.max() ?? 1
    }

    /// The place of a picture in its cell.
    func imageRect(_ layer: Layer, _ index: Int, _ image: GrayImage) -> Rect {
        let xs = [placeX(layer.x[index]), placeX(layer.x2[index])].sorted()
        let ys = [placeY(layer.y[index]), placeY(layer.y2[index])].sorted()
        let textHeight =
            layer.annotations.isEmpty
            ? 0 : Double(imageTextLines) * Measure.annotationSize * TextHeight.line + 2
        let gap = min(4, (xs[1] - xs[0]) * 0.05)
        let room = (
            width: max(1, xs[1] - xs[0] - 2 * gap),
            height: max(1, ys[1] - ys[0] - 2 * gap - textHeight)
        )
        let scale = min(room.width / Double(image.width), room.height / Double(image.height))
        let size = (width: Double(image.width) * scale, height: Double(image.height) * scale)
        let x = (xs[0] + xs[1] - size.width) / 2
        let y = ys[0] + gap + (room.height - size.height) / 2
        return Rect(minX: x, minY: y, maxX: x + size.width, maxY: y + size.height)
    }

    /// A heat map as one picture, if its cells are many and form a full grid of even steps on linear
    /// axes; nil otherwise.
    func heatMap(_ layer: Layer) -> DrawCommand? {
        let count = layer.x.count
        guard let colorScale, layer.kind == .rectangle, count > 900, layer.opacity == 1,
            layer.value.count == count, layer.x2.count == count, layer.y2.count == count,
            [x, y].allSatisfy({ $0.axis.type == .linear || $0.axis.type == .category })
        else { return nil }
        let xs = Set(layer.x).sorted()
        let ys = Set(layer.y).sorted()
        guard xs.count > 1, ys.count > 1, xs.count * ys.count == count,
            let stepX = Self.evenStep(xs), let stepY = Self.evenStep(ys),
            let firstX = xs.first, let firstY = ys.first
        else { return nil }
        var pixels = [UInt8](repeating: 0, count: count)
        var isFilled = [Bool](repeating: false, count: count)
        let goesDown = placeY(ys[1]) > placeY(firstY)
        let goesRight = placeX(xs[1]) > placeX(firstX)
        for index in 0..<count {
            var column = Int(((layer.x[index] - firstX) / stepX).rounded())
            var row = Int(((layer.y[index] - firstY) / stepY).rounded())
            if !goesRight { column = xs.count - 1 - column }
            if !goesDown { row = ys.count - 1 - row }
            let place = row * xs.count + column
            if isFilled[place] { return nil }
            isFilled[place] = true
            pixels[place] = UInt8((colorScale.fraction(layer.value[index]) * 255).rounded())
        }
        let left = placeX(firstX)
        let right = placeX(firstX + stepX * Double(xs.count))
        let top = placeY(firstY)
        let bottom = placeY(firstY + stepY * Double(ys.count))
        return .image(
            Raster(
                width: xs.count, height: ys.count, pixels: pixels,
                inks: (0...255).map { colorScale.ink(at: Double($0) / 255) }),
            Rect(
                minX: min(left, right), minY: min(top, bottom), maxX: max(left, right),
                maxY: max(top, bottom)))
    }

    /// The distance of neighbours, if all have the same.
    private static func evenStep(_ values: [Double]) -> Double? {
        guard let first = values.first, let last = values.last else { return nil }
        let step = (last - first) / Double(values.count - 1)
        for (index, value) in values.enumerated()
        where ((value - first) / step - Double(index)).magnitude > 0.01 {
            return nil
        }
        return step
    }
}
