import CMachine

/// `String` and `Substring`. The pieces that methods cut out of a string are substrings; both are kept
/// as the same object.
let stringsInterface: String =
    ["String", "Substring"].map { name in
        """
        struct \(name): BidirectionalCollection, Hashable, Comparable, LosslessStringConvertible, StringProtocol, Sendable {
            typealias Element = Character
            @native("String.empty") init()
            @native("String.fromText") init(_ text: String)
            @native("String.fromText") init(_ text: Substring)
            @native("String.fromCharacters") init<S: Sequence>(_ characters: S) where S.Element == Character
            @native("String.count") var count: Int { get }
            @native("String.isEmpty") var isEmpty: Bool { get }
            @native("String.first") var first: Character? { get }
            @native("String.last") var last: Character? { get }
            @native("String.fromText") var description: String { get }
            @native("String.debugDescription") var debugDescription: String { get }
            @native("String.utf8") var utf8: UTF8View<UInt8> { get }
            @native("String.hasPrefix") func hasPrefix<T: StringProtocol>(_ prefix: T) -> Bool
            @native("String.hasSuffix") func hasSuffix<T: StringProtocol>(_ suffix: T) -> Bool
            @native("String.contains") func contains<T: StringProtocol>(_ other: T) -> Bool
            @native("String.contains") func contains(_ character: Character) -> Bool
            @native("String.uppercased") func uppercased() -> String
            @native("String.lowercased") func lowercased() -> String
            @native("String.split") func split(separator: Character, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [Substring]
            @native("String.splitText") func split<T: StringProtocol>(separator: T, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [Substring]
            @native("String.splitWhere") func split(maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [Substring]
            @native("String.prefix") func prefix(_ maxLength: Int) -> Substring
            @native("String.suffix") func suffix(_ maxLength: Int) -> Substring
            @native("String.dropFirst") func dropFirst(_ k: Int = 1) -> Substring
            @native("String.dropLast") func dropLast(_ k: Int = 1) -> Substring
            @native("String.prefixWhile") func prefix(while predicate: (Character) throws -> Bool) rethrows -> Substring
            @native("String.dropWhile") func drop(while predicate: (Character) throws -> Bool) rethrows -> Substring
            @native("String.filter") func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> \(name)
            @native("String.replacing") func replacing<T: StringProtocol, U: StringProtocol>(_ text: T, with replacement: U, maxReplacements: Int = 9223372036854775807) -> \(name)
            @native("String.lastWhere") func last(where predicate: (Character) throws -> Bool) rethrows -> Character?
            @native("String.append") mutating func append(_ text: \(name))
            @native("String.append") mutating func append(_ character: Character)
            @native("String.append") mutating func append<T: StringProtocol>(contentsOf text: T)
            @discardableResult @native("String.removeFirst") mutating func removeFirst() -> Character
            @discardableResult @native("String.removeLast") mutating func removeLast() -> Character
            @native("String.removeFirstCount") mutating func removeFirst(_ count: Int)
            @native("String.removeLastCount") mutating func removeLast(_ count: Int)
            @native("String.popLast") mutating func popLast() -> Character?
            @native("String.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
            @native("String.removeAllWhere") mutating func removeAll(where shouldBeRemoved: (Character) throws -> Bool) rethrows
            @native("String.reserveCapacity") mutating func reserveCapacity(_ count: Int)
        }
        """
    }.joined(separator: "\n") + """

        extension String {
            @native("String.fromText") init(_ character: Character)
            @native("String.describing") init<T: LosslessStringConvertible>(_ value: T)
            @native("String.radix") init<T: BinaryInteger>(_ value: T, radix: Int, uppercase: Bool = false)
            @native("String.repeating") init(repeating text: String, count: Int)
            @native("String.repeating") init(repeating character: Character, count: Int)
            @native("String.fromText") init(describing value: Any)
        }
        """

func registerStrings(_ natives: inout [String: NativeFunction]) {
    natives["String.empty"] = { $0.result("") }
    natives["String.fromText"] = { $0.result(owning: $0.take(1, text: ())) }
    natives["String.fromCharacters"] = { call in
        let characters = try call.machine.elements(of: call.references[1], call.layout(0))
        call.result(characters.slots.lazy.map { Text.string($0) }.joined())
    }
    natives["String.describing"] = { call in
        call.result(try call.machine.description(call.slot(1, call.layout(0)), call.layout(0)))
    }
    natives["String.radix"] = { call in
        let radix = call.int(2)
        guard (2...36).contains(radix) else { throw Trap("Radix must be between 2 and 36") }
        if case .number(let kind) = call.layout(0).kind, kind == .uint || kind == .uint64 {
            call.result(
                String(UInt(bitPattern: call.words[1]), radix: radix, uppercase: call.bool(3)))
        } else {
            call.result(String(call.int(1), radix: radix, uppercase: call.bool(3)))
        }
    }
    natives["String.repeating"] = { call in
        let text = call.string(1)
        guard call.int(2) >= 0 else { throw Trap("Repeat count should be nonnegative") }
        let (size, overflow) = text.utf8.count.multipliedReportingOverflow(by: call.int(2))
        try call.machine.require(slots: overflow ? .max : size / 8)
        call.result(String(repeating: text, count: call.int(2)))
    }
    natives["String.count"] = { $0.result(Text.count($0.references[1])) }
    natives["String.isEmpty"] = { $0.result($0.references[1] == Text.empty) }
    natives["String.first"] = { call in
        if let first = Text.part(of: call.references[1], { 0..<min(1, $0) }) {
            return call.result(owning: first == Text.empty ? 0 : first)
        }
        call.result(character: call.string(1).first)
    }
    natives["String.last"] = { call in
        if let last = Text.part(of: call.references[1], { max(0, $0 - 1)..<$0 }) {
            return call.result(owning: last == Text.empty ? 0 : last)
        }
        call.result(character: call.string(1).last)
    }
    natives["String.debugDescription"] = { $0.result($0.string(1).debugDescription) }
    natives["String.utf8"] = { call in
        let array = ArrayObject(holdsObjects: false, capacity: Text.byteCount(call.references[1]))
        Text.withBytes(call.references[1]) { for byte in $0 { array.append(Int(byte)) } }
        call.result(object: array)
    }
    natives["String.utf8Count"] = { $0.result(Text.byteCount($0.references[1])) }
    natives["String.hasPrefix"] = { call in
        let length = Text.byteCount(call.references[2])
        if Text.isPlain(call.references[2]),
            let start = Text.part(of: call.references[1], { 0..<min(length, $0) })
        {
            defer { release(start) }
            return call.result(Text.isEqual(start, call.references[2]))
        }
        call.result(call.string(1).hasPrefix(call.string(2)))
    }
    natives["String.hasSuffix"] = { call in
        let length = Text.byteCount(call.references[2])
        if Text.isPlain(call.references[2]),
            let end = Text.part(of: call.references[1], { max(0, $0 - length)..<$0 })
        {
            defer { release(end) }
            return call.result(Text.isEqual(end, call.references[2]))
        }
        call.result(call.string(1).hasSuffix(call.string(2)))
    }
    natives["String.contains"] = { call in
        call.result(call.string(1).contains(call.string(2)))
    }
    natives["String.uppercased"] = { $0.result($0.string(1).uppercased()) }
    natives["String.lowercased"] = { $0.result($0.string(1).lowercased()) }
    registerSplits(&natives)
    registerParts(&natives)
    natives["String.append"] = { call in
        Text.append(call.references[2], to: call.references + 1)
    }
    natives["String.removeFirst"] = { call in
        guard call.references[1] != Text.empty else {
            throw Trap("Can't remove first element from an empty collection")
        }
        call.result(owning: Text.make(call.changeText(1) { $0.removeFirst() }))
    }
    natives["String.removeLast"] = { call in
        guard call.references[1] != Text.empty else {
            throw Trap("Can't remove last element from an empty collection")
        }
        call.result(owning: Text.make(call.changeText(1) { $0.removeLast() }))
    }
    natives["String.popLast"] = { call in
        call.result(character: call.changeText(1) { $0.popLast() })
    }
    natives["String.removeFirstCount"] = { call in
        try checkRemoval(call.int(2), of: call.string(1).count)
        call.changeText(1) { $0.removeFirst(call.int(2)) }
    }
    natives["String.removeLastCount"] = { call in
        try checkRemoval(call.int(2), of: call.string(1).count)
        call.changeText(1) { $0.removeLast(call.int(2)) }
    }
    natives["String.removeAll"] = { put(Text.empty, into: $0.references + 1) }
    natives["String.reserveCapacity"] = { _ in }
}

func checkRemoval(_ count: Int, of all: Int) throws {
    if count < 0 { throw Trap("Number of elements to remove should be non-negative") }
    if count > all { throw Trap("Can't remove more items from a collection than it contains") }
}

/// The stretches between separators of a text in which each byte is a character; `nil` of any other.
private func splitASCII(
    _ text: Slot, _ separator: Slot, maxSplits: Int, omitsEmpty: Bool
) -> ArrayObject? {
    guard separator != Text.empty, Text.isPlain(text), Text.isPlain(separator) else { return nil }
    return Text.withBytes(text) { bytes in
        Text.withBytes(separator) { mark in
            // Pieces of eight bytes; the array grows at most once or twice if there are more.
            let parts = ArrayObject(
                holdsObjects: true, capacity: min(bytes.count / 8, maxSplits, 1 << 16) + 2)
            let base = bytes.baseAddress.unsafelyUnwrapped
            let first = mark[0]
            var start = 0
            var index = 0
            func add(_ end: Int) {
                if start < end || !omitsEmpty {
                    parts.append(Text.make(base + start, end - start, isPlain: true))
                }
            }
            while mark.count == 1, parts.count < maxSplits {
                parts.grow()
                let room = min(parts.capacity, maxSplits) - parts.count
                let made = cm_split_short(
                    base, bytes.count, first, omitsEmpty, parts.base + parts.count, room, &start)
                parts.count += made
                if made == room { continue }
                // A longer part, or the last one.
                let length = cm_find_byte(base + start, bytes.count - start, first)
                if length < 0 { break }
                add(start + length)
                start += length + 1
            }
            while mark.count > 1, index + mark.count <= bytes.count, parts.count < maxSplits {
                if base[index] == first,
                    bytes[index..<(index + mark.count)].elementsEqual(mark)
                {
                    add(index)
                    index += mark.count
                    start = index
                } else {
                    index += 1
                }
            }
            add(bytes.count)
            return parts
        }
    }
}

private func registerSplits(_ natives: inout [String: NativeFunction]) {
    natives["String.split"] = { call in
        guard call.int(3) >= 0 else { throw Trap("Must take zero or more splits") }
        if let parts = splitASCII(
            call.references[1], call.references[2], maxSplits: call.int(3),
            omitsEmpty: call.bool(4))
        {
            return call.result(object: parts)
        }
        guard let separator = call.string(2).first else { return call.result([call.string(1)]) }
        let parts = call.string(1).split(
            separator: separator, maxSplits: call.int(3), omittingEmptySubsequences: call.bool(4))
        call.result(parts.map(String.init))
    }
    natives["String.splitText"] = { call in
        guard call.int(3) >= 0 else { throw Trap("Must take zero or more splits") }
        if let parts = splitASCII(
            call.references[1], call.references[2], maxSplits: call.int(3),
            omitsEmpty: call.bool(4))
        {
            return call.result(object: parts)
        }
        let parts = call.string(1).split(
            separator: call.string(2), maxSplits: call.int(3),
            omittingEmptySubsequences: call.bool(4))
        call.result(parts.map(String.init))
    }
    natives["String.splitWhere"] = { call in
        guard call.int(2) >= 0 else { throw Trap("Must take zero or more splits") }
        let isSeparator = try characterTest(call, 4)
        let parts = try call.string(1).split(
            maxSplits: call.int(2), omittingEmptySubsequences: call.bool(3),
            whereSeparator: isSeparator)
        call.result(parts.map(String.init))
    }
}

/// A closure of the notebook that tests characters.
private func characterTest(_ call: NativeCall, _ index: Int) throws -> (Character) throws -> Bool {
    let callback = call.callback(index, parameters: 1)
    return { character in
        put(Text.make(character), into: callback.refs + 1)
        try callback.run()
        return callback.words[0] != 0
    }
}

private func registerParts(_ natives: inout [String: NativeFunction]) {
    func count(_ call: NativeCall, _ what: String) throws -> Int {
        if call.int(2) < 0 { throw Trap(what) }
        return call.int(2)
    }
    natives["String.prefix"] = { call in
        let count = try count(call, "Can't take a prefix of negative length from a collection")
        if let part = Text.part(of: call.references[1], { 0..<min(count, $0) }) {
            return call.result(owning: part)
        }
        call.result(String(call.string(1).prefix(count)))
    }
    natives["String.suffix"] = { call in
        let count = try count(call, "Can't take a suffix of negative length from a collection")
        if let part = Text.part(of: call.references[1], { max(0, $0 - count)..<$0 }) {
            return call.result(owning: part)
        }
        call.result(String(call.string(1).suffix(count)))
    }
    natives["String.dropFirst"] = { call in
        let count = try count(call, "Can't drop a negative number of elements from a collection")
        if let part = Text.part(of: call.references[1], { min(count, $0)..<$0 }) {
            return call.result(owning: part)
        }
        call.result(String(call.string(1).dropFirst(count)))
    }
    natives["String.dropLast"] = { call in
        let count = try count(call, "Can't drop a negative number of elements from a collection")
        if let part = Text.part(of: call.references[1], { 0..<max(0, $0 - count) }) {
            return call.result(owning: part)
        }
        call.result(String(call.string(1).dropLast(count)))
    }
    natives["String.prefixWhile"] = { call in
        call.result(String(try call.string(1).prefix(while: try characterTest(call, 2))))
    }
    natives["String.dropWhile"] = { call in
        call.result(String(try call.string(1).drop(while: try characterTest(call, 2))))
    }
    natives["String.lastWhere"] = { call in
        call.result(character: try call.string(1).last(where: try characterTest(call, 2)))
    }
    natives["String.replacing"] = { call in
        let (text, old) = (call.string(1), Array(call.string(2)))
        guard call.int(4) >= 0 else { throw Trap("Must take zero or more replacements") }
        call.result(
            String(
                text.map { $0 }.replacing(
                    old, with: Array(call.string(3)), maxReplacements: call.int(4))))
    }
    natives["String.filter"] = { call in
        call.result(try call.string(1).filter(try characterTest(call, 2)))
    }
    natives["String.removeAllWhere"] = { call in
        let test = try characterTest(call, 2)
        let kept = try call.string(1).filter { try !test($0) }
        put(Text.make(kept), into: call.references + 1)
    }
}

extension NativeCall {
    /// Takes a reference out of its slot.
    func take(_ index: Int, text: Void) -> Slot {
        let value = references[index]
        references[index] = 0
        return value
    }

    func result(character: Character?) {
        result(owning: character.map { Text.make($0) } ?? 0)
    }
}
