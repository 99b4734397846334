import CPangoCairo
import Charts

/// Draws the commands of a drawing on a Cairo surface.
struct CairoCanvas {
    let cairo: OpaquePointer
    let theme: Theme
    let fonts: FontSetup
    /// Whether pictures are only hinted at by one pixel, because they are put in afterwards.
    var isWithoutPictures = false

    func draw(_ commands: [DrawCommand]) {
        for command in commands { draw(command) }
    }

    private func draw(_ command: DrawCommand) {
        switch command {
        case .fill(let path, let paint):
            trace(path)
            setSource(paint)
            cairo_fill(cairo)
        case .stroke(let path, let paint, let style):
            trace(path)
            setSource(paint)
            cairo_set_line_width(cairo, style.lineWidth)
            cairo_set_line_cap(cairo, CAIRO_LINE_CAP_BUTT)
            cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
            // Cairo stops at a dash that it cannot draw; such a line is drawn without.
            let dash = style.dash.allSatisfy { $0 >= 0 && $0.isFinite } ? style.dash : []
            let isDrawable = dash.contains { $0 > 0 }
            cairo_set_dash(cairo, dash, isDrawable ? Int32(dash.count) : 0, 0)
            cairo_stroke(cairo)
        case .dots(let points, let diameter, let paint):
            // A line of no length with round ends is a disc, in a third of the bytes of a circle.
            for point in points {
                cairo_move_to(cairo, point.x, point.y)
                cairo_line_to(cairo, point.x, point.y)
            }
            setSource(paint)
            cairo_set_line_width(cairo, diameter)
            cairo_set_line_cap(cairo, CAIRO_LINE_CAP_ROUND)
            cairo_set_dash(cairo, [], 0, 0)
            cairo_stroke(cairo)
        case .image(let raster, let rect):
            draw(isWithoutPictures ? Raster.pixel : raster, in: rect)
        case .text(let run):
            draw(run)
        case .beginClip(let rect):
            cairo_save(cairo)
            cairo_rectangle(cairo, rect.minX, rect.minY, rect.width, rect.height)
            cairo_clip(cairo)
        case .endClip:
            cairo_restore(cairo)
        }
    }

    /// The pixels of a raster by their number: colours, or opacities of one (with the colour
    /// multiplied by them, as Cairo wants it).
    private func pixelColors(_ raster: Raster) -> [UInt32] {
        func packed(_ color: RGB, _ opacity: Double) -> UInt32 {
            [color.red, color.green, color.blue].reduce(UInt32((opacity * 255).rounded())) {
                $0 << 8 | UInt32(($1 * opacity * 255).rounded())
            }
        }
        guard raster.isMask else { return raster.inks.map { packed(theme.color($0), 1) } }
        let color = raster.inks.first.map { theme.color($0) } ?? theme.background
        return (0...255).map { packed(color, Double($0) / 255) }
    }

    /// Draws the pixels with hard edges, those of a mask smoothly.
    private func draw(_ raster: Raster, in rect: Rect) {
        let format = raster.isMask ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24
        let stride = cairo_format_stride_for_width(format, Int32(raster.width))
        var pixels = [UInt32](repeating: 0, count: Int(stride) / 4 * raster.height)
        let colors = pixelColors(raster)
        for row in 0..<raster.height {
            for column in 0..<raster.width {
                let pixel = Int(raster.pixels[row * raster.width + column])
                pixels[row * Int(stride) / 4 + column] = colors[min(pixel, colors.count - 1)]
            }
        }
        pixels.withUnsafeMutableBytes { buffer in
            let surface = cairo_image_surface_create_for_data(
                buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), format,
                Int32(raster.width), Int32(raster.height), stride)
            cairo_save(cairo)
            cairo_translate(cairo, rect.minX, rect.minY)
            cairo_scale(
                cairo, rect.width / Double(raster.width), rect.height / Double(raster.height))
            cairo_set_source_surface(cairo, surface, 0, 0)
            cairo_pattern_set_filter(
                cairo_get_source(cairo),
                raster.isMask ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
            cairo_rectangle(cairo, 0, 0, Double(raster.width), Double(raster.height))
            cairo_fill(cairo)
            cairo_restore(cairo)
            // The surface borrows the pixels, which end here; PDF has copied them by then.
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
        }
    }

    private func trace(_ path: Path) {
        cairo_new_path(cairo)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(cairo, point.x, point.y)
            case .line(let point): cairo_line_to(cairo, point.x, point.y)
            case .curve(let first, let second, let end):
                cairo_curve_to(cairo, first.x, first.y, second.x, second.y, end.x, end.y)
            case .close: cairo_close_path(cairo)
            }
        }
    }

    private func setSource(_ paint: Paint) {
        let color = theme.color(paint.ink)
        cairo_set_source_rgba(cairo, color.red, color.green, color.blue, paint.opacity)
    }

    private func draw(_ run: TextRun) {
        guard let layout = fonts.line(run.text, size: run.size, isBold: run.isBold),
            let line = pango_layout_get_line_readonly(layout, 0)
        else { return }
        let width = fonts.width(of: run.text, size: run.size, isBold: run.isBold)
        let start =
            switch run.anchor {
            case .start: 0.0
            case .middle: -width / 2
            case .end: -width
            }
        let (sine, cosine) = TextRun.sineAndCosine(run.angle)
        cairo_save(cairo)
        if run.angle != 0 {
            cairo_translate(cairo, run.at.x, run.at.y)
            var turn = cairo_matrix_t(xx: cosine, yx: sine, xy: -sine, yy: cosine, x0: 0, y0: 0)
            cairo_transform(cairo, &turn)
            cairo_move_to(cairo, start, 0)
        } else {
            cairo_move_to(cairo, run.at.x + start, run.at.y)
        }
        if run.hasHalo {
            var (x, y) = (0.0, 0.0)
            cairo_get_current_point(cairo, &x, &y)
            pango_cairo_layout_line_path(cairo, line)
            setSource(Paint(ink: .page, opacity: 0.85))
            cairo_set_line_width(cairo, 3)
            cairo_set_line_join(cairo, CAIRO_LINE_JOIN_ROUND)
            cairo_set_dash(cairo, [], 0, 0)
            cairo_stroke(cairo)
            cairo_move_to(cairo, x, y)
        }
        setSource(Paint(ink: run.ink))
        pango_cairo_show_layout_line(cairo, line)
        cairo_new_path(cairo)
        cairo_restore(cairo)
    }
}
