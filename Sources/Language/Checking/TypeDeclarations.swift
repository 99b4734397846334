import Diagnostics

/// A type declaration with the type that it declares or extends.
struct PendingType {
    var syntax: TypeDeclaration
    var nominal: Nominal
}

extension Checker {
    // MARK: Names

    /// Declares the names of the types among statements; members follow in `declareMembers`.
    func declareTypeNames(_ statements: [Statement]) -> [PendingType] {
        var pending: [PendingType] = []
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind else { continue }
            switch declaration.kind {
            case .type(let syntax) where syntax.form != .extension:
                let nominal = makeNominal(syntax)
                declareType(syntax.name, .type(nominal))
                collect(syntax, nominal, &pending)
            case .typeAlias(let name, _, let syntax): declareType(name, .alias(syntax))
            default: break
            }
        }
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind,
                case .type(let syntax) = declaration.kind, syntax.form == .extension
            else { continue }
            guard let nominal = resolveExtended(syntax) else { continue }
            pending.append(PendingType(syntax: syntax, nominal: nominal))
        }
        return pending
    }

    private func declareType(_ name: Identifier, _ entry: Scope.Entry) {
        let old = scopes.isEmpty ? globals.entries[name.text] : scopes.last?.entries[name.text]
        if old != nil { report("invalid redeclaration of '\(name.text)'", at: name.range) }
        if scopes.isEmpty {
            globals.entries[name.text] = entry
        } else {
            scopes[scopes.count - 1].entries[name.text] = entry
        }
    }

    private func makeNominal(_ syntax: TypeDeclaration) -> Nominal {
        let kind: Nominal.Kind = syntax.form == .enum ? .enum : .struct
        return Nominal(syntax.name.text, kind: kind, isUserDefined: true)
    }

    private func collect(
        _ syntax: TypeDeclaration, _ nominal: Nominal, _ pending: inout [PendingType]
    ) {
        pending.append(PendingType(syntax: syntax, nominal: nominal))
        for member in syntax.members {
            guard case .type(let inner) = member.kind, inner.form != .extension else { continue }
            let nested = makeNominal(inner)
            nominal.nestedTypes[inner.name.text] = nested
            collect(inner, nested, &pending)
        }
    }

    private func resolveExtended(_ syntax: TypeDeclaration) -> Nominal? {
        let name = Expression(.name(syntax.name.text), syntax.name.range)
        guard let nominal = (syntax.extended.map { resolve($0) } ?? type(namedBy: name))?.nominal
        else {
            return nil
        }
        guard nominal.isUserDefined else {
            report(
                "types of the library cannot be extended here: '\(nominal.name)'",
                at: syntax.name.range, hints: ["write a function that takes a value of the type"])
            return nil
        }
        return nominal
    }

    // MARK: Members

    /// Declares conformances, stored properties, cases and the signatures of members.
    func declareMembers(_ pending: [PendingType]) {
        for type in pending { inside(type.nominal) { declareShape(type) } }
        for type in pending { inside(type.nominal) { declareSymbols(type) } }
        for type in pending where type.syntax.form != .extension {
            inside(type.nominal) { finishShape(type) }
        }
    }

    func inside<Result>(_ nominal: Nominal, _ body: () -> Result) -> Result {
        let saved = enclosingType
        enclosingType = nominal
        defer { enclosingType = saved }
        return body()
    }

    private func declareShape(_ type: PendingType) {
        let nominal = type.nominal
        for inherited in type.syntax.inherited {
            let resolved = resolve(inherited)
            if let conformed = resolved.nominal, conformed.kind == .protocol {
                nominal.conformances.append(.init(protocol: conformed, requirements: []))
            } else if nominal.kind == .enum, type.syntax.form == .enum {
                nominal.rawType = resolved
            } else if !resolved.isError {
                report(
                    "inheritance from non-protocol type '\(resolved)'", at: inherited.range,
                    hints: ["types do not inherit: put a value of '\(resolved)' into a property"])
            }
        }
        for member in type.syntax.members {
            if case .enumCase(let cases) = member.kind { declareCases(cases, nominal) }
        }
        guard type.syntax.form == .enum else { return }
        if nominal.cases.allSatisfy(\.payload.isEmpty) {
            nominal.wordKind = .enumCase
            nominal.conformances.append(.init(protocol: universe.hashable, requirements: []))
            nominal.conformances.append(.init(protocol: universe.equatable, requirements: []))
        }
    }

    private func declareCases(_ cases: [EnumCaseSyntax], _ nominal: Nominal) {
        for enumCase in cases {
            let index = nominal.cases.count
            if nominal.cases.contains(where: { $0.name == enumCase.name.text }) {
                report("invalid redeclaration of '\(enumCase.name.text)'", at: enumCase.name.range)
            }
            let payload = enumCase.payload.map {
                Type.TupleElement(label: $0.label?.text, type: resolve($0.type))
            }
            nominal.cases.append(
                .init(
                    name: enumCase.name.text, payload: payload,
                    rawValue: rawValue(enumCase, nominal), range: enumCase.name.range))
            let symbol = Symbol(
                enumCase.name.text, kind: .enumCase, owner: nominal, file: file,
                range: enumCase.name.range)
            symbol.isStatic = true
            symbol.parameters = payload.map {
                .init(label: $0.label, name: $0.label ?? "_", type: $0.type)
            }
            symbol.result = selfType(of: nominal)
            symbol.implementation = .enumCase(index)
            nominal.members[symbol.name, default: []].append(symbol)
        }
    }

    private func rawValue(_ enumCase: EnumCaseSyntax, _ nominal: Nominal) -> Nominal.RawValue? {
        guard let rawType = nominal.rawType else {
            if let value = enumCase.rawValue {
                report(
                    "enum case cannot have a raw value if the enum does not have a raw type",
                    at: value.range)
            }
            return nil
        }
        guard let value = enumCase.rawValue else {
            if rawType.nominal === universe.string { return .string(enumCase.name.text) }
            if case .int(let previous)? = nominal.cases.last?.rawValue { return .int(previous + 1) }
            return nominal.cases.isEmpty ? .int(0) : nil
        }
        var isNegative = false
        var literal = value
        if case .prefix(let name, let inner) = value.kind, name.text == "-" {
            isNegative = true
            literal = inner
        }
        switch literal.kind {
        case .integer(let number) where rawType.wordKind == .double:
            return .double(isNegative ? -Double(number) : Double(number))
        case .integer(let number) where number <= UInt64(Int.max):
            return .int(isNegative ? -Int(number) : Int(number))
        case .float(let number): return .double(isNegative ? -number : number)
        case .string(let parts):
            if case .text(let text)? = parts.first, parts.count == 1 { return .string(text) }
            if parts.isEmpty { return .string("") }
        default: break
        }
        report("raw value for enum case must be a literal", at: value.range)
        return nil
    }

    private func declareSymbols(_ type: PendingType) {
        let nominal = type.nominal
        for member in type.syntax.members {
            switch member.kind {
            case .variable(let variable): declareProperties(variable, member, type)
            case .function(let syntax):
                if syntax.form == .subscript {
                    declareSubscript(syntax, member.modifiers, nominal)
                    continue
                }
                let symbol = makeFunction(syntax, member.modifiers, owner: nominal)
                nominal.members[symbol.name, default: []].append(symbol)
                pendingBodies.append { [self] in
                    inside(nominal) { checkBody(of: symbol, syntax) }
                }
            default: break
            }
        }
    }

    private func declareProperties(
        _ variable: VariableDeclaration, _ member: Declaration, _ type: PendingType
    ) {
        let nominal = type.nominal
        for binding in variable.bindings {
            guard case .name(let name) = binding.pattern.kind else {
                report("a property needs a name", at: binding.pattern.range)
                continue
            }
            let annotation = binding.type.map { resolve($0) }
            if let accessors = binding.accessors {
                declareComputed(name, annotation, accessors, member.modifiers, nominal)
            } else if member.modifiers.isStatic {
                declareStatic(name, annotation, binding.value, variable.isLet, nominal)
            } else if type.syntax.form != .struct {
                report(
                    type.syntax.form == .enum
                        ? "enums must not contain stored properties"
                        : "extensions must not contain stored properties", at: name.range)
            } else {
                if nominal.fields.contains(where: { $0.name == name.text }) {
                    report("invalid redeclaration of '\(name.text)'", at: name.range)
                }
                var field = Nominal.Field(
                    name: name.text, type: annotation ?? .error, isLet: variable.isLet,
                    defaultValue: nil, range: name.range)
                if let syntax = binding.value {
                    let value = settled { () -> TypedExpression in
                        annotation.map { check(syntax, expecting: $0) } ?? infer(syntax)
                    }
                    field.defaultValue = value
                    field.defaultSyntax = syntax
                    field.type = annotation ?? value.type
                } else if annotation == nil {
                    report("type annotation missing in pattern", at: name.range)
                } else if let annotation, annotation.wrapped != nil, !variable.isLet {
                    field.defaultValue = TypedExpression(.nil, annotation, name.range)
                    field.defaultSyntax = Expression(.nil, name.range)
                }
                nominal.fields.append(field)
            }
        }
    }

    private func accessorBody(
        _ name: String, _ nominal: Nominal, _ result: Type, _ range: SourceRange
    ) -> FunctionBody {
        let body = FunctionBody(name: "\(nominal.name).\(name)", range: range, parent: nil)
        body.result = result
        body.isAccessor = true
        return body
    }

    private func declareComputed(
        _ name: Identifier, _ annotation: Type?, _ accessors: Accessors, _ modifiers: Modifiers,
        _ nominal: Nominal
    ) {
        guard let annotation else {
            report("computed property must have an explicit type", at: name.range)
            return
        }
        let symbol = Symbol(
            name.text, kind: .property, owner: nominal, file: file, range: name.range)
        symbol.result = annotation
        symbol.isStatic = modifiers.isStatic
        symbol.isSettable = accessors.hasSetter
        let getter = accessorBody(name.text, nominal, annotation, accessors.range)
        let setter =
            accessors.hasSetter
            ? accessorBody(name.text, nominal, .void, accessors.range) : nil
        symbol.implementation = .user(getter, setter: setter)
        nominal.members[name.text, default: []].append(symbol)
        let own = modifiers.isStatic ? nil : selfType(of: nominal)
        pendingBodies.append { [self] in
            inside(nominal) {
                checkBody(
                    accessors.getter ?? [], of: getter, parameters: [], selfType: own,
                    isMutating: false)
                if let setter {
                    let parameter = accessors.setterParameter ?? Identifier("newValue", name.range)
                    checkBody(
                        accessors.setter ?? [], of: setter,
                        parameters: [(parameter, annotation, false)], selfType: own,
                        isMutating: true)
                }
            }
        }
    }

    /// A static constant is a computed one: its value is the same each time.
    private func declareStatic(
        _ name: Identifier, _ annotation: Type?, _ value: Expression?, _ isLet: Bool,
        _ nominal: Nominal
    ) {
        guard isLet, let value else {
            report(
                "static variables are not part of the experiment language", at: name.range,
                hints: ["use 'static let', or a variable at the top level"])
            return
        }
        let symbol = Symbol(
            name.text, kind: .property, owner: nominal, file: file, range: name.range)
        symbol.isStatic = true
        let body = accessorBody(name.text, nominal, .error, value.range)
        symbol.implementation = .user(body, setter: nil)
        let saved = function
        function = body
        let typedValue = settled { () -> TypedExpression in
            annotation.map { check(value, expecting: $0) } ?? infer(value)
        }
        function = saved
        symbol.result = annotation ?? typedValue.type
        body.result = symbol.result
        body.body = [TypedStatement(.return(typedValue), value.range)]
        nominal.members[name.text, default: []].append(symbol)
    }

    private func declareSubscript(
        _ syntax: FunctionDeclaration, _ modifiers: Modifiers, _ nominal: Nominal
    ) {
        let symbol = makeFunction(syntax, modifiers, owner: nominal)
        guard case .user(let getter, _) = symbol.implementation else { return }
        getter.isAccessor = true
        let accessors = syntax.accessors
        let setter =
            accessors?.hasSetter == true
            ? accessorBody("subscript", nominal, .void, syntax.range) : nil
        symbol.isSettable = setter != nil
        symbol.implementation = .user(getter, setter: setter)
        nominal.members["subscript", default: []].append(symbol)
        let indices = zip(syntax.parameters, symbol.parameters).map { ($0.name, $1.type, false) }
        pendingBodies.append { [self] in
            inside(nominal) {
                checkBody(
                    accessors?.getter ?? syntax.body ?? [], of: getter, parameters: indices,
                    selfType: selfType(of: nominal), isMutating: false)
                if let setter {
                    let name = accessors?.setterParameter ?? Identifier("newValue", syntax.range)
                    checkBody(
                        accessors?.setter ?? [], of: setter,
                        parameters: indices + [(name, symbol.result, false)],
                        selfType: selfType(of: nominal), isMutating: true)
                }
            }
        }
    }

    // MARK: What the compiler adds

    private func finishShape(_ type: PendingType) {
        let nominal = type.nominal
        if nominal.kind == .struct, nominal.members["init"] == nil { addMemberwise(nominal) }
        if nominal.kind == .enum { addEnumMembers(nominal) }
        for conformance in nominal.conformances {
            checkConformance(nominal, conformance.protocol, type.syntax.name.range)
        }
    }

    private func addMemberwise(_ nominal: Nominal) {
        let symbol = Symbol("init", kind: .initializer, owner: nominal, file: file, range: 0..<0)
        symbol.parameters = nominal.fields.compactMap { field in
            if field.isLet, field.defaultValue != nil { return nil }
            return .init(
                label: field.name, name: field.name, type: field.type,
                defaultValue: field.defaultSyntax)
        }
        symbol.result = selfType(of: nominal)
        symbol.implementation = .memberwise
        nominal.members["init", default: []].append(symbol)
    }

    /// What a protocol requires and the type does not have.
    private func checkConformance(_ nominal: Nominal, _ wanted: Nominal, _ range: SourceRange) {
        if wanted === universe.equatable || wanted === universe.hashable {
            guard nominal.members["=="] == nil else { return }
            let parts =
                nominal.fields.map { ($0.name, $0.type) }
                + nominal.cases.flatMap { enumCase in
                    enumCase.payload.map { (enumCase.name, $0.type) }
                }
            for (name, type) in parts where !inference.isEquatable(type) {
                report(
                    "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'",
                    at: range,
                    hints: ["'\(name)' is of type '\(type)', which does not conform to it"])
            }
            return
        }
        for symbols in wanted.members.sorted(by: { $0.key < $1.key }).map(\.value) {
            for requirement in symbols {
                guard case .requirement = requirement.implementation else { continue }
                let own = nominal.members[requirement.name] ?? []
                let isField = nominal.fields.contains { $0.name == requirement.name }
                if isField || own.contains(where: { $0.fullName == requirement.fullName }) {
                    continue
                }
                if wanted === universe.caseIterable { continue }
                if wanted === universe.comparable,
                    requirement.name != "<" || nominal.wordKind == .enumCase
                {
                    continue
                }
                report(
                    "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'",
                    at: range,
                    hints: ["it needs '\(requirement.signature)'"])
            }
        }
    }

    // MARK: Types inside functions

    func declareNestedTypes(_ statements: [Statement]) {
        guard
            statements.contains(where: {
                guard case .declaration(let declaration) = $0.kind else { return false }
                switch declaration.kind {
                case .type, .typeAlias: return true
                default: return false
                }
            })
        else { return }
        let outer = pendingBodies
        pendingBodies = []
        declareMembers(declareTypeNames(statements))
        let bodies = pendingBodies
        pendingBodies = outer
        let saved = function
        function = nil
        for body in bodies { body() }
        function = saved
    }
}
