// How generated glue takes arguments and gives results; see `Bridged`.

extension NativeCall {
    // MARK: Arguments

    package func argument<T: Bridged>(_ index: Int, _ type: T.Type) -> T {
        T.read(T.isWord ? words[index] : references[index])
    }

    package func tuple<A: Bridged, B: Bridged>(_ index: Int) -> (A, B) {
        let fields = object(references[index], Record.self).fields
        return (A.read(fields[0]), B.read(fields[1]))
    }

    package func tuple<A: Bridged, B: Bridged, C: Bridged>(_ index: Int) -> (A, B, C) {
        let fields = object(references[index], Record.self).fields
        return (A.read(fields[0]), B.read(fields[1]), C.read(fields[2]))
    }

    package func tuple<A: Bridged, B: Bridged>(_ index: Int) -> [(A, B)] {
        array(index).slots.map { slot in
            let fields = object(slot, Record.self).fields
            return (A.read(fields[0]), B.read(fields[1]))
        }
    }

    package func tuple<A: Bridged, B: Bridged, C: Bridged>(_ index: Int) -> [(A, B, C)] {
        array(index).slots.map { slot in
            let fields = object(slot, Record.self).fields
            return (A.read(fields[0]), B.read(fields[1]), C.read(fields[2]))
        }
    }

    /// An argument of generic parameter number `generic`.
    package func opaque(_ index: Int, _ generic: Int) -> OpaqueValue {
        let layout = layout(generic)
        let slot = slot(index, layout)
        if !layout.isWord { retain(slot) }
        return OpaqueValue(owning: slot, layout)
    }

    /// An array whose elements are of generic parameter number `generic`.
    package func opaques(_ index: Int, _ generic: Int) -> [OpaqueValue] {
        let layout = layout(generic)
        return array(index).slots.map { slot in
            if !layout.isWord { retain(slot) }
            return OpaqueValue(owning: slot, layout)
        }
    }

    /// The library value in an argument whose type is a protocol.
    package func boxed(_ index: Int) -> Any { object(references[index], NativeBox.self).anyValue }

    /// How values of generic parameter number `generic` are kept.
    package func opaqueLayout(_ generic: Int) -> Layout { layout(generic) }

    /// Moves an `inout` argument out of its slot, so that it can be changed without a copy.
    package func takeOpaque(_ index: Int, _ layout: Layout) -> OpaqueValue {
        OpaqueValue(owning: take(index, layout), layout)
    }

    package func putOpaque(_ value: OpaqueValue, _ index: Int) {
        if value.layout.isWord {
            words[index] = value.slot
        } else {
            put(value.owned(), into: references + index)
        }
    }

    /// Changes an `inout` argument.
    package func change<T: Bridged, Result>(
        _ index: Int, _ body: (inout T) throws -> Result
    ) rethrows -> Result {
        var value = argument(index, T.self)
        defer {
            let slot = value.owned()
            if T.isWord { words[index] = slot } else { put(slot, into: references + index) }
        }
        return try body(&value)
    }

    /// Changes an `inout` argument of a library type in its box, so that its storage is not copied.
    package func change<T: BridgedNative, Result>(
        _ index: Int, _ body: (inout T) throws -> Result
    ) rethrows -> Result { try withNative(index, as: T.self, body) }

    // MARK: Results

    package func give(_ value: Void) {}

    package func give<T: Bridged>(_ value: T) {
        let slot = value.owned()
        if T.isWord { words[0] = slot } else { put(slot, into: references) }
    }

    package func give(_ value: OpaqueValue) {
        if value.layout.isWord {
            words[0] = value.slot
        } else {
            put(value.owned(), into: references)
        }
    }

    /// Values of generic parameter number `elements`.
    package func give(_ values: [OpaqueValue], elements: Int) {
        let array = ArrayObject(holdsObjects: !layout(elements).isWord, capacity: values.count)
        for value in values { array.append(value.owned()) }
        put(ownedSlot(array), into: references)
    }

    package func give<A: Bridged, B: Bridged>(_ value: (A, B)) {
        put(tupleSlot(value), into: references)
    }

    /// A tuple of two values of generic parameters' types, with a count of its own.
    package func pairSlot(_ first: OpaqueValue, _ second: OpaqueValue) -> Slot {
        let references = (first.layout.isWord ? 0 : 1) | (second.layout.isWord ? 0 : 2)
        let record = Record.make(count: 2, references: UInt64(references))
        record.fields[0] = first.owned()
        record.fields[1] = second.owned()
        return ownedSlot(record)
    }

    /// An object's slot as the result; takes over its count.
    package func give(owning slot: Slot) { put(slot, into: references) }

    /// A pair whose second part is an object's slot; takes over its count.
    package func give<A: Bridged>(_ first: A, owning second: Slot) {
        let record = Record.make(count: 2, references: A.isWord ? 2 : 3)
        record.fields[0] = first.owned()
        record.fields[1] = second
        put(ownedSlot(record), into: references)
    }

    /// A pair whose second part is of a generic parameter's type.
    package func give<A: Bridged>(_ first: A, _ second: OpaqueValue) {
        let references = (A.isWord ? 0 : 1) | (second.layout.isWord ? 0 : 2)
        let record = Record.make(count: 2, references: UInt64(references))
        record.fields[0] = first.owned()
        record.fields[1] = second.owned()
        put(ownedSlot(record), into: self.references)
    }

    package func give<A: Bridged, B: Bridged, C: Bridged>(_ value: (A, B, C)) {
        put(tupleSlot(value), into: references)
    }

    package func give<A: Bridged, B: Bridged>(_ values: [(A, B)]) {
        let array = ArrayObject(holdsObjects: true, capacity: values.count)
        for value in values { array.append(tupleSlot(value)) }
        put(ownedSlot(array), into: references)
    }

    package func give<A: Bridged, B: Bridged, C: Bridged>(_ values: [(A, B, C)]) {
        let array = ArrayObject(holdsObjects: true, capacity: values.count)
        for value in values { array.append(tupleSlot(value)) }
        put(ownedSlot(array), into: references)
    }

    // MARK: Functions

    package func function(_ index: Int) -> MachineFunction {
        let slot = references[index]
        retain(slot)
        return MachineFunction(machine: machine, closure: slot)
    }

    package func optionalFunction(_ index: Int) -> MachineFunction? {
        references[index] == 0 ? nil : function(index)
    }
}

private func tupleSlot<A: Bridged, B: Bridged>(_ value: (A, B)) -> Slot {
    let record = Record.make(count: 2, references: (A.isWord ? 0 : 1) | (B.isWord ? 0 : 2))
    record.fields[0] = value.0.owned()
    record.fields[1] = value.1.owned()
    return ownedSlot(record)
}

private func tupleSlot<A: Bridged, B: Bridged, C: Bridged>(_ value: (A, B, C)) -> Slot {
    let record = Record.make(
        count: 3, references: (A.isWord ? 0 : 1) | (B.isWord ? 0 : 2) | (C.isWord ? 0 : 4))
    record.fields[0] = value.0.owned()
    record.fields[1] = value.1.owned()
    record.fields[2] = value.2.owned()
    return ownedSlot(record)
}

/// A value on its way into a closure of the notebook: a slot with its count.
package struct PassedValue {
    package var slot: Slot
    package var isWord: Bool

    package init(slot: Slot, isWord: Bool) {
        self.slot = slot
        self.isWord = isWord
    }
}

/// A closure of the notebook that native code can call.
package final class MachineFunction {
    let machine: Machine
    let closure: Slot

    /// Takes over the count of the closure's slot.
    init(machine: Machine, closure: Slot) {
        self.machine = machine
        self.closure = closure
    }

    deinit { release(closure) }

    /// Calls the closure; the result is a slot with its count.
    package func call(_ arguments: [PassedValue], resultIsWord: Bool) throws -> Slot {
        try machine.call(closure, arguments, resultIsWord: resultIsWord)
    }

    /// The result of calling the closure, read as a Swift value.
    package func value<R: Bridged>(_ arguments: [PassedValue]) throws -> R {
        let slot = try call(arguments, resultIsWord: R.isWord)
        defer { if !R.isWord { release(slot) } }
        return R.read(slot)
    }

    package func tuple<A: Bridged, B: Bridged>(_ arguments: [PassedValue]) throws -> (A, B) {
        let slot = try call(arguments, resultIsWord: false)
        defer { release(slot) }
        let fields = object(slot, Record.self).fields
        return (A.read(fields[0]), B.read(fields[1]))
    }

    /// The library values in the array that the closure returns.
    package func boxes(_ arguments: [PassedValue]) throws -> [Any] {
        let slot = try call(arguments, resultIsWord: false)
        defer { release(slot) }
        return MachineFunction.boxes(in: slot)
    }

    private static func boxes(in slot: Slot) -> [Any] {
        object(slot, ArrayObject.self).slots.flatMap { element -> [Any] in
            switch anyObject(element) {
            case let box as NativeBox: [box.anyValue]
            case is ArrayObject: boxes(in: element)
            default: []
            }
        }
    }
}

extension Machine {
    /// Ends the run with an error of a closure that was called from code which cannot throw.
    package static func abort(with error: any Error) -> Never {
        RegionRun.abortCurrent(with: error)
    }
}
