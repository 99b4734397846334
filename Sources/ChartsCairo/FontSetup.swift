import CPangoCairo
import Charts

/// The font of all figures and the settings under which text has the same shape and width on every
/// machine: 96 dots per inch, no hinting, no rounding of widths.
///
/// Not for use by several threads at once; make one for each.
final class FontSetup: TextMeasurer {
    /// The family that figures are set in (Debian package fonts-inter).
    static let family = "Inter"

    private let map: UnsafeMutablePointer<PangoFontMap>?
    private let context: OpaquePointer?
    private let layout: OpaquePointer?
    private var widths: [Measured: Double] = [:]

    private struct Measured: Hashable {
        var text: String
        var size: Double
        var isBold: Bool
    }

    init() {
        map = pango_cairo_font_map_new()
        context = map.flatMap { map in
            pango_cairo_font_map_set_resolution(OpaquePointer(map), 96)
            return pango_font_map_create_context(map)
        }
        layout = context.flatMap { pango_layout_new($0) }
        guard let context else { return }
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        pango_context_set_language(context, pango_language_from_string("en"))
    }

    deinit {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
        if let context { g_object_unref(UnsafeMutableRawPointer(context)) }
        if let map { g_object_unref(UnsafeMutableRawPointer(map)) }
    }

    /// The width of a line of text in points.
    func width(of text: String, size: Double, isBold: Bool) -> Double {
        let key = Measured(text: text, size: size, isBold: isBold)
        if let known = widths[key] { return known }
        guard let layout = line(text, size: size, isBold: isBold) else {
            return FixedWidthMeasurer().width(of: text, size: size, isBold: isBold)
        }
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        let width = Double(logical.width) / Double(PANGO_SCALE)
        widths[key] = width
        return width
    }

    /// A layout holding one line of text; valid until the next call.
    func line(_ text: String, size: Double, isBold: Bool) -> OpaquePointer? {
        guard let layout, let description = Self.description(size: size, isBold: isBold) else {
            return nil
        }
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        pango_layout_set_single_paragraph_mode(layout, 1)
        pango_layout_set_text(layout, text, -1)
        return layout
    }

    /// The family that Pango really uses where Inter is asked for; nil if it finds none at all.
    func familyInUse() -> String? {
        guard let context, let description = Self.description(size: 12, isBold: false),
            let font = pango_context_load_font(context, description)
        else { return nil }
        defer {
            pango_font_description_free(description)
            g_object_unref(font)
        }
        guard let found = pango_font_describe(font) else { return nil }
        defer { pango_font_description_free(found) }
        return pango_font_description_get_family(found).map { String(cString: $0) }
    }

    private static func description(size: Double, isBold: Bool) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_weight(
            description, isBold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL)
        // An absolute size, so that the screen's resolution has no influence.
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        return description
    }
}
