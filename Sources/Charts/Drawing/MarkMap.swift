/// Where the marks of a panel lie, on a grid of small squares: so that texts can avoid them.
struct MarkMap {
    private static let cell = 3.0
    private let columns: Int
    private let rows: Int
    private var isCovered: [Bool]

    /// Draws the layers on the grid; rules and areas do not count, text on them reads well.
    init(_ layers: [Layer], _ panel: PanelDrawing, _ frame: Rect) {
        columns = Int(frame.maxX / Self.cell) + 1
        rows = Int(frame.maxY / Self.cell) + 1
        isCovered = Array(repeating: false, count: columns * rows)
        var drawing = panel
        drawing.draw(layers.filter { $0.kind != .rule && $0.kind != .area })
        for command in drawing.commands.dropFirst(panel.commands.count) { add(command) }
    }

    /// Whether a mark lies in the rectangle.
    func touches(_ rect: Rect) -> Bool {
        guard rect.minX <= rect.maxX, rect.minY <= rect.maxY else { return false }
        for row in clamp(rect.minY, rows)...clamp(rect.maxY, rows) {
            for column in clamp(rect.minX, columns)...clamp(rect.maxX, columns)
            where isCovered[row * columns + column] {
                return true
            }
        }
        return false
    }

    private func clamp(_ place: Double, _ count: Int) -> Int {
        Int(min(max(place / Self.cell, 0), Double(count - 1)))
    }

    /// Covers a rectangle; one whose place is no number, as of marks at the ends of what a `Double`
    /// holds, covers nothing.
    private mutating func cover(_ rect: Rect) {
        guard rect.minX <= rect.maxX, rect.minY <= rect.maxY else { return }
        for row in clamp(rect.minY, rows)...clamp(rect.maxY, rows) {
            for column in clamp(rect.minX, columns)...clamp(rect.maxX, columns) {
                isCovered[row * columns + column] = true
            }
        }
    }

    private mutating func add(_ command: DrawCommand) {
        switch command {
        case .fill(let path, _):
            for box in boxes(path) { cover(box) }
        case .stroke(let path, _, _):
            var from: Point?
            for element in path.elements {
                switch element {
                case .move(let point): from = point
                case .line(let point), .curve(_, _, let point):
                    if let from { cover(from, point) }
                    from = point
                case .close: break
                }
            }
        case .dots(let points, let diameter, _):
            for point in points {
                cover(
                    Rect(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y)
                        .outset(diameter / 2))
            }
        case .image(let raster, let rect) where raster.isMask: cover(raster, in: rect)
        case .image(_, let rect): cover(rect)
        case .text, .beginClip, .endClip: break
        }
    }

    /// Covers the squares under the pixels of a mask that are not clear.
    private mutating func cover(_ mask: Raster, in rect: Rect) {
        let (width, height) = (
            rect.width / Double(mask.width), rect.height / Double(mask.height)
        )
        for row in 0..<mask.height {
            for column in 0..<mask.width where mask.pixels[row * mask.width + column] > 32 {
                let x = rect.minX + (Double(column) + 0.5) * width
                let y = rect.minY + (Double(row) + 0.5) * height
                cover(Rect(minX: x, minY: y, maxX: x, maxY: y))
            }
        }
    }

    /// The boxes around the closed pieces of an outline: exact for bars and cells.
    private func boxes(_ path: Path) -> [Rect] {
        var boxes: [Rect] = []
        for element in path.elements {
            switch element {
            case .move(let point):
                boxes.append(Rect(minX: point.x, minY: point.y, maxX: point.x, maxY: point.y))
            case .line(let point), .curve(_, _, let point):
                guard let box = boxes.last else { continue }
                boxes[boxes.count - 1] = Rect(
                    minX: min(box.minX, point.x), minY: min(box.minY, point.y),
                    maxX: max(box.maxX, point.x), maxY: max(box.maxY, point.y))
            case .close: break
            }
        }
        return boxes
    }

    /// Covers the squares along a segment.
    private mutating func cover(_ from: Point, _ to: Point) {
        let length = max((to.x - from.x).magnitude, (to.y - from.y).magnitude)
        guard length.isFinite else { return }
        let steps = Int(min(2000, length / Self.cell + 1))
        for step in 0...steps {
            let part = Double(step) / Double(steps)
            let (x, y) = (from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part)
            cover(Rect(minX: x, minY: y, maxX: x, maxY: y))
        }
    }
}
