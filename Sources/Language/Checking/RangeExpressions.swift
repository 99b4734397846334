import Diagnostics

/// Ranges, and `~=`, which asks them.
extension Checker {
    func inferRange(
        _ left: Expression, _ right: Expression, _ name: Identifier, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        let isClosed = name.text == "..."
        let nominal = isClosed ? universe.closedRange : universe.range
        var bound: Type?
        if let wanted = expected?.wrapped ?? expected, wanted.nominal === nominal {
            bound = wanted.arguments.first
        }
        let lower = infer(left, expecting: bound)
        let upper = infer(right, expecting: bound ?? lower.type)
        if lower.type.isError || upper.type.isError { return typed(.error, .error, expression) }
        guessOperand(lower, upper)
        guard inference.unify(lower.type, upper.type), isOrderedOrOpen(lower.type) else {
            return mismatch(name, lower, upper)
        }
        if let bound, bound.unboundVariable == nil { _ = inference.unify(lower.type, bound) }
        return typed(
            .range(lower, upper, isClosed: isClosed), .nominal(nominal, [lower.type]), expression)
    }

    private func isOrderedOrOpen(_ type: Type) -> Bool {
        type.unboundVariable != nil || inference.conforms(type, to: universe.comparable)
    }

    /// `5...` where no collection or subject of a `switch` gives the other bound.
    func oneSidedValue(at range: SourceRange) -> TypedExpression {
        failed(
            "a one-sided range can only stand in a subscript or a pattern here", at: range,
            hints: [
                "write both bounds; for the numbers of elements use enumerated(), for a test x >= 5"
            ])
    }

    /// `pattern ~= value`: a range that contains it, or a value that it equals.
    func inferMatch(
        _ pattern: Expression, _ value: Expression, _ name: Identifier, _ expression: Expression
    ) -> TypedExpression {
        let isRange: Bool
        if case .binary(_, let symbol, _) = pattern.kind, symbol.text.hasPrefix("..") {
            isRange = true
        } else {
            let type = attempt { self.infer(pattern).type }
            isRange = type?.nominal === universe.range || type?.nominal === universe.closedRange
        }
        guard isRange else {
            return inferEquality(
                pattern, value, Identifier("==", name.range), expression)
        }
        let contains = Expression(
            .member(pattern, Identifier("contains", name.range)), pattern.range)
        return infer(
            Expression(.call(contains, [Argument(value: value)], trailing: []), expression.range))
    }
}
