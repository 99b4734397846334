/// What a native function gets: its arguments in the slots from 1 on (`self` first, of a setter the
/// new value last), and slot 0 for its result. Arguments that are `inout` are changed in their slots.
public struct NativeCall {
    public unowned(unsafe) let machine: Machine
    /// The word halves of the slots.
    public let words: UnsafeMutablePointer<Int>
    let references: UnsafeMutablePointer<Slot>
    unowned(unsafe) let site: CallSite?

    /// The reference halves of the slots.
    public var refs: UnsafeMutablePointer<AnyObject?> {
        UnsafeMutableRawPointer(references).assumingMemoryBound(to: AnyObject?.self)
    }

    /// The generic arguments in the order of `Symbol.allGenerics`.
    public var types: [Type] { site?.types ?? [] }
    var layouts: [Layout] { site?.layouts ?? [] }
    func layout(_ index: Int) -> Layout { layouts[index] }

    /// The number of arguments.
    package var argumentCount: Int { site?.argumentCount ?? 0 }
}

/// A function of the library that a program can call.
public typealias NativeFunction = (NativeCall) throws -> Void

extension NativeCall {
    // MARK: Arguments

    public func int(_ index: Int) -> Int { words[index] }
    public func double(_ index: Int) -> Double { Double(slot: words[index]) }
    public func bool(_ index: Int) -> Bool { words[index] != 0 }
    public func string(_ index: Int) -> String { Text.string(references[index]) }
    package func array(_ index: Int) -> ArrayObject { object(references[index]) }
    func dictionary(_ index: Int) -> DictionaryObject { object(references[index]) }
    func range(_ index: Int) -> RangeObject { object(references[index]) }

    /// A value of one of the library's own types.
    public func native<T>(_ index: Int, as type: T.Type = T.self) -> T {
        object(references[index], Native<T>.self).value
    }

    /// Changes an `inout` argument of one of the library's own types, in place if it can be.
    public func withNative<T, R>(
        _ index: Int, as type: T.Type = T.self, _ body: (inout T) throws -> R
    ) rethrows -> R {
        if !isUnique(references + index) {
            let copy = object(references[index], Native<T>.self).copy()
            put(ownedSlot(copy), into: references + index)
        }
        return try body(&object(references[index], Native<T>.self).value)
    }

    public func ints(_ index: Int) -> [Int] { Array(array(index).slots) }
    public func doubles(_ index: Int) -> [Double] { array(index).slots.map { Double(slot: $0) } }
    public func strings(_ index: Int) -> [String] {
        array(index).slots.map { Text.string($0) }
    }

    // MARK: Results

    public func result(_ value: Int) { words[0] = value }
    public func result(_ value: Double) { words[0] = value.slot }
    public func result(_ value: Bool) { words[0] = value ? 1 : 0 }
    public func result(_ value: String) { result(owning: Text.make(value)) }
    public func result(_ value: [Int]) { result(object: ArrayObject(words: value)) }
    public func result(_ value: [Double]) { result(object: ArrayObject(words: value.map(\.slot))) }
    public func result(_ value: [String]) {
        let array = ArrayObject(holdsObjects: true, capacity: value.count)
        for text in value { array.append(Text.make(text)) }
        result(object: array)
    }

    /// A value of one of the library's own types as the result.
    public func result<T>(native value: T) { result(object: Native(value)) }
    public func result(ref: AnyObject?) { result(owning: ref.map { ownedSlot($0) } ?? 0) }

    func result(object: AnyObject) { result(owning: ownedSlot(object)) }
    /// Takes over the slot's count.
    func result(owning slot: Slot) { put(slot, into: references) }

    // MARK: Changing arguments

    /// An `inout` array that can be changed: a copy if others hold it too.
    func mutableArray(_ index: Int) -> ArrayObject {
        if !isUnique(references + index) {
            put(ownedSlot(array(index).copy()), into: references + index)
        }
        return array(index)
    }

    func mutableDictionary(_ index: Int) -> DictionaryObject {
        if !isUnique(references + index) {
            put(ownedSlot(dictionary(index).copy()), into: references + index)
        }
        return dictionary(index)
    }

    /// An `inout` text that can be changed.
    func changeText<Result>(
        _ index: Int, _ change: (inout String) throws -> Result
    ) rethrows -> Result {
        var text = string(index)
        defer { put(Text.make(text), into: references + index) }
        return try change(&text)
    }

    // MARK: Slots of a type that is only known when it runs

    /// Argument `index`, which is of a generic type; without a count of its own.
    @inline(__always)
    func slot(_ index: Int, _ layout: Layout) -> Slot {
        layout.isWord ? words[index] : references[index]
    }

    /// Takes the argument out of its slot.
    @inline(__always)
    func take(_ index: Int, _ layout: Layout) -> Slot {
        if layout.isWord { return words[index] }
        let value = references[index]
        references[index] = 0
        return value
    }

    /// A slot with its count as the result.
    @inline(__always)
    func result(_ slot: Slot, _ layout: Layout) {
        if layout.isWord { words[0] = slot } else { put(slot, into: references) }
    }

    /// A slot with its count as an optional result.
    func result(some slot: Slot, _ layout: Layout) { result(owning: wrap(slot, layout)) }
    func resultNil() { result(owning: 0) }
}

/// A value as an optional: words and optionals go into a box, objects stay what they are. The count
/// moves along.
@inline(__always)
func wrap(_ value: Slot, _ layout: Layout) -> Slot {
    if layout.isWord { return ownedSlot(Box(value, isObject: false)) }
    switch layout.kind {
    case .optional: return ownedSlot(Box(value, isObject: true))
    case .tuple(_, let elements) where elements.isEmpty && value == 0:
        return ownedSlot(Record.make(count: 0, references: 0))
    default: return value
    }
}

/// What is in an optional that is not null, without a count of its own.
@inline(__always)
func unwrap(_ value: Slot, _ layout: Layout) -> Slot {
    if layout.isWord { return object(value, Box.self).value }
    if case .optional = layout.kind { return object(value, Box.self).value }
    return value
}

extension Double {
    @inline(__always)
    init(slot: Slot) { self.init(bitPattern: UInt64(bitPattern: Int64(slot))) }
    @inline(__always)
    var slot: Slot { Int(Int64(bitPattern: bitPattern)) }
}

extension Float {
    @inline(__always)
    init(slot: Slot) { self.init(bitPattern: UInt32(truncatingIfNeeded: slot)) }
    @inline(__always)
    var slot: Slot { Int(bitPattern) }
}
