/// A colour of the theme's palette, or a colour of one's own.
///
/// Palette colours have a tone for light and one for dark pages; both keep a contrast of at least
/// 3:1 with the background and stay apart under the common forms of colour blindness.
public enum Color: Sendable, Hashable {
    case blue
    case orange
    case green
    case pink
    case purple
    case cyan
    case brown
    case gray
    /// The colour of text: near black on light pages, near white on dark ones.
    case primary
    /// The colour of axis text.
    case secondary
    /// A fixed colour, components from 0 to 1 (sRGB); the same on light and dark pages.
    case rgb(Double, Double, Double)
}

/// How a line is drawn.
public struct StrokeStyle: Sendable, Hashable, Codable {
    /// Thickness in points (1/96 inch at the figure's own size).
    public var lineWidth: Double
    /// Lengths of strokes and gaps in turn, in points; empty for a solid line.
    public var dash: [Double]

    /// A line of the given thickness and dash pattern.
    public init(lineWidth: Double = 2, dash: [Double] = []) {
        self.lineWidth = lineWidth
        self.dash = dash
    }

    /// The same without numbers that no line can have.
    var drawable: StrokeStyle {
        StrokeStyle(
            lineWidth: lineWidth.isFinite ? min(max(lineWidth, 0), 1000) : 2,
            dash: dash.filter { $0.isFinite && $0 >= 0 })
    }
}

/// The shape of a point.
public enum Symbol: String, Sendable, Hashable, Codable, CaseIterable {
    case circle
    case square
    case triangle
    case diamond
    case cross
    case plus
    case pentagon
    case asterisk
}

/// How a line or area gets from one point to the next.
public enum InterpolationMethod: String, Sendable, Hashable, Codable {
    /// Straight segments.
    case linear
    /// A smooth curve that never overshoots the data (Fritsch and Carlson 1980).
    case monotone
    /// Steps that change at the left point.
    case stepStart
    /// Steps that change half-way.
    case stepCenter
    /// Steps that change at the right point.
    case stepEnd
}

/// How bars and areas at one place are put together.
public enum MarkStackingMethod: String, Sendable, Hashable, Codable {
    /// One on the other.
    case standard
    /// One on the other, with lengths as parts of their sum.
    case normalized
    /// One on the other, the middle of the pile at zero.
    case center
    /// One in front of the other, all from zero.
    case unstacked
}

/// How numbers become colours.
public enum ColorScheme: String, Sendable, Hashable, Codable {
    /// From the page's own tone to the one with most contrast, with even steps of lightness.
    case sequential
    /// Two hues that meet in the page's own tone: for numbers whose sign matters. Unless the chart
    /// sets a domain, zero lies in the middle.
    case diverging
}

/// Where the text of an annotation stands, seen from its mark.
public enum AnnotationPosition: String, Sendable, Hashable, Codable {
    /// The first place that is free, above first.
    case automatic
    case top
    case bottom
    case leading
    case trailing
}
