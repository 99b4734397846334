/// `==`, `<` and their relatives.
extension Checker {
    func compare(
        _ left: TypedExpression, _ comparison: ComparisonOperator, _ right: TypedExpression,
        _ name: Identifier, _ expression: Expression
    ) -> TypedExpression {
        let own =
            (left.type.nominal?.members["<"] ?? []) + (left.type.nominal?.members[name.text] ?? [])
        if !own.isEmpty,
            left.type.nominal?.wordKind == nil || left.type.nominal?.isUserDefined == true
        {
            if left.type.nominal?.members[name.text] != nil {
                return overloadedOperator(
                    name, [left, right], expression, expecting: universe.boolType)
            }
            // `>` and its like come from the protocol.
            if inference.conforms(left.type, to: universe.comparable) {
                return derivedComparison(left, comparison, right, name, expression)
            }
            return mismatch(name, left, right)
        }
        let right = asSameText(right, left)
        let mark = inference.mark()
        if inference.unify(left.type, right.type) {
            settleLiteral(left.type)
            if isOrdered(left.type) {
                if comparison != .less, let part = partWithOwn(name.text, left.type) {
                    return failed(
                        "tuples with a '\(part)', which declares '\(name.text)' itself, cannot be compared by it",
                        at: name.range, hints: ["compare the elements one by one"])
                }
                return typed(.compare(comparison, left, right), universe.boolType, expression)
            }
        }
        inference.rollBack(to: mark)
        return mismatch(name, left, right)
    }

    /// An element of a tuple whose type declares more of the order than `<`.
    private func partWithOwn(_ name: String, _ type: Type) -> Type? {
        guard case .tuple(let elements) = type.resolved else { return nil }
        return elements.map(\.type).first {
            $0.nominal?.isUserDefined == true && $0.nominal?.members[name] != nil
        }
    }

    /// A string beside a substring, or the other way round: they are compared as texts.
    private func asSameText(_ value: TypedExpression, _ other: TypedExpression) -> TypedExpression {
        guard universe.isText(value.type), universe.isText(other.type) else { return value }
        return TypedExpression(value.kind, other.type, value.range)
    }

    func isOrdered(_ type: Type) -> Bool {
        inference.hasOperators(of: universe.comparable, type)
    }

    /// `>`, `<=` and `>=` of a type that has only `<`.
    private func derivedComparison(
        _ left: TypedExpression, _ comparison: ComparisonOperator, _ right: TypedExpression,
        _ name: Identifier, _ expression: Expression
    ) -> TypedExpression {
        let less = Identifier("<", name.range)
        let swapped = comparison == .greater || comparison == .lessOrEqual
        let call = overloadedOperator(
            less, swapped ? [right, left] : [left, right], expression,
            expecting: universe.boolType)
        let negated = comparison == .lessOrEqual || comparison == .greaterOrEqual
        return negated ? typed(.not(call), universe.boolType, expression) : call
    }

    func inferEquality(
        _ left: Expression, _ right: Expression, _ name: Identifier, _ expression: Expression
    ) -> TypedExpression {
        if name.text.count == 3 {
            return failed(
                "there are no references here: '\(name.text)' compares objects", at: name.range,
                hints: ["use '\(name.text.dropLast())'"])
        }
        let negated = name.text == "!="
        var first: TypedExpression
        var second: TypedExpression
        if isContextual(left), !isContextual(right) {
            second = infer(right)
            first = infer(left, expecting: second.type)
        } else {
            first = infer(left)
            second = infer(right, expecting: first.type)
        }
        if first.type.isError || second.type.isError { return typed(.error, .error, expression) }
        guessOperand(first, second)
        if negated, let own = first.type.nominal, own.members["!="] != nil {
            return overloadedOperator(
                name, [first, second], expression, expecting: universe.boolType)
        }
        if let own = first.type.nominal ?? second.type.nominal, own.members["=="] != nil {
            if negated, own.isUserDefined, !inference.isEquatable(first.type) {
                return failed(
                    "binary operator '!=' cannot be applied to two '\(own.name)' operands",
                    at: name.range, hints: ["let '\(own.name)' conform to 'Equatable'"])
            }
            let call = overloadedOperator(
                Identifier("==", name.range), [first, second], expression,
                expecting: universe.boolType)
            return negated ? typed(.not(call), universe.boolType, expression) : call
        }
        second = asSameText(second, first)
        if let converted = attempt({ self.convert(second, to: first.type) }) {
            second = converted
        } else if let converted = attempt({ self.convert(first, to: second.type) }) {
            first = converted
        } else if first.type.nominal?.isView == true, let other = reread(left, as: second.type) {
            first = other
        } else if second.type.nominal?.isView == true, let other = reread(right, as: first.type) {
            second = other
        } else {
            return mismatch(name, first, second)
        }
        settleLiteral(first.type)
        warnOfComparisonToNil(first, second, negated: negated)
        let isOptional = first.type.wrapped != nil
        let compared = first.type.wrapped ?? first.type
        let hasEquality =
            isOptional
            ? inference.conforms(compared, to: universe.equatable) : inference.isEquatable(compared)
        if case .nil = second.kind {
        } else if case .nil = first.kind {
        } else if !hasEquality {
            let hints =
                compared.nominal?.isUserDefined == true
                ? ["let '\(compared.fullyResolved)' conform to 'Equatable'"] : []
            return failed(
                "binary operator '\(name.text)' cannot be applied to two '\(compared.fullyResolved)' operands",
                at: name.range, hints: hints)
        }
        return typed(.equal(first, second, negated: negated), universe.boolType, expression)
    }

    private func warnOfComparisonToNil(
        _ first: TypedExpression, _ second: TypedExpression, negated: Bool
    ) {
        func warn(_ value: TypedExpression) {
            guard case .wrap(let inner) = value.kind else { return }
            report(
                "comparing non-optional value of type '\(inner.type.fullyResolved)' to 'nil' always returns \(negated)",
                at: value.range, severity: .warning)
        }
        if case .nil = second.kind { warn(first) } else if case .nil = first.kind { warn(second) }
    }

    /// A call whose result is a view where nothing is wanted of it may give an array that is wanted:
    /// `list.reversed() == [3, 2, 1]`.
    private func reread(_ expression: Expression, as type: Type) -> TypedExpression? {
        attempt { self.convert(self.infer(expression, expecting: type), to: type) }
    }

    func isContextual(_ expression: Expression) -> Bool {
        if case .nil = expression.kind { return true }
        if case .array(let elements) = expression.kind { return elements.isEmpty }
        return isImplicit(expression)
    }
}
