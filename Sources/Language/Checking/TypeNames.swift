import Diagnostics

/// What names of types mean, in expressions and in declarations.
extension Checker {
    /// The type that an expression names, if it names one.
    func type(namedBy expression: Expression) -> Type? {
        switch expression.kind {
        case .name(let name):
            if name == "Self", let enclosingType { return selfType(of: enclosingType) }
            let local = lookUp(name)
            if local == nil, let found = nestedType(name, at: expression.range) { return found }
            switch local ?? globals.entries[name] {
            case .type(let nominal): return .nominal(nominal, [])
            case .alias(let syntax): return resolve(alias: name, syntax, at: expression.range)
            case .variable, .functions: return nil
            case nil: break
            }
            if name == "Void" { return .void }
            if let nominal = universe.nominals[name], nominal.name != "LazyView" {
                if nominal.isView { return refusedView(nominal, at: expression.range) }
                return opened(nominal, at: rangeOf(expression))
            }
            if let alias = universe.aliases[name] { return resolve(alias) }
            return nil
        case .member(let base, let name):
            if case .name(let module) = base.kind, isSwiftModule(module) {
                return universe.nominals[name.text].map { opened($0, at: rangeOf(expression)) }
            }
            guard case .nominal(let nominal, _)? = type(namedBy: base)?.resolved else { return nil }
            return nestedType(name.text, in: nominal, at: expression.range)
        case .array(let elements):
            guard elements.count == 1, let element = type(namedBy: elements[0]) else { return nil }
            return universe.array(of: element)
        case .dictionary(let pairs):
            guard pairs.count == 1, let key = type(namedBy: pairs[0].key),
                let value = type(namedBy: pairs[0].value)
            else { return nil }
            return .nominal(universe.dictionary, [key, value])
        case .tuple(let elements):
            let types = elements.map { type(namedBy: $0.value) }
            guard !elements.isEmpty, types.allSatisfy({ $0 != nil }) else { return nil }
            return .tuple(
                zip(elements, types).map { .init(label: $0.label?.text, type: $1 ?? .error) })
        case .parenthesized(let inner): return type(namedBy: inner)
        case .type(let syntax): return resolve(syntax)
        default: return nil
        }
    }

    /// `Swift` in `Swift.min(a, b)`, unless something else has the name.
    func isSwiftModule(_ name: String) -> Bool {
        name == "Swift" && lookUp(name) == nil && globals.entries[name] == nil
    }

    /// A view's generic arguments are not those that Swift gives it, so it cannot be written.
    private func refusedView(_ nominal: Nominal, at range: SourceRange) -> Type {
        report(
            "the type '\(Type.nominal(nominal, []))' cannot be written in an experiment", at: range,
            hints: ["leave the type out, or make an array: Array(…) is of the type [Element]"])
        return .error
    }

    /// A type that is declared in the one whose member is being checked, or in one around it.
    func nestedType(_ name: String, at range: SourceRange) -> Type? {
        guard let enclosingType else { return nil }
        for type in sequence(first: enclosingType, next: \.outer) {
            if let found = nestedType(name, in: type, at: range) { return found }
        }
        return nil
    }

    private func nestedType(_ name: String, in type: Nominal, at range: SourceRange) -> Type? {
        if let nested = type.nestedTypes[name] { return .nominal(nested, []) }
        return type.nestedAliases[name].map { alias in
            inside(type) { resolve(alias: name, alias, at: range) }
        }
    }

    /// What a type alias stands for; one that leads back to itself is reported.
    func resolve(alias name: String, _ syntax: TypeSyntax, at range: SourceRange) -> Type {
        guard aliasesInProgress.insert(name).inserted else {
            report("type alias '\(name)' references itself", at: range)
            return .error
        }
        defer { aliasesInProgress.remove(name) }
        return resolveOpen(syntax)
    }

    /// A generic type without its arguments: they are to be inferred.
    private func opened(_ nominal: Nominal, at range: SourceRange) -> Type {
        guard nominal.kind != .protocol else { return .nominal(nominal, []) }
        return .nominal(
            nominal,
            nominal.genericParameters.map {
                inference.makeVariable(at: range, name: $0.name, constraints: $0.constraints)
            })
    }

    /// The type that type syntax means; unknown names are reported.
    /// The type of a parameter. Only a function may be `@escaping`.
    func resolveParameter(_ syntax: TypeSyntax) -> Type {
        let type = resolve(syntax)
        if syntax.isEscaping, !type.isFunction, !type.isError {
            report(
                "'@escaping' only applies to function types", at: syntax.range,
                hints: ["remove '@escaping'"])
        }
        return type
    }

    func resolve(_ syntax: TypeSyntax) -> Type {
        switch syntax.kind {
        case .missing: return .error
        case .array(let element): return universe.array(of: resolve(element))
        case .dictionary(let key, let value):
            let key = resolve(key)
            if !inference.conforms(key, to: universe.hashable) {
                report("type '\(key)' does not conform to protocol 'Hashable'", at: syntax.range)
            }
            return .nominal(universe.dictionary, [key, resolve(value)])
        case .optional(let wrapped): return universe.optional(of: resolve(wrapped))
        case .tuple(let elements):
            if elements.count == 1, elements[0].label == nil { return resolve(elements[0].type) }
            return .tuple(elements.map { .init(label: $0.label?.text, type: resolve($0.type)) })
        case .function(let function):
            return .function(
                .init(
                    parameters: function.parameters.map {
                        .init(
                            type: resolveParameter($0.type), isInout: $0.isInout,
                            isEscaping: $0.type.isEscaping)
                    }, result: resolve(function.result)))
        case .any(let inner), .some(let inner): return resolve(inner)
        case .named(let components): return resolve(components, syntax.range)
        }
    }

    private func example(_ nominal: Nominal) -> String {
        switch nominal.name {
        case "Array": "[Int]"
        case "Dictionary": "[String: Int]"
        case "Optional": "Int?"
        default: "\(nominal.name)<Int>"
        }
    }

    /// Resolves the type of something that has a value, which may decide generic arguments.
    func resolveOpen(_ syntax: TypeSyntax) -> Type {
        let saved = opensGenerics
        opensGenerics = true
        defer { opensGenerics = saved }
        return resolve(syntax)
    }

    private func resolve(
        _ components: [(name: Identifier, arguments: [TypeSyntax])], _ range: SourceRange
    ) -> Type {
        if components.count > 1, isSwiftModule(components[0].name.text) {
            return resolve(Array(components.dropFirst()), range)
        }
        guard let first = components.first else { return .error }
        var name = Expression(.name(first.name.text), first.name.range)
        for component in components.dropFirst() {
            name = Expression(.member(name, component.name), component.name.range)
        }
        let arguments = components[components.count - 1].arguments.map { resolve($0) }
        let lastName = components[components.count - 1].name
        if components.count == 1, lastName.text == "Void" { return .void }
        guard let type = type(namedBy: name) else {
            if refusedNames.contains(lastName.text) { return .error }
            let names = (Array(globals.entries.keys) + Array(universe.nominals.keys)).sorted()
            report(
                "cannot find type '\(lastName.text)' in scope", at: lastName.range,
                hints: Spelling.hint(for: lastName.text, in: names))
            return .error
        }
        if type.nominal === universe.any {
            report(
                "values of any type are not part of the experiment language", at: range,
                hints: ["write the concrete type, or an enum with a case for each type"])
            return .error
        }
        guard case .nominal(let nominal, _) = type.resolved, nominal.kind != .protocol else {
            return type
        }
        if !arguments.isEmpty {
            guard arguments.count == nominal.genericParameters.count else {
                report(
                    "generic type '\(nominal.name)' specialized with \(arguments.count) type parameters (but expected \(nominal.genericParameters.count))",
                    at: range)
                return .error
            }
            let written = Type.nominal(nominal, arguments)
            _ = inference.unify(type, written)
            return written
        }
        // (An alias has its arguments already.)
        let isOpen = type.arguments.contains { $0.resolved.unboundVariable != nil }
        if !isOpen || opensGenerics { return type }
        // Only where there is a value, as in `let names: Set = ["a"]`, may they be left out.
        report(
            "reference to generic type '\(nominal.name)' requires arguments in <...>", at: range,
            hints: ["write what it holds, as in \(example(nominal))"])
        return .error
    }
}
