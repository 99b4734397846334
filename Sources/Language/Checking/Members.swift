import Diagnostics

/// A symbol that a name may mean, with what is known of its generic parameters.
struct Candidate {
    var symbol: Symbol
    var substitution: [ObjectIdentifier: Type] = [:]
    /// The value on which a method is called.
    var base: TypedExpression?
}

extension Checker {
    func inferMember(
        _ base: Expression, _ name: Identifier, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if let parameter = parameterConstant(base, name, expression) { return parameter }
        let mark = inference.mark()
        if let type = type(namedBy: base) {
            if name.text == "init", case let found = staticCandidates(of: type, "init"),
                !found.isEmpty
            {
                // The call in the closure that this becomes names the type anew.
                inference.rollBack(to: mark)
                return functionReference(found.map(\.symbol), expression, expecting: expected)
            }
            if name.text == "self" { return typed(.error, .metatype(type), expression) }
            return staticMember(of: type, name, expression, expecting: expected)
        }
        // `.a.b`: the type that is wanted is also that of the root.
        let value = infer(base, expecting: isImplicit(base) ? expected : nil)
        if value.type.isError { return value }
        return memberAccess(value, name, expression, expecting: expected)
    }

    func isImplicit(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .implicitMember: true
        case .member(let base, _), .call(let base, _, _): isImplicit(base)
        default: false
        }
    }

    /// `params.name`: a constant of the front matter.
    private func parameterConstant(
        _ base: Expression, _ name: Identifier, _ expression: Expression
    ) -> TypedExpression? {
        guard case .name("params") = base.kind, lookUp("params") == nil,
            globals.entries["params"] == nil, !parameters.isEmpty
        else { return nil }
        guard let parameter = parameters.first(where: { $0.name == name.text }) else {
            return failed(
                "this notebook has no parameter '\(name.text)'", at: name.range,
                hints: Spelling.hint(for: name.text, in: parameters.map(\.name)))
        }
        switch parameter.value {
        case .int(let value):
            return typed(
                .integer(UInt64(value.magnitude), negative: value < 0), universe.intType, expression
            )
        case .double(let value): return typed(.float(value), universe.doubleType, expression)
        case .bool(let value): return typed(.boolean(value), universe.boolType, expression)
        case .string(let value): return typed(.string(value), universe.stringType, expression)
        }
    }

    // MARK: Members of values

    func memberAccess(
        _ base: TypedExpression, _ name: Identifier, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        settleLiteral(base.type)
        if case .tuple(let elements) = base.type.resolved {
            let index = elements.firstIndex { $0.label == name.text } ?? Int(name.text)
            guard let index, elements.indices.contains(index) else {
                return failed(
                    "value of tuple type '\(base.type.fullyResolved)' has no member '\(name.text)'",
                    at: name.range,
                    hints: Spelling.hint(for: name.text, in: elements.compactMap(\.label)))
            }
            return typed(.tupleElement(base, index), elements[index].type, expression)
        }
        if let field = fieldAccess(base, name.text, expression) { return field }
        let found = candidates(on: base, name.text)
        if let property = found.first(where: { $0.symbol.kind == .property }) {
            return readProperty(property, expression)
        }
        if let change = found.first(where: { $0.symbol.isMutating })?.symbol {
            return failed(
                "cannot reference 'mutating' method as function value", at: name.range,
                hints: ["write a closure that calls '\(change.name)'"])
        }
        if !found.isEmpty {
            return functionReference(found.map(\.symbol), expression, expecting: expected)
        }
        return noMember(base.type, name)
    }

    func fieldAccess(
        _ base: TypedExpression, _ name: String, _ expression: Expression
    ) -> TypedExpression? {
        guard let nominal = base.type.nominal,
            let index = nominal.fields.firstIndex(where: { $0.name == name }),
            canSee(nominal.fields[index], of: nominal)
        else { return nil }
        return typed(.field(base, index), nominal.fields[index].type, expression)
    }

    func readProperty(_ candidate: Candidate, _ expression: Expression) -> TypedExpression {
        let symbol = candidate.symbol
        for requirement in symbol.requirements
        where !inference.satisfies(requirement, candidate.substitution) {
            return unsatisfied(requirement, symbol, candidate.substitution, at: rangeOf(expression))
        }
        if case .user(let body, _) = symbol.implementation { use(body) }
        let types = symbol.allGenerics.map {
            candidate.substitution[ObjectIdentifier($0)] ?? .error
        }
        var arguments: [TypedArgument] = []
        if let base = candidate.base, symbol.takesSelf {
            arguments.append(TypedArgument(value: asSelf(base, symbol)))
        }
        return typed(
            .call(symbol, types: types, arguments),
            symbol.result.substituting(candidate.substitution), expression)
    }

    /// A value as the `self` of a symbol: of a protocol's members it is the existential.
    func asSelf(_ base: TypedExpression, _ symbol: Symbol) -> TypedExpression {
        guard let owner = symbol.owner, owner.kind == .protocol, !universe.isOfSequences(owner),
            base.type.nominal !== owner
        else { return base }
        return TypedExpression(.erase(base), .nominal(owner, []), base.range)
    }

    func settleLiteral(_ type: Type) {
        guard let variable = type.unboundVariable else { return }
        switch variable.literal {
        case .integer: _ = inference.bind(variable, to: universe.intType)
        case .float: _ = inference.bind(variable, to: universe.doubleType)
        case .none: break
        }
    }

    /// The members of a value that have a name, its type's own before those of its protocols.
    func candidates(on base: TypedExpression, _ name: String) -> [Candidate] {
        guard case .nominal(let nominal, let arguments) = base.type.resolved else { return [] }
        let substitution = nominal.substitution(arguments)
        var found = (nominal.members[name] ?? []).filter {
            !$0.isStatic && $0.kind != .initializer && canSee($0)
        }
        .map {
            Candidate(symbol: $0, substitution: substitution, base: base)
        }
        for inherited in protocols(of: nominal, substitution) {
            guard let symbols = inherited.members[name] else { continue }
            var own = substitution
            if let element = nominal.element, let parameter = inherited.genericParameters.first {
                own[ObjectIdentifier(parameter)] = element.substituting(substitution)
            }
            found += symbols.filter { !$0.isStatic }.compactMap { symbol in
                switch symbol.implementation {
                case .requirement: return nil
                // Native code knows the library's own types only.
                case .native where nominal.isUserDefined: return nil
                default: return Candidate(symbol: symbol, substitution: own, base: base)
                }
            }
        }
        return found
    }

    /// The protocols to which a type conforms, directly or through others, each once; with generic
    /// arguments, those whose conditions they meet.
    func protocols(
        of nominal: Nominal, _ substitution: [ObjectIdentifier: Type]? = nil
    ) -> [Nominal] {
        var found: [Nominal] = []
        func visit(_ nominal: Nominal) {
            for conformance in nominal.conformances
            where !found.contains(conformance.protocol) {
                if let substitution,
                    !conformance.requirements.allSatisfy({
                        inference.satisfies($0, substitution)
                    })
                {
                    continue
                }
                found.append(conformance.protocol)
                visit(conformance.protocol)
            }
        }
        visit(nominal)
        return found
    }

    func noMember(_ type: Type, _ name: Identifier) -> TypedExpression {
        let type = type.fullyResolved
        if type.isError { return TypedExpression(.error, .error, name.range) }
        if hidesMember(name.text, of: type.nominal) {
            return inaccessible(name.text, at: name.range)
        }
        if case .variable = type {
            return failed(
                "value of unknown type has no member '\(name.text)' yet", at: name.range,
                hints: ["write the type of the closure's parameters: { (x: Double) in … }"])
        }
        if let wrapped = type.wrapped, !members(of: wrapped, name.text).isEmpty {
            return failed(
                "value of optional type '\(type)' must be unwrapped to refer to member '\(name.text)' of wrapped base type '\(wrapped)'",
                at: name.range,
                hints: ["use '?.' to go on only if there is a value, or 'if let' to test it"])
        }
        if type.nominal?.isView == true {
            return failed(
                "value of type '\(type)' has no member '\(name.text)'", at: name.range,
                hints: ["make an array of it first: Array(…).\(name.text)"])
        }
        if name.text == "rawValue", type.nominal?.kind == .enum {
            return failed(
                "value of type '\(type)' has no member 'rawValue'", at: name.range,
                hints: ["\"\\(…)\" is the name of the case"])
        }
        if name.text == "lazy" {
            return failed(
                "lazy sequences are not part of the experiment language", at: name.range,
                hints: ["leave '.lazy' out, or write a loop that ends with 'break'"])
        }
        if universe.isText(type), Checker.positionMembers.contains(name.text) {
            return failed(
                "positions in a text are not part of the experiment language", at: name.range,
                hints: [
                    "cut it with prefix, dropFirst or split, or take its characters: Array(text)[i]"
                ])
        }
        return failed(
            "value of type '\(type)' has no member '\(name.text)'", at: name.range,
            hints: Spelling.hint(for: name.text, in: memberNames(of: type, isStatic: false)))
    }

    /// Members of texts that take or give a `String.Index`.
    private static let positionMembers: Set<String> = [
        "startIndex", "endIndex", "index", "indices", "firstIndex", "lastIndex", "distance",
        "insert",
        "remove", "removeSubrange", "replaceSubrange", "range", "ranges", "firstRange",
    ]

    private func members(of type: Type, _ name: String) -> [String] {
        memberNames(of: type, isStatic: false).filter { $0 == name }
    }

    func memberNames(of type: Type, isStatic: Bool) -> [String] {
        if case .tuple(let elements) = type.resolved { return elements.compactMap(\.label) }
        guard let nominal = type.nominal else { return [] }
        let all = [nominal] + protocols(of: nominal)
        var names = all.flatMap { nominal in
            nominal.members.filter { $0.value.contains { $0.isStatic == isStatic } }.keys
        }.filter { $0.first?.isLetter == true }
        names += isStatic ? nominal.cases.map(\.name) : nominal.fields.map(\.name)
        return names.sorted()
    }

    // MARK: Members of types

    func staticCandidates(of type: Type, _ name: String) -> [Candidate] {
        guard case .nominal(let nominal, let arguments) = type.resolved else { return [] }
        finishShape(of: nominal)
        for symbol in nominal.members[name] ?? [] { settleStatic(symbol) }
        let substitution = nominal.substitution(arguments)
        let wanted = name == "init" ? Symbol.Kind.initializer : nil
        var symbols = (nominal.members[name] ?? []).filter {
            canSee($0) && (wanted == nil ? $0.isStatic : $0.kind == .initializer)
        }
        for inherited in protocols(of: nominal) {
            symbols += (inherited.members[name] ?? []).filter {
                if case .requirement = $0.implementation { return false }
                return $0.isStatic
            }
        }
        return symbols.map { Candidate(symbol: $0, substitution: substitution) }
    }

    func staticMember(
        of type: Type, _ name: Identifier, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if type.isError { return typed(.error, .error, expression) }
        let found = staticCandidates(of: type, name.text)
        if let property = found.first(where: { $0.symbol.kind == .property }) {
            return readProperty(property, expression)
        }
        if let plain = found.first(where: {
            $0.symbol.kind == .enumCase && $0.symbol.parameters.isEmpty
        }) {
            return makeCase(plain, [], expression)
        }
        if !found.isEmpty {
            return functionReference(found.map(\.symbol), expression, expecting: expected)
        }
        if let nested = self.type(namedBy: expression) {
            return typed(.error, .metatype(nested), expression)
        }
        if refusedNames.contains(name.text) { return typed(.error, .error, expression) }
        if hidesMember(name.text, of: type.nominal) {
            return inaccessible(name.text, at: name.range)
        }
        var hints = Spelling.hint(for: name.text, in: memberNames(of: type, isStatic: true))
        if name.text == "allCases", let nominal = type.nominal, nominal.kind == .enum {
            let cases = nominal.members.values.flatMap { $0 }.filter { $0.kind == .enumCase }
            hints =
                nominal.isUserDefined
                ? ["let '\(nominal.name)' conform to 'CaseIterable'"]
                : [
                    "write them out: [\(cases.map { "." + $0.name }.sorted().joined(separator: ", "))]"
                ]
        }
        if memberNames(of: type, isStatic: false).contains(name.text) {
            return failed(
                "instance member '\(name.text)' cannot be used on type '\(type.fullyResolved)'",
                at: name.range,
                hints: ["'\(name.text)' is a member of its values: call it on one"])
        }
        return failed(
            "type '\(type.fullyResolved)' has no member '\(name.text)'", at: name.range,
            hints: hints)
    }

    func makeCase(
        _ candidate: Candidate, _ payload: [TypedExpression], _ expression: Expression
    ) -> TypedExpression {
        let type = candidate.symbol.result.substituting(candidate.substitution)
        if case .enumCase(let index) = candidate.symbol.implementation,
            let nominal = candidate.symbol.owner
        {
            use(nominal)
            return typed(.enumCase(nominal, index, payload), type, expression)
        }
        let types = candidate.symbol.allGenerics.map {
            candidate.substitution[ObjectIdentifier($0)] ?? .error
        }
        return typed(
            .call(candidate.symbol, types: types, payload.map { TypedArgument(value: $0) }), type,
            expression)
    }

    /// `.name` and `.name(arguments)`, found in the type that is expected.
    func inferImplicitMember(
        _ name: Identifier, call: (arguments: [Argument], trailing: [Argument])?,
        _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        guard let expected, expected.unboundVariable?.literal != TypeVariable.Literal.none else {
            return failed(
                "cannot infer contextual base in reference to member '\(name.text)'",
                at: name.range,
                hints: ["write the type before the dot"])
        }
        if expected.isError { return typed(.error, .error, expression) }
        var type = expected.resolved
        // Beside a literal, as in `1 < .infinity`, the member can only be a floating-point number's.
        if type.unboundVariable != nil { type = universe.doubleType }
        // `.some` and `.none` belong to the optional itself, everything else to what it wraps.
        while let wrapped = type.wrapped, staticCandidates(of: type, name.text).isEmpty {
            type = wrapped.resolved
        }
        guard let call else { return staticMember(of: type, name, expression, expecting: expected) }
        let found = staticCandidates(of: type, name.text)
        guard !found.isEmpty else {
            return staticMember(of: type, name, expression, expecting: expected)
        }
        return resolveCall(
            found, name, call.arguments.map(CallArgument.init),
            call.trailing.map(CallArgument.init),
            expression, expecting: expected)
    }

    func unsatisfied(
        _ requirement: Requirement, _ symbol: Symbol, _ substitution: [ObjectIdentifier: Type],
        at range: SourceRange
    ) -> TypedExpression {
        let subject = requirement.subject.substituting(substitution).fullyResolved
        let what = symbol.kind == .property ? "property" : "instance method"
        let owner = symbol.owner.map { " on '\($0.name)'" } ?? ""
        switch requirement.kind {
        case .hasElement(let other):
            return failed(
                "\(what) '\(symbol.fullName)'\(owner) requires that '\(subject)' is a sequence of '\(other.substituting(substitution).fullyResolved)'",
                at: range)
        case .conforms(let wanted):
            return failed(
                "referencing \(what) '\(symbol.fullName)'\(owner) requires that '\(subject)' conform to '\(wanted.name)'",
                at: range)
        case .isSame(let other):
            return failed(
                "referencing \(what) '\(symbol.fullName)'\(owner) requires the types '\(subject)' and '\(other.substituting(substitution).fullyResolved)' be equivalent",
                at: range)
        }
    }
}
