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
        if type.isError { return }
        warnOfRepeated(cases)
        if cases.contains(where: { $0.patterns.isEmpty }) { return }
        let patterns = cases.flatMap { $0.patterns.filter { $0.where == nil }.map(\.pattern) }
        guard let missing = uncovered(patterns.map { [$0] }, [type.fullyResolved]) else {
            return
        }
        let place = range.lowerBound..<min(range.lowerBound + 6, range.upperBound)
        let hint =
            missing[0] == "_"
            ? "add a 'default:' case" : "add the missing case: '\(missing[0])'"
        report("switch must be exhaustive", at: place, hints: [hint])
    }

    /// Warns of cases of an enumeration that an earlier pattern has taken in full.
    private func warnOfRepeated(_ cases: [TypedCase]) {
        var taken: Set<Int> = []
        for switchCase in cases {
            for (pattern, test) in switchCase.patterns {
                var pattern = pattern
                if case .some(let inner) = pattern { pattern = inner }
                guard test == nil, case .enumCase(_, let index, nil) = pattern else { continue }
                if !taken.insert(index).inserted, let range = switchCase.range {
                    report(
                        "case is already handled by previous patterns; consider removing it",
                        at: range, severity: .warning)
                }
            }
        }
    }

    /// A row of values that no row of patterns matches, written as patterns; `nil` if all are matched
    /// (Maranget, Warnings for pattern matching, 2007).
    private func uncovered(
        _ rows: [[TypedPattern]], _ types: [Type]
    ) -> [String]? {
        guard let type = types.first else { return rows.isEmpty ? [] : nil }
        let rest = Array(types.dropFirst())
        func isAny(_ pattern: TypedPattern) -> Bool {
            switch pattern {
            case .wildcard, .variable: true
            default: false
            }
        }
        // A column without a constructor splits nothing. That ends the search: each split uses up a
        // constructor of the patterns, also where a type contains itself.
        if rows.allSatisfy({ $0.first.map(isAny) ?? true }) {
            return uncovered(rows.map { Array($0.dropFirst()) }, rest).map { ["_"] + $0 }
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
                    specialized, elements.map(\.type) + rest)
            else { return nil }
            let parts = missing.prefix(elements.count).joined(separator: ", ")
            return ["(\(parts))"] + missing.dropFirst(elements.count)
        }
        if let wrapped = type.wrapped {
            let some = specialize(1) { if case .some(let inner) = $0 { [inner] } else { nil } }
            if let missing = uncovered(some, [wrapped] + rest) {
                return [missing[0] == "_" ? ".some(_)" : missing[0] + "?"] + missing.dropFirst()
            }
            let none = specialize(0) { if case .nil = $0 { [] } else { nil } }
            return uncovered(none, rest).map { [".none"] + $0 }
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
                    specialized, enumCase.payload.map(\.type) + rest)
                {
                    let parts = missing.prefix(count)
                    let text = count == 0 ? "" : "(\(parts.joined(separator: ", ")))"
                    return [".\(enumCase.name)\(text)"] + missing.dropFirst(count)
                }
            }
            return nil
        }
        // (The compiler takes it that rounding rules may be added.)
        if let nominal = type.nominal, nominal.kind == .enum, !nominal.isUserDefined,
            nominal.name != "FloatingPointRoundingRule"
        {
            let cases = nominal.members.values.flatMap { $0 }.filter { $0.kind == .enumCase }
                .sorted { $0.range.lowerBound < $1.range.lowerBound }
            // Cases that carry values cannot be taken apart in a pattern.
            if !cases.isEmpty, cases.allSatisfy(\.parameters.isEmpty) {
                for wanted in cases {
                    let specialized = specialize(0) { pattern in
                        guard case .equal(let expression) = pattern,
                            case .call(let symbol, _, _) = expression.kind, symbol === wanted
                        else { return nil }
                        return []
                    }
                    if let missing = uncovered(specialized, rest) {
                        return [".\(wanted.name)"] + missing
                    }
                }
                return nil
            }
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
                if let missing = uncovered(specialized, rest) {
                    return ["\(value)"] + missing
                }
            }
            return nil
        }
        let general = rows.compactMap { row -> [TypedPattern]? in
            guard let first = row.first, isAny(first) else { return nil }
            return Array(row.dropFirst())
        }
        return uncovered(general, rest).map { ["_"] + $0 }
    }
}
