import CMachine

/// Several operations in one instruction.
extension Lowering {
    /// Sums and differences with a product, products with an element of an array; `nil` of others.
    func lowerFused(
        _ operation: ArithmeticOperator, _ left: TypedExpression, _ right: TypedExpression,
        into destination: Int?
    ) -> Int? {
        // The fourth operand has 16 bits.
        guard mark < 1 << 15 else { return nil }
        switch operation {
        case .add:
            if let (a, b) = product(right) {
                return withResult(destination) { result in
                    lowerSum(left, a, b, right, isNegated: false, into: result)
                }
            }
            if let (a, b) = product(left) {
                return withResult(destination) { result in
                    // The order of evaluation stays; that of the operands of a sum does not matter.
                    let x = stable(a, before: [b, right])
                    let y = stable(b, before: [right])
                    emit(.addProduct, result, lower(right), x, x: y)
                }
            }
        case .subtract:
            if let (a, b) = product(right) {
                return withResult(destination) { result in
                    lowerSum(left, a, b, right, isNegated: true, into: result)
                }
            }
        case .multiply:
            if let (array, index) = element(right) {
                return withResult(destination) { result in
                    let factor = stable(left, before: [index])
                    let position = lower(index)
                    range = right.range
                    emit(.multiplyElement, result, factor, array, x: position)
                }
            }
        default: break
        }
        return nil
    }

    /// `left + a * b` or `left - a * b`.
    private func lowerSum(
        _ left: TypedExpression, _ a: TypedExpression, _ b: TypedExpression,
        _ product: TypedExpression, isNegated: Bool, into result: Int
    ) {
        if !isNegated, let (array, index) = element(b), isPure(a),
            !mayRead(result, a), !mayRead(result, index)
        {
            lower(left, into: result)
            let factor = lower(a)
            let position = lower(index)
            range = b.range
            emit(.addProductElement, result, factor, array, x: position)
            return
        }
        let sum = stable(left, before: [a, b])
        let (x, y) = operands(a, b)
        emit(isNegated ? .subtractProduct : .addProduct, result, sum, x, x: y)
    }

    /// The factors of a product of doubles.
    func product(_ expression: TypedExpression) -> (TypedExpression, TypedExpression)? {
        guard case .arithmetic(.multiply, let a, let b) = expression.kind,
            wordKind(a.type) == .double
        else { return nil }
        return (a, b)
    }

    /// The register of an array of words and the index of an element of it.
    private func element(_ expression: TypedExpression) -> (array: Int, index: TypedExpression)? {
        let base: TypedExpression
        let index: TypedExpression
        switch expression.kind {
        case .access(let owner, let symbol, _, let arguments)
        where nativeKey(symbol) == "Array.subscript" && arguments.count == 1:
            (base, index) = (owner, arguments[0])
        case .call(let symbol, _, let arguments)
        where nativeKey(symbol) == "Array.subscript" && arguments.count == 2:
            (base, index) = (arguments[0].value, arguments[1].value)
        default: return nil
        }
        guard wordKind(index.type) == .int, case .variable(let variable) = base.kind,
            case .register(let register) = storage(of: variable), isPure(index)
        else { return nil }
        return (register, index)
    }

    /// Whether evaluating an expression may read a register.
    private func mayRead(_ register: Int, _ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .integer, .float: return false
        case .variable(let variable):
            if case .register(let own) = storage(of: variable) { return own == register }
            return false
        case .arithmetic(_, let a, let b): return mayRead(register, a) || mayRead(register, b)
        default: return true
        }
    }

    // MARK: Loops

    /// Jumps back to the head of a loop if a condition still holds.
    func loopIfTrue(_ condition: TypedExpression, to head: Label, exit: Label) {
        let outer = range
        range = condition.range
        defer { range = outer }
        let start = mark
        defer { release(to: start) }
        switch condition.kind {
        case .and(let a, let b):
            jumpIfFalse(a, to: exit)
            loopIfTrue(b, to: head, exit: exit)
            return
        case .compare(let comparison, let left, let right):
            let isLess = comparison == .less || comparison == .lessOrEqual
            let orEqual = comparison == .lessOrEqual || comparison == .greaterOrEqual
            let opcode: Opcode
            switch wordKind(left.type) {
            case .int, .int64: opcode = orEqual ? .loopLessOrEqualInt : .loopLessInt
            case .double: opcode = orEqual ? .loopLessOrEqualDouble : .loopLessDouble
            default:
                jumpIfFalse(condition, to: exit)
                jump(.loop, to: head, by: \.a)
                return
            }
            let (a, b) = operands(left, right)
            let (smaller, greater) = isLess ? (a, b) : (b, a)
            if opcode == .loopLessInt || opcode == .loopLessOrEqualInt, smaller != greater,
                let step = takeBackStep(of: smaller)
            {
                jump(
                    opcode == .loopLessInt ? .stepLessInt : .stepLessOrEqualInt, smaller, greater,
                    x: step, to: head, by: \.c)
            } else {
                jump(opcode, smaller, greater, to: head, by: \.c)
            }
        default:
            jumpIfFalse(condition, to: exit)
            jump(.loop, to: head, by: \.a)
        }
    }

    /// Whether a condition is short and changes nothing, so that it can stand at both ends of a loop.
    func isShort(_ condition: TypedExpression) -> Bool {
        switch condition.kind {
        case .and(let a, let b): isShort(a) && isShort(b)
        case .compare(_, let a, let b): isWord(a.type) && isSimple(a) && isSimple(b)
        default: false
        }
    }

    private func isSimple(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .integer, .float, .variable: true
        case .arithmetic(_, let a, let b): isSimple(a) && isSimple(b)
        default: false
        }
    }

    // MARK: Numbers at a place

    /// `place += value` and `place -= value` of an `Int` or `Double` that is part of a variable.
    func lowerStep(
        _ operation: ArithmeticOperator, _ kind: WordKind, _ place: Place, _ value: TypedExpression
    ) -> Bool {
        guard operation == .add || operation == .subtract, !place.steps.isEmpty else {
            return false
        }
        let isSum = operation == .add
        switch kind {
        case .int, .int64:
            let operand = lower(value)
            emitPlace(place)
            emit(isSum ? .placeAddInt : .placeSubtractInt, operand)
        case .double:
            if let (a, b) = product(value) {
                let (x, y) = operands(a, b)
                emitPlace(place)
                emit(isSum ? .placeAddProduct : .placeSubtractProduct, x, y)
            } else {
                let operand = lower(value)
                emitPlace(place)
                emit(isSum ? .placeAddDouble : .placeSubtractDouble, operand)
            }
        default: return false
        }
        place.writeBack?()
        return true
    }
}
