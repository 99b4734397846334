/// A Swift type whose values cross between compiled code and the machine.
///
/// Numbers and Booleans are words; everything else is an object with one count in its slot.
package protocol Bridged {
    static var isWord: Bool { get }
    /// Whether the type is an optional, which an optional around it has to box.
    static var isOptional: Bool { get }
    /// The value in a slot, whose count stays where it is.
    static func read(_ slot: Slot) -> Self
    /// A slot with a count of its own.
    func owned() -> Slot
}

/// The slot of an object, with a count of its own.
package func ownedSlot(_ object: AnyObject) -> Slot {
    Int(bitPattern: Unmanaged.passRetained(object).toOpaque())
}

extension Bridged {
    package static var isWord: Bool { false }
    package static var isOptional: Bool { false }
}

/// A type of the library that the machine keeps in a box.
package protocol BridgedNative: Bridged {}

extension BridgedNative {
    package static func read(_ slot: Slot) -> Self { object(slot, Native<Self>.self).value }
    package func owned() -> Slot { ownedSlot(Native(self)) }
}

extension Int: Bridged {
    package static var isWord: Bool { true }
    package static func read(_ slot: Slot) -> Int { slot }
    package func owned() -> Slot { self }
}

extension Double: Bridged {
    package static var isWord: Bool { true }
    package static func read(_ slot: Slot) -> Double { Double(slot: slot) }
    package func owned() -> Slot { Int(Int64(bitPattern: bitPattern)) }
}

extension Bool: Bridged {
    package static var isWord: Bool { true }
    package static func read(_ slot: Slot) -> Bool { slot != 0 }
    package func owned() -> Slot { self ? 1 : 0 }
}

extension String: Bridged {
    package static func read(_ slot: Slot) -> String { Text.string(slot) }
    package func owned() -> Slot { Text.make(self) }
}

extension Array: Bridged where Element: Bridged {
    package static func read(_ slot: Slot) -> [Element] {
        let array = object(slot, ArrayObject.self)
        return array.slots.map { Element.read($0) }
    }

    package func owned() -> Slot {
        let array = ArrayObject(holdsObjects: !Element.isWord, capacity: count)
        for element in self { array.append(element.owned()) }
        return ownedSlot(array)
    }
}

extension Optional: Bridged where Wrapped: Bridged {
    package static var isOptional: Bool { true }

    package static func read(_ slot: Slot) -> Wrapped? {
        if slot == 0 { return nil }
        if Wrapped.isWord || Wrapped.isOptional {
            return Wrapped.read(object(slot, Box.self).value)
        }
        return Wrapped.read(slot)
    }

    package func owned() -> Slot {
        guard let self else { return 0 }
        if Wrapped.isWord || Wrapped.isOptional {
            let box = Box(self.owned(), isObject: !Wrapped.isWord)
            return ownedSlot(box)
        }
        return self.owned()
    }
}

extension Range: Bridged where Bound: Bridged {
    package static func read(_ slot: Slot) -> Range<Bound> {
        let range = object(slot, RangeObject.self)
        return Bound.read(range.lower)..<Bound.read(range.upper)
    }

    package func owned() -> Slot {
        let range = RangeObject(
            lowerBound.owned(), upperBound.owned(), isClosed: false, holdsObjects: !Bound.isWord)
        return ownedSlot(range)
    }
}

extension ClosedRange: Bridged where Bound: Bridged {
    package static func read(_ slot: Slot) -> ClosedRange<Bound> {
        let range = object(slot, RangeObject.self)
        return Bound.read(range.lower)...Bound.read(range.upper)
    }

    package func owned() -> Slot {
        let range = RangeObject(
            lowerBound.owned(), upperBound.owned(), isClosed: true, holdsObjects: !Bound.isWord)
        return ownedSlot(range)
    }
}
