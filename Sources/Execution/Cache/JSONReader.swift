extension JSONTree {
    /// Reads a JSON text and keeps its numbers as they are spelt; nil if it is not one, or if it is
    /// nested more than 512 deep.
    init?(parsing bytes: some Sequence<UInt8>) {
        var reader = JSONReader(bytes: Array(bytes))
        guard let tree = reader.readDocument() else { return nil }
        self = tree
    }

    /// The member of an object with a name.
    subscript(_ name: String) -> JSONTree? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == name }?.value
    }

    var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var elements: [JSONTree]? {
        if case .array(let elements) = self { elements } else { nil }
    }

    var integer: Int? {
        if case .number(let digits) = self { Int(digits) } else { nil }
    }
}

/// Reads the JSON that `CanonicalJSON` writes, and any other.
private struct JSONReader {
    let bytes: [UInt8]
    private var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func readDocument() -> JSONTree? {
        guard let tree = readValue(depth: 0) else { return nil }
        skipSpace()
        return position == bytes.count ? tree : nil
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func take(_ character: Character) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == character.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func takeWord(_ word: String) -> Bool {
        guard bytes[position...].starts(with: word.utf8) else { return false }
        position += word.utf8.count
        return true
    }

    private mutating func readValue(depth: Int) -> JSONTree? {
        skipSpace()
        guard depth < 512, position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "{"): return readObject(depth: depth)
        case UInt8(ascii: "["): return readArray(depth: depth)
        case UInt8(ascii: "\""): return readString().map(JSONTree.string)
        case UInt8(ascii: "t"): return takeWord("true") ? .bool(true) : nil
        case UInt8(ascii: "f"): return takeWord("false") ? .bool(false) : nil
        case UInt8(ascii: "n"): return takeWord("null") ? .null : nil
        default: return readNumber()
        }
    }

    private mutating func readNumber() -> JSONTree? {
        let start = position
        while position < bytes.count, "+-.0123456789eE".utf8.contains(bytes[position]) {
            position += 1
        }
        let digits = String(decoding: bytes[start..<position], as: UTF8.self)
        return Double(digits) == nil ? nil : .number(digits)
    }

    private mutating func readArray(depth: Int) -> JSONTree? {
        guard take("[") else { return nil }
        if take("]") { return .array([]) }
        var elements: [JSONTree] = []
        repeat {
            guard let element = readValue(depth: depth + 1) else { return nil }
            elements.append(element)
        } while take(",")
        return take("]") ? .array(elements) : nil
    }

    private mutating func readObject(depth: Int) -> JSONTree? {
        guard take("{") else { return nil }
        if take("}") { return .object([]) }
        var members: [(key: String, value: JSONTree)] = []
        repeat {
            skipSpace()
            guard let key = readString(), take(":"), let value = readValue(depth: depth + 1) else {
                return nil
            }
            members.append((key, value))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func readString() -> String? {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        var text: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let scalar = readEscape() else { return nil }
                text += Array(String(Character(scalar)).utf8)
            default: text.append(byte)
            }
        }
        return nil
    }

    private mutating func readEscape() -> Unicode.Scalar? {
        guard position < bytes.count else { return nil }
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "u"):
            guard let first = readCodeUnit() else { return nil }
            guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
            guard takeWord("\\u"), let second = readCodeUnit(), UTF16.isTrailSurrogate(second)
            else { return nil }
            return UTF16.decode(UTF16.EncodedScalar([first, second]))
        default: return nil
        }
    }

    private mutating func readCodeUnit() -> UInt16? {
        guard position + 4 <= bytes.count else { return nil }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        position += 4
        return UInt16(digits, radix: 16)
    }
}
