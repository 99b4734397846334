/// What stands between the braces of a `Chart`: the marks, and marks with modifiers.
public protocol ChartContent {
    /// The content as a plain mark.
    var mark: Mark { get }
}

/// A mark of any kind with its channels and style: what every modifier returns.
public struct Mark: ChartContent, Sendable {
    /// The shapes that a mark can have, in the order in which they are drawn.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        case image
        case rectangle
        case area
        case bar
        case rule
        case errorBar
        case line
        case point
    }

    package var kind: Kind
    /// The position, or start and end of the extent, along each axis.
    package var x, xStart, xEnd, y, yStart, yEnd: PlottableValue?
    /// Data that choose a style through a scale.
    package var colorBy, symbolBy, lineStyleBy, positionBy, seriesBy, facetBy: PlottableValue?
    /// The column and row of the panel, if panels form a grid.
    package var facetX, facetY: PlottableValue?
    /// A number that chooses the colour of a line through the sequential scale: a contour's level.
    package var levelBy: PlottableValue?
    /// How bars and areas at one place are put together.
    package var stacking = MarkStackingMethod.standard
    /// The picture of an image mark.
    package var image: GrayImage?
    /// The points of a plotted function; the mark stands for one mark at each of them.
    package var points: [PlotPoint] = []
    /// The places of a whole series given as columns of numbers; `x` and `y` name its quantities.
    package var columns: PointColumns?
    /// How many numbers of the longer column have no partner in the other.
    package var withoutPartner = 0
    /// Whether the extent along an axis is that of a bin, and not the length of a bar.
    package var hasBinX = false
    package var hasBinY = false
    /// Whether the mark only interrupts its line.
    package var isGap = false
    /// Constants that override the theme.
    package var style = MarkStyle()
    /// Text beside the mark.
    package var annotation: Annotation?

    package init(
        _ kind: Kind, x: PlottableValue? = nil, xStart: PlottableValue? = nil,
        xEnd: PlottableValue? = nil, y: PlottableValue? = nil, yStart: PlottableValue? = nil,
        yEnd: PlottableValue? = nil, series: PlottableValue? = nil
    ) {
        self.kind = kind
        (self.x, self.xStart, self.xEnd) = Self.extent(x, xStart, xEnd)
        (self.y, self.yStart, self.yEnd) = Self.extent(y, yStart, yEnd)
        self.seriesBy = series
        hasBinX = x?.upper != nil
        hasBinY = y?.upper != nil
    }

    /// A single value that is an interval becomes a start and an end.
    private static func extent(
        _ at: PlottableValue?, _ start: PlottableValue?, _ end: PlottableValue?
    ) -> (PlottableValue?, PlottableValue?, PlottableValue?) {
        guard let at, let upper = at.upper else { return (at, start, end) }
        return (nil, at, PlottableValue(label: at.label, value: .number(upper)))
    }

    /// The mark itself.
    public var mark: Mark { self }
}

/// Two columns of numbers of one length: the places of a series.
package struct PointColumns: Sendable {
    package var x: [Double]
    package var y: [Double]
}

/// A point of a plotted function; without places it interrupts the line.
package struct PlotPoint: Sendable {
    package var x: Double?
    package var y: Double?
    package var yEnd: Double?
    package var level: Double?
}

extension Mark {
    /// A mark for each row of its columns, for axes on which numbers are names.
    package var rows: [Mark] {
        guard let columns else { return [self] }
        var single = self
        single.columns = nil
        return zip(columns.x, columns.y).map { x, y in
            var mark = single
            mark.x?.value = .number(x)
            mark.y?.value = .number(y)
            mark.isGap = kind == .line && !(x.isFinite && y.isFinite)
            return mark
        }
    }

    /// The marks that this one stands for: one at each point of a plotted function, else itself.
    package var expanded: [Mark] {
        if points.isEmpty { return [self] }
        var single = self
        single.points = []
        return points.map { point in
            var mark = single
            if let level = point.level, mark.style.color == nil, mark.colorBy == nil {
                mark.levelBy?.value = .number(level)
            } else {
                mark.levelBy = nil
            }
            guard let px = point.x, let py = point.y else {
                mark.isGap = true
                return mark
            }
            mark.x?.value = .number(px)
            if let end = point.yEnd {
                mark.yStart?.value = .number(py)
                mark.yEnd?.value = .number(end)
            } else {
                mark.y?.value = .number(py)
            }
            return mark
        }
    }
}

/// The constant style of a mark; nil where the theme or a scale decides.
package struct MarkStyle: Sendable, Hashable {
    package var color: Color?
    package var symbol: Symbol?
    package var symbolSize: Double?
    package var stroke: StrokeStyle?
    package var opacity: Double?
    package var interpolation: InterpolationMethod?
}

/// Text beside a mark.
package struct Annotation: Sendable, Hashable, Codable {
    package var text: String
    package var position: AnnotationPosition
}

/// Collects the marks between the braces of a `Chart`.
@resultBuilder
public enum ChartContentBuilder {
    /// A mark.
    public static func buildExpression<Content: ChartContent>(_ content: Content) -> [Mark] {
        [content.mark]
    }

    /// Marks made elsewhere, for instance by a function.
    public static func buildExpression(_ marks: [Mark]) -> [Mark] { marks }

    /// The statements of a block, one after the other.
    public static func buildBlock(_ parts: [Mark]...) -> [Mark] { parts.flatMap { $0 } }

    /// An `if` without `else`.
    public static func buildOptional(_ part: [Mark]?) -> [Mark] { part ?? [] }

    /// The first branch of an `if` or `switch`.
    public static func buildEither(first part: [Mark]) -> [Mark] { part }

    /// The other branch of an `if` or `switch`.
    public static func buildEither(second part: [Mark]) -> [Mark] { part }

    /// The turns of a `for` loop.
    public static func buildArray(_ parts: [[Mark]]) -> [Mark] { parts.flatMap { $0 } }
}
