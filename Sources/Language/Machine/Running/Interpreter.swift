import CMachine

/// Running code: the hot instructions are executed by `cm_run`, in C, all others by `perform`.
///
/// Calls of the notebook's functions stay inside `cm_run`; only natives that call back enter
/// `execute` anew.
extension Machine {
    func execute(_ entry: UnsafeMutablePointer<Code>, base: Int) throws {
        let state = state
        let outer = state.pointee
        let depth = outer.depth + 1
        guard depth < outer.depthLimit, outer.nesting < Machine.nestingLimit,
            base + entry.pointee.frameSize + 256 < Machine.registerLimit,
            let start = entry.pointee.start
        else { throw trap(Fault.tooDeep) }
        frames[depth] = Frame(code: entry, next: start, base: base)
        state.pointee.nesting += 1
        state.pointee.entryDepth = outer.depth
        state.pointee.depth = depth
        state.pointee.w = words + base
        state.pointee.r = refs + base
        state.pointee.pc = start
        defer {
            state.pointee.nesting = outer.nesting
            state.pointee.entryDepth = outer.entryDepth
            state.pointee.depth = outer.depth
            state.pointee.top = outer.top
            state.pointee.w = outer.w
            state.pointee.r = outer.r
            state.pointee.pc = outer.pc
            state.pointee.place = outer.place
        }
        do {
            while true {
                let stop = cm_run(state)
                switch stop {
                case .finished: return
                case .instruction:
                    let instruction = state.pointee.pc.pointee
                    let registers = Registers(w: state.pointee.w, r: state.pointee.r)
                    switch try perform(instruction, registers) {
                    case .next: state.pointee.pc += 1
                    case .again: break
                    }
                case .fuel: try refuel()
                case .overflow, .division, .divisionOverflow, .remainder, .remainderOverflow,
                    .index, .unwrap, .range, .tooDeep, .closure:
                    throw Trap(Fault.message(stop))
                }
            }
        } catch {
            noteHighWater()
            // The innermost frame that an error leaves says where it happened.
            if let trap = error as? Trap {
                throw trap.callStack.isEmpty ? self.trap(trap.message) : trap
            }
            throw self.trap(String(describing: error))
        }
    }

    /// Looks at the budget.
    private func refuel() throws {
        try checkInterruption()
        state.pointee.fuel = try budget.nextSlice()
    }

    /// Whether the machine goes on behind an instruction, or at it.
    enum Continuation { case next, again }

    /// Executes an instruction that `cm_run` leaves to this half: those that allocate, those that
    /// call the library, and the rare cases of others.
    private func perform(_ i: Instruction, _ registers: Registers) throws -> Continuation {
        let (w, r) = (registers.w, registers.r)
        switch i.opcode {
        // MARK: Calls
        case .callNative: try callNative(i, registers)
        case .call:
            ensureLowered(Int(i.a))
            return .again
        case .callClosure: return try callClosure(i, registers)
        case .callRequirement:
            try callRequirement(
                requirements[Int(i.a)], base: w - words + Int(i.b), count: Int(i.c))
        case .newClosure: newClosure(i, registers)
        case .newCell: registers.set(i.a, Box(0, isObject: i.x != 0))
        case .trap: throw Trap(messages[Int(i.a)])

        // MARK: What is shared is copied before it is changed
        case .setElementWord, .setElementRef, .placeElementOf:
            makeArrayUnique(r + i.a)
            return .again
        case .setFieldWord, .setFieldRef:
            makeRecordUnique(r + i.a)
            return .again
        case .placeElement:
            makeArrayUnique(state.pointee.place)
            return .again
        case .placeField:
            makeRecordUnique(state.pointee.place)
            return .again
        case .placeFieldOfElement:
            if isUnique(r + i.a) {
                makeRecordUnique(object(r[i.a], ArrayObject.self).base + w[i.b])
            } else {
                makeArrayUnique(r + i.a)
            }
            return .again
        case .placeUnboxed:
            copyBox(state.pointee.place)
            return .again
        case .appendWord, .appendRef:
            makeRoom(r + i.a)
            return .again
        case .placeAppendWord, .placeAppendRef:
            makeRoom(state.pointee.place)
            return .again

        // MARK: Strings
        case .concatenate:
            var text = r[i.b]
            retain(text)
            Text.append(r[i.c], to: &text)
            registers.set(i.a, text)
        case .appendConstant: Text.append(objects[i.b], to: r + i.a)
        case .appendInt: Text.append(String(w[i.b]), to: r + i.a)
        case .appendText: Text.append(r[i.b], to: r + i.a)
        case .appendDescription:
            let layout = layouts[Int(i.c)]
            try describe(registers.value(i.b, layout), layout, at: r + i.a)
        case .placeAppendString: Text.append(r[i.a], to: state.pointee.place)

        // MARK: Collections
        case .newWords: newArray(i, registers, holdsObjects: false)
        case .newRefs: newArray(i, registers, holdsObjects: true)
        case .placeAppendArray: appendArray(state.pointee.place, r[i.a])
        case .concatenateArrays: concatenateArrays(r + i.a, r[i.b], r[i.c])
        case .elements: registers.set(i.a, try elements(of: r[i.b], layouts[Int(i.c)]))
        case .forEntries: if nextEntry(i, registers) { state.pointee.pc += Int(i.c) }
        case .placeEntry, .placeEntryDefault: try placeEntry(i, registers)
        case .newDictionary, .newSet, .lookUp, .contains: try collection(i, registers)
        case .newRange: try newRange(i, registers)

        // MARK: Records, optionals, existentials
        case .newRecord: newRecord(i, registers)
        case .box:
            let value = i.x == 0 ? w[i.b] : registers.take(i.b)
            registers.set(i.a, Box(value, isObject: i.x != 0))
        case .erase:
            let layout = layouts[Int(i.x)]
            let value = layout.isWord ? w[i.b] : registers.take(i.b)
            registers.set(i.a, Existential(layout: layout, value: value))

        // MARK: Comparing and converting
        case .equal, .less, .lessOrEqual: w[i.a] = try compare(i, registers) ? 1 : 0
        case .doubleToInt: try convert(i, registers, from: 10, to: 0)
        case .convert:
            try convert(i, registers, from: UInt16(truncatingIfNeeded: i.c), to: i.x)
        default: throw Trap(Fault.unexpected)
        }
        return .next
    }

    private func compare(_ i: Instruction, _ registers: Registers) throws -> Bool {
        let layout = layouts[Int(i.x)]
        let left = registers.value(i.b, layout)
        let right = registers.value(i.c, layout)
        switch i.opcode {
        case .equal: return try isEqual(left, right, layout)
        case .less: return try isLess(left, right, layout)
        default: return try isLessOrEqual(left, right, layout)
        }
    }

    private func convert(
        _ i: Instruction, _ registers: Registers, from: UInt16, to: UInt16
    ) throws {
        if let message = converted(registers.w[i.b], from: from, to: to, &registers.w[i.a]) {
            throw Trap(message)
        }
    }
}
