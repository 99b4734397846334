/// A point of a filled area: over zero, stacked by series, or a band between two curves.
public struct AreaMark: ChartContent, Sendable {
    public let mark: Mark

    /// A point of an area over zero. Areas of different series are stacked.
    public init(
        x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil,
        stacking: MarkStackingMethod = .standard
    ) {
        var mark = Mark(.area, x: x, y: y, series: series)
        mark.stacking = stacking
        self.mark = mark
    }

    /// A point of a band from `yStart` to `yEnd`; drawn at an opacity of 0.2 unless it is set.
    public init(
        x: PlottableValue, yStart: PlottableValue, yEnd: PlottableValue,
        series: PlottableValue? = nil
    ) {
        mark = Mark(.area, x: x, yStart: yStart, yEnd: yEnd, series: series)
    }
}
