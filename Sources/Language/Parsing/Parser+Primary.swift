import Diagnostics

/// Literals, names, brackets and key paths.
extension Parser {
    mutating func parsePrimary() -> Expression {
        switch token.kind {
        case .integer: return parseInteger()
        case .float: return parseFloat()
        case .string(let segments): return parseString(segments)
        case .identifier: return parseName()
        case .keyword: return parseKeywordExpression()
        case .punctuation: return parseBracketed()
        case .operator, .endOfFile: return missingExpression()
        }
    }

    private mutating func missingExpression() -> Expression {
        expected("expected expression")
        return Expression(.missing, missingRange)
    }

    // MARK: - Numbers

    private mutating func parseInteger() -> Expression {
        let literal = token
        advance()
        var digits = literal.text.filter { $0 != "_" }
        var radix = 10
        if digits.hasPrefix("0x") { radix = 16 }
        if digits.hasPrefix("0b") { radix = 2 }
        if digits.hasPrefix("0o") { radix = 8 }
        if radix != 10 { digits.removeFirst(2) }
        if let value = UInt64(digits, radix: radix) {
            return Expression(.integer(value), literal.range)
        }
        report(
            "integer literal '\(literal.text)' overflows when stored into 'Int'", at: literal.range,
            hints: ["the greatest Int is 9223372036854775807; write a Double, such as 1e20"])
        return Expression(.integer(0), literal.range)
    }

    private mutating func parseFloat() -> Expression {
        let literal = token
        advance()
        let value = Double(literal.text.filter { $0 != "_" }) ?? 0
        return Expression(.float(value), literal.range)
    }

    // MARK: - Strings

    private mutating func parseString(_ segments: [StringSegment]) -> Expression {
        let literal = token
        advance()
        var parts: [StringPart] = []
        for segment in segments {
            switch segment {
            case .text(let text): parts.append(.text(text))
            case .interpolation(let range): parts.append(.interpolation(parseInterpolation(range)))
            }
            if isAborted { break }
        }
        return Expression(.string(parts), literal.range)
    }

    /// Parses the code of an interpolation, which has tokens of its own.
    private mutating func parseInterpolation(_ range: SourceRange) -> Expression {
        guard let outer = enter() else { return Expression(.missing, range) }
        var lexer = Lexer(file: file, range: range)
        let inner = lexer.tokenize()
        let saved = (tokens, closers, index, token, previousEnd, isCondition, stopsAtAssignment)
        (tokens, closers) = (inner, Self.matchBrackets(inner))
        (index, token, previousEnd) = (0, inner[0], range.lowerBound)
        (isCondition, stopsAtAssignment) = (false, false)
        add(lexer.diagnostics)
        let errors = errorCount
        let argument = parseArgument()
        if argument.label != nil || isPunctuation(",") {
            report(
                "a string interpolation holds one value", at: argument.label?.range ?? token.range,
                hints: ["format the value first, for example \\(fixed(x, digits: 2))"])
        } else if !isAtEnd, errorCount == errors {
            report("expected ')' in string interpolation", at: token.range)
        }
        (tokens, closers, index, token, previousEnd, isCondition, stopsAtAssignment) = saved
        if isAborted { jump(to: tokens.count - 1) }
        leave(outer)
        return argument.value
    }

    // MARK: - Names

    private mutating func parseName() -> Expression {
        let name = token
        if name.text.hasPrefix("$") { return parseAnonymousParameter() }
        advance()
        let identifier = withArgumentLabels(Identifier(name.text, name.range))
        return Expression(.name(identifier.text), identifier.range)
    }

    private mutating func parseAnonymousParameter() -> Expression {
        let name = consumeIdentifier()
        let number = Int(name.text.dropFirst()) ?? 0
        if closures.isEmpty {
            report(
                "anonymous closure argument not contained in a closure", at: name.range,
                hints: ["'\(name.text)' is a parameter of a closure { … }"])
        } else if closures[closures.count - 1].hasParameters {
            report(
                "anonymous closure arguments cannot be used inside a closure that has explicit "
                    + "arguments", at: name.range, hints: ["use the name of the parameter"])
        } else if number > 255 {
            report("a closure has at most 256 parameters", at: name.range)
        } else {
            let count = closures[closures.count - 1].anonymousParameterCount
            closures[closures.count - 1].anonymousParameterCount = max(count, number + 1)
        }
        return Expression(.name(name.text), name.range)
    }

    private mutating func parseKeywordExpression() -> Expression {
        let word = token
        switch word.text {
        case "true", "false":
            advance()
            return Expression(.boolean(word.text == "true"), word.range)
        case "nil":
            advance()
            return Expression(.nil, word.range)
        case "self", "Self":
            advance()
            return Expression(.name(word.text), word.range)
        case "Any":
            advance()
            let path = [(name: Identifier("Any", word.range), arguments: [TypeSyntax]())]
            return Expression(.type(TypeSyntax(.named(path), word.range)), word.range)
        case "_":
            advance()
            if !isOperator("="), !isPunctuation(","), !isPunctuation(")") {
                report(
                    "'_' can only appear in a pattern or on the left side of an assignment",
                    at: word.range, hints: ["give the value a name to use it"])
            }
            return Expression(.discard, word.range)
        case "super":
            refuse(.superclass, at: word.range)
            advance()
            return Expression(.missing, word.range)
        case "if", "switch":
            return parseExpression()
        case "init":
            report(
                "expected expression", at: word.range,
                hints: ["call another initializer of the type with 'self.init(…)'"])
            advance()
            return Expression(.missing, word.range)
        default:
            return missingExpression()
        }
    }

    // MARK: - Brackets

    private mutating func parseBracketed() -> Expression {
        switch token.text {
        case "(": return parseParenthesized()
        case "[": return parseCollection()
        case "{": return parseClosure()
        case ".": return parseImplicitMember()
        case "\\": return parseKeyPath()
        case "#": return parseHash()
        default: return missingExpression()
        }
    }

    private mutating func parseParenthesized() -> Expression {
        let start = token.range.lowerBound
        var elements: [Argument] = []
        parseList(closing: ")", unclosed: "expected ')' in expression list") {
            elements.append($0.parseArgument())
        }
        let range = range(from: start)
        if elements.count == 1, elements[0].label == nil {
            return Expression(.parenthesized(elements[0].value), range)
        }
        return Expression(.tuple(elements), range)
    }

    /// Parses an array or dictionary, or the type `[T]` before a call.
    private mutating func parseCollection() -> Expression {
        let start = token.range.lowerBound
        if let type = parseCollectionType() { return type }
        var elements: [Expression] = []
        var values: [(key: Expression, value: Expression)] = []
        if peek().isPunctuation(":"), peek(2).isPunctuation("]") {
            jump(to: index + 3)
            return Expression(.dictionary([]), range(from: start))
        }
        parseList(closing: "]", unclosed: "expected ']' in container literal expression") {
            let key = $0.parseExpression("expected expression in container literal")
            if values.isEmpty, !elements.isEmpty || !$0.isPunctuation(":") {
                elements.append(key)
            } else if $0.consumePunctuation(":") {
                values.append((key, $0.parseExpression("expected value in dictionary literal")))
            } else {
                $0.expected(
                    "expected ':' in dictionary literal",
                    hints: ["each element of a dictionary is 'key: value'"])
            }
        }
        let range = range(from: start)
        return values.isEmpty
            ? Expression(.array(elements), range) : Expression(.dictionary(values), range)
    }

    /// `[T]` and `[K: V]` directly before `(` are types: no array literal can be called.
    private mutating func parseCollectionType() -> Expression? {
        let closer = closers[index]
        guard closer > index, closer + 1 < tokens.count else { return nil }
        let next = tokens[closer + 1]
        guard next.isPunctuation("("), !next.startsLine else { return nil }
        let isType = speculate { parser in
            _ = parser.parseSimpleType("expected type")
            return parser.index == closer + 1 ? true : nil
        }
        guard isType == true else { return nil }
        let type = parseSimpleType("expected type")
        return Expression(.type(type), type.range)
    }

    private mutating func parseImplicitMember() -> Expression {
        let period = token.range
        advance()
        guard let name = parseMemberName(after: period) else {
            return Expression(.missing, period)
        }
        return Expression(.implicitMember(name), range(from: period.lowerBound))
    }

    // MARK: - Key paths

    private mutating func parseKeyPath() -> Expression {
        let start = token.range.lowerBound
        advance()
        var root: TypeSyntax?
        if !isPunctuation(".") {
            guard canStartType(token) else {
                expected(
                    "expected expression path in Swift key path", hints: ["write '\\.name'"])
                return Expression(.missing, range(from: start))
            }
            root = parseKeyPathRoot()
        }
        var names: [Identifier] = []
        while isPunctuation("."), !isAborted {
            let period = token.range
            advance()
            if isPunctuation("[") { break }
            guard let name = parseMemberName(after: period) else { break }
            names.append(name)
            if token.kind == .operator, token.text == "?" || token.text == "!", !token.spaceBefore {
                refuse(.keyPathOptional, at: token.range)
                advance()
            }
        }
        if isPunctuation("["), !token.startsLine {
            refuse(.keyPathSubscript, at: token.range)
            skipBalanced()
        } else if names.isEmpty {
            expected("expected expression path in Swift key path", hints: ["write '\\.name'"])
        }
        return Expression(.keyPath(root: root, names), range(from: start))
    }

    /// The type before the first property of `\Outer.Inner.name`: capitalised names.
    private mutating func parseKeyPathRoot() -> TypeSyntax {
        guard token.isIdentifier else { return parseSimpleType("expected type") }
        let start = token.range.lowerBound
        var path = [parseTypeComponent()]
        while isPunctuation("."), peek().isIdentifier, peek().text.first?.isUppercase == true {
            advance()
            path.append(parseTypeComponent())
        }
        return TypeSyntax(.named(path), range(from: start))
    }

    // MARK: - Macros

    private mutating func parseHash() -> Expression {
        let start = token.range
        refuseHash()
        return Expression(.missing, range(from: start.lowerBound))
    }
}
