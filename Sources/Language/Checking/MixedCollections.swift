import Diagnostics

/// Literals of collections whose elements have no type in common but by the grace of the context.
extension Checker {
    /// Without a type around, the compiler types each element of a collection alone where it computes
    /// with integer literals (`[1 / 2, 0.5]` is heterogeneous), and drops labels that differ.
    func reportMixed(
        _ syntax: [Expression], _ types: [Type], at range: SourceRange
    ) -> Bool {
        guard types.count > 1 else { return false }
        if let computed = syntax.first(where: { hasIntegerArithmetic($0) }),
            zip(syntax, types).contains(where: { isFractional($0, $1) })
        {
            report(
                "heterogeneous collection literal could only be inferred to '[Any]'; add explicit type annotation if this is intentional",
                at: range,
                hints: [
                    "'\(file.text(in: computed.range))' is an 'Int' here: write the type, as in [Double]"
                ])
            return true
        }
        let labels = types.compactMap { type -> [String?]? in
            if case .tuple(let elements) = type.resolved { return elements.map(\.label) }
            return nil
        }
        if let first = labels.first, labels.contains(where: { $0 != first }) {
            report(
                "the tuples of a collection must have the same labels", at: range,
                hints: ["write the labels in each, or the type of the collection"])
            return true
        }
        return false
    }

    /// Whether an expression, or a part of it that is an element too, is an operation on nothing but
    /// integer literals.
    private func hasIntegerArithmetic(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .binary(let left, _, let right): isIntegerLiteral(left) && isIntegerLiteral(right)
        case .parenthesized(let inner): hasIntegerArithmetic(inner)
        case .prefix(_, let operand): hasIntegerArithmetic(operand)
        case .ternary(_, let yes, let no): hasIntegerArithmetic(yes) || hasIntegerArithmetic(no)
        case .array(let elements): elements.contains { hasIntegerArithmetic($0) }
        case .tuple(let elements): elements.contains { hasIntegerArithmetic($0.value) }
        case .dictionary(let pairs):
            pairs.contains { hasIntegerArithmetic($0.key) || hasIntegerArithmetic($0.value) }
        default: false
        }
    }

    private func isIntegerLiteral(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .integer: true
        case .binary(let left, _, let right): isIntegerLiteral(left) && isIntegerLiteral(right)
        case .parenthesized(let inner), .prefix(_, let inner): isIntegerLiteral(inner)
        default: false
        }
    }

    /// `Optional(1 / 2) ?? 0.5`: the compiler computes the former with integers.
    ///
    /// - Parameter type: what the right side turned out to be.
    func mixesIntegerArithmetic(_ left: Expression, _ right: Expression, _ type: Type) -> Bool {
        guard case .call(_, let arguments, _) = left.kind else { return false }
        return arguments.contains { hasIntegerArithmetic($0.value) } && isFractional(right, type)
    }

    /// Whether an element of a collection decides that its numbers have fractions.
    private func isFractional(_ expression: Expression, _ type: Type) -> Bool {
        if isIntegerLiteral(expression) { return false }
        switch type.resolved {
        case .variable(let variable): return variable.literal == .float
        case .nominal(_, let arguments):
            return type.wordKind?.isFloatingPoint == true
                || arguments.contains { isFractional(expression, $0) }
        case .tuple(let elements): return elements.contains { isFractional(expression, $0.type) }
        default: return false
        }
    }
}
