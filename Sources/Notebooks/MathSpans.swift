import Diagnostics

/// A piece of mathematics in the text.
struct MathSpan {
    /// All of it: the marks and the label.
    var range: SourceRange
    /// What stands between the marks.
    var texRange: SourceRange
    /// The TeX, with the prefixes of quotes and lists removed.
    var tex: String
    var isDisplay: Bool
    var label: String?
    var labelRange: SourceRange = 0..<0
}

/// Finds mathematics and hides it from CommonMark.
///
/// In `$x*y*z$` CommonMark would see emphasis, in `\{` an escape, in a line of a display that
/// starts with `-` a list. So each byte of mathematics is overwritten by one neutral byte before
/// cmark sees the text: offsets stay true, and a byte of a literal is mathematics exactly if it
/// comes from the range of a span.
///
/// The rules are pandoc's: no white space inside the dollars, the closing dollar is not followed by
/// a digit, no blank lines; `\$` is a dollar; code is untouched. A first run of cmark tells where
/// code is and what belongs together.
struct MathScanner {
    private let original: [UInt8]
    private let lines: SourceLines
    private let file: SourceFile
    private(set) var masked: [UInt8]
    private(set) var spans: [MathSpan] = []
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter bytes: the file's bytes, fit for cmark.
    init(file: SourceFile, bytes: [UInt8], from base: Int) {
        self.file = file
        original = bytes
        masked = bytes
        lines = SourceLines(bytes, from: base)
        guard bytes[base...].contains(.dollar) else { return }
        let blocks = BlockLocator(lines: lines).locate(
            MarkupTree(parsing: Array(bytes[base...])))
        findDisplays(outside: verbatimLines(blocks))
        for block in blocks { findInlines(block) }
        spans.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// For each line whether it is code or HTML.
    private func verbatimLines(_ blocks: [LocatedBlock]) -> [Bool] {
        var isVerbatim = [Bool](repeating: false, count: lines.count + 2)
        func visit(_ block: LocatedBlock) {
            switch block.kind {
            case .codeBlock, .htmlBlock:
                let first = lines.line(of: block.range.lowerBound)
                let last = lines.line(of: max(block.range.lowerBound, block.range.upperBound - 1))
                for line in first...max(first, last) { isVerbatim[line] = true }
            default:
                block.children.forEach(visit)
            }
        }
        blocks.forEach(visit)
        return isVerbatim
    }

    private mutating func add(_ span: MathSpan) {
        spans.append(span)
    }

    // MARK: Display mathematics

    private mutating func findDisplays(outside isVerbatim: [Bool]) {
        var line = 1
        var at = lines.start(1)
        while line <= lines.count {
            let end = lines.end(line)
            guard !isVerbatim[line], at < end else {
                line += 1
                at = lines.start(line)
                continue
            }
            switch original[at] {
            case .backslash:
                at += 2
            case .backtick:
                at = afterCode(at, end: end)
            case .dollar where at + 1 < end && original[at + 1] == .dollar:
                if let span = display(at: at, line: line) {
                    hide(span.range)
                    add(span)
                    at = span.range.upperBound
                    line = lines.line(of: at)
                } else {
                    if isAtLineStart(at, line: line) {
                        diagnostics.append(
                            Diagnostic(
                                .error, "display mathematics is not closed", in: file,
                                at: at..<(at + 2),
                                hints: ["end it with '$$' before the next blank line"]))
                    }
                    at += 2
                }
            case .dollar:
                at = afterInline(at, end: end) ?? at + 1
            default:
                at += 1
            }
        }
    }

    /// The offset after a code span that closes on its line.
    private func afterCode(_ start: Int, end: Int) -> Int {
        var at = start
        while at < end, original[at] == .backtick { at += 1 }
        let length = at - start
        let open = at
        while at < end {
            guard original[at] == .backtick else {
                at += 1
                continue
            }
            let run = at
            while at < end, original[at] == .backtick { at += 1 }
            if at - run == length { return at }
        }
        return open
    }

    /// The offset after `$…$` or `` $`…`$ `` on one line.
    private func afterInline(_ start: Int, end: Int) -> Int? {
        Self.inline(in: original, at: start, end: end)?.end
    }

    private func isAtLineStart(_ offset: Int, line: Int) -> Bool {
        original[lines.start(line)..<offset].allSatisfy {
            $0.isBlank || "->+*".utf8.contains($0)
        }
    }

    /// A line's text without at most `quotes` marks of block quotes.
    private func text(of line: Int, quotes: Int) -> Int {
        var at = lines.skipBlanks(from: lines.start(line), line: line)
        var quotes = quotes
        while quotes > 0, at < lines.end(line), original[at] == UInt8(ascii: ">") {
            at = lines.skipBlanks(from: at + 1, line: line)
            quotes -= 1
        }
        return at
    }

    private func display(at start: Int, line first: Int) -> MathSpan? {
        let prefix = original[lines.start(first)..<start]
        let quotes =
            prefix.allSatisfy { $0.isBlank || "->+*.)0123456789".utf8.contains($0) }
            ? prefix.filter { $0 == UInt8(ascii: ">") }.count : 0
        var tex: [UInt8] = []
        var line = first
        var at = start + 2
        while line <= lines.count {
            if line > first {
                at = text(of: line, quotes: quotes)
                if at == lines.trimmedEnd(line, from: at) { return nil }
                tex.append(.newline)
            }
            let end = lines.end(line)
            while at < end {
                if original[at] == .dollar, at + 1 < end, original[at + 1] == .dollar {
                    return close(start: start, at: at, tex: tex, line: line)
                }
                let length = original[at] == .backslash && at + 1 < end ? 2 : 1
                tex += original[at..<(at + length)]
                at += length
            }
            line += 1
        }
        return nil
    }

    private func close(start: Int, at closing: Int, tex: [UInt8], line: Int) -> MathSpan? {
        let tex = String(decoding: tex, as: UTF8.self).trimmed
        guard !tex.isEmpty else { return nil }
        var span = MathSpan(
            range: start..<(closing + 2), texRange: (start + 2)..<closing, tex: tex,
            isDisplay: true)
        let brace = lines.skipBlanks(from: closing + 2, line: line)
        if let (label, range) = label(at: brace, end: lines.end(line)) {
            span.label = label
            span.labelRange = range
            span.range = start..<(range.upperBound + 1)
        }
        return span
    }

    /// `{#name}`; the range is that of the name. The name is checked later.
    private func label(at start: Int, end: Int) -> (String, SourceRange)? {
        guard start + 2 < end, original[start] == UInt8(ascii: "{"),
            original[start + 1] == UInt8(ascii: "#"),
            let close = original[start..<end].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        let range = (start + 2)..<close
        return (file.text(in: range), range)
    }

    /// Overwrites a span that may reach over lines; what stands before the text of a line stays.
    private mutating func hide(_ range: SourceRange) {
        let first = lines.line(of: range.lowerBound)
        let last = lines.line(of: range.upperBound - 1)
        let quotes = original[lines.start(first)..<range.lowerBound]
            .filter { $0 == UInt8(ascii: ">") }.count
        for line in first...last {
            let start = line == first ? range.lowerBound : text(of: line, quotes: quotes)
            for offset in start..<max(start, min(range.upperBound, lines.end(line))) {
                masked[offset] = .mask
            }
        }
    }

    // MARK: Inline mathematics

    private mutating func findInlines(_ block: LocatedBlock) {
        switch block.kind {
        case .paragraph, .heading, .tableRow:
            findInlines(block.content)
        default:
            for child in block.children { findInlines(child) }
        }
    }

    private mutating func findInlines(_ content: InlineContent) {
        let bytes = content.starts.enumerated().map { index, offset in
            content.bytes[index] == .newline ? .newline : masked[offset]
        }
        var at = 0
        while at < bytes.count {
            switch bytes[at] {
            case .backslash:
                at += 2
            case .backtick:
                at = Self.afterCode(bytes, at)
            case UInt8(ascii: "<"):
                at = Self.afterAutolink(bytes, at) ?? at + 1
            case .dollar:
                guard let (tex, end) = Self.inline(in: bytes, at: at, end: bytes.count)
                else {
                    at += 1
                    continue
                }
                let source = tex.map {
                    content.bytes[$0] == .newline ? .newline : original[content.starts[$0]]
                }
                add(
                    MathSpan(
                        range: content.range(at..<end), texRange: content.range(tex),
                        tex: String(decoding: source, as: UTF8.self), isDisplay: false))
                for index in at..<end where bytes[index] != .newline {
                    masked[content.starts[index]] = .mask
                }
                at = end
            default:
                at += 1
            }
        }
    }

    /// `$…$` or `` $`…`$ `` at an index: the range of the TeX and the index after the closing mark.
    private static func inline(
        in bytes: [UInt8], at start: Int, end: Int
    ) -> (tex: Range<Int>, end: Int)? {
        var at = start + 1
        guard at < end, bytes[at] != .dollar else { return nil }
        if bytes[at] == .backtick {
            let open = at + 1
            at = open
            while at + 1 < end {
                if bytes[at] == .backtick {
                    return bytes[at + 1] == .dollar && at > open ? (open..<at, at + 2) : nil
                }
                if bytes[at] == .mask { return nil }
                at += 1
            }
            return nil
        }
        guard !bytes[at].isSpace else { return nil }
        while at < end {
            switch bytes[at] {
            case .backslash:
                at += 2
            case .mask:
                return nil
            case .dollar:
                let isFollowedByDigit = at + 1 < end && bytes[at + 1].isDigit
                guard !bytes[at - 1].isSpace, !isFollowedByDigit else { return nil }
                return ((start + 1)..<at, at + 1)
            default:
                at += 1
            }
        }
        return nil
    }

    /// The index after a code span, or after its backticks if it is not closed.
    private static func afterCode(_ bytes: [UInt8], _ start: Int) -> Int {
        var at = start
        while at < bytes.count, bytes[at] == .backtick { at += 1 }
        let length = at - start
        let open = at
        while at < bytes.count {
            guard bytes[at] == .backtick else {
                at += 1
                continue
            }
            let run = at
            while at < bytes.count, bytes[at] == .backtick { at += 1 }
            if at - run == length { return at }
        }
        return open
    }

    /// The index after `<scheme:…>`, whose dollars are no mathematics.
    private static func afterAutolink(_ bytes: [UInt8], _ start: Int) -> Int? {
        var at = start + 1
        guard at < bytes.count, bytes[at].isLetter else { return nil }
        while at < bytes.count, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
        guard at < bytes.count, bytes[at] == UInt8(ascii: ":") else { return nil }
        while at < bytes.count, !bytes[at].isSpace, bytes[at] != UInt8(ascii: "<") {
            at += 1
            if bytes[at - 1] == UInt8(ascii: ">") { return at }
        }
        return nil
    }
}

extension StringProtocol {
    /// Without the white space at both ends.
    var trimmed: String {
        var view = self[...]
        while let first = view.first, first.isWhitespace { view = view.dropFirst() }
        while let last = view.last, last.isWhitespace { view = view.dropLast() }
        return String(view)
    }
}
