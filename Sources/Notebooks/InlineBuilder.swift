import Diagnostics

/// Turns located inlines into the document's inlines.
struct InlineBuilder {
    let context: ParseContext

    /// The inlines of a paragraph, heading or table cell.
    func inlines(of block: LocatedBlock) -> [Inline] {
        inlines(block.inlines, content: block.content, range: block.range)
    }

    private func inlines(
        _ nodes: [MarkupNode], content: InlineContent, range: SourceRange
    ) -> [Inline] {
        guard !nodes.isEmpty else { return [] }
        var start = 0
        // Where the aligner fails, cmark may have removed link reference definitions from the
        // start; each ends with its line.
        for _ in 0..<1000 {
            if let aligned = InlineAligner.align(nodes, with: content, from: start) {
                return build(aligned, content)
            }
            guard let lineBreak = content.bytes[start...].firstIndex(of: .newline) else { break }
            start = lineBreak + 1
        }
        context.unalignedCount += 1
        return plain(nodes, at: range)
    }

    /// Without places: the fallback, which keeps the text.
    private func plain(_ nodes: [MarkupNode], at range: SourceRange) -> [Inline] {
        nodes.map { node in
            switch node.kind {
            case .text: Inline(.text(node.literal), at: range)
            case .code: Inline(.code(node.literal), at: range)
            case .html: Inline(.html(node.literal), at: range)
            case .softBreak: Inline(.softBreak, at: range)
            case .lineBreak: Inline(.lineBreak, at: range)
            case .strong: Inline(.strong(plain(node.children, at: range)), at: range)
            default: Inline(.emphasis(plain(node.children, at: range)), at: range)
            }
        }
    }

    private func build(_ nodes: [AlignedInline], _ content: InlineContent) -> [Inline] {
        var result: [Inline] = []
        var run = TextRun()
        for node in nodes {
            switch node.kind {
            case .text:
                for (byte, source) in zip(node.literal, node.sources) {
                    run.bytes.append(byte)
                    run.starts.append(content.starts[source.lowerBound])
                    run.ends.append(content.ends[source.upperBound - 1])
                    run.isEscaped.append(source.count > 1)
                }
            case .softBreak:
                let range = content.range(node.range)
                run.bytes.append(.newline)
                run.starts.append(range.lowerBound)
                run.ends.append(range.upperBound)
                run.isEscaped.append(false)
            default:
                result += TextScanner.inlines(run, context: context)
                run = TextRun()
                result.append(
                    Inline(kind(of: node, content), at: content.range(node.range)))
            }
        }
        return result + TextScanner.inlines(run, context: context)
    }

    private func kind(of node: AlignedInline, _ content: InlineContent) -> Inline.Kind {
        switch node.kind {
        case .code: return code(node, content)
        case .html: return .html(original(node.range, content))
        case .emphasis: return .emphasis(build(node.children, content))
        case .strong: return .strong(build(node.children, content))
        case .strikethrough: return .strikethrough(build(node.children, content))
        case .link(let url, let title): return link(node, url: url, title: title, content)
        case .image(let url, let title): return image(node, url: url, title: title, content)
        case .footnoteReference:
            // Numbered when all footnotes are known.
            return .footnoteReference(name: original(node.inner, content), number: 0)
        default: return .lineBreak
        }
    }

    /// The file's text behind a part of the content, mathematics unmasked.
    private func original(_ range: Range<Int>, _ content: InlineContent) -> String {
        let bytes = range.map { index -> UInt8 in
            content.bytes[index] == .mask
                ? context.file.utf8[content.starts[index]] : content.bytes[index]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Code

    private func code(_ node: AlignedInline, _ content: InlineContent) -> Inline.Kind {
        var literal = String(decoding: node.literal, as: UTF8.self)
        if node.literal.contains(.mask) {
            literal = original(node.inner, content).replacingLineBreaks
        }
        guard literal.hasPrefix("{swift}") else { return .code(literal) }
        let range = content.range(node.range)
        var start = node.inner.lowerBound
        var end = node.inner.upperBound
        while start < end, content.bytes[start].isSpace { start += 1 }
        start += "{swift}".utf8.count
        guard start == end || content.bytes[start].isSpace else {
            context.error(
                "missing space after '{swift}'", at: content.range(node.inner),
                hints: ["write `{swift} expression`"])
            return .code(literal)
        }
        while start < end, content.bytes[start].isSpace { start += 1 }
        while end > start, content.bytes[end - 1].isSpace { end -= 1 }
        guard start < end else {
            context.error("the inline expression is empty", at: range)
            return .code(literal)
        }
        guard !content.bytes[start..<end].contains(.newline) else {
            context.error("an inline expression must stand on one line", at: range)
            return .code(literal)
        }
        let expression = InlineExpression(
            id: "inline-\(context.expressions.count + 1)", code: original(start..<end, content),
            codeRange: content.range(start..<end), range: range)
        context.expressions.append(expression)
        return .expression(expression)
    }

    // MARK: Links and images

    /// A destination or title as cmark has it, with the dollars' text put back where mathematics
    /// was masked.
    private func target(
        _ url: String, _ written: Range<Int>, _ content: InlineContent
    ) -> String {
        guard url.utf8.contains(.mask) else { return url }
        var hidden = written.filter { content.bytes[$0] == .mask }.map {
            context.file.utf8[content.starts[$0]]
        }[...]
        let bytes = url.utf8.map { $0 == .mask ? hidden.popFirst() ?? $0 : $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func link(
        _ node: AlignedInline, url: String, title: String, _ content: InlineContent
    ) -> Inline.Kind {
        let destination = target(url, node.destination ?? node.inner, content)
        let inner = build(node.children, content)
        let range = content.range(node.range)
        guard let local = LocalLink(destination, isImage: false, range: range) else {
            return .link(
                Link(
                    destination: destination,
                    title: target(title, node.linkTitle ?? 0..<0, content),
                    content: inner))
        }
        if local.path.isEmpty, let fragment = local.fragment {
            if inner.isEmpty {
                return .reference(context.emptyLink(to: fragment, at: range))
            }
            context.checkAnchor(fragment, at: range)
        }
        if inner.isEmpty {
            context.error("the link to '\(destination)' has no text", at: range)
        }
        context.localLinks.append(local)
        return .link(
            Link(
                destination: destination, title: target(title, node.linkTitle ?? 0..<0, content),
                content: inner))
    }

    private func image(
        _ node: AlignedInline, url: String, title: String, _ content: InlineContent
    ) -> Inline.Kind {
        let source = target(url, node.destination ?? node.inner, content)
        let range = content.range(node.range)
        let image = Image(
            source: source, alt: build(node.children, content).plainText,
            caption: target(title, node.linkTitle ?? 0..<0, content))
        if image.alt.trimmed.isEmpty {
            context.missing(
                "the image '\(source)' has no text alternative", at: range,
                hints: ["write ![what the image shows](\(source))"])
        }
        if let local = LocalLink(source, isImage: true, range: range) {
            context.localLinks.append(local)
            // What is no path of the site is told by `checkLinks`.
            if local.pathRefusal == nil, context.read(local.path) == nil {
                context.missing("cannot find the image '\(local.path)'", at: range)
            }
        } else if !source.hasPrefix("data:") {
            context.warn(
                "the image is loaded from another host", at: range,
                hints: ["pages make no requests to other hosts; store the image beside it"])
        }
        return .image(image)
    }
}

extension LocalLink {
    /// Nil for an address with a scheme or host.
    init?(_ destination: String, isImage: Bool, range: SourceRange) {
        guard !destination.isEmpty, !destination.hasPrefix("//") else { return nil }
        let scheme = destination.prefix { $0 != ":" && $0 != "/" && $0 != "#" && $0 != "?" }
        if scheme.endIndex < destination.endIndex, destination[scheme.endIndex] == ":" {
            return nil
        }
        let parts = destination.split(
            separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        self.init(
            path: (parts.first.map(String.init) ?? "").percentDecoded,
            fragment: parts.count > 1 ? String(parts[1]).percentDecoded : nil, isImage: isImage,
            range: range)
    }
}

extension String {
    fileprivate var replacingLineBreaks: String {
        String(map { $0.isNewline ? " " : $0 })
    }
}
