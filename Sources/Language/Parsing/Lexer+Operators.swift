import Diagnostics

/// Runs of operator characters.
extension Lexer {
    /// Lexes an operator by maximal munch; a dot belongs to it only when it starts with one, and a
    /// `?` or `!` that touches what stands before it is always alone.
    mutating func lexOperator(isLeftBound: Bool) -> Token {
        let lower = position
        let first = bytes[lower]
        if isLeftBound, first == UInt8(ascii: "?") || first == UInt8(ascii: "!") {
            position += 1
            return token(from: lower)
        }
        let hasDots = first == UInt8(ascii: ".")
        while position < end {
            let byte = bytes[position]
            guard isOperatorByte(byte) || (hasDots && byte == UInt8(ascii: ".")) else { break }
            // `//` and `/*` start a comment in the middle of an operator too.
            if byte == UInt8(ascii: "/"), position > lower {
                let next = self.byte(position + 1)
                if next == UInt8(ascii: "/") || next == UInt8(ascii: "*") { break }
            }
            position += 1
        }
        return token(from: lower)
    }

    private func token(from lower: Int) -> Token {
        let text = String(decoding: bytes[lower..<position], as: UTF8.self)
        return Token(.operator, lower..<position, text: text)
    }
}
