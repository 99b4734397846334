/// A bar from zero to a value, or over an interval.
///
/// Bars at the same place are stacked, unless `position(by:)` puts them side by side.
public struct BarMark: ChartContent, Sendable {
    public let mark: Mark

    /// A bar from zero. It is vertical if `y` is a number, horizontal if `x` is a number and `y` is
    /// text. A range in place of a number makes it as wide as a bin: see `NumberBins`.
    public init(
        x: PlottableValue, y: PlottableValue, stacking: MarkStackingMethod = .standard
    ) {
        var mark = Mark(.bar, x: x, y: y)
        mark.stacking = stacking
        self.mark = mark
    }

    /// A vertical bar from `yStart` to `yEnd`.
    public init(x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue) {
        mark = Mark(.bar, x: x, yStart: yStart, yEnd: yEnd)
    }

    /// A horizontal bar from `xStart` to `xEnd`.
    public init(xStart: PlottableValue, xEnd: PlottableValue, y: PlottableValue) {
        mark = Mark(.bar, xStart: xStart, xEnd: xEnd, y: y)
    }

    /// A bar of a histogram: over the bin from `xStart` to `xEnd`, from zero to `y`.
    public init(
        xStart: PlottableValue, xEnd: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue
    ) {
        mark = Mark(.bar, xStart: xStart, xEnd: xEnd, yStart: yStart, yEnd: yEnd)
    }
}
