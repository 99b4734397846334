import Diagnostics

extension Checker {
    /// Decides which candidate a call means and checks it.
    ///
    /// Candidates whose labels do not fit are out. If several remain, arguments that do not depend on
    /// the parameter are checked once, then each candidate is tried and undone; the one with the
    /// fewest conversions wins, a concrete one before a generic one, the notebook's own before the
    /// library's.
    func resolveCall(
        _ candidates: [Candidate], _ name: Identifier, _ arguments: [CallArgument],
        _ trailing: [CallArgument], _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        let callRange = rangeOf(expression)
        var fitting: [(candidate: Candidate, match: ArgumentMatch)] = []
        var mismatches: [ArgumentMismatch] = []
        for candidate in candidates {
            switch match(candidate.symbol, arguments, trailing, callRange: callRange) {
            case .success(let match): fitting.append((candidate, match))
            case .failure(let mismatch): mismatches.append(mismatch)
            }
        }
        if fitting.isEmpty {
            return noneFits(candidates, name, mismatches, arguments, expression)
        }
        if fitting.count == 1 {
            return apply(fitting[0].candidate, fitting[0].match, expression, expecting: expected)
        }

        // Check once what does not depend on the choice.
        let errors = errorCount
        var arguments = arguments
        for index in arguments.indices {
            guard case .syntax(let syntax) = arguments[index].value, isIndependent(syntax) else {
                continue
            }
            arguments[index].value = .typed(infer(syntax))
        }
        if errorCount > errors { return typed(.error, .error, expression) }

        var best: (score: Int, filled: Int, index: Int)?
        var rivals: [Int] = []
        for (index, entry) in fitting.enumerated() {
            guard let score = tryOut(entry.candidate, arguments, trailing, expression, expected)
            else {
                continue
            }
            // Of two that fit as well, the one with fewer defaults and lists of arguments is meant.
            let filled = zip(entry.candidate.symbol.parameters, entry.match.arguments)
                .reduce(0) { $0 + ($1.0.isVariadic ? 2 : $1.1.isEmpty ? 1 : 0) }
            if let found = best, (score, filled) >= (found.score, found.filled) {
                if (score, filled) == (found.score, found.filled) { rivals.append(index) }
            } else {
                best = (score, filled, index)
                rivals = []
            }
        }
        if let best, isOwn(fitting[best.index].candidate),
            rivals.contains(where: { isOwn(fitting[$0].candidate) })
        {
            let shown = ([best.index] + rivals).prefix(4).map {
                "'\(fitting[$0].candidate.symbol.signature)'"
            }
            return failed(
                "ambiguous use of '\(name.text)'", at: name.range,
                hints: ["it may be " + shown.joined(separator: " or ")])
        }
        if let best {
            let candidate = fitting[best.index].candidate
            guard
                case .success(let match) = match(
                    candidate.symbol, arguments, trailing, callRange: callRange)
            else { return typed(.error, .error, expression) }
            return apply(candidate, match, expression, expecting: expected)
        }
        return noMatch(fitting.map(\.candidate), name, arguments, trailing, expression)
    }

    /// Whether the notebook declares it: the library's own overloads are ranked by their order.
    private func isOwn(_ candidate: Candidate) -> Bool {
        guard case .user = candidate.symbol.implementation else { return false }
        return true
    }

    private func tryOut(
        _ candidate: Candidate, _ arguments: [CallArgument], _ trailing: [CallArgument],
        _ expression: Expression, _ expected: Type?
    ) -> Int? {
        let mark = inference.mark()
        let count = diagnostics.count
        let savedScore = score
        defer {
            inference.rollBack(to: mark)
            diagnostics.removeLast(diagnostics.count - count)
            score = savedScore
        }
        score = 0
        guard
            case .success(let match) = match(
                candidate.symbol, arguments, trailing, callRange: rangeOf(expression))
        else { return nil }
        let result = apply(candidate, match, expression, expecting: expected)
        guard !diagnostics[count...].hasErrors else { return nil }
        var total = score * 4
        if let expected, convert(result, to: expected) == nil { total += 100 }
        if !candidate.symbol.generics.isEmpty { total += 2 }
        if candidate.symbol.owner?.isUserDefined != true, candidate.symbol.owner?.kind == .protocol
        {
            total += 1
        }
        return total
    }

    private func noneFits(
        _ candidates: [Candidate], _ name: Identifier, _ mismatches: [ArgumentMismatch],
        _ arguments: [CallArgument], _ expression: Expression
    ) -> TypedExpression {
        for argument in arguments {
            if case .syntax(let syntax) = argument.value { inferForErrors(syntax) }
        }
        guard let best = mismatches.max(by: { $0.matched < $1.matched }) else {
            return typed(.error, .error, expression)
        }
        if mismatches.count == 1 {
            return failed(best.message, at: best.range, hints: best.hints)
        }
        let shown = candidates.prefix(4).map { "'\($0.symbol.signature)'" }
        return failed(
            best.message, at: best.range,
            hints: best.hints + ["there are: " + shown.joined(separator: ", ")])
    }

    private func noMatch(
        _ candidates: [Candidate], _ name: Identifier, _ arguments: [CallArgument],
        _ trailing: [CallArgument], _ expression: Expression
    ) -> TypedExpression {
        // If one candidate gets further than the others, its own error is the most helpful.
        let types = arguments.map { argument -> String in
            switch argument.value {
            case .typed(let value): return value.type.fullyResolved.description
            case .syntax(let syntax):
                if case .closure = syntax.kind { return "_" }
                return attempt { self.infer(syntax).type.fullyResolved.description } ?? "_"
            }
        }
        let shown = candidates.prefix(4).map { "'\($0.symbol.signature)'" }
        let what = candidates[0].base == nil ? "call to" : "call to instance method"
        return failed(
            "no exact matches in \(what) '\(name.text)' with arguments of type (\(types.joined(separator: ", ")))",
            at: name.range, hints: ["there are: " + shown.joined(separator: ", ")])
    }

    /// Checks a call of one candidate with arguments that are matched to its parameters.
    func apply(
        _ candidate: Candidate, _ match: ArgumentMatch, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        let symbol = candidate.symbol
        let range = rangeOf(expression)
        var substitution = candidate.substitution
        for generic
            in (symbol.isStatic || symbol.kind == .initializer || symbol.kind == .enumCase
            ? symbol.allGenerics : symbol.generics)
        where substitution[ObjectIdentifier(generic)] == nil {
            substitution[ObjectIdentifier(generic)] = inference.makeVariable(
                at: range, name: generic.name, constraints: generic.constraints)
        }
        let result = symbol.result.substituting(substitution)
        if let expected { wish(result, expected) }
        for requirement in symbol.requirements
        where !symbol.concernsOwnGenerics(requirement)
            && !inference.satisfies(requirement, substitution)
        {
            return unsatisfied(requirement, symbol, substitution, at: range)
        }

        var typedArguments = [TypedArgument?](repeating: nil, count: symbol.parameters.count)
        // Closures come last: the other arguments say what they are given. Members without their type
        // come before them, after what says more.
        func rank(_ index: Int) -> Int {
            if isClosure(match.arguments[index]) { return 2 }
            guard case .syntax(let expression)? = match.arguments[index].first?.value else {
                return 0
            }
            return isContextual(expression) ? 1 : 0
        }
        let order = symbol.parameters.indices.sorted { (rank($0), $0) < (rank($1), $1) }
        var isSolved = false
        for index in order {
            if !isSolved, isClosure(match.arguments[index]) {
                // What the other arguments say of the generic parameters, closures can use.
                isSolved = true
                solveKnown(symbol, substitution)
            }
            let parameter = symbol.parameters[index]
            let type = parameter.type.substituting(substitution)
            let given = match.arguments[index]
            if parameter.isVariadic {
                let values = given.map {
                    typedArgument($0, type, isInout: false, builder: nil).value
                }
                let element = type.nominal === universe.any ? universe.stringType : type
                typedArguments[index] = TypedArgument(
                    value: TypedExpression(.array(values), universe.array(of: element), range))
            } else if let argument = given.first {
                typedArguments[index] = typedArgument(
                    argument, type, isInout: parameter.isInout, builder: parameter.builder)
            } else if let value = parameter.defaultValue {
                typedArguments[index] = TypedArgument(
                    value: defaultArgument(value, type, of: symbol, at: range), isDefault: true)
            }
        }
        for requirement in symbol.requirements
        where symbol.concernsOwnGenerics(requirement)
            && !inference.satisfies(requirement, substitution)
        {
            return unsatisfied(requirement, symbol, substitution, at: range)
        }
        return makeCall(
            candidate, substitution, typedArguments.compactMap { $0 }, result, expression)
    }

    /// Requirements whose subject is known by now decide what they speak of: the elements of a
    /// sequence that was passed.
    private func solveKnown(_ symbol: Symbol, _ substitution: [ObjectIdentifier: Type]) {
        for requirement in symbol.requirements where symbol.concernsOwnGenerics(requirement) {
            let subject = requirement.subject.substituting(substitution)
            if subject.resolved.unboundVariable != nil { continue }
            _ = attempt { inference.satisfies(requirement, substitution) ? true : nil }
        }
    }

    /// Lets the wanted type decide generic parameters of the result, if it can.
    private func wish(_ result: Type, _ expected: Type) {
        let mark = inference.mark()
        if expected.resolved.unboundVariable != nil || expected.isError { return }
        // `let best: Int? = list.reduce(0) { … }`: the result becomes optional afterwards.
        if result.resolved.unboundVariable != nil, expected.wrapped != nil { return }
        if inference.unify(result, expected) { return }
        inference.rollBack(to: mark)
        if let wrapped = expected.wrapped, wrapped.unboundVariable == nil {
            if inference.unify(result, wrapped) { return }
            inference.rollBack(to: mark)
        }
    }

    private func isClosure(_ arguments: [CallArgument]) -> Bool {
        guard case .syntax(let expression)? = arguments.first?.value else { return false }
        switch expression.kind {
        case .closure, .keyPath: return true
        case .name(let name):
            if case .variable? = lookUp(name) ?? globals.entries[name] { return false }
            return true
        default: return false
        }
    }

    /// A default value is evaluated where the call is, with the names that its declaration sees.
    private func defaultArgument(
        _ value: Expression, _ type: Type, of symbol: Symbol, at range: SourceRange
    ) -> TypedExpression {
        guard defaultsInProgress.insert(ObjectIdentifier(symbol)).inserted else {
            return failed(
                "the default argument of '\(symbol.fullName)' calls the function itself", at: range)
        }
        defer { defaultsInProgress.remove(ObjectIdentifier(symbol)) }
        let saved = (scopes, enclosingType, fixedRange)
        scopes = [Scope()]
        enclosingType = symbol.owner?.kind == .protocol ? nil : symbol.owner
        fixedRange = range
        defer { (scopes, enclosingType, fixedRange) = saved }
        return check(value, expecting: type)
    }

    /// `assert` and `precondition` make their message only if they fail.
    private func check(
        _ symbol: Symbol, _ arguments: [TypedArgument], _ expression: Expression
    ) -> TypedExpression {
        if case .string = arguments[1].value.kind {
            return typed(.call(symbol, types: [], arguments), .void, expression)
        }
        let failed = typed(.boolean(false), universe.boolType, expression)
        let call = typed(
            .call(symbol, types: [], [TypedArgument(value: failed), arguments[1]]), .void,
            expression)
        let nothing = typed(.tuple([]), .void, expression)
        return typed(.ternary(arguments[0].value, nothing, call), .void, expression)
    }

    private func makeCall(
        _ candidate: Candidate, _ substitution: [ObjectIdentifier: Type],
        _ arguments: [TypedArgument], _ result: Type, _ expression: Expression
    ) -> TypedExpression {
        let symbol = candidate.symbol
        switch symbol.implementation {
        case .memberwise:
            return makeStructure(symbol, arguments, result, expression)
        case .enumCase:
            return makeCase(candidate, arguments.map(\.value), expression)
        case .user(let body, _): use(body)
        default: break
        }
        if let owner = symbol.owner { use(owner) }
        if symbol.owner == nil, symbol.name == "print" { notePrinting() }
        var all: [TypedArgument] = []
        if symbol.takesSelf, let base = candidate.base {
            if symbol.isMutating {
                all.append(
                    TypedArgument(
                        value: makePlace(base, purpose: "mutate", member: symbol.name),
                        isInout: true))
            } else {
                all.append(TypedArgument(value: asSelf(base, symbol)))
            }
        }
        var callee: FunctionBody?
        if case .user(let body, _) = symbol.implementation { callee = body }
        noteExclusiveAccess(all + arguments, callee: callee, at: rangeOf(expression))
        let types = symbol.allGenerics.map { substitution[ObjectIdentifier($0)] ?? .error }
        if symbol.owner == nil, symbol.name == "assert" || symbol.name == "precondition",
            arguments.count == 2
        {
            return check(symbol, arguments, expression)
        }
        return typed(.call(symbol, types: types, all + arguments), result, expression)
    }
}

extension Symbol {
    /// The declaration in short, for messages: `mean(axis: Int?) -> Tensor`.
    package var signature: String {
        if kind == .property { return "\(name): \(result)" }
        let list = parameters.map { parameter in
            let label = parameter.label.map { "\($0): " } ?? ""
            return label + (parameter.isInout ? "inout " : "") + parameter.type.description
                + (parameter.isVariadic ? "..." : "")
        }
        let base = kind == .initializer ? owner?.name ?? "init" : name
        let arrow = result.isVoid || kind == .initializer ? "" : " -> \(result)"
        return "\(base)(\(list.joined(separator: ", ")))\(arrow)"
    }
}

extension Symbol {
    /// Whether a requirement is about the symbol's own generic parameters, which only the arguments
    /// decide.
    func concernsOwnGenerics(_ requirement: Requirement) -> Bool {
        guard case .generic(let subject) = requirement.subject else { return false }
        return generics.contains { $0 === subject }
    }
}
