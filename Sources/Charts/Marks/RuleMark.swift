/// A straight line across the plot, or over an interval: a threshold, an event, a range.
public struct RuleMark: ChartContent, Sendable {
    public let mark: Mark

    /// A vertical line across the plot.
    public init(x: PlottableValue) {
        mark = Mark(.rule, x: x)
    }

    /// A horizontal line across the plot.
    public init(y: PlottableValue) {
        mark = Mark(.rule, y: y)
    }

    /// A vertical line from `yStart` to `yEnd`.
    public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        mark = Mark(.rule, x: x, yStart: yStart, yEnd: yEnd)
    }

    /// A horizontal line from `xStart` to `xEnd`.
    public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
        mark = Mark(.rule, xStart: xStart, xEnd: xEnd, y: y)
    }
}
