import CPangoCairo
import Charts

/// Draws the commands of a drawing on a Cairo surface.
struct CairoCanvas {
    let cairo: OpaquePointer
    let theme: Theme
    let fonts: FontSetup

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
        setSource(Paint(ink: run.ink))
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
        pango_cairo_show_layout_line(cairo, line)
        cairo_new_path(cairo)
        cairo_restore(cairo)
    }
}
