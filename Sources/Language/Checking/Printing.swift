import Diagnostics

/// What can be made into text.
extension Checker {
    /// Reports a value that Swift would print otherwise than it is here: a view prints how it is made.
    func requirePrintable(_ value: TypedExpression) {
        var seen: Set<ObjectIdentifier> = []
        guard let view = view(in: value.type.fullyResolved, &seen) else { return }
        let isItself = value.type.nominal?.isView == true
        report(
            isItself
                ? "a value of type '\(view)' cannot be printed: Swift prints how it is made"
                : "a value that holds a '\(view)' cannot be printed: Swift prints how it is made",
            at: value.range,
            hints: [
                isItself
                    ? "print an array of it: Array(\(excerpt(value.range)))"
                    : "make an array of it first: Array(…)"
            ])
    }

    /// A value where the library takes any: as the text that `print` shows.
    func asText(_ expression: Expression) -> TypedExpression {
        switch expression.kind {
        case .parenthesized(let inner): return asText(inner)
        case .ternary(let condition, let yes, let no) where !isNil(yes) && !isNil(no):
            // Each branch is a value of its own type: `print(test ? 1 : 2.5)`.
            if isImplicit(yes) || isImplicit(no) { break }
            let test = check(condition, expecting: universe.boolType, "condition")
            return typed(
                .ternary(test, asText(yes), asText(no)), universe.stringType, expression)
        default: break
        }
        let plain = withoutAny(expression)
        reportAmbiguousMember(plain)
        let value = infer(plain)
        if value.type.wrapped != nil, plain === expression {
            report(
                "expression implicitly coerced from '\(value.type.fullyResolved)' to 'Any'",
                at: value.range,
                hints: ["write '?? …' to give a value for 'nil', or 'as Any' if that is meant"],
                severity: .warning)
        }
        requirePrintable(value)
        return TypedExpression(.interpolation([value]), universe.stringType, value.range)
    }

    private func isNil(_ expression: Expression) -> Bool {
        if case .nil = expression.kind { return true }
        return false
    }

    /// The text of a short expression, for hints.
    private func excerpt(_ range: SourceRange) -> String {
        let text = file.text(in: range)
        return text.utf8.count <= 40 && !text.contains("\n") ? text : "…"
    }

    /// The first view among the parts of a type that printing shows.
    private func view(in type: Type, _ seen: inout Set<ObjectIdentifier>) -> Type? {
        switch type.resolved {
        case .tuple(let elements):
            for element in elements {
                if let found = view(in: element.type, &seen) { return found }
            }
            return nil
        case .nominal(let nominal, let arguments):
            if nominal.isView { return type }
            for argument in arguments {
                if let found = view(in: argument, &seen) { return found }
            }
            guard nominal.isUserDefined, seen.insert(ObjectIdentifier(nominal)).inserted,
                !inference.conforms(type, to: universe.stringConvertible)
            else { return nil }
            let parts =
                nominal.fields.map(\.type) + nominal.cases.flatMap { $0.payload.map(\.type) }
            for part in parts {
                if let found = view(in: part.fullyResolved, &seen) { return found }
            }
            return nil
        default: return nil
        }
    }
}
