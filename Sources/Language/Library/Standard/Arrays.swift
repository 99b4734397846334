/// `Array` and `ArraySlice`, which has the indices of the array that it is of.
let arraysInterface: String =
    ["Array", "ArraySlice"].map { name in
        """
        struct \(name)<Element>: BidirectionalCollection {
            @native("Array.empty") init()
            @native("Array.fromSequence") init<S: Sequence>(_ elements: S) where S.Element == Element
            @native("repeatElement") init(repeating repeatedValue: Element, count: Int)
            @native("Array.count") var count: Int { get }
            @native("Array.isEmpty") var isEmpty: Bool { get }
            @native("\(name).endIndex") var endIndex: Int { get }
            @native("\(name).startIndex") var startIndex: Int { get }
            @native("Array.first") var first: Element? { get }
            @native("Array.last") var last: Element? { get }
            @native("\(name).indices") var indices: Range<Int> { get }
            @native("\(name).subscript") @nativeSetter("\(name).setSubscript") subscript(index: Int) -> Element { get set }
            @native("\(name).slice") @nativeSetter("\(name).setSlice") subscript(bounds: Range<Int>) -> ArraySlice<Element> { get set }
            @native("\(name).slice") @nativeSetter("\(name).setSlice") subscript(bounds: ClosedRange<Int>) -> ArraySlice<Element> { get set }
            @native("Array.append") mutating func append(_ newElement: Element)
            @native("Array.appendContents") mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element
            @native("\(name).insert") mutating func insert(_ newElement: Element, at i: Int)
            @native("\(name).insertContents") mutating func insert<S: Sequence>(contentsOf newElements: S, at i: Int) where S.Element == Element
            @discardableResult @native("\(name).remove") mutating func remove(at index: Int) -> Element
            @discardableResult @native("Array.removeLast") mutating func removeLast() -> Element
            @discardableResult @native("\(name).removeFirst") mutating func removeFirst() -> Element
            @native("Array.removeLastCount") mutating func removeLast(_ k: Int)
            @native("\(name).removeFirstCount") mutating func removeFirst(_ k: Int)
            @native("Array.popLast") mutating func popLast() -> Element?
            @native("Array.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
            @native("\(name).removeAllWhere") mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows
            @native("\(name).removeSubrange") mutating func removeSubrange(_ bounds: Range<Int>)
            @native("\(name).removeSubrange") mutating func removeSubrange(_ bounds: ClosedRange<Int>)
            @native("\(name).replaceSubrange") mutating func replaceSubrange<S: Sequence>(_ subrange: Range<Int>, with newElements: S) where S.Element == Element
            @native("\(name).replaceSubrange") mutating func replaceSubrange<S: Sequence>(_ subrange: ClosedRange<Int>, with newElements: S) where S.Element == Element
            @native("Array.reserveCapacity") mutating func reserveCapacity(_ minimumCapacity: Int)
            @native("\(name).swapAt") mutating func swapAt(_ i: Int, _ j: Int)
            @native("Array.reverse") mutating func reverse()
            @native("Array.shuffle") mutating func shuffle<G: RandomNumberGenerator>(using generator: inout G)
            @native("Array.sortBy") mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows
            @native("\(name).partition") mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Int
            @native("\(name).firstIndexWhere") func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
            @native("\(name).lastIndexWhere") func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
            @native("Array.lastWhere") func last(where predicate: (Element) throws -> Bool) rethrows -> Element?
            @native("\(name).prefix") func prefix(_ maxLength: Int) -> ArraySlice<Element>
            @native("\(name).suffix") func suffix(_ maxLength: Int) -> ArraySlice<Element>
            @native("\(name).dropFirst") func dropFirst(_ k: Int = 1) -> ArraySlice<Element>
            @native("\(name).dropLast") func dropLast(_ k: Int = 1) -> ArraySlice<Element>
            @native("\(name).prefixUpTo") func prefix(upTo end: Int) -> ArraySlice<Element>
            @native("\(name).prefixThrough") func prefix(through position: Int) -> ArraySlice<Element>
            @native("\(name).suffixFrom") func suffix(from start: Int) -> ArraySlice<Element>
            @native("\(name).prefixWhile") func prefix(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element>
            @native("\(name).dropWhile") func drop(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element>
            @native("\(name).splitWhere") func split(maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>]
            @native("Array.joined") func joined<T>() -> FlattenSequence<T> where Element == [T]
            @native("Array.joinedWith") func joined<T>(separator: [T]) -> JoinedSequence<T> where Element == [T]
            @native("Array.description") var description: String { get }
            @native("Index.after") func index(after i: Int) -> Int
            @native("Index.before") func index(before i: Int) -> Int
            @native("Index.offset") func index(_ i: Int, offsetBy distance: Int) -> Int
            @native("Index.distance") func distance(from start: Int, to end: Int) -> Int
        }
        extension \(name): Equatable where Element: Equatable {
            @native("\(name).firstIndex") func firstIndex(of element: Element) -> Int?
            @native("\(name).lastIndex") func lastIndex(of element: Element) -> Int?
            @native("\(name).split") func split(separator: Element, maxSplits: Int = 9223372036854775807, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>]
        }
        extension \(name): Hashable where Element: Hashable {}
        extension \(name) where Element: Comparable {
            @native("Array.sort") mutating func sort()
        }
        """
    }.joined(separator: "\n") + """

        extension ArraySlice {
            @native("ArraySlice.popFirst") mutating func popFirst() -> Element?
        }
        @native("Array.plus") func + <E, S: Sequence>(left: [E], right: S) -> [E] where S.Element == E
        @native("Array.plusAfter") func + <E, S: Sequence>(left: S, right: [E]) -> [E] where S.Element == E
        @native("Array.plus") func + <E, S: Sequence>(left: ArraySlice<E>, right: S) -> ArraySlice<E> where S.Element == E
        """

func registerArrays(_ natives: inout [String: NativeFunction]) {
    natives["Array.empty"] = { $0.result(object: ArrayObject(holdsObjects: !$0.layout(0).isWord)) }
    natives["Array.fromSequence"] = { call in
        let elements = try call.machine.elements(of: call.references[1], call.layout(0))
        call.result(object: elements.firstIndex == 0 ? elements : elements.asArray())
    }
    natives["Array.count"] = { $0.result($0.array(1).count) }
    natives["Array.isEmpty"] = { $0.result($0.array(1).count == 0) }
    natives["Array.first"] = { call in
        call.result(optional: call.array(1).slots.first, call.layout(0))
    }
    natives["Array.last"] = { call in
        call.result(optional: call.array(1).slots.last, call.layout(0))
    }
    natives["Array.description"] = { call in
        var text = "["
        let array = call.array(1)
        for index in 0..<array.count {
            if index > 0 { text += ", " }
            try call.machine.describe(array.base[index], call.layout(0), isDebug: true, into: &text)
        }
        call.result(text + "]")
    }
    registerAccess(&natives)
    registerIndexed("Array", isSlice: false, &natives)
    registerIndexed("ArraySlice", isSlice: true, &natives)
    registerIndices(&natives)
    registerGrowth(&natives)
    registerRemoval(&natives)
    registerArrayOrder(&natives)
}

private func registerAccess(_ natives: inout [String: NativeFunction]) {
    natives["Array.lastWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        for index in (0..<array.count).reversed() where try test(array.base[index]) {
            return call.result(optional: array.base[index], call.layout(0))
        }
        call.resultNil()
    }
    natives["Array.joined"] = { call in
        let result = ArrayObject(holdsObjects: !call.layout(1).isWord)
        for part in call.array(1).slots { result.append(contentsOf: object(part)) }
        call.result(object: result)
    }
    natives["Array.joinedWith"] = { call in
        let result = ArrayObject(holdsObjects: !call.layout(1).isWord)
        for (index, part) in call.array(1).slots.enumerated() {
            if index > 0 { result.append(contentsOf: call.array(2)) }
            result.append(contentsOf: object(part))
        }
        call.result(object: result)
    }
}

private func registerGrowth(_ natives: inout [String: NativeFunction]) {
    natives["Array.append"] = { call in
        let value = call.take(2, call.layout(0))
        call.mutableArray(1).append(value)
    }
    natives["Array.appendContents"] = { call in
        let added = try call.machine.elements(of: call.references[2], call.layout(0))
        call.mutableArray(1).append(contentsOf: added)
    }
    natives["Array.reserveCapacity"] = { call in
        try call.machine.require(slots: max(0, call.int(2)))
        call.mutableArray(1).reserve(call.int(2))
    }
}

private func registerRemoval(_ natives: inout [String: NativeFunction]) {
    natives["Array.removeLast"] = { call in
        let count = call.array(1).count
        if count == 0 { throw Trap("Can't remove last element from an empty collection") }
        call.result(call.mutableArray(1).take(at: count - 1), call.layout(0))
    }
    natives["Array.removeLastCount"] = { call in
        let count = call.array(1).count
        try checkRemoval(call.int(2), of: count)
        call.mutableArray(1).replace((count - call.int(2))..<count, with: nil)
    }
    natives["Array.popLast"] = { call in
        let count = call.array(1).count
        if count == 0 { return call.resultNil() }
        call.result(some: call.mutableArray(1).take(at: count - 1), call.layout(0))
    }
    natives["Array.removeAll"] = { call in
        put(
            ownedSlot(ArrayObject(holdsObjects: !call.layout(0).isWord)), into: call.references + 1)
    }
}

private func registerArrayOrder(_ natives: inout [String: NativeFunction]) {
    natives["Array.plus"] = { call in
        let added = try call.machine.elements(of: call.references[2], call.layout(0))
        call.mutableArray(1).append(contentsOf: added)
        call.result(owning: call.references[1])
        call.references[1] = 0
    }
    natives["Array.plusAfter"] = { call in
        let first = try call.machine.elements(of: call.references[1], call.layout(0)).asArray()
        first.append(contentsOf: call.array(2))
        call.result(object: first)
    }
    natives["Array.shuffle"] = { call in
        var generator = try Generator(call, 2, call.layout(1))
        var slots = call.mutableArray(1).slots
        slots.shuffle(using: &generator)
        try generator.finish()
    }
    natives["Array.reverse"] = { call in
        var slots = call.mutableArray(1).slots
        slots.reverse()
    }
    natives["Array.sort"] = { call in
        try sort(call.mutableArray(1), call.layout(0), call.machine)
    }
    natives["Array.sortBy"] = { call in
        let order = elementOrder(call, 2, call.layout(0))
        try sort(call.mutableArray(1), order)
    }
}
