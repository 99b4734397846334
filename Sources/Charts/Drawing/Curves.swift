/// Lines through points by the interpolation methods of marks.
enum Curves {
    /// The path through the points, beginning with a line to the first if `continues`.
    static func add(
        _ points: [Point], _ method: InterpolationMethod, to path: inout Path,
        continues: Bool = false
    ) {
        guard let first = points.first else { return }
        path.elements.append(continues ? .line(first) : .move(first))
        for index in points.indices.dropFirst() {
            let (from, to) = (points[index - 1], points[index])
            switch method {
            case .linear, .monotone:
                if method == .linear || points.count < 3 { path.line(to.x, to.y) }
            case .stepStart:
                path.line(from.x, to.y)
                path.line(to.x, to.y)
            case .stepCenter:
                let middle = (from.x + to.x) / 2
                path.line(middle, from.y)
                path.line(middle, to.y)
                path.line(to.x, to.y)
            case .stepEnd:
                path.line(to.x, from.y)
                path.line(to.x, to.y)
            }
        }
        if method == .monotone, points.count >= 3 { addMonotone(points, to: &path) }
    }

    /// Cubic pieces whose slopes keep the data's rises and falls (Fritsch and Carlson 1980, with
    /// the harmonic mean of Fritsch and Butland 1984).
    private static func addMonotone(_ points: [Point], to path: inout Path) {
        let count = points.count
        let slopes = (1..<count).map { index -> Double in
            let run = points[index].x - points[index - 1].x
            return run == 0 ? 0 : (points[index].y - points[index - 1].y) / run
        }
        var tangents = Array(repeating: 0.0, count: count)
        tangents[0] = slopes[0]
        tangents[count - 1] = slopes[count - 2]
        for index in 1..<(count - 1) {
            let (before, after) = (slopes[index - 1], slopes[index])
            if before * after > 0 { tangents[index] = 2 * before * after / (before + after) }
        }
        for index in 1..<count {
            let (from, to) = (points[index - 1], points[index])
            let third = (to.x - from.x) / 3
            path.elements.append(
                .curve(
                    Point(from.x + third, from.y + tangents[index - 1] * third),
                    Point(to.x - third, to.y - tangents[index] * third), to))
        }
    }

    /// At most four points a column of half a point: the first, lowest, highest and last. What is
    /// seen stays the same; a million points become a few thousand.
    static func thinned(_ points: [Point]) -> [Point] {
        guard points.count > 1500 else { return points }
        for (before, after) in zip(points, points.dropFirst()) where after.x < before.x {
            return points
        }
        var result: [Point] = []
        var start = 0
        while start < points.count {
            let column = (points[start].x * 2).rounded(.down)
            var end = start
            var lowest = start
            var highest = start
            while end < points.count, (points[end].x * 2).rounded(.down) == column {
                if points[end].y < points[lowest].y { lowest = end }
                if points[end].y > points[highest].y { highest = end }
                end += 1
            }
            var last = -1
            for index in [start, min(lowest, highest), max(lowest, highest), end - 1]
            where index > last {
                result.append(points[index])
                last = index
            }
            start = end
        }
        return result
    }
}
