/// A colour by its role; the theme says what it is.
package indirect enum Ink: Sendable, Equatable {
    /// Titles, names and annotations.
    case text
    /// Texts at ticks and titles of axes.
    case secondaryText
    /// The line of an axis and its ticks.
    case axis
    case grid
    /// The tone of the page.
    case page
    /// A colour of marks.
    case color(Color)
    /// The colour at this fraction of the sequential scale.
    case scale(Double)
    /// The colour at this fraction of the diverging scale.
    case diverging(Double)
    /// The colour of text on an area of this ink: nearly black or nearly white.
    case over(Ink)
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
    /// A picture whose pixels fill the rectangle, each with even colour; a mask is drawn smooth.
    case image(Raster, Rect)
    /// One line of text.
    case text(TextRun)
    /// Restricts what follows to a rectangle.
    case beginClip(Rect)
    /// Ends the last restriction.
    case endClip
}

/// A picture: an ink for each pixel, or one ink with an opacity for each, line by line from the top.
package struct Raster: Sendable, Equatable {
    package var width: Int
    package var height: Int
    /// The index of the pixel's ink, or its opacity from 0 to 255.
    package var pixels: [UInt8]
    /// The inks, at most 256; one for a mask.
    package var inks: [Ink]
    /// Whether pixels are opacities.
    package var isMask = false

    /// One pixel that stands for a picture.
    package static let pixel = Raster(width: 1, height: 1, pixels: [0], inks: [.axis])

    /// The picture of an image mark.
    init(_ image: GrayImage) {
        width = image.width
        height = image.height
        pixels = image.pixels
        inks = (0...255).map { level in
            let part = Double(level) / 255
            return .color(.rgb(part, part, part))
        }
    }

    /// A picture of the inks, or of one ink with opacities if `isMask`.
    package init(width: Int, height: Int, pixels: [UInt8], inks: [Ink], isMask: Bool = false) {
        self.isMask = isMask
        self.width = width
        self.height = height
        self.pixels = pixels
        self.inks = inks
    }
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
    /// Whether the tone of the page surrounds the letters, because marks lie behind them.
    package var hasHalo = false
    /// Degrees by which the text is turned clockwise around its place.
    package var angle = 0.0
}

/// A figure laid out: its size and the steps that draw it. Independent of the theme.
package struct Drawing: Sendable, Equatable {
    package var width: Double
    package var height: Double
    package var commands: [DrawCommand]
}
