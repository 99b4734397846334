import Diagnostics

extension Checker {
    // `if` and `switch` as expressions become statements that assign a variable.

    func inferIf(
        _ statement: IfStatement, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        let range = rangeOf(expression)
        let result = makeTemporary(
            "if", expected ?? inference.makeVariable(at: range), isLet: false, at: range)
        guard statement.otherwise != nil else {
            return failed(
                "'if' must have an unconditional 'else' to be used as expression", at: range)
        }
        var branches: [([TypedCondition], [TypedStatement])] = []
        var otherwise: [TypedStatement] = []
        var current: IfStatement? = statement
        while let branch = current {
            current = nil
            withScope {
                let conditions = check(branch.conditions)
                branches.append((conditions, checkBranch(branch.then, result)))
            }
            guard let rest = branch.otherwise else {
                return failed(
                    "'if' must have an unconditional 'else' to be used as expression", at: range)
            }
            if rest.count == 1, case .if(let next) = rest[0].kind {
                current = next
            } else {
                otherwise = withScope { checkBranch(rest, result) }
            }
        }
        for branch in branches.reversed() {
            otherwise = [
                TypedStatement(.if(branch.0, then: branch.1, otherwise: otherwise), range)
            ]
        }
        return typed(.block(otherwise, result: result), result.type, expression)
    }

    func inferSwitch(
        _ statement: SwitchStatement, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        let range = rangeOf(expression)
        let result = makeTemporary(
            "switch", expected ?? inference.makeVariable(at: range), isLet: false, at: range)
        let subject = infer(statement.subject)
        settleLiteral(subject.type)
        let target = JumpTarget(label: nil, isLoop: false, isSwitch: true)
        reportAfterDefault(statement)
        let cases = statement.cases.map { switchCase in
            withScope { () -> TypedCase in
                let patterns = checkPatterns(switchCase, subject.type)
                return TypedCase(
                    patterns: patterns, body: checkBranch(switchCase.body, result),
                    range: switchCase.range)
            }
        }
        checkExhaustive(cases, subject.type, statement.range)
        let body = [TypedStatement(.switch(target, subject, cases), range)]
        return typed(.block(body, result: result), result.type, expression)
    }

    private func isDecidedByBranch(_ result: Variable) -> Bool {
        branchResults.contains(ObjectIdentifier(result))
    }

    /// Reports a jump out of a branch whose value is wanted.
    ///
    /// - Returns: whether it is one.
    func reportJumpFromValue(_ word: String, _ range: SourceRange) -> Bool {
        guard let valueBranch, valueBranch.function === function else { return false }
        report(
            "cannot use '\(word)' to transfer control out of '\(valueBranch.word)' expression",
            at: range, hints: ["write it as a statement that gives a variable its value"])
        return true
    }

    /// A branch: one expression, which becomes the value, or statements that leave.
    private func checkBranch(_ statements: [Statement], _ result: Variable) -> [TypedStatement] {
        var inner: Expression?
        if statements.count == 1 {
            switch statements[0].kind {
            case .expression(let expression): inner = expression
            case .if(let nested): inner = Expression(.if(nested), statements[0].range)
            case .switch(let nested): inner = Expression(.switch(nested), statements[0].range)
            default: break
            }
        }
        guard let inner else {
            let outer = valueBranch
            valueBranch = (result.name, function, jumpTargets.count)
            let checked = checkInScope(statements)
            valueBranch = outer
            if canFallThrough(checked) {
                let place = statements.last?.range ?? result.range
                report(
                    "non-expression branch of an 'if' or 'switch' expression may only end with a 'return', 'break' or 'continue'",
                    at: place, hints: ["each branch is one expression"])
            }
            return checked
        }
        let isOpen = result.type.unboundVariable != nil || isDecidedByBranch(result)
        // Without a type around, each branch is typed alone.
        let value =
            isOpen ? settled { infer(inner) } : infer(inner, expecting: result.type)
        if case .call = value.kind, value.type.isVoid,
            !canFallThrough([TypedStatement(.expression(value), value.range)])
        {
            return [TypedStatement(.expression(value), value.range)]
        }
        if isOpen {
            branchResults.insert(ObjectIdentifier(result))
            let mark = inference.mark()
            if !inference.unify(result.type, value.type) {
                inference.rollBack(to: mark)
                report(
                    "branches have mismatching types '\(result.type.fullyResolved)' and '\(value.type.fullyResolved)'",
                    at: value.range,
                    hints: ["write the type of the whole, as in 'let x: Double = if …'"])
                return []
            }
        }
        let converted = coerce(value, to: result.type, "branch")
        let place = TypedExpression(.variable(result), result.type, value.range)
        let assign = TypedExpression(.assign(place, converted), .void, value.range)
        return [TypedStatement(.expression(assign), value.range)]
    }
}
