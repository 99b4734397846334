import Diagnostics

/// Expressions with infix operators: an operand, then operators and operands.
///
/// The sequence is folded with two stacks as it is read, not by recursion, so that its length
/// costs no stack.
extension Parser {
    /// Parses an expression.
    ///
    /// - Parameters:
    ///   - message: what to report when none starts here.
    ///   - allowsStatements: whether `if` and `switch` may stand here as expressions.
    mutating func parseExpression(
        _ message: String = "expected expression", allowsStatements: Bool = false
    ) -> Expression {
        guard canStartExpression(token) else {
            expected(message, hints: expressionHints())
            return Expression(.missing, missingRange)
        }
        guard let outer = enter() else { return Expression(.missing, token.range) }
        defer { leave(outer) }
        if token.kind == .keyword, token.text == "if" || token.text == "switch" {
            return parseStatementExpression(isAllowed: allowsStatements)
        }
        return parseSequence()
    }

    /// Whether an expression can start with this token.
    func canStartExpression(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier, .integer, .float, .string: true
        case .keyword:
            Keywords.expressions.contains(token.text) || token.text == "if"
                || token.text == "switch"
        case .operator: token.text != "=" && token.text != "->" && token.text != "?"
        case .punctuation:
            switch token.text {
            case "(", "[", ".", "\\", "#": true
            case "{": !isCondition
            default: false
            }
        case .endOfFile: false
        }
    }

    private func expressionHints() -> [String] {
        guard token.kind == .keyword, !token.startsLine else { return [] }
        return ["'\(token.text)' is a reserved word; a name is written `\(token.text)`"]
    }

    private mutating func parseStatementExpression(isAllowed: Bool) -> Expression {
        let first = token
        let kind: Expression.Kind
        let saved = (isCondition, stopsAtAssignment)
        (isCondition, stopsAtAssignment) = (false, false)
        if first.text == "if" {
            kind = .if(parseIf(label: nil))
        } else {
            kind = .switch(parseSwitch(label: nil))
        }
        (isCondition, stopsAtAssignment) = saved
        let range = range(from: first.range.lowerBound)
        let continues =
            !token.startsLine && !isAtEnd
            && (token.isInfix || isPunctuation(".") || token.isKeyword("as"))
        if !isAllowed || continues {
            report(
                "'\(first.text)' may only be used as expression in return, throw, or as the source "
                    + "of an assignment", at: first.range,
                hints: ["assign it to a constant first: let value = \(first.text) …"])
            if continues { synchronize() }
        }
        return Expression(kind, range)
    }

    // MARK: - Sequences

    /// The two stacks of a sequence being read.
    private struct Sequence {
        /// Operands with the heights of their trees.
        var operands: [(expression: Expression, height: Int)] = []
        var operators: [Operator] = []

        struct Operator {
            var name: Identifier
            var group: Operators.Group
            /// Of `? :`, what stands between.
            var middle: (expression: Expression, height: Int)?
        }
    }

    /// Parses operands and infix operators as far as they go.
    mutating func parseSequence() -> Expression {
        let outer = height
        var sequence = Sequence()
        height = 0
        sequence.operands.append((parseOperand(), height))
        while !isAborted, parseInfix(into: &sequence) {
            if sequence.operators.count > Self.maximumHeight { abort() }
        }
        while !sequence.operators.isEmpty { reduce(&sequence) }
        let result = sequence.operands[0]
        height = max(outer, result.height)
        return result.expression
    }

    /// Takes one operator and its operand; false when the sequence is over.
    private mutating func parseInfix(into sequence: inout Sequence) -> Bool {
        if token.kind == .keyword {
            guard token.text == "as" || token.text == "is" else { return false }
            parseCast(into: &sequence)
            return true
        }
        guard token.kind == .operator else { return false }
        if token.text == "?" {
            guard token.spaceBefore else { return false }
            parseTernary(into: &sequence)
            return true
        }
        if token.text == "->" || token.text == "!" || (token.text == "=" && stopsAtAssignment) {
            return false
        }
        guard let group = infixGroup() else { return false }
        let name = consumeIdentifier()
        push(name, group, nil, into: &sequence)
        height = 0
        if canStartExpression(token) {
            let allows = group == Operators.assignment && name.text == "="
            if allows, token.isKeyword("if") || token.isKeyword("switch") {
                sequence.operands.append((parseExpression(allowsStatements: true), height))
            } else {
                sequence.operands.append((parseOperand(), height))
            }
        } else {
            expected("expected expression after operator", hints: expressionHints())
            sequence.operands.append((Expression(.missing, missingRange), 0))
        }
        return true
    }

    /// The precedence of the current operator, if it is infix here; mistakes in spacing are
    /// reported and overlooked.
    private mutating func infixGroup() -> Operators.Group? {
        let known = Operators.group(of: token.text)
        if token.isInfix {
            if let known { return known }
            guard !Operators.isPrefix(token.text) || !token.startsLine else { return nil }
            report(
                "cannot find operator '\(token.text)' in scope", at: token.range,
                hints: Operators.hints(for: token.text))
            return Operators.multiplication
        }
        guard !token.startsLine else { return nil }
        if token.text == "=" {
            report(
                "'=' must have consistent whitespace on both sides", at: token.range,
                hints: ["put a space on both sides of '='"])
            return known
        }
        let followsOnLine = !peek().startsLine && canStartExpression(peek())
        guard followsOnLine else { return nil }
        guard let known else {
            report(
                "cannot find operator '\(token.text)' in scope", at: token.range,
                hints: Operators.hints(for: token.text))
            return Operators.multiplication
        }
        let message =
            token.isPrefix
            ? "consecutive statements on a line must be separated by ';'"
            : "'\(token.text)' is not a postfix unary operator"
        report(
            message, at: token.range,
            hints: ["put a space on both sides of '\(token.text)', or on neither"])
        return known
    }

    private mutating func parseTernary(into sequence: inout Sequence) {
        let question = consumeIdentifier()
        height = 0
        let middle = parseExpression("expected expression after '?' in ternary expression")
        let middleHeight = height
        push(question, Operators.ternary, (middle, middleHeight), into: &sequence)
        height = 0
        guard consumePunctuation(":") else {
            expected(
                "expected ':' after '? ...' in ternary expression",
                hints: ["write 'condition ? value : otherwise'"])
            sequence.operands.append((Expression(.missing, missingRange), 0))
            return
        }
        guard canStartExpression(token) else {
            expected("expected expression after '? ... :' in ternary expression")
            sequence.operands.append((Expression(.missing, missingRange), 0))
            return
        }
        sequence.operands.append((parseOperand(), height))
    }

    private mutating func parseCast(into sequence: inout Sequence) {
        let word = consumeIdentifier()
        var kind = word.text == "is" ? Expression.CastKind.is : .as
        if kind == .as, !token.spaceBefore {
            if consumeOperator("?") {
                kind = .asOptional
            } else if consumeOperator("!") {
                kind = .asForced
            }
        }
        reduce(&sequence, before: Operators.casting, at: word)
        height = 0
        let type = parseType("expected type after '\(word.text)'")
        var operand = sequence.operands.removeLast()
        let range = range(from: operand.expression.range.lowerBound)
        operand.expression = Expression(.cast(operand.expression, kind, type), range)
        operand.height = max(operand.height, height) + 1
        if operand.height > Self.maximumHeight { abort() }
        sequence.operands.append(operand)
    }

    // MARK: - Precedence

    private mutating func push(
        _ name: Identifier, _ group: Operators.Group,
        _ middle: (expression: Expression, height: Int)?, into sequence: inout Sequence
    ) {
        reduce(&sequence, before: group, at: name)
        sequence.operators.append(.init(name: name, group: group, middle: middle))
    }

    /// Folds the operators that bind tighter than the one that follows.
    private mutating func reduce(
        _ sequence: inout Sequence, before group: Operators.Group, at name: Identifier
    ) {
        while let top = sequence.operators.last {
            guard top.group.level >= group.level else { return }
            if top.group.level == group.level {
                if group.associativity == .right { return }
                if group.associativity == .none {
                    report(
                        "adjacent operators are in non-associative precedence group "
                            + "'\(group.name)'", at: top.name.range,
                        hints: adjacentHints(top.name.text, name.text, group))
                }
            }
            reduce(&sequence)
        }
    }

    private func adjacentHints(
        _ first: String, _ second: String, _ group: Operators.Group
    ) -> [String] {
        group == Operators.comparison
            ? ["write 'a \(first) b && b \(second) c'"] : ["put one of the two in parentheses"]
    }

    /// Folds the last operator.
    private mutating func reduce(_ sequence: inout Sequence) {
        let top = sequence.operators.removeLast()
        let right = sequence.operands.removeLast()
        let left = sequence.operands.removeLast()
        let range =
            left.expression.range
            .lowerBound..<max(
                left.expression.range.upperBound, right.expression.range.upperBound)
        var height = max(left.height, right.height) + 1
        let kind: Expression.Kind
        if let middle = top.middle {
            height = max(height, middle.height + 1)
            kind = .ternary(left.expression, middle.expression, right.expression)
        } else if top.group == Operators.assignment {
            kind = .assignment(left.expression, top.name, right.expression)
        } else {
            kind = .binary(left.expression, top.name, right.expression)
        }
        if height > Self.maximumHeight { abort() }
        sequence.operands.append((Expression(kind, range), height))
    }

    // MARK: - Prefix operators

    /// Parses an operand: prefix operators and what they stand before.
    mutating func parseOperand() -> Expression {
        var operators: [Identifier] = []
        while true {
            if token.kind == .operator {
                if token.text.hasPrefix("/"), token.text != "/=" {
                    return refuseRegularExpression()
                }
                guard parsePrefixOperator(into: &operators) else { break }
            } else if token.isKeyword("try") {
                parseTry()
            } else if isEffectWord {
                refuse(token.text == "await" ? .await : .consumeOperator, at: token.range)
                advance()
            } else {
                break
            }
            guard canStartExpression(token), !isAborted else {
                expected("expected expression after operator")
                return Expression(.missing, missingRange)
            }
        }
        var expression = parsePostfix()
        for name in operators.reversed() {
            guard grow() else { break }
            let range = name.range.lowerBound..<expression.range.upperBound
            expression = Expression(.prefix(name, expression), range)
        }
        return expression
    }

    private mutating func parsePrefixOperator(into operators: inout [Identifier]) -> Bool {
        let name = token
        let shown = name.text.count > 8 ? name.text.prefix(8) + "…" : name.text[...]
        if name.text == "&" {
            report(
                "'&' may only be used to pass an argument to inout parameter", at: name.range,
                hints: ["remove the '&'"])
            advance()
            return true
        }
        if Operators.isPrefix(name.text) {
            if !operators.isEmpty {
                report(
                    "unary operators must not be juxtaposed; parenthesize inner expression",
                    at: name.range)
            }
            operators.append(Identifier(name.text, name.range))
            if operators.count > Self.maximumHeight { abort() }
            if name.spaceAfter, canStartExpression(peek()) {
                report(
                    "unary operator cannot be separated from its operand", at: name.range,
                    hints: ["remove the space after '\(name.text)'"])
            }
        } else {
            report(
                "'\(shown)' is not a prefix unary operator", at: name.range,
                hints: Operators.group(of: name.text) != nil
                    ? ["a value is missing before '\(name.text)'"]
                    : ["the prefix operators are - + ! ~ ... ..<"])
        }
        advance()
        return true
    }

    /// Skips `/…/`.
    private mutating func refuseRegularExpression() -> Expression {
        let start = token.range
        refuse(.regularExpression, at: start)
        repeat {
            advance()
        } while !isAtEnd && !token.startsLine
            && !(token.kind == .operator && token.text.hasSuffix("/"))
        if !token.startsLine { advance() }
        return Expression(.missing, range(from: start.lowerBound))
    }

    private mutating func parseTry() {
        if !isInVisitor { refuse(.try, at: token.range) }
        advance()
        if !token.spaceBefore { _ = consumeOperator("?") || consumeOperator("!") }
    }

    /// Whether the token is `await`, or `consume` or `copy` before a name.
    private var isEffectWord: Bool {
        if isName("await") { return true }
        guard isName("consume") || isName("copy") else { return false }
        let next = peek()
        return next.isIdentifier && !next.startsLine
    }
}
