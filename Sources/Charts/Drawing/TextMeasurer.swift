/// Measures text, so that a layout knows what fits. ChartsCairo measures with Pango, tests with a
/// fixed width.
package protocol TextMeasurer {
    /// The width in points of one line of text at the given size.
    func width(of text: String, size: Double, isBold: Bool) -> Double
}

/// A measurer that gives every character the same width: for tests and for sizes that need no font.
package struct FixedWidthMeasurer: TextMeasurer {
    package init() {}

    /// Six tenths of the size for every character.
    package func width(of text: String, size: Double, isBold: Bool) -> Double {
        0.6 * size * Double(text.count)
    }
}

/// How far text reaches above and below its baseline, as parts of its size.
enum TextHeight {
    static let ascent = 0.78
    static let descent = 0.24
    /// The distance of baselines.
    static let line = 1.25
    /// Half the height of digits and capitals, to centre text on a place.
    static let middle = 0.36
}

extension TextRun {
    /// The upright rectangle around the text.
    package func bounds(_ measurer: any TextMeasurer) -> Rect {
        let width = measurer.width(of: text, size: size, isBold: isBold)
        let start =
            switch anchor {
            case .start: 0.0
            case .middle: -width / 2
            case .end: -width
            }
        let top = -TextHeight.ascent * size
        let bottom = TextHeight.descent * size
        if angle == 0 {
            return Rect(
                minX: at.x + start, minY: at.y + top, maxX: at.x + start + width,
                maxY: at.y + bottom)
        }
        let (sine, cosine) = Self.sineAndCosine(angle)
        let corners = [
            (start, top), (start + width, top), (start, bottom), (start + width, bottom),
        ].map { (at.x + $0 * cosine - $1 * sine, at.y + $0 * sine + $1 * cosine) }
        return Rect(
            minX: corners.map(\.0).min() ?? 0, minY: corners.map(\.1).min() ?? 0,
            maxX: corners.map(\.0).max() ?? 0, maxY: corners.map(\.1).max() ?? 0)
    }

    /// Sine and cosine of the few angles that text is turned by: 0, −40 and −90 degrees.
    package static func sineAndCosine(_ angle: Double) -> (sine: Double, cosine: Double) {
        if angle == -90 { return (-1, 0) }
        if angle == -40 { return (-0.6427876096865393, 0.766044443118978) }
        return (0, 1)
    }
}

extension TextMeasurer {
    /// The text in lines of at most `width`, broken at spaces (not beside `=`) and, where a word is too long, inside
    /// it. Beyond `lines` lines the rest is replaced by an ellipsis.
    func wrapped(
        _ text: String, width: Double, size: Double, isBold: Bool = false, lines limit: Int = 8
    ) -> [String] {
        func fits(_ line: String) -> Bool {
            self.width(of: line, size: size, isBold: isBold) <= width
        }
        let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if fits(text) { return [text] }
        var lines: [String] = []
        var line = ""
        for word in Self.words(text, fits) {
            var word = word
            if fits(line.isEmpty ? word : line + " " + word) {
                line = line.isEmpty ? word : line + " " + word
                continue
            }
            if !line.isEmpty { lines.append(line) }
            while !fits(word), word.count > 1 {
                var head = word
                while head.count > 1, !fits(head + "-") { head.removeLast() }
                lines.append(head + "-")
                word.removeFirst(head.count)
                if lines.count > limit { break }
            }
            line = word
        }
        if !line.isEmpty { lines.append(line) }
        guard lines.count > limit else { return lines }
        var last = lines[limit - 1]
        while !last.isEmpty, !fits(last + "…") { last.removeLast() }
        return Array(lines.prefix(limit - 1)) + [last + "…"]
    }

    /// The words between which a line may be broken: `γ = 0.1` is one, if it fits into a line.
    private static func words(_ text: String, _ fits: (String) -> Bool) -> [String] {
        let signs: Set<Substring> = ["=", "≈", "<", ">", "≤", "≥", "±"]
        var words: [String] = []
        let parts = text.split(separator: " ")
        var index = 0
        while index < parts.count {
            if signs.contains(parts[index]), index + 1 < parts.count, let before = words.last {
                let whole = "\(before) \(parts[index]) \(parts[index + 1])"
                if fits(whole) {
                    words[words.count - 1] = whole
                    index += 2
                    continue
                }
            }
            words.append(String(parts[index]))
            index += 1
        }
        return words
    }

    /// The width of the widest of the lines.
    func widest(_ lines: [String], size: Double, isBold: Bool = false) -> Double {
        lines.map { width(of: $0, size: size, isBold: isBold) }.max() ?? 0
    }
}
