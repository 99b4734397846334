/// The integer types; each has the same members.
let numbersInterface: String =
    integerNames.map { name in
        let isSigned = name.hasPrefix("I")
        let kind = isSigned ? "SignedInteger" : "UnsignedInteger"
        let unsigned = isSigned ? "U" + name : name
        let other = isSigned ? unsigned : String(name.dropFirst())
        let negation =
            isSigned ? "@native(\"\(name).negate\") mutating func negate()" : ""
        return """
            struct \(name): FixedWidthInteger, \(kind), Sendable {
                @native("zero") init()
                @native("convert") init<T: BinaryInteger>(_ source: T)
                @native("convert") init<T: BinaryFloatingPoint>(_ source: T)
                @native("\(name).parse") init?(_ description: String)
                @native("\(name).parse") init?<S: StringProtocol>(_ text: S)
                @native("\(name).parseRadix") init?<S: StringProtocol>(_ text: S, radix: Int)
                @native("\(name).exactly") init?<T: BinaryInteger>(exactly source: T)
                @native("\(name).exactly") init?<T: BinaryFloatingPoint>(exactly source: T)
                @native("\(name).truncating") init<T: BinaryInteger>(truncatingIfNeeded source: T)
                @native("\(name).clamping") init<T: BinaryInteger>(clamping source: T)
                @native("\(name).max") static var max: \(name) { get }
                @native("\(name).min") static var min: \(name) { get }
                @native("zero") static var zero: \(name) { get }
                @native("\(name).bitWidth") static var bitWidth: Int { get }
                @native("\(name).bitWidth") var bitWidth: Int { get }
                @native("\(name).truncating") init(bitPattern x: \(other))
                @native("\(name).magnitude") var magnitude: \(unsigned) { get }
                @native("\(name).byteSwapped") var byteSwapped: \(name) { get }
                @native("\(name).description") var description: String { get }
                @native("\(name).nonzeroBitCount") var nonzeroBitCount: Int { get }
                @native("\(name).leadingZeroBitCount") var leadingZeroBitCount: Int { get }
                @native("\(name).trailingZeroBitCount") var trailingZeroBitCount: Int { get }
                @native("signum") func signum() -> \(name)
                @native("\(name).isMultiple") func isMultiple(of other: \(name)) -> Bool
                @native("\(name).quotientAndRemainder") func quotientAndRemainder(dividingBy other: \(name)) -> (quotient: \(name), remainder: \(name))
                \(negation)
                @native("\(name).adding") func addingReportingOverflow(_ other: \(name)) -> (partialValue: \(name), overflow: Bool)
                @native("\(name).subtracting") func subtractingReportingOverflow(_ other: \(name)) -> (partialValue: \(name), overflow: Bool)
                @native("\(name).multiplied") func multipliedReportingOverflow(by other: \(name)) -> (partialValue: \(name), overflow: Bool)
                @native("\(name).advanced") func advanced(by n: Int) -> \(name)
                @native("\(name).distance") func distance(to other: \(name)) -> Int
            }
            """
    }.joined(separator: "\n") + """

        struct Bool: Hashable, LosslessStringConvertible, Sendable {
            @native("Bool.parse") init?(_ description: String)
            @native("Bool.toggle") mutating func toggle()
            @native("Bool.description") var description: String { get }
        }
        """

/// The integer types, the signed ones first.
let integerNames = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
]

func registerNumbers(_ natives: inout [String: NativeFunction]) {
    natives["zero"] = { $0.words[0] = 0 }
    natives["convert"] = { _ in throw Trap("this conversion is not known here") }
    natives["signum"] = { $0.words[0] = $0.words[1].signum() }
    natives["Bool.toggle"] = { $0.words[1] ^= 1 }
    natives["Bool.description"] = { $0.result($0.bool(1) ? "true" : "false") }
    natives["Bool.parse"] = { call in
        switch call.string(1) {
        case "true": call.result(owning: boxed(1))
        case "false": call.result(owning: boxed(0))
        default: call.resultNil()
        }
    }
    registerInteger(Int.self, &natives)
    registerInteger(Int8.self, &natives)
    registerInteger(Int16.self, &natives)
    registerInteger(Int32.self, &natives)
    registerInteger(Int64.self, &natives)
    registerInteger(UInt.self, &natives)
    registerInteger(UInt8.self, &natives)
    registerInteger(UInt16.self, &natives)
    registerInteger(UInt32.self, &natives)
    registerInteger(UInt64.self, &natives)
}

/// A word as an optional.
func boxed(_ word: Slot) -> Slot { ownedSlot(Box(word, isObject: false)) }

/// The word of an integer as the machine keeps it.
func word<T: FixedWidthInteger>(_ value: T) -> Slot { Int(truncatingIfNeeded: value) }

private func registerInteger<T: FixedWidthInteger & Sendable>(
    _ type: T.Type, _ natives: inout [String: NativeFunction]
) {
    let name = String(describing: type)
    func value(_ call: NativeCall, _ index: Int) -> T { T(truncatingIfNeeded: call.words[index]) }
    natives["\(name).max"] = { $0.words[0] = word(T.max) }
    natives["\(name).min"] = { $0.words[0] = word(T.min) }
    natives["\(name).bitWidth"] = { $0.result(T.bitWidth) }
    natives["\(name).description"] = { $0.result(value($0, 1).description) }
    natives["\(name).nonzeroBitCount"] = { $0.result(value($0, 1).nonzeroBitCount) }
    natives["\(name).leadingZeroBitCount"] = { $0.result(value($0, 1).leadingZeroBitCount) }
    natives["\(name).trailingZeroBitCount"] = { $0.result(value($0, 1).trailingZeroBitCount) }
    natives["\(name).isMultiple"] = { $0.result(value($0, 1).isMultiple(of: value($0, 2))) }
    natives["\(name).magnitude"] = { call in
        call.words[0] = word(value(call, 1).magnitude)
    }
    natives["\(name).byteSwapped"] = { $0.words[0] = word(value($0, 1).byteSwapped) }
    func reporting(
        _ key: String, _ operation: @escaping (T, T) -> (partialValue: T, overflow: Bool)
    ) {
        natives["\(name).\(key)"] = { call in
            let (result, overflow) = operation(value(call, 1), value(call, 2))
            let record = Record.make(count: 2, references: 0)
            record.fields[0] = word(result)
            record.fields[1] = overflow ? 1 : 0
            call.result(object: record)
        }
    }
    reporting("adding") { $0.addingReportingOverflow($1) }
    reporting("subtracting") { $0.subtractingReportingOverflow($1) }
    reporting("multiplied") { $0.multipliedReportingOverflow(by: $1) }
    natives["\(name).advanced"] = { call in
        // Neither the sum nor the distance of two words of this type leaves 65 bits.
        let sum = Int128(value(call, 1)) + Int128(call.int(2))
        guard let result = T(exactly: sum) else { throw Trap(Fault.overflow) }
        call.words[0] = word(result)
    }
    natives["\(name).distance"] = { call in
        guard let distance = Int(exactly: Int128(value(call, 2)) - Int128(value(call, 1))) else {
            throw Trap(Fault.overflow)
        }
        call.result(distance)
    }
    natives["\(name).negate"] = { call in
        let (result, overflow) = T(0).subtractingReportingOverflow(value(call, 1))
        if overflow { throw Trap(Fault.overflow) }
        call.words[1] = word(result)
    }
    natives["\(name).quotientAndRemainder"] = { call in
        let (a, b) = (value(call, 1), value(call, 2))
        if b == 0 { throw Trap(Fault.division) }
        let (quotient, overflow) = a.dividedReportingOverflow(by: b)
        if overflow { throw Trap(Fault.divisionOverflow) }
        let record = Record.make(count: 2, references: 0)
        record.fields[0] = word(quotient)
        record.fields[1] = word(a % b)
        call.result(object: record)
    }
    natives["\(name).parse"] = { call in
        call.result(owning: T(call.string(1)).map { boxed(word($0)) } ?? 0)
    }
    natives["\(name).parseRadix"] = { call in
        let radix = call.int(2)
        guard (2...36).contains(radix) else { throw Trap("Radix not in range 2...36") }
        call.result(owning: T(call.string(1), radix: radix).map { boxed(word($0)) } ?? 0)
    }
    natives["\(name).truncating"] = { $0.words[0] = word(value($0, 1)) }
    natives["\(name).clamping"] = { call in
        call.words[0] = word(
            isUnsigned(call)
                ? T(clamping: UInt(bitPattern: call.words[1])) : T(clamping: call.words[1]))
    }
    natives["\(name).exactly"] = { call in
        guard case .number(let kind) = call.layout(0).kind else { return call.resultNil() }
        let exact: T? =
            switch kind {
            case .double: T(exactly: call.double(1))
            case .float: T(exactly: Float(slot: call.words[1]))
            case .uint, .uint64: T(exactly: UInt(bitPattern: call.words[1]))
            default: T(exactly: call.words[1])
            }
        call.result(owning: exact.map { boxed(word($0)) } ?? 0)
    }
}

private func isUnsigned(_ call: NativeCall) -> Bool {
    if case .number(let kind) = call.layout(0).kind { return kind == .uint || kind == .uint64 }
    return false
}
