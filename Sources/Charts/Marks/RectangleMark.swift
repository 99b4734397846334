/// A rectangle: a cell of a heat map, or a region.
public struct RectangleMark: ChartContent, Sendable {
    public let mark: Mark

    /// A cell of a heat map. It fills its category, or the distance to the next cell on a numeric
    /// axis. Colour it with `foregroundStyle(by:)`.
    public init(x: PlottableValue, y: PlottableValue) {
        mark = Mark(.rectangle, x: x, y: y)
    }

    /// A region between the given bounds.
    public init(
        xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue
    ) {
        mark = Mark(.rectangle, xStart: xStart, xEnd: xEnd, yStart: yStart, yEnd: yEnd)
    }
}
