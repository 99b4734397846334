import Diagnostics
import Foundation

/// The first walk over the located blocks: finds everything that has a name, because a reference
/// may stand before what it names.
struct Survey {
    let context: ParseContext
    private var slugs = SlugTable()
    private var entries: [LabelTable.Entry] = []
    private var ordinal = 0

    init(context: ParseContext) {
        self.context = context
    }

    mutating func read(_ blocks: [LocatedBlock]) {
        visit(blocks)
        for span in context.math {
            guard let label = span.label else { continue }
            entries.append(
                LabelTable.Entry(name: label, range: span.labelRange, subject: .equation))
        }
        context.labels = LabelTable(entries, context: context)
        dropRefusedLabels()
    }

    /// A label that is refused, because it is taken, must not become an HTML id.
    private func dropRefusedLabels() {
        for (offset, cell) in context.cells {
            guard let label = cell.label,
                context.labels[label]?.range != cell.options.ranges[.label]
            else { continue }
            context.cells[offset]?.options.label = nil
            context.cells[offset]?.id = "cell-\(cell.ordinal)"
        }
        for (index, section) in context.sections.enumerated() {
            guard let label = section.label,
                !(context.labels[label].map { section.range.contains($0.range) } ?? false)
            else { continue }
            context.sections[index].label = nil
        }
    }

    private mutating func visit(_ blocks: [LocatedBlock]) {
        for block in blocks {
            switch block.kind {
            case .heading(let level): heading(block, level: level)
            case .codeBlock: code(block)
            case .table: break
            default: visit(block.children)
            }
        }
    }

    private mutating func code(_ block: LocatedBlock) {
        if let cell = CellReader(context: context).cell(block, ordinal: ordinal + 1) {
            ordinal += 1
            context.cells[block.range.lowerBound] = cell
            if let label = cell.label, let range = cell.options.ranges[.label] {
                entries.append(LabelTable.Entry(name: label, range: range, subject: .listing))
            }
        } else if context.file.text(in: block.infoRange).hasPrefix("math"),
            let (label, range) = suffix(block.infoRange)
        {
            entries.append(LabelTable.Entry(name: label, range: range, subject: .equation))
        }
    }

    private mutating func heading(_ block: LocatedBlock, level: Int) {
        var title = block.inlines.map { plainText($0, block) }.joined()
        var section = Section(level: level, title: "", slug: "", label: nil, range: block.range)
        var labelRange = block.range
        if let last = block.content.starts.last, let first = block.content.starts.first,
            let (label, range) = suffix(first..<(last + 1))
        {
            section.label = label
            labelRange = range
            if let brace = title.range(of: "{#", options: .backwards) {
                title = String(title[..<brace.lowerBound])
            }
        }
        section.title = unmask(title, block).trimmed
        section.slug = slugs.slug(for: section.title)
        context.sections.append(section)
        if let label = section.label {
            entries.append(
                LabelTable.Entry(
                    name: label, range: labelRange, subject: .section, title: section.title,
                    slug: section.slug))
        }
    }

    /// `{#name}` at the end of a range; the range of the result is that of the name.
    private func suffix(_ range: SourceRange) -> (String, SourceRange)? {
        let bytes = context.file.utf8[range]
        guard bytes.last == UInt8(ascii: "}"),
            let brace = bytes.lastIndex(of: UInt8(ascii: "{")), brace + 1 < range.upperBound,
            bytes[brace + 1] == UInt8(ascii: "#")
        else { return nil }
        let name = (brace + 2)..<(range.upperBound - 1)
        return (context.file.text(in: name), name)
    }

    private func plainText(_ node: MarkupNode, _ block: LocatedBlock) -> String {
        switch node.kind {
        case .text, .code: node.literal
        case .softBreak, .lineBreak: " "
        case .html, .footnoteReference: ""
        default: node.children.map { plainText($0, block) }.joined()
        }
    }

    /// Puts the TeX of a heading's mathematics in place of its masks.
    private func unmask(_ title: String, _ block: LocatedBlock) -> String {
        guard title.utf8.contains(.mask) else { return title }
        var spans = context.math.filter { block.range.contains($0.range.lowerBound) }[...]
        var result: [UInt8] = []
        var rest = Array(title.utf8)[...]
        while let byte = rest.first {
            if byte == .mask, let span = spans.popFirst() {
                result += span.tex.utf8
                rest = rest.dropFirst(span.range.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
