/// A point of a scatter plot, or a marker on a line.
public struct PointMark: ChartContent, Sendable {
    public let mark: Mark

    /// A symbol centred on (x, y).
    public init(x: PlottableValue, y: PlottableValue) {
        mark = Mark(.point, x: x, y: y)
    }
}
