extension Machine {
    /// Equality of two values of one type, part by part, with the notebook's own `==` where it has
    /// one.
    package func isEqual(_ a: Slot, _ b: Slot, _ layout: Layout) throws -> Bool {
        switch layout.kind {
        case .number(.double): return Double(slot: a) == Double(slot: b)
        case .number(.float): return Float(slot: a) == Float(slot: b)
        case .number: return a == b
        case .word(let nominal):
            if let custom = Machine.customOperator("==", nominal) {
                return try run(custom, [(a, layout), (b, layout)], resultIsWord: true) != 0
            }
            return a == b
        case .string, .character:
            return Text.isEqual(a, b)
        case .array(let element):
            let (left, right) = (object(a, ArrayObject.self), object(b, ArrayObject.self))
            guard left.count == right.count else { return false }
            for index in 0..<left.count
            where !(try isEqual(left.base[index], right.base[index], element)) { return false }
            return true
        case .optional(let wrapped):
            if a == 0 || b == 0 { return a == b }
            return try isEqual(unwrap(a, wrapped), unwrap(b, wrapped), wrapped)
        case .tuple(_, let elements): return try areEqual(a, b, elements)
        case .structure(let nominal):
            if let custom = Machine.customOperator("==", nominal) {
                return try run(custom, [(a, layout), (b, layout)], resultIsWord: true) != 0
            }
            return try areEqual(a, b, layout.parts(nominal)[0])
        case .enumeration(let nominal):
            if let custom = Machine.customOperator("==", nominal) {
                return try run(custom, [(a, layout), (b, layout)], resultIsWord: true) != 0
            }
            let tag = object(a, Record.self).tag
            guard tag == object(b, Record.self).tag else { return false }
            return try areEqual(a, b, layout.parts(nominal)[tag])
        case .range(let bound):
            let (left, right) = (object(a, RangeObject.self), object(b, RangeObject.self))
            return try isEqual(left.lower, right.lower, bound)
                && isEqual(left.upper, right.upper, bound)
        case .set(let element):
            return try hasSameEntries(a, b, key: element, value: nil)
        case .dictionary(let key, let value):
            return try hasSameEntries(a, b, key: key, value: value)
        case .existential:
            if let left = anyObject(a) as? Existential,
                let right = anyObject(b) as? Existential
            {
                return try left.layout === right.layout
                    && isEqual(left.value, right.value, left.layout)
            }
            return areNativesEqual(a, b)
        case .native: return areNativesEqual(a, b)
        case .function, .metatype: return a == b
        }
    }

    private func areEqual(_ a: Slot, _ b: Slot, _ layouts: [Layout]) throws -> Bool {
        if a == b, a == 0 { return true }
        let (left, right) = (object(a, Record.self), object(b, Record.self))
        for (index, layout) in layouts.enumerated()
        where !(try isEqual(left.fields[index], right.fields[index], layout)) { return false }
        return true
    }

    private func areNativesEqual(_ a: Slot, _ b: Slot) -> Bool {
        guard let left = anyObject(a) as? NativeBox,
            let right = anyObject(b) as? NativeBox
        else { return a == b }
        guard let value = left.anyValue as? any Equatable else { return left === right }
        return isEqual(value, right.anyValue)
    }

    private func isEqual<T: Equatable>(_ a: T, _ b: Any) -> Bool { (b as? T) == a }

    private func hasSameEntries(_ a: Slot, _ b: Slot, key: Layout, value: Layout?) throws -> Bool {
        let (left, right) = (object(a, DictionaryObject.self), object(b, DictionaryObject.self))
        guard left.count == right.count else { return false }
        for index in 0..<left.used where left.isEntry(index) {
            let other = try find(left.keys[index], in: right, key)
            if other < 0 { return false }
            if let value, !(try isEqual(left.values[index], right.values[other], value)) {
                return false
            }
        }
        return true
    }

    /// An operator that the notebook defines for a type of its own.
    static func customOperator(_ name: String, _ nominal: Nominal) -> FunctionBody? {
        for symbol in nominal.members[name] ?? [] where symbol.parameters.count == 2 {
            if case .user(let body, _) = symbol.implementation { return body }
        }
        return nil
    }

    // MARK: Order

    package func isLess(_ a: Slot, _ b: Slot, _ layout: Layout) throws -> Bool {
        switch layout.kind {
        case .number(.double): return Double(slot: a) < Double(slot: b)
        case .number(.float): return Float(slot: a) < Float(slot: b)
        case .number(.uint), .number(.uint64): return UInt(bitPattern: a) < UInt(bitPattern: b)
        case .number: return a < b
        case .string, .character: return Text.isLess(a, b)
        case .word(let nominal), .structure(let nominal), .enumeration(let nominal):
            if let custom = Machine.customOperator("<", nominal) {
                return try run(custom, [(a, layout), (b, layout)], resultIsWord: true) != 0
            }
            // An enumeration without payloads that is Comparable has its cases in order.
            if layout.isWord { return a < b }
            return try isTagLess(a, b, layout, nominal)
        case .tuple(_, let elements):
            guard let (left, right, element) = try firstDifference(a, b, elements) else {
                return false
            }
            return try isLess(left, right, element)
        case .native, .existential:
            guard let left = anyObject(a) as? NativeBox,
                let right = anyObject(b) as? NativeBox,
                let value = left.anyValue as? any Comparable
            else { return false }
            return isLess(value, right.anyValue)
        default: return false
        }
    }

    private func isTagLess(_ a: Slot, _ b: Slot, _ layout: Layout, _ nominal: Nominal) throws
        -> Bool
    {
        guard case .enumeration = layout.kind else { return false }
        let (left, right) = (object(a, Record.self), object(b, Record.self))
        if left.tag != right.tag { return left.tag < right.tag }
        for (index, part) in layout.parts(nominal)[left.tag].enumerated()
        where !(try isEqual(left.fields[index], right.fields[index], part)) {
            return try isLess(left.fields[index], right.fields[index], part)
        }
        return false
    }

    private func isLess<T: Comparable>(_ a: T, _ b: Any) -> Bool {
        (b as? T).map { a < $0 } ?? false
    }

    /// `a <= b`, which of floating-point numbers is not the opposite of `b < a`.
    func isLessOrEqual(_ a: Slot, _ b: Slot, _ layout: Layout) throws -> Bool {
        switch layout.kind {
        case .number(.double): return Double(slot: a) <= Double(slot: b)
        case .number(.float): return Float(slot: a) <= Float(slot: b)
        case .tuple(_, let elements):
            guard let (left, right, element) = try firstDifference(a, b, elements) else {
                return true
            }
            return try isLessOrEqual(left, right, element)
        case .word(let nominal), .structure(let nominal), .enumeration(let nominal):
            if let custom = Machine.customOperator("<=", nominal) {
                return try run(custom, [(a, layout), (b, layout)], resultIsWord: true) != 0
            }
            return try !isLess(b, a, layout)
        default: return try !isLess(b, a, layout)
        }
    }

    /// The first elements in which two tuples differ. The empty tuple is no record.
    private func firstDifference(
        _ a: Slot, _ b: Slot, _ elements: [Layout]
    ) throws -> (Slot, Slot, Layout)? {
        guard !elements.isEmpty else { return nil }
        let (left, right) = (object(a, Record.self), object(b, Record.self))
        for (index, element) in elements.enumerated()
        where !(try isEqual(left.fields[index], right.fields[index], element)) {
            return (left.fields[index], right.fields[index], element)
        }
        return nil
    }

    // MARK: Hashing

    /// A hash for this process; nothing that it decides can be seen, since collections keep the order
    /// in which their members came and a hasher gives no number.
    func hash(_ value: Slot, _ layout: Layout) throws -> Int {
        if case .number(let kind) = layout.kind, kind.isInteger {
            return DictionaryObject.mix(value)
        }
        switch layout.kind {
        case .string, .character: return Text.hash(value)
        default: break
        }
        var state = 0
        try hash(value, layout, into: &state)
        return DictionaryObject.mix(state)
    }

    func hash(_ value: Slot, _ layout: Layout, into state: inout Int) throws {
        func combine(_ bits: Int) { state = DictionaryObject.mix(state &* 31 &+ bits) }
        switch layout.kind {
        case .number(.double):
            let number = Double(slot: value)
            combine(number == 0 ? 0 : value)
        case .number(.float): combine(Float(slot: value) == 0 ? 0 : value)
        case .number: combine(value)
        case .string, .character: combine(Text.hash(value))
        case .array(let element):
            let array = object(value, ArrayObject.self)
            combine(array.count)
            for index in 0..<array.count { try hash(array.base[index], element, into: &state) }
        case .optional(let wrapped):
            combine(value == 0 ? 0 : 1)
            if value != 0 { try hash(unwrap(value, wrapped), wrapped, into: &state) }
        case .tuple(_, let elements): try hashParts(value, elements, into: &state)
        case .range(let bound):
            let range = object(value, RangeObject.self)
            try hash(range.lower, bound, into: &state)
            try hash(range.upper, bound, into: &state)
        case .word(let nominal), .structure(let nominal), .enumeration(let nominal):
            if try hashByMember(value, nominal, layout, into: &state) { return }
            if layout.isWord {
                combine(value)
            } else if case .enumeration = layout.kind {
                let tag = object(value, Record.self).tag
                combine(tag)
                try hashParts(value, layout.parts(nominal)[tag], into: &state)
            } else {
                try hashParts(value, layout.parts(nominal)[0], into: &state)
            }
        case .set(let element):
            // Independent of the order.
            let set = object(value, DictionaryObject.self)
            var sum = 0
            for index in 0..<set.used where set.isEntry(index) {
                sum = sum &+ (try hash(set.keys[index], element))
            }
            combine(sum)
        case .dictionary(let key, let element):
            let dictionary = object(value, DictionaryObject.self)
            var sum = 0
            for index in 0..<dictionary.used where dictionary.isEntry(index) {
                var entry = try hash(dictionary.keys[index], key)
                try hash(dictionary.values[index], element, into: &entry)
                sum = sum &+ entry
            }
            combine(sum)
        case .native, .existential:
            switch anyObject(value) {
            case let existential as Existential:
                try hash(existential.value, existential.layout, into: &state)
            case let native as NativeBox:
                if let value = native.anyValue as? any Hashable { combine(value.hashValue) }
            default: break
            }
        case .function, .metatype: break
        }
    }

    private func hashParts(_ value: Slot, _ layouts: [Layout], into state: inout Int) throws {
        if value == 0 { return }
        let record = object(value, Record.self)
        for (index, layout) in layouts.enumerated() {
            try hash(record.fields[index], layout, into: &state)
        }
    }

    /// The notebook's own `hash(into:)`.
    private func hashByMember(
        _ value: Slot, _ nominal: Nominal, _ layout: Layout, into state: inout Int
    ) throws -> Bool {
        guard let symbol = nominal.members["hash"]?.first(where: { $0.parameters.count == 1 }),
            case .user(let body, _) = symbol.implementation
        else {
            // Without one, a type with an equality of its own may call different parts equal.
            return Machine.customOperator("==", nominal) != nil
        }
        let index = index(of: body)
        ensureLowered(index)
        let base = self.state.pointee.top
        if layout.isWord {
            words[base + 1] = value
        } else {
            retain(value)
            put(value, into: refs + base + 1)
        }
        put(ownedSlot(Native(HasherState(value: state))), into: refs + base + 2)
        try execute(codes + index, base: base)
        state = object(refs[base + 2], Native<HasherState>.self).value.value
        put(0, into: refs + base + 2)
        return true
    }
}

/// What `Hasher` is in a notebook.
struct HasherState {
    var value: Int
}
