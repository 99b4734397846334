import CMachine

/// Calls that leave the machine, and what makes closures and records.
extension Machine {
    @inline(__always)
    func callNative(_ i: Instruction, _ registers: Registers) throws {
        let site = siteTable + Int(i.a)
        let references = registers.r + i.b
        state.pointee.top = registers.w - words + Int(i.b) + 1 + site.pointee.count
        try site.pointee.function(
            NativeCall(
                machine: self, words: registers.w + i.b, references: references,
                site: site.pointee.site.takeUnretainedValue()))
        if cm_interruption(state) != 0 { try checkInterruption() }
        var clear = site.pointee.clears
        while clear != 0 {
            put(0, into: references + clear.trailingZeroBitCount)
            clear &= clear - 1
        }
    }

    /// A closure of the library, or one whose code is not made yet.
    func callClosure(_ i: Instruction, _ registers: Registers) throws -> Continuation {
        let closure = object(registers.r[i.a], ClosureObject.self)
        guard let native = closure.native else {
            ensureLowered(closure.function)
            return .again
        }
        state.pointee.top = registers.w - words + Int(i.b) + 1 + Int(i.c)
        try native(
            NativeCall(
                machine: self, words: registers.w + i.b, references: registers.r + i.b, site: nil))
        return .next
    }

    func newClosure(_ i: Instruction, _ registers: Registers) {
        let list = captureLists[Int(i.c)]
        let closure = ClosureObject(function: Int(i.b), areObjects: list.map(\.isObject))
        for (index, capture) in list.enumerated() {
            if capture.isObject {
                retain(registers.r[capture.register])
                closure.captures[index] = registers.r[capture.register]
            } else {
                closure.captures[index] = registers.w[capture.register]
            }
        }
        registers.set(i.a, closure)
    }

    @inline(__always)
    func newRecord(_ i: Instruction, _ registers: Registers) {
        let shape = shapeTable[i.c]
        if i.x == 1 {
            registers.set(i.a, Record.make(count: shape.count, references: shape.references))
            return
        }
        let record = Record.make(shape)
        let fields = record.fields
        let (w, r) = (registers.w + i.b, registers.r + i.b)
        var references = shape.references
        for index in 0..<shape.count {
            if references & 1 != 0 {
                fields[index] = r[index]
                r[index] = 0
            } else {
                fields[index] = w[index]
            }
            references >>= 1
        }
        registers.set(i.a, record)
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
        guard first != 0, let existential = anyObject(first) as? Existential,
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
