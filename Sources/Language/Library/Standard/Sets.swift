/// `Set`, which keeps its members in the order in which they came.
let setsInterface = """
    struct Set<Element: Hashable>: Collection, Hashable {
        @native("Set.empty") init()
        @native("Set.fromSequence") init<S: Sequence>(_ sequence: S) where S.Element == Element
        @native("Dictionary.count") var count: Int { get }
        @native("Dictionary.isEmpty") var isEmpty: Bool { get }
        @native("Set.first") var first: Element? { get }
        @native("Set.contains") func contains(_ member: Element) -> Bool
        @discardableResult @native("Set.insert") mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)
        @discardableResult @native("Set.update") mutating func update(with newMember: Element) -> Element?
        @discardableResult @native("Set.remove") mutating func remove(_ member: Element) -> Element?
        @native("Set.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
        @native("Set.union") func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element
        @native("Set.intersection") func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element
        @native("Set.subtracting") func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element
        @native("Set.symmetric") func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element
        @native("Set.formUnion") mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element
        @native("Set.formIntersection") mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element
        @native("Set.subtract") mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element
        @native("Set.isSubset") func isSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element
        @native("Set.isSuperset") func isSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element
        @native("Set.isDisjoint") func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element
        @native("Set.formSymmetric") mutating func formSymmetricDifference<S: Sequence>(_ other: S) where S.Element == Element
        @native("Set.isStrictSubset") func isStrictSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element
        @native("Set.isStrictSuperset") func isStrictSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element
        @native("Set.filter") func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element>
    }
    """

/// The members of any sequence as a set; of a set, itself.
private func members(_ call: NativeCall, _ index: Int) throws -> DictionaryObject {
    let layout = call.layout(0)
    if let set = anyObject(call.references[index]) as? DictionaryObject, !set.hasValues {
        return set
    }
    let elements = try call.machine.elements(of: call.references[index], layout)
    let set = call.machine.newSet(layout)
    for element in elements.slots { try insert(element, into: set, layout, call.machine) }
    return set
}

private func insert(
    _ element: Slot, into set: DictionaryObject, _ layout: Layout, _ machine: Machine
) throws {
    if !layout.isWord { retain(element) }
    try machine.set(element, 0, in: set, layout)
}

/// The members of one set that are, or are not, in another.
private func selected(
    _ call: NativeCall, _ set: DictionaryObject, in other: DictionaryObject, _ isWanted: Bool
) throws -> DictionaryObject {
    let layout = call.layout(0)
    let result = call.machine.newSet(layout)
    for index in set.entries
    where (try call.machine.find(set.keys[index], in: other, layout) >= 0) == isWanted {
        try insert(set.keys[index], into: result, layout, call.machine)
    }
    return result
}

private func united(_ call: NativeCall) throws -> DictionaryObject {
    let result = call.dictionary(1).copy()
    let other = try members(call, 2)
    for index in other.entries {
        try insert(other.keys[index], into: result, call.layout(0), call.machine)
    }
    return result
}

private func symmetricDifference(_ call: NativeCall) throws -> DictionaryObject {
    let other = try members(call, 2)
    let result = try selected(call, call.dictionary(1), in: other, false)
    let rest = try selected(call, other, in: call.dictionary(1), false)
    for index in rest.entries {
        try insert(rest.keys[index], into: result, call.layout(0), call.machine)
    }
    return result
}

func registerSets(_ natives: inout [String: NativeFunction]) {
    natives["Set.empty"] = { $0.result(object: $0.machine.newSet($0.layout(0))) }
    natives["Set.fromSequence"] = { $0.result(object: try members($0, 1)) }
    natives["Set.first"] = { call in
        let set = call.dictionary(1)
        let index = set.entries.first { _ in true }
        call.result(optional: index.map { set.keys[$0] }, call.layout(0))
    }
    natives["Set.contains"] = { call in
        let layout = call.layout(0)
        call.result(
            try call.machine.find(call.slot(2, layout), in: call.dictionary(1), layout) >= 0)
    }
    natives["Set.insert"] = { call in
        let layout = call.layout(0)
        let known = try call.machine.find(call.slot(2, layout), in: call.dictionary(1), layout)
        let member = known >= 0 ? call.dictionary(1).keys[known] : call.slot(2, layout)
        let record = Record.make(count: 2, references: layout.isWord ? 0 : 2)
        record.fields[0] = known < 0 ? 1 : 0
        record.fields[1] = member
        if !layout.isWord { retain(member) }
        if known < 0 { try insert(member, into: call.mutableDictionary(1), layout, call.machine) }
        call.result(object: record)
    }
    natives["Set.update"] = { call in
        let layout = call.layout(0)
        let set = call.mutableDictionary(1)
        let known = try call.machine.find(call.slot(2, layout), in: set, layout)
        guard known >= 0 else {
            call.resultNil()
            try insert(call.slot(2, layout), into: set, layout, call.machine)
            return
        }
        // What is equal may yet differ: the new member takes the old one's place.
        let old = set.keys[known]
        let new = call.slot(2, layout)
        if !layout.isWord { retain(new) }
        set.keys[known] = new
        call.result(some: old, layout)
    }
    natives["Set.remove"] = { call in
        let layout = call.layout(0)
        if try call.machine.find(call.slot(2, layout), in: call.dictionary(1), layout) < 0 {
            return call.resultNil()
        }
        let set = call.mutableDictionary(1)
        let index = try call.machine.find(call.slot(2, layout), in: set, layout)
        call.result(some: set.remove(index).key, layout)
    }
    natives["Set.removeAll"] = { call in
        put(ownedSlot(call.machine.newSet(call.layout(0))), into: call.references + 1)
    }
    natives["Set.union"] = { $0.result(object: try united($0)) }
    natives["Set.intersection"] = { call in
        call.result(object: try selected(call, call.dictionary(1), in: try members(call, 2), true))
    }
    natives["Set.subtracting"] = { call in
        call.result(object: try selected(call, call.dictionary(1), in: try members(call, 2), false))
    }
    natives["Set.symmetric"] = { $0.result(object: try symmetricDifference($0)) }
    natives["Set.formSymmetric"] = { call in
        put(ownedSlot(try symmetricDifference(call)), into: call.references + 1)
    }
    natives["Set.isStrictSubset"] = { call in
        let (set, other) = (call.dictionary(1), try members(call, 2))
        call.result(
            try set.count < other.count && selected(call, set, in: other, false).count == 0)
    }
    natives["Set.isStrictSuperset"] = { call in
        let (set, other) = (call.dictionary(1), try members(call, 2))
        call.result(
            try other.count < set.count && selected(call, other, in: set, false).count == 0)
    }
    natives["Set.formUnion"] = { put(ownedSlot(try united($0)), into: $0.references + 1) }
    natives["Set.formIntersection"] = { call in
        let result = try selected(call, call.dictionary(1), in: try members(call, 2), true)
        put(ownedSlot(result), into: call.references + 1)
    }
    natives["Set.subtract"] = { call in
        let result = try selected(call, call.dictionary(1), in: try members(call, 2), false)
        put(ownedSlot(result), into: call.references + 1)
    }
    natives["Set.isSubset"] = { call in
        call.result(
            try selected(call, call.dictionary(1), in: try members(call, 2), false).count == 0)
    }
    natives["Set.isSuperset"] = { call in
        call.result(
            try selected(call, try members(call, 2), in: call.dictionary(1), false).count == 0)
    }
    natives["Set.isDisjoint"] = { call in
        call.result(
            try selected(call, call.dictionary(1), in: try members(call, 2), true).count == 0)
    }
    natives["Set.filter"] = { call in
        let layout = call.layout(0)
        let set = call.dictionary(1)
        let test = elementTest(call, 2, layout)
        let result = call.machine.newSet(layout)
        for index in set.entries {
            let member = set.keys[index]
            if try test(member) { try insert(member, into: result, layout, call.machine) }
        }
        call.result(object: result)
    }
}
