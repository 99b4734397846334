import Diagnostics

extension Checker {
    /// Checks a pattern against the type of the value that it is to match, and declares the names
    /// that it binds.
    ///
    /// - Parameter isLet: whether names bind (`let x`, `for x in`); `nil` inside `case` before any
    ///   `let`, where a name is a value to compare with.
    func check(_ pattern: Pattern, against type: Type, isLet: Bool?) -> TypedPattern {
        switch pattern.kind {
        case .wildcard: return .wildcard
        case .name(let name):
            if name.text == "_" { return .wildcard }
            if let isLet { return .variable(declare(name, type: type, isLet: isLet)) }
            return check(
                Pattern(.expression(Expression(.name(name.text), name.range)), pattern.range),
                against: type, isLet: nil)
        case .binding(let isLet, let inner): return check(inner, against: type, isLet: isLet)
        case .tuple(let parts): return checkTuple(parts, type, isLet, pattern.range)
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
        _ range: SourceRange
    ) -> TypedPattern {
        if parts.count == 1 { return check(parts[0].pattern, against: type, isLet: isLet) }
        guard case .tuple(let elements) = type.resolved, elements.count == parts.count else {
            if !type.isError {
                report(
                    "tuple pattern cannot match values of the non-tuple type '\(type.fullyResolved)'",
                    at: range)
            }
            // The names exist all the same, or every use of them would be an error too.
            return .tuple(parts.map { check($0.pattern, against: .error, isLet: isLet) })
        }
        return .tuple(
            zip(parts, elements).map { check($0.pattern, against: $1.type, isLet: isLet) })
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
                    return TypedCase(patterns: patterns, body: check(switchCase.body))
                }
            }
            checkExhaustive(cases, subject.type, statement.range)
            return .switch(target, subject, cases)
        }
    }

    func checkPatterns(
        _ switchCase: SwitchStatement.Case, _ type: Type
    ) -> [(pattern: TypedPattern, where: TypedExpression?)] {
        switchCase.patterns.map { entry in
            let pattern = check(entry.pattern, against: type, isLet: nil)
            let test = entry.where.map { test in
                settled { check(test, expecting: universe.boolType, "condition") }
            }
            return (pattern, test)
        }
    }

    /// Reports a `switch` that leaves values out, naming a case that is missing.
    func checkExhaustive(_ cases: [TypedCase], _ type: Type, _ range: SourceRange) {
        if type.isError || cases.contains(where: { $0.patterns.isEmpty }) { return }
        let patterns = cases.flatMap { $0.patterns.filter { $0.where == nil }.map(\.pattern) }
        guard let missing = uncovered(patterns.map { [$0] }, [type.fullyResolved], depth: 0) else {
            return
        }
        let place = range.lowerBound..<min(range.lowerBound + 6, range.upperBound)
        let hint =
            missing[0] == "_"
            ? "add a 'default:' case" : "add the missing case: '\(missing[0])'"
        report("switch must be exhaustive", at: place, hints: [hint])
    }

    /// A row of values that no row of patterns matches, written as patterns; `nil` if all are matched.
    private func uncovered(
        _ rows: [[TypedPattern]], _ types: [Type], depth: Int
    ) -> [String]? {
        guard let type = types.first else { return rows.isEmpty ? [] : nil }
        let rest = Array(types.dropFirst())
        if depth > 24 { return nil }
        func isAny(_ pattern: TypedPattern) -> Bool {
            switch pattern {
            case .wildcard, .variable: true
            default: false
            }
        }
        /// The rows that match a constructor, with its parts in place of it.
        func specialize(
            _ count: Int, _ parts: (TypedPattern) -> [TypedPattern]?
        ) -> [[TypedPattern]] {
            rows.compactMap { row in
                guard let first = row.first else { return nil }
                let tail = row.dropFirst()
                if isAny(first) { return Array(repeating: .wildcard, count: count) + tail }
                return parts(first).map { $0 + tail }
            }
        }
        if case .tuple(let elements) = type.resolved, !elements.isEmpty {
            let specialized = specialize(elements.count) { pattern in
                if case .tuple(let parts) = pattern { return parts }
                return nil
            }
            guard
                let missing = uncovered(
                    specialized, elements.map(\.type) + rest, depth: depth + 1)
            else { return nil }
            let parts = missing.prefix(elements.count).joined(separator: ", ")
            return ["(\(parts))"] + missing.dropFirst(elements.count)
        }
        if let wrapped = type.wrapped {
            let some = specialize(1) { if case .some(let inner) = $0 { [inner] } else { nil } }
            if let missing = uncovered(some, [wrapped] + rest, depth: depth + 1) {
                return [missing[0] == "_" ? ".some(_)" : missing[0] + "?"] + missing.dropFirst()
            }
            let none = specialize(0) { if case .nil = $0 { [] } else { nil } }
            return uncovered(none, rest, depth: depth + 1).map { [".none"] + $0 }
        }
        if let nominal = type.nominal, !nominal.cases.isEmpty {
            for (index, enumCase) in nominal.cases.enumerated() {
                let count = enumCase.payload.count
                let specialized = specialize(count) { pattern in
                    guard case .enumCase(let other, let otherIndex, let parts) = pattern,
                        other === nominal, otherIndex == index
                    else { return nil }
                    guard let parts, parts.count == count else {
                        return Array(repeating: .wildcard, count: count)
                    }
                    return parts
                }
                if let missing = uncovered(
                    specialized, enumCase.payload.map(\.type) + rest, depth: depth + 1)
                {
                    let parts = missing.prefix(count)
                    let text = count == 0 ? "" : "(\(parts.joined(separator: ", ")))"
                    return [".\(enumCase.name)\(text)"] + missing.dropFirst(count)
                }
            }
            return nil
        }
        if type.nominal === universe.bool {
            for value in [true, false] {
                let specialized = specialize(0) { pattern in
                    if case .equal(let expression) = pattern, case .boolean(value) = expression.kind
                    {
                        return []
                    }
                    return nil
                }
                if let missing = uncovered(specialized, rest, depth: depth + 1) {
                    return ["\(value)"] + missing
                }
            }
            return nil
        }
        let general = rows.compactMap { row -> [TypedPattern]? in
            guard let first = row.first, isAny(first) else { return nil }
            return Array(row.dropFirst())
        }
        return uncovered(general, rest, depth: depth + 1).map { ["_"] + $0 }
    }
}
