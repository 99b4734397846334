/// Lines of equal value of a function of two variables.
///
///     ContourPlot(x: "w₁", y: "w₂", xDomain: -2...2, yDomain: -1...3) { w1, w2 in loss(w1, w2) }
public struct ContourPlot: ChartContent, Sendable {
    public let mark: Mark

    /// The contours of a function over a rectangle. Without `levels`, about ten round values are
    /// chosen between the least and the greatest. Lines are coloured by their level, named `value`,
    /// unless the mark is given a colour.
    public init(
        x: String, y: String, value: String = "Level", xDomain: ClosedRange<Double>,
        yDomain: ClosedRange<Double>, levels: [Double]? = nil,
        function: (Double, Double) throws -> Double
    ) rethrows {
        let count = 80
        func places(_ domain: ClosedRange<Double>) -> [Double] {
            (0...count).map {
                domain.lowerBound
                    + (domain.upperBound - domain.lowerBound) * Double($0) / Double(count)
            }
        }
        let (xs, ys) = (places(xDomain), places(yDomain))
        let values = try ys.map { y in try xs.map { x in try function(x, y) } }
        let field = ContourField(xs: xs, ys: ys, values: values)
        var mark = Mark(.line, x: .value(x, 0), y: .value(y, 0))
        mark.levelBy = .value(value, 0)
        mark.style.stroke = StrokeStyle(lineWidth: 1.5)
        mark.points = (levels ?? field.roundLevels()).flatMap { level in
            field.lines(level).flatMap { line in
                line.map { PlotPoint(x: $0.x, y: $0.y, level: level) } + [PlotPoint(level: level)]
            }
        }
        self.mark = mark
    }
}

/// Values on a grid, and the lines along which they are equal.
struct ContourField {
    let xs: [Double]
    let ys: [Double]
    /// Row by row, one row for each of `ys`.
    let values: [[Double]]

    /// About ten round values strictly between the least and the greatest.
    func roundLevels() -> [Double] {
        let finite = values.flatMap { $0 }.filter(\.isFinite)
        guard let low = finite.min(), let high = finite.max(), low < high else { return [] }
        let step = Ticks.step(length: high - low, count: 10)
        let width = step.multiple(1)
        guard width > 0, (high - low) / width < 1000 else { return [] }
        let first = (low / width).rounded(.down) + 1
        // Between large values that hardly differ the levels may be the same number.
        return (0..<1000).map { step.multiple(first + Double($0)) }.prefix { $0 < high }
            .reduce(into: []) { levels, level in
                if level != levels.last { levels.append(level) }
            }
    }

    /// The place where an edge of the grid is crossed: the edge from (column, row) to the right, or
    /// up.
    private struct Crossing: Hashable {
        var column: Int
        var row: Int
        var goesUp: Bool
    }

    /// The lines of one level by marching squares; saddles are decided by the mean of the corners.
    func lines(_ level: Double) -> [[Point]] {
        var links: [Crossing: [Crossing]] = [:]
        var order: [Crossing] = []
        func join(_ a: Crossing, _ b: Crossing) {
            for (from, to) in [(a, b), (b, a)] {
                if links[from] == nil { order.append(from) }
                links[from, default: []].append(to)
            }
        }
        for row in 0..<max(0, ys.count - 1) {
            for column in 0..<max(0, xs.count - 1) {
                let corners = [
                    values[row][column], values[row][column + 1], values[row + 1][column + 1],
                    values[row + 1][column],
                ]
                guard corners.allSatisfy(\.isFinite) else { continue }
                let bottom = Crossing(column: column, row: row, goesUp: false)
                let right = Crossing(column: column + 1, row: row, goesUp: true)
                let top = Crossing(column: column, row: row + 1, goesUp: false)
                let left = Crossing(column: column, row: row, goesUp: true)
                let above = corners.map { $0 >= level }
                switch (above[0], above[1], above[2], above[3]) {
                case (true, true, true, true), (false, false, false, false): break
                case (true, false, false, false), (false, true, true, true): join(left, bottom)
                case (false, true, false, false), (true, false, true, true): join(bottom, right)
                case (false, false, true, false), (true, true, false, true): join(right, top)
                case (false, false, false, true), (true, true, true, false): join(top, left)
                case (true, true, false, false), (false, false, true, true): join(left, right)
                case (true, false, false, true), (false, true, true, false): join(bottom, top)
                case (true, false, true, false), (false, true, false, true):
                    let isHigh = corners.reduce(0, +) / 4 >= level
                    if isHigh == above[0] {
                        join(left, top)
                        join(bottom, right)
                    } else {
                        join(left, bottom)
                        join(right, top)
                    }
                }
            }
        }
        return chains(order, links).map { $0.map { place($0, level) } }
    }

    /// Walks from crossing to crossing: open lines from their ends first, then closed ones.
    private func chains(
        _ order: [Crossing], _ links: [Crossing: [Crossing]]
    ) -> [[Crossing]] {
        var seen: Set<Crossing> = []
        var chains: [[Crossing]] = []
        func walk(from start: Crossing) {
            guard !seen.contains(start) else { return }
            var chain = [start]
            seen.insert(start)
            while let last = chain.last,
                let next = links[last]?.first(where: { !seen.contains($0) })
            {
                seen.insert(next)
                chain.append(next)
            }
            if chain.count > 2, let last = chain.last, links[last]?.contains(start) == true {
                chain.append(start)
            }
            if chain.count > 1 { chains.append(chain) }
        }
        for crossing in order where links[crossing]?.count == 1 { walk(from: crossing) }
        for crossing in order { walk(from: crossing) }
        return chains
    }

    /// Where the level is crossed, by linear interpolation along the edge.
    private func place(_ crossing: Crossing, _ level: Double) -> Point {
        let (column, row) = (crossing.column, crossing.row)
        let from = values[row][column]
        let to = crossing.goesUp ? values[row + 1][column] : values[row][column + 1]
        let part = to == from ? 0.5 : (level - from) / (to - from)
        return crossing.goesUp
            ? Point(xs[column], ys[row] + (ys[row + 1] - ys[row]) * part)
            : Point(xs[column] + (xs[column + 1] - xs[column]) * part, ys[row])
    }
}
