/// An interval with caps: the uncertainty of a point or bar.
public struct ErrorBarMark: ChartContent, Sendable {
    public let mark: Mark

    /// A vertical interval from `yStart` to `yEnd`.
    public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        mark = Mark(.errorBar, x: x, yStart: yStart, yEnd: yEnd)
    }

    /// A horizontal interval from `xStart` to `xEnd`.
    public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
        mark = Mark(.errorBar, xStart: xStart, xEnd: xEnd, y: y)
    }
}
