/// Random numbers from a generator of the notebook: the bits are its own, and what is made of them
/// is what compiled Swift makes of them. There is no generator without a seed.
let generatorsInterface: String =
    """
    /// A type that gives uniformly distributed random bits.
    protocol RandomNumberGenerator {
        mutating func next() -> UInt64
    }
    extension Bool {
        @native("Bool.random") static func random<G: RandomNumberGenerator>(using generator: inout G) -> Bool
    }
    extension Sequence {
        @native("Sequence.shuffled") func shuffled<G: RandomNumberGenerator>(using generator: inout G) -> [Element]
    }
    extension Collection {
        @native("Sequence.randomElement") func randomElement<G: RandomNumberGenerator>(using generator: inout G) -> Element?
    }

    """
    + (integerNames + ["Double", "Float"]).map { name in
        """
        extension \(name) {
            @native("\(name).random") static func random<G: RandomNumberGenerator>(in range: Range<\(name)>, using generator: inout G) -> \(name)
            @native("\(name).random") static func random<G: RandomNumberGenerator>(in range: ClosedRange<\(name)>, using generator: inout G) -> \(name)
        }
        """
    }.joined(separator: "\n")

/// The notebook's generator in an `inout` argument, for the standard library's own algorithms.
struct Generator: RandomNumberGenerator {
    private let call: NativeCall
    private let argument: Int
    private let layout: Layout
    private let body: FunctionBody
    private var trap: (any Error)?

    /// - Throws: A trap if the type has no `next()` of the notebook.
    init(_ call: NativeCall, _ argument: Int, _ layout: Layout) throws {
        guard let nominal = layout.type.nominal,
            let symbol = nominal.members["next"]?.first(where: {
                $0.parameters.isEmpty && !$0.isStatic
            }), case .user(let body, _) = symbol.implementation
        else { throw Trap("'\(layout.type)' has no 'next()' of its own") }
        self.call = call
        self.argument = argument
        self.layout = layout
        self.body = body
    }

    /// A trap in `next()` is thrown at the end: the algorithms do not let it through.
    mutating func next() -> UInt64 {
        if trap != nil { return 0 }
        do {
            return UInt64(bitPattern: Int64(try bits()))
        } catch {
            trap = error
            return 0
        }
    }

    private func bits() throws -> Slot {
        let machine = call.machine
        let index = machine.index(of: body)
        machine.ensureLowered(index)
        let base = machine.state.pointee.top
        if layout.isWord {
            machine.words[base + 1] = call.words[argument]
        } else {
            let value = call.references[argument]
            call.references[argument] = 0
            put(value, into: machine.refs + base + 1)
        }
        try machine.execute(machine.codes + index, base: base)
        if layout.isWord {
            call.words[argument] = machine.words[base + 1]
        } else {
            put(machine.refs[base + 1], into: call.references + argument)
            machine.refs[base + 1] = 0
        }
        return machine.words[base]
    }

    func finish() throws { if let trap { throw trap } }
}

func registerGenerators(_ natives: inout [String: NativeFunction]) {
    func integer<T: FixedWidthInteger & Sendable>(_ type: T.Type) {
        natives["\(type).random"] = { call in
            var generator = try Generator(call, 2, call.layout(0))
            let range = call.range(1)
            let lower = T(truncatingIfNeeded: range.lower)
            let upper = T(truncatingIfNeeded: range.upper)
            if !range.isClosed, lower == upper {
                throw Trap("Can't get random value with an empty range")
            }
            let value =
                range.isClosed
                ? T.random(in: lower...upper, using: &generator)
                : T.random(in: lower..<upper, using: &generator)
            try generator.finish()
            call.words[0] = word(value)
        }
    }
    integer(Int.self)
    integer(Int8.self)
    integer(Int16.self)
    integer(Int32.self)
    integer(Int64.self)
    integer(UInt.self)
    integer(UInt8.self)
    integer(UInt16.self)
    integer(UInt32.self)
    integer(UInt64.self)
    natives["Double.random"] = { call in
        call.words[0] = try real(call) { Double(slot: $0) }.slot
    }
    natives["Float.random"] = { call in
        call.words[0] = try real(call) { Float(slot: $0) }.slot
    }
    natives["Bool.random"] = { call in
        var generator = try Generator(call, 1, call.layout(0))
        let value = Bool.random(using: &generator)
        try generator.finish()
        call.result(value)
    }
    natives["Sequence.shuffled"] = { call in
        let elements = try source(call).elements.asArray()
        var generator = try Generator(call, 2, call.layout(1))
        var slots = elements.slots
        slots.shuffle(using: &generator)
        try generator.finish()
        call.result(object: elements)
    }
    natives["Sequence.randomElement"] = { call in
        let (elements, layout) = try source(call)
        var generator = try Generator(call, 2, call.layout(1))
        let chosen = elements.slots.randomElement(using: &generator)
        try generator.finish()
        call.result(optional: chosen, layout)
    }
}

private func real<T: BinaryFloatingPoint>(_ call: NativeCall, _ read: (Slot) -> T) throws -> T
where T.RawSignificand: FixedWidthInteger {
    var generator = try Generator(call, 2, call.layout(0))
    let range = call.range(1)
    let (lower, upper) = (read(range.lower), read(range.upper))
    guard (upper - lower).isFinite else {
        throw Trap("There is no uniform distribution on an infinite range")
    }
    if !range.isClosed, lower == upper {
        throw Trap("Can't get random value with an empty range")
    }
    let value =
        range.isClosed
        ? T.random(in: lower...upper, using: &generator)
        : T.random(in: lower..<upper, using: &generator)
    try generator.finish()
    return value
}
