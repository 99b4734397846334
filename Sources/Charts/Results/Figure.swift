/// A chart resolved to data: what results and records keep, and what is drawn when a page is made.
///
/// Positions are numbers in the units of their scale (on a category scale, the index of the
/// category) and always finite. Sizes and colours of the theme are not in it, so a change of theme
/// re-runs nothing.
package struct Figure: Sendable, Equatable, Codable {
    package var title: String?
    /// The size in points at which text has its intended size.
    package var width: Double
    package var height: Double
    package var x: Axis
    package var y: Axis
    package var legend: Legend
    /// The colours of numbers, if marks are coloured by a number.
    package var colorScale: ColorScale?
    /// The panels in reading order; one without a name unless the chart has facets.
    package var panels: [Panel]
    /// The number of columns of panels; nil for as many as fit well.
    package var columns: Int?
    /// What was left out or changed, in whole sentences, for the reader of the page.
    package var notes: [String]
}

/// One axis: its scale and how it is shown.
package struct Axis: Sendable, Equatable, Codable {
    /// The title; nil for none.
    package var label: String?
    package var type: ScaleType
    /// The values at the two ends; the lower first, and apart.
    package var lower: Double
    package var upper: Double
    /// The names of the categories, in order; empty unless the type is `category`.
    package var categories: [String] = []
    package var isHidden = false
    package var format = NumberFormat.automatic
    /// Whether all data are whole numbers, so that ticks between them make no sense.
    package var isWhole = false
    /// The places of the ticks, if the chart sets them.
    package var values: [Double]?
    /// The magnitude below which a symmetric logarithmic scale is linear.
    package var linearThreshold: Double?
    /// The texts at `values`, if the chart sets them.
    package var labels: [String]?
    /// Whether lines go across the plot from the ticks; nil where the kind of chart decides.
    package var hasGrid: Bool?
    /// Whether values fall in the direction in which they usually rise.
    package var isReversed: Bool?
}

/// The key to the styles of the series.
package struct Legend: Sendable, Equatable, Codable {
    /// One group for each quantity that chooses a style.
    package var groups: [LegendGroup]
    package var isHidden: Bool
    package var position: LegendPosition
}

/// The entries of one quantity.
package struct LegendGroup: Sendable, Equatable, Codable {
    package var title: String?
    package var entries: [LegendEntry]
}

/// One name and the style that stands for it.
package struct LegendEntry: Sendable, Equatable, Codable {
    package var name: String
    package var color: Color
    /// The symbol of its points; nil if it has none.
    package var symbol: Symbol?
    /// The stroke of its lines; nil if it has none.
    package var stroke: StrokeStyle?
    /// Whether it has bars, areas or rectangles.
    package var isFilled: Bool
    /// Whether its areas are translucent bands around a line.
    package var hasBand: Bool
}

/// A colour scale from `lower` to `upper`.
package struct ColorScale: Sendable, Equatable, Codable {
    package var label: String
    package var lower: Double
    package var upper: Double
    /// Nil for the sequential scheme.
    package var scheme: ColorScheme?
    /// Nil for a linear scale.
    package var type: ScaleType?
    /// The part of the sequential scale that is left out, because its tones are too near to that of
    /// the page for points and lines; nil for none.
    package var start: Double?
}

/// A plot area with its layers, from the back to the front.
package struct Panel: Sendable, Equatable, Codable {
    package var name: String?
    /// The name of the panel's row, if the panels form a grid; `name` is then that of the column.
    package var rowName: String?
    /// The panel's own axes; nil for those that all panels share.
    package var x: Axis?
    package var y: Axis?
    package var layers: [Layer]
}

/// Marks of one kind, style and series, column by column.
package struct Layer: Sendable, Equatable {
    package var kind: Mark.Kind
    /// The name of the series; nil if the chart has only one.
    package var series: String?
    /// Whether bars, rules and error bars extend along x.
    package var isHorizontal = false
    /// The places. Bars and rectangles have `x2` and `y2` as the opposite corner; areas have `y2` as
    /// the other edge; rules and error bars have the end of their extent in `x2` or `y2`. A rule
    /// without `x` or `y` goes across the plot.
    package var x: [Double] = []
    package var y: [Double] = []
    package var x2: [Double] = []
    package var y2: [Double] = []
    /// The indices at which a line or area begins anew because a value is missing.
    package var breaks: [Int] = []
    /// The number behind the colour of each mark; empty if all have the colour of the layer.
    package var value: [Double] = []
    package var color: Color
    package var symbol: Symbol
    package var symbolSize: Double
    package var stroke: StrokeStyle
    package var opacity: Double
    package var interpolation: InterpolationMethod
    /// Texts beside marks, with the index of the mark.
    package var annotations: [LayerAnnotation] = []
    /// The pictures of image marks.
    package var images: [GrayImage] = []
}

/// Text beside one mark of a layer.
package struct LayerAnnotation: Sendable, Equatable, Codable {
    package var index: Int
    package var annotation: Annotation
}
