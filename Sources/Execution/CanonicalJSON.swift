import Foundation

/// JSON with one spelling for every value: keys sorted by their UTF-8 bytes, numbers in the shortest
/// form that reads back as the same number, one value a line, a line break at the end.
///
/// Foundation's encoder is not used for writing because its layout and its order of keys differ
/// between versions; a record must have the same bytes on every machine. Numbers that JSON does not
/// have are written as the strings `"inf"`, `"-inf"` and `"nan"`.
package enum CanonicalJSON {
    /// How the text is laid out.
    package enum Layout: Sendable {
        /// One value a line, indented by two spaces: for files.
        case lines
        /// Everything on one line: for the protocol between worker and coordinator.
        case compact
    }

    package static func encode(_ value: some Encodable, layout: Layout = .lines) throws -> String {
        let tree = try JSONTree(encoding: value)
        var text = ""
        tree.write(to: &text, layout: layout, depth: 0)
        text += "\n"
        return text
    }

    /// Reads any JSON text, in whatever layout.
    package static func decode<Value: Decodable>(
        _ type: Value.Type = Value.self, from text: String
    ) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
        return try decoder.decode(type, from: Data(text.utf8))
    }
}

/// A JSON value; numbers are kept as the text that is written.
enum JSONTree {
    case null
    case number(String)
    case bool(Bool)
    case string(String)
    case array([JSONTree])
    case object([(key: String, value: JSONTree)])

    init(encoding value: some Encodable) throws {
        let slot = JSONSlot()
        try value.encode(to: JSONTreeEncoder(slot: slot, codingPath: []))
        self = slot.tree
    }

    init(_ value: Double) {
        if value.isNaN {
            self = .string("nan")
        } else if value.isInfinite {
            self = .string(value < 0 ? "-inf" : "inf")
        } else {
            self = .number(value.description)
        }
    }

    func write(to text: inout String, layout: CanonicalJSON.Layout, depth: Int) {
        switch self {
        case .null: text += "null"
        case .number(let digits): text += digits
        case .bool(let value): text += value ? "true" : "false"
        case .string(let string): Self.write(string, to: &text)
        case .array(let elements) where elements.isEmpty: text += "[]"
        case .array(let elements):
            text += "["
            for (index, element) in elements.enumerated() {
                if index > 0 { text += "," }
                Self.breakLine(in: &text, layout: layout, depth: depth + 1)
                element.write(to: &text, layout: layout, depth: depth + 1)
            }
            Self.breakLine(in: &text, layout: layout, depth: depth)
            text += "]"
        case .object(let members) where members.isEmpty: text += "{}"
        case .object(let members):
            text += "{"
            let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            for (index, member) in sorted.enumerated() {
                if index > 0 { text += "," }
                Self.breakLine(in: &text, layout: layout, depth: depth + 1)
                Self.write(member.key, to: &text)
                text += layout == .lines ? ": " : ":"
                member.value.write(to: &text, layout: layout, depth: depth + 1)
            }
            Self.breakLine(in: &text, layout: layout, depth: depth)
            text += "}"
        }
    }

    private static func breakLine(
        in text: inout String, layout: CanonicalJSON.Layout, depth: Int
    ) {
        guard layout == .lines else { return }
        text += "\n"
        for _ in 0..<depth { text += "  " }
    }

    private static func write(_ string: String, to text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20 || scalar.value == 0x7F:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
