import Diagnostics

/// Stored properties, and what the compiler adds to a type.
extension Checker {
    /// Declares a type's stored properties and what the compiler adds to it, once: when the members
    /// of its declaration are done, or before, when a value of it is made on the way.
    func finishShape(of nominal: Nominal) {
        guard let type = unfinishedShapes.removeValue(forKey: ObjectIdentifier(nominal)) else {
            return
        }
        inside(nominal) {
            if nominal.kind == .struct { declareStoredProperties(type) }
            // Counts also where an extension has it.
            let hasOwnEmpty = (nominal.members["init"] ?? []).first { $0.parameters.isEmpty }
            let hasOwn = type.syntax.members.contains { member in
                guard case .function(let syntax) = member.kind else { return false }
                return syntax.form == .initializer || syntax.form == .failableInitializer
            }
            // Initialisers in extensions leave the memberwise one.
            if nominal.kind == .struct, !hasOwn {
                if let empty = hasOwnEmpty, nominal.fields.allSatisfy({ $0.defaultSyntax != nil }) {
                    report("invalid redeclaration of synthesized 'init()'", at: empty.range)
                }
                addMemberwise(nominal)
            }
            if nominal.kind == .enum { addEnumMembers(nominal) }
            for conformance in nominal.conformances {
                checkConformance(nominal, conformance.protocol, type.syntax.name.range)
            }
        }
    }

    /// Reports types whose values would contain themselves.
    func reportRecursion(_ types: [PendingType]) {
        for type in types where type.syntax.form != .extension {
            var path: Set<ObjectIdentifier> = []
            guard contains(type.nominal, type.nominal, &path) else { continue }
            if type.nominal.kind == .enum {
                report(
                    "recursive enum '\(type.nominal.name)' is not marked 'indirect'",
                    at: type.syntax.name.range,
                    hints: ["write 'indirect enum \(type.nominal.name)'"])
            } else {
                report(
                    "value type '\(type.nominal.name)' cannot have a stored property that recursively contains it",
                    at: type.syntax.name.range, hints: ["put the inner value into an array"])
            }
        }
    }

    private func contains(
        _ outer: Nominal, _ wanted: Nominal, _ path: inout Set<ObjectIdentifier>
    ) -> Bool {
        guard outer.isUserDefined, path.insert(ObjectIdentifier(outer)).inserted else {
            return false
        }
        func visit(_ type: Type) -> Bool {
            switch type.resolved {
            case .tuple(let elements): return elements.contains { visit($0.type) }
            case .nominal(let inner, _):
                if inner === wanted { return true }
                if let wrapped = type.wrapped { return visit(wrapped) }
                return contains(inner, wanted, &path)
            default: return false
            }
        }
        return outer.fields.contains { visit($0.type) }
            || !outer.isIndirect && outer.cases.contains { $0.payload.contains { visit($0.type) } }
    }

    private func declareStoredProperties(_ type: PendingType) {
        for member in type.syntax.members {
            guard case .variable(let variable) = member.kind, !member.modifiers.isStatic else {
                continue
            }
            for binding in variable.bindings where binding.accessors == nil {
                declareStored(
                    binding, isLet: variable.isLet, access(member.modifiers), type.nominal)
            }
        }
    }

    private func declareStored(
        _ binding: VariableDeclaration.Binding, isLet: Bool, _ access: Access,
        _ nominal: Nominal
    ) {
        guard case .name(let name) = binding.pattern.kind else { return }
        if nominal.fields.contains(where: { $0.name == name.text }) {
            report("invalid redeclaration of '\(name.text)'", at: name.range)
        }
        checkStored(name, nominal)
        let annotation = binding.type.map {
            binding.value == nil ? resolve($0) : resolveOpen($0)
        }
        var field = Nominal.Field(
            name: name.text, type: annotation ?? .error, isLet: isLet, defaultValue: nil,
            range: name.range)
        field.access = access
        if let syntax = binding.value {
            let value = settled { () -> TypedExpression in
                annotation.map { check(syntax, expecting: $0) } ?? infer(syntax)
            }
            field.defaultValue = value
            field.defaultSyntax = syntax
            field.type = annotation ?? value.type
        } else if annotation == nil {
            report("type annotation missing in pattern", at: name.range)
        } else if let annotation, annotation.wrapped != nil, !isLet {
            field.defaultValue = TypedExpression(.nil, annotation, name.range)
            field.defaultSyntax = Expression(.nil, name.range)
        }
        nominal.fields.append(field)
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
        // With a private property it is private too; the one without arguments is not.
        symbol.access.isPrivate = nominal.fields.contains {
            $0.access.isPrivate && !($0.isLet && $0.defaultValue != nil)
        }
        guard symbol.access.isPrivate, nominal.fields.allSatisfy({ $0.defaultValue != nil })
        else { return }
        let empty = Symbol("init", kind: .initializer, owner: nominal, file: file, range: 0..<0)
        empty.result = symbol.result
        empty.implementation = .memberwise
        nominal.members["init", default: []].append(empty)
    }

    /// Whether all that a value consists of conforms to a protocol, so that the compiler can write the
    /// members that are wanted.
    private func checkParts(
        _ nominal: Nominal, _ synthesized: Nominal, of wanted: Nominal, _ range: SourceRange
    ) -> Bool {
        let parts =
            nominal.fields.map { ($0.name, $0.type) }
            + nominal.cases.flatMap { enumCase in
                enumCase.payload.map { (enumCase.name, $0.type) }
            }
        for (name, type) in parts where !inference.conforms(type, to: synthesized) {
            report(
                "type '\(nominal.name)' does not conform to protocol '\(wanted.name)'", at: range,
                hints: ["'\(name)' is of type '\(type)', which does not conform to it"])
            return false
        }
        return true
    }

    /// What a protocol requires and the type does not have.
    private func checkConformance(_ nominal: Nominal, _ wanted: Nominal, _ range: SourceRange) {
        checkAccess(nominal, wanted, range)
        if wanted === universe.hashable, nominal.members["hash"] == nil {
            guard checkParts(nominal, wanted, of: wanted, range) else { return }
        }
        let needsEquality = [universe.equatable, universe.hashable, universe.comparable]
        if needsEquality.contains(wanted), nominal.members["=="] == nil {
            guard checkParts(nominal, universe.equatable, of: wanted, range) else { return }
        }
        checkSynthesis(nominal, wanted, range)
        for symbols in wanted.members.sorted(by: { $0.key < $1.key }).map(\.value) {
            for requirement in symbols {
                guard case .requirement = requirement.implementation else { continue }
                if requirement.name == "visitParameters" { continue }
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
}
