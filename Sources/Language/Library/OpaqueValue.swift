/// A value of the machine in the hands of native code that does not know its type: an argument of
/// a generic parameter.
package final class OpaqueValue {
    package private(set) var slot: Slot
    package let layout: Layout

    /// Takes over the slot's count.
    package init(owning slot: Slot, _ layout: Layout) {
        self.slot = slot
        self.layout = layout
    }

    deinit { if !layout.isWord { release(slot) } }

    /// Another holder of the same value.
    package func copy() -> OpaqueValue {
        if !layout.isWord { retain(slot) }
        return OpaqueValue(owning: slot, layout)
    }

    /// A count of the value for somebody else.
    package func owned() -> Slot {
        if !layout.isWord { retain(slot) }
        return slot
    }

    package enum Number {
        case int(Int)
        case double(Double)
        case string(String)
    }

    /// The value if it is a number or a string.
    package var number: Number? {
        switch layout.kind {
        case .number(.double): .double(Double(slot: slot))
        case .number(.float): .double(Double(Float(slot: slot)))
        case .number(.bool): nil
        case .number: .int(slot)
        case .string, .character: .string(Text.string(slot))
        default: nil
        }
    }

    /// Calls `body` with the place of the value.
    package func withPlace<Result>(
        _ body: (UnsafeMutablePointer<Slot>) throws -> Result
    ) rethrows -> Result { try withUnsafeMutablePointer(to: &slot, body) }
}

/// Calls `body` with every box of a library type inside a value: the value itself, the elements of an
/// array, the parts of a tuple. What others hold too is copied first, so that `body` may change the
/// boxes in place. `name` is the path to the box, as in `layers.0`.
package func visitBoxes(
    at place: UnsafeMutablePointer<Slot>, _ layout: Layout, _ name: String,
    _ body: (String, NativeBox) throws -> Void
) rethrows {
    func path(_ part: String) -> String { name.isEmpty ? part : "\(name).\(part)" }
    if layout.isWord || place.pointee == 0 { return }
    switch layout.kind {
    case .native:
        if !isUnique(place) {
            put(ownedSlot(object(place.pointee, NativeBox.self).copy()), into: place)
        }
        try body(name, object(place.pointee, NativeBox.self))
    case .array(let element):
        if element.isWord { return }
        if !isUnique(place) {
            put(ownedSlot(object(place.pointee, ArrayObject.self).copy()), into: place)
        }
        let array = object(place.pointee, ArrayObject.self)
        for index in 0..<array.count {
            try visitBoxes(at: array.base + index, element, path("\(index)"), body)
        }
    case .tuple(let labels, let parts):
        let record = uniqueRecord(at: place)
        for (index, part) in parts.enumerated() {
            try visitBoxes(at: record.fields + index, part, path(labels[index] ?? "\(index)"), body)
        }
    case .structure(let nominal):
        let record = uniqueRecord(at: place)
        let parts = layout.parts(nominal)[0]
        for (index, part) in parts.enumerated() {
            try visitBoxes(at: record.fields + index, part, path(nominal.fields[index].name), body)
        }
    case .optional(let wrapped):
        try visitBoxes(at: place, wrapped, name, body)
    default: break
    }
}

private func uniqueRecord(at place: UnsafeMutablePointer<Slot>) -> Record {
    if !isUnique(place) {
        put(ownedSlot(object(place.pointee, Record.self).copy()), into: place)
    }
    return object(place.pointee, Record.self)
}
