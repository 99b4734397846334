import Diagnostics
import Language

/// Code as a listing: one element a line, so that style.css can number the lines without their
/// numbers being part of what a reader copies.
struct CodeListing {
    let html: HTML
    /// The number of lines.
    let lines: Int

    /// Swift, coloured by the lexer's own tokens.
    static func swift(_ file: SourceFile, _ range: SourceRange, code: String) -> CodeListing {
        // Inside quotes and lists the file's lines have prefixes, so that ranges do not fit the code.
        let text = file.text(in: range)
        let source = text == code ? file : SourceFile(path: file.path, text: code)
        let place = text == code ? range : 0..<source.utf8.count
        var lines = LineSplitter()
        var end = place.lowerBound
        for token in highlightTokens(of: source, in: place) {
            let start = max(end, token.range.lowerBound)
            let stop = min(max(start, token.range.upperBound), place.upperBound)
            lines.append(source.text(in: end..<start), style: nil)
            lines.append(source.text(in: start..<stop), style: style(of: token.kind))
            end = stop
        }
        lines.append(source.text(in: end..<place.upperBound), style: nil)
        let finished = lines.finished()
        return CodeListing(
            html: listing(finished, label: "Code, Swift", isNumbered: true), lines: finished.count)
    }

    /// Code in a language that we do not know.
    static func plain(_ code: String, label: String) -> HTML {
        var lines = LineSplitter()
        lines.append(code, style: nil)
        return listing(lines.finished(), label: label, isNumbered: false)
    }

    private static func listing(_ lines: [[HTML]], label: String, isNumbered: Bool) -> HTML {
        var separated: [HTML] = []
        for (index, line) in lines.enumerated() {
            if index > 0 { separated.append("\n") }
            separated.append(tag("span", ["class": "line"], line))
        }
        let style =
            isNumbered ? lines.count > 99 ? "listing numbered long" : "listing numbered" : "listing"
        return tag(
            "pre",
            [
                "class": style, "tabindex": "0", "role": "group",
                "aria-label": label,
            ], tag("code", separated))
    }

    /// The class of a token; nil for what has the colour of the text.
    private static func style(of kind: HighlightToken.Kind) -> String? {
        switch kind {
        case .keyword: "k"
        case .type: "t"
        case .string: "s"
        case .number: "n"
        case .comment: "c"
        case .attribute: "a"
        case .identifier, .operator: nil
        }
    }
}

/// Cuts coloured text into lines; a token over several lines is coloured on each.
private struct LineSplitter {
    private var lines: [[HTML]] = [[]]

    mutating func append(_ text: String, style: String?) {
        // A line may end with a carriage return, too, which may be the end of a token.
        let text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
        let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index > 0 { lines.append([]) }
            guard !part.isEmpty else { continue }
            let piece = Self.visible(part)
            lines[lines.count - 1].append(
                style.map { tag("span", ["class": $0], [piece]) } ?? piece)
        }
    }

    /// The text with the characters that turn the direction of writing shown by their names: they
    /// would make code read otherwise than it runs.
    private static func visible(_ text: Substring) -> HTML {
        let isTurning: (Unicode.Scalar) -> Bool = { scalar in
            (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
        }
        guard text.unicodeScalars.contains(where: isTurning) else { return .text(String(text)) }
        var parts: [HTML] = []
        for piece in text.unicodeScalars.split(
            omittingEmptySubsequences: false, whereSeparator: isTurning)
        {
            if !parts.isEmpty, let turning = text.unicodeScalars[..<piece.startIndex].last {
                let name = "U+" + String(turning.value, radix: 16, uppercase: true)
                parts.append(tag("span", ["class": "turning"], .text(name)))
            }
            parts.append(.text(String(piece)))
        }
        return .fragment(parts)
    }

    /// The lines, without empty ones at the end.
    func finished() -> [[HTML]] {
        var lines = lines
        while lines.count > 1, lines.last?.allSatisfy(\.isEmpty) == true { lines.removeLast() }
        return lines
    }
}
