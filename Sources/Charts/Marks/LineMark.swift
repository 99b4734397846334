/// A point of a line. Points of one series are joined in the order in which they are given.
///
/// Points whose position is not finite leave a gap.
public struct LineMark: ChartContent, Sendable {
    public let mark: Mark

    /// A point of a line. Lines that share their colour, symbol and dash are told apart by `series`.
    public init(x: PlottableValue, y: PlottableValue, series: PlottableValue? = nil) {
        mark = Mark(.line, x: x, y: y, series: series)
    }
}
