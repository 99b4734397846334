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
        checkLabels(parts, elements)
        return .tuple(
            zip(parts, elements).map {
                check($0.pattern, against: $1.type, isLet: isLet, origin: origin)
            })
    }

    /// Labels in a pattern are those of the value, in its order.
    private func checkLabels(
        _ parts: [(label: Identifier?, pattern: Pattern)], _ elements: [Type.TupleElement]
    ) {
        for (part, element) in zip(parts, elements) {
            guard let label = part.label, label.text != element.label else { continue }
            report(
                "tuple pattern element label '\(label.text)' must be '\(element.label ?? "_")'",
                at: label.range, hints: ["the parts of a pattern stand in the order of the value's"]
            )
            return
        }
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
        if let nominal = owner.nominal, let other = type.nominal, nominal !== other,
            nominal.cases.contains(where: { $0.name == name.text })
        {
            report(
                "pattern of type '\(owner.fullyResolved)' cannot match '\(type.fullyResolved)'",
                at: range, hints: ["write a case of '\(type.fullyResolved)'"])
            return bindErrors(parts, isLet)
        }
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
            checkLabels(parts, payload)
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
        let wanted = type.wrapped ?? type
        if type.wrapped != nil, let same = optionalValue(expression, type) { return .equal(same) }
        let value = settled { () -> TypedExpression in
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
        if value.type.isError { return .wildcard }
        if isRange, type.wrapped != nil {
            report(
                "expression pattern of type '\(value.type.fullyResolved)' cannot match values of type '\(type.fullyResolved)'",
                at: value.range, hints: ["write '(\(file.text(in: expression.range)))?'"])
            return .wildcard
        }
        if !isRange, !isLibraryCase(value), !inference.conforms(wanted, to: universe.equatable) {
            report(
                "operator function '~=' requires that '\(wanted.fullyResolved)' conform to 'Equatable'",
                at: value.range,
                hints: wanted.nominal?.isUserDefined == true
                    ? ["let '\(wanted.fullyResolved)' conform to 'Equatable'"] : [])
            return .wildcard
        }
        let pattern: TypedPattern = isRange ? .range(value) : .equal(value)
        return type.wrapped == nil ? pattern : .some(pattern)
    }

    /// A value that is itself optional, to be compared with one.
    private func optionalValue(_ expression: Expression, _ type: Type) -> TypedExpression? {
        guard case .name = expression.kind, inference.isEquatable(type.wrapped ?? type) else {
            return nil
        }
        return attempt { () -> TypedExpression? in
            let value = self.infer(expression)
            return value.type.wrapped != nil && self.inference.unify(value.type, type) ? value : nil
        }
    }

    /// A case of an enumeration of the library is told by its name, without `==`.
    private func isLibraryCase(_ value: TypedExpression) -> Bool {
        guard case .call(let symbol, _, _) = value.kind else { return false }
        return symbol.kind == .enumCase && symbol.parameters.isEmpty
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
            reportAfterDefault(statement)
            let cases = statement.cases.enumerated().map { index, switchCase in
                target.following = following(index, statement)
                return withScope { () -> TypedCase in
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

    /// Nothing may follow the `default` of a switch.
    func reportAfterDefault(_ statement: SwitchStatement) {
        guard let index = statement.cases.firstIndex(where: { $0.patterns.isEmpty }) else { return }
        for late in statement.cases[(index + 1)...] {
            report(
                "additional 'case' blocks cannot appear after the 'default' block of a 'switch'",
                at: late.range, hints: ["put 'default' last"])
        }
    }

    /// Where `fallthrough` in a case leads.
    private func following(_ index: Int, _ statement: SwitchStatement) -> JumpTarget.Following {
        guard index + 1 < statement.cases.count else { return .nothing }
        let next = statement.cases[index + 1]
        return next.patterns.contains { binds($0.pattern) } ? .names : .statements
    }

    private func binds(_ pattern: Pattern) -> Bool {
        switch pattern.kind {
        case .binding: true
        case .tuple(let parts): parts.contains { binds($0.pattern) }
        case .optional(let inner): binds(inner)
        case .enumCase(_, _, let parts): (parts ?? []).contains { binds($0.pattern) }
        case .wildcard, .name, .expression, .is: false
        }
    }

    func checkFallthrough(_ range: SourceRange) {
        let index = jumpTargets.lastIndex(where: \.isSwitch)
        if let valueBranch, valueBranch.function === function, (index ?? -1) < valueBranch.depth {
            _ = reportJumpFromValue("fallthrough", range)
            return
        }
        switch index.map({ jumpTargets[$0].following }) {
        case .statements: break
        case .names:
            report(
                "'fallthrough' from a case which doesn't bind the variables of the next", at: range,
                hints: ["call a function from both cases instead"])
        case .nothing:
            report("'fallthrough' without a following 'case' or 'default' block", at: range)
        case nil: report("'fallthrough' is only allowed inside a switch", at: range)
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
            let bound = pattern.variables
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
}
