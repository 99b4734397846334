/// Which characters may stand in names, and what was meant by those that may not.
enum CharacterClasses {
    /// The ranges of Swift's grammar for names beyond ASCII, less the invisible characters.
    private static let identifierRanges: [ClosedRange<UInt32>] = [
        0xA8...0xA8, 0xAA...0xAA, 0xAF...0xAF, 0xB2...0xB5, 0xB7...0xBA, 0xBC...0xBE,
        0xC0...0xD6, 0xD8...0xF6, 0xF8...0x167F, 0x1681...0x180D, 0x180F...0x1FFF,
        0x203F...0x2040, 0x2054...0x2054, 0x2070...0x218F, 0x2460...0x24FF, 0x2776...0x2793,
        0x2C00...0x2DFF, 0x2E80...0x2FFF, 0x3004...0x3007, 0x3021...0x302F, 0x3031...0xD7FF,
        0xF900...0xFD3D, 0xFD40...0xFDCF, 0xFDF0...0xFE44, 0xFE47...0xFEFE, 0xFF00...0xFFFD,
        0x10000...0x1FFFD, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]

    /// Combining marks: they may stand in a name but not at its start.
    private static let combiningRanges: [ClosedRange<UInt32>] = [
        0x300...0x36F, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE20...0xFE2F,
    ]

    static func continuesIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        identifierRanges.contains { $0.contains(scalar.value) }
    }

    static func startsIdentifier(_ scalar: Unicode.Scalar) -> Bool {
        continuesIdentifier(scalar) && !combiningRanges.contains { $0.contains(scalar.value) }
    }

    /// Whether the character can be shown in a message.
    static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
            .lineSeparator, .paragraphSeparator:
            false
        default: true
        }
    }

    /// What to write instead of a character that word processors and web pages like to put.
    static func hint(for scalar: Unicode.Scalar) -> [String] {
        if let replacement = replacements[scalar] { return ["write '\(replacement)'"] }
        switch scalar {
        case "\u{A0}", "\u{2007}", "\u{202F}", "\u{3000}":
            return ["this is a non-breaking or wide space; replace it with a plain space"]
        case "√": return ["write 'x.squareRoot()' or 'sqrt(x)'"]
        case "∞": return ["write '.infinity'"]
        case "∈": return ["write 'in' or 'contains'"]
        case "∑": return ["write 'reduce(0, +)' or '.sum()'"]
        default: break
        }
        if !isVisible(scalar) { return ["this character is invisible; remove it"] }
        return ["remove it, or put it in a string or a comment"]
    }

    private static let replacements: [Unicode.Scalar: String] = [
        "×": "*", "⋅": "*", "∗": "*", "÷": "/", "∕": "/", "−": "-", "–": "-", "—": "-",
        "≤": "<=", "≥": ">=", "≠": "!=", "≡": "==", "→": "->", "…": "...", "¬": "!", "∧": "&&",
        "∨": "||", "«": "\"", "»": "\"", "„": "\"",
    ]
}

extension Lexer {
    func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    func isIdentifierByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"):
            true
        default: false
        }
    }

    func isOperatorByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "+"),
            UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "%"), UInt8(ascii: "<"),
            UInt8(ascii: ">"), UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "^"),
            UInt8(ascii: "~"), UInt8(ascii: "?"):
            true
        default: false
        }
    }
}
