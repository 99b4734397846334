import Diagnostics

/// String literals: their pieces, decoded.
extension Lexer {
    func startsRawString(_ offset: Int) -> Bool {
        StringScanner(bytes: bytes, end: end).startsString(offset)
    }

    mutating func lexString() -> Token {
        let lower = position
        let literal = StringScanner(bytes: bytes, end: end).scan(at: lower)
        position = literal.end
        let range = lower..<position
        switch literal.problem {
        case .unterminated:
            let marker = lower..<min(lower + 1 + literal.hashes, position)
            error("unterminated string literal", at: marker, hints: [closingHint(literal)])
            return Token(.string([]), range, text: "")
        case .openInterpolation(let parenthesis):
            error(
                "cannot find ')' to match opening '(' in string interpolation",
                at: parenthesis..<parenthesis + 1,
                hints: ["close the interpolation with ')' on the same line"])
            return Token(.string([]), range, text: "")
        case .tooDeep:
            error(
                "nested too deeply", at: lower..<lower + 1,
                hints: ["compute the inner strings first and give them names"])
            return Token(.string([]), range, text: "")
        case nil:
            break
        }
        let segments = literal.isMultiline ? decodeLines(literal) : decode(literal)
        return Token(.string(segments), range, text: "")
    }

    private func closingHint(_ literal: StringScanner.Result) -> String {
        let delimiter =
            (literal.isMultiline ? "\"\"\"" : "\"") + String(repeating: "#", count: literal.hashes)
        return literal.isMultiline
            ? "close it with \(delimiter) on a line of its own"
            : "close it with \(delimiter); a text of several lines stands between \"\"\" and \"\"\""
    }

    // MARK: - Other quotation marks

    /// A string in the wrong quotation marks is reported and read as if they were right.
    mutating func lexQuoted(closing: Character, message: String) -> Token {
        let lower = position
        position += 1
        let content = position
        while position < end, bytes[position] != UInt8(ascii: "\n") {
            if bytes[position] == UInt8(ascii: "\\") { position += 1 }
            if byte(position) == closing.asciiValue { break }
            if position < end { position += 1 }
        }
        let text = String(decoding: bytes[content..<max(content, position)], as: UTF8.self)
        if position < end, byte(position) == closing.asciiValue { position += 1 }
        error(message, at: lower..<position, hints: ["write \"\(text)\""])
        return Token(.string([.text(text)]), lower..<position, text: "")
    }

    func isCurlyQuote(_ offset: Int) -> Bool {
        guard bytes[offset] == 0xE2, let (scalar, _) = scalar(at: offset) else { return false }
        return scalar == "\u{201C}" || scalar == "\u{201D}" || scalar == "\u{2018}"
            || scalar == "\u{2019}"
    }

    mutating func lexCurlyString() -> Token {
        let lower = position
        position += 3
        let content = position
        var upper = content
        while position < end, bytes[position] != UInt8(ascii: "\n") {
            if isCurlyQuote(position) || bytes[position] == UInt8(ascii: "\"") {
                upper = position
                position += bytes[position] == UInt8(ascii: "\"") ? 1 : 3
                break
            }
            position += 1
            upper = position
        }
        let text = String(decoding: bytes[content..<upper], as: UTF8.self)
        error(
            "unicode curly quote found, replace with '\"'", at: lower..<lower + 3,
            hints: ["write \"\(text)\""])
        return Token(.string([.text(text)]), lower..<position, text: "")
    }

    // MARK: - Decoding

    /// Collects the segments of a literal; text between interpolations becomes one segment.
    private struct Segments {
        var list: [StringSegment] = []
        var text = ""

        mutating func end() -> [StringSegment] {
            if !text.isEmpty { list.append(.text(text)) }
            text = ""
            return list
        }

        mutating func interpolation(_ range: SourceRange) {
            _ = end()
            list.append(.interpolation(range))
        }
    }

    private mutating func decode(_ literal: StringScanner.Result) -> [StringSegment] {
        var segments = Segments()
        var next = 0
        decode(literal.content, of: literal, &next, into: &segments)
        return segments.end()
    }

    /// Decodes a part of a literal that has no line break of its own outside interpolations.
    private mutating func decode(
        _ range: Range<Int>, of literal: StringScanner.Result, _ next: inout Int,
        into segments: inout Segments
    ) {
        var offset = range.lowerBound
        var plain = offset
        func flush(_ segments: inout Segments) {
            if plain < offset {
                segments.text += String(decoding: bytes[plain..<offset], as: UTF8.self)
            }
        }
        while offset < range.upperBound {
            guard bytes[offset] == UInt8(ascii: "\\"), hasHashes(offset + 1, literal.hashes) else {
                offset += 1
                continue
            }
            flush(&segments)
            if next < literal.interpolations.count,
                literal.interpolations[next].lowerBound == offset + 2 + literal.hashes
            {
                let code = literal.interpolations[next]
                next += 1
                segments.interpolation(code)
                offset = code.upperBound + 1
            } else {
                offset = decodeEscape(
                    at: offset, hashes: literal.hashes, limit: range.upperBound, into: &segments)
            }
            plain = offset
        }
        flush(&segments)
    }

    /// Decodes one escape sequence; returns the offset after it.
    private mutating func decodeEscape(
        at backslash: Int, hashes: Int, limit: Int, into segments: inout Segments
    ) -> Int {
        let offset = backslash + 1 + hashes
        guard offset < limit, let (scalar, length) = scalar(at: offset) else {
            invalidEscape(backslash..<max(backslash + 1, limit))
            return limit
        }
        switch scalar {
        case "n": segments.text += "\n"
        case "t": segments.text += "\t"
        case "r": segments.text += "\r"
        case "0": segments.text += "\0"
        case "\\": segments.text += "\\"
        case "\"": segments.text += "\""
        case "'": segments.text += "'"
        case "u": return decodeUnicode(backslash, brace: offset + 1, limit: limit, into: &segments)
        default: invalidEscape(backslash..<offset + length)
        }
        return offset + length
    }

    private mutating func invalidEscape(_ range: Range<Int>) {
        error(
            "invalid escape sequence in literal", at: range,
            hints: [
                "the escapes are \\n \\t \\r \\0 \\\\ \\\" \\' \\u{…} and \\(…); a backslash itself is "
                    + "\\\\"
            ])
    }

    /// Decodes `\u{1F600}`.
    private mutating func decodeUnicode(
        _ backslash: Int, brace: Int, limit: Int, into segments: inout Segments
    ) -> Int {
        var offset = brace + 1
        while offset < limit, isHexadecimalDigit(bytes[offset]) { offset += 1 }
        let digits = String(decoding: bytes[min(brace + 1, offset)..<offset], as: UTF8.self)
        guard brace < limit, bytes[brace] == UInt8(ascii: "{"), !digits.isEmpty, offset < limit,
            bytes[offset] == UInt8(ascii: "}")
        else {
            let upper = min(brace, limit)
            error(
                "expected hexadecimal code in \\u{...} escape sequence", at: backslash..<upper,
                hints: ["write the code in braces, as in \\u{2713}"])
            return upper
        }
        if digits.count <= 8, let value = UInt32(digits, radix: 16),
            let scalar = Unicode.Scalar(value)
        {
            segments.text.unicodeScalars.append(scalar)
        } else {
            error(
                "invalid unicode scalar", at: backslash..<offset + 1,
                hints: ["codes run from 0 to 10FFFF without D800 to DFFF"])
        }
        return offset + 1
    }

    private func hasHashes(_ offset: Int, _ count: Int) -> Bool {
        for index in 0..<count where byte(offset + index) != UInt8(ascii: "#") { return false }
        return true
    }

    // MARK: - Several lines

    /// Decodes a literal between `"""`: the indentation of the closing delimiter is taken from
    /// every line, and a backslash at the end of a line joins it to the next.
    private mutating func decodeLines(_ literal: StringScanner.Result) -> [StringSegment] {
        let content = literal.content
        var lines = lines(of: literal)
        guard lines.count > 1 || content.isEmpty else {
            error(
                "multi-line string literal content must begin on a new line",
                at: content.lowerBound..<min(content.lowerBound + 1, end),
                hints: ["break the line after the opening \"\"\" and before the closing one"])
            return decode(literal)
        }
        guard lines.count > 1 else {
            error(
                "multi-line string literal content must begin on a new line",
                at: content.lowerBound..<content.lowerBound + 1,
                hints: ["an empty string is written \"\""])
            return []
        }
        let first = lines.removeFirst()
        if !isBlank(first) {
            error(
                "multi-line string literal content must begin on a new line", at: first,
                hints: ["break the line after the opening \"\"\""])
        }
        let last = lines.removeLast()
        if !isBlank(last) {
            error(
                "multi-line string literal closing delimiter must begin on a new line",
                at: content.upperBound..<content.upperBound + 3,
                hints: ["put the closing \"\"\" on a line of its own"])
            lines.append(last)
        }
        let indentation = isBlank(last) ? Array(bytes[last]) : []
        var segments = Segments()
        var next = literal.interpolations.firstIndex { $0.lowerBound > first.upperBound } ?? 0
        for (number, line) in lines.enumerated() {
            var line = strip(indentation, from: line)
            let joins = endsWithBackslash(line, hashes: literal.hashes)
            if let backslash = joins { line = line.lowerBound..<backslash }
            decode(line, of: literal, &next, into: &segments)
            if joins == nil, number < lines.count - 1 { segments.text += "\n" }
            if joins != nil, number == lines.count - 1 {
                error(
                    "escaped newline at the last line is not allowed",
                    at: line.upperBound..<line.upperBound + 1, hints: ["remove the backslash"])
            }
        }
        return segments.end()
    }

    /// The content's lines without their breaks; a break inside an interpolation does not count.
    private func lines(of literal: StringScanner.Result) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var lower = literal.content.lowerBound
        var offset = lower
        var next = 0
        while offset < literal.content.upperBound {
            if next < literal.interpolations.count,
                literal.interpolations[next].lowerBound == offset
            {
                offset = literal.interpolations[next].upperBound
                next += 1
            } else if bytes[offset] == UInt8(ascii: "\n") {
                let isCRLF = offset > lower && bytes[offset - 1] == UInt8(ascii: "\r")
                lines.append(lower..<(isCRLF ? offset - 1 : offset))
                offset += 1
                lower = offset
            } else {
                offset += 1
            }
        }
        lines.append(lower..<literal.content.upperBound)
        return lines
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    }

    private mutating func strip(_ indentation: [UInt8], from line: Range<Int>) -> Range<Int> {
        if bytes[line].starts(with: indentation) {
            return line.lowerBound + indentation.count..<line.upperBound
        }
        if isBlank(line) { return line.upperBound..<line.upperBound }
        var offset = line.lowerBound
        while offset < line.upperBound, isBlank(offset..<offset + 1) { offset += 1 }
        error(
            "insufficient indentation of line in multi-line string literal",
            at: offset..<min(offset + 1, end),
            hints: ["indent the line at least as far as the closing \"\"\""])
        return offset..<line.upperBound
    }

    /// The place of a backslash that ends the line (white space may follow it).
    private func endsWithBackslash(_ line: Range<Int>, hashes: Int) -> Int? {
        var upper = line.upperBound
        while upper > line.lowerBound, isBlank(upper - 1..<upper) { upper -= 1 }
        let backslash = upper - 1 - hashes
        guard backslash >= line.lowerBound, bytes[backslash] == UInt8(ascii: "\\"),
            hasHashes(backslash + 1, hashes)
        else { return nil }
        // An even number of backslashes is a run of escaped ones.
        var run = 0
        while backslash - run >= line.lowerBound, bytes[backslash - run] == UInt8(ascii: "\\") {
            run += 1
        }
        return hashes > 0 || run % 2 == 1 ? backslash : nil
    }
}
