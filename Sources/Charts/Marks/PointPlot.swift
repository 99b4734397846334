/// The points of a scatter plot, given as two columns of numbers.
///
///     PointPlot(x: .values("Width", widths), y: .values("Loss", losses))
///
/// For many points: a chart keeps the columns, and more than a few thousand points are drawn as one
/// picture in which they look the same.
public struct PointPlot: ChartContent, Sendable {
    public let mark: Mark

    /// A symbol at each pair of numbers of the two columns, which have the same length.
    public init(x: PlottableValues, y: PlottableValues) {
        mark = Mark(.point, x: x, y: y)
    }
}
