/// A colour by its role; the theme says what it is.
package enum Ink: Sendable, Equatable {
    /// Titles, names and annotations.
    case text
    /// Texts at ticks and titles of axes.
    case secondaryText
    /// The line of an axis and its ticks.
    case axis
    case grid
    /// A colour of marks.
    case color(Color)
    /// The colour at this fraction of the sequential scale.
    case scale(Double)
}

/// What an area or a line is painted with.
package struct Paint: Sendable, Equatable {
    package var ink: Ink
    package var opacity: Double

    package init(ink: Ink, opacity: Double = 1) {
        self.ink = ink
        self.opacity = opacity
    }
}

/// One step of drawing, in points. A drawing is a list of them, from the back to the front.
package enum DrawCommand: Sendable, Equatable {
    /// Fills the outline.
    case fill(Path, Paint)
    /// Draws along the outline; round joins, butt ends.
    case stroke(Path, Paint, StrokeStyle)
    /// Filled circles of one diameter.
    case dots([Point], diameter: Double, Paint)
    /// One line of text.
    case text(TextRun)
    /// Restricts what follows to a rectangle.
    case beginClip(Rect)
    /// Ends the last restriction.
    case endClip
}

/// One line of text and its place.
package struct TextRun: Sendable, Equatable {
    /// Which point of the text stands at its place.
    package enum Anchor: Sendable { case start, middle, end }

    package var text: String
    /// The place of the anchor on the baseline.
    package var at: Point
    package var anchor: Anchor
    package var size: Double
    package var isBold = false
    package var ink: Ink
    /// Degrees by which the text is turned clockwise around its place.
    package var angle = 0.0
}

/// A figure laid out: its size and the steps that draw it. Independent of the theme.
package struct Drawing: Sendable, Equatable {
    package var width: Double
    package var height: Double
    package var commands: [DrawCommand]
}
