/// Members without a type before the dot among operands that have none of their own.
extension Checker {
    /// `2 * .pi` by itself: nothing says whose `pi` that is.
    func reportAmbiguousMember(_ expression: Expression) {
        guard case .binary = unparenthesized(expression).kind,
            let member = ambiguousMember(expression)
        else { return }
        let name = if case .implicitMember(let name) = member.kind { name.text } else { "member" }
        report(
            "ambiguous use of '\(name)'", at: member.range,
            hints: ["name the type that it belongs to: Double.\(name)"])
    }

    /// The first implicit member among operands of which none has a type of its own.
    private func ambiguousMember(_ expression: Expression) -> Expression? {
        var members: [Expression] = []
        func isUntyped(_ operand: Expression) -> Bool {
            var operand = unparenthesized(operand)
            while case .binary(let left, let name, let right) = operand.kind {
                guard ["+", "-", "*", "/", "%"].contains(name.text), isUntyped(right) else {
                    return false
                }
                operand = unparenthesized(left)
            }
            switch operand.kind {
            case .integer, .float: return true
            case .prefix(_, let inner): return isUntyped(inner)
            case .implicitMember:
                members.append(operand)
                return true
            default: return false
            }
        }
        return isUntyped(expression) ? members.last : nil
    }

    private func unparenthesized(_ expression: Expression) -> Expression {
        if case .parenthesized(let inner) = expression.kind { return unparenthesized(inner) }
        return expression
    }
}
