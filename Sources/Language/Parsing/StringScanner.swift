/// Finds the end of a string literal and of the code in its interpolations.
///
/// Interpolations hold code, which holds strings, and so on: the scanner only skips. The pieces are
/// lexed when the parser comes to them.
struct StringScanner {
    let bytes: [UInt8]
    let end: Int

    /// Strings in interpolations in strings …: more levels than this are refused.
    static let maximumDepth = 32

    struct Result {
        var hashes = 0
        var isMultiline = false
        /// The text between the delimiters.
        var content: Range<Int>
        /// The code between `\(` and `)`, outermost level only.
        var interpolations: [Range<Int>] = []
        /// After the closing delimiter, or where the literal was given up.
        var end: Int
        var problem: Problem?
    }

    enum Problem {
        case unterminated
        /// The place of an interpolation's `(` that nothing closes.
        case openInterpolation(Int)
        case tooDeep
    }

    func byte(_ offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0 }

    /// Scans the literal that starts (with `"` or `#`) at an offset.
    func scan(at start: Int, depth: Int = 0) -> Result {
        var position = start
        while byte(position) == UInt8(ascii: "#") { position += 1 }
        var result = Result(content: position..<position, end: position)
        result.hashes = position - start
        result.isMultiline = isTripleQuote(position)
        // In a raw string, `#"""#` is the string of one quotation mark.
        if result.isMultiline, result.hashes > 0, closes(position + 2, hashes: result.hashes, 1),
            !hasLineBreak(after: position + 3)
        {
            result.isMultiline = false
        }
        position += result.isMultiline ? 3 : 1
        let contentStart = position
        let quotes = result.isMultiline ? 3 : 1
        while position < end {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\""), closes(position, hashes: result.hashes, quotes) {
                result.content = contentStart..<position
                result.end = position + quotes + result.hashes
                return result
            }
            if byte == UInt8(ascii: "\\"), hasHashes(position + 1, result.hashes) {
                position += 1 + result.hashes
                if self.byte(position) == UInt8(ascii: "(") {
                    guard depth < Self.maximumDepth else {
                        return failed(result, contentStart, at: position, .tooDeep)
                    }
                    let code = skipCode(
                        from: position + 1, isMultiline: result.isMultiline, depth: depth + 1)
                    switch code {
                    case .end(let close):
                        result.interpolations.append(position + 1..<close)
                        position = close + 1
                    case .none:
                        return failed(
                            result, contentStart, at: position, .openInterpolation(position))
                    case .tooDeep:
                        return failed(result, contentStart, at: position, .tooDeep)
                    }
                    continue
                }
                if !result.isMultiline, isLineBreak(self.byte(position)) { continue }
                position += 1
                continue
            }
            if !result.isMultiline, isLineBreak(byte) { break }
            position += 1
        }
        return failed(result, contentStart, at: min(position, end), .unterminated)
    }

    /// Gives up: the literal ends at the end of its line (or of the text when it has many lines).
    private func failed(
        _ result: Result, _ contentStart: Int, at position: Int, _ problem: Problem
    ) -> Result {
        var result = result
        var position = position
        while position < end, result.isMultiline || !isLineBreak(bytes[position]) { position += 1 }
        result.content = min(contentStart, position)..<position
        result.end = position
        result.problem = problem
        return result
    }

    private enum Code {
        case end(Int)
        case none
        case tooDeep
    }

    /// Skips the code of an interpolation up to its closing parenthesis.
    private func skipCode(from start: Int, isMultiline: Bool, depth: Int) -> Code {
        var parentheses = 1
        var position = start
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "("):
                parentheses += 1
                position += 1
            case UInt8(ascii: ")"):
                parentheses -= 1
                if parentheses == 0 { return .end(position) }
                position += 1
            case UInt8(ascii: "\""), UInt8(ascii: "#"):
                guard startsString(position) else {
                    while byte(position) == UInt8(ascii: "#") { position += 1 }
                    continue
                }
                let inner = scan(at: position, depth: depth)
                switch inner.problem {
                case .none: position = inner.end
                case .tooDeep: return .tooDeep
                default: return .none
                }
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
                guard
                    let after = Lexer.endOfBlockComment(bytes, from: position, end: end)
                else { return .none }
                position = after
            case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"):
                while position < end, !isLineBreak(bytes[position]) { position += 1 }
            case let byte where isLineBreak(byte):
                if !isMultiline { return .none }
                position += 1
            default:
                position += 1
            }
        }
        return .none
    }

    // MARK: - Delimiters

    /// Whether a literal starts at the offset: a quotation mark after any number of `#`.
    func startsString(_ offset: Int) -> Bool {
        var offset = offset
        while byte(offset) == UInt8(ascii: "#") { offset += 1 }
        return byte(offset) == UInt8(ascii: "\"")
    }

    private func isTripleQuote(_ offset: Int) -> Bool {
        byte(offset) == UInt8(ascii: "\"") && byte(offset + 1) == UInt8(ascii: "\"")
            && byte(offset + 2) == UInt8(ascii: "\"")
    }

    private func closes(_ offset: Int, hashes: Int, _ quotes: Int) -> Bool {
        (quotes == 3 ? isTripleQuote(offset) : byte(offset) == UInt8(ascii: "\""))
            && hasHashes(offset + quotes, hashes)
    }

    private func hasHashes(_ offset: Int, _ count: Int) -> Bool {
        for index in 0..<count where byte(offset + index) != UInt8(ascii: "#") { return false }
        return true
    }

    private func hasLineBreak(after offset: Int) -> Bool {
        offset >= end || isLineBreak(bytes[offset])
    }

    private func isLineBreak(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
