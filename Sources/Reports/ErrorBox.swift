import Diagnostics
import Execution

/// The box that stands where something went wrong: the fact, the line with the place underlined,
/// the calls that led there and what to do.
func errorBox(_ error: CellError, kind: String) -> HTML {
    var parts: [HTML] = [
        tag(
            "p", ["class": "error-title"],
            [
                tag("strong", [.text(kind)]), " ",
                tag(
                    "span", ["class": "place"],
                    .text("line \(error.position.line), column \(error.position.column)")),
            ]),
        tag("p", ["class": "error-message"], .text(error.message)),
    ]
    if !error.sourceLine.isEmpty {
        parts.append(
            sourceLine(
                error.sourceLine, number: error.position.line, column: error.position.column,
                length: error.length))
    }
    // The innermost frame is the place that the box shows already.
    let calls = error.callStack.dropFirst().map { frame in
        (function: frame.function, line: frame.position.line)
    }
    if !calls.isEmpty {
        let frames = Diagnostic.notes(ofCalls: calls).map { tag("li", [.text($0)]) }
        parts.append(
            tag(
                "details",
                [tag("summary", ["The calls that led there"]), tag("ol", frames)]))
    }
    parts += error.hints.map(hint)
    return tag("div", ["class": "error", "role": "note", "aria-label": "Error"], parts)
}

/// The same box for what was found before anything ran.
func errorBox(_ diagnostic: Diagnostic) -> HTML {
    let start = diagnostic.file.position(of: diagnostic.range.lowerBound)
    let end = diagnostic.file.position(of: diagnostic.range.upperBound)
    let line = diagnostic.file.line(start.line)
    let length = end.line == start.line ? end.column - start.column : line.count - start.column + 1
    let kind = diagnostic.severity == .error ? "Error" : "Warning"
    return tag(
        "div",
        ["class": diagnostic.severity == .error ? "error" : "error warning", "role": "note"],
        [
            tag(
                "p", ["class": "error-title"],
                [
                    tag("strong", [.text(kind)]), " ",
                    tag(
                        "span", ["class": "place"],
                        .text("line \(start.line), column \(start.column)")),
                ]), tag("p", ["class": "error-message"], .text(diagnostic.message)),
            sourceLine(line, number: start.line, column: start.column, length: length),
        ] + diagnostic.hints.map(hint))
}

private func hint(_ text: String) -> HTML {
    tag("p", ["class": "hint"], [tag("strong", ["Hint:"]), " ", .text(text)])
}

/// A line of the notebook with some characters marked; the column is 1-based.
private func sourceLine(_ line: String, number: Int, column: Int, length: Int) -> HTML {
    let before = line.prefix(max(0, column - 1))
    let marked = line.dropFirst(before.count).prefix(max(1, length))
    let after = line.dropFirst(before.count + marked.count)
    // At the end of a line there is nothing to underline; a space is.
    let place = marked.isEmpty ? " " : String(marked)
    return tag(
        "pre", ["class": "source", "tabindex": "0", "role": "group", "aria-label": "Source line"],
        tag(
            "code",
            [
                tag("span", ["class": "line-number"], .text("\(number)")), .text(String(before)),
                tag("mark", [.text(place)]), .text(String(after)),
            ]))
}
