import Diagnostics

/// White space, comments and characters that mean nothing.
extension Lexer {
    struct Trivia {
        /// Whether anything was skipped at all: a comment separates as a space does.
        var isSeparating = false
        var hasLineBreak = false
        var documentation: String?
    }

    /// Skips to the next token.
    mutating func skipTrivia() -> Trivia {
        var trivia = Trivia()
        var documentation: [String] = []
        let lower = position
        loop: while position < end {
            switch bytes[position] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                trivia.hasLineBreak = true
                position += 1
            case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C:
                position += 1
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
                let comment = skipLineComment()
                if let line = documentationLine(comment) { documentation.append(line) }
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
                let comment = position
                if let after = Self.endOfBlockComment(bytes, from: position, end: end) {
                    position = after
                } else {
                    position = end
                    error(
                        "unterminated '/*' comment", at: comment..<min(comment + 2, end),
                        hints: ["close it with '*/'; comments nest"])
                }
                if bytes[comment..<position].contains(UInt8(ascii: "\n")) {
                    trivia.hasLineBreak = true
                }
            case UInt8(ascii: "#")
            where position == 0 && start == 0 && byte(1) == UInt8(ascii: "!"):
                _ = skipLineComment()
            case let byte where isMeaningless(byte):
                skipMeaninglessCharacters()
            default:
                break loop
            }
        }
        trivia.isSeparating = position > lower
        if !documentation.isEmpty { trivia.documentation = documentation.joined(separator: "\n") }
        return trivia
    }

    private mutating func skipLineComment() -> SourceRange {
        let lower = position
        while position < end, bytes[position] != UInt8(ascii: "\n") { position += 1 }
        return lower..<position
    }

    /// The text of a `///` comment without its marker and one space.
    private func documentationLine(_ range: SourceRange) -> String? {
        let slash = UInt8(ascii: "/")
        var lower = range.lowerBound
        guard range.count >= 3, bytes[lower + 2] == slash, byte(lower + 3) != slash else {
            return nil
        }
        lower += 3
        if lower < range.upperBound, bytes[lower] == UInt8(ascii: " ") { lower += 1 }
        var upper = range.upperBound
        while upper > lower, bytes[upper - 1] == UInt8(ascii: "\r") { upper -= 1 }
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    /// The offset after the block comment that starts at `lower`; block comments nest.
    static func endOfBlockComment(_ bytes: [UInt8], from lower: Int, end: Int) -> Int? {
        var depth = 0
        var position = lower
        while position + 1 < end {
            switch (bytes[position], bytes[position + 1]) {
            case (UInt8(ascii: "/"), UInt8(ascii: "*")):
                depth += 1
                position += 2
            case (UInt8(ascii: "*"), UInt8(ascii: "/")):
                depth -= 1
                position += 2
                if depth == 0 { return position }
            default:
                position += 1
            }
        }
        return nil
    }

    // MARK: - Characters that mean nothing

    private func isMeaningless(_ byte: UInt8) -> Bool {
        if byte >= 0x80 {
            guard let (scalar, _) = scalar(at: position) else { return true }
            return !CharacterClasses.startsIdentifier(scalar) && !isCurlyQuote(position)
        }
        return byte < 0x20 || byte == 0x7F
    }

    /// Reports a run of characters once, with what was probably meant.
    private mutating func skipMeaninglessCharacters() {
        let lower = position
        var first: Unicode.Scalar?
        while position < end, isMeaningless(bytes[position]) {
            if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\t") {
                break
            }
            guard let (scalar, length) = scalar(at: position) else {
                position += 1
                continue
            }
            if first == nil { first = scalar }
            position += length
        }
        if position == lower { position += 1 }
        guard let first else {
            error("invalid UTF-8 found in source", at: lower..<position)
            return
        }
        // A byte order mark at the very start is customary.
        if first.value == 0xFEFF, lower == 0 { return }
        let code = String(first.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
        let name = CharacterClasses.isVisible(first) ? "'\(first)' (U+\(padded))" : "U+\(padded)"
        error(
            "invalid character \(name) in source", at: lower..<position,
            hints: CharacterClasses.hint(for: first))
    }

    /// Decodes the scalar at an offset; `nil` when the bytes are not UTF-8.
    func scalar(at offset: Int) -> (Unicode.Scalar, length: Int)? {
        var decoder = UTF8()
        var iterator = bytes[offset..<min(offset + 4, end)].makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
        return (scalar, UTF8.width(scalar))
    }

    // MARK: - Neighbours

    /// Whether a token that starts at `offset`, with no comment before it, touches something on
    /// its left.
    func isLeftBound(_ offset: Int) -> Bool {
        guard offset > start else { return false }
        switch bytes[offset - 1] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0,
            UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","),
            UInt8(ascii: ":"), UInt8(ascii: ";"):
            return false
        default:
            return true
        }
    }

    /// Whether a token that ends at `offset` touches something on its right.
    func isRightBound(_ offset: Int, isLeftBound: Bool) -> Bool {
        guard offset < end else { return false }
        switch bytes[offset] {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0,
            UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
            UInt8(ascii: ":"), UInt8(ascii: ";"):
            return false
        case UInt8(ascii: "."):
            // In `x!.y` the operator belongs to `x`, in `-.y` to `.y`.
            return !isLeftBound
        case UInt8(ascii: "/"):
            let next = byte(offset + 1)
            return next != UInt8(ascii: "/") && next != UInt8(ascii: "*")
        default:
            return true
        }
    }
}
