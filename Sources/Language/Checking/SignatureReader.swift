import Diagnostics

/// Turns the declarations of an interface text into symbols.
final class SignatureReader {
    let universe: Universe
    let file: SourceFile
    /// Nominal types whose generic parameters are in scope; the last one is `Self`.
    let generics: [Nominal]
    private var ownGenerics: [GenericParameter] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(universe: Universe, file: SourceFile, generics: [Nominal]) {
        self.universe = universe
        self.file = file
        self.generics = generics
    }

    /// The protocols that an inheritance entry or constraint names (`P`, `P & Q` is not used).
    func protocols(_ syntax: TypeSyntax) -> [Nominal] {
        if let nominal = type(syntax).nominal, nominal.kind == .protocol { return [nominal] }
        return []
    }

    func requirements(_ syntax: [RequirementSyntax]) -> [Requirement] {
        syntax.compactMap { requirement in
            if requirement.isSameType, let requirement = elementRequirement(requirement) {
                return requirement
            }
            let subject = type(requirement.subject)
            let other = type(requirement.other)
            if requirement.isSameType { return Requirement(subject: subject, kind: .isSame(other)) }
            guard let conformed = other.nominal else { return nil }
            return Requirement(subject: subject, kind: .conforms(conformed))
        }
    }

    /// `S.Element == T`.
    private func elementRequirement(_ syntax: RequirementSyntax) -> Requirement? {
        guard case .named(let components) = syntax.subject.kind, components.count == 2,
            components[1].name.text == "Element",
            let subject = ownGenerics.first(where: { $0.name == components[0].name.text })
        else { return nil }
        return Requirement(subject: .generic(subject), kind: .hasElement(type(syntax.other)))
    }

    func type(_ syntax: TypeSyntax) -> Type {
        switch syntax.kind {
        case .array(let element): return universe.array(of: type(element))
        case .dictionary(let key, let value):
            return .nominal(universe.dictionary, [type(key), type(value)])
        case .optional(let wrapped): return universe.optional(of: type(wrapped))
        case .tuple(let elements):
            return .tuple(elements.map { .init(label: $0.label?.text, type: type($0.type)) })
        case .function(let function):
            return .function(
                .init(
                    parameters: function.parameters.map {
                        .init(
                            type: type($0.type), isInout: $0.isInout,
                            isEscaping: $0.type.isEscaping)
                    }, result: type(function.result)))
        case .any(let inner), .some(let inner): return type(inner)
        case .missing: return .error
        case .named(let components): return named(components, syntax.range)
        }
    }

    private func named(
        _ components: [(name: Identifier, arguments: [TypeSyntax])], _ range: SourceRange
    ) -> Type {
        // `Swift.Int` and `Self.Element` name what their last component names.
        guard let (name, arguments) = components.last else { return .error }
        if name.text == "Void" { return .void }
        if name.text == "Self", let own = generics.last {
            return .nominal(own, own.genericParameters.map { .generic($0) })
        }
        if let own = ownGenerics.last(where: { $0.name == name.text }) { return .generic(own) }
        for nominal in generics.reversed() {
            if let own = nominal.genericParameters.first(where: { $0.name == name.text }) {
                return .generic(own)
            }
            if name.text == "Element", let element = nominal.element { return element }
        }
        if let alias = universe.aliases[name.text] { return type(alias) }
        if let nominal = universe.nominals[name.text] {
            if arguments.isEmpty, !nominal.genericParameters.isEmpty, nominal.kind != .protocol,
                generics.last === nominal
            {
                return .nominal(nominal, nominal.genericParameters.map { .generic($0) })
            }
            return .nominal(nominal, nominal.kind == .protocol ? [] : arguments.map { type($0) })
        }
        diagnostics.append(
            Diagnostic(.error, "cannot find type '\(name.text)' in scope", in: file, at: range))
        return .error
    }

    func symbols(_ declaration: Declaration, owner: Nominal?) -> [Symbol] {
        let modifiers = declaration.modifiers
        switch declaration.kind {
        case .function(let function): return [symbol(function, modifiers, owner: owner)]
        case .variable(let variable):
            return variable.bindings.compactMap { binding in
                guard case .name(let name) = binding.pattern.kind, let syntax = binding.type else {
                    return nil
                }
                let symbol = Symbol(
                    name.text, kind: .property, owner: owner, file: file, range: name.range)
                symbol.result = type(syntax)
                symbol.isSettable = binding.accessors?.hasSetter ?? false
                finish(symbol, modifiers)
                return symbol
            }
        case .enumCase(let cases):
            return cases.map { enumCase in
                let symbol = Symbol(
                    enumCase.name.text, kind: .enumCase, owner: owner, file: file,
                    range: enumCase.name.range)
                symbol.parameters = enumCase.payload.map {
                    .init(label: $0.label?.text, name: $0.label?.text ?? "_", type: type($0.type))
                }
                if let owner {
                    symbol.result = .nominal(owner, owner.genericParameters.map { .generic($0) })
                }
                finish(symbol, modifiers)
                symbol.isStatic = true
                return symbol
            }
        default: return []
        }
    }

    private func finish(_ symbol: Symbol, _ modifiers: Modifiers) {
        symbol.isStatic = modifiers.isStatic
        symbol.isMutating = modifiers.isMutating
        symbol.documentation = modifiers.documentation
        symbol.hasDiscardableResult = modifiers.attribute("discardableResult") != nil
        if let key = modifiers.attribute("native") ?? nil {
            symbol.implementation = .native(key, setter: modifiers.attribute("nativeSetter") ?? nil)
            symbol.isSettable = symbol.isSettable && modifiers.attribute("nativeSetter") != nil
        }
    }

    private func symbol(
        _ function: FunctionDeclaration, _ modifiers: Modifiers, owner: Nominal?
    ) -> Symbol {
        let kind: Symbol.Kind
        let name: String
        switch function.form {
        case .function: (kind, name) = (.function, function.name.text)
        case .initializer, .failableInitializer: (kind, name) = (.initializer, "init")
        case .subscript: (kind, name) = (.subscript, "subscript")
        }
        let symbol = Symbol(name, kind: kind, owner: owner, file: file, range: function.name.range)
        symbol.generics = function.generics.map { GenericParameter($0.name.text) }
        ownGenerics = symbol.generics
        defer { ownGenerics = [] }
        for (parameter, syntax) in zip(symbol.generics, function.generics) {
            if let constraint = syntax.constraint { parameter.constraints = protocols(constraint) }
        }
        symbol.requirements = requirements(function.requirements)
        symbol.parameters = function.parameters.map { parameter in
            Symbol.Parameter(
                label: function.label(of: parameter), name: parameter.name.text,
                type: type(parameter.type),
                isInout: parameter.isInout, isEscaping: parameter.type.isEscaping,
                isVariadic: parameter.isVariadic,
                defaultValue: parameter.defaultValue,
                builder: parameter.attributes.first { $0.hasSuffix("Builder") })
        }
        symbol.isFailable = function.form == .failableInitializer
        if kind == .initializer, let owner {
            let own = Type.nominal(owner, owner.genericParameters.map { .generic($0) })
            symbol.result = symbol.isFailable ? universe.optional(of: own) : own
        } else {
            symbol.result = function.result.map { type($0) } ?? .void
        }
        if kind == .subscript { symbol.isSettable = function.accessors?.hasSetter ?? false }
        finish(symbol, modifiers)
        return symbol
    }
}

extension FunctionDeclaration {
    /// The label under which calls pass a parameter: operators have none, and those of a subscript
    /// only if they are written apart from the name.
    func label(of parameter: Parameter) -> String? {
        if let first = name.text.first, form == .function, !first.isLetter, first != "_" {
            return nil
        }
        if form == .subscript, parameter.label?.range == parameter.name.range { return nil }
        return parameter.label?.text
    }
}
