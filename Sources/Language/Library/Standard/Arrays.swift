/// `Array`.
let arraysInterface = """
    struct Array<Element>: Sequence {
        @native("Array.empty") init()
        @native("Array.fromSequence") init<S: Sequence>(_ elements: S) where S.Element == Element
        @native("repeatElement") init(repeating repeatedValue: Element, count: Int)
        @native("Array.count") var count: Int { get }
        @native("Array.isEmpty") var isEmpty: Bool { get }
        @native("Array.count") var endIndex: Int { get }
        @native("zero") var startIndex: Int { get }
        @native("Array.first") var first: Element? { get }
        @native("Array.last") var last: Element? { get }
        @native("Array.indices") var indices: Range<Int> { get }
        @native("Array.subscript") @nativeSetter("Array.setSubscript") subscript(index: Int) -> Element { get set }
        @native("Array.slice") @nativeSetter("Array.setSlice") subscript(bounds: Range<Int>) -> [Element] { get set }
        @native("Array.slice") @nativeSetter("Array.setSlice") subscript(bounds: ClosedRange<Int>) -> [Element] { get set }
        @native("Array.append") mutating func append(_ newElement: Element)
        @native("Array.appendContents") mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element
        @native("Array.insert") mutating func insert(_ newElement: Element, at i: Int)
        @native("Array.insertContents") mutating func insert<S: Sequence>(contentsOf newElements: S, at i: Int) where S.Element == Element
        @discardableResult @native("Array.remove") mutating func remove(at index: Int) -> Element
        @discardableResult @native("Array.removeLast") mutating func removeLast() -> Element
        @discardableResult @native("Array.removeFirst") mutating func removeFirst() -> Element
        @native("Array.removeLastCount") mutating func removeLast(_ k: Int)
        @native("Array.removeFirstCount") mutating func removeFirst(_ k: Int)
        @native("Array.popLast") mutating func popLast() -> Element?
        @native("Array.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
        @native("Array.removeAllWhere") mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows
        @native("Array.removeSubrange") mutating func removeSubrange(_ bounds: Range<Int>)
        @native("Array.removeSubrange") mutating func removeSubrange(_ bounds: ClosedRange<Int>)
        @native("Array.replaceSubrange") mutating func replaceSubrange<S: Sequence>(_ subrange: Range<Int>, with newElements: S) where S.Element == Element
        @native("Array.reserveCapacity") mutating func reserveCapacity(_ minimumCapacity: Int)
        @native("Array.swapAt") mutating func swapAt(_ i: Int, _ j: Int)
        @native("Array.reverse") mutating func reverse()
        @native("Array.sortBy") mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows
        @native("Array.partition") mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Int
        @native("Array.firstIndexWhere") func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
        @native("Array.lastIndexWhere") func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Int?
        @native("Array.lastWhere") func last(where predicate: (Element) throws -> Bool) rethrows -> Element?
        @native("Array.joined") func joined<T>() -> [T] where Element == [T]
        @native("Array.joinedWith") func joined<T>(separator: [T]) -> [T] where Element == [T]
        @native("Array.description") var description: String { get }
    }
    extension Array: Equatable where Element: Equatable {
        @native("Array.firstIndex") func firstIndex(of element: Element) -> Int?
        @native("Array.lastIndex") func lastIndex(of element: Element) -> Int?
    }
    extension Array: Hashable where Element: Hashable {}
    extension Array where Element: Comparable {
        @native("Array.sort") mutating func sort()
    }
    """

func registerArrays(_ natives: inout [String: NativeFunction]) {
    natives["Array.empty"] = { $0.result(object: ArrayObject(holdsObjects: !$0.layout(0).isWord)) }
    natives["Array.fromSequence"] = { call in
        call.result(object: try call.machine.elements(of: call.references[1], call.layout(0)))
    }
    natives["Array.count"] = { $0.result($0.array(1).count) }
    natives["Array.isEmpty"] = { $0.result($0.array(1).count == 0) }
    natives["Array.first"] = { call in
        call.result(optional: call.array(1).slots.first, call.layout(0))
    }
    natives["Array.last"] = { call in
        call.result(optional: call.array(1).slots.last, call.layout(0))
    }
    natives["Array.indices"] = { call in
        call.result(
            object: RangeObject(0, call.array(1).count, isClosed: false, holdsObjects: false))
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
    registerGrowth(&natives)
    registerRemoval(&natives)
    registerArrayOrder(&natives)
}

private func checkIndex(_ index: Int, _ array: ArrayObject) throws {
    if index < 0 || index >= array.count { throw Trap(Fault.index) }
}

/// The indices that a range argument means.
private func bounds(_ call: NativeCall, _ index: Int, in array: ArrayObject) throws -> Range<Int> {
    let range = call.range(index)
    guard range.lower >= 0, range.upper <= array.count - (range.isClosed ? 1 : 0) else {
        throw Trap(Fault.index)
    }
    return range.lower..<(range.upper + (range.isClosed ? 1 : 0))
}

private func registerAccess(_ natives: inout [String: NativeFunction]) {
    natives["Array.subscript"] = { call in
        try checkIndex(call.int(2), call.array(1))
        let slot = call.array(1).base[call.int(2)]
        if !call.layout(0).isWord { retain(slot) }
        call.result(slot, call.layout(0))
    }
    natives["Array.setSubscript"] = { call in
        let array = call.mutableArray(1)
        try checkIndex(call.int(2), array)
        let new = call.take(3, call.layout(0))
        let old = array.base[call.int(2)]
        array.base[call.int(2)] = new
        if array.holdsObjects { release(old) }
    }
    natives["Array.slice"] = { call in
        let array = call.array(1)
        call.result(object: ArrayObject(copying: array, try bounds(call, 2, in: array)))
    }
    natives["Array.setSlice"] = { call in
        let range = try bounds(call, 2, in: call.array(1))
        let new = call.array(3).copy()
        call.mutableArray(1).replace(range, with: new)
    }
    natives["Array.firstIndexWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        for index in 0..<array.count where try test(array.base[index]) {
            return call.result(owning: boxed(index))
        }
        call.resultNil()
    }
    natives["Array.lastIndexWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        for index in (0..<array.count).reversed() where try test(array.base[index]) {
            return call.result(owning: boxed(index))
        }
        call.resultNil()
    }
    natives["Array.lastWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        for index in (0..<array.count).reversed() where try test(array.base[index]) {
            return call.result(optional: array.base[index], call.layout(0))
        }
        call.resultNil()
    }
    natives["Array.firstIndex"] = { call in
        let (array, layout) = (call.array(1), call.layout(0))
        for index in 0..<array.count
        where try call.machine.isEqual(array.base[index], call.slot(2, layout), layout) {
            return call.result(owning: boxed(index))
        }
        call.resultNil()
    }
    natives["Array.lastIndex"] = { call in
        let (array, layout) = (call.array(1), call.layout(0))
        for index in (0..<array.count).reversed()
        where try call.machine.isEqual(array.base[index], call.slot(2, layout), layout) {
            return call.result(owning: boxed(index))
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
    natives["Array.insert"] = { call in
        let index = call.int(3)
        guard index >= 0, index <= call.array(1).count else {
            throw Trap("Array index is out of range")
        }
        let value = call.take(2, call.layout(0))
        call.mutableArray(1).insert(value, at: index)
    }
    natives["Array.insertContents"] = { call in
        let index = call.int(3)
        guard index >= 0, index <= call.array(1).count else {
            throw Trap("Array index is out of range")
        }
        let added = try call.machine.elements(of: call.references[2], call.layout(0))
        call.mutableArray(1).replace(index..<index, with: added)
    }
    natives["Array.replaceSubrange"] = { call in
        let range = try bounds(call, 2, in: call.array(1))
        let added = try call.machine.elements(of: call.references[3], call.layout(0))
        call.mutableArray(1).replace(range, with: added)
    }
    natives["Array.reserveCapacity"] = { call in
        call.mutableArray(1).reserve(try call.machine.checked(call.int(2)))
    }
}

private func registerRemoval(_ natives: inout [String: NativeFunction]) {
    natives["Array.remove"] = { call in
        try checkIndex(call.int(2), call.array(1))
        call.result(call.mutableArray(1).take(at: call.int(2)), call.layout(0))
    }
    natives["Array.removeLast"] = { call in
        let count = call.array(1).count
        if count == 0 { throw Trap("Can't remove last element from an empty collection") }
        call.result(call.mutableArray(1).take(at: count - 1), call.layout(0))
    }
    natives["Array.removeFirst"] = { call in
        if call.array(1).count == 0 {
            throw Trap("Can't remove first element from an empty collection")
        }
        call.result(call.mutableArray(1).take(at: 0), call.layout(0))
    }
    natives["Array.removeLastCount"] = { call in
        let count = call.array(1).count
        try checkRemoval(call.int(2), of: count)
        call.mutableArray(1).replace((count - call.int(2))..<count, with: nil)
    }
    natives["Array.removeFirstCount"] = { call in
        try checkRemoval(call.int(2), of: call.array(1).count)
        call.mutableArray(1).replace(0..<call.int(2), with: nil)
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
    natives["Array.removeSubrange"] = { call in
        let range = try bounds(call, 2, in: call.array(1))
        call.mutableArray(1).replace(range, with: nil)
    }
    natives["Array.removeAllWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let kept = ArrayObject(holdsObjects: array.holdsObjects)
        for index in 0..<array.count where try !test(array.base[index]) {
            kept.appendCopy(array.base[index])
        }
        put(ownedSlot(kept), into: call.references + 1)
    }
}

private func registerArrayOrder(_ natives: inout [String: NativeFunction]) {
    natives["Array.swapAt"] = { call in
        let array = call.mutableArray(1)
        try checkIndex(call.int(2), array)
        try checkIndex(call.int(3), array)
        let first = array.base[call.int(2)]
        array.base[call.int(2)] = array.base[call.int(3)]
        array.base[call.int(3)] = first
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
    natives["Array.partition"] = { call in
        let test = elementTest(call, 2, call.layout(0))
        var slots = Array(call.array(1).slots)
        let pivot = try slots.partition(by: test)
        let array = call.mutableArray(1)
        for (index, slot) in slots.enumerated() { array.base[index] = slot }
        call.result(pivot)
    }
}
