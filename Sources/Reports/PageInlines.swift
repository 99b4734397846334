import Diagnostics
import Execution
import Notebooks

/// Running text.
extension PageBuilder {
    /// The text of a block of its own, with its quotes and dashes set.
    mutating func prose(_ inlines: [Inline]) -> [HTML] {
        typography.begin()
        return self.inlines(inlines)
    }

    private mutating func inlines(_ inlines: [Inline]) -> [HTML] {
        var result: [HTML] = []
        for inline in inlines { result.append(self.inline(inline)) }
        return result
    }

    private mutating func inline(_ inline: Inline) -> HTML {
        switch inline.kind {
        case .text, .emphasis, .strong, .strikethrough, .link, .footnoteReference: break
        case .softBreak, .lineBreak: typography.skipSpace()
        default: typography.skip()
        }
        switch inline.kind {
        case .text(let text): return .text(typography.set(text))
        case .emphasis(let content): return tag("em", inlines(content))
        case .strong(let content): return tag("strong", inlines(content))
        case .strikethrough(let content): return tag("del", inlines(content))
        case .code(let text): return tag("code", [.text(text)])
        case .html(let text) where NotebookMarkup.isComment(text): return .empty
        case .html(let text) where allowsHTML: return .notebookMarkup(NotebookMarkup(text))
        case .html(let text): return tag("code", ["class": "raw"], .text(text))
        case .softBreak: return "\n"
        case .lineBreak: return tag("br")
        case .math(let math):
            return formula(math.tex, display: math.isDisplay, at: math.texRange)
        case .link(let link): return self.link(link, at: inline.range)
        case .image(let image): return picture(image, at: inline.range)
        case .reference(let reference):
            guard reference.isResolved else {
                return tag("span", ["class": "missing"], .text(reference.text))
            }
            return tag(
                "a", ["class": "reference", "href": "#\(reference.anchor)"], .text(reference.text))
        case .citation(let citation): return citations.html(of: citation, anchors: &anchors)
        case .footnoteReference(_, let number): return footnoteReference(number)
        case .expression(let expression): return value(expression)
        }
    }

    private mutating func footnoteReference(_ number: Int) -> HTML {
        let mark = footnoteMarks[number] ?? 0
        footnoteMarks[number] = mark + 1
        let id = anchors.claim(Self.footnoteMark(number, mark))
        return [
            tag(
                "sup", ["class": "footnote-mark", "id": id],
                tag(
                    "a", ["href": "#fn:\(number)", "aria-label": "Footnote \(number)"],
                    .text(String(number)))),
            mark == 0 ? marginNote(number) : .empty,
        ]
    }

    /// A short footnote once more, for the margin of a wide screen. Those who hear the page hear the
    /// footnote itself only, so nothing in the margin can be reached by keyboard.
    private mutating func marginNote(_ number: Int) -> HTML {
        guard let note = notebook.footnotes.first(where: { $0.number == number }),
            note.blocks.count == 1, case .paragraph(let content) = note.blocks[0].kind,
            content.plainText.count <= 400, let plain = Self.withoutLinks(content)
        else { return .empty }
        let outer = typography
        defer { typography = outer }
        let mark = tag("span", ["class": "margin-number"], .text("\(number) "))
        return tag("span", ["class": "margin-note", "aria-hidden": "true"], [mark] + prose(plain))
    }

    /// The text with links as their words; nil if it holds what may stand on a page only once.
    private static func withoutLinks(_ content: [Inline]) -> [Inline]? {
        var result: [Inline] = []
        for inline in content {
            var inline = inline
            switch inline.kind {
            case .text, .code, .math, .softBreak: break
            case .emphasis(let inner):
                guard let inner = withoutLinks(inner) else { return nil }
                inline.kind = .emphasis(inner)
            case .strong(let inner):
                guard let inner = withoutLinks(inner) else { return nil }
                inline.kind = .strong(inner)
            case .link(let link):
                guard let inner = withoutLinks(link.content) else { return nil }
                result += inner
                continue
            case .reference(let reference): inline.kind = .text(reference.text)
            default: return nil
            }
            result.append(inline)
        }
        return result
    }

    private mutating func link(_ link: Link, at range: SourceRange) -> HTML {
        // An address that stands for itself is not prose.
        var content = [HTML.text(link.destination)]
        if link.content.count == 1, case .text(link.destination) = link.content[0].kind {
            typography.skip()
        } else {
            content = inlines(link.content)
        }
        guard let address = address(of: link.destination, at: range) else {
            return tag("span", ["class": "missing"], content)
        }
        return tag(
            "a", ["href": address, "title": link.title.isEmpty ? nil : link.title],
            content.allSatisfy(\.isEmpty) ? [.text(link.destination)] : content)
    }

    /// Where a link of the notebook leads from the page; nil if it must not or cannot be followed.
    private mutating func address(of destination: String, at range: SourceRange) -> String? {
        if let refusal = WebAddress.refusal(of: destination) {
            diagnostics.append(Diagnostic(.error, refusal, in: notebook.file, at: range))
            return nil
        }
        if destination.hasPrefix("#") || WebAddress.hasScheme(destination) {
            return WebAddress.escaped(destination)
        }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(parts[0]).percentDecoded
        let fragment = parts.count > 1 ? "#" + WebAddress.escaped(String(parts[1])) : ""
        if let page = pages[path: Paths.join(Paths.folder(of: notebook.file.path), path)] {
            return WebAddress.encoded(Paths.relative(from: report.path, to: page)) + "/index.html"
                + fragment
        }
        guard let name = attach(path, at: range) else { return nil }
        return name + fragment
    }

    private mutating func value(_ expression: InlineExpression) -> HTML {
        guard let value = value(of: expression) else {
            return tag("span", ["class": "missing", "title": "not run"], "(not run)")
        }
        switch value.status {
        case .finished, .skipped: return .text(value.text ?? "")
        case .failed(let error):
            pendingErrors.append(
                errorBox(error, kind: "This value could not be computed"))
            return tag("span", ["class": "missing"], "(error)")
        case .notRun(let because):
            return tag(
                "span", ["class": "missing", "title": notRun(because).plainText], "(not computed)")
        case .noData(let data):
            return tag(
                "span", ["class": "missing", "title": data.sentence], "(no data)")
        }
    }
}
