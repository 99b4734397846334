import Diagnostics

extension Checker {
    func check(_ declaration: Declaration) -> [TypedStatement] {
        switch declaration.kind {
        case .variable(let variable): return checkVariables(variable, declaration.range)
        case .function(let function): return checkLocalFunction(function)
        case .type, .typeAlias: return []  // declared and checked ahead
        case .enumCase(let cases):
            for enumCase in cases {
                report("enum 'case' is not allowed outside of an enum", at: enumCase.name.range)
            }
            return []
        case .associatedType(let name):
            report("associated types are not part of the experiment language", at: name.range)
            return []
        }
    }

    private func checkVariables(
        _ declaration: VariableDeclaration, _ range: SourceRange
    ) -> [TypedStatement] {
        let isAlone = declaration.bindings.count == 1
        return declaration.bindings.flatMap { binding -> [TypedStatement] in
            if binding.accessors != nil {
                report(
                    "computed variables outside a type are not part of the experiment language",
                    at: binding.pattern.range, hints: ["write a function"])
                return []
            }
            let annotation = binding.type.map {
                binding.value == nil ? resolve($0) : resolveOpen($0)
            }
            guard let initializer = binding.value else {
                return declareWithoutValue(binding, annotation, isLet: declaration.isLet, range)
            }
            if scopes.isEmpty, case .name(let name) = binding.pattern.kind {
                nameInProgress = name.text
            }
            if annotation == nil { reportAmbiguousMember(initializer) }
            let value = settled { () -> TypedExpression in
                annotation.map { check(initializer, expecting: $0) } ?? infer(initializer)
            }
            nameInProgress = nil
            let type = annotation ?? value.type
            if annotation == nil, type.isVoid {
                report(
                    "variable inferred to have type '()', which may be unexpected",
                    at: binding.pattern.range, severity: .warning)
            }
            if case .name(let name) = binding.pattern.kind {
                let variable = declare(
                    name, type: type, isLet: declaration.isLet, origin: isAlone ? .binding : .part)
                if case .closure(let body) = value.kind {
                    closures[ObjectIdentifier(variable)] = body
                }
                return [TypedStatement(.variable(variable, value), range)]
            }
            // The parameters of a closure that takes a tuple apart may be left alone.
            let isParameters = if case .name("$tuple") = initializer.kind { true } else { false }
            let pattern = check(
                binding.pattern, against: type, isLet: declaration.isLet,
                origin: isParameters ? nil : .element)
            return [TypedStatement(.destructure(pattern, value), range)]
        }
    }

    private func declareWithoutValue(
        _ binding: VariableDeclaration.Binding, _ annotation: Type?, isLet: Bool,
        _ range: SourceRange
    ) -> [TypedStatement] {
        guard case .name(let name) = binding.pattern.kind else {
            report("pattern needs a value", at: binding.pattern.range)
            return []
        }
        guard let annotation else {
            report("type annotation missing in pattern", at: binding.pattern.range)
            _ = declare(name, type: .error, isLet: isLet)
            return []
        }
        let variable = declare(name, type: annotation, isLet: isLet, origin: .part)
        if annotation.wrapped != nil, !isLet {
            let value = TypedExpression(.nil, annotation, range)
            return [TypedStatement(.variable(variable, value), range)]
        }
        variable.awaitsValue = true
        return [TypedStatement(.variable(variable, nil), range)]
    }

    // MARK: Functions

    /// The symbol and body of a function of the notebook, the body yet unchecked.
    func makeFunction(
        _ syntax: FunctionDeclaration, _ modifiers: Modifiers, owner: Nominal?
    ) -> Symbol {
        let kind: Symbol.Kind
        let name: String
        switch syntax.form {
        case .function: (kind, name) = (.function, syntax.name.text)
        case .initializer, .failableInitializer: (kind, name) = (.initializer, "init")
        case .subscript: (kind, name) = (.subscript, "subscript")
        }
        let symbol = Symbol(name, kind: kind, owner: owner, file: file, range: syntax.name.range)
        symbol.isStatic = modifiers.isStatic
        symbol.isMutating = modifiers.isMutating
        symbol.hasDiscardableResult = modifiers.attribute("discardableResult") != nil
        symbol.documentation = modifiers.documentation
        if owner != nil { symbol.access = access(modifiers) }
        symbol.isFailable = syntax.form == .failableInitializer
        symbol.parameters = syntax.parameters.map { parameter in
            Symbol.Parameter(
                label: syntax.label(of: parameter), name: parameter.name.text,
                type: resolveParameter(parameter.type), isInout: parameter.isInout,
                isEscaping: parameter.type.isEscaping, isVariadic: parameter.isVariadic,
                defaultValue: parameter.defaultValue)
        }
        if kind == .initializer, let owner {
            let own = selfType(of: owner)
            symbol.result = symbol.isFailable ? universe.optional(of: own) : own
        } else {
            symbol.result = syntax.result.map { resolve($0) } ?? .void
        }
        let title = owner.map { "\($0.name).\(symbol.fullName)" } ?? symbol.fullName
        let body = makeBody(title, syntax.range, parent: function)
        body.result = symbol.result
        symbol.implementation = .user(body, setter: nil)
        return symbol
    }

    /// Checks the body of a function or method.
    func checkBody(
        _ statements: [Statement], of body: FunctionBody,
        parameters: [(Identifier, Type.FunctionParameter)], selfType: Type?, isMutating: Bool,
        isInitializer: Bool = false, isFailable: Bool = false
    ) {
        let saved = (function, jumpTargets, returnType, builderContent)
        function = body
        jumpTargets = []
        builderContent = nil
        defer { (function, jumpTargets, returnType, builderContent) = saved }
        withScope {
            body.parameters = []
            if let selfType {
                let own = Variable(
                    "self", type: selfType, isLet: !(isMutating || isInitializer), owner: body,
                    range: body.range)
                own.isInout = isMutating
                own.isParameter = true
                declare(own, at: body.range)
                if isInitializer {
                    body.selfVariable = own
                    body.isInitializer = true
                    body.isFailableInitializer = isFailable
                } else {
                    body.parameters.append(own)
                }
            }
            for (name, parameter) in parameters {
                let variable = declare(name, type: parameter.type, isLet: !parameter.isInout)
                variable.isInout = parameter.isInout
                variable.isParameter = true
                variable.mayEscape = parameter.isEscaping
                body.parameters.append(variable)
            }
            returnType = body.result
            body.body = checkedBody(statements, body, isInitializer: isInitializer)
            if body.parent == nil { checkedBodies.append(body) }
        }
    }

    private func checkedBody(
        _ statements: [Statement], _ body: FunctionBody, isInitializer: Bool
    ) -> [TypedStatement] {
        if !isInitializer, statements.count == 1, !body.result.isVoid {
            var single: Expression?
            switch statements[0].kind {
            case .expression(let expression): single = expression
            case .if(let statement) where isExpression(statement):
                single = Expression(.if(statement), statements[0].range)
            case .switch(let statement) where statement.cases.allSatisfy({ isExpression($0.body) }):
                single = Expression(.switch(statement), statements[0].range)
            default: break
            }
            if let single { return settled { singleExpressionBody(single, body.result) } }
        }
        // The names of parameters may be used again for variables in the body.
        let checked = check(statements)
        if !isInitializer, !body.result.isVoid, !body.result.isError, canFallThrough(checked) {
            report(
                "missing return in \(body.isAccessor ? "getter" : "function") expected to return '\(body.result.fullyResolved)'",
                at: max(body.range.lowerBound, body.range.upperBound - 1)..<body.range.upperBound)
        }
        return checked
    }

    /// Whether every branch of an `if` is one expression, so that it may be the value of a function.
    func isExpression(_ statement: IfStatement) -> Bool {
        guard let otherwise = statement.otherwise else { return false }
        return isExpression(statement.then) && isExpression(otherwise)
    }

    func isExpression(_ statements: [Statement]) -> Bool {
        guard statements.count == 1 else { return false }
        switch statements[0].kind {
        case .expression(let expression):
            if case .assignment = expression.kind { return false }
            return true
        case .if(let statement): return isExpression(statement)
        case .switch(let statement): return statement.cases.allSatisfy { isExpression($0.body) }
        default: return false
        }
    }

    func checkBody(of symbol: Symbol, _ syntax: FunctionDeclaration) {
        guard case .user(let body, _) = symbol.implementation else { return }
        let parameters = zip(syntax.parameters, symbol.parameters).map { parameter, own in
            var inside = own.asFunctionParameter
            if own.isVariadic { inside.type = universe.array(of: own.type) }
            return (parameter.name, inside)
        }
        for (parameter, own) in zip(syntax.parameters, symbol.parameters) {
            guard let value = parameter.defaultValue else { continue }
            // Checked at each call too; here so that its errors are reported once, at its place.
            let saved = scopes
            scopes = [Scope()]
            _ = settled { check(value, expecting: own.type, "default argument") }
            scopes = saved
        }
        let isInitializer = symbol.kind == .initializer
        let needsSelf = symbol.takesSelf || isInitializer
        let own = symbol.owner.map { selfType(of: $0) }
        checkBody(
            syntax.body ?? [], of: body, parameters: parameters, selfType: needsSelf ? own : nil,
            isMutating: symbol.isMutating, isInitializer: isInitializer,
            isFailable: symbol.isFailable)
        if isInitializer { finishInitializer(body, symbol) }
    }

    /// Puts the making of `self` before the body of an initialiser and its return after it.
    private func finishInitializer(_ body: FunctionBody, _ symbol: Symbol) {
        guard let own = body.selfVariable, let nominal = symbol.owner else { return }
        let range = body.range
        if nominal.kind == .struct {
            let values = nominal.fields.map { field in
                field.defaultValue
                    ?? TypedExpression(
                        field.type.wrapped != nil ? .nil : .uninitialized, field.type, range)
            }
            let empty = TypedExpression(.structure(nominal, values), own.type, range)
            body.body.insert(TypedStatement(.variable(own, empty), range), at: 0)
        } else {
            own.awaitsValue = true
            body.body.insert(TypedStatement(.variable(own, nil), range), at: 0)
        }
        let read = TypedExpression(.variable(own), own.type, range)
        let value =
            body.isFailableInitializer ? TypedExpression(.wrap(read), body.result, range) : read
        body.body.append(TypedStatement(.return(value), range))
    }
}
