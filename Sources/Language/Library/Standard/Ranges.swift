/// `Range` and `ClosedRange`.
let rangesInterface: String =
    ["Range", "ClosedRange"].map { name in
        """
        struct \(name)<Bound: Comparable>: Equatable {
            typealias Element = Bound
            @native("Range.lowerBound") var lowerBound: Bound { get }
            @native("Range.upperBound") var upperBound: Bound { get }
            @native("Range.isEmpty") var isEmpty: Bool { get }
            @native("Range.contains") func contains(_ element: Bound) -> Bool
            @native("Range.overlaps") func overlaps(_ other: \(name)<Bound>) -> Bool
            @native("Range.clamped") func clamped(to limits: \(name)<Bound>) -> \(name)<Bound>
        }
        extension \(name): Hashable where Bound: Hashable {}
        extension \(name): BidirectionalCollection where Bound: BinaryInteger {}
        extension \(name) where Bound: BinaryInteger {
            @native("Range.count") var count: Int { get }
            @native("Range.first") var first: Bound? { get }
            @native("Range.last") var last: Bound? { get }
        }
        """
    }.joined(separator: "\n") + """

        extension Range where Bound: BinaryInteger {
            @native("Range.prefix") func prefix(_ maxLength: Int) -> Range<Bound>
            @native("Range.suffix") func suffix(_ maxLength: Int) -> Range<Bound>
            @native("Range.dropFirst") func dropFirst(_ k: Int = 1) -> Range<Bound>
            @native("Range.dropLast") func dropLast(_ k: Int = 1) -> Range<Bound>
            @native("Range.lowerBound") var startIndex: Bound { get }
            @native("Range.upperBound") var endIndex: Bound { get }
            @native("Range.itself") var indices: Range<Bound> { get }
        }
        """

func registerRanges(_ natives: inout [String: NativeFunction]) {
    func bound(_ call: NativeCall, _ slot: Slot) {
        if !call.layout(0).isWord { retain(slot) }
        call.result(slot, call.layout(0))
    }
    natives["Range.lowerBound"] = { bound($0, $0.range(1).lower) }
    natives["Range.upperBound"] = { bound($0, $0.range(1).upper) }
    natives["Range.isEmpty"] = { call in
        let range = call.range(1)
        call.result(
            try !range.isClosed && call.machine.isEqual(range.lower, range.upper, call.layout(0)))
    }
    natives["Range.contains"] = { call in
        let layout = call.layout(0)
        call.result(try call.machine.contains(call.range(1), call.slot(2, layout), layout))
    }
    natives["Range.overlaps"] = { call in
        let (a, b, layout) = (call.range(1), call.range(2), call.layout(0))
        let isClosed = a.isClosed
        func reaches(_ x: RangeObject, _ y: RangeObject) throws -> Bool {
            try isClosed
                ? call.machine.isLessOrEqual(y.lower, x.upper, layout)
                : call.machine.isLess(y.lower, x.upper, layout)
        }
        func isNotEmpty(_ x: RangeObject) throws -> Bool {
            try isClosed || call.machine.isLess(x.lower, x.upper, layout)
        }
        call.result(try reaches(a, b) && reaches(b, a) && isNotEmpty(a) && isNotEmpty(b))
    }
    natives["Range.clamped"] = { call in
        let (range, limits, layout) = (call.range(1), call.range(2), call.layout(0))
        func clamped(_ value: Slot) throws -> Slot {
            var result = value
            if try call.machine.isLess(value, limits.lower, layout) { result = limits.lower }
            if try call.machine.isLess(limits.upper, result, layout) { result = limits.upper }
            if !layout.isWord { retain(result) }
            return result
        }
        call.result(
            object: RangeObject(
                try clamped(range.lower), try clamped(range.upper), isClosed: range.isClosed,
                holdsObjects: !layout.isWord))
    }
    func cut(_ key: String, _ operation: @escaping (Range<Int>, Int) -> Range<Int>) {
        natives["Range.\(key)"] = { call in
            if call.int(2) < 0 {
                let what =
                    key.hasPrefix("drop")
                    ? "drop a negative number of elements" : "take a \(key) of negative length"
                throw Trap("Can't \(what) from a collection")
            }
            let range = operation(call.range(1).lower..<call.range(1).upper, call.int(2))
            call.result(
                object: RangeObject(
                    range.lowerBound, range.upperBound, isClosed: false, holdsObjects: false))
        }
    }
    cut("prefix") { $0.prefix($1) }
    cut("suffix") { $0.suffix($1) }
    cut("dropFirst") { $0.dropFirst($1) }
    cut("dropLast") { $0.dropLast($1) }
    natives["Range.itself"] = { call in
        call.result(owning: call.references[1])
        call.references[1] = 0
    }
    natives["Range.count"] = { call in
        let range = call.range(1)
        let (distance, overflow) = range.upper.subtractingReportingOverflow(range.lower)
        let (count, tooMany) = distance.addingReportingOverflow(range.isClosed ? 1 : 0)
        if overflow || tooMany { throw Trap(Fault.overflow) }
        call.result(count)
    }
    natives["Range.first"] = { call in
        let range = call.range(1)
        call.result(owning: range.isClosed || range.lower < range.upper ? boxed(range.lower) : 0)
    }
    natives["Range.last"] = { call in
        let range = call.range(1)
        if range.isClosed {
            call.result(owning: boxed(range.upper))
        } else {
            call.result(owning: range.lower < range.upper ? boxed(range.upper - 1) : 0)
        }
    }
}
