import Diagnostics

/// `if`, `guard`, `while`, `repeat`, `for` and `switch`.
extension Parser {
    // MARK: - Conditions

    /// Parses the comma-separated conditions after a keyword, up to the body.
    private mutating func parseConditions(of keyword: Token) -> [Condition] {
        let saved = (isCondition, stopsAtAssignment)
        (isCondition, stopsAtAssignment) = (true, false)
        defer { (isCondition, stopsAtAssignment) = saved }
        if isPunctuation("{") || (keyword.text == "guard" && isKeyword("else")) {
            report(
                "missing condition in '\(keyword.text)' statement", at: keyword.range,
                hints: ["a condition is a Bool, or 'let name = optional'"])
            return []
        }
        var conditions: [Condition] = []
        let errors = errorCount
        repeat {
            guard let condition = parseCondition(of: keyword) else { break }
            conditions.append(condition)
            if isKeyword("where") {
                expected(
                    "expected ',' joining parts of a multi-clause condition",
                    hints: ["write ',' instead of 'where'"])
                advance()
                if let condition = parseCondition(of: keyword) { conditions.append(condition) }
            }
        } while consumePunctuation(",")
        if errorCount > errors { skipToBody() }
        return conditions
    }

    /// After an error before a body, goes on at its `{` if that is on the same line.
    private mutating func skipToBody() {
        while !isAtEnd, !isPunctuation("{"), !isPunctuation("}"), !isKeyword("else"),
            !isPunctuation(";"), !token.startsLine
        {
            skipBalanced()
        }
    }

    private mutating func parseCondition(of keyword: Token) -> Condition? {
        if isKeyword("let") || isKeyword("var") {
            return parseBindingCondition()
        }
        if consumeKeyword("case") {
            stopsAtAssignment = true
            let pattern = parseMatchingPattern()
            stopsAtAssignment = false
            guard consumeOperator("=") else {
                expected(
                    "variable binding in a condition requires an initializer",
                    hints: ["write '\(keyword.text) case pattern = value'"])
                return nil
            }
            return .pattern(pattern, parseExpression("expected initial value after '='"))
        }
        let expression = parseExpression("expected expression in conditional statement")
        if case .assignment(_, let name, _) = expression.kind, name.text == "=" {
            report(
                "use of '=' in a boolean context, did you mean '=='?", at: name.range,
                hints: ["write '==' to compare, or 'let' before the name to unwrap an optional"])
            // One slip, one error.
            return .expression(Expression(.missing, expression.range))
        }
        return .expression(expression)
    }

    private mutating func parseBindingCondition() -> Condition? {
        let isLet = isKeyword("let")
        advance()
        let pattern = parseBindingPattern(isLet ? "constant" : "variable")
        let type = consumePunctuation(":") ? parseType("expected type") : nil
        if token.isOperator("=") {
            if token.spaceBefore != token.spaceAfter {
                report(
                    "'=' must have consistent whitespace on both sides", at: token.range,
                    hints: ["put a space on both sides of '='"])
            }
            advance()
            let value = parseExpression("expected initial value after '='")
            return .binding(isLet: isLet, pattern, type: type, value)
        }
        guard case .name(let name) = pattern.kind else {
            expected("variable binding in a condition requires an initializer")
            return nil
        }
        let value = Expression(.name(name.text), name.range)
        return .binding(isLet: isLet, pattern, type: type, value)
    }

    // MARK: - if, guard

    /// Parses `if` with all its `else if`, as one loop.
    mutating func parseIf(label: Identifier?) -> IfStatement {
        let start = label?.range.lowerBound ?? token.range.lowerBound
        var branches: [(start: Int, conditions: [Condition], body: [Statement])] = []
        var otherwise: [Statement]?
        let outer = height
        while true {
            let keyword = token
            advance()
            let conditions = parseConditions(of: keyword)
            let body = parseBlock("expected '{' after 'if' condition")
            let lower = branches.isEmpty ? start : keyword.range.lowerBound
            branches.append((lower, conditions, body))
            guard !isAborted, consumeKeyword("else") else { break }
            if isKeyword("if") {
                guard branches.count < Self.maximumHeight / 2 else {
                    abort()
                    break
                }
                continue
            }
            otherwise = parseBlock("expected '{' or 'if' after 'else'")
            break
        }
        height = max(outer, height + branches.count)
        let end = previousEnd
        var result: IfStatement?
        for (number, branch) in branches.enumerated().reversed() {
            if let inner = result { otherwise = [Statement(.if(inner), inner.range)] }
            result = IfStatement(
                label: number == 0 ? label : nil, conditions: branch.conditions, then: branch.body,
                otherwise: otherwise, range: branch.start..<max(branch.start, end))
        }
        return result
            ?? IfStatement(
                label: label, conditions: [], then: [], otherwise: nil, range: range(from: start))
    }

    mutating func parseGuard() -> Statement.Kind {
        let keyword = token
        advance()
        let errors = errorCount
        let conditions = parseConditions(of: keyword)
        if !consumeKeyword("else"), errorCount == errors {
            expected(
                "expected 'else' after 'guard' condition",
                hints: ["write 'guard condition else { return }'"])
        }
        let body = parseBlock("expected '{' after 'guard' else")
        return .guard(conditions, body: body)
    }

    // MARK: - Loops

    mutating func parseWhile(label: Identifier?) -> Statement.Kind {
        let keyword = token
        advance()
        let conditions = parseConditions(of: keyword)
        let body = parseBlock("expected '{' after 'while' condition")
        return .while(label: label, conditions, body: body)
    }

    mutating func parseRepeat(label: Identifier?) -> Statement.Kind {
        advance()
        let body = parseBlock("expected '{' after 'repeat'")
        guard consumeKeyword("while") else {
            expected(
                "expected 'while' after body of 'repeat' statement",
                hints: ["write 'repeat { … } while condition'"])
            return .repeat(
                label: label, body: body, condition: Expression(.missing, missingRange))
        }
        let condition = parseExpression("expected expression in 'repeat-while' condition")
        return .repeat(label: label, body: body, condition: condition)
    }

    mutating func parseFor(label: Identifier?) -> Statement.Kind? {
        let keyword = token.range
        if isOldFor() {
            report(
                "C-style for statement has been removed in Swift 3", at: keyword,
                hints: ["write 'for i in 0..<n { … }', or use stride(from:to:by:)"])
            while !isAtEnd, !isPunctuation("{"), !isPunctuation("}") { advance() }
            _ = parseBlock("expected '{' to start the body of for-each loop")
            return nil
        }
        advance()
        if isKeyword("try") || isName("await") && !peek().isKeyword("in") {
            refuse(isKeyword("try") ? .try : .await, at: token.range)
            advance()
        }
        let errors = errorCount
        let pattern =
            consumeKeyword("case") ? parseMatchingPattern() : parseLoopPattern()
        if consumePunctuation(":") {
            let type = parseType("expected type")
            report(
                "a type after a loop variable is not part of experiments", at: type.range,
                hints: ["remove it, or convert the sequence"])
        }
        if !consumeKeyword("in"), errorCount == errors {
            expected(
                "expected 'in' after for-each pattern", hints: ["write 'for x in sequence { … }'"])
        }
        let saved = (isCondition, stopsAtAssignment)
        (isCondition, stopsAtAssignment) = (true, false)
        let sequence =
            errorCount > errors
            ? Expression(.missing, missingRange)
            : parseExpression("expected Sequence expression for for-each loop")
        var condition: Expression?
        if consumeKeyword("where") {
            condition = parseExpression("expected expression in 'where' guard of 'for/in'")
        }
        (isCondition, stopsAtAssignment) = saved
        if errorCount > errors { skipToBody() }
        let body = parseBlock("expected '{' to start the body of for-each loop")
        return .for(label: label, pattern, in: sequence, where: condition, body: body)
    }

    /// Whether this is `for (var i = 0; i < n; i++)`.
    private func isOldFor() -> Bool {
        var offset = 1
        while offset < 64 {
            let token = peek(offset)
            if token.kind == .endOfFile || token.isPunctuation("{") || token.isKeyword("in") {
                return false
            }
            if token.isPunctuation(";") { return true }
            if token.startsLine { return false }
            offset += 1
        }
        return false
    }

    private mutating func parseLoopPattern() -> Pattern {
        let start = token.range.lowerBound
        if isKeyword("let") || isKeyword("var") {
            let isLet = isKeyword("let")
            let word = token.range
            advance()
            let pattern = parseBindingPattern(isLet ? "constant" : "variable")
            if isLet {
                report(
                    "'let' pattern cannot appear nested in an already immutable context", at: word,
                    hints: ["remove 'let'"])
                return pattern
            }
            return Pattern(.binding(isLet: false, pattern), range(from: start))
        }
        return parseBindingPattern("constant")
    }

    // MARK: - switch

    mutating func parseSwitch(label: Identifier?) -> SwitchStatement {
        let start = label?.range.lowerBound ?? token.range.lowerBound
        guard let outer = enter() else {
            let missing = Expression(.missing, token.range)
            return SwitchStatement(label: label, subject: missing, cases: [], range: token.range)
        }
        defer { leave(outer) }
        let errors = errorCount
        advance()
        let saved = (isCondition, stopsAtAssignment, isInSwitch)
        (isCondition, stopsAtAssignment) = (true, false)
        let subject = parseExpression("expected expression in 'switch' statement")
        if errorCount > errors { skipToBody() }
        (isCondition, isInSwitch) = (false, true)
        var cases: [SwitchStatement.Case] = []
        if consumePunctuation("{") {
            while !isAtEnd, !isPunctuation("}") {
                if let next = parseCase() { cases.append(next) }
            }
            _ = consumePunctuation("}")
        } else {
            expected("expected '{' after 'switch' subject expression")
        }
        (isCondition, stopsAtAssignment, isInSwitch) = saved
        return SwitchStatement(
            label: label, subject: subject, cases: cases, range: range(from: start))
    }

    private mutating func parseCase() -> SwitchStatement.Case? {
        if isPunctuation("@"), peek().isName("unknown") {
            refuse(.unknownCase, at: token.range.lowerBound..<peek().range.upperBound)
            jump(to: index + 2)
        }
        let start = token.range.lowerBound
        let errors = errorCount
        let word = token.text
        var patterns: [(pattern: Pattern, where: Expression?)] = []
        if consumeKeyword("case") {
            repeat {
                let pattern = parseMatchingPattern()
                let guarding =
                    consumeKeyword("where")
                    ? parseExpression("expected expression for 'where' guard of 'case'") : nil
                patterns.append((pattern, guarding))
            } while consumePunctuation(",")
        } else if !consumeKeyword("default") {
            report(
                "all statements inside a switch must be covered by a 'case' or 'default'",
                at: token.range, hints: ["write 'case pattern:' before the statement"])
            let before = index
            _ = parseStatementList()
            if index == before { advance() }
            return nil
        }
        if !consumePunctuation(":") {
            if errorCount == errors {
                expected("expected ':' after '\(word)'", hints: ["write '\(word) …:'"])
            }
            while !isAtEnd, !isPunctuation(":"), !isPunctuation("}"), !token.startsLine {
                skipBalanced()
            }
            _ = consumePunctuation(":")
        }
        let range = range(from: start)
        let body = parseStatementList()
        if body.isEmpty, errorCount == errors, !isAborted {
            report(
                "'\(word)' label in a 'switch' must have at least one executable statement",
                at: range, hints: ["write 'break' to do nothing"])
        }
        return SwitchStatement.Case(
            patterns: patterns, body: body, range: self.range(from: start))
    }
}
