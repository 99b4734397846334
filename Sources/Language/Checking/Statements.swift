import Diagnostics

extension Checker {
    /// Checks statements in a scope of their own; nested functions and types are declared first.
    func check(_ statements: [Statement]) -> [TypedStatement] {
        withScope { checkInScope(statements) }
    }

    func checkInScope(_ statements: [Statement]) -> [TypedStatement] {
        declareNestedTypes(statements)
        declareNestedFunctions(statements)
        var result: [TypedStatement] = []
        var leaves: String?
        for statement in statements {
            if let word = leaves, !statement.isFunction {
                report(
                    "code after '\(word)' will never be executed", at: statement.range,
                    severity: .warning)
                leaves = nil
            }
            let checked = settled { check(statement) }
            result += checked
            if let last = checked.last { leaves = jumpWord(last) }
        }
        return hoistFunctions(result)
    }

    private func jumpWord(_ statement: TypedStatement) -> String? {
        switch statement.kind {
        case .return: "return"
        case .break: "break"
        case .continue: "continue"
        default: nil
        }
    }

    func check(_ statement: Statement) -> [TypedStatement] {
        let range = statement.range
        func one(_ kind: TypedStatement.Kind) -> [TypedStatement] { [TypedStatement(kind, range)] }
        switch statement.kind {
        case .expression(let expression): return checkExpressionStatement(expression, range)
        case .declaration(let declaration): return check(declaration)
        case .if(let ifStatement): return one(checkIf(ifStatement))
        case .guard(let conditions, let body):
            // The names that the conditions bind belong to the scope around.
            let typedConditions = check(conditions)
            let otherwise = check(body)
            if canFallThrough(otherwise) {
                report(
                    "'guard' body must not fall through, consider using a 'return' or 'throw' to exit the scope",
                    at: range, hints: ["end it with return, break or continue"])
            }
            return one(.guard(typedConditions, otherwise: otherwise))
        case .while(let label, let conditions, let body):
            return withJumpTarget(label, isLoop: true) { target in
                withScope {
                    let typedConditions = check(conditions)
                    return one(.while(target, typedConditions, check(body)))
                }
            }
        case .repeat(let label, let body, let condition):
            return withJumpTarget(label, isLoop: true) { target in
                let body = check(body)
                let test = check(condition, expecting: universe.boolType, "condition")
                return one(.repeat(target, body, test))
            }
        case .for(let label, let pattern, let sequence, let filter, let body):
            return checkFor(label, pattern, sequence, filter, body, range)
        case .switch(let switchStatement): return one(checkSwitch(switchStatement))
        case .return(let value): return one(checkReturn(value, range))
        case .break(let label): return jump(label, "break", range)
        case .continue(let label): return jump(label, "continue", range)
        case .fallthrough:
            checkFallthrough(range)
            return one(.fallthrough)
        case .do(let label, let body):
            return withJumpTarget(label, isLoop: false) { target in one(.do(target, check(body))) }
        }
    }

    private func checkExpressionStatement(
        _ expression: Expression, _ range: SourceRange
    ) -> [TypedStatement] {
        if case .switch(let statement) = expression.kind {
            return [TypedStatement(checkSwitch(statement), range)]
        }
        if case .if(let statement) = expression.kind {
            return [TypedStatement(checkIf(statement), range)]
        }
        let value = inferValueOrType(expression)
        if let builderContent, !value.type.isVoid, !value.type.isError {
            let element = builderContent.type.arguments.first ?? .error
            return [TypedStatement(.append(builderContent, builderElement(value, element)), range)]
        }
        if case .metatype = value.type.resolved {
            report("expected member name or initializer call after type name", at: range)
        } else {
            warnOfUnused(value)
        }
        return [TypedStatement(.expression(value), range)]
    }

    /// Content of a builder: of the type that it gathers, or of a protocol that this type too conforms
    /// to.
    private func builderElement(_ value: TypedExpression, _ element: Type) -> TypedExpression {
        if let converted = attempt({ self.convert(value, to: element) }) { return converted }
        let wanted = element.nominal.map { protocols(of: $0) } ?? []
        if let nominal = value.type.nominal,
            protocols(of: nominal).contains(where: { wanted.contains($0) })
        {
            return value
        }
        return coerce(value, to: element, "result builder")
    }

    private func warnOfUnused(_ value: TypedExpression) {
        if value.type.isVoid || value.type.isError || neverReturns(value) { return }
        if case .function = value.type.resolved {
            switch value.kind {
            case .variable, .closure:
                report(
                    "function is unused", at: value.range, hints: ["call it: write '(…)' after it"])
                return
            default: break
            }
        }
        func unused(_ what: String) {
            report(
                what, at: value.range, hints: ["use print(…) or show(…) to see a value"],
                severity: .warning)
        }
        switch value.kind {
        case .string: return unused("string literal is unused")
        case .integer, .float, .boolean:
            return unused("\(literalName(value)) literal is unused")
        case .arithmetic(let operation, _, _):
            return unused("result of operator '\(operation.rawValue)' is unused")
        case .compare(let operation, _, _):
            return unused("result of operator '\(operation.rawValue)' is unused")
        case .equal(_, _, let negated):
            return unused("result of operator '\(negated ? "!=" : "==")' is unused")
        case .concatenate: return unused("result of operator '+' is unused")
        case .callValue:
            return unused(
                "result of call to function returning '\(value.type.fullyResolved)' is unused")
        case .call(let symbol, _, _):
            if symbol.hasDiscardableResult { return }
            if symbol.kind == .function {
                report(
                    "result of call to '\(symbol.fullName)' is unused", at: value.range,
                    hints: ["write '_ = ' before it if that is meant"], severity: .warning)
                return
            }
        case .assign, .chain, .error: return
        default: break
        }
        report(
            "expression of type '\(value.type.fullyResolved)' is unused", at: value.range,
            hints: ["use print(…) or show(…) to see a value"], severity: .warning)
    }

    private func literalName(_ value: TypedExpression) -> String {
        switch value.kind {
        case .integer: "integer"
        case .float: "floating-point"
        default: "boolean"
        }
    }

    // MARK: Control flow

    func withJumpTarget<Result>(
        _ label: Identifier?, isLoop: Bool, isSwitch: Bool = false, _ body: (JumpTarget) -> Result
    ) -> Result {
        let target = JumpTarget(label: label?.text, isLoop: isLoop, isSwitch: isSwitch)
        jumpTargets.append(target)
        defer { jumpTargets.removeLast() }
        return body(target)
    }

    private func jump(
        _ label: Identifier?, _ word: String, _ range: SourceRange
    ) -> [TypedStatement] {
        let target: JumpTarget?
        if let label {
            target = jumpTargets.last { $0.label == label.text }
            if target == nil {
                report(
                    "cannot find label '\(label.text)' in scope", at: label.range,
                    hints: Spelling.hint(for: label.text, in: jumpTargets.compactMap(\.label)))
            }
        } else {
            target = jumpTargets.last { ($0.isLoop || word == "break") && !$0.isPlainBlock }
            if target == nil {
                report(
                    word == "break"
                        ? "'break' is only allowed inside a loop, if, do, or switch"
                        : "'continue' is only allowed inside a loop", at: range)
            }
        }
        guard let target else { return [] }
        if let valueBranch, valueBranch.function === function,
            !jumpTargets[min(valueBranch.depth, jumpTargets.count)...].contains(where: {
                $0 === target
            })
        {
            _ = reportJumpFromValue(word, range)
            return []
        }
        return [TypedStatement(word == "break" ? .break(target) : .continue(target), range)]
    }

    private func checkReturn(_ value: Expression?, _ range: SourceRange) -> TypedStatement.Kind {
        if reportJumpFromValue("return", range) { return .return(nil) }
        guard let returnType, function != nil else {
            if let value { inferForErrors(value) }
            report("return invalid outside of a func", at: range)
            return .return(nil)
        }
        if let function, function.isInitializer, let selfVariable = function.selfVariable {
            let read = TypedExpression(.variable(selfVariable), selfVariable.type, range)
            if let value, case .nil = value.kind, function.isFailableInitializer {
                return .return(TypedExpression(.nil, function.result, range))
            }
            if let value { report("'return' of a value in an initializer", at: value.range) }
            return .return(
                function.isFailableInitializer
                    ? TypedExpression(.wrap(read), function.result, range) : read)
        }
        guard let value else {
            if !returnType.isVoid, !inference.unify(returnType, .void) {
                report(
                    "non-void function should return a value of type '\(returnType.fullyResolved)'",
                    at: range)
            }
            return .return(nil)
        }
        if returnType.isVoid {
            let typedValue = infer(value)
            if !typedValue.type.isVoid, !typedValue.type.isError {
                report(
                    "unexpected non-void return value in void function", at: value.range,
                    hints: [
                        "give the function a result type: '-> \(typedValue.type.fullyResolved)'"
                    ])
            }
            return .return(typedValue.type.isVoid ? typedValue : nil)
        }
        if returnsAlone, returnType.unboundVariable?.literal == TypeVariable.Literal.none {
            // The first 'return' of a closure decides, and is typed alone.
            let typedValue = settled { infer(value) }
            return .return(coerce(typedValue, to: returnType, "return"))
        }
        return .return(check(value, expecting: returnType, "return"))
    }

    func check(_ conditions: [Condition]) -> [TypedCondition] {
        conditions.map { condition in
            switch condition {
            case .expression(let expression):
                return .expression(check(expression, expecting: universe.boolType, "condition"))
            case .binding(let isLet, let pattern, let syntax, let value):
                let wanted = syntax.map { universe.optional(of: resolveOpen($0)) }
                let optional = settled { () -> TypedExpression in
                    wanted.map { check(value, expecting: $0) } ?? infer(value)
                }
                var type = Type.error
                if let wrapped = optional.type.wrapped {
                    type = wrapped
                } else if !optional.type.isError {
                    report(
                        "initializer for conditional binding must have Optional type, not '\(optional.type.fullyResolved)'",
                        at: optional.range)
                }
                return .pattern(
                    .some(check(pattern, against: type, isLet: isLet, origin: .condition)), optional
                )
            case .pattern(let pattern, let value):
                let value = settled { infer(value) }
                return .pattern(check(pattern, against: value.type, isLet: nil), value)
            }
        }
    }

    private func checkIf(_ statement: IfStatement) -> TypedStatement.Kind {
        // `else if` chains are walked with a loop.
        var branches: [([TypedCondition], [TypedStatement])] = []
        var current: IfStatement? = statement
        var otherwise: [TypedStatement] = []
        while let branch = current {
            current = nil
            withScope {
                let conditions = check(branch.conditions)
                branches.append((conditions, check(branch.then)))
            }
            guard let rest = branch.otherwise else { break }
            if rest.count == 1, case .if(let next) = rest[0].kind {
                current = next
            } else {
                otherwise = check(rest)
            }
        }
        var kind: TypedStatement.Kind = .do(JumpTarget(label: nil, isLoop: false), otherwise)
        for (index, branch) in branches.enumerated().reversed() {
            let rest =
                index == branches.count - 1 ? otherwise : [TypedStatement(kind, statement.range)]
            kind = .if(branch.0, then: branch.1, otherwise: rest)
        }
        return kind
    }

    private func checkFor(
        _ label: Identifier?, _ pattern: Pattern, _ sequence: Expression, _ filter: Expression?,
        _ body: [Statement], _ range: SourceRange
    ) -> [TypedStatement] {
        let values = settled { infer(sequence) }
        var element = Type.error
        if let nominal = values.type.nominal, let type = nominal.element,
            inference.conforms(values.type, to: universe.sequence)
        {
            element = type.substituting(nominal.substitution(values.type.arguments))
        } else if !values.type.isError {
            let hints =
                values.type.wordKind == .int
                ? ["write a range: 0..<\(file.text(in: sequence.range))"] : []
            report(
                "for-in loop requires '\(values.type.fullyResolved)' to conform to 'Sequence'",
                at: values.range, hints: hints)
        }
        return withJumpTarget(label, isLoop: true) { target in
            withScope {
                let pattern = check(pattern, against: element, isLet: true)
                let test = filter.map { test in
                    settled { check(test, expecting: universe.boolType, "condition") }
                }
                let body = check(body)
                return [
                    TypedStatement(.for(target, pattern, in: values, where: test, body), range)
                ]
            }
        }
    }

    /// Whether control can reach the end of statements.
    func canFallThrough(_ statements: [TypedStatement]) -> Bool {
        statements.allSatisfy(canPass)
    }

    /// Whether control can go on after a statement.
    private func canPass(_ statement: TypedStatement) -> Bool {
        switch statement.kind {
        case .return, .break, .continue: return false
        case .if(_, let then, let otherwise):
            return otherwise.isEmpty || canFallThrough(then) || canFallThrough(otherwise)
        case .switch(let target, _, let cases):
            return cases.contains { canFallThrough($0.body) && !endsInFallthrough($0.body) }
                || cases.contains { contains(breakTo: target, $0.body) }
        case .do(let target, let body):
            return canFallThrough(body) || contains(breakTo: target, body)
        case .while(let target, let conditions, let body):
            if conditions.count == 1, case .expression(let test) = conditions[0],
                case .boolean(true) = test.kind
            {
                return contains(breakTo: target, body)
            }
            return true
        case .expression(let expression): return !neverReturns(expression)
        default: return true
        }
    }

    private func endsInFallthrough(_ statements: [TypedStatement]) -> Bool {
        if case .fallthrough? = statements.last?.kind { return true }
        return false
    }

    private func contains(breakTo target: JumpTarget, _ statements: [TypedStatement]) -> Bool {
        statements.contains { statement in
            switch statement.kind {
            case .break(let other): other === target
            case .if(_, let then, let otherwise):
                contains(breakTo: target, then) || contains(breakTo: target, otherwise)
            case .guard(_, let body), .while(_, _, let body), .repeat(_, let body, _),
                .for(_, _, _, _, let body), .do(_, let body):
                contains(breakTo: target, body)
            case .switch(_, _, let cases): cases.contains { contains(breakTo: target, $0.body) }
            default: false
            }
        }
    }
}

extension JumpTarget {
    /// An unlabelled `break` passes over a `do`.
    var isPlainBlock: Bool { !isLoop && !isSwitch }
}
