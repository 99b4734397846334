/// The graph of a function, or a line through two columns of numbers.
///
///     LinePlot(x: "Margin", y: "Loss", domain: -3...3) { log(1 + exp(-$0)) }
///     LinePlot(x: .values("Step", steps), y: .values("Loss", losses))
public struct LinePlot: ChartContent, Sendable {
    public let mark: Mark

    /// A line through the pairs of numbers of the two columns, which have the same length. Where a
    /// number is not finite the line has a gap.
    public init(x: PlottableValues, y: PlottableValues) {
        mark = Mark(.line, x: x, y: y)
    }

    /// The graph of a function over a domain, drawn through 400 points. Where the function is not
    /// finite the line has a gap.
    public init(
        x: String, y: String, domain: ClosedRange<Double>,
        function: (Double) throws -> Double
    ) rethrows {
        var mark = Mark(.line, x: .value(x, 0), y: .value(y, 0))
        mark.points = try PlotSampling.points(domain).map { place in
            let value = try function(place)
            return value.isFinite ? PlotPoint(x: place, y: value) : PlotPoint()
        }
        self.mark = mark
    }
}

/// The area between a function and zero, or between two functions.
public struct AreaPlot: ChartContent, Sendable {
    public let mark: Mark

    /// The area between the graph of a function and zero.
    public init(
        x: String, y: String, domain: ClosedRange<Double>,
        function: (Double) throws -> Double
    ) rethrows {
        var mark = Mark(.area, x: .value(x, 0), y: .value(y, 0))
        mark.stacking = .unstacked
        mark.points = try PlotSampling.points(domain).map { place in
            let value = try function(place)
            return value.isFinite ? PlotPoint(x: place, y: value) : PlotPoint()
        }
        self.mark = mark
    }

    /// The band between two functions, given as the pair of their values; drawn at an opacity of 0.2
    /// unless it is set.
    public init(
        x: String, yStart: String, yEnd: String, domain: ClosedRange<Double>,
        function: (Double) throws -> (Double, Double)
    ) rethrows {
        var mark = Mark(.area, x: .value(x, 0), yStart: .value(yStart, 0), yEnd: .value(yEnd, 0))
        mark.points = try PlotSampling.points(domain).map { place in
            let (start, end) = try function(place)
            return start.isFinite && end.isFinite
                ? PlotPoint(x: place, y: start, yEnd: end) : PlotPoint()
        }
        self.mark = mark
    }
}

/// Where functions are evaluated.
enum PlotSampling {
    /// Points over the domain: equidistant, and over more than a decade of positive numbers also in
    /// equal ratios, so that a graph is smooth on a logarithmic axis too.
    static func points(_ domain: ClosedRange<Double>) -> [Double] {
        let (low, high) = (domain.lowerBound, domain.upperBound)
        guard low.isFinite, high.isFinite, low < high else { return low.isFinite ? [low] : [] }
        let count = 400
        var points = (0...count).map { low + (high - low) * Double($0) / Double(count) }
        points[count] = high
        if low > 0, high > 10 * low {
            let decades = Logarithm.base10(high) - Logarithm.base10(low)
            // 10^(decades / count) by its series; the exponent is small.
            let power = decades / Double(count) * 2.302585092994046
            let ratio = 1 + power * (1 + power / 2 * (1 + power / 3 * (1 + power / 4)))
            var place = low
            for _ in 1..<count {
                place *= ratio
                if place < high { points.append(place) }
            }
            points.sort()
        }
        return points
    }
}
