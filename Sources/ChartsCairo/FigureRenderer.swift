import CPangoCairo
import Charts

/// Why a figure could not be drawn.
package struct DrawingError: Error, CustomStringConvertible {
    /// What Cairo reports.
    package let description: String
}

/// Draws figures as SVG, PNG and PDF.
///
/// The bytes depend on the figure, the theme and the installed font alone, not on what was drawn
/// before, on the locale or on the screen. Not for use by several threads at once; make one for
/// each.
package final class FigureRenderer {
    /// Made for the first figure: looking through the system's fonts takes longer than a page without.
    private lazy var fonts = FontSetup()
    private let drawn: DrawnFigures?

    /// - Parameter remembers: whether what was drawn is kept until `forgetUnused` finds that nobody
    ///   wants it any more.
    package init(remembers: Bool = false) { drawn = remembers ? DrawnFigures() : nil }

    /// Forgets what was not asked for since the last call.
    package func forgetUnused() { drawn?.forgetUnused() }

    /// A warning if the font of the figures is not installed; text is then drawn in another font
    /// and figures differ from those of other machines.
    package var fontWarning: String? {
        let found = fonts.familyInUse()
        if found == FontSetup.family { return nil }
        return "the font \(FontSetup.family) is not installed (Debian package fonts-inter); "
            + "figures are drawn with \(found ?? "no font")"
    }

    /// The figure laid out with the widths of the real font.
    package func drawing(_ figure: Figure) -> Drawing {
        drawn?.layout(of: figure) { Drawing(figure, fonts) } ?? Drawing(figure, fonts)
    }

    /// The figure as an SVG element without size, so that the page scales it, and without XML
    /// declaration, so that it can stand in HTML. It uses presentation attributes only: no style, no
    /// script, nothing external.
    ///
    /// - Parameters:
    ///   - idPrefix: Begins every id, so that several figures can stand in one page. Letters, digits,
    ///     hyphens.
    ///   - title: The name of the figure for screen readers, as `<title>`; nil leaves naming to the
    ///     page.
    ///   - layout: The figure laid out by this renderer, if it is at hand.
    package func svg(
        _ figure: Figure, _ layout: Drawing? = nil, theme: Theme, idPrefix: String = "f",
        title: String? = nil
    ) throws -> String {
        func draw() throws -> String {
            try newSVG(layout ?? drawing(figure), theme, idPrefix, title)
        }
        let form = DrawnFigures.SVGForm(theme: theme.name, idPrefix: idPrefix, title: title)
        return try drawn?.svg(of: figure, form, make: draw) ?? draw()
    }

    private func newSVG(
        _ drawing: Drawing, _ theme: Theme, _ idPrefix: String, _ title: String?
    ) throws -> String {
        let sink = ByteSink()
        try withExtendedLifetime(sink) {
            let surface = cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.pointer, drawing.width, drawing.height)
            try draw(drawing, theme, on: surface, isWithoutPictures: true)
        }
        var root = SVGNode.parsed(sink.bytes)
        let pictures = drawing.commands.compactMap { command -> SVGCompaction.Picture? in
            guard case .image(let raster, let rect) = command else { return nil }
            return SVGCompaction.Picture(
                rect: rect, png: PNGImage(raster, theme: theme).base64, isSmooth: raster.isMask)
        }
        SVGCompaction(idPrefix: idPrefix, pictures: pictures).compact(&root)
        root.attributes = [
            ("xmlns", "http://www.w3.org/2000/svg"),
            ("viewBox", "0 0 \(PathData.number(drawing.width)) \(PathData.number(drawing.height))"),
            ("role", "img"),
        ]
        if let title {
            root.children.insert(SVGNode(name: "title", text: title), at: 0)
        }
        return root.text
    }

    /// The figure as PNG with `scale` pixels a point, on the theme's page colour, with so many points
    /// free around it.
    package func png(
        _ figure: Figure, theme: Theme, scale: Double = 2, margin: Double = 0
    ) throws -> [UInt8] {
        let drawing = drawing(figure)
        let width = ((drawing.width + 2 * margin) * scale).rounded(.up)
        let height = ((drawing.height + 2 * margin) * scale).rounded(.up)
        guard width >= 1, height >= 1, width <= 32_000, height <= 32_000 else {
            throw DrawingError(description: "an image of \(width) × \(height) pixels is too large")
        }
        let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        let sink = ByteSink()
        try withExtendedLifetime(sink) {
            try draw(
                drawing, theme, on: surface, scale: scale, margin: margin, hasBackground: true,
                finishes: false)
            let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
            try Self.check(status)
        }
        return sink.bytes
    }

    /// The figure as PDF with one page of the figure's size. Its date is the beginning of 1970, not
    /// the clock.
    ///
    /// - Parameter layout: The figure laid out by this renderer, if it is at hand.
    package func pdf(
        _ figure: Figure, _ layout: Drawing? = nil, theme: Theme = .light
    ) throws -> [UInt8] {
        func draw() throws -> [UInt8] { try newPDF(layout ?? drawing(figure), theme) }
        return try drawn?.pdf(of: figure, theme, make: draw) ?? draw()
    }

    private func newPDF(_ drawing: Drawing, _ theme: Theme) throws -> [UInt8] {
        let sink = ByteSink()
        try withExtendedLifetime(sink) {
            // A point of the figure is 1/96 inch, one of PDF 1/72.
            let surface = cairo_pdf_surface_create_for_stream(
                ByteSink.write, sink.pointer, drawing.width * 0.75, drawing.height * 0.75)
            cairo_pdf_surface_set_metadata(
                surface, CAIRO_PDF_METADATA_CREATE_DATE, "1970-01-01T00:00:00Z")
            try draw(drawing, theme, on: surface, scale: 0.75)
        }
        return sink.bytes
    }

    private func draw(
        _ drawing: Drawing, _ theme: Theme, on surface: OpaquePointer?, scale: Double = 1,
        margin: Double = 0, hasBackground: Bool = false, finishes: Bool = true,
        isWithoutPictures: Bool = false
    ) throws {
        guard let surface, let cairo = cairo_create(surface) else {
            throw DrawingError(description: "no surface")
        }
        cairo_scale(cairo, scale, scale)
        if hasBackground {
            let color = theme.background
            cairo_set_source_rgb(cairo, color.red, color.green, color.blue)
            cairo_paint(cairo)
        }
        cairo_translate(cairo, margin, margin)
        var canvas = CairoCanvas(cairo: cairo, theme: theme, fonts: fonts)
        canvas.isWithoutPictures = isWithoutPictures
        canvas.draw(drawing.commands)
        let status = cairo_status(cairo)
        cairo_destroy(cairo)
        if finishes {
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
        }
        try Self.check(status)
    }

    private static func check(_ status: cairo_status_t) throws {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw DrawingError(description: String(cString: cairo_status_to_string(status)))
    }
}

/// Collects the bytes that Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []

    var pointer: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let write: cairo_write_func_t = { sink, data, count in
        guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<ByteSink>.fromOpaque(sink).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
        return CAIRO_STATUS_SUCCESS
    }
}
