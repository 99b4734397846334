import Diagnostics

/// The document as an indented tree, one node a line with the lines it stands on; for goldens and
/// `papers dump --stage document`.
package func dump(_ notebook: Notebook) -> String {
    var writer = DumpWriter(file: notebook.file)
    writer.frontMatter(notebook.frontMatter)
    for block in notebook.blocks { writer.block(block) }
    for footnote in notebook.footnotes {
        writer.node("footnote \(footnote.number) '\(footnote.name)'", footnote.range) {
            for block in footnote.blocks { $0.block(block) }
        }
    }
    for label in notebook.labels {
        writer.line("label \(label.name) → #\(label.anchor) \(label.text.quoted)")
    }
    return writer.text
}

private struct DumpWriter {
    let file: SourceFile
    private(set) var text = ""
    private var depth = 0

    init(file: SourceFile) { self.file = file }

    mutating func line(_ content: String) {
        text += String(repeating: "  ", count: depth) + content + "\n"
    }

    mutating func node(
        _ content: String, _ range: SourceRange, _ children: (inout DumpWriter) -> Void = { _ in }
    ) {
        let first = file.position(of: range.lowerBound).line
        let last = file.position(of: max(range.lowerBound, range.upperBound - 1)).line
        line("\(content) [\(first == last ? "\(first)" : "\(first)-\(last)")]")
        depth += 1
        children(&self)
        depth -= 1
    }

    mutating func frontMatter(_ matter: FrontMatter) {
        guard !matter.range.isEmpty else { return }
        node("front matter", matter.range) {
            let fields = [
                ("title", matter.title), ("family", matter.family), ("paper", matter.paper?.title),
                ("date", matter.date), ("bibliography", matter.bibliography),
                ("seed", matter.seed.map(String.init)),
                ("draft", matter.isDraft ? "true" : nil),
            ]
            for case (let name, let value?) in fields { $0.line("\(name): \(value)") }
            for parameter in matter.parameters {
                $0.line("params.\(parameter.name): \(parameter.value)")
            }
        }
    }

    mutating func block(_ block: Block) {
        switch block.kind {
        case .heading(let heading):
            let label = heading.label.map { " {\($0)}" } ?? ""
            node("heading \(heading.level) #\(heading.slug)\(label)", block.range) {
                $0.inlines(heading.content)
            }
        case .paragraph(let content):
            node("paragraph", block.range) { $0.inlines(content) }
        case .list(let list):
            let kind = list.start.map { "ordered list from \($0)" } ?? "list"
            node(kind + (list.isTight ? "" : ", loose"), block.range) {
                for item in list.items {
                    let mark = item.isDone.map { $0 ? " done" : " open" } ?? ""
                    $0.node("item\(mark)", item.range) {
                        for block in item.blocks { $0.block(block) }
                    }
                }
            }
        case .quote(let blocks):
            node("quote", block.range) { for block in blocks { $0.block(block) } }
        case .callout(let callout):
            node("callout \(callout.kind.rawValue)", block.range) {
                for block in callout.blocks { $0.block(block) }
            }
        case .listing(let listing):
            let words = [listing.language, listing.arguments].filter { !$0.isEmpty }
            node("listing '\(words.joined(separator: " "))' \(listing.code.quoted)", block.range)
        case .cell(let cell):
            node("cell \(cell.id)\(cell.options.eval ? "" : " (shown)")", block.range) {
                for key in CellOptions.Key.allCases {
                    if let range = cell.options.ranges[key] {
                        $0.line("\(key.rawValue): \($0.file.text(in: range))")
                    }
                }
                $0.node("code \(cell.code.quoted)", cell.codeRange)
            }
        case .table(let table):
            let alignments = table.alignments.map(\.rawValue).joined(separator: " ")
            node("table \(alignments)", block.range) {
                for row in [table.header] + table.rows {
                    $0.line("row")
                    $0.depth += 1
                    for cell in row { $0.node("cell", cell.range) { $0.inlines(cell.content) } }
                    $0.depth -= 1
                }
            }
        case .math(let math):
            let label = math.label.map { " {\($0)}" } ?? ""
            let number = math.number.map { " (\($0))" } ?? ""
            node("math \(math.tex.quoted)\(label)\(number)", block.range)
        case .html(let html):
            node("html \(html.quoted)", block.range)
        case .thematicBreak:
            node("thematic break", block.range)
        }
    }

    mutating func inlines(_ inlines: [Inline]) {
        for inline in inlines { self.inline(inline) }
    }

    private mutating func inline(_ inline: Inline) {
        switch inline.kind {
        case .text(let text): line("text \(text.quoted)")
        case .code(let code): line("code \(code.quoted)")
        case .html(let html): line("html \(html.quoted)")
        case .softBreak: line("soft break")
        case .lineBreak: line("line break")
        case .emphasis(let content): nested("emphasis", content)
        case .strong(let content): nested("strong", content)
        case .strikethrough(let content): nested("strikethrough", content)
        case .link(let link):
            let title = link.title.isEmpty ? "" : " \(link.title.quoted)"
            nested("link <\(link.destination)>\(title)", link.content)
        case .image(let image):
            let caption = image.caption.isEmpty ? "" : " \(image.caption.quoted)"
            line("image <\(image.source)> alt \(image.alt.quoted)\(caption)")
        case .math(let math): line("\(math.isDisplay ? "display " : "")math \(math.tex.quoted)")
        case .reference(let reference):
            let state = reference.isResolved ? "" : " (unresolved)"
            line("reference #\(reference.anchor) \(reference.text.quoted)\(state)")
        case .citation(let citation):
            let items = citation.items.map { item in
                [item.prefix, "@" + item.key, item.locator].filter { !$0.isEmpty }
                    .joined(separator: " ")
            }
            line("citation\(citation.isInText ? " in text" : ""): " + items.joined(separator: "; "))
        case .footnoteReference(let name, let number):
            line("footnote reference \(number) '\(name)'")
        case .expression(let expression): line("expression \(expression.code.quoted)")
        }
    }

    private mutating func nested(_ content: String, _ children: [Inline]) {
        line(content)
        depth += 1
        inlines(children)
        depth -= 1
    }
}

extension String {
    /// In quotes, line breaks and control characters escaped.
    fileprivate var quoted: String { debugDescription }
}
