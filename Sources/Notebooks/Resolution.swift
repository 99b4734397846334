import Diagnostics

/// Names in the text and what they stand for.
extension ParseContext {
    /// The reference that `@name` or `[](#name)` makes; nil if there is no such label.
    ///
    /// `sec-` and a heading's slug name a section that carries no label of its own.
    func reference(to name: String) -> Reference? {
        if let label = labels[name] {
            return Reference(
                label: name, text: label.text, anchor: label.anchor, isResolved: true)
        }
        guard name.hasPrefix(Label.Kind.section.prefix) else { return nil }
        return section(name) ?? section(String(name.dropFirst(Label.Kind.section.prefix.count)))
    }

    private func section(_ slug: String) -> Reference? {
        sections.first { $0.slug == slug }.map {
            Reference(label: slug, text: $0.title, anchor: slug, isResolved: true)
        }
    }

    /// `[](#name)`.
    func emptyLink(to name: String, at range: SourceRange) -> Reference {
        if let found = reference(to: name) ?? section(name) { return found }
        unresolvedAnchor(name, at: range)
        return Reference(label: name, text: name, anchor: name, isResolved: false)
    }

    /// `[text](#name)`.
    func checkAnchor(_ name: String, at range: SourceRange) {
        guard !name.isEmpty, labels[name] == nil, section(name) == nil else { return }
        unresolvedAnchor(name, at: range)
    }

    private func unresolvedAnchor(_ name: String, at range: SourceRange) {
        missing(
            "there is no section or label '#\(name)' in this notebook", at: range,
            hints: Spelling.hint(for: name, in: sections.map(\.slug) + labels.names))
    }

    func cite(_ key: String) {
        if !citedKeys.contains(key) { citedKeys.append(key) }
    }

    func unresolvedCitation(_ key: String, at range: SourceRange) {
        var hints = Spelling.hint(for: key, in: bibliographyKeys)
        if frontMatter.bibliography == nil {
            hints = ["name a BibTeX file in the front matter: 'bibliography: references.bib'"]
        }
        missing("cannot find '\(key)' in the bibliography", at: range, hints: hints)
    }

    func unresolvedFootnote(_ name: String, at range: SourceRange) {
        var hints = Spelling.hint(for: name, in: footnoteDefinitions.map(\.name))
        if footnoteDefinitions.contains(where: { $0.name == name }) {
            hints = ["a footnote's name consists of letters, digits and '-'"]
        }
        missing("the footnote '\(name)' is not defined", at: range, hints: hints)
    }

    /// Finds the footnotes' definitions in the text, because cmark drops those that are never
    /// referred to and all but the first of a name.
    func findFootnoteDefinitions(outside blocks: [LocatedBlock]) {
        var verbatim: [SourceRange] = []
        func visit(_ block: LocatedBlock) {
            switch block.kind {
            case .codeBlock, .htmlBlock: verbatim.append(block.range)
            default: block.children.forEach(visit)
            }
        }
        blocks.forEach(visit)
        for line in 1...max(1, lines.count) {
            let start = lines.skipBlanks(from: lines.start(line), line: line)
            let end = lines.end(line)
            guard end - start > 4, lines.bytes[start..<end].starts(with: "[^".utf8),
                let close = lines.bytes[start..<end].firstIndex(of: UInt8(ascii: "]")),
                close + 1 < end, lines.bytes[close + 1] == UInt8(ascii: ":"),
                !verbatim.contains(where: { $0.contains(start) })
            else { continue }
            let range = (start + 2)..<close
            let name = file.text(in: range)
            if footnoteDefinitions.contains(where: { $0.name == name }) {
                error("the footnote '\(name)' is defined twice", at: range)
            } else {
                footnoteDefinitions.append((name, range))
            }
        }
    }
}
