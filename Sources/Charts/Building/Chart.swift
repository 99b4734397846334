/// A chart: marks, from which scales, axes and legend follow, and modifiers that adjust them.
///
///     Chart(history) { row in
///         LineMark(x: .value("Epoch", row.epoch), y: .value("Accuracy", row.accuracy))
///             .foregroundStyle(by: .value("Loss", row.loss))
///     }
///     .chartYAxis(format: .percent)
///
/// The vocabulary is that of Apple's Swift Charts.
public struct Chart: Sendable {
    package var marks: [Mark]
    package var options = ChartOptions()

    /// A chart of the marks between the braces: expressions, `if` and `for`.
    public init(@ChartContentBuilder content: () throws -> [Mark]) rethrows {
        marks = try content()
    }

    /// A chart with marks for each element of `data`.
    public init<Element>(
        _ data: [Element], @ChartContentBuilder content: (Element) throws -> [Mark]
    ) rethrows {
        marks = []
        for element in data { marks += try content(element) }
    }

    package init(marks: [Mark]) { self.marks = marks }
}

/// What the modifiers of a chart have set; nil where the marks or the theme decide.
package struct ChartOptions: Sendable {
    package var title: String?
    package var width: Double = 560
    package var height: Double = 350
    package var x = AxisOptions()
    package var y = AxisOptions()
    package var legend = Visibility.automatic
    package var legendPosition = LegendPosition.automatic
    package var legendTitle: String?
    package var colorDomain: [String]?
    package var colorRange: [Color]?
    package var colorBounds: ClosedRange<Double>?
    package var colorScheme = ColorScheme.sequential
    package var colorType = ScaleType.linear
    package var facetColumns: Int?
    package var facetScales = FacetScales.shared
}

/// What the modifiers of a chart have set for one axis.
package struct AxisOptions: Sendable {
    package var label: String?
    package var type: ScaleType?
    package var domain: ClosedRange<Double>?
    package var categories: [String]?
    package var visibility = Visibility.automatic
    package var format = NumberFormat.automatic
    package var values: [Double]?
    package var labels: [String]?
    package var grid = Visibility.automatic
    package var isReversed = false
}

/// The mapping from data to distance along an axis.
public enum ScaleType: String, Sendable, Hashable, Codable {
    case linear
    /// Base ten. Values at or below zero have no place on it and are left out, with a note.
    case log
    /// Linear around zero, logarithmic away from it, for values of both signs.
    case symmetricLog
    /// Square root of the magnitude with the sign kept.
    case squareRoot
    /// One slot for each distinct value, in the order of appearance.
    case category
}

/// Whether a part of a chart is shown.
public enum Visibility: String, Sendable, Hashable, Codable {
    case automatic
    case visible
    case hidden
}

/// Which axes the panels of a chart have in common.
public enum FacetScales: String, Sendable, Hashable, Codable {
    /// Both: lengths can be compared from panel to panel.
    case shared
    /// The y axis; each panel has an x axis for its own data.
    case freeX
    /// The x axis; each panel has a y axis for its own data.
    case freeY
    /// None.
    case free

    var isFreeX: Bool { self == .freeX || self == .free }
    var isFreeY: Bool { self == .freeY || self == .free }
}

/// Where the legend stands.
public enum LegendPosition: String, Sendable, Hashable, Codable {
    /// At the ends of the lines if they fit, else above the plot, else beside it.
    case automatic
    case top
    case bottom
    case trailing
}

/// How the numbers of an axis are written.
public enum NumberFormat: String, Sendable, Hashable, Codable {
    /// As short as the ticks allow; powers of ten on logarithmic axes.
    case automatic
    /// Without powers of ten: 0.001, 10,000.
    case plain
    /// As a percentage: 0.25 is written 25%.
    case percent
    /// As a multiple of a power of ten: 2.5×10⁻³.
    case scientific
}
