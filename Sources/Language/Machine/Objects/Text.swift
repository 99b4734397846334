import CMachine

/// The UTF-8 of a string or character of more than seven bytes; shorter ones are in their slots. See
/// `text.h` of CMachine, which knows how this object lies in memory.
package final class TextObject: ManagedBuffer<TextHeader, UInt8> {}

/// What stands before the bytes of a text.
package struct TextHeader {
    var count: Int
    var capacity: Int
    var isPlain: Int
}

/// Strings and characters in slots.
enum Text {
    static let empty: Slot = cm_text_empty

    // MARK: Making

    /// A text as an owned slot.
    static func make(_ string: String) -> Slot {
        var string = string
        return string.withUTF8 { make($0) }
    }

    static func make(_ character: Character) -> Slot { make(String(character)) }

    /// A text of bytes that are valid UTF-8, as an owned slot.
    static func make(_ bytes: UnsafeBufferPointer<UInt8>) -> Slot {
        guard let base = bytes.baseAddress else { return empty }
        if bytes.count <= cm_text_limit { return cm_text_short(base, bytes.count) }
        return make(base, bytes.count, isPlain: cm_is_plain(base, bytes.count))
    }

    /// A text of bytes of which it is known whether they are plain.
    @inline(__always)
    static func make(_ bytes: UnsafePointer<UInt8>, _ count: Int, isPlain: Bool) -> Slot {
        if count <= cm_text_limit { return cm_text_short(bytes, count) }
        var slot = allocate(capacity: count)
        _ = cm_text_append(&slot, bytes, count, isPlain)
        return slot
    }

    /// An object without bytes; only on the way to a text that is longer than seven.
    private static func allocate(capacity: Int) -> Slot {
        // The bytes begin 40 bytes into the object; memory comes in pieces of 16.
        let capacity = (capacity + 40 + 15) & ~15 - 40
        if capacity > 1 << 20 { Machine.requireHere(slots: capacity / 8) }
        let object = TextObject.create(minimumCapacity: capacity) { _ in
            TextHeader(count: 0, capacity: capacity, isPlain: 1)
        }
        return ownedSlot(object)
    }

    // MARK: Reading

    static func string(_ slot: Slot) -> String {
        withBytes(slot) { String(decoding: $0, as: UTF8.self) }
    }

    @inline(__always)
    static func withBytes<Result>(
        _ slot: Slot, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        var slot = slot
        return try withUnsafePointer(to: &slot) {
            let view = cm_text_view($0)
            return try body(UnsafeBufferPointer(start: view.bytes, count: view.count))
        }
    }

    static func byteCount(_ slot: Slot) -> Int { withBytes(slot) { $0.count } }

    /// Whether each byte is a character.
    static func isPlain(_ slot: Slot) -> Bool {
        var slot = slot
        return cm_text_view(&slot).isPlain
    }

    /// The number of characters.
    static func count(_ slot: Slot) -> Int {
        isPlain(slot) ? byteCount(slot) : string(slot).count
    }

    /// A stretch of a text in which each byte is a character, as an owned slot; `nil` of any other.
    /// `range` gives the stretch for the number of characters that there are.
    static func part(of slot: Slot, _ range: (Int) -> Range<Int>) -> Slot? {
        guard isPlain(slot) else { return nil }
        return withBytes(slot) { bytes in
            let range = range(bytes.count)
            return make(
                bytes.baseAddress.unsafelyUnwrapped + range.lowerBound, range.count, isPlain: true)
        }
    }

    // MARK: Comparing

    /// Whether two texts are equal as Unicode has it: however their characters are composed.
    static func isEqual(_ a: Slot, _ b: Slot) -> Bool {
        switch cm_text_equal(a, b) {
        case 0: false
        case 1: true
        default: string(a) == string(b)
        }
    }

    static func isLess(_ a: Slot, _ b: Slot) -> Bool {
        let order = cm_text_order(a, b)
        return order == 2 ? string(a) < string(b) : order < 0
    }

    /// A hash that equal texts share.
    static func hash(_ slot: Slot) -> Int {
        if isPlain(slot) { return cm_text_hash(slot) }
        let string = string(slot)
        // The characters beyond ASCII that are equal to one of ASCII; Unicode adds no more.
        let isRare = string.unicodeScalars.contains {
            $0 == "\u{37E}" || $0 == "\u{1FEF}" || $0 == "\u{212A}"
        }
        if isRare {
            let plain = String(
                String.UnicodeScalarView(
                    string.unicodeScalars.map { scalar in
                        switch scalar {
                        case "\u{37E}": ";"
                        case "\u{1FEF}": "`"
                        case "\u{212A}": "K"
                        default: scalar
                        }
                    }))
            let slot = make(plain)
            defer { release(slot) }
            if isPlain(slot) { return cm_text_hash(slot) }
        }
        return DictionaryObject.mix(string.hashValue)
    }

    // MARK: Changing

    /// Puts a text at the end of the one in a slot.
    static func append(_ added: Slot, to place: UnsafeMutablePointer<Slot>) {
        // Its object is kept while the place, which may hold it too, gets another.
        retain(added)
        let isPlain = isPlain(added)
        withBytes(added) { append($0, to: place, isPlain: isPlain) }
        release(added)
    }

    static func append(_ string: String, to place: UnsafeMutablePointer<Slot>) {
        var string = string
        string.withUTF8 {
            guard let base = $0.baseAddress else { return }
            append($0, to: place, isPlain: cm_is_plain(base, $0.count))
        }
    }

    private static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, to place: UnsafeMutablePointer<Slot>, isPlain: Bool
    ) {
        guard let base = bytes.baseAddress, !bytes.isEmpty else { return }
        if cm_text_append(place, base, bytes.count, isPlain) { return }
        let old = cm_text_view(place)
        var new = allocate(capacity: max(24, old.count + bytes.count, old.count * 2))
        _ = cm_text_append(&new, old.bytes, old.count, old.isPlain)
        _ = cm_text_append(&new, base, bytes.count, isPlain)
        put(new, into: place)
    }
}
