import CMachine

extension Machine {
    // MARK: Dictionaries

    /// The index of a key's entry, or -1.
    func find(_ key: Slot, in dictionary: DictionaryObject, _ layout: Layout) throws -> Int {
        if dictionary.count == 0 { return -1 }
        let hash = try hash(key, layout)
        switch layout.kind {
        case .number(let kind) where !kind.isFloatingPoint:
            return dictionary.find(key, hash: hash) { $0 == $1 }
        case .string:
            return dictionary.find(key, hash: hash) { Text.isEqual($0, $1) }
        default: return try dictionary.find(key, hash: hash) { try isEqual($0, $1, layout) }
        }
    }

    /// Gives a key a value; takes over both. Returns the old value, which the caller then owns, if
    /// there was one.
    @discardableResult
    func set(
        _ key: Slot, _ value: Slot, in dictionary: DictionaryObject, _ layout: Layout
    ) throws -> Slot? {
        let index = try find(key, in: dictionary, layout)
        if index >= 0 {
            // The key that was there first stays.
            if dictionary.keysAreObjects { release(key) }
            guard dictionary.hasValues else { return value }
            let old = dictionary.values[index]
            dictionary.values[index] = value
            return old
        }
        dictionary.add(key, value, hash: try hash(key, layout))
        return nil
    }

    /// Makes the dictionary at a place unique and finds the entry of a key in it, or adds one.
    func entry(
        of place: UnsafeMutablePointer<Slot>, key: Slot, _ layout: Layout, default isDefault: Bool
    ) throws -> (index: Int, isNew: Bool) {
        if !isUnique(place) {
            put(ownedSlot(object(place.pointee, DictionaryObject.self).copy()), into: place)
        }
        let dictionary = object(place.pointee, DictionaryObject.self)
        let index = try find(key, in: dictionary, layout)
        if index >= 0 || !isDefault { return (index, false) }
        if dictionary.keysAreObjects { retain(key) }
        return (dictionary.add(key, 0, hash: try hash(key, layout)), true)
    }

    func newDictionary(_ key: Layout, _ value: Layout) -> DictionaryObject {
        DictionaryObject(
            keysAreObjects: !key.isWord, valuesAreObjects: !value.isWord, hasValues: true)
    }

    func newSet(_ element: Layout) -> DictionaryObject {
        DictionaryObject(
            keysAreObjects: !element.isWord, valuesAreObjects: false, hasValues: false)
    }

    /// The rarer instructions on dictionaries, sets and ranges.
    func collection(_ i: Instruction, _ registers: Registers) throws {
        let (w, r) = (registers.w, registers.r)
        let layout = layouts[Int(i.x)]
        func take(_ register: Int32, _ layout: Layout) -> Slot {
            layout.isWord ? w[register] : registers.take(register)
        }
        switch (i.opcode, layout.kind) {
        case (.newDictionary, .dictionary(let key, let value)):
            let dictionary = newDictionary(key, value)
            for index in 0..<i.c {
                let old = try set(
                    take(i.b + index * 2, key), take(i.b + index * 2 + 1, value), in: dictionary,
                    key)
                if old != nil {
                    throw Trap("Dictionary literal contains duplicate keys")
                }
            }
            put(ownedSlot(dictionary), into: r + i.a)
        case (.newSet, .set(let element)):
            let set = newSet(element)
            for index in 0..<i.c { try self.set(take(i.b + index, element), 0, in: set, element) }
            put(ownedSlot(set), into: r + i.a)
        case (.lookUp, .dictionary(let key, let value)):
            let dictionary = object(r[i.b], DictionaryObject.self)
            let index = try find(key.isWord ? w[i.c] : r[i.c], in: dictionary, key)
            if index < 0 {
                put(0, into: r + i.a)
            } else {
                let found = dictionary.values[index]
                if !value.isWord { retain(found) }
                put(wrap(found, value), into: r + i.a)
            }
        case (.contains, .range(let bound)):
            let range = object(r[i.b], RangeObject.self)
            let value = bound.isWord ? w[i.c] : r[i.c]
            w[i.a] = try contains(range, value, bound) ? 1 : 0
        default: throw Trap(Fault.unexpected)
        }
    }

    func contains(_ range: RangeObject, _ value: Slot, _ bound: Layout) throws -> Bool {
        guard try isLessOrEqual(range.lower, value, bound) else { return false }
        return try range.isClosed
            ? isLessOrEqual(value, range.upper, bound) : isLess(value, range.upper, bound)
    }

    // MARK: Sequences

    /// The elements of any sequence as an array; of an array, itself.
    func elements(of sequence: Slot, _ element: Layout) throws -> ArrayObject {
        if cm_text_is_short(sequence) { return characters(of: sequence) }
        switch anyObject(sequence) {
        case let array as ArrayObject: return array
        case let range as RangeObject:
            let lower = range.lower
            let (distance, overflow) = range.upper.subtractingReportingOverflow(lower)
            let count = distance &+ (range.isClosed ? 1 : 0)
            try require(slots: overflow || count < 0 ? .max : count)
            let array = ArrayObject(holdsObjects: false, capacity: count)
            for offset in 0..<count { array.base[offset] = lower + offset }
            array.count = count
            return array
        case is TextObject: return characters(of: sequence)
        case let dictionary as DictionaryObject:
            let array = ArrayObject(
                holdsObjects: dictionary.hasValues || dictionary.keysAreObjects,
                capacity: dictionary.count)
            for index in 0..<dictionary.used where dictionary.isEntry(index) {
                if dictionary.keysAreObjects { retain(dictionary.keys[index]) }
                if dictionary.hasValues {
                    array.append(ownedSlot(pair(dictionary, index)))
                } else {
                    array.append(dictionary.keys[index])
                }
            }
            return array
        default: throw Trap("this value cannot be iterated over")
        }
    }

    /// The characters of a text.
    func characters(of text: Slot) -> ArrayObject {
        guard Text.isPlain(text) else {
            let array = ArrayObject(holdsObjects: true)
            for character in Text.string(text) { array.append(Text.make(character)) }
            return array
        }
        return Text.withBytes(text) { bytes in
            let array = ArrayObject(holdsObjects: true, capacity: bytes.count)
            for index in 0..<bytes.count {
                array.base[index] = cm_text_short(
                    bytes.baseAddress.unsafelyUnwrapped + index, 1)
            }
            array.count = bytes.count
            return array
        }
    }

    /// An entry as a tuple; the count of the key has been added by the caller.
    private func pair(_ dictionary: DictionaryObject, _ index: Int) -> Record {
        let references: UInt64 =
            (dictionary.keysAreObjects ? 1 : 0) | (dictionary.valuesAreObjects ? 2 : 0)
        let record = Record.make(count: 2, references: references)
        record.fields[0] = dictionary.keys[index]
        record.fields[1] = dictionary.values[index]
        if dictionary.valuesAreObjects { retain(dictionary.values[index]) }
        return record
    }
}
