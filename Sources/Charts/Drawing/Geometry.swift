/// A place in the drawing, in points from the top left corner.
package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// A rectangle in the drawing.
package struct Rect: Sendable, Equatable {
    package var minX: Double
    package var minY: Double
    package var maxX: Double
    package var maxY: Double

    package init(minX: Double, minY: Double, maxX: Double, maxY: Double) {
        self.minX = minX
        self.minY = minY
        self.maxX = maxX
        self.maxY = maxY
    }

    package var width: Double { maxX - minX }
    package var height: Double { maxY - minY }

    /// Whether the two share more than an edge.
    package func overlaps(_ other: Rect) -> Bool {
        minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
    }

    /// Whether `other` lies inside.
    package func contains(_ other: Rect) -> Bool {
        minX <= other.minX && minY <= other.minY && maxX >= other.maxX && maxY >= other.maxY
    }

    /// The rectangle with `distance` more on every side.
    func outset(_ distance: Double) -> Rect {
        Rect(
            minX: minX - distance, minY: minY - distance, maxX: maxX + distance,
            maxY: maxY + distance)
    }
}

/// An outline of straight and curved pieces.
package struct Path: Sendable, Equatable {
    package enum Element: Sendable, Equatable {
        case move(Point)
        case line(Point)
        case curve(Point, Point, Point)
        case close
    }

    package var elements: [Element] = []

    mutating func move(_ x: Double, _ y: Double) { elements.append(.move(Point(x, y))) }
    mutating func line(_ x: Double, _ y: Double) { elements.append(.line(Point(x, y))) }
    mutating func close() { elements.append(.close) }

    /// Adds the segments between the points as a piece of its own.
    mutating func add(polyline points: [Point]) {
        for (index, point) in points.enumerated() {
            elements.append(index == 0 ? .move(point) : .line(point))
        }
    }

    /// Adds a closed rectangle.
    mutating func add(_ rect: Rect) {
        move(rect.minX, rect.minY)
        line(rect.maxX, rect.minY)
        line(rect.maxX, rect.maxY)
        line(rect.minX, rect.maxY)
        close()
    }
}
