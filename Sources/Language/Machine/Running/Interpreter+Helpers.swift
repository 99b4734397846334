/// The messages of traps, in Swift's wording.
enum Fault {
    static let overflow = "arithmetic overflow"
    static let division = "Division by zero"
    static let divisionOverflow = "Division results in overflow"
    static let remainder = "Division by zero in remainder operation"
    static let remainderOverflow = "Division results in overflow in remainder operation"
    static let index = "Index out of range"
    static let unwrap = "Unexpectedly found nil while unwrapping an Optional value"
    static let range = "Range requires lowerBound <= upperBound"
    static let tooDeep = "the calls are nested too deeply"
    static let closure = "a local function is used before its declaration"
    static let memory = "out of memory"
}

extension UnsafeMutablePointer {
    @inline(__always)
    subscript(index: Int32) -> Pointee {
        get { self[Int(index)] }
        nonmutating set { self[Int(index)] = newValue }
    }

    @inline(__always)
    static func + (pointer: UnsafeMutablePointer, index: Int32) -> UnsafeMutablePointer {
        pointer + Int(index)
    }
}

/// The fields of an `ArrayObject` as they lie behind an object's header of two words; reading them
/// this way counts no reference. A test compares them with the class.
struct ArrayFields {
    var base: UnsafeMutablePointer<Slot>
    var count: Int
}

private let headerSize = 16

@inline(__always)
func array(_ slot: Slot) -> ArrayFields {
    UnsafeRawPointer(bitPattern: slot &+ headerSize).unsafelyUnwrapped
        .assumingMemoryBound(to: ArrayFields.self).pointee
}

/// The slot in a `Box`.
@inline(__always)
func box(_ slot: Slot) -> UnsafeMutablePointer<Slot> {
    UnsafeMutableRawPointer(bitPattern: slot &+ headerSize).unsafelyUnwrapped
        .assumingMemoryBound(to: Slot.self)
}

/// The fields of a `Record`, which stand behind its header.
@inline(__always)
func fields(_ slot: Slot) -> UnsafeMutablePointer<Slot> {
    UnsafeMutableRawPointer(bitPattern: slot &+ (headerSize + MemoryLayout<RecordHeader>.size))
        .unsafelyUnwrapped.assumingMemoryBound(to: Slot.self)
}

@inline(never)
func makeArrayUnique(_ place: UnsafeMutablePointer<Slot>) {
    put(ownedSlot(object(place.pointee, ArrayObject.self).copy()), into: place)
}

@inline(never)
func makeRecordUnique(_ place: UnsafeMutablePointer<Slot>) {
    put(ownedSlot(object(place.pointee, Record.self).copy()), into: place)
}

func copyBox(_ place: UnsafeMutablePointer<Slot>) {
    let old = object(place.pointee, Box.self)
    if old.isObject { retain(old.value) }
    put(ownedSlot(Box(old.value, isObject: old.isObject)), into: place)
}

func appendString(_ place: UnsafeMutablePointer<Slot>, _ added: Slot) {
    let text = object(added, StringObject.self).value
    if isUnique(place) {
        object(place.pointee, StringObject.self).value += text
    } else {
        let whole = object(place.pointee, StringObject.self).value + text
        put(ownedSlot(StringObject(whole)), into: place)
    }
}

func appendArray(_ place: UnsafeMutablePointer<Slot>, _ added: Slot) {
    let other = object(added, ArrayObject.self)
    if !isUnique(place) { makeArrayUnique(place) }
    object(place.pointee, ArrayObject.self).append(contentsOf: other)
}

func concatenateArrays(_ place: UnsafeMutablePointer<Slot>, _ a: Slot, _ b: Slot) {
    let first = object(a, ArrayObject.self)
    let second = object(b, ArrayObject.self)
    let result = ArrayObject(copying: first, 0..<first.count, extra: second.count)
    result.append(contentsOf: second)
    put(ownedSlot(result), into: place)
}

// MARK: Numbers by their kind

/// A word cut to the width of a kind.
func cut(_ word: Int, to kind: UInt16) -> Int {
    switch kind {
    case 1: Int(Int8(truncatingIfNeeded: word))
    case 2: Int(Int16(truncatingIfNeeded: word))
    case 3: Int(Int32(truncatingIfNeeded: word))
    case 6: Int(UInt8(truncatingIfNeeded: word))
    case 7: Int(UInt16(truncatingIfNeeded: word))
    case 8: Int(UInt32(truncatingIfNeeded: word))
    default: word
    }
}

/// Swift's smart shift to the left: too far gives 0, a negative distance shifts right.
func shifted(_ word: Int, by distance: Int, kind: UInt16) -> Int {
    switch kind {
    case 1: Int(Int8(truncatingIfNeeded: word) << distance)
    case 2: Int(Int16(truncatingIfNeeded: word) << distance)
    case 3: Int(Int32(truncatingIfNeeded: word) << distance)
    case 5, 9: Int(bitPattern: UInt(bitPattern: word) << distance)
    case 6: Int(UInt8(truncatingIfNeeded: word) << distance)
    case 7: Int(UInt16(truncatingIfNeeded: word) << distance)
    case 8: Int(UInt32(truncatingIfNeeded: word) << distance)
    default: word << distance
    }
}

/// The message of a trap, or `nil` and the result.
func unsignedArithmetic(_ operation: UInt16, _ a: Int, _ b: Int, _ result: inout Int) -> String? {
    let a = UInt(bitPattern: a)
    let b = UInt(bitPattern: b)
    let (value, overflow): (UInt, Bool)
    switch operation {
    case 0: (value, overflow) = a.addingReportingOverflow(b)
    case 1: (value, overflow) = a.subtractingReportingOverflow(b)
    case 2: (value, overflow) = a.multipliedReportingOverflow(by: b)
    case 3:
        if b == 0 { return Fault.division }
        (value, overflow) = (a / b, false)
    default:
        if b == 0 { return Fault.remainder }
        (value, overflow) = (a % b, false)
    }
    if overflow { return Fault.overflow }
    result = Int(bitPattern: value)
    return nil
}

func floatArithmetic(_ operation: UInt16, _ a: Int, _ b: Int) -> Int {
    let a = Float(slot: a)
    let b = Float(slot: b)
    switch operation {
    case 0: return (a + b).slot
    case 1: return (a - b).slot
    case 2: return (a * b).slot
    case 3: return (a / b).slot
    default: return (-a).slot
    }
}

func compareFloat(_ comparison: UInt16, _ a: Int, _ b: Int) -> Int {
    let a = Float(slot: a)
    let b = Float(slot: b)
    return (comparison == 0 ? a < b : a <= b) ? 1 : 0
}

/// A number of one kind as another; the message of the trap if it has no such value.
func converted(_ word: Int, from: UInt16, to: UInt16, _ result: inout Int) -> String? {
    let isUnsigned = from == 5 || from == 9
    switch (from, to) {
    case (10, 10), (11, 11), (12, 12): result = word
    case (10, 11): result = Float(Double(slot: word)).slot
    case (11, 10): result = Double(Float(slot: word)).slot
    case (10, _), (11, _):
        let name = from == 10 ? "Double" : "Float"
        let value = from == 10 ? Double(slot: word) : Double(Float(slot: word))
        let type = kindNames[Int(to)]
        if !value.isFinite {
            return
                "\(name) value cannot be converted to \(type) because it is either infinite or NaN"
        }
        let (low, high) = bounds(of: to)
        let whole = value.rounded(.towardZero)
        if whole < low {
            return
                "\(name) value cannot be converted to \(type) because the result would be less than \(type).min"
        }
        // The greatest 64-bit integers are not doubles themselves: the next power of two is out.
        if to == 5 || to == 9
            ? whole >= 0x1p64 : (to == 0 || to == 4 ? whole >= 0x1p63 : whole > high)
        {
            return
                "\(name) value cannot be converted to \(type) because the result would be greater than \(type).max"
        }
        result = to == 5 || to == 9 ? Int(bitPattern: UInt(whole)) : Int(whole)
    case (_, 10): result = isUnsigned ? Double(UInt(bitPattern: word)).slot : Double(word).slot
    case (_, 11): result = isUnsigned ? Float(UInt(bitPattern: word)).slot : Float(word).slot
    default:
        let goesUnsigned = to == 5 || to == 9
        if isUnsigned, word < 0, !goesUnsigned {
            return "Not enough bits to represent the passed value"
        }
        if word < 0, !isUnsigned, goesUnsigned || to == 6 || to == 7 || to == 8 {
            return "Negative value is not representable"
        }
        if cut(word, to: to) != word { return "Not enough bits to represent the passed value" }
        result = word
    }
    return nil
}

let kindNames = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
    "Double",
    "Float", "Bool", "enum",
]

private func bounds(of kind: UInt16) -> (Double, Double) {
    switch kind {
    case 1: (Double(Int8.min), Double(Int8.max))
    case 2: (Double(Int16.min), Double(Int16.max))
    case 3: (Double(Int32.min), Double(Int32.max))
    case 6: (0, Double(UInt8.max))
    case 7: (0, Double(UInt16.max))
    case 8: (0, Double(UInt32.max))
    case 5, 9: (0, 0x1p64)
    default: (-0x1p63, 0x1p63)
    }
}

extension Machine {
    /// Looks at the budget; the message of the trap if it is spent.
    @inline(never)
    func refuel(_ fuel: inout Int) -> String? {
        if state.pointee.isCancelled { return "the run was cancelled" }
        if let message = budget.spend() { return message }
        fuel = budget.slice
        return nil
    }

    func newRange(
        _ i: Instruction, _ w: UnsafeMutablePointer<Slot>, _ r: UnsafeMutablePointer<Slot>
    ) -> String? {
        let isClosed = i.x & 1 != 0
        let lower: Slot
        let upper: Slot
        if i.x & 2 != 0 {
            lower = r[i.b]
            upper = r[i.c]
            r[i.b] = 0
            r[i.c] = 0
        } else {
            lower = w[i.b]
            upper = w[i.c]
            let inOrder =
                switch i.x & ~3 {
                case 4: Double(slot: lower) <= Double(slot: upper)
                case 8: Float(slot: lower) <= Float(slot: upper)
                case 16: UInt(bitPattern: lower) <= UInt(bitPattern: upper)
                default: lower <= upper
                }
            if !inOrder { return Fault.range }
        }
        let range = RangeObject(lower, upper, isClosed: isClosed, holdsObjects: i.x & 2 != 0)
        put(ownedSlot(range), into: r + i.a)
        return nil
    }

    // MARK: Requirements

    /// The member of a type that meets a requirement.
    static func member(of nominal: Nominal, like requirement: Symbol) -> FunctionBody? {
        for symbol in nominal.members[requirement.name] ?? []
        where symbol.fullName == requirement.fullName && symbol.isStatic == requirement.isStatic {
            if case .user(let body, _) = symbol.implementation { return body }
        }
        return nil
    }

    /// Calls what the value in the first argument slot, an existential, has for a requirement.
    func callRequirement(_ requirement: Symbol, base: Int, count: Int) throws {
        let first = refs[base + 1]
        guard first != 0, let existential = object(first, AnyObject.self) as? Existential,
            let nominal = existential.layout.type.nominal,
            let body = Machine.member(of: nominal, like: requirement)
        else { throw Trap("the value has no '\(requirement.fullName)'") }
        let layout = existential.layout
        if layout.isWord {
            words[base + 1] = existential.value
        } else {
            let value = existential.value
            retain(value)
            put(value, into: refs + base + 1)
        }
        let index = index(of: body)
        ensureLowered(index)
        let top = state.pointee.top
        state.pointee.top = base
        defer { state.pointee.top = top }
        try execute(codes + index, base: base)
    }
}
