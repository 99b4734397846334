import Diagnostics

extension Library {
    /// The part of Swift's standard library that programs see; in terms of values only.
    package static var standard: Library {
        var natives: [String: NativeFunction] = [:]
        var interfaces: [SourceFile] = []
        func add(
            _ name: String, _ text: String, _ register: (inout [String: NativeFunction]) -> Void
        ) {
            interfaces.append(SourceFile(path: "Swift/\(name).swift", text: text))
            register(&natives)
        }
        add("Protocols", protocolsInterface) { _ in }
        add("Numbers", numbersInterface, registerNumbers)
        add("FloatingPoint", floatingPointInterface, registerFloatingPoint)
        add("Strings", stringsInterface, registerStrings)
        add("Characters", charactersInterface, registerCharacters)
        add("Optionals", optionalsInterface, registerOptionals)
        add("Ranges", rangesInterface, registerRanges)
        add("Sequences", sequencesInterface, registerSequences)
        add("Views", viewsInterface) { _ in }
        add("Arrays", arraysInterface, registerArrays)
        add("Dictionaries", dictionariesInterface, registerDictionaries)
        add("Sets", setsInterface, registerSets)
        add("Generators", generatorsInterface, registerGenerators)
        add("Functions", functionsInterface, registerFunctions)
        return Library(interfaces: interfaces, natives: natives)
    }
}

/// The protocols that the standard types conform to and that a notebook's types can conform to.
private let protocolsInterface = """
    /// A type whose values can be compared with `==`.
    protocol Equatable {}
    /// A type whose values are ordered by `<`.
    protocol Comparable: Equatable {}
    /// A type whose values can be keys of dictionaries and members of sets.
    protocol Hashable: Equatable {}
    /// A type with a text of its own for `print`.
    protocol CustomStringConvertible {
        var description: String { get }
    }
    /// An enumeration with the list of its cases in `allCases`.
    protocol CaseIterable {}
    protocol Sendable {}
    /// `String` and `Substring`.
    protocol StringProtocol {}
    protocol LosslessStringConvertible: CustomStringConvertible {}
    protocol AdditiveArithmetic: Equatable {}
    protocol Numeric: AdditiveArithmetic {}
    protocol SignedNumeric: Numeric {}
    protocol Strideable: Comparable {}
    protocol BinaryInteger: Hashable, Numeric, Strideable, LosslessStringConvertible {}
    protocol FixedWidthInteger: BinaryInteger {}
    protocol SignedInteger: BinaryInteger, SignedNumeric {}
    protocol UnsignedInteger: BinaryInteger {}
    protocol FloatingPoint: Hashable, SignedNumeric, Strideable {}
    protocol BinaryFloatingPoint: FloatingPoint, LosslessStringConvertible {}
    enum Never {}

    /// Takes the parts of a value to make its hash.
    struct Hasher {
        @native("Hasher.combine") mutating func combine<H: Hashable>(_ value: H)
    }
    """

/// Global functions.
private let functionsInterface = """
    /// Writes values, separated by spaces, and ends the line.
    @native("print") func print(_ items: Any..., separator: String = " ", terminator: String = "\\n")
    @native("min") func min<T: Comparable>(_ x: T, _ y: T) -> T
    @native("minOf") func min<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T
    @native("max") func max<T: Comparable>(_ x: T, _ y: T) -> T
    @native("maxOf") func max<T: Comparable>(_ x: T, _ y: T, _ z: T, _ rest: T...) -> T
    @native("abs") func abs<T: SignedNumeric>(_ x: T) -> T
    @native("swap") func swap<T>(_ a: inout T, _ b: inout T)
    @native("zip") func zip<S: Sequence, T: Sequence, A, B>(_ first: S, _ second: T) -> Zip2Sequence<(A, B)> where S.Element == A, T.Element == B
    @native("stride.to") func stride<T: BinaryInteger>(from start: T, to end: T, by stride: Int) -> StrideTo<T>
    @native("stride.to") func stride<T: BinaryFloatingPoint>(from start: T, to end: T, by stride: T) -> StrideTo<T>
    @native("stride.through") func stride<T: BinaryInteger>(from start: T, through end: T, by stride: Int) -> StrideThrough<T>
    @native("stride.through") func stride<T: BinaryFloatingPoint>(from start: T, through end: T, by stride: T) -> StrideThrough<T>
    @native("repeatElement") func repeatElement<T>(_ element: T, count: Int) -> Repeated<T>
    @native("assert") func assert(_ condition: Bool, _ message: String = "")
    @native("precondition") func precondition(_ condition: Bool, _ message: String = "")
    @discardableResult @native("assertionFailure") func assertionFailure(_ message: String = "")
    @discardableResult @native("preconditionFailure") func preconditionFailure(_ message: String = "") -> Never
    @discardableResult @native("fatalError") func fatalError(_ message: String = "") -> Never
    """

private func registerFunctions(_ natives: inout [String: NativeFunction]) {
    natives["print"] = { call in
        let text = call.strings(1).joined(separator: call.string(2)) + call.string(3)
        call.machine.print(text)
    }
    natives["Hasher.combine"] = { call in
        var state = call.native(1, as: HasherState.self).value
        try call.machine.hash(call.slot(2, call.layout(0)), call.layout(0), into: &state)
        call.withNative(1, as: HasherState.self) { $0.value = state }
    }
    natives["min"] = { call in
        let isLess = try call.machine.isLess(
            call.slot(2, call.layout(0)), call.slot(1, call.layout(0)), call.layout(0))
        call.result(call.take(isLess ? 2 : 1, call.layout(0)), call.layout(0))
    }
    natives["max"] = { call in
        let isInOrder = try call.machine.isLessOrEqual(
            call.slot(1, call.layout(0)), call.slot(2, call.layout(0)), call.layout(0))
        call.result(call.take(isInOrder ? 2 : 1, call.layout(0)), call.layout(0))
    }
    natives["minOf"] = { try extreme($0, isMin: true) }
    natives["maxOf"] = { try extreme($0, isMin: false) }
    natives["abs"] = { call in
        guard case .number(let kind) = call.layout(0).kind else { throw Trap(Fault.overflow) }
        switch kind {
        case .double: call.result(abs(call.double(1)))
        case .float: call.words[0] = abs(Float(slot: call.words[1])).slot
        default:
            let value = call.words[1]
            let magnitude = value < 0 ? 0 &- value : value
            if magnitude < 0 || cut(magnitude, to: UInt16(kind.code)) != magnitude {
                throw Trap(Fault.overflow)
            }
            call.words[0] = magnitude
        }
    }
    natives["swap"] = { call in
        (call.words[1], call.words[2]) = (call.words[2], call.words[1])
        (call.references[1], call.references[2]) = (call.references[2], call.references[1])
    }
    natives["zip"] = { call in
        let (a, b) = (call.layout(2), call.layout(3))
        let first = try call.machine.elements(of: call.references[1], a)
        let second = try call.machine.elements(of: call.references[2], b)
        let result = ArrayObject(holdsObjects: true, capacity: min(first.count, second.count))
        for index in 0..<min(first.count, second.count) {
            result.append(pair(first.base[index], a, second.base[index], b))
        }
        call.result(object: result)
    }
    natives["stride.to"] = { try makeStride($0, isThrough: false) }
    natives["stride.through"] = { try makeStride($0, isThrough: true) }
    natives["repeatElement"] = { call in
        let layout = call.layout(0)
        let count = call.int(2)
        if count < 0 { throw Trap("Can't construct Array with count < 0") }
        try call.machine.require(slots: count)
        let result = ArrayObject(holdsObjects: !layout.isWord, capacity: count)
        result.append(repeating: call.slot(1, layout), count: count)
        call.result(object: result)
    }
    natives["assert"] = { call in
        if !call.bool(1) { throw Trap(failure("Assertion failed", call.string(2))) }
    }
    natives["precondition"] = { call in
        if !call.bool(1) { throw Trap(failure("Precondition failed", call.string(2))) }
    }
    natives["assertionFailure"] = { throw Trap(failure("Assertion failed", $0.string(1))) }
    natives["preconditionFailure"] = { throw Trap(failure("Precondition failed", $0.string(1))) }
    natives["fatalError"] = { throw Trap(failure("Fatal error", $0.string(1))) }
}

private func failure(_ what: String, _ message: String) -> String {
    message.isEmpty ? what : "\(what): \(message)"
}

private func extreme(_ call: NativeCall, isMin: Bool) throws {
    let layout = call.layout(0)
    var best = call.slot(1, layout)
    var rest = [call.slot(2, layout), call.slot(3, layout)]
    rest += call.array(4).slots
    for value in rest {
        let isBetter =
            isMin
            ? try call.machine.isLess(value, best, layout)
            : try call.machine.isLessOrEqual(best, value, layout)
        if isBetter { best = value }
    }
    if !layout.isWord { retain(best) }
    call.result(best, layout)
}

/// A tuple of two values, which get counts of their own.
func pair(_ a: Slot, _ first: Layout, _ b: Slot, _ second: Layout) -> Slot {
    let record = Record.make(
        count: 2, references: (first.isWord ? 0 : 1) | (second.isWord ? 0 : 2))
    if !first.isWord { retain(a) }
    if !second.isWord { retain(b) }
    record.fields[0] = a
    record.fields[1] = b
    return ownedSlot(record)
}

private func makeStride(_ call: NativeCall, isThrough: Bool) throws {
    guard case .number(let kind) = call.layout(0).kind else { return }
    let result = ArrayObject(holdsObjects: false)
    func fill<T: Strideable>(_ start: T, _ end: T, _ step: T.Stride, _ slot: (T) -> Slot) throws {
        if step == 0 { throw Trap("Stride size must not be zero") }
        func add(_ value: T) throws {
            if result.count == result.capacity, result.count > 1 << 16 {
                try call.machine.require(slots: result.count * 2)
            }
            result.append(slot(value))
        }
        if isThrough {
            for value in stride(from: start, through: end, by: step) { try add(value) }
        } else {
            for value in stride(from: start, to: end, by: step) { try add(value) }
        }
    }
    /// Numbers without an end have no array.
    func fill<T: BinaryFloatingPoint>(
        reals start: T, _ end: T, _ step: T, _ slot: (T) -> Slot
    ) throws where T.Stride == T {
        let turns = (end - start) / step
        if step != 0, turns.isNaN || turns == .infinity { try call.machine.require(slots: .max) }
        try fill(start, end, step, slot)
    }
    switch kind {
    case .double: try fill(reals: call.double(1), call.double(2), call.double(3), \.slot)
    case .float:
        try fill(
            reals: Float(slot: call.words[1]), Float(slot: call.words[2]),
            Float(slot: call.words[3]), \.slot)
    case .uint, .uint64:
        try fill(
            UInt(bitPattern: call.int(1)), UInt(bitPattern: call.int(2)), call.int(3),
            Int.init(bitPattern:))
    default: try fill(call.int(1), call.int(2), call.int(3)) { $0 }
    }
    call.result(object: result)
}
