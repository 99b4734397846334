import CMachine

/// Instructions on arrays, dictionaries and ranges that allocate, or that compare keys.
extension Machine {
    func newArray(_ i: Instruction, _ registers: Registers, holdsObjects: Bool) {
        let count = Int(i.c)
        let new = ArrayObject(holdsObjects: holdsObjects, capacity: count)
        let source = (holdsObjects ? registers.r : registers.w) + i.b
        new.base.update(from: source, count: count)
        if holdsObjects { source.update(repeating: 0, count: count) }
        new.count = count
        registers.set(i.a, new)
    }

    /// Puts the next entry of a dictionary or set into its registers, if there is one.
    func nextEntry(_ i: Instruction, _ registers: Registers) -> Bool {
        let dictionary = object(registers.r[i.b], DictionaryObject.self)
        var index = registers.w[i.b]
        while index < dictionary.used, !dictionary.isEntry(index) { index += 1 }
        guard index < dictionary.used else { return false }
        let key = dictionary.keys[index]
        if dictionary.keysAreObjects {
            retain(key)
            registers.set(i.a, key)
        } else {
            registers.w[i.a] = key
        }
        if i.x != 0 {
            let value = dictionary.values[index]
            if dictionary.valuesAreObjects {
                retain(value)
                registers.set(i.a + 1, value)
            } else {
                registers.w[i.a + 1] = value
            }
        }
        registers.w[i.b] = index + 1
        return true
    }

    /// Makes the place that of a dictionary's entry.
    func placeEntry(_ i: Instruction, _ registers: Registers) throws {
        let layout = layouts[Int(i.b)]
        let place = state.pointee.place
        let entry = try entry(
            of: place, key: registers.value(i.a, layout), layout,
            default: i.opcode == .placeEntryDefault)
        let dictionary = object(place.pointee, DictionaryObject.self)
        if entry.isNew {
            dictionary.values[entry.index] =
                dictionary.valuesAreObjects ? registers.take(i.c) : registers.w[i.c]
        }
        if entry.index >= 0 {
            state.pointee.place = dictionary.values.place(entry.index)
        } else if i.x == 1 {
            throw Trap(Fault.unwrap)
        } else {
            state.pointee.pc += Int(i.c)
        }
    }

    func newRange(_ i: Instruction, _ registers: Registers) throws {
        let isClosed = i.x & 1 != 0
        let lower: Slot
        let upper: Slot
        if i.x & 2 != 0 {
            lower = registers.take(i.b)
            upper = registers.take(i.c)
        } else {
            lower = registers.w[i.b]
            upper = registers.w[i.c]
            let inOrder =
                switch i.x & ~3 {
                case 4: Double(slot: lower) <= Double(slot: upper)
                case 8: Float(slot: lower) <= Float(slot: upper)
                case 16: UInt(bitPattern: lower) <= UInt(bitPattern: upper)
                default: lower <= upper
                }
            if !inOrder { throw Trap(Fault.range) }
        }
        registers.set(
            i.a, RangeObject(lower, upper, isClosed: isClosed, holdsObjects: i.x & 2 != 0))
    }
}

// MARK: Objects that are shared become the place's own

@inline(never)
func makeArrayUnique(_ place: UnsafeMutablePointer<Slot>) {
    put(ownedSlot(object(place.pointee, ArrayObject.self).copy()), into: place)
}

/// Makes an array a place's own, with room for a slot more.
@inline(never)
func makeRoom(_ place: UnsafeMutablePointer<Slot>) {
    if !isUnique(place) { makeArrayUnique(place) }
    object(place.pointee, ArrayObject.self).grow()
}

@inline(never)
func makeRecordUnique(_ place: UnsafeMutablePointer<Slot>) {
    put(ownedSlot(object(place.pointee, Record.self).copy()), into: place)
}

func copyBox(_ place: UnsafeMutablePointer<Slot>) {
    let old = object(place.pointee, Box.self)
    if old.isObject { retain(old.value) }
    put(ownedSlot(Box(old.value, isObject: old.isObject)), into: place)
}

func appendArray(_ place: UnsafeMutablePointer<Slot>, _ added: Slot) {
    let other = object(added, ArrayObject.self)
    if !isUnique(place) { makeArrayUnique(place) }
    object(place.pointee, ArrayObject.self).append(contentsOf: other)
}

func concatenateArrays(_ place: UnsafeMutablePointer<Slot>, _ a: Slot, _ b: Slot) {
    let first = object(a, ArrayObject.self)
    let second = object(b, ArrayObject.self)
    let result = ArrayObject(copying: first, 0..<first.count, extra: second.count)
    result.append(contentsOf: second)
    put(ownedSlot(result), into: place)
}
