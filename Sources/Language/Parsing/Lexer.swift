import Diagnostics

/// Turns a range of a file into tokens by Swift's rules.
///
/// The lexer never fails: what it cannot read is reported once and skipped.
struct Lexer {
    let file: SourceFile
    let bytes: [UInt8]
    /// Where the code starts; the byte before it does not count as a neighbour of the first token.
    let start: Int
    let end: Int
    var position: Int
    var diagnostics: [Diagnostic] = []
    /// After a `.`, digits are the index of a tuple element and not the start of a float.
    var previousIsPeriod = false

    init(file: SourceFile, range: SourceRange) {
        self.file = file
        self.bytes = file.utf8
        self.start = max(0, min(range.lowerBound, file.utf8.count))
        self.end = max(self.start, min(range.upperBound, file.utf8.count))
        self.position = self.start
    }

    /// All tokens of the range; the last one is the end of the file.
    mutating func tokenize() -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity((end - start) / 4 + 1)
        while true {
            let token = next()
            tokens.append(token)
            previousIsPeriod = token.kind == .punctuation && token.text == "."
            if token.kind == .endOfFile { return tokens }
        }
    }

    /// The byte at an offset; 0 beyond the end.
    func byte(_ offset: Int) -> UInt8 {
        offset < end ? bytes[offset] : 0
    }

    mutating func error(_ message: String, at range: SourceRange, hints: [String] = []) {
        diagnostics.append(Diagnostic(.error, message, in: file, at: range, hints: hints))
    }

    // MARK: - Tokens

    private mutating func next() -> Token {
        let trivia = skipTrivia()
        let lower = position
        var token = lexToken(isLeftBound: !trivia.isSeparating && isLeftBound(lower))
        token.startsLine = trivia.hasLineBreak || lower == start
        token.documentation = trivia.documentation
        return token
    }

    private mutating func lexToken(isLeftBound: Bool) -> Token {
        let lower = position
        guard lower < end else {
            return Token(.endOfFile, lower..<lower, text: "", spaceBefore: true, spaceAfter: true)
        }
        var token: Token
        switch bytes[lower] {
        case UInt8(ascii: "\""):
            token = lexString()
        case UInt8(ascii: "#"):
            token = startsRawString(lower) ? lexString() : lexHashes()
        case UInt8(ascii: "'"):
            token = lexQuoted(closing: "'", message: "single-quoted string literal found, use '\"'")
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            token = lexNumber()
        case UInt8(ascii: "`"):
            token = lexBackticked()
        case UInt8(ascii: "$"):
            token = lexDollar()
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"),
            UInt8(ascii: ";"), UInt8(ascii: "@"), UInt8(ascii: "\\"):
            token = punctuation()
        case UInt8(ascii: "."):
            if isDigit(byte(lower + 1)), !isLeftBound {
                token = lexFractionWithoutZero()
            } else {
                token =
                    byte(lower + 1) == UInt8(ascii: ".") || isOperatorByte(byte(lower + 1))
                    ? lexOperator(isLeftBound: isLeftBound) : punctuation()
            }
        case let byte where isOperatorByte(byte):
            token = lexOperator(isLeftBound: isLeftBound)
        case UInt8(ascii: "\u{0}")...UInt8(ascii: "\u{7F}"):
            token = lexIdentifier()
        default:
            // skipTrivia leaves only a curly quote or the start of a name here.
            token = isCurlyQuote(lower) ? lexCurlyString() : lexIdentifier()
        }
        token.spaceBefore = !isLeftBound
        token.spaceAfter = !isRightBound(position, isLeftBound: isLeftBound)
        return token
    }

    /// A run of `#` that starts no string is one token.
    private mutating func lexHashes() -> Token {
        let lower = position
        while byte(position) == UInt8(ascii: "#") { position += 1 }
        return Token(.punctuation, lower..<position, text: "#")
    }

    private mutating func punctuation() -> Token {
        position += 1
        let text = String(Unicode.Scalar(bytes[position - 1]))
        return Token(.punctuation, position - 1..<position, text: text)
    }

    // MARK: - Names

    private mutating func lexIdentifier() -> Token {
        let lower = position
        while position < end {
            let byte = bytes[position]
            if isIdentifierByte(byte) {
                position += 1
            } else if byte >= 0x80, let (scalar, length) = scalar(at: position),
                CharacterClasses.continuesIdentifier(scalar)
            {
                position += length
            } else {
                break
            }
        }
        let text = String(decoding: bytes[lower..<position], as: UTF8.self)
        let kind: Token.Kind = Keywords.reserved.contains(text) ? .keyword : .identifier
        return Token(kind, lower..<position, text: text)
    }

    private mutating func lexBackticked() -> Token {
        let lower = position
        position += 1
        var token = lexIdentifier()
        token.kind = .identifier
        if byte(position) == UInt8(ascii: "`"), !token.text.isEmpty {
            position += 1
        } else {
            error(
                "expected an identifier in backticks", at: lower..<position,
                hints: ["a name in backticks is written `name`"])
            if byte(position) == UInt8(ascii: "`") { position += 1 }
            if token.text.isEmpty { token.text = "_" }
        }
        token.range = lower..<position
        return token
    }

    private mutating func lexDollar() -> Token {
        let lower = position
        position += 1
        let digits = position
        while isDigit(byte(position)) { position += 1 }
        let hasDigits = position > digits
        while isIdentifierByte(byte(position)) { position += 1 }
        let text = String(decoding: bytes[lower..<position], as: UTF8.self)
        if !hasDigits || Int(text.dropFirst()) == nil {
            error(
                "expected numeric value following '$'", at: lower..<position,
                hints: ["the parameters of a closure without names are $0, $1, …"])
            return Token(.identifier, lower..<position, text: "$0")
        }
        return Token(.identifier, lower..<position, text: text)
    }
}
