import Notebooks

@testable import Reports

/// Takes off what a page adds to a document, so that it can be compared with cmark's output.
enum GFMUndressing {
    /// Stands before relative addresses: a page takes those for files beside the notebook and
    /// rewrites them; an absolute one stays as it is.
    private static let mark = "https://example.invalid/"

    // MARK: Before the page is made

    /// The block with its relative links made absolute.
    static func marked(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .heading(var heading):
            heading.content = heading.content.map(marked)
            block.kind = .heading(heading)
        case .paragraph(let content): block.kind = .paragraph(content.map(marked))
        case .quote(let blocks): block.kind = .quote(blocks.map(marked))
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map(marked)
            }
            block.kind = .list(list)
        case .table(var table):
            for index in table.header.indices {
                table.header[index].content = table.header[index].content.map(marked)
            }
            for row in table.rows.indices {
                for column in table.rows[row].indices {
                    table.rows[row][column].content = table.rows[row][column].content.map(marked)
                }
            }
            block.kind = .table(table)
        default: break
        }
        return block
    }

    private static func marked(_ inline: Inline) -> Inline {
        var inline = inline
        switch inline.kind {
        case .emphasis(let content): inline.kind = .emphasis(content.map(marked))
        case .strong(let content): inline.kind = .strong(content.map(marked))
        case .strikethrough(let content): inline.kind = .strikethrough(content.map(marked))
        case .link(var link):
            let isSelf =
                link.content.count == 1 && link.content[0].kind == .text(link.destination)
            link.content = link.content.map(marked)
            if WebAddress.refusal(of: link.destination) == nil,
                !WebAddress.hasScheme(link.destination), !isSelf
            {
                link.destination = mark + link.destination
            }
            inline.kind = .link(link)
        default: break
        }
        return inline
    }

    /// The levels of the headings, in the order of the document: a page shifts them.
    static func levels(_ blocks: [Block]) -> [Int] {
        blocks.flatMap { block -> [Int] in
            switch block.kind {
            case .heading(let heading): [heading.level]
            case .quote(let blocks): levels(blocks)
            case .list(let list): list.items.flatMap { levels($0.blocks) }
            default: []
            }
        }
    }

    // MARK: After it

    /// What elements have on a page besides what the document says. Other values are of raw HTML.
    private static let ownAttributes: Set = [
        "tabindex", "role", "aria-label", "scope", "dir", "loading", "width", "height",
    ]
    private static let ownClasses: Set = [
        "listing", "raw", "task", "image", "missing", "left", "center", "right",
    ]

    /// Our markup as cmark would have written it.
    static func undressed(_ markup: LooseMarkup) -> LooseMarkup {
        var result = markup
        result.children = markup.children.flatMap { child -> [LooseMarkup] in
            // Links to sections, and the second name of a section.
            if child.has("anchor") || (child.name == "span" && child.children.isEmpty) { return [] }
            // Boxes that scroll.
            if child.has("scroll") { return undressed(child).children }
            return [undressed(child)]
        }
        let attributes = markup.attributes
        let isHeading = markup.name.count == 2 && markup.name.first == "h"
        result.attributes = attributes.filter { name, value in
            switch name {
            case "id": !isHeading
            case "class": !ownClasses.contains(value)
            default: !ownAttributes.contains(name)
            }
        }
        switch markup.name {
        case "td", "th":
            for side in ["left", "center", "right"] where markup.has(side) {
                result.attributes["align"] = side
            }
        case "figure":
            // A picture alone in its paragraph, its title shown as the caption.
            result.name = "p"
            result.children = result.children.filter { $0.name == "img" }
        case "pre":
            // The language is told to those who hear the page.
            let label = attributes["aria-label"] ?? ""
            if label.hasPrefix("Code, "), !result.children.isEmpty {
                result.children[0].attributes["class"] = "language-" + label.dropFirst(6)
            }
        default: break
        }
        if let href = result.attributes["href"], href.hasPrefix(mark) {
            result.attributes["href"] = String(href.dropFirst(mark.count))
        }
        return plain(result, isRecursive: false)
    }

    /// Either markup without what a page changes: the level of headings, which it shifts below its
    /// title (levels are compared by themselves); quotes and dashes, which it sets; the folder of a picture.
    static func plain(_ markup: LooseMarkup, isRecursive: Bool = true) -> LooseMarkup {
        var result = markup
        if isRecursive { result.children = markup.children.map { plain($0) } }
        if result.name.count == 2, result.name.first == "h", result.name != "hr" {
            result.name = "h"
        }
        for (set, typed) in [
            ("“", "\""), ("”", "\""), ("‘", "'"), ("’", "'"), ("—", "---"), ("–", "--"),
            ("…", "..."),
        ] {
            result.text = result.text.replacing(set, with: typed)
        }
        if let source = result.attributes["src"] {
            result.attributes["src"] = source.split(separator: "/").last.map(String.init) ?? ""
        }
        return result
    }

    /// The tree in one line, for messages.
    static func text(_ markup: LooseMarkup) -> String {
        if markup.name.isEmpty { return markup.text.debugDescription }
        let attributes = markup.attributes.sorted { $0.key < $1.key }
            .map { " \($0.key)=\($0.value.debugDescription)" }.joined()
        return "<\(markup.name)\(attributes)>(" + markup.children.map(text).joined(separator: " ")
            + ")"
    }
}
