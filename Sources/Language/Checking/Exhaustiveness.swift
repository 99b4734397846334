import Diagnostics

/// Whether the cases of a `switch` take every value.
extension Checker {
    /// Reports a `switch` that leaves values out, naming a case that is missing.
    func checkExhaustive(_ cases: [TypedCase], _ type: Type, _ range: SourceRange) {
        if type.isError { return }
        warnOfRepeated(cases)
        if let last = cases.firstIndex(where: { $0.patterns.isEmpty }) {
            let rows = cases[..<last].flatMap { $0.patterns.filter { $0.where == nil } }
            if type.nominal?.isUserDefined == true, let place = cases[last].range,
                uncovered(rows.map { [$0.pattern] }, [type.fullyResolved]) == nil
            {
                report("default will never be executed", at: place, severity: .warning)
            }
            return
        }
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
