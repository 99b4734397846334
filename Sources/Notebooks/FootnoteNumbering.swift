import Diagnostics

/// Writes the numbers of footnotes into the references to them.
struct FootnoteNumbering {
    /// By name in lower case: cmark folds the case of footnote names.
    let numbers: [String: Int]

    func block(_ block: Block) -> Block {
        var block = block
        switch block.kind {
        case .heading(var heading):
            heading.content = heading.content.map(inline)
            block.kind = .heading(heading)
        case .paragraph(let content):
            block.kind = .paragraph(content.map(inline))
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = list.items[index].blocks.map(self.block)
            }
            block.kind = .list(list)
        case .quote(let blocks):
            block.kind = .quote(blocks.map(self.block))
        case .callout(var callout):
            callout.blocks = callout.blocks.map(self.block)
            block.kind = .callout(callout)
        case .cell(var cell):
            cell.caption = cell.caption.map(inline)
            block.kind = .cell(cell)
        case .table(var table):
            table.header = table.header.map(self.cell)
            table.rows = table.rows.map { $0.map(self.cell) }
            block.kind = .table(table)
        case .listing, .math, .html, .thematicBreak:
            break
        }
        return block
    }

    private func cell(_ cell: Table.Cell) -> Table.Cell {
        Table.Cell(content: cell.content.map(inline), range: cell.range)
    }

    func inline(_ inline: Inline) -> Inline {
        var inline = inline
        switch inline.kind {
        case .footnoteReference(let name, _):
            inline.kind = .footnoteReference(name: name, number: numbers[name.lowercased()] ?? 0)
        case .emphasis(let content): inline.kind = .emphasis(content.map(self.inline))
        case .strong(let content): inline.kind = .strong(content.map(self.inline))
        case .strikethrough(let content): inline.kind = .strikethrough(content.map(self.inline))
        case .link(var link):
            link.content = link.content.map(self.inline)
            inline.kind = .link(link)
        default: break
        }
        return inline
    }
}
