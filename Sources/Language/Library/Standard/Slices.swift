/// What arrays and their slices do with indices: those of an array begin at 0, those of a slice where
/// it begins in the array that it was cut from.

extension NativeCall {
    /// Where the indices of the array or slice in argument 1 begin.
    fileprivate func start(_ isSlice: Bool) -> Int { isSlice ? array(1).firstIndex : 0 }

    /// The position that an index argument means, which must be that of an element.
    fileprivate func position(_ index: Int, _ isSlice: Bool) throws -> Int {
        let (position, overflow) = int(index).subtractingReportingOverflow(start(isSlice))
        if overflow || position < 0 || position >= array(1).count { throw Trap(Fault.index) }
        return position
    }

    /// The position that an index argument means, which may be the end.
    fileprivate func gap(_ index: Int, _ isSlice: Bool) throws -> Int {
        let (position, overflow) = int(index).subtractingReportingOverflow(start(isSlice))
        if overflow || position < 0 || position > array(1).count {
            throw Trap(isSlice ? Fault.index : "Array index is out of range")
        }
        return position
    }

    /// The positions that a range argument means.
    fileprivate func positions(_ index: Int, _ isSlice: Bool) throws -> Range<Int> {
        let range = range(index)
        let start = start(isSlice)
        let (lower, early) = range.lower.subtractingReportingOverflow(start)
        let (upper, late) = range.upper.subtractingReportingOverflow(start)
        guard !early, !late, lower >= 0, upper <= array(1).count - (range.isClosed ? 1 : 0) else {
            throw Trap(Fault.index)
        }
        return lower..<(upper + (range.isClosed ? 1 : 0))
    }

    /// A stretch of the array or slice in argument 1 as a slice.
    fileprivate func result(slice positions: Range<Int>, _ isSlice: Bool) {
        let array = array(1)
        let first = start(isSlice) + positions.lowerBound
        if positions == 0..<array.count, array.firstIndex == first { return result(object: array) }
        let slice = ArrayObject(copying: array, positions)
        slice.firstIndex = first
        result(object: slice)
    }

    fileprivate func result(index position: Int?, _ isSlice: Bool) {
        guard let position else { return resultNil() }
        result(owning: ownedSlot(Box(position + start(isSlice), isObject: false)))
    }
}

/// The members of `Array` or `ArraySlice` that take or give indices.
func registerIndexed(
    _ name: String, isSlice: Bool, _ natives: inout [String: NativeFunction]
) {
    natives["\(name).startIndex"] = { $0.result($0.start(isSlice)) }
    natives["\(name).endIndex"] = { $0.result($0.start(isSlice) + $0.array(1).count) }
    natives["\(name).indices"] = { call in
        let start = call.start(isSlice)
        call.result(
            object: RangeObject(
                start, start + call.array(1).count, isClosed: false, holdsObjects: false))
    }
    natives["\(name).subscript"] = { call in
        let slot = call.array(1).base[try call.position(2, isSlice)]
        if !call.layout(0).isWord { retain(slot) }
        call.result(slot, call.layout(0))
    }
    natives["\(name).setSubscript"] = { call in
        let position = try call.position(2, isSlice)
        let array = call.mutableArray(1)
        let new = call.take(3, call.layout(0))
        let old = array.base[position]
        array.base[position] = new
        if array.holdsObjects { release(old) }
    }
    natives["\(name).slice"] = { call in
        call.result(slice: try call.positions(2, isSlice), isSlice)
    }
    natives["\(name).setSlice"] = { call in
        let positions = try call.positions(2, isSlice)
        let new = call.array(3).copy()
        call.mutableArray(1).replace(positions, with: new)
    }
    registerIndexSearches(name, isSlice, &natives)
    registerIndexedChanges(name, isSlice, &natives)
    registerStretches(name, isSlice, &natives)
}

private func registerIndexSearches(
    _ name: String, _ isSlice: Bool, _ natives: inout [String: NativeFunction]
) {
    natives["\(name).firstIndexWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let found = try (0..<array.count).first { try test(array.base[$0]) }
        call.result(index: found, isSlice)
    }
    natives["\(name).lastIndexWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let found = try (0..<array.count).last { try test(array.base[$0]) }
        call.result(index: found, isSlice)
    }
    natives["\(name).firstIndex"] = { call in
        let (array, layout) = (call.array(1), call.layout(0))
        let wanted = call.slot(2, layout)
        let found = try (0..<array.count).first {
            try call.machine.isEqual(array.base[$0], wanted, layout)
        }
        call.result(index: found, isSlice)
    }
    natives["\(name).lastIndex"] = { call in
        let (array, layout) = (call.array(1), call.layout(0))
        let wanted = call.slot(2, layout)
        let found = try (0..<array.count).last {
            try call.machine.isEqual(array.base[$0], wanted, layout)
        }
        call.result(index: found, isSlice)
    }
}

private func registerIndexedChanges(
    _ name: String, _ isSlice: Bool, _ natives: inout [String: NativeFunction]
) {
    natives["\(name).insert"] = { call in
        let position = try call.gap(3, isSlice)
        let value = call.take(2, call.layout(0))
        call.mutableArray(1).insert(value, at: position)
    }
    natives["\(name).insertContents"] = { call in
        let position = try call.gap(3, isSlice)
        let added = try call.machine.elements(of: call.references[2], call.layout(0)).copy()
        call.mutableArray(1).replace(position..<position, with: added)
    }
    natives["\(name).replaceSubrange"] = { call in
        let positions = try call.positions(2, isSlice)
        let added = try call.machine.elements(of: call.references[3], call.layout(0)).copy()
        call.mutableArray(1).replace(positions, with: added)
    }
    natives["\(name).remove"] = { call in
        let position = try call.position(2, isSlice)
        call.result(call.mutableArray(1).take(at: position), call.layout(0))
    }
    natives["\(name).removeFirst"] = { call in
        if call.array(1).count == 0 {
            throw Trap("Can't remove first element from an empty collection")
        }
        let array = call.mutableArray(1)
        if isSlice { array.firstIndex += 1 }
        call.result(array.take(at: 0), call.layout(0))
    }
    natives["\(name).removeFirstCount"] = { call in
        try checkRemoval(call.int(2), of: call.array(1).count)
        let array = call.mutableArray(1)
        if isSlice { array.firstIndex += call.int(2) }
        array.replace(0..<call.int(2), with: nil)
    }
    natives["\(name).popFirst"] = { call in
        if call.array(1).count == 0 { return call.resultNil() }
        let array = call.mutableArray(1)
        array.firstIndex += 1
        call.result(some: array.take(at: 0), call.layout(0))
    }
    natives["\(name).removeSubrange"] = { call in
        let positions = try call.positions(2, isSlice)
        call.mutableArray(1).replace(positions, with: nil)
    }
    natives["\(name).removeAllWhere"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let kept = ArrayObject(holdsObjects: array.holdsObjects)
        kept.firstIndex = array.firstIndex
        for index in 0..<array.count where try !test(array.base[index]) {
            kept.appendCopy(array.base[index])
        }
        put(ownedSlot(kept), into: call.references + 1)
    }
    natives["\(name).swapAt"] = { call in
        let (i, j) = (try call.position(2, isSlice), try call.position(3, isSlice))
        let array = call.mutableArray(1)
        let first = array.base[i]
        array.base[i] = array.base[j]
        array.base[j] = first
    }
    natives["\(name).partition"] = { call in
        let test = elementTest(call, 2, call.layout(0))
        var slots = Array(call.array(1).slots)
        let pivot = try slots.partition(by: test)
        let array = call.mutableArray(1)
        for (index, slot) in slots.enumerated() { array.base[index] = slot }
        call.result(pivot + call.start(isSlice))
    }
}

private func registerStretches(
    _ name: String, _ isSlice: Bool, _ natives: inout [String: NativeFunction]
) {
    func length(_ call: NativeCall, _ message: String) throws -> Int {
        if call.int(2) < 0 { throw Trap(message) }
        return min(call.int(2), call.array(1).count)
    }
    natives["\(name).prefix"] = { call in
        let count = try length(call, "Can't take a prefix of negative length from a collection")
        call.result(slice: 0..<count, isSlice)
    }
    natives["\(name).suffix"] = { call in
        let count = try length(call, "Can't take a suffix of negative length from a collection")
        let all = call.array(1).count
        call.result(slice: (all - count)..<all, isSlice)
    }
    natives["\(name).dropFirst"] = { call in
        let count = try length(call, "Can't drop a negative number of elements from a collection")
        call.result(slice: count..<call.array(1).count, isSlice)
    }
    natives["\(name).dropLast"] = { call in
        let count = try length(call, "Can't drop a negative number of elements from a collection")
        call.result(slice: 0..<(call.array(1).count - count), isSlice)
    }
    natives["\(name).prefixUpTo"] = { call in
        call.result(slice: 0..<(try call.gap(2, isSlice)), isSlice)
    }
    natives["\(name).prefixThrough"] = { call in
        call.result(slice: 0..<(try call.position(2, isSlice) + 1), isSlice)
    }
    natives["\(name).suffixFrom"] = { call in
        call.result(slice: (try call.gap(2, isSlice))..<call.array(1).count, isSlice)
    }
    natives["\(name).prefixWhile"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let end = try (0..<array.count).first { try !test(array.base[$0]) } ?? array.count
        call.result(slice: 0..<end, isSlice)
    }
    natives["\(name).dropWhile"] = { call in
        let array = call.array(1)
        let test = elementTest(call, 2, call.layout(0))
        let begin = try (0..<array.count).first { try !test(array.base[$0]) } ?? array.count
        call.result(slice: begin..<array.count, isSlice)
    }
    natives["\(name).splitWhere"] = { call in
        try split(
            call, call.array(1), first: call.start(isSlice), maxSplits: call.int(2),
            omitsEmpty: call.bool(3), elementTest(call, 4, call.layout(0)))
    }
    natives["\(name).split"] = { call in
        let layout = call.layout(0)
        let separator = call.slot(2, layout)
        try split(
            call, call.array(1), first: call.start(isSlice), maxSplits: call.int(3),
            omitsEmpty: call.bool(4)
        ) { try call.machine.isEqual($0, separator, layout) }
    }
}

/// Steps between indices that are whole numbers.
func registerIndices(_ natives: inout [String: NativeFunction]) {
    func step(_ key: String, _ operation: @escaping (Int, Int) -> (Int, Bool)) {
        natives["Index.\(key)"] = { call in
            let (value, overflow) = operation(call.int(2), call.int(3))
            if overflow { throw Trap(Fault.overflow) }
            call.result(value)
        }
    }
    step("after") { index, _ in index.addingReportingOverflow(1) }
    step("before") { index, _ in index.subtractingReportingOverflow(1) }
    step("offset") { $0.addingReportingOverflow($1) }
    step("distance") { $1.subtractingReportingOverflow($0) }
}
