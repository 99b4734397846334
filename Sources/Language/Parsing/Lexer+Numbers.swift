import Diagnostics

/// Integer and floating-point literals.
extension Lexer {
    /// Lexes a literal; the token's text is as written, its value is for the parser to compute.
    mutating func lexNumber() -> Token {
        let lower = position
        if bytes[lower] == UInt8(ascii: "0"), !previousIsPeriod {
            switch byte(lower + 1) {
            case UInt8(ascii: "x"):
                return lexHexadecimal()
            case UInt8(ascii: "b"):
                return lexRadix("binary", digits: UInt8(ascii: "0")...UInt8(ascii: "1"))
            case UInt8(ascii: "o"):
                return lexRadix("octal", digits: UInt8(ascii: "0")...UInt8(ascii: "7"))
            default: break
            }
        }
        skipDigits()
        if previousIsPeriod { return finishNumber(.integer, from: lower, "integer") }
        var kind = Token.Kind.integer
        if byte(position) == UInt8(ascii: "."), isDigit(byte(position + 1)) {
            kind = .float
            position += 1
            skipDigits()
        }
        if byte(position) | 0x20 == UInt8(ascii: "e") {
            kind = .float
            position += 1
            skipSign()
            guard isDigit(byte(position)) else { return exponentError(from: lower) }
            skipDigits()
        }
        return finishNumber(kind, from: lower, kind == .float ? "floating point" : "integer")
    }

    private mutating func lexHexadecimal() -> Token {
        let lower = position
        position += 2
        let digits = position
        skipHexadecimalDigits()
        var isFloat = false
        if position > digits, byte(position) == UInt8(ascii: "."),
            isHexadecimalDigit(byte(position + 1)), hasHexadecimalExponent(position + 1)
        {
            isFloat = true
            position += 1
            skipHexadecimalDigits()
        }
        if position > digits, byte(position) | 0x20 == UInt8(ascii: "p") {
            isFloat = true
            position += 1
            skipSign()
            guard isDigit(byte(position)) else { return exponentError(from: lower) }
            skipDigits()
        }
        guard position > digits, bytes[digits] != UInt8(ascii: "_") else {
            return digitError("hexadecimal", from: lower)
        }
        return finishNumber(isFloat ? .float : .integer, from: lower, "hexadecimal")
    }

    private mutating func lexRadix(_ name: String, digits: ClosedRange<UInt8>) -> Token {
        let lower = position
        position += 2
        guard digits.contains(byte(position)) else { return digitError(name, from: lower) }
        while digits.contains(byte(position)) || byte(position) == UInt8(ascii: "_") {
            position += 1
        }
        return finishNumber(.integer, from: lower, name)
    }

    /// `.5`: an error in Swift; the value is read nevertheless.
    mutating func lexFractionWithoutZero() -> Token {
        let lower = position
        position += 1
        skipDigits()
        let text = String(decoding: bytes[lower..<position], as: UTF8.self)
        error(
            "'\(text)' is not a valid floating point literal; it must be written '0\(text)'",
            at: lower..<position, hints: ["write '0\(text)'"])
        return Token(.float, lower..<position, text: "0" + text)
    }

    private mutating func finishNumber(
        _ kind: Token.Kind, from lower: Int, _ name: String
    ) -> Token {
        let upper = position
        if let (scalar, _) = scalar(at: position) {
            let isLetter =
                scalar.isASCII
                ? isIdentifierByte(UInt8(scalar.value))
                : CharacterClasses.continuesIdentifier(scalar)
            if isLetter {
                let literal = name == "integer" || name == "floating point" ? name : "integer"
                let kind = name == "hexadecimal" || name == "binary" || name == "octal"
                error(
                    "'\(scalar)' is not a valid \(kind ? name + " digit" : "digit") in "
                        + "\(literal) literal", at: position..<position + UTF8.width(scalar),
                    hints: ["a name cannot start with a digit; put an operator or a space here"])
                skipIdentifier()
            }
        }
        let text = String(decoding: bytes[lower..<upper], as: UTF8.self)
        return Token(kind, lower..<position, text: text)
    }

    private mutating func digitError(_ name: String, from lower: Int) -> Token {
        let upper = position
        skipIdentifier()
        error(
            "expected a \(name) digit in integer literal", at: lower..<max(upper, position),
            hints: ["such literals look like 0xFF, 0b1010 and 0o17"])
        return Token(.integer, lower..<position, text: "0")
    }

    private mutating func exponentError(from lower: Int) -> Token {
        error(
            "expected a digit in floating point exponent", at: lower..<position,
            hints: ["an exponent looks like 1e-3"])
        skipIdentifier()
        return Token(.float, lower..<position, text: "0.0")
    }

    // MARK: - Digits

    private mutating func skipDigits() {
        while isDigit(byte(position)) || byte(position) == UInt8(ascii: "_") { position += 1 }
    }

    private mutating func skipHexadecimalDigits() {
        while isHexadecimalDigit(byte(position)) || byte(position) == UInt8(ascii: "_") {
            position += 1
        }
    }

    private mutating func skipSign() {
        let byte = byte(position)
        if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { position += 1 }
    }

    private mutating func skipIdentifier() {
        while position < end {
            if isIdentifierByte(bytes[position]) {
                position += 1
            } else if bytes[position] >= 0x80, let (scalar, length) = scalar(at: position),
                CharacterClasses.continuesIdentifier(scalar)
            {
                position += length
            } else {
                return
            }
        }
    }

    /// Whether hexadecimal digits and a `p` follow; otherwise a dot is that of a member.
    private func hasHexadecimalExponent(_ offset: Int) -> Bool {
        var offset = offset
        while isHexadecimalDigit(byte(offset)) || byte(offset) == UInt8(ascii: "_") { offset += 1 }
        return byte(offset) | 0x20 == UInt8(ascii: "p")
    }

    func isHexadecimalDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
            UInt8(ascii: "A")...UInt8(ascii: "F"):
            true
        default: false
        }
    }
}
