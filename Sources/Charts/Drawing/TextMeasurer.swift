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
        if angle == AxisLayout.turn { return (-0.6427876096865393, 0.766044443118978) }
        return (0, 1)
    }
}

extension TextMeasurer {
    /// The text in lines of at most `width`, broken at spaces (not beside `=`) and, where a word is too long, inside
    /// it. Where it takes more than `lines` lines, the last is shortened in its middle: names of one
    /// family often differ at their ends only.
    func wrapped(
        _ text: String, width: Double, size: Double, isBold: Bool = false, lines limit: Int = 8
    ) -> [String] {
        let lines = broken(text, width: width, size: size, isBold: isBold, limit: limit)
        guard lines.count > limit else { return lines.map(\.text) }
        let rest = lines.dropFirst(limit - 1).map {
            $0.isInsideWord ? $0.content : $0.content + " "
        }
        let last = shortened(
            rest.joined().trimmingSpaces, width: width, size: size, isBold: isBold)
        return lines.prefix(limit - 1).map(\.text) + [last]
    }

    /// Whether the text has room in so many lines as it is.
    func fits(_ text: String, width: Double, size: Double, lines limit: Int) -> Bool {
        broken(text, width: width, size: size, isBold: false, limit: limit).count <= limit
    }

    /// The text in one line of at most `width`: as much of its beginning and end as has room.
    func shortened(_ text: String, width: Double, size: Double, isBold: Bool = false) -> String {
        func fits(_ text: String) -> Bool {
            self.width(of: text, size: size, isBold: isBold) <= width
        }
        if fits(text) { return text }
        let characters = Array(text)
        func keeping(_ count: Int) -> String {
            let head = String(characters.prefix(count - count / 2)).trimmingSpaces
            let tail = String(characters.suffix(count / 2)).trimmingSpaces
            return head + "…" + tail
        }
        var (least, most) = (0, max(0, characters.count - 1))
        while least < most {
            let middle = (least + most + 1) / 2
            if fits(keeping(middle)) { least = middle } else { most = middle - 1 }
        }
        // Without a space a text is a little narrower, so the search may end beside what fits.
        while least > 0, !fits(keeping(least)) { least -= 1 }
        return keeping(least)
    }

    /// The text in as many lines as it takes. Where they are more than `limit`, the lines from there
    /// on together have the rest of the text, whether they fit or not.
    private func broken(
        _ text: String, width: Double, size: Double, isBold: Bool, limit: Int
    ) -> [BrokenLine] {
        func fits(_ line: String) -> Bool {
            self.width(of: line, size: size, isBold: isBold) <= width
        }
        let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        if fits(text) { return [BrokenLine(content: text)] }
        var lines: [BrokenLine] = []
        var line = ""
        for word in Self.words(text, fits) {
            var word = word
            if fits(line.isEmpty ? word : line + " " + word) {
                line = line.isEmpty ? word : line + " " + word
                continue
            }
            if !line.isEmpty { lines.append(BrokenLine(content: line)) }
            while !fits(word), word.count > 1, lines.count <= limit {
                var head = word
                while head.count > 1, !fits(head + "-") { head.removeLast() }
                lines.append(BrokenLine(content: head, isInsideWord: true))
                word.removeFirst(head.count)
            }
            line = word
        }
        if !line.isEmpty { lines.append(BrokenLine(content: line)) }
        return lines
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

/// A line of a text that was broken.
private struct BrokenLine {
    var content: String
    /// Whether the line ends inside a word, which goes on in the next.
    var isInsideWord = false

    var text: String { isInsideWord ? content + "-" : content }
}

extension String {
    /// Without spaces at both ends.
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { $0 != " " }),
            let last = lastIndex(where: { $0 != " " })
        else { return "" }
        return String(self[first...last])
    }
}
