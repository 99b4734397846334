import Diagnostics
import Foundation

/// Turns located blocks into the document's blocks.
struct BlockBuilder {
    let context: ParseContext
    private var inlines: InlineBuilder { InlineBuilder(context: context) }
    private var nextSection = 0

    init(context: ParseContext) {
        self.context = context
    }

    mutating func blocks(_ located: [LocatedBlock]) -> [Block] {
        var blocks: [Block] = []
        for block in located { blocks += build(block) }
        return blocks
    }

    private mutating func build(_ block: LocatedBlock) -> [Block] {
        switch block.kind {
        case .paragraph:
            return paragraph(inlines.inlines(of: block), block.range)
        case .heading(let level):
            return [Block(.heading(heading(block, level: level)), at: block.range)]
        case .list(let start, let isTight):
            var items: [List.Item] = []
            for item in block.children {
                var isDone: Bool?
                if case .taskItem(let done) = item.kind { isDone = done }
                items.append(
                    List.Item(blocks: blocks(item.children), isDone: isDone, range: item.range))
            }
            return [
                Block(.list(List(start: start, isTight: isTight, items: items)), at: block.range)
            ]
        case .quote:
            return [Block(quote(blocks(block.children)), at: block.range)]
        case .codeBlock:
            return [Block(code(block), at: block.range)]
        case .htmlBlock:
            return [Block(.html(block.literal), at: block.range)]
        case .table(let alignments):
            return [Block(.table(table(block, alignments)), at: block.range)]
        case .thematicBreak:
            return [Block(.thematicBreak, at: block.range)]
        default:
            return []
        }
    }

    // MARK: Text

    /// A paragraph; display mathematics in it becomes a block of its own.
    private func paragraph(_ content: [Inline], _ range: SourceRange) -> [Block] {
        var blocks: [Block] = []
        var pending: [Inline] = []
        func flush() {
            while let last = pending.last, last.isLayout { pending.removeLast() }
            if let first = pending.first, let last = pending.last {
                let range = first.range.lowerBound..<last.range.upperBound
                blocks.append(Block(.paragraph(pending), at: range))
            }
            pending = []
        }
        for inline in content {
            if case .math(let math) = inline.kind, math.isDisplay {
                flush()
                let span = context.math(at: inline.range.lowerBound)
                let label = span.flatMap { span in
                    context.labels.labels.first { $0.range == span.labelRange }
                }
                context.displays.insert(inline.range.lowerBound)
                blocks.append(
                    Block(
                        .math(
                            MathBlock(
                                tex: math.tex, texRange: math.texRange, label: label?.name,
                                number: label?.number)),
                        at: inline.range))
            } else if !(pending.isEmpty && inline.isLayout) {
                pending.append(inline)
            }
        }
        if blocks.isEmpty, !pending.isEmpty { return [Block(.paragraph(pending), at: range)] }
        flush()
        return blocks
    }

    private mutating func heading(_ block: LocatedBlock, level: Int) -> Heading {
        var content = inlines.inlines(of: block)
        var heading = Heading(level: level, content: [], slug: "", label: nil)
        if nextSection < context.sections.count {
            let section = context.sections[nextSection]
            nextSection += 1
            heading.slug = section.slug
            heading.label = section.label
            if case .text(let text)? = content.last?.kind, text.hasSuffix("}"),
                let brace = text.range(of: "{#", options: .backwards)
            {
                // The label is no part of the title.
                let kept = String(text[..<brace.lowerBound])
                let title = kept.trimmedEnd
                var range = content[content.count - 1].range
                let cut = text.utf8.count - title.utf8.count
                range = range.lowerBound..<max(range.lowerBound, range.upperBound - cut)
                content.removeLast()
                if !title.isEmpty { content.append(Inline(.text(title), at: range)) }
            }
        }
        heading.content = content
        return heading
    }

    private func quote(_ blocks: [Block]) -> Block.Kind {
        guard case .paragraph(var content)? = blocks.first?.kind,
            case .text(let text)? = content.first?.kind, text.hasPrefix("[!"), text.hasSuffix("]"),
            let marker = content.first,
            content.count == 1 || content[1].isLayout
        else { return .quote(blocks) }
        let name = String(text.dropFirst(2).dropLast())
        guard let kind = Callout.Kind(rawValue: name.lowercased()) else {
            if name.allSatisfy(\.isLetter), !name.isEmpty {
                let names = Callout.Kind.allCases.map { $0.rawValue.uppercased() }
                var hints = Spelling.hint(for: name.uppercased(), in: names)
                if hints.isEmpty { hints = ["the callouts are " + names.joined(separator: ", ")] }
                context.error("unknown callout '\(name)'", at: marker.range, hints: hints)
            }
            return .quote(blocks)
        }
        var rest = Array(blocks.dropFirst())
        content = Array(content.dropFirst(2))
        if let first = content.first, let last = content.last {
            rest.insert(
                Block(
                    .paragraph(content), at: first.range.lowerBound..<last.range.upperBound),
                at: 0)
        }
        return .callout(Callout(kind: kind, blocks: rest))
    }

    // MARK: Code

    private func code(_ block: LocatedBlock) -> Block.Kind {
        if !block.isClosed {
            context.error(
                "the code block is not closed",
                at: block.range.lowerBound..<block.infoRange.upperBound,
                hints: ["end it with a line of as many fence marks"])
        }
        if var cell = context.cells[block.range.lowerBound] {
            if let caption = cell.options.caption, let range = cell.options.ranges[.caption] {
                cell.caption = CaptionReader(context: context).inlines(caption, at: range)
            }
            check(cell)
            context.cells[block.range.lowerBound] = cell
            return .cell(cell)
        }
        let reader = CellReader(context: context)
        let info = reader.info(of: block, reports: !block.containers.isEmpty)
        if info.runs, !block.containers.isEmpty {
            context.error(
                "an experiment block must stand at the top level", at: block.infoRange,
                hints: [
                    "move it out of the list or quote, or write ```swift display to only show it"
                ])
        }
        let literal = block.literal.unmasked(from: context, in: block.codeRange)
        if info.language == "math" {
            let label = context.labels.labels.first { block.infoRange.contains($0.range) }
            return .math(
                MathBlock(
                    tex: literal.trimmed, texRange: block.codeRange, label: label?.name,
                    number: label?.number))
        }
        var language = info.language
        if language.contains(where: { "\\&".contains($0) }), case .codeBlock(let read) = block.kind
        {
            // cmark has resolved escapes and entities.
            language = read.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
        }
        return .listing(
            Listing(
                language: language, arguments: info.arguments, code: literal,
                codeRange: block.codeRange))
    }

    /// A figure must be readable by those who do not see it.
    private func check(_ cell: Cell) {
        guard let label = cell.label, cell.options.eval,
            let range = cell.options.ranges[.label]
        else { return }
        if label.hasPrefix(Label.Kind.figure.prefix) {
            if cell.options.alt == nil {
                context.missing(
                    "the figure '\(label)' has no text alternative", at: range,
                    hints: ["add '//| alt: …': what a reader who does not see it should know"])
            }
            if cell.options.caption == nil {
                context.warn(
                    "the figure '\(label)' has no caption", at: range,
                    hints: ["add '//| caption: …'"])
            }
        } else if label.hasPrefix(Label.Kind.table.prefix), cell.options.caption == nil {
            context.warn(
                "the table '\(label)' has no caption", at: range, hints: ["add '//| caption: …'"])
        }
    }

    // MARK: Tables

    private func table(_ block: LocatedBlock, _ alignments: [Table.Alignment]) -> Table {
        var table = Table(alignments: alignments, header: [], rows: [])
        for row in block.children {
            let cells = row.children.map {
                Table.Cell(content: inlines.inlines(of: $0), range: $0.range)
            }
            if row.kind == .tableRow(isHeader: true) {
                table.header = cells
            } else {
                table.rows.append(cells)
            }
        }
        return table
    }
}

extension Inline {
    /// White space between other inlines.
    var isLayout: Bool {
        switch kind {
        case .softBreak, .lineBreak: true
        case .text(let text): text.allSatisfy(\.isWhitespace)
        default: false
        }
    }
}

extension String {
    /// Without the white space at the end.
    var trimmedEnd: String {
        var view = self[...]
        while let last = view.last, last.isWhitespace { view = view.dropLast() }
        return String(view)
    }

    /// With what was hidden from cmark put back, line by line: each line of a literal is the end of
    /// a line of the file.
    fileprivate func unmasked(from context: ParseContext, in range: SourceRange) -> String {
        guard utf8.contains(.mask), !range.isEmpty else { return self }
        var line = context.lines.line(of: range.lowerBound)
        var result: [UInt8] = []
        for text in split(separator: "\n", omittingEmptySubsequences: false) {
            let count = text.utf8.count
            let end = context.lines.end(line)
            if text.utf8.contains(.mask), end - count >= context.lines.start(line) {
                result += context.file.utf8[(end - count)..<end]
            } else {
                result += text.utf8
            }
            result.append(.newline)
            line += 1
        }
        return String(decoding: result.dropLast(), as: UTF8.self)
    }
}
