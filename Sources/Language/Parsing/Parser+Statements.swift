import Diagnostics

/// Lists of statements, and the simple statements.
extension Parser {
    /// Parses statements up to a closing brace, the next case of a `switch`, or the end.
    mutating func parseStatementList() -> [Statement] {
        var statements: [Statement] = []
        while !isAtEnd, !isPunctuation("}"), !(isInSwitch && startsCase) {
            let start = (index, token.range.lowerBound)
            let errors = errorCount
            if isPunctuation(";") {
                report("';' statements are not allowed", at: token.range, hints: ["remove it"])
                advance()
                continue
            }
            if let statement = parseStatement() { statements.append(statement) }
            endStatement(hasErrors: errorCount > errors)
            if start == (index, token.range.lowerBound) { advance() }
        }
        return statements
    }

    /// Whether a `case` or `default` label of a `switch` stands here.
    private var startsCase: Bool {
        isKeyword("case") || isKeyword("default")
            || (isPunctuation("@") && peek().isName("unknown"))
    }

    /// Takes the end of a statement: a semicolon or a line break.
    private mutating func endStatement(hasErrors: Bool) {
        if hasErrors {
            if !token.startsLine || !canStartStatement(token) { synchronize() }
            return
        }
        if consumePunctuation(";") || isAtEnd || isPunctuation("}") || token.startsLine { return }
        if isInSwitch, startsCase { return }
        if isPunctuation(")") || isPunctuation("]") {
            report("expected expression", at: token.range, hints: strayHints(token.text))
        } else {
            report(
                "consecutive statements on a line must be separated by ';'", at: token.range,
                hints: ["put the second statement on its own line"])
        }
        let isStatement =
            token.kind == .keyword
            && (Keywords.statements.contains(token.text)
                || Keywords.declarations.contains(token.text))
        if !isStatement { synchronize() }
    }

    private func strayHints(_ bracket: String) -> [String] {
        ["no '\(bracket == ")" ? "(" : "[")' is open here; remove the '\(bracket)'"]
    }

    /// Parses `{ … }`.
    mutating func parseBlock(_ message: String, hints: [String] = []) -> [Statement] {
        guard isPunctuation("{") else {
            expected(message, hints: hints)
            return []
        }
        guard let outer = enter() else { return [] }
        defer { leave(outer) }
        let saved = (isCondition, stopsAtAssignment, isInSwitch)
        (isCondition, stopsAtAssignment, isInSwitch) = (false, false, false)
        advance()
        let statements = parseStatementList()
        _ = consumePunctuation("}")
        (isCondition, stopsAtAssignment, isInSwitch) = saved
        return statements
    }

    // MARK: - One statement

    /// Parses a statement; `nil` when it was refused and nothing stands for it.
    private mutating func parseStatement() -> Statement? {
        let start = token.range.lowerBound
        if startsDeclaration() {
            guard let declaration = parseDeclaration(in: .code) else { return nil }
            return Statement(.declaration(declaration), declaration.range)
        }
        if token.isIdentifier, peek().isPunctuation(":"), !peek().startsLine {
            return parseLabeled()
        }
        if token.kind == .keyword, let kind = parseKeywordStatement(label: nil) {
            return kind.map { Statement($0, range(from: start)) }
        }
        if isPunctuation("#") {
            refuseHash()
            return nil
        }
        // Within a function this may be the closure that it returns.
        if isPunctuation("{"), depth == 0 {
            report(
                "top-level statement cannot begin with a closure expression", at: token.range,
                hints: ["did you mean to use a 'do' statement?"])
        }
        let expression = parseExpression()
        return Statement(.expression(expression), range(from: start))
    }

    private mutating func parseLabeled() -> Statement? {
        let label = consumeIdentifier()
        advance()
        let start = label.range.lowerBound
        let loops: Set<String> = ["for", "while", "repeat", "if", "switch", "do"]
        if token.kind == .keyword, loops.contains(token.text),
            let kind = parseKeywordStatement(label: label)
        {
            return kind.map { Statement($0, range(from: start)) }
        }
        report(
            "labels are only valid on loops, if, switch, and do statements", at: label.range,
            hints: ["remove '\(label.text):'"])
        return nil
    }

    /// Parses a statement that starts with a reserved word. The outer optional is `nil` when the
    /// word starts none, the inner one when the statement was refused.
    private mutating func parseKeywordStatement(label: Identifier?) -> Statement.Kind?? {
        switch token.text {
        case "if": return .if(parseIf(label: label))
        case "switch": return .switch(parseSwitch(label: label))
        case "guard": return parseGuard()
        case "while": return parseWhile(label: label)
        case "repeat": return parseRepeat(label: label)
        case "for": return parseFor(label: label)
        case "do": return parseDo(label: label)
        case "return": return parseReturn()
        case "break":
            advance()
            return .break(parseJumpLabel())
        case "continue":
            advance()
            return .continue(parseJumpLabel())
        case "fallthrough":
            advance()
            return .fallthrough
        case "throw":
            refuse(.throw, at: token.range)
            advance()
            _ = parseExpression()
            return .some(nil)
        case "defer":
            refuse(.defer, at: token.range)
            advance()
            _ = parseBlock("expected '{' after 'defer'")
            return .some(nil)
        case "catch":
            refuse(.catch, at: token.range)
            skipCatch()
            return .some(nil)
        case "case", "default":
            report(
                "'\(token.text)' label can only appear inside a 'switch' statement",
                at: token.range, hints: ["cases stand directly between the braces of the switch"])
            advance()
            return .some(nil)
        case "else":
            report("expected expression", at: token.range, hints: ["no 'if' ends here"])
            advance()
            if isPunctuation("{") { skipBalanced() }
            return .some(nil)
        default:
            return nil
        }
    }

    private mutating func parseJumpLabel() -> Identifier? {
        guard token.isIdentifier, !token.startsLine else { return nil }
        return consumeIdentifier()
    }

    private mutating func parseReturn() -> Statement.Kind {
        let keyword = token.range
        advance()
        let isOver =
            isAtEnd || isPunctuation("}") || isPunctuation(";") || (isInSwitch && startsCase)
        if isOver { return .return(nil) }
        if token.startsLine {
            // As in Swift, an expression on the next line is the value; a statement is not.
            let isStatement =
                token.kind == .keyword && !Keywords.expressions.contains(token.text)
            guard !isStatement, !startsDeclaration(), canStartExpression(token) else {
                return .return(nil)
            }
            let columns = (
                file.position(of: keyword.lowerBound).column,
                file.position(of: token.range.lowerBound).column
            )
            if columns.0 == columns.1 {
                report(
                    "expression following 'return' is treated as an argument of the 'return'",
                    at: token.range, hints: ["indent the expression to show that"],
                    severity: .warning)
            }
        }
        return .return(parseExpression(allowsStatements: true))
    }

    private mutating func parseDo(label: Identifier?) -> Statement.Kind? {
        let keyword = token.range
        advance()
        parseEffects()
        let body = parseBlock("expected '{' after 'do'")
        if isKeyword("while"), !token.startsLine {
            report(
                "'do-while' statement is not allowed", at: keyword,
                hints: ["write 'repeat { … } while condition'"])
            advance()
            _ = parseExpression()
            return nil
        }
        if isKeyword("catch") {
            refuse(.catch, at: token.range)
            while isKeyword("catch"), !isAborted { skipCatch() }
        }
        return .do(label: label, body)
    }

    private mutating func skipCatch() {
        advance()
        while !isAtEnd, !isPunctuation("{"), !isPunctuation("}"), !token.startsLine {
            skipBalanced()
        }
        if isPunctuation("{") { skipBalanced() }
    }

    // MARK: - Directives and macros

    /// Refuses what starts with `#` and skips it.
    mutating func refuseHash() {
        let hash = token.range
        let name = peek()
        if name.isKeyword("if") {
            refuse(.conditionalCompilation, at: hash.lowerBound..<name.range.upperBound)
            skipConditionalCompilation()
            return
        }
        let range = hash.lowerBound..<(name.isNameLike ? name.range.upperBound : hash.upperBound)
        if name.isName("available") || name.isName("unavailable") {
            refuse(.unavailable, at: range)
        } else {
            let text = file.text(in: range)
            refuse(.macro, at: range, message: "'\(text)' is not part of experiments")
        }
        advance()
        if token.isNameLike, !token.spaceBefore { advance() }
        if isPunctuation("("), !token.startsLine { skipBalanced() }
    }

    private mutating func skipConditionalCompilation() {
        var depth = 0
        while !isAtEnd {
            if isPunctuation("#") {
                let name = peek()
                advance()
                if name.isKeyword("if") { depth += 1 }
                if name.isName("endif") {
                    depth -= 1
                    if depth == 0 {
                        advance()
                        return
                    }
                }
            }
            advance()
        }
    }
}
