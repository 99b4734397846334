import Diagnostics

/// An inline of cmark's tree with its place in its content.
struct AlignedInline {
    var kind: MarkupNode.Kind
    /// The place of the whole inline, marks included, as indices of the content.
    var range: Range<Int>
    /// What the marks enclose: the inside of a code span, link text, footnote name.
    var inner: Range<Int>
    /// The destination and title of an inline link, if it is written out.
    var destination: Range<Int>?
    var linkTitle: Range<Int>?
    /// Literal text; for code as cmark normalised it.
    var literal: [UInt8] = []
    /// For text: the indices of the content from which each literal byte comes.
    var sources: [Range<Int>] = []
    var children: [AlignedInline] = []
}

/// Finds the place of every inline.
///
/// cmark's tree says *what* there is, in order; the content says where. Walking both together is
/// deterministic: at each moment the cursor stands before the next mark or text byte, so nothing
/// has to be searched. If a step does not fit, cmark has seen another text than we have (link
/// reference definitions that it removed from the start of a paragraph, for example) and the
/// caller tries another start.
struct InlineAligner {
    private let content: InlineContent
    private let bytes: [UInt8]
    private var at: Int

    /// Aligns nodes with the whole of the content from `start` on.
    static func align(
        _ nodes: [MarkupNode], with content: InlineContent, from start: Int = 0
    ) -> [AlignedInline]? {
        var aligner = InlineAligner(content: content, at: start)
        guard let aligned = aligner.align(nodes, isRaw: false) else { return nil }
        aligner.skipSpace()
        return aligner.at == content.count ? aligned : nil
    }

    private init(content: InlineContent, at: Int) {
        self.content = content
        self.bytes = content.bytes
        self.at = at
        skipSpace()
    }

    private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = current, byte.isSpace { at += 1 }
    }

    private mutating func skipBlanks() {
        while let byte = current, byte.isBlank { at += 1 }
    }

    private mutating func consume(_ byte: UInt8, count: Int = 1) -> Bool {
        for _ in 0..<count {
            guard current == byte else { return false }
            at += 1
        }
        return true
    }

    private mutating func align(_ nodes: [MarkupNode], isRaw: Bool) -> [AlignedInline]? {
        var aligned: [AlignedInline] = []
        for node in nodes {
            // cmark leaves empty texts behind where an extension took characters back.
            if node.kind == .text, node.literal.isEmpty { continue }
            guard let next = align(node, isRaw: isRaw) else { return nil }
            aligned.append(next)
        }
        return aligned
    }

    private mutating func align(_ node: MarkupNode, isRaw: Bool) -> AlignedInline? {
        let start = at
        var aligned = AlignedInline(kind: node.kind, range: at..<at, inner: at..<at)
        switch node.kind {
        case .text:
            guard text(Array(node.literal.utf8), into: &aligned, isRaw: isRaw) else { return nil }
            aligned.inner = start..<at
        case .softBreak, .lineBreak:
            if node.kind == .lineBreak, current == .backslash { at += 1 }
            skipBlanks()
            guard consume(.newline) else { return nil }
            skipBlanks()
        case .code:
            guard let inner = codeSpan() else { return nil }
            aligned.inner = inner
            aligned.literal = Array(node.literal.utf8)
        case .html:
            let literal = Array(node.literal.utf8)
            guard bytes[at...].starts(with: literal) else { return nil }
            at += literal.count
            aligned.literal = literal
            aligned.inner = start..<at
        case .emphasis, .strong:
            guard let mark = current, mark == UInt8(ascii: "*") || mark == UInt8(ascii: "_")
            else { return nil }
            let count = node.kind == .strong ? 2 : 1
            guard enclosed(by: mark, count: count, node, &aligned) else { return nil }
        case .strikethrough:
            var count = 0
            while at + count < bytes.count, bytes[at + count] == UInt8(ascii: "~") { count += 1 }
            guard count > 0, enclosed(by: UInt8(ascii: "~"), count: count, node, &aligned)
            else { return nil }
        case .link, .image:
            guard link(node, &aligned) else { return nil }
        case .footnoteReference:
            guard consume(UInt8(ascii: "[")), consume(UInt8(ascii: "^")) else { return nil }
            let name = at
            while let byte = current, byte != UInt8(ascii: "]") {
                at += byte == .backslash ? 2 : 1
            }
            aligned.inner = name..<min(at, bytes.count)
            guard consume(UInt8(ascii: "]")) else { return nil }
        default:
            return nil
        }
        aligned.range = start..<at
        return aligned
    }

    private mutating func enclosed(
        by mark: UInt8, count: Int, _ node: MarkupNode, _ aligned: inout AlignedInline
    ) -> Bool {
        guard consume(mark, count: count) else { return false }
        let inner = at
        guard let children = align(node.children, isRaw: false) else { return false }
        aligned.children = children
        aligned.inner = inner..<at
        return consume(mark, count: count)
    }

    /// A code span; the result is what stands between the backticks.
    private mutating func codeSpan() -> Range<Int>? {
        let start = at
        while current == .backtick { at += 1 }
        let length = at - start
        guard length > 0 else { return nil }
        let inner = at
        while at < bytes.count {
            guard bytes[at] == .backtick else {
                at += 1
                continue
            }
            let run = at
            while current == .backtick { at += 1 }
            if at - run == length { return inner..<run }
        }
        return nil
    }

    // MARK: Text

    /// Matches literal text, resolving escapes and entities on the way.
    ///
    /// `isRaw` is the text of an autolink, in which a backslash is a backslash.
    private mutating func text(
        _ literal: [UInt8], into aligned: inout AlignedInline, isRaw: Bool
    ) -> Bool {
        var index = 0
        aligned.literal = literal
        aligned.sources.reserveCapacity(literal.count)
        while index < literal.count {
            guard let byte = current else { return false }
            let next = at + 1 < bytes.count ? bytes[at + 1] : 0
            if byte == .backslash, next.isPunctuation, next == literal[index],
                !(isRaw && literal[index] == .backslash)
            {
                aligned.sources.append(at..<(at + 2))
                at += 2
                index += 1
            } else if byte == UInt8(ascii: "&"), let (length, decoded) = entity(),
                literal[index...].starts(with: decoded),
                !(isRaw && literal[index...].starts(with: bytes[at..<(at + length)]))
            {
                for _ in decoded { aligned.sources.append(at..<(at + length)) }
                at += length
                index += decoded.count
            } else if byte == literal[index] {
                aligned.sources.append(at..<(at + 1))
                at += 1
                index += 1
            } else {
                return false
            }
        }
        return true
    }

    /// The entity at the cursor, its length and what it stands for.
    private func entity() -> (length: Int, decoded: [UInt8])? {
        var end = at + 1
        while end < bytes.count, end - at <= 33, bytes[end] != UInt8(ascii: ";") {
            guard bytes[end].isLetter || bytes[end].isDigit || bytes[end] == UInt8(ascii: "#")
            else { return nil }
            end += 1
        }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return nil }
        let source = Array(bytes[at...end])
        // cmark holds the table of 2,125 names.
        guard let decoded = MarkupTree(parsing: source).root.children.first?.children.first
        else { return nil }
        let literal = Array(decoded.literal.utf8)
        return literal == source ? nil : (source.count, literal)
    }

    // MARK: Links

    private mutating func link(_ node: MarkupNode, _ aligned: inout AlignedInline) -> Bool {
        if case .image = node.kind {
            guard consume(UInt8(ascii: "!")), consume(UInt8(ascii: "[")) else { return false }
        } else if current == UInt8(ascii: "<") {
            at += 1
            let inner = at
            guard let children = align(node.children, isRaw: true) else { return false }
            aligned.children = children
            aligned.inner = inner..<at
            return consume(UInt8(ascii: ">"))
        } else if current != UInt8(ascii: "[") || isBare(node) {
            // An address that the autolink extension found: no marks.
            let inner = at
            guard let children = align(node.children, isRaw: true) else { return false }
            aligned.children = children
            aligned.inner = inner..<at
            return true
        } else {
            at += 1
        }
        let inner = at
        guard let children = align(node.children, isRaw: false) else { return false }
        skipSpace()
        aligned.children = children
        aligned.inner = inner..<at
        guard consume(UInt8(ascii: "]")) else { return false }
        if let tail = LinkTail(in: bytes, at: at) {
            aligned.destination = tail.destination
            aligned.linkTitle = tail.title
            at = tail.end
        } else if let end = LinkTail.label(in: bytes, at: at) {
            at = end
        }
        return true
    }

    private func isBare(_ node: MarkupNode) -> Bool {
        guard let text = node.children.first?.literal else { return false }
        return node.children.count == 1 && text.hasPrefix("[")
            && bytes[at...].starts(with: text.utf8)
    }
}

/// What follows a link's text: `(destination "title")`.
struct LinkTail {
    var destination: Range<Int>
    var title: Range<Int>?
    var end: Int

    /// Scans as cmark does.
    init?(in bytes: [UInt8], at start: Int) {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "(") else { return nil }
        func skipSpace(_ at: Int) -> Int {
            var at = at
            while at < bytes.count, bytes[at].isSpace { at += 1 }
            return at
        }
        var at = skipSpace(start + 1)
        guard let (destination, afterDestination) = Self.destination(in: bytes, at: at)
        else { return nil }
        self.destination = destination
        at = skipSpace(afterDestination)
        if at > afterDestination, let afterTitle = Self.title(in: bytes, at: at) {
            title = (at + 1)..<(afterTitle - 1)
            at = skipSpace(afterTitle)
        }
        guard at < bytes.count, bytes[at] == UInt8(ascii: ")") else { return nil }
        end = at + 1
    }

    private static func destination(in bytes: [UInt8], at start: Int) -> (Range<Int>, Int)? {
        var at = start
        if at < bytes.count, bytes[at] == UInt8(ascii: "<") {
            at += 1
            while at < bytes.count {
                switch bytes[at] {
                case UInt8(ascii: ">"): return ((start + 1)..<at, at + 1)
                case .backslash: at += 2
                case .newline, UInt8(ascii: "<"): return nil
                default: at += 1
                }
            }
            return nil
        }
        var depth = 0
        while at < bytes.count {
            let byte = bytes[at]
            if byte == .backslash, at + 1 < bytes.count, bytes[at + 1].isPunctuation {
                at += 2
                continue
            }
            if byte == UInt8(ascii: "(") {
                depth += 1
                if depth > 32 { return nil }
            } else if byte == UInt8(ascii: ")") {
                if depth == 0 { break }
                depth -= 1
            } else if byte.isSpace {
                if at == start { return nil }
                break
            }
            at += 1
        }
        return at < bytes.count ? (start..<at, at) : nil
    }

    /// The index after a title's closing mark.
    private static func title(in bytes: [UInt8], at start: Int) -> Int? {
        guard start < bytes.count else { return nil }
        let close: UInt8
        switch bytes[start] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): close = bytes[start]
        case UInt8(ascii: "("): close = UInt8(ascii: ")")
        default: return nil
        }
        var at = start + 1
        while at < bytes.count {
            if bytes[at] == close { return at + 1 }
            at += bytes[at] == .backslash ? 2 : 1
        }
        return nil
    }

    /// The index after a reference label, `[label]` or `[]`.
    static func label(in bytes: [UInt8], at start: Int) -> Int? {
        guard start < bytes.count, bytes[start] == UInt8(ascii: "[") else { return nil }
        var at = start + 1
        while at < bytes.count, at - start <= 1001 {
            switch bytes[at] {
            case UInt8(ascii: "]"): return at + 1
            case UInt8(ascii: "["): return nil
            case .backslash where at + 1 < bytes.count && bytes[at + 1].isPunctuation: at += 2
            default: at += 1
            }
        }
        return nil
    }
}
