import Diagnostics

/// A run of literal text, line breaks included, with the place of each of its bytes.
struct TextRun {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var ends: [Int] = []
    /// True for a byte that an escape or entity made: it is never a mark.
    var isEscaped: [Bool] = []

    var count: Int { bytes.count }

    func range(_ range: Range<Int>) -> SourceRange {
        starts[range.lowerBound]..<max(starts[range.lowerBound], ends[range.upperBound - 1])
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

/// Finds what CommonMark does not know in literal text: mathematics, references, citations and
/// footnotes that are not defined.
struct TextScanner {
    let context: ParseContext
    private let run: TextRun
    private var result: [Inline] = []
    /// Where the text that is not yet put out starts.
    private var pending = 0

    static func inlines(_ run: TextRun, context: ParseContext) -> [Inline] {
        guard run.count > 0 else { return [] }
        var scanner = TextScanner(context: context, run: run)
        scanner.scan()
        return scanner.result
    }

    private init(context: ParseContext, run: TextRun) {
        self.context = context
        self.run = run
    }

    private mutating func scan() {
        var at = 0
        while at < run.count {
            guard !run.isEscaped[at] else {
                at += 1
                continue
            }
            switch run.bytes[at] {
            case .mask: at = math(at)
            case UInt8(ascii: "@"): at = mention(at)
            case UInt8(ascii: "["): at = bracket(at)
            default: at += 1
            }
        }
        flush(to: run.count)
    }

    private mutating func put(_ kind: Inline.Kind, _ range: Range<Int>) {
        flush(to: range.lowerBound)
        result.append(Inline(kind, at: run.range(range)))
        pending = range.upperBound
    }

    /// Puts out the text before `end`, cut at its line breaks.
    private mutating func flush(to end: Int) {
        var start = pending
        for at in pending..<end where run.bytes[at] == .newline && !run.isEscaped[at] {
            text(start..<at)
            result.append(Inline(.softBreak, at: run.range(at..<(at + 1))))
            start = at + 1
        }
        text(start..<end)
        pending = end
    }

    private mutating func text(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        var text = run.text(range)
        if text.utf8.contains(.mask) { text = unmasked(range) }
        result.append(Inline(.text(text), at: run.range(range)))
    }

    /// Text in which masks are left: NUL bytes, which have been reported, and mathematics of which
    /// an address took a part.
    private func unmasked(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        for index in range {
            let original = context.file.utf8[run.starts[index]]
            if run.bytes[index] != .mask {
                bytes.append(run.bytes[index])
            } else if original == 0 {
                bytes += "\u{FFFD}".utf8
            } else {
                bytes.append(original)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private mutating func math(_ start: Int) -> Int {
        guard let span = context.math(at: run.starts[start]),
            span.range.lowerBound == run.starts[start]
        else { return start + 1 }
        var end = start
        while end < run.count, run.starts[end] < span.range.upperBound { end += 1 }
        guard run.ends[end - 1] >= span.range.upperBound else { return end }
        put(
            .math(Math(tex: span.tex, texRange: span.texRange, isDisplay: span.isDisplay)),
            start..<end)
        return end
    }

    // MARK: References and citations

    private func byte(_ at: Int) -> UInt8 {
        at < run.count && !run.isEscaped[at] ? run.bytes[at] : 0
    }

    /// The index after a key that starts at `start`: letters, digits and `_`, with single marks of
    /// `:.#$%&-+?<>~/` inside (pandoc's rule).
    private func keyEnd(_ start: Int) -> Int {
        func isWord(_ byte: UInt8) -> Bool {
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte >= 0x80
        }
        var at = start
        while true {
            if isWord(byte(at)) {
                at += 1
            } else if ":.#$%&-+?<>~/".utf8.contains(byte(at)), at > start,
                isWord(byte(at + 1)) || (byte(at) == byte(at + 1) && byte(at) == 45)
            {
                at += 1
            } else {
                return at
            }
        }
    }

    private func labelEnd(_ start: Int) -> Int {
        var at = start
        while byte(at).isLabelByte { at += 1 }
        while at > start, !(byte(at - 1).isLetter || byte(at - 1).isDigit) { at -= 1 }
        return at
    }

    /// `@name` in the text.
    private mutating func mention(_ start: Int) -> Int {
        let next = start + 1
        if start > 0 {
            let before = run.bytes[start - 1]
            if before.isLetter || before.isDigit || before == UInt8(ascii: "/") { return next }
        }
        guard byte(next).isLetter || byte(next).isDigit || byte(next) == UInt8(ascii: "_")
        else { return next }
        let end = labelEnd(next)
        let label = run.text(next..<max(next, end))
        if let found = context.reference(to: label) {
            put(.reference(found), start..<end)
            return end
        }
        let keyEnd = keyEnd(next)
        let key = run.text(next..<keyEnd)
        for (key, end) in [(key, keyEnd), (label, end)] where context.bibliography[key] != nil {
            context.cite(key)
            let item = Citation.Item(
                key: key, prefix: "", locator: "", range: run.range(start..<end))
            put(.citation(Citation(items: [item], isInText: true)), start..<end)
            return end
        }
        let range = run.range(start..<max(end, next + 1))
        let candidates = context.labels.names + context.bibliographyKeys
        if Label.Kind.allCases.contains(where: { label.hasPrefix($0.prefix) }) {
            context.missing(
                "cannot find the label '\(label)'", at: range,
                hints: Spelling.hint(for: label, in: candidates))
            put(
                .reference(
                    Reference(label: label, text: label, anchor: label, isResolved: false)),
                start..<end)
        } else if let near = Spelling.nearest(to: key, in: candidates) {
            context.missing(
                "'@\(key)' is neither a label nor a key of the bibliography", at: range,
                hints: ["did you mean '\(near)'?", "write '\\@' for a plain '@'"])
        }
        return max(end, next)
    }

    private mutating func bracket(_ start: Int) -> Int {
        var end = start + 1
        var hasMention = false
        while end < run.count, byte(end) != UInt8(ascii: "]"), byte(end) != UInt8(ascii: "[") {
            if byte(end) == UInt8(ascii: "@") { hasMention = true }
            if run.bytes[end] == .mask, context.math(at: run.starts[end]) != nil { break }
            end += 1
        }
        guard byte(end) == UInt8(ascii: "]") else { return start + 1 }
        if byte(start + 1) == UInt8(ascii: "^"), end > start + 2, !hasMention {
            let name = run.text((start + 2)..<end)
            guard !name.contains(where: \.isWhitespace) else { return end + 1 }
            context.unresolvedFootnote(name, at: run.range(start..<(end + 1)))
            return end + 1
        }
        guard hasMention, let items = items((start + 1)..<end) else { return start + 1 }
        for item in items {
            guard context.bibliography[item.key] == nil else {
                context.cite(item.key)
                continue
            }
            context.unresolvedCitation(item.key, at: item.range)
        }
        put(.citation(Citation(items: items, isInText: false)), start..<(end + 1))
        return end + 1
    }

    /// The items of a citation in brackets; nil if this is none.
    private func items(_ range: Range<Int>) -> [Citation.Item]? {
        var items: [Citation.Item] = []
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, byte(end) != UInt8(ascii: ";") { end += 1 }
            guard let mark = (start..<end).first(where: { byte($0) == UInt8(ascii: "@") })
            else { return nil }
            let keyEnd = min(end, keyEnd(mark + 1))
            let key = run.text((mark + 1)..<max(mark + 1, keyEnd))
            let isLabel =
                context.labels[key] != nil
                || Label.Kind.allCases.contains { key.hasPrefix($0.prefix) }
                    && context.bibliography[key] == nil
            guard !key.isEmpty, !isLabel else { return nil }
            var prefix = run.text(start..<mark).flat
            if prefix == "-" || prefix.hasSuffix(" -") { prefix = String(prefix.dropLast()).flat }
            var locator = run.text(keyEnd..<end).flat
            if locator.hasPrefix(",") { locator = String(locator.dropFirst()).flat }
            items.append(
                Citation.Item(
                    key: key, prefix: prefix, locator: locator, range: run.range(mark..<keyEnd)))
            start = end + 1
        }
        return items.isEmpty ? nil : items
    }
}

extension String {
    /// On one line, without white space at the ends.
    fileprivate var flat: String {
        split(whereSeparator: \.isNewline).joined(separator: " ").trimmed
    }
}
