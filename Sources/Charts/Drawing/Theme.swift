/// A colour with its components from 0 to 1.
package struct RGB: Sendable, Equatable {
    package var red: Double
    package var green: Double
    package var blue: Double

    package init(_ red: Double, _ green: Double, _ blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// A colour from its six hexadecimal digits as a number: `0x2C66D0`.
    init(_ hex: Int) {
        self.init(
            Double(hex >> 16 & 0xFF) / 255, Double(hex >> 8 & 0xFF) / 255, Double(hex & 0xFF) / 255)
    }
}

/// The colours of inks on a kind of page. Sizes do not depend on it, so a figure is laid out once
/// for all themes.
package struct Theme: Sendable {
    package let name: String
    /// The colour of the page; figures leave it transparent.
    package let background: RGB
    private let text: RGB
    private let secondaryText: RGB
    private let axis: RGB
    private let grid: RGB
    private let palette: [RGB]
    private let scale: [RGB]
    private let diverging: [RGB]

    // The palettes maximise the smallest distance (in Oklab) between two colours as seen with
    // normal vision and with the three forms of dichromacy (Machado et al. 2009), the first colours
    // being further apart than the last, under a contrast of at least 3:1 with the page.

    /// For light pages.
    package static let light = Theme(
        name: "light", background: RGB(0xFFFFFF), text: RGB(0x1B1F24), secondaryText: RGB(0x57606A),
        axis: RGB(0x6E7781), grid: RGB(0xE3E6EA),
        palette: [0x2C66D0, 0xE8621B, 0x0D6B35, 0xA94880, 0x502E7B, 0x1D9DBA, 0x5F2703, 0x44525E]
            .map { RGB($0) },
        scale: [0xF1F0F7, 0xC3D3E9, 0x8DB5DA, 0x5692C6, 0x2D6BAA, 0x1D4685, 0x14234F].map {
            RGB($0)
        },
        diverging: [
            0x14306B, 0x2D6BAA, 0x6FA3D2, 0xB9D0E6, 0xF3F1EE, 0xF0C8A5, 0xDF9155, 0xB85A1E,
            0x702F0B,
        ].map { RGB($0) })

    /// For dark pages.
    package static let dark = Theme(
        name: "dark", background: RGB(0x14171C), text: RGB(0xE6EAEF), secondaryText: RGB(0xA3ADB8),
        axis: RGB(0x7D8793), grid: RGB(0x2C323A),
        palette: [0x73ABF7, 0xFBC58E, 0x299B4D, 0xF856A4, 0xAD65F0, 0x77E2FE, 0xEA987B, 0xBCBCBC]
            .map { RGB($0) },
        scale: [0x1B2130, 0x1F3A63, 0x27599A, 0x3E80C4, 0x6DA8DE, 0xA8CEEF, 0xE8F2FB].map {
            RGB($0)
        },
        diverging: [
            0xC4E2FB, 0x77B4E8, 0x3E80C4, 0x25507F, 0x22262D, 0x7A4420, 0xBF6C2E, 0xECA163,
            0xFBDCBD,
        ].map { RGB($0) })

    /// The colour of an ink.
    package func color(_ ink: Ink) -> RGB {
        switch ink {
        case .text: text
        case .secondaryText: secondaryText
        case .axis: axis
        case .grid: grid
        case .page: background
        case .color(let color): self.color(color)
        case .scale(let fraction): between(scale, fraction)
        case .diverging(let fraction): between(diverging, fraction)
        case .over(let ink): over(self.color(ink))
        }
    }

    private func color(_ color: Color) -> RGB {
        switch color {
        case .blue: palette[0]
        case .orange: palette[1]
        case .green: palette[2]
        case .pink: palette[3]
        case .purple: palette[4]
        case .cyan: palette[5]
        case .brown: palette[6]
        case .gray: palette[7]
        case .primary: text
        case .secondary: secondaryText
        case .rgb(let red, let green, let blue): RGB(part(red), part(green), part(blue))
        }
    }

    /// Whichever of dark and light text has more contrast (WCAG 2, with a square for the curve of
    /// sRGB).
    private func over(_ color: RGB) -> RGB {
        func linear(_ part: Double) -> Double { part * part }
        let luminance =
            0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
        return luminance > 0.18 ? RGB(0x14171C) : RGB(0xFFFFFF)
    }

    private func part(_ value: Double) -> Double { value.isFinite ? min(max(value, 0), 1) : 0 }

    /// A colour between the nearest two of a scale.
    private func between(_ scale: [RGB], _ fraction: Double) -> RGB {
        let place = part(fraction) * Double(scale.count - 1)
        let index = min(Int(place), scale.count - 2)
        let rest = place - Double(index)
        let (from, to) = (scale[index], scale[index + 1])
        return RGB(
            from.red + (to.red - from.red) * rest, from.green + (to.green - from.green) * rest,
            from.blue + (to.blue - from.blue) * rest)
    }
}
