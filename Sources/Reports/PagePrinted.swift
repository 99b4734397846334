import Notebooks

/// What blocks print.
extension PageBuilder {
    /// Longer output is folded after its first lines.
    static let longestOpenOutput = 40
    static let firstLines = 20
    /// What is longer than this, in bytes, stands in a file of its own; the page shows its beginning.
    static let longestOutput = 50_000

    mutating func printed(_ text: String, of cell: Cell) -> HTML {
        let text = trimmingLineBreaks(text)
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard text.utf8.count > Self.longestOutput || lines.count > Self.longestOpenOutput else {
            return Self.output(text)
        }
        var file: HTML = .empty
        var shown = lines
        if text.utf8.count > Self.longestOutput {
            shown = Self.beginning(lines)
            file = outputFile(text, lines: lines.count, of: cell)
        }
        let first = shown.prefix(Self.firstLines).joined(separator: "\n")
        let rest = shown.dropFirst(Self.firstLines)
        guard !rest.isEmpty else { return [Self.output(first), file] }
        let count = grouped(rest.count)
        return [
            Self.output(first),
            tag(
                "details", ["class": "more-output"],
                [
                    tag(
                        "summary", [.text(rest.count == 1 ? "1 more line" : "\(count) more lines")]),
                    Self.output(rest.joined(separator: "\n")),
                ]), file,
        ]
    }

    /// The first lines that are not too long together; the last of them may be cut.
    private static func beginning(_ lines: [Substring]) -> [Substring] {
        var shown: [Substring] = []
        var room = longestOutput
        for line in lines {
            guard room > 0 else { break }
            // A whole number of characters, so that no letter is cut in two.
            shown.append(line.utf8.count <= room ? line : line.prefix(room))
            room -= line.utf8.count + 1
        }
        return shown
    }

    /// Puts all that was printed into a file beside the page.
    private mutating func outputFile(_ text: String, lines: Int, of cell: Cell) -> HTML {
        var path = "output-\(cell.id).txt"
        var number = 1
        while files.contains(where: { $0.path == path }) {
            number += 1
            path = "output-\(cell.id)-\(number).txt"
        }
        files.append(SiteFile(path: path, text: text + "\n"))
        let count = lines == 1 ? "line" : "\(grouped(lines)) lines"
        return tag(
            "p", ["class": "figure-note"],
            tag("a", ["class": "data-link", "href": path], .text("The whole output, \(count)")))
    }

    private static func output(_ text: String) -> HTML {
        tag(
            "pre",
            ["class": "output", "tabindex": "0", "role": "group", "aria-label": "Printed output"],
            tag("samp", [.text(text)]))
    }
}
