/// What stands between the braces of a `Chart`: the marks, and marks with modifiers.
public protocol ChartContent {
    /// The content as a plain mark.
    var mark: Mark { get }
}

/// A mark of any kind with its channels and style: what every modifier returns.
public struct Mark: ChartContent, Sendable {
    /// The shapes that a mark can have, in the order in which they are drawn.
    package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
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
        self.x = x
        self.xStart = xStart
        self.xEnd = xEnd
        self.y = y
        self.yStart = yStart
        self.yEnd = yEnd
        self.seriesBy = series
    }

    /// The mark itself.
    public var mark: Mark { self }
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
