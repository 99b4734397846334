import CMachine

extension Lowering {
    // MARK: Reading parts

    private enum ReadStep { case field(Int), element(TypedExpression) }

    func nativeKey(_ symbol: Symbol) -> String? {
        if case .native(let key, _) = symbol.implementation { return key }
        return nil
    }

    private func isArrayElement(_ symbol: Symbol, _ arguments: [TypedExpression]) -> Bool {
        nativeKey(symbol) == "Array.subscript" && arguments.count == 1
    }

    /// A field, an element or a part of a part, without copying what is on the way.
    func lowerPath(_ expression: TypedExpression, into destination: Int?) -> Int {
        var steps: [ReadStep] = []
        var base = expression
        walk: while true {
            switch base.kind {
            case .field(let inner, let index), .tupleElement(let inner, let index):
                steps.append(.field(index))
                base = inner
            case .access(let inner, let symbol, _, let arguments)
            where isArrayElement(symbol, arguments):
                steps.append(.element(arguments[0]))
                base = inner
            case .call(let symbol, _, let arguments)
            where arguments.count == 2 && nativeKey(symbol) == "Array.subscript":
                steps.append(.element(arguments[1].value))
                base = arguments[0].value
            default: break walk
            }
        }
        if steps.isEmpty { return lowerGetter(expression, into: destination) }
        steps.reverse()

        let start = mark
        let word = isWord(expression.type)
        let result = destination ?? newTemporary(isWord: word)
        let inner = mark
        var root: Place.Root
        if case .variable(let variable) = base.kind {
            switch storage(of: variable) {
            case .register(let register): root = .register(register)
            case .cell(let cell): root = .cell(cell)
            case .global(let global):
                root =
                    variable.isLet && loopDepth > 0
                    ? .register(read(variable, into: nil)) : .global(global)
            }
        } else {
            root = .register(lower(base))
        }
        var places: [Place.Step] = []
        let indices = steps.compactMap { step -> TypedExpression? in
            if case .element(let index) = step { return index }
            return nil
        }
        var seen = 0
        for step in steps {
            switch step {
            case .field(let index): places.append(.field(index))
            case .element(let index):
                seen += 1
                places.append(.element(stable(index, before: Array(indices[seen...]))))
            }
        }
        emitRead(root, places, isWord: word, into: result)
        if case .register(let register) = root { drop(register, base.type) }
        release(to: destination == nil ? inner : start)
        return result
    }

    private func emitRead(
        _ root: Place.Root, _ steps: [Place.Step], isWord word: Bool, into result: Int
    ) {
        if case .register(let register) = root {
            switch (steps.count, steps[0], steps[steps.count - 1]) {
            case (1, .field(let index), _):
                emit(word ? .fieldWord : .fieldRef, result, register, index)
                return
            case (1, .element(let index), _):
                emit(word ? .elementWord : .elementRef, result, register, index)
                return
            case (2, .element(let first), .element(let second)) where word && second < 1 << 16:
                emit(.elementOfElement, result, register, first, x: second)
                return
            case (2, .element(let element), .field(let index)) where word:
                emit(.fieldOfElement, result, register, element, x: index)
                return
            default: break
            }
        }
        emitRoot(root, isWord: false)
        for step in steps {
            switch step {
            case .field(let index): emit(.peekField, index)
            case .element(let index): emit(.peekElement, index)
            default: break
            }
        }
        emit(word ? .loadWord : .loadRef, result)
    }

    private func emitRoot(_ root: Place.Root, isWord: Bool) {
        switch root {
        case .register(let register): emit(isWord ? .placeWord : .placeRef, register)
        case .cell(let cell): emit(.placeCell, cell)
        case .global(let global): emit(isWord ? .placeGlobalWord : .placeGlobalRef, global)
        }
    }

    /// A settable property or subscript as a value.
    private func lowerGetter(_ expression: TypedExpression, into destination: Int?) -> Int {
        guard case .access(let base, let symbol, let types, let arguments) = expression.kind else {
            trap(Fault.unexpected)
            return destination ?? newTemporary(for: expression.type)
        }
        var all = arguments.map { TypedArgument(value: $0) }
        if symbol.takesSelf { all.insert(TypedArgument(value: base), at: 0) }
        return lowerCall(symbol, types, all, expression, into: destination)
    }

    // MARK: Places

    /// The place that an expression means; indices are evaluated now, the place itself is made when
    /// it is used, and made anew each time.
    func makePlace(_ expression: TypedExpression) -> Place {
        let outer = range
        range = expression.range
        defer { range = outer }
        let type = expression.type
        switch expression.kind {
        case .variable(let variable):
            switch storage(of: variable) {
            case .register(let register): return Place(.register(register), type: type)
            case .cell(let cell): return Place(.cell(cell), type: type)
            case .global(let global): return Place(.global(global), type: type)
            }
        case .field(let base, let index), .tupleElement(let base, let index):
            return makePlace(base).adding(.field(index), type: type)
        case .forceUnwrap(let base): return makeUnwrapped(base, type, orJump: nil)
        case .optionalChain(let base):
            return makeUnwrapped(base, type, orJump: chainEnds.last)
        case .access(let base, let symbol, let types, let arguments):
            if isArrayElement(symbol, arguments) {
                let place = makePlace(base)
                return place.adding(.element(copied(arguments[0])), type: type)
            }
            if nativeKey(symbol) == "Dictionary.subscriptDefault", arguments.count == 2 {
                let place = makePlace(base)
                let key = copied(arguments[0])
                let layout = machine.layoutIndex(arguments[0].type)
                let fallback = arguments[1]
                let isLazy = hasEffects(fallback)
                let value =
                    isLazy
                    ? newTemporary(for: fallback.type) : owned(lower(fallback), fallback.type)
                return place.adding(
                    .entryDefault(
                        key: key, layout: layout, value: value, from: isLazy ? fallback : nil),
                    type: type)
            }
            return makeComputed(base, symbol, types, arguments, type)
        default:
            // A value that is changed and forgotten.
            let register = newTemporary(for: type)
            lower(expression, into: register)
            return Place(.register(register), type: type)
        }
    }

    /// A value that stays as it is until the place is used.
    private func copied(_ expression: TypedExpression) -> Int {
        let register = lower(expression)
        if isTemporary(register) { return register }
        if case .variable(let variable) = plain(expression).kind, variable.isLet || nothingChanges {
            return register
        }
        if constantBits(expression) != nil { return register }
        let copy = newTemporary(for: expression.type)
        emit(isWord(expression.type) ? .moveWord : .copyRef, copy, register)
        return copy
    }

    private func makeUnwrapped(_ base: TypedExpression, _ type: Type, orJump end: Label?) -> Place {
        if case .access(let dictionary, let symbol, _, let arguments) = base.kind,
            nativeKey(symbol) == "Dictionary.subscript", arguments.count == 1
        {
            let place = makePlace(dictionary)
            let key = copied(arguments[0])
            let layout = machine.layoutIndex(arguments[0].type)
            if let end {
                emitPlace(place)
                jump(.placeEntry, key, layout, to: end, by: \.c)
            }
            return place.adding(.entry(key: key, layout: layout), type: type)
        }
        let place = makePlace(base)
        if let end {
            emitPlace(place)
            jump(.placeJumpIfNil, to: end, by: \.b)
        }
        let isBoxed = isWord(type) || type.wrapped != nil
        return place.adding(isBoxed ? .unboxed : .required, type: type)
    }

    /// A property or subscript with a setter: its value is changed in a temporary and set again.
    private func makeComputed(
        _ base: TypedExpression, _ symbol: Symbol, _ types: [Type], _ arguments: [TypedExpression],
        _ type: Type
    ) -> Place {
        let owner = symbol.takesSelf ? makePlace(base) : nil
        let registers = arguments.map { (register: copied($0), type: $0.type) }
        let value = newTemporary(for: type)
        if !isWord(type) { noteReference(value) }
        return Place(
            .register(value), type: type,
            writeBack: { [self] in
                callSetter(symbol, types, owner: owner, registers, value: value, type)
            },
            load: { [self] in
                callGetter(symbol, types, owner: owner, registers, into: value, type)
            })
    }

    private func callGetter(
        _ symbol: Symbol, _ types: [Type], owner: Place?,
        _ registers: [(register: Int, type: Type)], into value: Int, _ type: Type
    ) {
        let start = mark
        let block = allocateBlock(registers.count + 2)
        var slot = block + 1
        if let owner {
            copyPlace(owner, into: slot)
            slot += 1
        }
        for (register, type) in registers {
            copy(register, into: slot, type)
            slot += 1
        }
        let count = registers.count + (owner == nil ? 0 : 1)
        emitCall(
            symbol, isSetter: false, types, block: block, count: count,
            references: (owner.map { [$0.type] } ?? []) + registers.map(\.type))
        if !isWord(type) { noteReference(block) }
        move(block, to: value, type)
        release(to: start)
    }

    func copy(_ register: Int, into slot: Int, _ type: Type) {
        if isWord(type) {
            emit(.moveWord, slot, register)
        } else {
            noteReference(slot)
            emit(.copyRef, slot, register)
        }
    }

    func callSetter(
        _ symbol: Symbol, _ types: [Type], owner: Place?,
        _ arguments: [(register: Int, type: Type)], value: Int, _ type: Type
    ) {
        let start = mark
        let block = allocateBlock(arguments.count + 3)
        var slot = block + 1
        if let owner {
            take(owner, into: slot)
            slot += 1
        }
        for (register, type) in arguments {
            copy(register, into: slot, type)
            slot += 1
        }
        if isWord(type) {
            emit(.moveWord, slot, value)
        } else {
            noteReference(slot)
            emit(.moveRef, slot, value)
        }
        let count = arguments.count + 1 + (owner == nil ? 0 : 1)
        emitCall(
            symbol, isSetter: true, types, block: block, count: count,
            references: arguments.map(\.type) + [type], firstReference: owner == nil ? 1 : 2)
        if let owner { restore(owner, from: block + 1) }
        release(to: start)
    }

    // MARK: Using places

    /// Makes the address of a place; only instructions that use it may follow.
    func emitPlace(_ place: Place) {
        place.begin()
        for (index, step) in place.steps.enumerated() {
            guard case .entryDefault(let key, let layout, let value, let expression?) = step else {
                continue
            }
            // The default is evaluated where there is no entry, and when the place is used: after the
            // operands of `+=` and the arguments of a method.
            let absent = Label()
            let ready = Label()
            emitSteps(place.root, place.steps[..<index], isWord: false)
            jump(.placeEntry, key, layout, to: absent, by: \.c)
            jump(to: ready)
            self.place(absent)
            lower(expression, into: value)
            self.place(ready)
        }
        emitSteps(place.root, place.steps[...], isWord: isWord(place.type))
    }

    private func emitSteps(_ root: Place.Root, _ steps: ArraySlice<Place.Step>, isWord: Bool) {
        var steps = steps
        if case .register(let register) = root, case .element(let index)? = steps.first {
            steps.removeFirst()
            if case .field(let field)? = steps.first {
                steps.removeFirst()
                emit(.placeFieldOfElement, register, index, field)
            } else {
                emit(.placeElementOf, register, index)
            }
        } else {
            emitRoot(root, isWord: steps.isEmpty && isWord)
        }
        for step in steps {
            switch step {
            case .element(let index): emit(.placeElement, index)
            case .field(let index): emit(.placeField, index)
            case .unboxed: emit(.placeUnboxed)
            case .required: emit(.placeRequire)
            case .entry(let key, let layout): emit(.placeEntry, key, layout, x: 1)
            case .entryDefault(let key, let layout, let value, _):
                emit(.placeEntryDefault, key, layout, value, x: keyKind(machine.layouts[layout]))
            }
        }
    }

    /// Takes the value out of a place, for a call that may change it.
    func take(_ place: Place, into slot: Int) {
        place.begin()
        let word = isWord(place.type)
        if !word { noteReference(slot) }
        if let register = place.register {
            emit(word ? .moveWord : .moveRef, slot, register)
        } else {
            emitPlace(place)
            emit(word ? .loadWord : .takeRef, slot)
        }
    }

    /// Puts a value back after a call, or a new one; references are moved.
    func restore(_ place: Place, from slot: Int) {
        let word = isWord(place.type)
        if let register = place.register {
            if register != slot {
                if !word { noteReference(register) }
                emit(word ? .moveWord : .moveRef, register, slot)
            }
        } else {
            // An optional whose object was moved out is empty until this puts it back.
            var place = place
            if case .required? = place.steps.last { place = place.droppingLast() }
            emitPlace(place)
            emit(word ? .storeWord : .storeRef, slot)
        }
        place.writeBack?()
    }

    private func copyPlace(_ place: Place, into slot: Int) {
        place.begin()
        let word = isWord(place.type)
        if !word { noteReference(slot) }
        if let register = place.register {
            emit(word ? .moveWord : .copyRef, slot, register)
        } else {
            emitPlace(place)
            emit(word ? .loadWord : .loadRef, slot)
        }
    }
}
