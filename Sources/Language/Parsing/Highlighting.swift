public import Diagnostics

/// A coloured piece of a program's text.
public struct HighlightToken: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Codable {
        case keyword, type, string, number, comment, attribute, identifier, `operator`
    }

    public var kind: Kind
    /// The place in the file; pieces are in order and never overlap.
    public var range: SourceRange

    public init(kind: Kind, range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// The pieces of the code in a range that have a colour; white space and brackets have none.
///
/// Code that does not parse is highlighted as far as its tokens go. A string with interpolations
/// comes as several pieces with the code of each interpolation between them.
public func highlightTokens(of file: SourceFile, in range: SourceRange) -> [HighlightToken] {
    var highlighter = Highlighter(file: file)
    highlighter.highlight(range)
    return highlighter.result
}

private struct Highlighter {
    let file: SourceFile
    var result: [HighlightToken] = []

    mutating func add(_ kind: HighlightToken.Kind, _ range: SourceRange) {
        if !range.isEmpty { result.append(HighlightToken(kind: kind, range: range)) }
    }

    mutating func highlight(_ range: SourceRange) {
        var lexer = Lexer(file: file, range: range)
        let tokens = lexer.tokenize()
        var end = lexer.start
        for (index, token) in tokens.enumerated() {
            addComments(in: end..<token.range.lowerBound)
            end = token.range.upperBound
            let previous = index > 0 ? tokens[index - 1] : nil
            let next = index + 1 < tokens.count ? tokens[index + 1] : nil
            switch token.kind {
            case .integer, .float: add(.number, token.range)
            case .operator: add(.operator, token.range)
            case .string(let segments): addString(token.range, segments)
            case .keyword, .identifier: addWord(token, after: previous, before: next)
            case .punctuation:
                if token.text == "@", next?.isNameLike == true { add(.attribute, token.range) }
                if token.text == "#" || token.text == "\\" { add(.operator, token.range) }
            case .endOfFile: break
            }
        }
    }

    private mutating func addWord(_ token: Token, after previous: Token?, before next: Token?) {
        if let previous, previous.isPunctuation("@") {
            // `@` and its name are one piece.
            if let last = result.last, last.kind == .attribute,
                last.range.upperBound == token.range.lowerBound
            {
                result.removeLast()
                add(.attribute, last.range.lowerBound..<token.range.upperBound)
            } else {
                add(.attribute, token.range)
            }
            return
        }
        add(wordKind(token, after: previous, before: next), token.range)
    }

    private func wordKind(
        _ token: Token, after previous: Token?, before next: Token?
    ) -> HighlightToken.Kind {
        let followsDot = previous?.isPunctuation(".") == true
        if token.kind == .keyword {
            let always: Set<String> = ["init", "self", "Self"]
            if followsDot, !always.contains(token.text) { return .identifier }
            let isLabel =
                next?.isPunctuation(":") == true
                && (previous?.isPunctuation("(") == true || previous?.isPunctuation(",") == true)
                && !Keywords.expressions.contains(token.text)
            return isLabel ? .identifier : token.text == "Any" ? .type : .keyword
        }
        if isContextualKeyword(token, before: next), !followsDot { return .keyword }
        // In `Kind.name`, `name` is a member; names in backticks are never keywords.
        return token.text.first?.isUppercase == true ? .type : .identifier
    }

    private func isContextualKeyword(_ token: Token, before next: Token?) -> Bool {
        guard let next, token.range.count == token.text.utf8.count, !next.startsLine else {
            return false
        }
        switch token.text {
        case "get", "set", "willSet", "didSet":
            return next.isPunctuation("{") || next.isPunctuation("}") || next.isName("set")
        case "some", "any":
            return next.isIdentifier
        case "await", "actor":
            return next.isIdentifier
        default:
            return Keywords.contextualModifiers.contains(token.text) && next.kind == .keyword
                && Keywords.declarations.contains(next.text)
        }
    }

    private mutating func addString(_ range: SourceRange, _ segments: [StringSegment]) {
        var lower = range.lowerBound
        for segment in segments {
            guard case .interpolation(let code) = segment else { continue }
            add(.string, lower..<code.lowerBound)
            highlight(code)
            lower = code.upperBound
        }
        add(.string, lower..<range.upperBound)
    }

    /// Finds the comments between two tokens.
    private mutating func addComments(in gap: SourceRange) {
        let bytes = file.utf8
        var offset = gap.lowerBound
        while offset + 1 < gap.upperBound {
            guard bytes[offset] == UInt8(ascii: "/") else {
                offset += 1
                continue
            }
            let start = offset
            if bytes[offset + 1] == UInt8(ascii: "/") {
                while offset < gap.upperBound, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
                add(.comment, start..<offset)
            } else if bytes[offset + 1] == UInt8(ascii: "*") {
                offset =
                    Lexer.endOfBlockComment(bytes, from: start, end: gap.upperBound)
                    ?? gap.upperBound
                add(.comment, start..<offset)
            } else {
                offset += 1
            }
        }
    }
}
