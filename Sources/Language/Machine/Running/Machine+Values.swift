/// The value of a global variable without the machine's objects, to be stored and brought back.
package indirect enum PlainValue {
    /// `nil`, or a value that takes no room.
    case nothing
    /// A number of an integer type, a Boolean (0 or 1), or the index of a case without payload.
    case word(Int)
    case real(Double)
    case text(String)
    /// The elements of an array or set, the parts of a tuple or structure, or keys and values of a
    /// dictionary by turns.
    case list([PlainValue])
    /// A case of an enumeration with its payload.
    case choice(Int, [PlainValue])
    /// A value that is there, in an optional.
    case some(PlainValue)
    case range(PlainValue, PlainValue, isClosed: Bool)
    /// A value of one of the library's types.
    case native(NativeBox)
}

/// Why a value cannot leave the machine or come back.
package struct NotStorable: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}

extension Machine {
    /// Values inside of values, at most: a deeper one would need a deep stack.
    private static var plainDepth: Int { 128 }

    /// The value of a global variable.
    ///
    /// - Throws: `NotStorable` if it holds code, a value behind a protocol, or is nested too deeply.
    package func plainValue(of variable: Variable) throws -> PlainValue {
        guard variable.isGlobal, let register = globals[ObjectIdentifier(variable)] else {
            throw NotStorable("the variable has no value")
        }
        let layout = layout(of: variable.type)
        let slot = layout.isWord ? words[register] : refs[register]
        return try plain(slot, layout, depth: 0)
    }

    /// Gives a global variable a value that was taken from one of the same type.
    ///
    /// - Throws: `NotStorable` if the value does not fit the type; the variable is then unchanged.
    package func setPlainValue(_ value: PlainValue, of variable: Variable) throws {
        guard variable.isGlobal else { throw NotStorable("the variable is not global") }
        let layout = layout(of: variable.type)
        let slot = try owned(value, layout, depth: 0)
        let register = register(ofGlobal: variable)
        if layout.isWord {
            words[register] = slot
        } else {
            put(slot, into: refs + register)
        }
    }

    // MARK: Out of the machine

    private func plain(_ slot: Slot, _ layout: Layout, depth: Int) throws -> PlainValue {
        guard depth < Machine.plainDepth else {
            throw NotStorable("the value is nested too deeply")
        }
        switch layout.kind {
        case .number(.double): return .real(Double(slot: slot))
        case .number(.float):
            // A float that is not a number would lose its bits on the way through Double.
            let number = Float(slot: slot)
            return number.isNaN ? .word(slot) : .real(Double(number))
        case .number, .word: return .word(slot)
        default: break
        }
        if slot == 0 { return .nothing }
        func parts(_ layouts: [Layout]) throws -> [PlainValue] {
            let record = object(slot, Record.self)
            return try layouts.enumerated().map { index, part in
                try plain(record.fields[index], part, depth: depth + 1)
            }
        }
        switch layout.kind {
        case .string, .character: return .text(Text.string(slot))
        case .array(let element):
            if layout.type.nominal?.name == "ArraySlice" {
                throw NotStorable("it holds a slice, whose indices are those of another array")
            }
            return .list(
                try object(slot, ArrayObject.self).slots.map {
                    try plain($0, element, depth: depth + 1)
                })
        case .set(let element): return .list(try entries(slot, element, nil, depth: depth + 1))
        case .dictionary(let key, let value):
            return .list(try entries(slot, key, value, depth: depth + 1))
        case .range(let bound):
            let range = object(slot, RangeObject.self)
            return .range(
                try plain(range.lower, bound, depth: depth + 1),
                try plain(range.upper, bound, depth: depth + 1), isClosed: range.isClosed)
        case .optional(let wrapped):
            return .some(try plain(unwrap(slot, wrapped), wrapped, depth: depth + 1))
        case .tuple(_, let layouts): return .list(try parts(layouts))
        case .structure(let nominal): return .list(try parts(layout.parts(nominal)[0]))
        case .enumeration(let nominal):
            let tag = object(slot, Record.self).tag
            return .choice(tag, try parts(layout.parts(nominal)[tag]))
        case .native:
            guard let box = anyObject(slot) as? NativeBox else {
                throw NotStorable("a value of type '\(layout.type)' cannot be stored")
            }
            return .native(box)
        case .number, .word, .function, .existential, .metatype:
            throw NotStorable("a value of type '\(layout.type)' cannot be stored")
        }
    }

    private func entries(
        _ slot: Slot, _ key: Layout, _ value: Layout?, depth: Int
    ) throws -> [PlainValue] {
        guard Machine.isPlainKey(key) else {
            throw NotStorable("keys of type '\(key.type)' cannot be stored")
        }
        let dictionary = object(slot, DictionaryObject.self)
        var result: [PlainValue] = []
        for index in 0..<dictionary.used where dictionary.isEntry(index) {
            result.append(try plain(dictionary.keys[index], key, depth: depth))
            if let value { result.append(try plain(dictionary.values[index], value, depth: depth)) }
        }
        return result
    }

    /// Whether keys of a type are told apart without running code of the notebook.
    private static func isPlainKey(_ layout: Layout) -> Bool {
        switch layout.kind {
        case .number, .string, .character: true
        case .word(let nominal): nominal.members["=="] == nil && nominal.members["hash"] == nil
        default: false
        }
    }

    // MARK: Into the machine

    private func owned(_ value: PlainValue, _ layout: Layout, depth: Int) throws -> Slot {
        guard depth < Machine.plainDepth else {
            throw NotStorable("the value is nested too deeply")
        }
        let misfit = NotStorable("a stored value is not of type '\(layout.type)'")
        switch (layout.kind, value) {
        case (.number(.double), .real(let number)): return number.slot
        case (.number(.float), .real(let number)):
            return Int(UInt(Float(number).bitPattern))
        case (.number(let kind), .word(let word)) where kind != .double: return word
        case (.word(let nominal), .word(let word)) where nominal.cases.indices.contains(word):
            return word
        case (.number, _), (.word, _): throw misfit
        case (_, .nothing): return 0
        case (.string, .text(let text)), (.character, .text(let text)):
            return Text.make(text)
        case (.array(let element), .list(let values)):
            let array = ArrayObject(holdsObjects: !element.isWord, capacity: values.count)
            for value in values { array.append(try owned(value, element, depth: depth + 1)) }
            return ownedSlot(array)
        case (.set(let element), .list(let values)):
            let set = newSet(element)
            for value in values {
                try self.set(try owned(value, element, depth: depth + 1), 0, in: set, element)
            }
            return ownedSlot(set)
        case (.dictionary(let key, let element), .list(let values)):
            guard values.count.isMultiple(of: 2), Machine.isPlainKey(key) else { throw misfit }
            let dictionary = newDictionary(key, element)
            for index in stride(from: 0, to: values.count, by: 2) {
                let newKey = try owned(values[index], key, depth: depth + 1)
                let newValue = try owned(values[index + 1], element, depth: depth + 1)
                try set(newKey, newValue, in: dictionary, key)
            }
            return ownedSlot(dictionary)
        case (.range(let bound), .range(let lower, let upper, let isClosed)):
            return ownedSlot(
                RangeObject(
                    try owned(lower, bound, depth: depth + 1),
                    try owned(upper, bound, depth: depth + 1), isClosed: isClosed,
                    holdsObjects: !bound.isWord))
        case (.optional(let wrapped), .some(let inner)):
            let slot = try owned(inner, wrapped, depth: depth + 1)
            var isBoxed = wrapped.isWord
            if case .optional = wrapped.kind { isBoxed = true }
            return isBoxed ? ownedSlot(Box(slot, isObject: !wrapped.isWord)) : slot
        case (.tuple(_, let layouts), .list(let values)):
            return try ownedRecord(values, layouts, tag: 0, depth: depth, misfit)
        case (.structure(let nominal), .list(let values)):
            return try ownedRecord(values, layout.parts(nominal)[0], tag: 0, depth: depth, misfit)
        case (.enumeration(let nominal), .choice(let tag, let values)):
            guard nominal.cases.indices.contains(tag) else { throw misfit }
            return try ownedRecord(
                values, layout.parts(nominal)[tag], tag: tag, depth: depth, misfit)
        case (.native, .native(let box)): return ownedSlot(box)
        default: throw misfit
        }
    }

    private func ownedRecord(
        _ values: [PlainValue], _ layouts: [Layout], tag: Int, depth: Int, _ misfit: NotStorable
    ) throws -> Slot {
        guard values.count == layouts.count, values.count <= Record.limit else { throw misfit }
        var references: UInt64 = 0
        for (index, layout) in layouts.enumerated() where !layout.isWord {
            references |= 1 << UInt64(index)
        }
        let record = Record.make(count: values.count, references: references, tag: tag)
        for (index, value) in values.enumerated() {
            record.fields[index] = try owned(value, layouts[index], depth: depth + 1)
        }
        return ownedSlot(record)
    }
}
