/// A place in a JSON tree that is being filled; the containers of `Codable` need to share it.
final class JSONSlot {
    private enum Content {
        case tree(JSONTree)
        case array([JSONSlot])
        case object([(key: String, slot: JSONSlot)])
    }

    private var content = Content.tree(.null)

    var tree: JSONTree {
        switch content {
        case .tree(let tree): tree
        case .array(let slots): .array(slots.map(\.tree))
        case .object(let members): .object(members.map { ($0.key, $0.slot.tree) })
        }
    }

    var count: Int {
        if case .array(let slots) = content { slots.count } else { 0 }
    }

    func set(_ tree: JSONTree) { content = .tree(tree) }

    func becomeArray() {
        if case .array = content { return }
        content = .array([])
    }

    func becomeObject() {
        if case .object = content { return }
        content = .object([])
    }

    func element() -> JSONSlot {
        let slot = JSONSlot()
        if case .array(var slots) = content {
            content = .tree(.null)  // Keeps the array uniquely referenced while it grows.
            slots.append(slot)
            content = .array(slots)
        }
        return slot
    }

    /// The slot of a key; a key that is encoded twice keeps its last value.
    func member(_ key: String) -> JSONSlot {
        guard case .object(var members) = content else { return JSONSlot() }
        if let known = members.first(where: { $0.key == key }) { return known.slot }
        let slot = JSONSlot()
        content = .tree(.null)
        members.append((key, slot))
        content = .object(members)
        return slot
    }
}

/// `Codable` into a `JSONTree`.
struct JSONTreeEncoder: Encoder {
    let slot: JSONSlot
    let codingPath: [any CodingKey]
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        slot.becomeObject()
        return KeyedEncodingContainer(Keyed<Key>(slot: slot, codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        slot.becomeArray()
        return Unkeyed(slot: slot, codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        Single(slot: slot, codingPath: codingPath)
    }

    /// Puts any value into a slot.
    static func put(_ value: some Encodable, in slot: JSONSlot, at path: [any CodingKey]) throws {
        switch value {
        case let value as String: slot.set(.string(value))
        case let value as Bool: slot.set(.bool(value))
        case let value as Double: slot.set(JSONTree(value))
        // A Float is written with its own shortest digits, which are fewer than a Double's.
        case let value as Float where value.isFinite: slot.set(.number(value.description))
        case let value as Float: slot.set(JSONTree(Double(value)))
        case let value as any FixedWidthInteger: slot.set(.number(String(describing: value)))
        default: try value.encode(to: JSONTreeEncoder(slot: slot, codingPath: path))
        }
    }

    private struct Keyed<Key: CodingKey>: KeyedEncodingContainerProtocol {
        let slot: JSONSlot
        let codingPath: [any CodingKey]

        mutating func encodeNil(forKey key: Key) throws { slot.member(key.stringValue).set(.null) }

        mutating func encode(_ value: some Encodable, forKey key: Key) throws {
            try put(value, in: slot.member(key.stringValue), at: codingPath + [key])
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type, forKey key: Key
        ) -> KeyedEncodingContainer<Nested> {
            nested(key).container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
            nested(key).unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder {
            JSONTreeEncoder(slot: slot.member("super"), codingPath: codingPath)
        }

        mutating func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

        private func nested(_ key: Key) -> JSONTreeEncoder {
            JSONTreeEncoder(slot: slot.member(key.stringValue), codingPath: codingPath + [key])
        }
    }

    private struct Unkeyed: UnkeyedEncodingContainer {
        let slot: JSONSlot
        let codingPath: [any CodingKey]
        var count: Int { slot.count }

        mutating func encodeNil() throws { slot.element().set(.null) }

        mutating func encode(_ value: some Encodable) throws {
            try put(value, in: slot.element(), at: codingPath)
        }

        mutating func nestedContainer<Nested: CodingKey>(
            keyedBy type: Nested.Type
        ) -> KeyedEncodingContainer<Nested> {
            nested.container(keyedBy: type)
        }

        mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
            nested.unkeyedContainer()
        }

        mutating func superEncoder() -> any Encoder { nested }

        private var nested: JSONTreeEncoder {
            JSONTreeEncoder(slot: slot.element(), codingPath: codingPath)
        }
    }

    private struct Single: SingleValueEncodingContainer {
        let slot: JSONSlot
        let codingPath: [any CodingKey]

        mutating func encodeNil() throws { slot.set(.null) }

        mutating func encode(_ value: some Encodable) throws {
            try put(value, in: slot, at: codingPath)
        }
    }
}
