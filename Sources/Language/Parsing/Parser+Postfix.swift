import Diagnostics

/// What follows a value: members, calls, subscripts, trailing closures, `?` and `!`.
extension Parser {
    /// Parses a primary expression and its suffixes.
    mutating func parsePostfix() -> Expression {
        let outer = height
        height = 0
        defer { height = max(outer, height) }
        let start = token.range.lowerBound
        var expression = parsePrimary()
        var hasOptional = false
        while !isAborted, let next = parseSuffix(of: expression, from: start) {
            guard grow() else { return expression }
            if case .optionalChain = next.kind { hasOptional = true }
            expression = next
        }
        if hasOptional { expression = Expression(.chain(expression), expression.range) }
        return expression
    }

    /// Parses one suffix; `nil` when there is none.
    private mutating func parseSuffix(of base: Expression, from start: Int) -> Expression? {
        switch token.kind {
        case .punctuation: parsePunctuatedSuffix(of: base, from: start)
        case .operator: parseOperatorSuffix(of: base, from: start)
        default: nil
        }
    }

    private mutating func parsePunctuatedSuffix(
        of base: Expression, from start: Int
    ) -> Expression? {
        switch token.text {
        case ".":
            return parseMember(of: base, from: start)
        case "(" where !token.startsLine:
            let arguments = parseArguments(closing: ")")
            let trailing = startsTrailingClosure() ? parseTrailingClosures() : []
            return Expression(.call(base, arguments, trailing: trailing), range(from: start))
        case "[" where !token.startsLine:
            let arguments = parseArguments(closing: "]")
            return Expression(.subscript(base, arguments), range(from: start))
        case "{" where !isLiteral(base) && startsTrailingClosure():
            let trailing = parseTrailingClosures()
            return Expression(.call(base, [], trailing: trailing), range(from: start))
        default:
            return nil
        }
    }

    private mutating func parseOperatorSuffix(
        of base: Expression, from start: Int
    ) -> Expression? {
        if token.text.hasPrefix("<") { return parseGenericArguments(of: base, from: start) }
        guard !token.spaceBefore else { return nil }
        if consumeOperator("?") {
            return Expression(.optionalChain(base), range(from: start))
        }
        if consumeOperator("!") {
            return Expression(.forceUnwrap(base), range(from: start))
        }
        guard token.isPostfix, Operators.isPostfix(token.text) else { return nil }
        let name = consumeIdentifier()
        return Expression(.postfix(base, name), range(from: start))
    }

    /// Literals are never called.
    private func isLiteral(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .integer, .float, .string, .boolean, .nil, .array, .dictionary, .tuple, .missing,
            .closure:
            true
        default: false
        }
    }

    // MARK: - Members

    private mutating func parseMember(of base: Expression, from start: Int) -> Expression? {
        let hasSpace = token.spaceAfter && !peek().startsLine
        let period = token.range
        advance()
        guard let name = parseMemberName(after: period) else {
            return Expression(.member(base, Identifier("", period)), range(from: start))
        }
        if hasSpace {
            report(
                "extraneous whitespace after '.' is not permitted", at: period,
                hints: ["remove the space"])
        }
        return Expression(.member(base, name), range(from: start))
    }

    /// Parses the name after a dot: any word, or the index of a tuple's element. A name with
    /// argument labels, as in `x.scaled(by:)`, is one name.
    mutating func parseMemberName(after period: SourceRange) -> Identifier? {
        if token.kind == .integer, !token.startsLine {
            if token.text.allSatisfy(\.isNumber) { return consumeIdentifier() }
        } else if token.isNameLike, !token.startsLine {
            return withArgumentLabels(consumeIdentifier())
        }
        report(
            "expected member name following '.'",
            at: missingRange == token.range
                ? token.range : period,
            hints: [
                token.isNameLike && token.startsLine
                    ? "put the dot at the start of the next line"
                    : "a member's name stands right after the dot"
            ])
        if token.kind == .identifier, token.startsLine { return consumeIdentifier() }
        if token.kind == .integer || token.kind == .float { advance() }
        return nil
    }

    /// Extends a name by argument labels, as in `clamp(_:to:)`.
    mutating func withArgumentLabels(_ name: Identifier) -> Identifier {
        guard isPunctuation("("), !token.startsLine, !token.spaceBefore else { return name }
        var offset = 1
        var labels = ""
        while peek(offset).isNameLike || peek(offset).isKeyword("_"),
            peek(offset + 1).isPunctuation(":")
        {
            labels += peek(offset).text + ":"
            offset += 2
        }
        guard offset > 1, peek(offset).isPunctuation(")") else { return name }
        // `f(x:)` with nothing after the colon names a function.
        jump(to: index + offset + 1)
        return Identifier(
            "\(name.text)(\(labels))", name.range.lowerBound..<previousEnd)
    }

    // MARK: - Generic arguments

    /// `Array<Int>` in an expression: a list of types between `<` and `>` followed by what could not
    /// follow a comparison, as Swift decides.
    private mutating func parseGenericArguments(
        of base: Expression, from start: Int
    ) -> Expression? {
        guard let components = typeComponents(of: base) else { return nil }
        let isType = speculate { parser in
            _ = parser.parseTypeArguments()
            return parser.canFollowGenericArguments() ? true : nil
        }
        guard isType == true else { return nil }
        let arguments = parseTypeArguments()
        var path = components
        path[path.count - 1].arguments = arguments
        return Expression(.type(TypeSyntax(.named(path), range(from: start))), range(from: start))
    }

    private func typeComponents(
        of base: Expression
    ) -> [(name: Identifier, arguments: [TypeSyntax])]? {
        switch base.kind {
        case .name(let name):
            return [(Identifier(name, base.range), [])]
        case .member(let inner, let name):
            guard case .name(let outer) = inner.kind else { return nil }
            return [(Identifier(outer, inner.range), []), (name, [])]
        default:
            return nil
        }
    }

    private func canFollowGenericArguments() -> Bool {
        switch token.kind {
        case .endOfFile: return true
        case .operator:
            return !token.spaceBefore && (token.text == "?" || token.text == "!")
        case .punctuation:
            if token.text == "(" || token.text == "[" { return !token.startsLine }
            return [")", "]", "{", "}", ".", ",", ";", ":"].contains(token.text)
        default: return false
        }
    }

    // MARK: - Arguments

    /// Parses the arguments of a call or subscript with their brackets.
    mutating func parseArguments(closing: String) -> [Argument] {
        var arguments: [Argument] = []
        parseList(closing: closing, unclosed: "expected '\(closing)' in expression list") {
            arguments.append($0.parseArgument())
        }
        return arguments
    }

    /// Parses one element of a call's arguments, with its label.
    mutating func parseArgument() -> Argument {
        let label = parseArgumentLabel()
        return Argument(label: label, value: parseArgumentValue())
    }

    /// A label and its colon, if one stands here.
    mutating func parseArgumentLabel() -> Identifier? {
        guard peek().isPunctuation(":"), token.isNameLike || token.isKeyword("_") else {
            return nil
        }
        let label = consumeIdentifier()
        advance()
        return label.text == "_" ? nil : label
    }

    private mutating func parseArgumentValue() -> Expression {
        let start = token.range.lowerBound
        if token.kind == .operator {
            let next = peek()
            if next.isPunctuation(",") || next.isPunctuation(")") || next.isPunctuation("]") {
                let name = consumeIdentifier()
                return Expression(.name(name.text), name.range)
            }
            if token.text == "&", !token.spaceAfter {
                advance()
                let place = parseExpression("expected expression after '&'")
                return Expression(.inout(place), range(from: start))
            }
        }
        return parseExpression("expected expression in list of expressions")
    }

    /// Parses a bracketed, comma-separated list; a comma may follow the last element.
    mutating func parseList(
        closing: String, unclosed message: String, _ element: (inout Parser) -> Void
    ) {
        let opener = index
        let closer = closers[opener]
        let saved = (isCondition, stopsAtAssignment)
        (isCondition, stopsAtAssignment) = (false, false)
        defer { (isCondition, stopsAtAssignment) = saved }
        advance()
        var isDamaged = false
        while !isAtEnd, !isPunctuation(closing) {
            let errors = errorCount
            element(&self)
            if errorCount > errors {
                isDamaged = true
                skipInList(closer: closer)
            }
            guard consumePunctuation(",") else { break }
            // Nothing closes the list, and a statement starts: the bracket is missing here.
            if closer < 0, token.startsLine, token.kind == .keyword, !canStartExpression(token) {
                break
            }
        }
        if isAborted || consumePunctuation(closing) { return }
        if isDamaged {
            if closer > index { jump(to: closer + 1) }
            return
        }
        expectCloser(closing, of: opener, message: message)
    }

    // MARK: - Trailing closures

    /// Whether the `{` here is a trailing closure and not the body of a statement, an accessor or a
    /// `switch`.
    private mutating func startsTrailingClosure() -> Bool {
        guard isPunctuation("{") else { return false }
        let next = peek()
        if next.isName("get") || next.isName("set") || next.isName("willSet")
            || next.isName("didSet")
        {
            let after = peek(2)
            if after.isPunctuation("{") || after.isPunctuation("(") || after.isPunctuation("}") {
                return false
            }
        }
        if next.isKeyword("case") || next.isKeyword("default") { return false }
        guard isCondition else { return true }
        let closer = closers[index]
        guard closer > index else { return false }
        let following = tokens[min(closer + 1, tokens.count - 1)]
        let isClosure: Bool
        switch following.kind {
        case .punctuation:
            switch following.text {
            case "{", ",": isClosure = true
            case "[", "(", ".", ":": isClosure = !following.startsLine
            default: isClosure = false
            }
        case .keyword:
            isClosure =
                following.text == "where"
                || (!following.startsLine && (following.text == "is" || following.text == "as"))
        case .operator:
            isClosure = !following.startsLine && (following.isInfix || following.isPostfix)
        default: isClosure = false
        }
        if isClosure {
            report(
                "trailing closure in this context is confusable with the body of the statement; "
                    + "pass as a parenthesized argument to silence this warning", at: token.range,
                hints: ["put the closure in the parentheses of the call"], severity: .warning)
        }
        return isClosure
    }

    /// Parses a trailing closure and the labelled ones after it.
    private mutating func parseTrailingClosures() -> [Argument] {
        var closures = [Argument(value: parseClosure())]
        while token.isNameLike || token.isKeyword("_"), !token.isKeyword("default"),
            peek().isPunctuation(":"), peek(2).isPunctuation("{"), !isAborted
        {
            let label = consumeIdentifier()
            advance()
            closures.append(
                Argument(label: label.text == "_" ? nil : label, value: parseClosure()))
        }
        return closures
    }
}
