import CMachine

extension WordKind {
    /// The number under which the kind stands in instructions.
    var code: Int {
        switch self {
        case .int: 0
        case .int8: 1
        case .int16: 2
        case .int32: 3
        case .int64: 4
        case .uint: 5
        case .uint8: 6
        case .uint16: 7
        case .uint32: 8
        case .uint64: 9
        case .double: 10
        case .float: 11
        case .bool: 12
        case .enumCase: 13
        }
    }
}

extension ArithmeticOperator {
    var code: Int {
        switch self {
        case .add: 0
        case .subtract: 1
        case .multiply: 2
        case .divide: 3
        case .remainder: 4
        default: 5
        }
    }
}

extension Lowering {
    /// Whether an integer is kept in a word with room to spare.
    func isNarrow(_ kind: WordKind) -> Bool {
        switch kind {
        case .int8, .int16, .int32, .uint8, .uint16, .uint32: true
        default: false
        }
    }

    func lowerArithmetic(
        _ operation: ArithmeticOperator, _ left: TypedExpression, _ right: TypedExpression,
        _ type: Type, into destination: Int?
    ) -> Int {
        guard let kind = wordKind(left.type) else {
            trap(Fault.unexpected)
            return destination ?? newTemporary(for: type)
        }
        if kind == .double,
            let result = lowerFused(operation, left, right, into: destination)
        {
            return result
        }
        if kind == .int || kind == .int64 {
            if let result = lowerWithConstant(operation, left, right, into: destination) {
                return result
            }
        }
        let start = mark
        let result = destination ?? newTemporary(isWord: true)
        let inner = mark
        let (a, b) = operands(left, right)
        emitArithmetic(operation, kind, result, a, b, distance: wordKind(right.type))
        release(to: destination == nil ? inner : start)
        return result
    }

    /// Operations of which one operand is a small constant.
    private func lowerWithConstant(
        _ operation: ArithmeticOperator, _ left: TypedExpression, _ right: TypedExpression,
        into destination: Int?
    ) -> Int? {
        let opcode: Opcode
        var constant: Int
        let operand: TypedExpression
        if let value = smallConstant(right) {
            (constant, operand) = (value, left)
        } else if let value = smallConstant(left), operation == .add || operation == .multiply {
            (constant, operand) = (value, right)
        } else {
            return nil
        }
        switch operation {
        case .add: opcode = .addIntConstant
        case .subtract where constant != Int(Int32.min):
            opcode = .addIntConstant
            constant = -constant
        case .multiply: opcode = .multiplyIntConstant
        case .divide where constant > 0: opcode = .divideIntConstant
        case .remainder where constant > 0: opcode = .remainderIntConstant
        default: return nil
        }
        let start = mark
        let result = destination ?? newTemporary(isWord: true)
        let inner = mark
        emit(opcode, result, lower(operand), constant)
        release(to: destination == nil ? inner : start)
        return result
    }

    /// `distance` is what a shift is counted in, which may be another kind of integer.
    func emitArithmetic(
        _ operation: ArithmeticOperator, _ kind: WordKind, _ result: Int, _ a: Int, _ b: Int,
        distance: WordKind?
    ) {
        if kind == .double {
            switch operation {
            case .add: emit(.addDouble, result, a, b)
            case .subtract: emit(.subtractDouble, result, a, b)
            case .multiply: emit(.multiplyDouble, result, a, b)
            case .divide: emit(.divideDouble, result, a, b)
            default: trap(Fault.unexpected)
            }
            return
        }
        if kind == .float {
            emit(.floatArithmetic, result, a, b, x: operation.code)
            return
        }
        let unsigned = kind == .uint || kind == .uint64
        // `numbers.c` reads the bit for distances without a sign.
        let shift = kind.code | (distance == .uint || distance == .uint64 ? 1 << 8 : 0)
        switch operation {
        case .add where !unsigned: emit(.addInt, result, a, b)
        case .subtract where !unsigned: emit(.subtractInt, result, a, b)
        case .multiply where !unsigned: emit(.multiplyInt, result, a, b)
        case .divide where !unsigned: emit(.divideInt, result, a, b)
        case .remainder where !unsigned: emit(.remainderInt, result, a, b)
        case .add, .subtract, .multiply, .divide, .remainder:
            emit(.unsignedArithmetic, result, a, b, x: operation.code)
            return
        case .wrappingAdd: emit(.addWrapping, result, a, b)
        case .wrappingSubtract: emit(.subtractWrapping, result, a, b)
        case .wrappingMultiply: emit(.multiplyWrapping, result, a, b)
        case .and: emit(.andInt, result, a, b)
        case .or: emit(.orInt, result, a, b)
        case .exclusiveOr: emit(.exclusiveOrInt, result, a, b)
        case .shiftLeft: emit(.shiftLeft, result, a, b, x: shift)
        case .shiftRight: emit(.shiftRight, result, a, b, x: shift)
        }
        guard isNarrow(kind) else { return }
        switch operation {
        case .add, .subtract, .multiply, .divide, .remainder:
            emit(.checkWidth, result, x: kind.code)
        case .wrappingAdd, .wrappingSubtract, .wrappingMultiply:
            emit(.cutWidth, result, x: kind.code)
        default: break
        }
    }

    func lowerNegate(_ value: TypedExpression, into result: Int) {
        let register = lower(value)
        switch wordKind(value.type) {
        case .double: emit(.negateDouble, result, register)
        case .float: emit(.floatArithmetic, result, register, register, x: 6)
        case let kind?:
            emit(.negateInt, result, register)
            if isNarrow(kind) { emit(.checkWidth, result, x: kind.code) }
        case nil: trap(Fault.unexpected)
        }
    }

    // MARK: Truth values

    /// A condition as a value.
    func lowerTruth(_ expression: TypedExpression, into destination: Int?) -> Int {
        let start = mark
        let result = destination ?? newTemporary(isWord: true)
        let inner = mark
        switch expression.kind {
        case .not(let value): emit(.not, result, lower(value))
        case .compare(let comparison, let left, let right):
            let (a, b) = operands(left, right)
            emitComparison(comparison, left.type, result, a, b)
            drop(a, left.type)
            drop(b, right.type)
        case .equal(let left, let right, let isNegated):
            lowerEqual(left, right, isNegated: isNegated, into: result)
        default:
            let otherwise = Label()
            let end = Label()
            jumpIfFalse(expression, to: otherwise)
            loadConstant(1, into: result)
            jump(to: end)
            place(otherwise)
            loadConstant(0, into: result)
            place(end)
        }
        release(to: destination == nil ? inner : start)
        return result
    }

    private func lowerEqual(
        _ left: TypedExpression, _ right: TypedExpression, isNegated: Bool, into result: Int
    ) {
        if let other = comparedWithNil(left, right) {
            let register = lower(other)
            emit(.isNil, result, register)
            if isNegated { emit(.not, result, result) }
            drop(register, other.type)
            return
        }
        let (a, b) = operands(left, right)
        if let kind = wordKind(left.type), kind != .float, !hasCustom("==", left.type) {
            if kind == .double {
                emit(isNegated ? .notEqualDouble : .equalDouble, result, a, b)
            } else {
                emit(isNegated ? .notEqualInt : .equalInt, result, a, b)
            }
            return
        }
        emit(.equal, result, a, b, x: machine.layoutIndex(left.type))
        if isNegated { emit(.not, result, result) }
        drop(a, left.type)
        drop(b, right.type)
    }

    /// The operand that is compared with `nil`.
    func comparedWithNil(_ left: TypedExpression, _ right: TypedExpression) -> TypedExpression? {
        if case .nil = right.kind { return left }
        if case .nil = left.kind { return right }
        return nil
    }

    func hasCustom(_ name: String, _ type: Type) -> Bool {
        guard let nominal = type.nominal, nominal.isUserDefined else { return false }
        return nominal.members[name]?.isEmpty == false
    }

    private func emitComparison(
        _ comparison: ComparisonOperator, _ type: Type, _ result: Int, _ a: Int, _ b: Int
    ) {
        let (first, second) =
            comparison == .less || comparison == .lessOrEqual ? (a, b) : (b, a)
        let orEqual = comparison == .lessOrEqual || comparison == .greaterOrEqual
        switch wordKind(type) {
        case .double: emit(orEqual ? .lessOrEqualDouble : .lessDouble, result, first, second)
        case .float: emit(.compareFloat, result, first, second, x: orEqual ? 1 : 0)
        case .uint, .uint64:
            emit(orEqual ? .lessOrEqualUnsigned : .lessUnsigned, result, first, second)
        case .enumCase, nil:
            emit(
                orEqual ? .lessOrEqual : .less, result, first, second, x: machine.layoutIndex(type))
        default: emit(orEqual ? .lessOrEqualInt : .lessInt, result, first, second)
        }
    }

    // MARK: Conditions

    func jumpIfFalse(_ condition: TypedExpression, to label: Label) {
        branch(condition, when: false, to: label)
    }

    /// Jumps if the condition has a value; compares and jumps in one instruction where it can.
    private func branch(_ condition: TypedExpression, when value: Bool, to label: Label) {
        let outer = range
        range = condition.range
        defer { range = outer }
        let start = mark
        defer { release(to: start) }
        switch condition.kind {
        case .boolean(let constant):
            if constant == value { jump(to: label) }
            return
        case .not(let inner):
            branch(inner, when: !value, to: label)
            return
        case .and(let a, let b), .or(let a, let b):
            var isAnd = false
            if case .and = condition.kind { isAnd = true }
            if isAnd == value {
                // Both must be seen before the jump.
                let end = Label()
                branch(a, when: !value, to: end)
                branch(b, when: value, to: label)
                place(end)
            } else {
                branch(a, when: value, to: label)
                branch(b, when: value, to: label)
            }
            return
        case .compare(let comparison, let left, let right):
            if branch(comparison, left, right, when: value, to: label) { return }
        case .equal(let left, let right, let isNegated):
            if branchEqual(left, right, when: value != isNegated, to: label) { return }
        default: break
        }
        let register = lower(condition)
        jump(value ? .jumpIf : .jumpIfNot, register, to: label, by: \.b)
    }

    private func branch(
        _ comparison: ComparisonOperator, _ left: TypedExpression, _ right: TypedExpression,
        when value: Bool, to label: Label
    ) -> Bool {
        guard let kind = wordKind(left.type) else { return false }
        switch kind {
        case .double:
            let (a, b) = operands(left, right)
            let isLess = comparison == .less || comparison == .lessOrEqual
            let orEqual = comparison == .lessOrEqual || comparison == .greaterOrEqual
            let (first, second) = isLess ? (a, b) : (b, a)
            let opcode: Opcode =
                value
                ? (orEqual ? .jumpLessOrEqualDouble : .jumpLessDouble)
                : (orEqual ? .jumpNotLessOrEqualDouble : .jumpNotLessDouble)
            jump(opcode, first, second, to: label, by: \.c)
            return true
        case .float, .uint, .uint64, .enumCase, .bool: return false
        default: break
        }
        // Of integers the opposite of a comparison is a comparison.
        let wanted: ComparisonOperator
        switch (comparison, value) {
        case (.less, true), (.greaterOrEqual, false): wanted = .less
        case (.lessOrEqual, true), (.greater, false): wanted = .lessOrEqual
        case (.greater, true), (.lessOrEqual, false): wanted = .greater
        case (.greaterOrEqual, true), (.less, false): wanted = .greaterOrEqual
        }
        if let constant = smallConstant(right) {
            let register = lower(left)
            let opcode: Opcode
            switch wanted {
            case .less: opcode = .jumpLessConstant
            case .lessOrEqual: opcode = .jumpLessOrEqualConstant
            case .greater: opcode = .jumpGreaterConstant
            case .greaterOrEqual: opcode = .jumpGreaterOrEqualConstant
            }
            jump(opcode, register, constant, to: label, by: \.c)
            return true
        }
        let (a, b) = operands(left, right)
        switch wanted {
        case .less: jump(.jumpLessInt, a, b, to: label, by: \.c)
        case .lessOrEqual: jump(.jumpLessOrEqualInt, a, b, to: label, by: \.c)
        case .greater: jump(.jumpLessInt, b, a, to: label, by: \.c)
        case .greaterOrEqual: jump(.jumpLessOrEqualInt, b, a, to: label, by: \.c)
        }
        return true
    }

    private func branchEqual(
        _ left: TypedExpression, _ right: TypedExpression, when value: Bool, to label: Label
    ) -> Bool {
        if let other = comparedWithNil(left, right) {
            let register = lower(other)
            guard !isTemporary(register) else {
                let result = newTemporary(isWord: true)
                emit(.isNil, result, register)
                drop(register, other.type)
                jump(value ? .jumpIf : .jumpIfNot, result, to: label, by: \.b)
                return true
            }
            jump(value ? .jumpIfNil : .jumpIfNotNil, register, to: label, by: \.b)
            return true
        }
        guard let kind = wordKind(left.type), kind != .float, !hasCustom("==", left.type) else {
            return false
        }
        if kind == .double {
            let (a, b) = operands(left, right)
            jump(value ? .jumpEqualDouble : .jumpNotEqualDouble, a, b, to: label, by: \.c)
            return true
        }
        if let constant = smallConstant(right) {
            jump(
                value ? .jumpEqualConstant : .jumpNotEqualConstant, lower(left), constant,
                to: label,
                by: \.c)
            return true
        }
        let (a, b) = operands(left, right)
        jump(value ? .jumpEqualInt : .jumpNotEqualInt, a, b, to: label, by: \.c)
        return true
    }
}
