import Diagnostics

extension Checker {
    /// Checks a pattern against the type of the value that it is to match, and declares the names
    /// that it binds.
    ///
    /// - Parameter isLet: whether names bind (`let x`, `for x in`); `nil` inside `case` before any
    ///   `let`, where a name is a value to compare with.
    func check(
        _ pattern: Pattern, against type: Type, isLet: Bool?, origin: Variable.Origin? = .part
    ) -> TypedPattern {
        switch pattern.kind {
        case .wildcard: return .wildcard
        case .name(let name):
            if name.text == "_" { return .wildcard }
            if isLet != nil, let shared = sharedNames {
                return bindAgain(name, type, shared)
            }
            if let isLet {
                return .variable(declare(name, type: type, isLet: isLet, origin: origin))
            }
            return check(
                Pattern(.expression(Expression(.name(name.text), name.range)), pattern.range),
                against: type, isLet: nil)
        case .binding(let isLet, let inner): return check(inner, against: type, isLet: isLet)
        case .tuple(let parts):
            return checkTuple(parts, type, isLet, pattern.range, origin: origin)
        case .optional(let inner):
            guard let wrapped = type.wrapped else {
                if !type.isError {
                    report(
                        "'?' pattern cannot match values of type '\(type.fullyResolved)'",
                        at: pattern.range)
                }
                return .wildcard
            }
            return .some(check(inner, against: wrapped, isLet: isLet))
        case .enumCase(let syntax, let name, let parts):
            return checkCase(syntax, name, parts, type, isLet, pattern.range)
        case .expression(let expression): return checkValue(expression, type)
        case .is(let syntax):
            report(
                "casts that are decided at run time are not part of the experiment language",
                at: syntax.range, hints: ["keep cases apart with an enum"])
            return .wildcard
        }
    }

    private func checkTuple(
        _ parts: [(label: Identifier?, pattern: Pattern)], _ type: Type, _ isLet: Bool?,
        _ range: SourceRange, origin: Variable.Origin? = .part
    ) -> TypedPattern {
        if parts.count == 1 {
            return check(parts[0].pattern, against: type, isLet: isLet, origin: origin)
        }
        guard case .tuple(let elements) = type.resolved, elements.count == parts.count else {
            if case .tuple = type.resolved {
                report(
                    "tuple pattern has the wrong length for tuple type '\(type.fullyResolved)'",
                    at: range)
            } else if !type.isError {
                report(
                    "tuple pattern cannot match values of the non-tuple type '\(type.fullyResolved)'",
                    at: range)
            }
            // The names exist all the same, or every use of them would be an error too.
            return .tuple(parts.map { check($0.pattern, against: .error, isLet: isLet) })
        }
        return .tuple(
            zip(parts, elements).map {
                check($0.pattern, against: $1.type, isLet: isLet, origin: origin)
            })
    }

    private func checkCase(
        _ syntax: TypeSyntax?, _ name: Identifier,
        _ parts: [(label: Identifier?, pattern: Pattern)]?, _ type: Type, _ isLet: Bool?,
        _ range: SourceRange
    ) -> TypedPattern {
        var owner = type.resolved
        if let syntax { owner = resolve(syntax) }
        if let wrapped = type.wrapped {
            if name.text == "none" { return .nil }
            if name.text == "some" {
                return .some(
                    checkTuple(parts ?? [(nil, Pattern(.wildcard, range))], wrapped, isLet, range))
            }
            return .some(checkCase(syntax, name, parts, wrapped, isLet, range))
        }
        if owner.isError { return bindErrors(parts, isLet) }
        if let nominal = owner.nominal,
            let index = nominal.cases.firstIndex(where: { $0.name == name.text })
        {
            let payload = nominal.cases[index].payload
            guard let parts else { return .enumCase(nominal, index, nil) }
            if parts.count == 1, payload.count > 1,
                case .binding(let isLet, let inner) = parts[0].pattern.kind
            {
                return .enumCase(
                    nominal, index,
                    [check(inner, against: .tuple(payload), isLet: isLet)])
            }
            guard parts.count == payload.count else {
                report(
                    "tuple pattern has the wrong length for the case '\(name.text)' with \(payload.count) associated values",
                    at: range)
                return bindErrors(parts, isLet)
            }
            return .enumCase(
                nominal, index,
                zip(parts, payload).map { check($0.pattern, against: $1.type, isLet: isLet) })
        }
        // A static member of the type, compared by value.
        if parts == nil, !staticCandidates(of: owner, name.text).isEmpty {
            return checkValue(Expression(.implicitMember(name), range), type)
        }
        report(
            "type '\(owner.fullyResolved)' has no member '\(name.text)'", at: name.range,
            hints: Spelling.hint(for: name.text, in: memberNames(of: owner, isStatic: true)))
        return bindErrors(parts, isLet)
    }

    private func bindErrors(
        _ parts: [(label: Identifier?, pattern: Pattern)]?, _ isLet: Bool?
    ) -> TypedPattern {
        .tuple((parts ?? []).map { check($0.pattern, against: .error, isLet: isLet ?? true) })
    }

    private func checkValue(_ expression: Expression, _ type: Type) -> TypedPattern {
        if case .nil = expression.kind {
            if type.wrapped == nil, !type.isError {
                report(
                    "type '\(type.fullyResolved)' is not optional: it is never 'nil'",
                    at: expression.range)
            }
            return .nil
        }
        if type.isError { return .wildcard }
        let value = settled { () -> TypedExpression in
            let wanted = type.wrapped ?? type
            if let range = oneSided(expression, wanted) { return range }
            if case .binary(_, let name, _) = expression.kind,
                name.text == "..." || name.text == "..<"
            {
                let nominal = name.text == "..." ? universe.closedRange : universe.range
                return check(expression, expecting: .nominal(nominal, [wanted]), "pattern")
            }
            return check(expression, expecting: wanted, "pattern")
        }
        let isRange =
            value.type.nominal === universe.range || value.type.nominal === universe.closedRange
        let pattern: TypedPattern = isRange ? .range(value) : .equal(value)
        return type.wrapped == nil ? pattern : .some(pattern)
    }

    /// `..<5`, `...5` and `5...` in a pattern: the range from or to the end of the number's type.
    private func oneSided(_ expression: Expression, _ type: Type) -> TypedExpression? {
        let (operand, name, isFrom): (Expression, String, Bool)
        switch expression.kind {
        case .prefix(let symbol, let upper): (operand, name, isFrom) = (upper, symbol.text, false)
        case .postfix(let lower, let symbol): (operand, name, isFrom) = (lower, symbol.text, true)
        default: return nil
        }
        guard name == "..." || name == "..<", let kind = type.wordKind else { return nil }
        guard kind.isInteger || kind == .double || kind == .float else { return nil }
        let bound = check(operand, expecting: type, "pattern")
        let place = expression.range
        let limit: TypedExpression
        if kind.isInteger {
            let limits = IntegerLimits(of: type)
            limit = TypedExpression(
                isFrom
                    ? .integer(limits.largest, negative: false)
                    : .integer(limits.smallest, negative: limits.smallest > 0), type, place)
        } else {
            limit = TypedExpression(.float(isFrom ? .infinity : -.infinity), type, place)
        }
        let isClosed = name == "..."
        let nominal = isClosed ? universe.closedRange : universe.range
        return TypedExpression(
            .range(isFrom ? bound : limit, isFrom ? limit : bound, isClosed: isClosed),
            .nominal(nominal, [type]), place)
    }

    // MARK: Switch

    func checkSwitch(_ statement: SwitchStatement) -> TypedStatement.Kind {
        let subject = settled { infer(statement.subject) }
        settleLiteral(subject.type)
        return withJumpTarget(statement.label, isLoop: false, isSwitch: true) { target in
            let cases = statement.cases.map { switchCase in
                withScope { () -> TypedCase in
                    let patterns = checkPatterns(switchCase, subject.type)
                    if switchCase.body.isEmpty {
                        report(
                            "'case' label in a 'switch' should have at least one executable statement",
                            at: switchCase.range, hints: ["write 'break' if there is nothing to do"]
                        )
                    }
                    return TypedCase(
                        patterns: patterns, body: check(switchCase.body), range: switchCase.range)
                }
            }
            checkExhaustive(cases, subject.type, statement.range)
            return .switch(target, subject, cases)
        }
    }

    func checkPatterns(
        _ switchCase: SwitchStatement.Case, _ type: Type
    ) -> [(pattern: TypedPattern, where: TypedExpression?)] {
        var names: [String: Variable] = [:]
        return switchCase.patterns.enumerated().map { index, entry in
            if index > 0 { sharedNames = names }
            let pattern = check(entry.pattern, against: type, isLet: nil)
            sharedNames = nil
            let bound = variables(in: pattern)
            if index == 0 {
                for variable in bound { names[variable.name] = variable }
            } else {
                for missing in names.keys.sorted()
                where !bound.contains(where: { $0.name == missing }) {
                    report("'\(missing)' must be bound in every pattern", at: entry.pattern.range)
                }
            }
            let test = entry.where.map { test in
                settled { check(test, expecting: universe.boolType, "condition") }
            }
            return (pattern, test)
        }
    }

    /// A name that the first pattern of a case binds, in one of the others: the same variable.
    private func bindAgain(
        _ name: Identifier, _ type: Type, _ shared: [String: Variable]
    ) -> TypedPattern {
        guard let variable = shared[name.text] else {
            report("'\(name.text)' must be bound in every pattern", at: name.range)
            return .wildcard
        }
        if !inference.unify(variable.type, type) {
            report(
                "pattern variable bound to type '\(type.fullyResolved)', expected type '\(variable.type.fullyResolved)'",
                at: name.range)
        }
        return .variable(variable)
    }

    private func variables(in pattern: TypedPattern) -> [Variable] {
        switch pattern {
        case .variable(let variable): [variable]
        case .tuple(let parts): parts.flatMap { variables(in: $0) }
        case .enumCase(_, _, let parts): (parts ?? []).flatMap { variables(in: $0) }
        case .some(let inner): variables(in: inner)
        case .wildcard, .nil, .equal, .range: []
        }
    }
}
