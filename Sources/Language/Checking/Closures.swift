import Diagnostics

extension Checker {
    /// Checks a closure against the function type that is expected of it, as far as it is known.
    ///
    /// - Parameter builder: the name of a result builder: the closure's expression statements are
    ///   gathered in an array instead.
    func inferClosure(
        _ closure: ClosureExpression, expecting expected: Type?, builder: String?
    ) -> TypedExpression {
        if !closure.captures.isEmpty {
            return withCaptures(closure, expecting: expected, builder: builder)
        }
        let range = fixedRange ?? closure.range
        var wanted: Type.FunctionType?
        if case .function(let function)? = (expected?.wrapped ?? expected)?.resolved {
            wanted = function
        }

        if let spread = spreadingTuple(closure, wanted, isBuilder: builder != nil) {
            return inferClosure(spread, expecting: expected, builder: builder)
        }
        let names = closureParameters(closure)
        if let wanted, names.count != wanted.parameters.count {
            return arityMismatch(closure, names.count, wanted, range)
        }
        let body = makeBody("closure", range, parent: function)
        body.isTopLevelClosure = function == nil
        let saved = (function, jumpTargets, returnType, builderContent)
        function = body
        jumpTargets = []
        builderContent = nil
        defer { (function, jumpTargets, returnType, builderContent) = saved }

        return withScope {
            var types: [Type.FunctionParameter] = []
            for (index, parameter) in names.enumerated() {
                let expectedParameter = wanted?.parameters[index]
                var type =
                    expectedParameter?.type
                    ?? inference.makeVariable(
                        at: parameter.name.range, name: "in " + parameter.name.text)
                if let syntax = parameter.type {
                    let written = resolveParameter(syntax)
                    if !inference.unify(written, type) {
                        report(
                            "cannot convert value of type '(\(written)) -> _' to expected argument type '(\(type.fullyResolved)) -> _'",
                            at: syntax.range)
                    }
                    type = written
                }
                let isInout = expectedParameter?.isInout ?? parameter.isInout
                let variable = declare(parameter.name, type: type, isLet: !isInout)
                variable.isInout = isInout
                variable.isParameter = true
                variable.mayEscape =
                    expectedParameter?.isEscaping ?? parameter.type?.isEscaping ?? false
                body.parameters.append(variable)
                types.append(
                    .init(type: type, isInout: isInout, isEscaping: variable.mayEscape))
            }
            var result = wanted?.result ?? inference.makeVariable(at: range)
            if let syntax = closure.result {
                let written = resolve(syntax)
                if !inference.unify(written, result) {
                    report(
                        "cannot convert result type '\(written)' of the closure to expected '\(result.fullyResolved)'",
                        at: syntax.range)
                }
                result = written
            }
            if builder != nil {
                body.body = builderBody(closure.body, result, range)
            } else {
                body.body = closureBody(closure.body, result, range)
            }
            body.result = result
            return TypedExpression(
                .closure(body), .function(.init(parameters: types, result: result)), range)
        }
    }

    /// The entries of a capture list are constants around the closure.
    private func withCaptures(
        _ closure: ClosureExpression, expecting expected: Type?, builder: String?
    ) -> TypedExpression {
        let values = closure.captures.map { capture in
            settled { infer(capture.value) }
        }
        return withScope {
            var statements: [TypedStatement] = []
            for (capture, value) in zip(closure.captures, values) {
                let range = capture.name.range
                let variable = makeTemporary(capture.name.text, value.type, at: range)
                declare(variable, at: range)
                statements.append(TypedStatement(.variable(variable, value), range))
            }
            let plain = ClosureExpression(
                parameters: closure.parameters, result: closure.result, body: closure.body,
                range: closure.range, anonymousParameterCount: closure.anonymousParameterCount)
            let value = inferClosure(plain, expecting: expected, builder: builder)
            let result = makeTemporary("closure", value.type, at: closure.range)
            statements.append(TypedStatement(.variable(result, value), closure.range))
            return TypedExpression(
                .block(statements, result: result), value.type, closure.range)
        }
    }

    /// A closure with several parameters where one tuple is passed takes the tuple apart, as in Swift:
    /// `{ a, b in … }` becomes `{ pair in let (a, b) = pair … }`.
    private func spreadingTuple(
        _ closure: ClosureExpression, _ wanted: Type.FunctionType?, isBuilder: Bool
    ) -> ClosureExpression? {
        guard let wanted, wanted.parameters.count == 1,
            case .tuple(let elements) = wanted.parameters[0].type.resolved, elements.count > 1
        else { return nil }
        let names =
            closure.parameters?.map(\.name)
            ?? (0..<closure.anonymousParameterCount).map { Identifier("$\($0)", closure.range) }
        guard names.count == elements.count else { return nil }
        checkTypes(of: closure, elements)
        let place = names[0].range
        let pattern = Pattern(
            .tuple(names.map { (label: nil, pattern: Pattern(.name($0), $0.range)) }), place)
        let binding = VariableDeclaration.Binding(
            pattern: pattern, type: nil, value: Expression(.name("$tuple"), place))
        let declaration = Declaration(
            .variable(VariableDeclaration(isLet: true, bindings: [binding])), place)
        var body = closure.body
        if !isBuilder, let value = onlyExpression(of: body), !wanted.result.isVoid {
            body[0] = Statement(.return(value), body[0].range)
        }
        return ClosureExpression(
            parameters: [.init(name: Identifier("$tuple", place))], result: closure.result,
            body: [Statement(.declaration(declaration), place)] + body, range: closure.range,
            anonymousParameterCount: 0)
    }

    /// The types that a closure writes for the parts of the tuple that it takes apart.
    private func checkTypes(of closure: ClosureExpression, _ elements: [Type.TupleElement]) {
        for (parameter, element) in zip(closure.parameters ?? [], elements) {
            guard let syntax = parameter.type else { continue }
            let written = resolve(syntax)
            if !inference.unify(written, element.type) {
                report(
                    "cannot convert value of type '(\(written)) -> _' to expected argument type '(\(element.type.fullyResolved)) -> _'",
                    at: syntax.range)
            }
        }
    }

    private func closureParameters(
        _ closure: ClosureExpression
    ) -> [ClosureExpression.Parameter] {
        if let parameters = closure.parameters { return parameters }
        let count = max(closure.anonymousParameterCount, 0)
        return (0..<count).map {
            ClosureExpression.Parameter(name: Identifier("$\($0)", closure.range))
        }
    }

    private func arityMismatch(
        _ closure: ClosureExpression, _ count: Int, _ wanted: Type.FunctionType,
        _ range: SourceRange
    ) -> TypedExpression {
        let takes = wanted.parameters.count
        if count == 0 {
            let names = Array(repeating: "_", count: takes).joined(separator: ", ")
            return failed(
                "contextual type for closure argument expects \(takes) argument\(takes == 1 ? "" : "s"), which cannot be implicitly ignored",
                at: range, hints: ["insert '\(names) in' after '{'"])
        }
        return failed(
            "contextual closure type '\(Type.function(wanted).fullyResolved)' expects \(takes) argument\(takes == 1 ? "" : "s"), but \(count) \(count == 1 ? "was" : "were") used in closure body",
            at: range)
    }

    private func closureBody(
        _ statements: [Statement], _ result: Type, _ range: SourceRange
    ) -> [TypedStatement] {
        if statements.count == 1, case .expression(let expression) = statements[0].kind {
            return singleExpressionBody(expression, result)
        }
        if !result.isVoid, let expression = onlyExpression(of: statements) {
            if result.resolved.unboundVariable == nil {
                return singleExpressionBody(expression, result)
            }
            // Branches that give nothing are statements.
            let body = attempt { () -> [TypedStatement]? in
                let body = singleExpressionBody(expression, result)
                return result.fullyResolved.isVoid ? nil : body
            }
            if let body { return body }
        }
        returnType = result
        let outer = returnsAlone
        returnsAlone = returns(statements) > 1
        defer { returnsAlone = outer }
        let checked = check(statements)
        if result.resolved.unboundVariable != nil, !returnsValue(statements) {
            _ = inference.unify(result, .void)
        }
        if !result.isVoid, !result.isError, canFallThrough(checked) {
            report(
                "missing return in closure expected to return '\(result.fullyResolved)'",
                at: range.upperBound - 1..<range.upperBound)
        }
        return checked
    }

    /// The expression that statements are: one, or an `if` or `switch` whose branches are one each.
    private func onlyExpression(of statements: [Statement]) -> Expression? {
        guard statements.count == 1 else { return nil }
        switch statements[0].kind {
        case .expression(let expression): return expression
        case .if(let statement) where statement.otherwise != nil && isExpression(statements):
            return Expression(.if(statement), statements[0].range)
        case .switch(let statement) where isExpression(statements):
            return Expression(.switch(statement), statements[0].range)
        default: return nil
        }
    }

    /// The body of a function or closure that is one expression: its value is the result.
    func singleExpressionBody(_ expression: Expression, _ result: Type) -> [TypedStatement] {
        returnType = result
        if result.isVoid {
            let value = infer(expression)
            return [TypedStatement(.expression(value), value.range)]
        }
        let value = infer(expression, expecting: result)
        let converted = coerce(value, to: result, "closure result")
        if converted.type.isVoid { return [TypedStatement(.expression(converted), value.range)] }
        return [TypedStatement(.return(converted), value.range)]
    }

    private func returnsValue(_ statements: [Statement]) -> Bool { returns(statements) > 0 }

    /// How often statements return a value.
    private func returns(_ statements: [Statement]) -> Int {
        statements.reduce(0) { sum, statement in
            switch statement.kind {
            case .return(let value): sum + (value == nil ? 0 : 1)
            case .if(let statement):
                sum + returns(statement.then) + returns(statement.otherwise ?? [])
            case .guard(_, let body), .while(_, _, let body), .repeat(_, let body, _),
                .for(_, _, _, _, let body), .do(_, let body):
                sum + returns(body)
            case .switch(let statement):
                statement.cases.reduce(sum) { $0 + returns($1.body) }
            default: sum
            }
        }
    }

    // MARK: Result builders

    /// The body of a result-builder closure: every expression statement adds to an array, which is the
    /// result; declarations, `if`, `for` and `switch` are as elsewhere.
    private func builderBody(
        _ statements: [Statement], _ result: Type, _ range: SourceRange
    ) -> [TypedStatement] {
        // The array's elements may be of any type that the builder takes; the library's glue takes
        // them as it finds them.
        let content = Variable(
            "content", type: result, isLet: false, owner: function, range: range)
        returnType = .void
        let outer = builderContent
        builderContent = content
        let checked = check(statements)
        builderContent = outer
        let empty = TypedExpression(.array([]), result, range)
        let value = TypedExpression(.variable(content), result, range)
        return [TypedStatement(.variable(content, empty), range)] + checked + [
            TypedStatement(.return(value), range)
        ]
    }
}
