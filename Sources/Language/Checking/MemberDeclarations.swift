import Diagnostics

/// Signatures of the members of types; bodies are checked when all names are known.
extension Checker {
    func declareSymbols(_ type: PendingType) {
        let nominal = type.nominal
        for member in type.syntax.members {
            switch member.kind {
            case .variable(let variable): declareProperties(variable, member, type)
            case .function(let syntax):
                if syntax.form == .subscript {
                    declareSubscript(syntax, member.modifiers, nominal)
                    continue
                }
                if syntax.name.text == "visitParameters", isDifferentiable(nominal) {
                    visitors[ObjectIdentifier(nominal)] = (syntax, member)
                    continue
                }
                let symbol = makeFunction(syntax, member.modifiers, owner: nominal)
                checkDeclaration(symbol, nominal)
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
            // A property that is stored in each value comes later: `finishShape`.
            let isStored = binding.accessors == nil && !member.modifiers.isStatic
            if isStored, type.syntax.form == .struct { continue }
            let annotation = binding.type.map { resolve($0) }
            if let accessors = binding.accessors {
                declareComputed(name, annotation, accessors, member.modifiers, nominal)
            } else if member.modifiers.isStatic {
                declareStatic(
                    name, annotation, binding.value, variable.isLet, member.modifiers, nominal)
            } else {
                report(
                    type.syntax.form == .enum
                        ? "enums must not contain stored properties"
                        : "extensions must not contain stored properties", at: name.range)
            }
        }
    }

    private func accessorBody(
        _ name: String, _ nominal: Nominal, _ result: Type, _ range: SourceRange
    ) -> FunctionBody {
        let body = makeBody("\(nominal.name).\(name)", range, parent: nil)
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
        symbol.access = access(modifiers)
        let getter = accessorBody(name.text, nominal, annotation, accessors.range)
        let setter =
            accessors.hasSetter
            ? accessorBody(name.text, nominal, .void, accessors.range) : nil
        symbol.implementation = .user(getter, setter: setter)
        checkDeclaration(symbol, nominal)
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
                        parameters: [(parameter, .init(type: annotation, isEscaping: true))],
                        selfType: own, isMutating: true)
                }
            }
        }
    }

    /// A static constant is a computed one: its value is the same each time, which
    /// `reportImpureStatics` sees to.
    private func declareStatic(
        _ name: Identifier, _ annotation: Type?, _ value: Expression?, _ isLet: Bool,
        _ modifiers: Modifiers, _ nominal: Nominal
    ) {
        guard isLet, let value else {
            report(
                "static variables are not part of the experiment language", at: name.range,
                hints: ["use 'static let', or a variable at the top level"])
            refusedNames.insert(name.text)
            return
        }
        let symbol = Symbol(
            name.text, kind: .property, owner: nominal, file: file, range: name.range)
        symbol.isStatic = true
        symbol.access = access(modifiers)
        let body = accessorBody(name.text, nominal, .error, value.range)
        symbol.implementation = .user(body, setter: nil)
        checkDeclaration(symbol, nominal)
        nominal.members[name.text, default: []].append(symbol)
        staticBodies.append((symbol, body))
        unsettledStatics[ObjectIdentifier(symbol)] = { [self] in
            inside(nominal) {
                let saved = function
                function = body
                let typedValue = settled { () -> TypedExpression in
                    annotation.map { check(value, expecting: $0) } ?? infer(value)
                }
                function = saved
                symbol.result = annotation ?? typedValue.type
                body.result = symbol.result
                body.body = [TypedStatement(.return(typedValue), value.range)]
                checkedBodies.append(body)
            }
        }
    }

    /// The type of a static constant is that of its value, which may use any member of any type: it
    /// is found when it is first needed.
    func settleStatic(_ symbol: Symbol) {
        let id = ObjectIdentifier(symbol)
        if staticsInProgress.contains(id) {
            report("circular reference", at: symbol.range)
            symbol.result = .error
        }
        guard let settle = unsettledStatics.removeValue(forKey: id) else { return }
        staticsInProgress.insert(id)
        settle()
        staticsInProgress.remove(id)
    }

    /// Compiled Swift computes a static constant once, when it is first needed: whether it is computed
    /// again must not show.
    func reportImpureStatics() {
        for (symbol, body) in staticBodies {
            var seen: Set<ObjectIdentifier> = []
            var pending = [body]
            while let next = pending.popLast() {
                guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
                let variable = next.globals.first { !$0.isLet } ?? next.writtenGlobals.first
                let hidesState = next.hidesState && symbol.result.mayHoldFunction
                if variable != nil || next.prints || hidesState {
                    let fault =
                        if let variable {
                            "depends on the variable '\(variable.name)'"
                        } else if next.prints {
                            "must not print"
                        } else {
                            "hides a variable that its calls change"
                        }
                    report(
                        "the value of the static constant '\(symbol.name)' \(fault)",
                        at: symbol.range,
                        hints: ["it is computed once, at an uncertain moment: use a 'let' outside"])
                    break
                }
                pending += next.callees
            }
        }
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
        let indices = zip(syntax.parameters, symbol.parameters).map {
            ($0.name, $1.asFunctionParameter)
        }
        pendingBodies.append { [self] in
            inside(nominal) {
                checkBody(
                    accessors?.getter ?? syntax.body ?? [], of: getter, parameters: indices,
                    selfType: selfType(of: nominal), isMutating: false)
                if let setter {
                    let name = accessors?.setterParameter ?? Identifier("newValue", syntax.range)
                    checkBody(
                        accessors?.setter ?? [], of: setter,
                        parameters: indices + [
                            (name, .init(type: symbol.result, isEscaping: true))
                        ],
                        selfType: selfType(of: nominal), isMutating: true)
                }
            }
        }
    }
}
