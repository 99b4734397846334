import Diagnostics

/// `=`, and operators that change what stands at their left.
extension Checker {
    func inferAssignment(
        _ target: Expression, _ name: Identifier, _ value: Expression, _ expression: Expression
    ) -> TypedExpression {
        if case .discard = target.kind {
            let value = infer(value)
            let place = TypedExpression(.discard, value.type, target.range)
            return typed(.assign(place, value), .void, expression)
        }
        if name.text != "=" { return inferCompound(target, name, value, expression) }
        let place = inferTarget(target)
        if place.type.isError {
            inferForErrors(value)
            return place
        }
        var wanted = place.type
        // In `a?.b = value` the value is that of `b`, not of the whole chain.
        if case .chain(let inner) = place.kind { wanted = inner.type }
        let typedValue = check(value, expecting: wanted, "assigned")
        if case .variable(let variable) = place.kind, case .variable(let other) = typedValue.kind,
            variable === other
        {
            return failed("assigning a variable to itself", at: expression.range)
        }
        if isSameProperty(place, typedValue) {
            return failed("assigning a property to itself", at: expression.range)
        }
        return writing(to: place, isWhole: true, expression) { .assign($0, typedValue) }
    }

    /// Whether two expressions are the same stored property of the same variable.
    private func isSameProperty(_ a: TypedExpression, _ b: TypedExpression) -> Bool {
        guard case .field(let left, let first) = a.kind,
            case .field(let right, let second) = b.kind,
            first == second
        else { return false }
        if case .variable(let one) = left.kind, case .variable(let other) = right.kind {
            return one === other
        }
        return isSameProperty(left, right)
    }

    /// A change of a place. In a chain, as in `a?.b = value`, it happens only if there is a value.
    private func writing(
        to place: TypedExpression, isWhole: Bool = false, _ expression: Expression,
        _ make: (TypedExpression) -> TypedExpression.Kind
    ) -> TypedExpression {
        let writable = makePlace(place, purpose: "assign to", isWhole: isWhole)
        if writable.type.isError { return writable }
        guard case .chain(let inner) = writable.kind else {
            return typed(make(writable), .void, expression)
        }
        return typed(
            .chain(TypedExpression(make(inner), .void, expression.range)),
            universe.optional(of: .void), expression)
    }

    private func inferTarget(_ target: Expression) -> TypedExpression {
        if case .tuple(let elements) = target.kind {
            let places = elements.map { element -> TypedExpression in
                if case .discard = element.value.kind {
                    let type = inference.makeVariable(at: element.value.range)
                    return TypedExpression(.discard, type, element.value.range)
                }
                return inferTarget(element.value)
            }
            return typed(
                .tuple(places), .tuple(places.map { .init(label: nil, type: $0.type) }), target)
        }
        // Giving a variable a value does not read it.
        guard case .name(let name) = target.kind, case .variable(let variable)? = lookUp(name)
        else {
            return infer(target)
        }
        let wasRead = variable.isRead
        defer { variable.isRead = wasRead }
        return infer(target)
    }

    private func inferCompound(
        _ target: Expression, _ name: Identifier, _ value: Expression, _ expression: Expression
    ) -> TypedExpression {
        let place = infer(target)
        if place.type.isError {
            inferForErrors(value)
            return place
        }
        var wanted = place.type
        if case .chain(let inner) = place.kind { wanted = inner.type }
        let base = String(name.text.dropLast())
        let baseName = Identifier(base, name.range)
        if base.hasPrefix("&<") || base.hasPrefix("&>"), isNumber(wanted) {
            let operand = maskedShift(infer(value), of: wanted, name)
            if operand.type.isError { return operand }
            return writing(to: place, expression) {
                .assignArithmetic(base == "&<<" ? .shiftLeft : .shiftRight, $0, operand)
            }
        }
        if let arithmetic = ArithmeticOperator(rawValue: base), isNumber(wanted) {
            let isShift = arithmetic.isShift
            let operand = infer(value, expecting: wanted)
            if operand.type.isError { return operand }
            let left = TypedExpression(.error, wanted, place.range)
            if let refused = refusal(of: arithmetic, left, operand, name) { return refused }
            let check = isShift ? nil : attempt { self.convert(operand, to: wanted) }
            if isShift || (check != nil && isNumber(operand.type)) {
                return writing(to: place, expression) {
                    .assignArithmetic(arithmetic, $0, check ?? operand)
                }
            }
            return mismatchedCompound(name, wanted, operand)
        }
        let operand = infer(value, expecting: base == "+" ? wanted : nil)
        if operand.type.isError { return operand }
        if base == "+", universe.isText(wanted), universe.isText(operand.type) {
            return writing(to: place, expression) { .assignConcatenate($0, operand) }
        }
        if base == "+", let nominal = wanted.nominal,
            universe.isText(wanted) || nominal === universe.array
        {
            if let converted = attempt({ self.convert(operand, to: wanted) }) {
                return writing(to: place, expression) { .assignConcatenate($0, converted) }
            }
            if nominal !== universe.array { return mismatchedCompound(name, wanted, operand) }
        }
        // An operator of the type: its own `op=` if it has one, else `place = place op value`.
        if let own = wanted.nominal?.members[name.text], !own.isEmpty {
            for symbol in own where symbol.parameters.count == 2 {
                guard
                    let converted = attempt({
                        self.convert(operand, to: symbol.parameters[1].type)
                    })
                else { continue }
                if case .user(let body, _) = symbol.implementation { use(body) }
                return writing(to: place, expression) { writable in
                    .call(
                        symbol, types: [],
                        [
                            TypedArgument(value: writable, isInout: true),
                            TypedArgument(value: converted),
                        ])
                }
            }
        }
        if wanted.nominal?.isUserDefined == true {
            return mismatch(name, TypedExpression(.error, wanted, place.range), operand)
        }
        var current = place
        if case .chain(let inner) = place.kind { current = inner }
        let combined = overloadedOperator(
            baseName, [current, operand], expression, expecting: wanted)
        if combined.type.isError { return combined }
        let value = coerce(combined, to: wanted, "assigned")
        return writing(to: place, expression) { .assign($0, value) }
    }

    private func mismatchedCompound(
        _ name: Identifier, _ wanted: Type, _ operand: TypedExpression
    ) -> TypedExpression {
        var hints: [String] = []
        if wanted.wordKind != nil, isNumber(operand.type) {
            hints = ["convert it: \(wanted.fullyResolved)(…)"]
        }
        return failed(
            "binary operator '\(name.text)' cannot be applied to operands of type '\(wanted.fullyResolved)' and '\(operand.type.fullyResolved)'",
            at: name.range, hints: hints)
    }
}
