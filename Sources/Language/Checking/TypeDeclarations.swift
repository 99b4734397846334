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
                refusePrivateType(declaration, at: syntax.name.range)
                let nominal = makeNominal(syntax)
                declareType(syntax.name, .type(nominal))
                collect(syntax, nominal, &pending)
            case .typeAlias(let name, _, let syntax):
                refusePrivateType(declaration, at: name.range)
                if case .named(let names) = syntax.kind, names.count == 1,
                    names[0].name.text == name.text
                {
                    report("type alias '\(name.text)' references itself", at: name.range)
                }
                declareType(name, .alias(syntax))
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
        let nominal = Nominal(syntax.name.text, kind: kind, isUserDefined: true)
        graph.add(nominal)
        nominal.isIndirect = syntax.isIndirect
        return nominal
    }

    private func collect(
        _ syntax: TypeDeclaration, _ nominal: Nominal, _ pending: inout [PendingType]
    ) {
        pending.append(PendingType(syntax: syntax, nominal: nominal))
        for member in syntax.members {
            switch member.kind {
            case .type(let inner) where inner.form != .extension:
                refusePrivateType(member, at: inner.name.range)
                let nested = makeNominal(inner)
                nested.outer = nominal
                nominal.nestedTypes[inner.name.text] = nested
                collect(inner, nested, &pending)
            case .typeAlias(let name, _, let syntax): nominal.nestedAliases[name.text] = syntax
            default: break
            }
        }
    }

    private func resolveExtended(_ syntax: TypeDeclaration) -> Nominal? {
        let name = Expression(.name(syntax.name.text), syntax.name.range)
        guard
            let nominal = (syntax.extended.map { resolveOpen($0) } ?? type(namedBy: name))?.nominal
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
        for type in pending {
            if type.syntax.form != .extension {
                unfinishedShapes[ObjectIdentifier(type.nominal)] = type
            }
            inside(type.nominal) { declareSymbols(type) }
        }
        for type in pending where type.syntax.form != .extension { finishShape(of: type.nominal) }
        reportRecursion(pending)
        for type in pending where type.syntax.form != .extension {
            checkVisitor(of: type.nominal, at: type.syntax.name.range)
        }
        for type in pending {
            for symbol in type.nominal.members.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
                settleStatic(symbol)
            }
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
                if Universe.closedProtocols.contains(conformed.name) {
                    report(
                        "types of an experiment cannot conform to '\(conformed.name)'",
                        at: inherited.range,
                        hints: [
                            "they can conform to Equatable, Hashable, Comparable, CaseIterable, CustomStringConvertible and the protocols of Papers"
                        ])
                    continue
                }
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
            let value = rawValue(enumCase, nominal)
            checkRawValue(value, enumCase, nominal)
            nominal.cases.append(
                .init(
                    name: enumCase.name.text, payload: payload,
                    rawValue: value, range: enumCase.name.range))
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

    /// Raw values are of the type and tell the cases apart.
    private func checkRawValue(
        _ value: Nominal.RawValue?, _ enumCase: EnumCaseSyntax, _ nominal: Nominal
    ) {
        guard let value else { return }
        let place = enumCase.rawValue?.range ?? enumCase.name.range
        if nominal.cases.contains(where: { $0.rawValue == value }) {
            report("raw value for enum case is not unique", at: place)
        } else if case .int(let number) = value, let type = nominal.rawType,
            let message = Checker.overflow(
                of: UInt64(number.magnitude), negative: number < 0, type)
        {
            report(message, at: place)
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
            if case .int(let previous)? = nominal.cases.last?.rawValue {
                if previous < Int.max { return .int(previous + 1) }
                report(
                    "integer literal '\(UInt64(previous) + 1)' overflows when stored into '\(rawType)'",
                    at: enumCase.name.range)
                return nil
            }
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
