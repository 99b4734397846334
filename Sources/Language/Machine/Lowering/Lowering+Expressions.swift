import CMachine

extension Lowering {
    /// Evaluates an expression. With a destination the value is put there, as the last thing that
    /// happens; without one it may stay where it is: in the register of a variable.
    @discardableResult
    func lower(_ expression: TypedExpression, into destination: Int? = nil) -> Int {
        let outer = range
        range = expression.range
        defer { range = outer }
        if let destination, !isWord(expression.type) { noteReference(destination) }
        let start = mark
        switch expression.kind {
        case .variable(let variable): return read(variable, into: destination)
        case .arithmetic(let operation, let left, let right):
            return lowerArithmetic(operation, left, right, expression.type, into: destination)
        case .integer, .float, .boolean, .string, .nil:
            return lowerLiteral(expression, into: destination)
        case .and, .or, .compare, .equal, .not:
            return lowerTruth(expression, into: destination)
        case .field, .tupleElement, .access: return lowerPath(expression, into: destination)
        case .call(let symbol, let types, let arguments):
            return lowerCall(symbol, types, arguments, expression, into: destination)
        case .callValue(let function, let arguments):
            return lowerCallValue(function, arguments, expression, into: destination)
        default: break
        }

        // Whatever is left makes its value in steps; temporaries under the result are given back.
        let word = isWord(expression.type)
        let result = destination ?? newTemporary(isWord: word)
        let inner = mark
        lowerRest(expression, into: result)
        release(to: destination == nil ? inner : start)
        return result
    }

    private func lowerRest(_ expression: TypedExpression, into result: Int) {
        switch expression.kind {
        case .negate(let value): lowerNegate(value, into: result)
        case .bitwiseNot(let value):
            emit(.notInt, result, lower(value))
            if let kind = wordKind(value.type), isNarrow(kind) {
                emit(.cutWidth, result, x: kind.code)
            }
        case .interpolation(let parts):
            let text = newTemporary(isWord: false)
            emit(.newText, text)
            for part in parts { appendDescription(of: part, to: text) }
            emit(.moveRef, result, text)
        case .closure(let body): _ = lowerClosure(body, into: result)
        case .functionReference(let symbol, let types, let bound):
            _ = lowerReference(symbol, types: types, self: bound, expression, into: result)
        case .structure(let nominal, let values):
            if isWord(expression.type) { break }
            lowerRecord(values, nominal.fields.map(\.type), into: result)
        case .enumCase(let nominal, let index, let payload):
            if nominal.wordKind == .enumCase {
                loadConstant(index, into: result)
            } else {
                lowerRecord(
                    payload, nominal.cases[index].payload.map(\.type), tag: index, into: result)
            }
        case .tuple(let elements):
            if elements.isEmpty { break }
            lowerRecord(elements, elements.map(\.type), into: result)
        case .array(let elements): lowerArray(elements, expression.type, into: result)
        case .dictionary(let pairs):
            let block = allocateBlock(pairs.count * 2)
            for (index, pair) in pairs.enumerated() {
                lower(pair.key, into: block + index * 2)
                lower(pair.value, into: block + index * 2 + 1)
            }
            emit(
                .newDictionary, result, block, pairs.count, x: machine.layoutIndex(expression.type))
        case .set(let elements):
            let block = allocateBlock(elements.count)
            for (index, element) in elements.enumerated() { lower(element, into: block + index) }
            emit(.newSet, result, block, elements.count, x: machine.layoutIndex(expression.type))
        case .concatenate(let left, let right):
            let (a, b) = operands(left, right)
            let isArray = expression.type.nominal?.name == "Array"
            emit(isArray ? .concatenateArrays : .concatenate, result, a, b)
            drop(a, left.type)
            drop(b, right.type)
        case .range(let lower, let upper, let isClosed):
            lowerRange(lower, upper, isClosed: isClosed, into: result)
        case .ternary(let condition, let yes, let no):
            let otherwise = Label()
            let end = Label()
            jumpIfFalse(condition, to: otherwise)
            lower(yes, into: result)
            jump(to: end)
            place(otherwise)
            lower(no, into: result)
            place(end)
        case .coalesce(let optional, let alternative):
            lowerCoalesce(optional, alternative, expression.type, into: result)
        case .forceUnwrap(let value): lowerUnwrap(value, into: result)
        case .optionalChain(let value):
            let register = lower(value)
            if let end = chainEnds.last { jump(.jumpIfNil, register, to: end, by: \.b) }
            if let wrapped = value.type.wrapped {
                move(unwrapped(register, wrapped), to: result, wrapped)
                if isWord(wrapped) || wrapped.wrapped != nil { drop(register, value.type) }
            }
        case .chain(let value): lowerChain(value, expression.type, into: result)
        case .wrap(let value): lowerWrap(value, into: result)
        case .erase(let value):
            if case .nominal(let nominal, _) = value.type.resolved, nominal.kind == .protocol {
                lower(value, into: result)
            } else if isNative(value.type) {
                lower(value, into: result)
            } else {
                let register = owned(lower(value), value.type)
                emit(.erase, result, register, x: machine.layoutIndex(value.type))
            }
        case .convertElements(let value, let body):
            lowerConversion(value, body, expression, into: result)
        case .assign(let target, let value): lowerAssignment(target, value)
        case .assignArithmetic(let operation, let target, let value):
            lowerArithmeticAssignment(operation, target, value)
        case .assignConcatenate(let target, let value): lowerConcatenation(target, value)
        case .block(let statements, let variable):
            declare(variable)
            lower(statements)
            _ = read(variable, into: result)
        case .uninitialized:
            if !isWord(expression.type) { emit(.clearRef, result) }
        case .discard: break
        case .error: trap(Fault.unexpected)
        default: trap(Fault.unexpected)
        }
    }

    /// Whether the machine knows nothing of the values of a type but that they are objects.
    func isNative(_ type: Type) -> Bool {
        if case .native = machine.layout(of: type).kind { return true }
        return false
    }

    // MARK: Literals

    private func lowerLiteral(_ expression: TypedExpression, into destination: Int?) -> Int {
        if let bits = constantBits(expression) {
            guard let destination else { return constantRegister(bits) }
            loadConstant(bits, into: destination)
            return destination
        }
        let result = destination ?? newTemporary(isWord: false)
        if case .string(let text) = expression.kind {
            emit(.constantObject, result, machine.constant(text))
        } else {
            emit(.clearRef, result)
        }
        return result
    }

    /// The bits of a literal that is a word.
    func constantBits(_ expression: TypedExpression) -> Int? {
        guard let kind = wordKind(expression.type) else { return nil }
        switch expression.kind {
        case .integer(let magnitude, let isNegative):
            switch kind {
            case .double:
                return (isNegative && magnitude > 0 ? -Double(magnitude) : Double(magnitude)).slot
            case .float:
                return (isNegative && magnitude > 0 ? -Float(magnitude) : Float(magnitude)).slot
            default:
                let bits = Int(truncatingIfNeeded: magnitude)
                return isNegative ? 0 &- bits : bits
            }
        case .float(let value):
            return kind == .float ? Float(value).slot : value.slot
        case .boolean(let value): return value ? 1 : 0
        case .negate(let inner):
            guard case .float = inner.kind, kind == .double, let bits = constantBits(inner) else {
                return nil
            }
            return (-Double(slot: bits)).slot
        default: return nil
        }
    }

    /// An integer literal that an instruction can hold.
    func smallConstant(_ expression: TypedExpression) -> Int? {
        guard case .integer = expression.kind, let kind = wordKind(expression.type), kind.isInteger,
            let bits = constantBits(expression), Int(Int32(truncatingIfNeeded: bits)) == bits
        else { return nil }
        return bits
    }

    // MARK: Values with parts

    func lowerRecord(
        _ values: [TypedExpression], _ types: [Type], tag: Int = 0, into result: Int
    ) {
        guard values.count <= Record.limit else {
            trap("structures and tuples with more than \(Record.limit) parts are not supported")
            return
        }
        let block = allocateBlock(values.count)
        for (index, value) in values.enumerated() { lower(value, into: block + index) }
        emit(.newRecord, result, block, machine.shape(recordShape(values.map(\.type), tag: tag)))
    }

    private func lowerArray(_ elements: [TypedExpression], _ type: Type, into result: Int) {
        let element = type.arguments.first ?? elements.first?.type ?? .void
        let word = isWord(element)
        // Long literals are put together in pieces, so that they need few registers.
        let chunk = 64
        let array = newTemporary(isWord: false)
        var start = 0
        repeat {
            let part = elements[start..<min(start + chunk, elements.count)]
            let inner = mark
            let block = allocateBlock(part.count)
            for (index, value) in part.enumerated() { lower(value, into: block + index) }
            if start == 0 {
                emit(word ? .newWords : .newRefs, array, block, part.count)
            } else {
                for index in 0..<part.count {
                    emit(word ? .appendWord : .appendRef, array, block + index)
                }
            }
            release(to: inner)
            start += chunk
        } while start < elements.count
        emit(.moveRef, result, array)
    }

    func lowerRange(
        _ lower: TypedExpression, _ upper: TypedExpression, isClosed: Bool, into result: Int
    ) {
        let word = isWord(lower.type)
        let a = newTemporary(isWord: word)
        let b = newTemporary(isWord: word)
        self.lower(lower, into: a)
        self.lower(upper, into: b)
        var flags = isClosed ? 1 : 0
        if !word { flags |= 2 }
        switch wordKind(lower.type) {
        case .double: flags |= 4
        case .float: flags |= 8
        case .uint, .uint64: flags |= 16
        default: break
        }
        if !word {
            // The order of objects needs their type; the bounds are checked before they are moved.
            let inOrder = newTemporary(isWord: true)
            emit(.lessOrEqual, inOrder, a, b, x: machine.layoutIndex(lower.type))
            let good = Label()
            jump(.jumpIf, inOrder, to: good, by: \.b)
            trap(Fault.range)
            place(good)
        }
        emit(.newRange, result, a, b, x: flags)
    }

    // MARK: Optionals

    private func lowerWrap(_ value: TypedExpression, into result: Int) {
        if isWord(value.type) {
            emit(.box, result, lower(value))
        } else if value.type.resolved.wrapped != nil {
            emit(.box, result, owned(lower(value), value.type), x: 1)
        } else if value.type.isVoid {
            lower(value)
            emit(.newRecord, result, 0, machine.shape(RecordShape(count: 0, references: 0, tag: 0)))
        } else {
            lower(value, into: result)
        }
    }

    private func lowerUnwrap(_ value: TypedExpression, into result: Int) {
        let register = lower(value)
        guard let wrapped = value.type.wrapped else { return }
        if isWord(wrapped) {
            emit(.unboxWord, result, register)
            drop(register, value.type)
        } else if wrapped.wrapped != nil {
            emit(.unboxRef, result, register)
            drop(register, value.type)
        } else {
            emit(.requireValue, register)
            move(register, to: result, wrapped)
        }
    }

    private func lowerCoalesce(
        _ optional: TypedExpression, _ alternative: TypedExpression, _ type: Type, into result: Int
    ) {
        let otherwise = Label()
        let end = Label()
        let register = lower(optional)
        jump(.jumpIfNil, register, to: otherwise, by: \.b)
        if alternative.type.wrapped != nil, type.wrapped != nil,
            optional.type.wrapped?.wrapped == nil
        {
            move(register, to: result, type)
        } else if let wrapped = optional.type.wrapped {
            move(unwrapped(register, wrapped), to: result, wrapped)
            if isWord(wrapped) { drop(register, optional.type) }
        }
        jump(to: end)
        place(otherwise)
        lower(alternative, into: result)
        place(end)
    }

    private func lowerChain(_ value: TypedExpression, _ type: Type, into result: Int) {
        let none = Label()
        let end = Label()
        chainEnds.append(none)
        if value.type.wrapped != nil {
            lower(value, into: result)
        } else {
            lowerWrap(value, into: result)
        }
        chainEnds.removeLast()
        jump(to: end)
        place(none)
        emit(.clearRef, result)
        place(end)
    }

    // MARK: Strings

    func appendDescription(of part: TypedExpression, to text: Int) {
        let start = mark
        if case .string(let constant) = part.kind {
            if !constant.isEmpty { emit(.appendConstant, text, machine.constant(constant)) }
            return
        }
        let register = lower(part)
        switch (machine.layout(of: part.type).kind, wordKind(part.type)) {
        case (_, .int), (_, .int64): emit(.appendInt, text, register)
        case (.string, _), (.character, _): emit(.appendText, text, register)
        default: emit(.appendDescription, text, register, machine.layoutIndex(part.type))
        }
        drop(register, part.type)
        release(to: start)
    }

    // MARK: Two operands

    /// The registers of two operands, of which the first is evaluated first: it is copied if the
    /// second can change it.
    func operands(_ left: TypedExpression, _ right: TypedExpression) -> (Int, Int) {
        let a = stable(left, before: [right])
        return (a, lower(right))
    }

    /// The register of a value that later expressions cannot change.
    func stable(_ expression: TypedExpression, before others: [TypedExpression]) -> Int {
        let register = lower(expression)
        guard !isTemporary(register), case .variable(let variable) = expression.kind,
            !variable.isLet,
            others.contains(where: { !isPure($0) })
        else { return register }
        let copy = newTemporary(for: expression.type)
        emit(isWord(expression.type) ? .moveWord : .copyRef, copy, register)
        return copy
    }

    /// Whether evaluating an expression changes no variable.
    func isPure(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .integer, .float, .boolean, .string, .nil, .variable, .closure, .discard: return true
        case .interpolation(let parts), .tuple(let parts), .array(let parts), .set(let parts),
            .structure(_, let parts), .enumCase(_, _, let parts):
            return parts.allSatisfy(isPure)
        case .field(let value, _), .tupleElement(let value, _), .negate(let value),
            .bitwiseNot(let value), .not(let value), .forceUnwrap(let value), .wrap(let value),
            .erase(let value), .chain(let value), .optionalChain(let value):
            return isPure(value)
        case .arithmetic(_, let a, let b), .and(let a, let b), .or(let a, let b),
            .concatenate(let a, let b), .range(let a, let b, _), .coalesce(let a, let b):
            return isPure(a) && isPure(b)
        // Equality and order of a notebook's type are its own code.
        case .equal(let a, let b, _), .compare(_, let a, let b):
            return isWord(a.type) && isPure(a) && isPure(b)
        case .ternary(let a, let b, let c): return isPure(a) && isPure(b) && isPure(c)
        case .access(let base, let symbol, _, let arguments):
            if case .native = symbol.implementation {
                return isPure(base) && arguments.allSatisfy(isPure)
            }
            return false
        case .call(let symbol, _, let arguments):
            guard case .native = symbol.implementation else { return false }
            return arguments.allSatisfy { argument in
                if argument.isInout { return false }
                if case .function = argument.value.type.resolved { return false }
                return isPure(argument.value)
            }
        default: return false
        }
    }
}
