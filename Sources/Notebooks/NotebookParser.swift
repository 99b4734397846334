import Diagnostics

/// Reads a file beside a notebook: the path is as written in the notebook, relative to it; nil if
/// there is no such file.
package typealias FileReader = (String) -> [UInt8]?

/// Makes a source file of bytes. Bytes that are no UTF-8 become U+FFFD and are reported.
package func decode(_ bytes: [UInt8], path: String) -> (SourceFile, [Diagnostic]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let file = SourceFile(path: path, text: text)
    // The repaired text is the same if and only if nothing had to be repaired.
    let repaired = file.utf8
    guard repaired != bytes else { return (file, []) }
    let place = zip(repaired, bytes).prefix { $0 == $1 }.count
    return (
        file,
        [
            Diagnostic(
                .error, "the file is not UTF-8 from here on", in: file,
                at: place..<min(place + 3, repaired.count), hints: ["store it as UTF-8"])
        ]
    )
}

/// Parses a notebook.
///
/// - Parameter read: reads the bibliography and asks whether images exist.
/// - Returns: the notebook, as whole as it could be read, and what is wrong with it, by position.
package func parse(
    _ file: SourceFile, read: @escaping FileReader = { _ in nil }
) -> (Notebook, [Diagnostic]) {
    let context = ParseContext(file: file, read: read)
    let notebook = parse(in: context)
    return (notebook, context.diagnostics.sortedAndUnique())
}

/// The stages of parsing: front matter, mathematics, CommonMark, places, names, blocks.
func parse(in context: ParseContext) -> Notebook {
    let file = context.file
    let start = FrontMatterReader(context: context).read()

    let scanner = MathScanner(file: file, bytes: cleanBytes(context), from: start)
    context.math = scanner.spans
    context.add(scanner.diagnostics)
    context.lines = SourceLines(scanner.masked, from: start)

    let tree = MarkupTree(parsing: Array(scanner.masked[start...]))
    if let line = tree.cutLine {
        let place = context.lines.start(line)
        context.error(
            "the text is nested more than \(MarkupTree.depthLimit) levels deep here",
            at: place..<context.lines.trimmedEnd(line, from: place))
    }
    let located = BlockLocator(lines: context.lines).locate(tree)

    var survey = Survey(context: context)
    survey.read(located)
    context.findFootnoteDefinitions(outside: located)

    var builder = BlockBuilder(context: context)
    var notebook = Notebook(file: file)
    notebook.blocks = builder.blocks(located)
    for block in located where block.kind == .footnoteDefinition {
        notebook.footnotes.append(footnote(block, &builder, number: notebook.footnotes.count + 1))
    }
    number(&notebook, context)
    for span in context.math where span.label != nil {
        guard !context.displays.contains(span.range.lowerBound) else { continue }
        context.error(
            "only display mathematics in a paragraph can carry a label", at: span.labelRange)
    }
    checkKeys(context)

    notebook.frontMatter = context.frontMatter
    notebook.cells = context.cells.values.sorted { $0.ordinal < $1.ordinal }
    notebook.expressions = context.expressions.sorted {
        $0.range.lowerBound < $1.range.lowerBound
    }
    notebook.sections = context.sections
    notebook.labels = context.labels.labels
    notebook.citedEntries = context.citedKeys.compactMap { context.bibliography[$0] }
    notebook.localLinks = context.localLinks
    return notebook
}

/// The file's bytes without what cmark would replace by something longer.
private func cleanBytes(_ context: ParseContext) -> [UInt8] {
    var bytes = context.file.utf8
    for (offset, byte) in bytes.enumerated() where byte == 0 {
        bytes[offset] = .mask
        context.error("the file contains a NUL byte", at: offset..<(offset + 1))
    }
    return bytes
}

private func footnote(
    _ block: LocatedBlock, _ builder: inout BlockBuilder, number: Int
) -> Footnote {
    let file = builder.context.file
    let start = block.range.lowerBound + 2
    let close =
        file.utf8[min(start, block.range.upperBound)..<block.range.upperBound]
        .firstIndex(of: UInt8(ascii: "]")) ?? start
    return Footnote(
        name: file.text(in: start..<max(start, close)), number: number,
        blocks: builder.blocks(block.children), range: block.range)
}

/// Numbers the references to footnotes: cmark gives the footnotes in the order of their first
/// references, so a reference's number is the place of its footnote.
private func number(_ notebook: inout Notebook, _ context: ParseContext) {
    var numbers: [String: Int] = [:]
    for footnote in notebook.footnotes { numbers[footnote.name.lowercased()] = footnote.number }
    let visitor = FootnoteNumbering(numbers: numbers)
    notebook.blocks = notebook.blocks.map(visitor.block)
    for index in notebook.footnotes.indices {
        notebook.footnotes[index].blocks = notebook.footnotes[index].blocks.map(visitor.block)
    }
    for (offset, cell) in context.cells {
        context.cells[offset]?.caption = cell.caption.map(visitor.inline)
    }
    for definition in context.footnoteDefinitions where numbers[definition.name.lowercased()] == nil
    {
        context.warn(
            "the footnote '\(definition.name)' is never referred to", at: definition.range)
    }
}

/// A name must not be both a citation key and a label: `@name` could mean either.
private func checkKeys(_ context: ParseContext) {
    for label in context.labels.labels where context.bibliography[label.name] != nil {
        context.error(
            "'\(label.name)' is also a key of the bibliography", at: label.range,
            hints: ["give the label another name, for example 'fig-\(label.name)'"])
    }
    for section in context.sections {
        guard let label = context.labels[section.slug],
            label.anchor != section.slug || label.kind != .section
        else { continue }
        context.error(
            "the label '\(label.name)' is also the anchor of the section '\(section.title)'",
            at: label.range)
    }
}
