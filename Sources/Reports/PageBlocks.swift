import Diagnostics
import Notebooks

/// Blocks of the document.
extension PageBuilder {
    mutating func blocks(_ blocks: [Block], tight: Bool = false) -> [HTML] {
        var result: [HTML] = []
        for block in blocks {
            result.append(self.block(block, tight: tight))
            result += pendingErrors
            pendingErrors = []
        }
        return result
    }

    private mutating func block(_ block: Block, tight: Bool) -> HTML {
        switch block.kind {
        case .heading(let heading): return self.heading(heading)
        case .paragraph(let content): return paragraph(content, tight: tight)
        case .list(let list): return self.list(list)
        case .quote(let blocks): return tag("blockquote", self.blocks(blocks))
        case .callout(let callout): return self.callout(callout)
        case .listing(let listing): return self.listing(listing)
        case .cell(let cell): return self.cell(cell)
        case .table(let table): return self.table(table)
        case .math(let math): return equation(math)
        case .html(let text) where NotebookMarkup.isComment(text): return .empty
        case .html(let text) where allowsHTML: return .notebookMarkup(NotebookMarkup(text))
        // Raw HTML is text: a notebook cannot bring markup of its own into the page.
        case .html(let text):
            return tag(
                "pre", ["class": "raw", "tabindex": "0", "role": "group", "aria-label": "HTML"],
                tag("code", [.text(trimmingLineBreaks(text))]))
        case .thematicBreak: return tag("hr")
        }
    }

    private mutating func heading(_ heading: Heading) -> HTML {
        let id = anchors.claim(heading.slug)
        var content: [HTML] = []
        if let alias = anchors.claim(heading.label) { content.append(tag("span", ["id": alias])) }
        content += prose(heading.content)
        if let id {
            content.append(
                tag(
                    "a",
                    ["class": "anchor", "href": "#\(id)", "aria-label": "Link to this section"], "#"
                ))
        }
        let names: [StaticString] = ["h2", "h3", "h4", "h5", "h6"]
        headingLevel = min(pageLevel(heading.level), headingLevel + 1)
        return tag(
            names[headingLevel - 2], ["id": id, "dir": Self.direction(heading.content)], content)
    }

    private mutating func paragraph(_ content: [Inline], tight: Bool) -> HTML {
        // An image alone in its paragraph is a figure.
        if content.count == 1, case .image(let image) = content[0].kind {
            return figure(image, at: content[0].range)
        }
        let direction = Self.direction(content)
        let html = prose(content)
        return tight && direction == nil ? .fragment(html) : tag("p", ["dir": direction], html)
    }

    /// The `dir` of a block: "auto" if it has letters of a script that runs to the left, so that
    /// the block is set as its first letter asks; nil otherwise.
    static func direction(_ content: [Inline]) -> String? {
        let ranges: [ClosedRange<UInt32>] = [
            0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10800...0x10FFF,
            0x1E800...0x1EFFF,
        ]
        let runsLeft = content.plainText.unicodeScalars.contains { scalar in
            scalar.value >= 0x0590 && ranges.contains { $0.contains(scalar.value) }
        }
        return runsLeft ? "auto" : nil
    }

    private mutating func list(_ list: List) -> HTML {
        var items: [HTML] = []
        for item in list.items {
            var content = blocks(item.blocks, tight: list.isTight)
            if let isDone = item.isDone {
                let box = tag(
                    "input",
                    [
                        "type": "checkbox", "disabled": "", "checked": isDone ? "" : nil,
                        "aria-label": isDone ? "done" : "to do",
                    ])
                if case .element(var first) = content.first, first.name.equals("p") {
                    first.children.insert([box, " "], at: 0)
                    content[0] = .element(first)
                } else {
                    content.insert([box, " "], at: 0)
                }
            }
            items.append(tag("li", ["class": item.isDone == nil ? nil : "task"], content))
        }
        guard let start = list.start else {
            return tag("ul", items)
        }
        return tag("ol", ["start": start == 1 ? nil : String(start)], items)
    }

    private mutating func callout(_ callout: Callout) -> HTML {
        let kind = callout.kind.rawValue
        let title = kind.prefix(1).uppercased() + kind.dropFirst()
        return tag(
            "div", ["class": "callout \(kind)", "role": "note", "aria-label": title],
            [tag("p", ["class": "callout-title"], .text(title))] + blocks(callout.blocks))
    }

    private mutating func table(_ table: Notebooks.Table) -> HTML {
        func alignment(_ column: Int) -> String? {
            guard table.alignments.indices.contains(column) else { return nil }
            switch table.alignments[column] {
            case .none: return nil
            case .left: return "left"
            case .center: return "center"
            case .right: return "right"
            }
        }
        var head: [HTML] = []
        for (column, cell) in table.header.enumerated() {
            let content = prose(cell.content)
            // A head without words is a corner, not a heading.
            head.append(
                content.allSatisfy(\.isEmpty)
                    ? tag("td")
                    : tag("th", ["scope": "col", "class": alignment(column)], content))
        }
        var rows: [HTML] = []
        for row in table.rows {
            var cells: [HTML] = []
            for (column, cell) in row.enumerated() {
                let direction = Self.direction(cell.content)
                cells.append(
                    tag(
                        "td", ["class": alignment(column), "dir": direction],
                        prose(cell.content)))
            }
            rows.append(tag("tr", cells))
        }
        let body = rows.isEmpty ? HTML.empty : tag("tbody", rows)
        return scrolling(
            tag("table", [tag("thead", [tag("tr", head)]), body]), label: "Table")
    }

    private mutating func equation(_ math: MathBlock) -> HTML {
        let formula = formula(math.tex, display: true, at: math.texRange)
        let id = anchors.claim(math.label)
        let name = math.number.map { "Equation \($0)" } ?? "Equation"
        // Long formulas may be wider than a phone, and what scrolls must be reachable by keyboard.
        let isLong = math.tex.utf8.count > 60
        let box = tag(
            "div",
            [
                "class": "equation-body", "tabindex": isLong ? "0" : nil,
                "role": isLong ? "group" : nil, "aria-label": isLong ? name : nil,
            ], formula)
        let number = math.number.map {
            tag("span", ["class": "equation-number"], .text("(\($0))"))
        }
        return tag("div", ["class": "equation", "id": id], [box, number ?? .empty])
    }

    mutating func footnotes() -> HTML {
        guard !notebook.footnotes.isEmpty else { return .empty }
        var items: [HTML] = []
        for footnote in notebook.footnotes {
            var content = blocks(footnote.blocks)
            let marks = footnoteMarks[footnote.number] ?? 0
            let links = (0..<marks).map { mark in
                tag(
                    "a",
                    [
                        "class": "back", "href": "#\(Self.footnoteMark(footnote.number, mark))",
                        "aria-label": "Back to the text",
                    ], "↩")
            }
            content.append(tag("p", ["class": "backs"], links))
            items.append(tag("li", ["id": anchors.claim("fn:\(footnote.number)")], content))
        }
        return tag(
            "section", ["class": "footnotes", "aria-labelledby": "footnotes:title"],
            [tag("h2", ["id": "footnotes:title"], "Footnotes"), tag("ol", items)])
    }

    static func footnoteMark(_ number: Int, _ mark: Int) -> String {
        mark == 0 ? "fnref:\(number)" : "fnref:\(number):\(mark + 1)"
    }
}

/// A box that scrolls when its content is wider than the page, and that the keyboard can reach.
func scrolling(_ content: HTML, label: String) -> HTML {
    tag("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], content)
}

func trimmingLineBreaks(_ text: String) -> String {
    var text = Substring(text)
    while text.last?.isNewline == true { text.removeLast() }
    return String(text)
}
