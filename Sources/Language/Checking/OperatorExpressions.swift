import Diagnostics

extension Checker {
    // MARK: Prefix

    func inferPrefix(
        _ name: Identifier, _ operand: Expression, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        switch name.text {
        case "-", "+":
            if name.text == "-" {
                switch operand.kind {
                case .integer(let value):
                    return typed(
                        .integer(value, negative: true),
                        inference.makeVariable(.integer, at: rangeOf(expression)), expression)
                case .float(let value):
                    return typed(
                        .float(-value), inference.makeVariable(.float, at: rangeOf(expression)),
                        expression)
                default: break
                }
            }
            // `1 < -.infinity` is ambiguous in Swift: a literal says too little there.
            let isOpen = expected?.unboundVariable != nil
            let wish = isImplicit(operand) && isOpen ? nil : expected
            let value = infer(operand, expecting: wish)
            if value.type.isError { return value }
            if name.text == "-", value.type.wordKind?.isUnsigned == true {
                return mismatch(name, [value])
            }
            if isNumber(value.type) {
                return name.text == "-" ? typed(.negate(value), value.type, expression) : value
            }
            return overloadedOperator(name, [value], expression, expecting: expected)
        case "!":
            let value = check(operand, expecting: universe.boolType, "argument")
            return typed(.not(value), universe.boolType, expression)
        case "~":
            let value = infer(operand, expecting: expected)
            if value.type.isError { return value }
            if let kind = value.type.wordKind, kind.isInteger {
                return typed(.bitwiseNot(value), value.type, expression)
            }
            if case .variable(let variable) = value.type.resolved, variable.literal == .integer {
                return typed(.bitwiseNot(value), value.type, expression)
            }
            return overloadedOperator(name, [value], expression, expecting: expected)
        default:
            _ = infer(operand)
            if name.text.hasPrefix("..") { return oneSidedValue(at: rangeOf(expression)) }
            return failed("'\(name.text)' is not a prefix operator", at: name.range)
        }
    }

    /// Whether a type is a number, or the type of a number literal that is not decided yet.
    func isNumber(_ type: Type) -> Bool {
        if let kind = type.wordKind { return kind.isInteger || kind.isFloatingPoint }
        if let variable = type.unboundVariable { return variable.literal != .none }
        return false
    }

    // MARK: Infix

    func inferBinary(
        _ left: Expression, _ name: Identifier, _ right: Expression, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        switch name.text {
        case "&&", "||":
            let first = check(left, expecting: universe.boolType, "argument")
            let second = check(right, expecting: universe.boolType, "argument")
            let kind: TypedExpression.Kind =
                name.text == "&&" ? .and(first, second) : .or(first, second)
            return typed(kind, universe.boolType, expression)
        case "??": return inferCoalescing(left, right, name, expression, expecting: expected)
        case "...", "..<": return inferRange(left, right, name, expression, expecting: expected)
        case "~=": return inferMatch(left, right, name, expression)
        case "==", "!=", "===", "!==":
            return inferEquality(left, right, name, expression)
        default: break
        }
        // A chain such as a + b + c leans to the left: walk it with a loop, not by recursion.
        var spine: [(name: Identifier, right: Expression, whole: Expression)] = [
            (name, right, expression)
        ]
        var innermost = left
        while case .binary(let inner, let innerName, let innerRight) = innermost.kind,
            isPlain(innerName.text)
        {
            spine.append((innerName, innerRight, innermost))
            innermost = inner
        }
        let operandWish = isNumberType(expected) ? expected : nil
        var result: TypedExpression
        if isImplicit(innermost), let first = spine.last {
            // `.infinity > x`: the other operand says what it is a member of.
            result = infer(innermost, expecting: attempt { self.infer(first.right) }?.type)
        } else {
            result = infer(innermost, expecting: operandWish)
        }
        for step in spine.reversed() {
            let wish = takesTypeOfOther(step.right, result.type) ? result.type : operandWish
            let operand = infer(step.right, expecting: wish)
            result = combine(result, step.name, operand, step.whole, expecting: expected)
        }
        return result
    }

    /// Whether an operand's type depends on the other operand: `x < .infinity`, `character < "b"`.
    func takesTypeOfOther(_ expression: Expression, _ other: Type) -> Bool {
        if case .string = expression.kind {
            return other.nominal === universe.character || other.nominal === universe.substring
        }
        if case .prefix(let name, let operand) = expression.kind, name.text == "-" {
            return isImplicit(operand)
        }
        return isImplicit(expression)
    }

    /// Whether the operands of an operator are likely of the type that its result is to have.
    private func isNumberType(_ type: Type?) -> Bool {
        guard let type else { return false }
        if let kind = type.wordKind { return kind.isInteger || kind.isFloatingPoint }
        return type.nominal === universe.array
    }

    private func isPlain(_ name: String) -> Bool {
        switch name {
        case "&&", "||", "??", "...", "..<", "==", "!=", "===", "!==", "~=": false
        default: true
        }
    }

    private func combine(
        _ left: TypedExpression, _ name: Identifier, _ right: TypedExpression,
        _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if left.type.isError || right.type.isError { return typed(.error, .error, expression) }
        guessOperand(left, right)
        if let comparison = ComparisonOperator(rawValue: name.text) {
            return compare(left, comparison, right, name, expression)
        }
        if name.text == "&<<" || name.text == "&>>", isNumber(left.type), isNumber(right.type) {
            settleLiteral(left.type)
            let amount = maskedShift(right, of: left.type, name)
            if amount.type.isError { return amount }
            return typed(
                .arithmetic(name.text == "&<<" ? .shiftLeft : .shiftRight, left, amount), left.type,
                expression)
        }
        if let arithmetic = ArithmeticOperator(rawValue: name.text) {
            if isNumber(left.type), isNumber(right.type) {
                return arithmeticOf(left, arithmetic, right, name, expression)
            }
            if name.text == "+", let joined = concatenation(left, right, expression) {
                return joined
            }
        }
        return overloadedOperator(name, [left, right], expression, expecting: expected)
    }

    /// A closure parameter of unknown type beside a number or string is taken to be of its type.
    func guessOperand(_ left: TypedExpression, _ right: TypedExpression) {
        func isOpen(_ type: Type) -> Bool {
            type.unboundVariable?.literal == TypeVariable.Literal.none
        }
        if isOpen(left.type), !isOpen(right.type) {
            _ = inference.unify(left.type, right.type)
        } else if isOpen(right.type), !isOpen(left.type) {
            _ = inference.unify(left.type, right.type)
        }
    }

    private func arithmeticOf(
        _ left: TypedExpression, _ arithmetic: ArithmeticOperator, _ right: TypedExpression,
        _ name: Identifier, _ expression: Expression
    ) -> TypedExpression {
        if arithmetic.isShift {
            if let refused = refusal(of: arithmetic, left, right, name) { return refused }
            return typed(.arithmetic(arithmetic, left, right), left.type, expression)
        }
        let mark = inference.mark()
        guard inference.unify(left.type, right.type) else {
            inference.rollBack(to: mark)
            return mismatch(name, left, right)
        }
        if let refused = refusal(of: arithmetic, left, right, name) { return refused }
        return typed(.arithmetic(arithmetic, left, right), left.type, expression)
    }

    /// The error if an operator of integers stands beside a number with a fraction, by itself or with
    /// `=` behind it.
    func refusal(
        of arithmetic: ArithmeticOperator, _ left: TypedExpression, _ right: TypedExpression,
        _ name: Identifier
    ) -> TypedExpression? {
        switch arithmetic {
        case .add, .subtract, .multiply, .divide: return nil
        case .shiftLeft, .shiftRight:
            settleLiteral(right.type)
            return isInteger(left.type) && isInteger(right.type) ? nil : mismatch(name, left, right)
        case _ where !isFloatingPoint(left.type): return nil
        case .remainder:
            let (other, hint) =
                name.text == "%"
                ? ("truncatingRemainder", "write a.truncatingRemainder(dividingBy: b)")
                : ("formTruncatingRemainder", "write a = a.truncatingRemainder(dividingBy: b)")
            return failed(
                "'\(name.text)' is unavailable: For floating point numbers use \(other) instead",
                at: name.range, hints: [hint])
        default: return mismatch(name, left, right)
        }
    }

    /// The amount of a masking shift: what is left of it within the width of the number.
    func maskedShift(
        _ amount: TypedExpression, of type: Type, _ name: Identifier
    ) -> TypedExpression {
        settleLiteral(amount.type)
        guard let kind = type.wordKind, isInteger(type), isInteger(amount.type) else {
            return mismatch(name, TypedExpression(.error, type, amount.range), amount)
        }
        let mask = TypedExpression(
            .integer(UInt64(kind.bitWidth - 1), negative: false), amount.type, amount.range)
        return TypedExpression(.arithmetic(.and, amount, mask), amount.type, amount.range)
    }

    private func isInteger(_ type: Type) -> Bool {
        if let kind = type.wordKind { return kind.isInteger }
        return type.unboundVariable?.literal == .integer
    }

    private func isFloatingPoint(_ type: Type) -> Bool {
        if let kind = type.wordKind { return kind.isFloatingPoint }
        return type.unboundVariable?.literal == .float
    }

    private func concatenation(
        _ left: TypedExpression, _ right: TypedExpression, _ expression: Expression
    ) -> TypedExpression? {
        if universe.isText(left.type), universe.isText(right.type) {
            return typed(.concatenate(left, right), left.type, expression)
        }
        guard let nominal = left.type.nominal, nominal === right.type.nominal,
            nominal === universe.array
        else { return nil }
        if let converted = attempt({ self.convert(right, to: left.type) }) {
            return typed(.concatenate(left, converted), left.type, expression)
        }
        if let converted = attempt({ self.convert(left, to: right.type) }) {
            return typed(.concatenate(converted, right), right.type, expression)
        }
        return nil
    }

    private func inferCoalescing(
        _ left: Expression, _ right: Expression, _ name: Identifier, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        let optional = infer(left, expecting: expected.map { universe.optional(of: $0) })
        if optional.type.isError {
            inferForErrors(right)
            return optional
        }
        guard let wrapped = optional.type.wrapped else {
            inferForErrors(right)
            return failed(
                "left side of nil coalescing operator '??' has non-optional type '\(optional.type.fullyResolved)'",
                at: optional.range, hints: ["remove '??' and what follows it"])
        }
        // A function that is declared with fractions takes its integer literals for such.
        let isOpen = wrapped.unboundVariable?.literal == .integer
        let alternative = infer(right, expecting: wrapped)
        if alternative.type.isError { return alternative }
        if expected == nil, isOpen, mixesIntegerArithmetic(left, right, alternative.type) {
            return failed(
                "the alternative is a fraction, but the arithmetic on integer literals before '??' is not",
                at: name.range, hints: ["write the fractions as such: 1.0 / 2"])
        }
        if let converted = attempt({ self.convert(alternative, to: wrapped) }) {
            return typed(.coalesce(optional, converted), wrapped, expression)
        }
        let converted = coerce(alternative, to: optional.type, "argument")
        return typed(.coalesce(optional, converted), optional.type, expression)
    }

    // MARK: Operators of types

    /// An operator that the type of an operand declares.
    func overloadedOperator(
        _ name: Identifier, _ operands: [TypedExpression], _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        var owners: [Nominal] = []
        for operand in operands {
            guard let nominal = operand.type.nominal else { continue }
            for owner in [nominal] + protocols(of: nominal) where !owners.contains(owner) {
                owners.append(owner)
            }
        }
        var candidates: [Candidate] = []
        for owner in owners {
            let arguments = operands.first { $0.type.nominal === owner }?.type.arguments ?? []
            for symbol in owner.members[name.text] ?? []
            where symbol.isStatic && symbol.parameters.count == operands.count && canSee(symbol) {
                candidates.append(
                    Candidate(symbol: symbol, substitution: owner.substitution(arguments)))
            }
        }
        if case .functions(let symbols)? = globals.entries[name.text] {
            candidates += symbols.filter { $0.parameters.count == operands.count }
                .map { Candidate(symbol: $0) }
        }
        candidates += universe.functions(named: name.text).filter {
            $0.parameters.count == operands.count
        }.map { Candidate(symbol: $0) }
        let mark = inference.mark()
        let errors = diagnostics.count
        // Labels of operator functions are not used in calls.
        guard !candidates.isEmpty else { return mismatch(name, operands) }
        let result = resolveCall(
            candidates.map { candidate in candidate }, name, operands.map { CallArgument($0) }, [],
            expression, expecting: expected)
        if diagnostics[errors...].hasErrors {
            diagnostics.removeLast(diagnostics.count - errors)
            inference.rollBack(to: mark)
            return mismatch(name, operands)
        }
        return result
    }

    func mismatch(
        _ name: Identifier, _ left: TypedExpression, _ right: TypedExpression
    ) -> TypedExpression { mismatch(name, [left, right]) }

    func mismatch(_ name: Identifier, _ operands: [TypedExpression]) -> TypedExpression {
        for operand in operands { settleLiteral(operand.type) }
        let types = operands.map { $0.type.fullyResolved }
        if types.contains(where: \.isError) { return TypedExpression(.error, .error, name.range) }
        // An operator outside of a type was refused where it is declared.
        if ComparisonOperator(rawValue: name.text) != nil || name.text == "==" || name.text == "!=",
            globals.entries[name.text] != nil
        {
            return TypedExpression(.error, .error, name.range)
        }
        guard types.count == 2 else {
            return failed(
                "unary operator '\(name.text)' cannot be applied to an operand of type '\(types[0])'",
                at: name.range)
        }
        var hints: [String] = []
        for (type, other) in [(types[0], types[1]), (types[1], types[0])] {
            if let wrapped = type.wrapped, other.wrapped == nil {
                hints = [
                    "value of optional type '\(type)' must be unwrapped to a value of type '\(wrapped)': use '??', 'if let' or '!'"
                ]
            }
        }
        if hints.isEmpty, let first = types[0].wordKind, let second = types[1].wordKind,
            first != second, first != .bool, second != .bool
        {
            let integer = first.isInteger ? types[0] : types[1]
            let other = first.isInteger ? types[1] : types[0]
            hints = ["convert the '\(integer)': \(other)(…)"]
        }
        if types.contains(where: { $0.nominal?.isView == true }) {
            hints = ["make an array of it first: Array(…)"]
        }
        if hints.isEmpty,
            types[0].nominal === universe.string || types[1].nominal === universe.string,
            name.text == "+"
        {
            hints = ["put the value into the string: \"… \\(value)\""]
        }
        let description =
            types[0].description == types[1].description
            ? "two '\(types[0])' operands" : "operands of type '\(types[0])' and '\(types[1])'"
        return failed(
            "binary operator '\(name.text)' cannot be applied to \(description)", at: name.range,
            hints: hints)
    }
}
