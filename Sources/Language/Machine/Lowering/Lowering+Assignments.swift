import CMachine

extension Lowering {
    func lowerAssignment(_ target: TypedExpression, _ value: TypedExpression) {
        let start = mark
        defer { release(to: start) }
        switch target.kind {
        case .variable(let variable):
            if case .register(let register) = storage(of: variable) {
                lower(value, into: register)
            } else {
                write(lower(value), to: variable)
            }
        case .discard:
            drop(lower(value), value.type)
        case .tuple(let targets): assignTuple(targets, value)
        case .optionalChain, .field, .tupleElement, .access, .forceUnwrap:
            assignPlace(target, value)
        default: trap(Fault.unexpected)
        }
    }

    /// What a value is put into, its indices evaluated.
    private enum Target {
        case variable(Variable)
        case discard
        case place(Place)
        case tuple([Target])
    }

    private func target(_ expression: TypedExpression) -> Target {
        switch expression.kind {
        case .variable(let variable): .variable(variable)
        case .discard: .discard
        case .tuple(let targets): .tuple(targets.map { target($0) })
        default: .place(assignable(expression))
        }
    }

    /// `(a, b) = (b, a)`: first the indices of the targets are evaluated, then all values, and then the
    /// first target changes.
    private func assignTuple(_ targets: [TypedExpression], _ value: TypedExpression) {
        let targets = targets.map { target($0) }
        if case .tuple(let values) = value.kind, values.count == targets.count {
            let registers = values.map { value in
                let register = newTemporary(for: value.type)
                lower(value, into: register)
                return register
            }
            for (index, target) in targets.enumerated() {
                assign(registers[index], values[index].type, to: target)
            }
            return
        }
        let tuple = lower(value)
        pin(tuple)
        guard case .tuple(let elements) = value.type.resolved else { return }
        for (index, target) in targets.enumerated() where index < elements.count {
            assign(
                loadField(index, of: tuple, elements[index].type), elements[index].type, to: target)
        }
    }

    /// Puts the value of a temporary into a target.
    private func assign(_ register: Int, _ type: Type, to target: Target) {
        switch target {
        case .variable(let variable): write(register, to: variable)
        case .discard: break
        case .tuple(let targets):
            guard case .tuple(let elements) = type.resolved else { return }
            for (index, target) in targets.enumerated() where index < elements.count {
                let part = loadField(index, of: register, elements[index].type)
                assign(part, elements[index].type, to: target)
            }
        case .place(let place): restore(place, from: owned(register, type))
        }
    }

    private func assignPlace(_ target: TypedExpression, _ value: TypedExpression) {
        nothingChanges = isPure(value) && isPure(target)
        let place = assignable(target)
        nothingChanges = false
        let word = isWord(target.type)
        // One step from a register has instructions of its own.
        if case .register(let register) = place.root, place.steps.count == 1, place.writeBack == nil
        {
            switch place.steps[0] {
            case .element(let index):
                let source = owned(lower(value), value.type)
                emit(word ? .setElementWord : .setElementRef, register, index, source)
                return
            case .field(let index):
                let source = owned(lower(value), value.type)
                emit(word ? .setFieldWord : .setFieldRef, register, index, source)
                return
            default: break
            }
        }
        restore(place, from: owned(lower(value), value.type))
    }

    /// The place of a target that is given a whole new value: a setter needs no getter first.
    private func assignable(_ target: TypedExpression) -> Place {
        guard case .access(let base, let symbol, let types, let arguments) = target.kind,
            nativeKey(symbol) != "Array.subscript" || arguments.count != 1
        else { return makePlace(target) }
        let owner = symbol.takesSelf ? makePlace(base) : nil
        let registers = arguments.map { argument in
            let register = newTemporary(for: argument.type)
            lower(argument, into: register)
            return (register: register, type: argument.type)
        }
        let type = target.type
        let value = newTemporary(for: type)
        if !isWord(type) { noteReference(value) }
        return Place(
            .register(value), type: type,
            writeBack: { [self] in
                callSetter(symbol, types, owner: owner, registers, value: value, type)
            })
    }

    // MARK: Operators that assign

    func lowerArithmeticAssignment(
        _ operation: ArithmeticOperator, _ target: TypedExpression, _ value: TypedExpression
    ) {
        let start = mark
        defer { release(to: start) }
        guard let kind = wordKind(target.type) else {
            trap(Fault.unexpected)
            return
        }
        func compute(_ result: Int, _ current: Int, _ operand: Int) {
            emitArithmetic(
                operation, kind, result, current, operand, distance: wordKind(value.type))
        }
        if case .variable(let variable) = target.kind {
            if isPure(value) {
                if case .register(let register) = storage(of: variable) {
                    _ = lowerArithmetic(operation, target, value, target.type, into: register)
                } else {
                    write(
                        lowerArithmetic(operation, target, value, target.type, into: nil),
                        to: variable)
                }
            } else {
                let operand = lower(value)
                let current = read(variable, into: nil)
                let result = newTemporary(isWord: true)
                compute(result, current, operand)
                write(result, to: variable)
            }
            return
        }
        nothingChanges = isPure(value) && isPure(target)
        let place = makePlace(target)
        nothingChanges = false
        if lowerStep(operation, kind, place, value) { return }
        let operand = lower(value)
        let current = newTemporary(isWord: true)
        if case .register(let register) = place.root, place.steps.count == 1, place.writeBack == nil
        {
            switch place.steps[0] {
            case .element(let index):
                emit(.elementWord, current, register, index)
                compute(current, current, operand)
                emit(.setElementWord, register, index, current)
                return
            case .field(let index):
                emit(.fieldWord, current, register, index)
                compute(current, current, operand)
                emit(.setFieldWord, register, index, current)
                return
            default: break
            }
        }
        if let register = place.register {
            place.begin()
            compute(register, register, operand)
        } else {
            emitPlace(place)
            emit(.loadWord, current)
            compute(current, current, operand)
            emit(.storeWord, current)
        }
        place.writeBack?()
    }

    /// `+=` of strings and arrays, in place.
    func lowerConcatenation(_ target: TypedExpression, _ value: TypedExpression) {
        let start = mark
        defer { release(to: start) }
        let isArray = target.type.nominal?.name == "Array"
        if !isArray, case .variable(let variable) = target.kind,
            case .register(let text) = storage(of: variable)
        {
            lowerAppend(value, to: text, of: variable)
            return
        }
        let place = makePlace(target)
        let register = lower(value)
        emitPlace(place)
        emit(isArray ? .placeAppendArray : .placeAppendString, register)
        drop(register, value.type)
        place.writeBack?()
    }

    /// `+=` of a string in a register: the parts of an interpolation go straight into it if none of
    /// them looks at the variable.
    private func lowerAppend(_ value: TypedExpression, to text: Int, of variable: Variable) {
        switch value.kind {
        case .string: appendDescription(of: value, to: text)
        case .interpolation(let parts)
        where parts.allSatisfy({ isBasic($0.type) && isApart($0, from: variable) }):
            for part in parts { appendDescription(of: part, to: text) }
        default:
            let register = lower(value)
            emit(.appendText, text, register)
            drop(register, value.type)
        }
    }

    /// Whether a value is described without running code of the notebook.
    private func isBasic(_ type: Type) -> Bool {
        switch machine.layout(of: type).kind {
        case .number, .string, .character: true
        default: false
        }
    }

    /// Whether an expression is made of operators and the library's functions alone, and of
    /// variables other than one: evaluating it can neither change nor see that.
    private func isApart(_ expression: TypedExpression, from variable: Variable) -> Bool {
        switch expression.kind {
        case .integer, .float, .boolean, .string: true
        case .variable(let other): other !== variable
        case .interpolation(let parts):
            parts.allSatisfy { isBasic($0.type) && isApart($0, from: variable) }
        case .field(let value, _), .tupleElement(let value, _), .negate(let value),
            .bitwiseNot(let value), .not(let value):
            isApart(value, from: variable)
        case .arithmetic(_, let a, let b), .and(let a, let b), .or(let a, let b):
            isApart(a, from: variable) && isApart(b, from: variable)
        case .access(let base, let symbol, _, let arguments):
            nativeKey(symbol) != nil && isApart(base, from: variable)
                && arguments.allSatisfy { isApart($0, from: variable) }
        case .call(let symbol, _, let arguments):
            nativeKey(symbol) != nil
                && arguments.allSatisfy { !$0.isInout && isApart($0.value, from: variable) }
        default: false
        }
    }
}
