/// `Dictionary`, which keeps its entries in the order in which they came.
let dictionariesInterface = """
    struct Dictionary<Key: Hashable, Value>: Collection {
        typealias Element = (key: Key, value: Value)
        @native("Dictionary.empty") init()
        @native("Dictionary.unique") init<S: Sequence>(uniqueKeysWithValues keysAndValues: S) where S.Element == (Key, Value)
        @native("Dictionary.combining") init<S: Sequence>(_ keysAndValues: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value)
        @native("Dictionary.grouping") init<S: Sequence, T>(grouping values: S, by keyForValue: (T) throws -> Key) rethrows where S.Element == T, Value == [T]
        @native("Dictionary.count") var count: Int { get }
        @native("Dictionary.isEmpty") var isEmpty: Bool { get }
        @native("Dictionary.keys") var keys: DictionaryKeys<Key> { get }
        @native("Dictionary.values") var values: DictionaryValues<Value> { get }
        @native("Dictionary.first") var first: (key: Key, value: Value)? { get }
        @native("Dictionary.subscript") @nativeSetter("Dictionary.setSubscript") subscript(key: Key) -> Value? { get set }
        @native("Dictionary.subscriptDefault") @nativeSetter("Dictionary.setDefault") subscript(key: Key, default defaultValue: Value) -> Value { get set }
        @discardableResult @native("Dictionary.removeValue") mutating func removeValue(forKey key: Key) -> Value?
        @discardableResult @native("Dictionary.updateValue") mutating func updateValue(_ value: Value, forKey key: Key) -> Value?
        @native("Dictionary.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
        @native("Dictionary.reserveCapacity") mutating func reserveCapacity(_ minimumCapacity: Int)
        @native("Dictionary.mapValues") func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T]
        @native("Dictionary.compactMapValues") func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T]
        @native("Dictionary.filter") func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows -> [Key: Value]
        @native("Dictionary.merge") mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows
        @native("Dictionary.merging") func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value]
    }
    extension Dictionary: Equatable where Value: Equatable {}
    extension Dictionary: Hashable where Value: Hashable {}
    """

func registerDictionaries(_ natives: inout [String: NativeFunction]) {
    natives["Dictionary.empty"] = { call in
        call.result(object: call.machine.newDictionary(call.layout(0), call.layout(1)))
    }
    natives["Dictionary.count"] = { $0.result($0.dictionary(1).count) }
    natives["Dictionary.isEmpty"] = { $0.result($0.dictionary(1).count == 0) }
    natives["Dictionary.keys"] = { call in
        let dictionary = call.dictionary(1)
        let result = ArrayObject(
            holdsObjects: dictionary.keysAreObjects, capacity: dictionary.count)
        for index in dictionary.entries { result.appendCopy(dictionary.keys[index]) }
        call.result(object: result)
    }
    natives["Dictionary.values"] = { call in
        let dictionary = call.dictionary(1)
        let result = ArrayObject(
            holdsObjects: dictionary.valuesAreObjects, capacity: dictionary.count)
        for index in dictionary.entries { result.appendCopy(dictionary.values[index]) }
        call.result(object: result)
    }
    natives["Dictionary.first"] = { call in
        let dictionary = call.dictionary(1)
        guard let index = dictionary.entries.first(where: { _ in true }) else {
            return call.resultNil()
        }
        call.result(
            owning: pair(
                dictionary.keys[index], call.layout(0), dictionary.values[index], call.layout(1)))
    }
    registerLookup(&natives)
    registerDictionaryMaking(&natives)
    registerDictionaryTransforms(&natives)
}

extension DictionaryObject {
    /// The indices of the entries, in order.
    var entries: some Sequence<Int> { (0..<used).lazy.filter { self.isEntry($0) } }
}

private func registerLookup(_ natives: inout [String: NativeFunction]) {
    natives["Dictionary.subscript"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let dictionary = call.dictionary(1)
        let index = try call.machine.find(call.slot(2, key), in: dictionary, key)
        call.result(optional: index < 0 ? nil : dictionary.values[index], value)
    }
    natives["Dictionary.setSubscript"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        guard call.references[3] != 0 else {
            try remove(call, key)
            return
        }
        let new = unwrap(call.references[3], value)
        if !value.isWord { retain(new) }
        try set(call, call.take(2, key), new, key, value)
    }
    natives["Dictionary.subscriptDefault"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let dictionary = call.dictionary(1)
        let index = try call.machine.find(call.slot(2, key), in: dictionary, key)
        let found = index < 0 ? call.slot(3, value) : dictionary.values[index]
        if !value.isWord { retain(found) }
        call.result(found, value)
    }
    natives["Dictionary.setDefault"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        try set(call, call.take(2, key), call.take(4, value), key, value)
    }
    natives["Dictionary.removeValue"] = { call in
        let value = call.layout(1)
        guard let old = try take(call, 2, call.layout(0)) else { return call.resultNil() }
        call.result(some: old, value)
    }
    natives["Dictionary.updateValue"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let dictionary = call.mutableDictionary(1)
        let old = try call.machine.set(call.take(3, key), call.take(2, value), in: dictionary, key)
        guard let old else { return call.resultNil() }
        call.result(some: old, value)
    }
    natives["Dictionary.removeAll"] = { call in
        put(
            ownedSlot(call.machine.newDictionary(call.layout(0), call.layout(1))),
            into: call.references + 1)
    }
    natives["Dictionary.reserveCapacity"] = { call in
        try call.machine.require(slots: max(0, call.int(2)))
        call.mutableDictionary(1).reserve(call.int(2))
    }
}

private func set(
    _ call: NativeCall, _ key: Slot, _ value: Slot, _ keyLayout: Layout, _ valueLayout: Layout
) throws {
    let dictionary = call.mutableDictionary(1)
    let old = try call.machine.set(key, value, in: dictionary, keyLayout)
    if let old, !valueLayout.isWord { release(old) }
}

private func remove(_ call: NativeCall, _ key: Layout) throws {
    if let old = try take(call, 2, key), call.dictionary(1).valuesAreObjects { release(old) }
}

/// Takes the entry of a key in argument `index` out; its value with its count.
private func take(_ call: NativeCall, _ index: Int, _ key: Layout) throws -> Slot? {
    let found = try call.machine.find(call.slot(index, key), in: call.dictionary(1), key)
    if found < 0 { return nil }
    // The copy that this may make has no holes, so the index has to be found again.
    let dictionary = call.mutableDictionary(1)
    let again = try call.machine.find(call.slot(index, key), in: dictionary, key)
    let entry = dictionary.remove(again)
    if dictionary.keysAreObjects { release(entry.key) }
    return entry.value
}

private func registerDictionaryMaking(_ natives: inout [String: NativeFunction]) {
    natives["Dictionary.unique"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let result = call.machine.newDictionary(key, value)
        let entries = try call.machine.elements(of: call.references[1], call.layout(2))
        for entry in entries.slots {
            let fields = object(entry, Record.self).fields
            if !key.isWord { retain(fields[0]) }
            if !value.isWord { retain(fields[1]) }
            let old = try call.machine.set(fields[0], fields[1], in: result, key)
            if old != nil {
                var text = ""
                try call.machine.describe(fields[0], key, isDebug: true, into: &text)
                throw Trap("Duplicate values for key: '\(text)'")
            }
        }
        call.result(object: result)
    }
    natives["Dictionary.combining"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let result = call.machine.newDictionary(key, value)
        for entry in try call.machine.elements(of: call.references[1], call.layout(2)).slots {
            let fields = object(entry, Record.self).fields
            try combine(call, closure: 2, result, fields[0], fields[1], key, value)
        }
        call.result(object: result)
    }
    natives["Dictionary.grouping"] = { call in
        let key = call.layout(0)
        // The values are arrays of the elements.
        guard case .array(let element) = call.layout(1).kind else { return }
        let items = try call.machine.elements(of: call.references[1], element)
        let result = call.machine.newDictionary(key, call.layout(1))
        let callback = call.callback(2, parameters: 1)
        for item in items.slots {
            callback.pass(item, at: 0, isWord: element.isWord)
            try callback.run()
            let group = callback.takeResult(isWord: key.isWord)
            let index = try call.machine.find(group, in: result, key)
            if index >= 0 {
                if !key.isWord { release(group) }
                object(result.values[index], ArrayObject.self).appendCopy(item)
            } else {
                let members = ArrayObject(holdsObjects: !element.isWord)
                members.appendCopy(item)
                try call.machine.set(group, ownedSlot(members), in: result, key)
            }
        }
        call.result(object: result)
    }
}

/// Adds an entry; where there is one with its key, the closure decides the value.
private func combine(
    _ call: NativeCall, closure: Int, _ result: DictionaryObject, _ key: Slot, _ new: Slot,
    _ keyLayout: Layout, _ value: Layout
) throws {
    let index = try call.machine.find(key, in: result, keyLayout)
    if index < 0 {
        if !keyLayout.isWord { retain(key) }
        if !value.isWord { retain(new) }
        try call.machine.set(key, new, in: result, keyLayout)
        return
    }
    let callback = call.callback(closure, parameters: 2)
    callback.pass(result.values[index], at: 0, isWord: value.isWord)
    callback.pass(new, at: 1, isWord: value.isWord)
    try callback.run()
    let old = result.values[index]
    result.values[index] = callback.takeResult(isWord: value.isWord)
    if !value.isWord { release(old) }
}

private func registerDictionaryTransforms(_ natives: inout [String: NativeFunction]) {
    natives["Dictionary.mapValues"] = { try mapValues($0, isCompact: false) }
    natives["Dictionary.compactMapValues"] = { try mapValues($0, isCompact: true) }
    natives["Dictionary.filter"] = { call in
        let (key, value) = (call.layout(0), call.layout(1))
        let dictionary = call.dictionary(1)
        let callback = call.callback(2, parameters: 1)
        let result = call.machine.newDictionary(key, value)
        for index in dictionary.entries {
            let (entryKey, entryValue) = (dictionary.keys[index], dictionary.values[index])
            put(pair(entryKey, key, entryValue, value), into: callback.refs + 1)
            try callback.run()
            if callback.words[0] == 0 { continue }
            if !key.isWord { retain(entryKey) }
            if !value.isWord { retain(entryValue) }
            result.add(entryKey, entryValue, hash: dictionary.hash(at: index))
        }
        call.result(object: result)
    }
    natives["Dictionary.merge"] = { call in
        let other = call.dictionary(2)
        let dictionary = call.mutableDictionary(1)
        for index in other.entries {
            try combine(
                call, closure: 3, dictionary, other.keys[index], other.values[index],
                call.layout(0),
                call.layout(1))
        }
    }
    natives["Dictionary.merging"] = { call in
        let other = call.dictionary(2)
        let dictionary = call.dictionary(1).copy()
        for index in other.entries {
            try combine(
                call, closure: 3, dictionary, other.keys[index], other.values[index],
                call.layout(0),
                call.layout(1))
        }
        call.result(object: dictionary)
    }
}

private func mapValues(_ call: NativeCall, isCompact: Bool) throws {
    let (key, value, output) = (call.layout(0), call.layout(1), call.layout(2))
    let dictionary = call.dictionary(1)
    let callback = call.callback(2, parameters: 1)
    let result = call.machine.newDictionary(key, output)
    for index in dictionary.entries {
        callback.pass(dictionary.values[index], at: 0, isWord: value.isWord)
        try callback.run()
        var new = callback.takeResult(isWord: output.isWord && !isCompact)
        if isCompact {
            if new == 0 { continue }
            let optional = new
            new = unwrap(optional, output)
            if !output.isWord { retain(new) }
            release(optional)
        }
        if !key.isWord { retain(dictionary.keys[index]) }
        result.add(dictionary.keys[index], new, hash: dictionary.hash(at: index))
    }
    call.result(object: result)
}
