/// The outlines of the symbols. All have about the area of the circle, so that none looks larger.
enum SymbolShapes {
    /// Adds the outline of the symbol around a place; `area` is that of the circle's square.
    static func add(_ symbol: Symbol, at center: Point, area: Double, to path: inout Path) {
        let side = area.squareRoot()
        func polygon(_ corners: [(Double, Double)], _ scale: Double) {
            for (index, corner) in corners.enumerated() {
                let point = Point(
                    center.x + corner.0 * side * scale, center.y + corner.1 * side * scale)
                path.elements.append(index == 0 ? .move(point) : .line(point))
            }
            path.close()
        }
        switch symbol {
        case .circle:
            // Four cubic pieces; 0.5523 makes them round to within 0.03 %.
            let r = side / 2
            let k = r * 0.5523
            path.move(center.x + r, center.y)
            for (ax, ay, bx, by) in [
                (1.0, 0.0, 0.0, 1.0), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0),
            ] {
                path.elements.append(
                    .curve(
                        Point(center.x + ax * r + bx * k, center.y + ay * r + by * k),
                        Point(center.x + bx * r + ax * k, center.y + by * r + ay * k),
                        Point(center.x + bx * r, center.y + by * r)))
            }
            path.close()
        case .square: polygon([(-1, -1), (1, -1), (1, 1), (-1, 1)], 0.45)
        case .triangle: polygon([(0, -1.1), (1, 0.7), (-1, 0.7)], 0.58)
        case .diamond: polygon([(0, -1), (1, 0), (0, 1), (-1, 0)], 0.64)
        case .cross:
            polygon(
                [
                    (-1, -0.6), (-0.6, -1), (0, -0.4), (0.6, -1), (1, -0.6), (0.4, 0), (1, 0.6),
                    (0.6, 1), (0, 0.4), (-0.6, 1), (-1, 0.6), (-0.4, 0),
                ], 0.52)
        case .plus:
            polygon(
                [
                    (-0.28, -1), (0.28, -1), (0.28, -0.28), (1, -0.28), (1, 0.28), (0.28, 0.28),
                    (0.28, 1), (-0.28, 1), (-0.28, 0.28), (-1, 0.28), (-1, -0.28), (-0.28, -0.28),
                ], 0.62)
        case .pentagon:
            polygon(
                [(0, -1), (0.951, -0.309), (0.588, 0.809), (-0.588, 0.809), (-0.951, -0.309)], 0.56)
        case .asterisk:
            // A six-pointed star.
            polygon(
                [
                    (0, -1), (0.26, -0.45), (0.866, -0.5), (0.52, 0), (0.866, 0.5), (0.26, 0.45),
                    (0, 1), (-0.26, 0.45), (-0.866, 0.5), (-0.52, 0), (-0.866, -0.5),
                    (-0.26, -0.45),
                ], 0.68)
        }
    }
}
