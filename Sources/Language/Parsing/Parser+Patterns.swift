import Diagnostics

/// Patterns of declarations and loops, and of cases.
extension Parser {
    // MARK: - Declarations and loops

    /// Parses a name, `_`, or a tuple of such patterns.
    ///
    /// - Parameter declaration: "constant" or "variable", for messages.
    mutating func parseBindingPattern(_ declaration: String) -> Pattern {
        guard let outer = enter() else { return Pattern(.wildcard, token.range) }
        defer { leave(outer) }
        let start = token.range
        if token.isIdentifier {
            let name = consumeIdentifier()
            if token.isIdentifier, !token.startsLine {
                report(
                    "found an unexpected second identifier in \(declaration) declaration; is there "
                        + "an accidental break?", at: token.range,
                    hints: ["join the two names: \(name.text)\(token.text.capitalizedFirst)"])
                advance()
            }
            return Pattern(.name(name), name.range)
        }
        if consumeKeyword("_") { return Pattern(.wildcard, start) }
        if isPunctuation("(") {
            let elements = parseTuplePattern { $0.parseBindingPattern(declaration) }
            return tuple(elements, start)
        }
        if token.kind == .keyword, !token.startsLine, token.text != "in" {
            report(
                "keyword '\(token.text)' cannot be used as an identifier here", at: start,
                hints: ["choose another name, or write `\(token.text)`"])
            let name = consumeIdentifier()
            return Pattern(.name(name), name.range)
        }
        expected("expected pattern", hints: ["a pattern here is a name, '_' or '(a, b)'"])
        return Pattern(.wildcard, missingRange)
    }

    private mutating func parseTuplePattern(
        _ element: (inout Parser) -> Pattern
    ) -> [(label: Identifier?, pattern: Pattern)] {
        var elements: [(label: Identifier?, pattern: Pattern)] = []
        parseList(closing: ")", unclosed: "expected ')' at end of tuple pattern") {
            let label = $0.parseArgumentLabel()
            elements.append((label, element(&$0)))
        }
        return elements
    }

    private func tuple(
        _ elements: [(label: Identifier?, pattern: Pattern)], _ start: SourceRange
    ) -> Pattern {
        if elements.count == 1, elements[0].label == nil { return elements[0].pattern }
        return Pattern(.tuple(elements), range(from: start.lowerBound))
    }

    // MARK: - Cases

    /// Parses a pattern of `case`.
    ///
    /// - Parameter isBinding: whether names are bound, as inside `case let`.
    mutating func parseMatchingPattern(isBinding: Bool = false) -> Pattern {
        guard let outer = enter() else { return Pattern(.wildcard, token.range) }
        defer { leave(outer) }
        let start = token.range.lowerBound
        if isKeyword("let") || isKeyword("var") {
            let isLet = isKeyword("let")
            if isBinding {
                report(
                    "'\(token.text)' cannot appear nested inside another 'var' or 'let' pattern",
                    at: token.range, hints: ["remove the inner '\(token.text)'"])
            }
            advance()
            let pattern = parseMatchingPattern(isBinding: true)
            return Pattern(.binding(isLet: isLet, pattern), range(from: start))
        }
        if consumeKeyword("is") {
            let type = parseType("expected type after 'is'")
            return Pattern(.is(type), range(from: start))
        }
        var pattern =
            parseStructuredPattern(isBinding: isBinding) ?? parseExpressionPattern()
        while !token.spaceBefore, isOperator("?"), grow() {
            advance()
            pattern = Pattern(.optional(pattern), range(from: start))
        }
        if isKeyword("as") {
            refuse(.asPattern, at: token.range)
            advance()
            _ = parseType("expected type after 'as'")
        }
        return pattern
    }

    /// `_`, a bound name, a tuple or an enum case; `nil` when a value to compare with stands here.
    private mutating func parseStructuredPattern(isBinding: Bool) -> Pattern? {
        let start = token.range
        if isKeyword("_"), !peek().isInfix {
            advance()
            return Pattern(.wildcard, start)
        }
        if isBinding, token.isIdentifier, endsPattern(after: index + 1) {
            return Pattern(.name(consumeIdentifier()), start)
        }
        if isPunctuation("("), closers[index] > index, endsPattern(after: closers[index] + 1) {
            let elements = parseTuplePattern { $0.parseMatchingPattern(isBinding: isBinding) }
            return tuple(elements, start)
        }
        return parseEnumCasePattern(isBinding: isBinding)
    }

    /// Whether a token can stand after a whole pattern.
    private func endsPattern(after offset: Int) -> Bool {
        let token = tokens[min(offset, tokens.count - 1)]
        switch token.kind {
        case .punctuation: return [",", ":", ")", "{", "]", "}"].contains(token.text)
        case .keyword: return ["where", "in", "as"].contains(token.text)
        case .operator: return token.text == "=" || (token.text == "?" && !token.spaceBefore)
        case .endOfFile: return true
        default: return false
        }
    }

    /// `.name`, `.name(…)`, `Type.name`, `Type.name(…)`.
    private mutating func parseEnumCasePattern(isBinding: Bool) -> Pattern? {
        var offset = index
        func at(_ offset: Int) -> Token { tokens[min(offset, tokens.count - 1)] }
        // A path of names, of which the last but one names a type.
        while at(offset).isIdentifier || at(offset).isKeyword("Self"),
            at(offset + 1).isPunctuation("."),
            at(offset).text.first?.isUppercase == true
        {
            offset += 2
        }
        let isImplicit = offset == index && isPunctuation(".")
        if isImplicit { offset += 1 }
        guard offset > index, at(offset).isNameLike else { return nil }
        let name = at(offset)
        let parenthesis = at(offset + 1)
        var after = offset + 1
        var hasPayload = false
        if parenthesis.isPunctuation("("), !parenthesis.startsLine {
            guard closers[offset + 1] > offset else { return nil }
            after = closers[offset + 1] + 1
            hasPayload = true
        }
        guard endsPattern(after: after) else { return nil }
        let start = token.range.lowerBound
        var type: TypeSyntax?
        if !isImplicit {
            var path = [parseTypeComponent()]
            while index + 1 < offset {
                advance()
                path.append(parseTypeComponent())
            }
            type = TypeSyntax(.named(path), range(from: start))
        }
        jump(to: offset + 1)
        let payload =
            hasPayload ? parseTuplePattern { $0.parseMatchingPattern(isBinding: isBinding) } : nil
        let identifier = Identifier(name.text, name.range)
        return Pattern(.enumCase(type: type, identifier, payload), range(from: start))
    }

    private mutating func parseExpressionPattern() -> Pattern {
        guard canStartExpression(token) else {
            expected("expected pattern", hints: ["write a value, '.name', 'let name' or '_'"])
            return Pattern(.wildcard, missingRange)
        }
        let saved = (isCondition, stopsAtAssignment)
        (isCondition, stopsAtAssignment) = (true, true)
        let expression = parseExpression("expected pattern")
        (isCondition, stopsAtAssignment) = saved
        // The expression parser takes `x?` as a chain; in a pattern it is an optional pattern.
        if case .chain(let chain) = expression.kind, case .optionalChain(let value) = chain.kind {
            return Pattern(.optional(Pattern(.expression(value), value.range)), expression.range)
        }
        return Pattern(.expression(expression), expression.range)
    }
}

extension String {
    /// The text with its first letter in upper case.
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
