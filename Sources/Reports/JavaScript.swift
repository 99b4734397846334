import CDuktape

/// One Duktape heap: evaluates scripts that we bring along and calls their functions with strings.
///
/// Not thread-safe; its owner serialises the calls.
final class JavaScript {
    struct Failure: Error {
        let message: String
    }

    private let context: OpaquePointer

    init() throws(Failure) {
        guard let context = papers_duk_create() else {
            throw Failure(message: "the JavaScript engine does not start")
        }
        self.context = context
    }

    deinit { papers_duk_destroy(context) }

    /// Runs a script for its effects.
    func evaluate(_ source: String) throws(Failure) {
        let bytes = Self.encode(source)
        let status = papers_duk_evaluate(context, bytes, bytes.count)
        let text = popString()
        if status != 0 { throw Failure(message: text) }
    }

    /// Calls a global function with one string and returns its result as a string.
    func call(_ function: String, _ argument: String) throws(Failure) -> String {
        let bytes = Self.encode(argument)
        let status = papers_duk_call(context, function, bytes, bytes.count)
        let text = popString()
        if status != 0 { throw Failure(message: text) }
        return text
    }

    private func popString() -> String {
        var length = 0
        let text = papers_duk_top_string(context, &length)
        defer { papers_duk_pop(context) }
        return Self.decode(UnsafeRawBufferPointer(start: UnsafeRawPointer(text), count: length))
    }

    // Duktape keeps strings in CESU-8: each UTF-16 code unit on its own, so that a script sees
    // surrogate pairs as it does in a browser. Only characters outside the basic plane differ from
    // UTF-8, and those occur in every formula with blackboard or script letters.

    private static func encode(_ text: String) -> [CChar] {
        var bytes: [CChar] = []
        bytes.reserveCapacity(text.utf8.count)
        for unit in text.utf16 {
            switch unit {
            case 0..<0x80:
                bytes.append(CChar(truncatingIfNeeded: unit))
            case 0x80..<0x800:
                bytes.append(CChar(truncatingIfNeeded: 0xC0 | unit >> 6))
                bytes.append(CChar(truncatingIfNeeded: 0x80 | unit & 0x3F))
            default:
                bytes.append(CChar(truncatingIfNeeded: 0xE0 | unit >> 12))
                bytes.append(CChar(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
                bytes.append(CChar(truncatingIfNeeded: 0x80 | unit & 0x3F))
            }
        }
        return bytes
    }

    private static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
        // 0xED followed by 0xA0 or more is a surrogate; without one the bytes are plain UTF-8.
        let hasSurrogates = bytes.indices.dropLast().contains {
            bytes[$0] == 0xED && bytes[$0 + 1] >= 0xA0
        }
        if !hasSurrogates { return String(decoding: bytes, as: UTF8.self) }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count)
        var index = 0
        func tail(_ offset: Int) -> UInt16 {
            index + offset < bytes.count ? UInt16(bytes[index + offset]) & 0x3F : 0
        }
        while index < bytes.count {
            let lead = UInt16(bytes[index])
            switch lead {
            case 0..<0x80:
                units.append(lead)
                index += 1
            case 0xC0..<0xE0:
                units.append((lead & 0x1F) << 6 | tail(1))
                index += 2
            case 0xE0..<0xF0:
                units.append((lead & 0x0F) << 12 | tail(1) << 6 | tail(2))
                index += 3
            default:
                units.append(0xFFFD)
                index += 4
            }
        }
        return String(decoding: units, as: UTF16.self)
    }
}
