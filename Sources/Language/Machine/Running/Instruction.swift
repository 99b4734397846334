import CMachine

extension Instruction {
    init(_ opcode: Opcode, _ a: Int = 0, _ b: Int = 0, _ c: Int = 0, x: Int = 0) {
        self.init(
            opcode: opcode, x: UInt16(truncatingIfNeeded: x), a: Int32(truncatingIfNeeded: a),
            b: Int32(truncatingIfNeeded: b), c: Int32(truncatingIfNeeded: c))
    }
}

/// The registers that an instruction can reach.
struct Registers {
    let w: UnsafeMutablePointer<Slot>
    let r: UnsafeMutablePointer<Slot>

    /// Takes a reference out of its register.
    @inline(__always)
    func take(_ register: Int32) -> Slot {
        let value = r[register]
        r[register] = 0
        return value
    }

    /// The value of a register, as its layout says; without a count of its own.
    @inline(__always)
    func value(_ register: Int32, _ layout: Layout) -> Slot {
        layout.isWord ? w[register] : r[register]
    }

    /// Puts an owned reference into a register.
    @inline(__always)
    func set(_ register: Int32, _ value: Slot) { put(value, into: r + register) }

    @inline(__always)
    func set(_ register: Int32, _ object: AnyObject) { set(register, ownedSlot(object)) }
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
