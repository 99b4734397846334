import Diagnostics

/// A block of cmark's tree with its place in the file.
struct LocatedBlock {
    var kind: MarkupNode.Kind
    var range: SourceRange
    /// The containers around the block, outermost first.
    var containers: [Container]
    /// The text of a paragraph, heading or table cell.
    var content = InlineContent()
    /// The inlines of a paragraph, heading or table cell, places unknown.
    var inlines: [MarkupNode] = []
    var children: [LocatedBlock] = []
    /// What a code block holds, line breaks as `\n`, or an HTML block.
    var literal = ""
    /// The lines of a code block in the file.
    var codeRange: SourceRange = 0..<0
    /// What follows the fence on its line.
    var infoRange: SourceRange = 0..<0
    /// False for a fenced code block whose closing fence is missing.
    var isClosed = true
}

/// Finds the place of every block: cmark is right about where a block starts, this adds where it
/// ends and which bytes of its lines are its text.
struct BlockLocator {
    let lines: SourceLines

    func locate(_ tree: MarkupTree) -> [LocatedBlock] {
        children(of: tree.root, in: [])
    }

    private func children(of node: MarkupNode, in containers: [Container]) -> [LocatedBlock] {
        var blocks: [LocatedBlock] = []
        for (index, child) in node.children.enumerated() {
            var child = child
            if child.startLine == 0, index + 1 < node.children.count {
                // The table extension cuts the lines before a table's header off as a paragraph
                // without a place; the table then claims to start where the paragraph does.
                let table = node.children[index + 1]
                child.startLine = table.startLine
                child.startColumn = table.startColumn
                child.endLine = max(table.startLine, headerLine(of: table, in: containers) - 1)
            }
            if child.startLine == 0 { continue }
            blocks.append(locate(child, in: containers))
        }
        return blocks
    }

    private func start(of node: MarkupNode) -> Int {
        min(lines.start(node.startLine) + max(0, node.startColumn - 1), lines.end(node.startLine))
    }

    private func locate(_ node: MarkupNode, in containers: [Container]) -> LocatedBlock {
        let start = start(of: node)
        let lineEnd = lines.trimmedEnd(node.startLine, from: start)
        var block = LocatedBlock(kind: node.kind, range: start..<lineEnd, containers: containers)
        switch node.kind {
        case .paragraph:
            paragraph(node, &block)
        case .heading(let level):
            heading(node, level: level, &block)
        case .codeBlock:
            code(node, &block)
        case .htmlBlock:
            lines(node, of: &block, from: node.startLine)
            block.range = start..<max(start, block.codeRange.upperBound)
        case .table:
            table(node, &block)
        case .quote:
            let content = min(start + 1, lineEnd)
            let after = content < lineEnd && lines.bytes[content].isBlank ? content + 1 : content
            container(
                node, &block,
                Container(
                    kind: .quote, line: node.startLine,
                    column: lines.column(of: after, line: node.startLine), offset: after))
        case .list:
            block.children = children(of: node, in: containers)
            let end = block.children.map(\.range.upperBound).max() ?? lineEnd
            block.range = (block.children.first?.range.lowerBound ?? start)..<max(start, end)
        case .item, .taskItem:
            container(node, &block, item(node, at: start, in: containers))
        case .footnoteDefinition:
            // cmark gives the column after the name.
            let offset = lines.skipBlanks(from: start, line: node.startLine)
            let opening = lines.skipBlanks(
                from: lines.contentStart(node.startLine, in: containers).offset,
                line: node.startLine)
            container(
                node, &block,
                Container(
                    kind: .indented(4), line: node.startLine,
                    column: lines.column(of: offset, line: node.startLine), offset: offset))
            block.range = opening..<max(opening, block.range.upperBound)
        default:
            break
        }
        return block
    }

    private func container(
        _ node: MarkupNode, _ block: inout LocatedBlock, _ container: Container
    ) {
        block.children = children(of: node, in: block.containers + [container])
        let start = block.range.lowerBound
        let marker = lines.trimmedEnd(container.line, from: min(start, container.offset))
        let end = block.children.map(\.range.upperBound).max() ?? min(marker, container.offset)
        block.range = start..<max(start, end)
    }

    /// How far the lines of a list item are indented, by CommonMark's rule.
    private func item(
        _ node: MarkupNode, at start: Int, in containers: [Container]
    ) -> Container {
        let line = node.startLine
        let outer = lines.contentStart(line, in: containers).column
        let end = lines.end(line)
        var after = start
        while after < end, lines.bytes[after].isDigit { after += 1 }
        after = min(after + 1, end)
        let markerColumn = lines.column(of: after, line: line)
        let text = lines.skipBlanks(from: after, line: line)
        let textColumn = lines.column(of: text, line: line)
        var column = markerColumn + 1
        var offset = min(after + 1, end)
        if text < end, textColumn - markerColumn <= 4 {
            column = textColumn
            offset = text
        }
        return Container(
            kind: .indented(column - outer), line: line, column: column, offset: offset)
    }

    // MARK: Leaves

    private func paragraph(_ node: MarkupNode, _ block: inout LocatedBlock) {
        let start = block.range.lowerBound
        var last = min(max(node.startLine, node.endLine), lines.count)
        while last > node.startLine, lines.isBlank(last) { last -= 1 }
        block.content = lines.content(
            from: lines.skipBlanks(from: start, line: node.startLine),
            lines: node.startLine...last, in: block.containers)
        block.inlines = node.children
        block.range = start..<lines.trimmedEnd(last, from: min(start, lines.end(last)))
    }

    private func heading(_ node: MarkupNode, level: Int, _ block: inout LocatedBlock) {
        let start = block.range.lowerBound
        let bytes = lines.bytes
        let lineEnd = lines.end(node.startLine)
        block.inlines = node.children
        var text = start
        while text < lineEnd, bytes[text] == UInt8(ascii: "#") { text += 1 }
        if text - start == level, text == lineEnd || bytes[text].isBlank {
            text = lines.skipBlanks(from: text, line: node.startLine)
            var end = lines.trimmedEnd(node.startLine, from: text)
            var closing = end
            while closing > text, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
            if closing < end, closing == text || bytes[closing - 1].isBlank { end = closing }
            block.content.append(text..<end, of: bytes)
            return
        }
        // A heading that is underlined, possibly of more lines than one.
        var underline = node.startLine + 1
        while underline < lines.count, !isUnderline(underline, level, in: block.containers) {
            underline += 1
        }
        // An underline that follows nothing but link definitions is text; the next one counts.
        if let text = node.children.first?.literal, lines.bytes[start] == UInt8(ascii: "["),
            !text.isEmpty, text.allSatisfy({ "=-".contains($0) }),
            underline < lines.count, isUnderline(underline + 1, level, in: block.containers)
        {
            underline += 1
        }
        block.content = lines.content(
            from: start, lines: node.startLine...max(node.startLine, underline - 1),
            in: block.containers)
        block.range = start..<lines.trimmedEnd(underline, from: min(start, lines.end(underline)))
    }

    private func isUnderline(_ line: Int, _ level: Int, in containers: [Container]) -> Bool {
        let start = lines.skipBlanks(
            from: lines.contentStart(line, in: containers).offset, line: line)
        let end = lines.trimmedEnd(line, from: start)
        let mark = UInt8(ascii: level == 1 ? "=" : "-")
        return start < end && lines.bytes[start..<end].allSatisfy { $0 == mark }
    }

    private func code(_ node: MarkupNode, _ block: inout LocatedBlock) {
        let start = block.range.lowerBound
        let bytes = lines.bytes
        let line = node.startLine
        let end = lines.end(line)
        // The text of an indented block may look like a fence; its column tells.
        let indentation =
            lines.column(of: start, line: line)
            - lines.contentStart(line, in: block.containers).column
        guard start < end, indentation < 4, [.backtick, UInt8(ascii: "~")].contains(bytes[start])
        else {
            lines(node, of: &block, from: line)
            block.codeRange = start..<max(start, block.codeRange.upperBound)
            block.range = block.codeRange
            return
        }
        let mark = bytes[start]
        var info = start
        while info < end, bytes[info] == mark { info += 1 }
        let length = info - start
        info = lines.skipBlanks(from: info, line: line)
        block.infoRange = info..<lines.trimmedEnd(line, from: info)
        let count = lines(node, of: &block, from: line + 1)
        let last = line + 1 + count
        block.isClosed = false
        if last <= lines.count {
            let closing = lines.skipBlanks(
                from: lines.contentStart(last, in: block.containers).offset, line: last)
            let closingEnd = lines.trimmedEnd(last, from: closing)
            block.isClosed =
                closingEnd - closing >= length
                && bytes[closing..<closingEnd].allSatisfy { $0 == mark }
            if block.isClosed { block.range = start..<closingEnd }
        }
        if !block.isClosed {
            block.range = start..<max(block.range.upperBound, block.codeRange.upperBound)
        }
    }

    /// Takes over the literal of a code or HTML block whose lines start at `first`; the result is
    /// their number.
    @discardableResult
    private func lines(_ node: MarkupNode, of block: inout LocatedBlock, from first: Int) -> Int {
        var count = 0
        var normal: [UInt8] = []
        var line: [UInt8] = []
        func finishLine() {
            // Mathematics may have been masked where cmark then saw code: the line's end in the
            // file is the same line.
            normal += line
            normal.append(.newline)
            line = []
            count += 1
        }
        let literal = Array(node.literal.utf8)
        var at = 0
        while at < literal.count {
            let byte = literal[at]
            if byte == .newline || byte == .carriageReturn {
                if byte == .carriageReturn, at + 1 < literal.count, literal[at + 1] == .newline {
                    at += 1
                }
                finishLine()
            } else {
                line.append(byte)
            }
            at += 1
        }
        if !line.isEmpty { finishLine() }
        block.literal = String(decoding: normal, as: UTF8.self)
        let start = lines.start(first)
        let end = count == 0 ? start : lines.end(first + count - 1)
        block.codeRange = start..<max(start, end)
        return count
    }

    // MARK: Tables

    /// The line of a table's header: the one before its `---|---` line.
    private func headerLine(of table: MarkupNode, in containers: [Container]) -> Int {
        var line = table.startLine + 1
        while line <= lines.count {
            let start = lines.skipBlanks(
                from: lines.contentStart(line, in: containers).offset, line: line)
            let row = lines.bytes[start..<lines.trimmedEnd(line, from: start)]
            if row.contains(UInt8(ascii: "-")),
                row.allSatisfy({ "|:- \t".utf8.contains($0) }),
                columns(of: line - 1, in: containers) == columns(of: line, in: containers)
            {
                return line - 1
            }
            line += 1
        }
        return table.startLine
    }

    private func columns(of line: Int, in containers: [Container]) -> Int {
        let start = lines.skipBlanks(
            from: lines.contentStart(line, in: containers).offset, line: line)
        return lines.cells(from: start, line: line).count
    }

    private func table(_ node: MarkupNode, _ block: inout LocatedBlock) {
        let header = headerLine(of: node, in: block.containers)
        var lastLine = header + 1
        for (index, row) in node.children.enumerated() {
            let line = index == 0 ? header : row.startLine
            lastLine = max(lastLine, line)
            let start =
                line == node.startLine
                ? block.range.lowerBound
                : lines.skipBlanks(
                    from: lines.contentStart(line, in: block.containers).offset, line: line)
            let end = lines.trimmedEnd(line, from: start)
            if index == 0 { block.range = start..<end }
            var located = LocatedBlock(
                kind: row.kind, range: start..<end, containers: block.containers)
            // The whole row, in which mathematics is looked for.
            located.content.append(start..<end, of: lines.bytes)
            let contents = lines.cells(from: start, line: line)
            for (column, cell) in row.children.enumerated() {
                let content =
                    column < contents.count ? contents[column] : InlineContent(origin: end)
                let range = content.range(0..<content.count)
                located.children.append(
                    LocatedBlock(
                        kind: .tableCell, range: range, containers: block.containers,
                        content: content, inlines: cell.children))
            }
            block.children.append(located)
        }
        let start = block.range.lowerBound
        block.range = start..<lines.trimmedEnd(lastLine, from: min(start, lines.end(lastLine)))
    }
}
