import Diagnostics

/// Types.
extension Parser {
    func canStartType(_ token: Token) -> Bool {
        switch token.kind {
        case .identifier: !token.text.hasPrefix("$")
        case .keyword: ["Any", "Self", "inout"].contains(token.text)
        case .punctuation: token.text == "(" || token.text == "[" || token.text == "@"
        default: false
        }
    }

    /// Parses a type.
    ///
    /// - Parameters:
    ///   - message: what to report when none starts here
    ///   - isParameter: whether it is the type of a parameter, which may be `@escaping`
    mutating func parseType(
        _ message: String = "expected type", isParameter: Bool = false
    ) -> TypeSyntax {
        guard canStartType(token) else {
            expected(message, hints: typeHints())
            return TypeSyntax(.missing, missingRange)
        }
        guard let outer = enter() else { return TypeSyntax(.missing, token.range) }
        defer { leave(outer) }
        let start = token.range.lowerBound
        let attributes = parseTypeAttributes()
        let type = parseType(after: attributes, from: start, message)
        type.isEscaping = attributes.contains("escaping")
        if !isParameter { reportEscaping(type) }
        return type
    }

    private mutating func reportEscaping(_ type: TypeSyntax) {
        guard type.isEscaping else { return }
        report(
            "'@escaping' may only be used in function parameter position", at: type.range,
            hints: ["remove '@escaping': a function that is stored may be kept anyway"])
    }

    private mutating func parseType(
        after attributes: [String], from start: Int, _ message: String
    ) -> TypeSyntax {
        if let word = parseWordBeforeType(start) { return word }
        let type: TypeSyntax
        if isPunctuation("(") {
            type = parseTupleOrFunctionType(attributes)
        } else {
            type = parseSimpleType(message)
        }
        if isOperator("->"), !isAborted {
            report(
                "single argument function types require parentheses", at: type.range,
                hints: ["write '(\(file.text(in: type.range))) -> …'"])
            return parseFunctionResult(
                [(type, false)], throws: false, attributes: attributes, from: start)
        }
        return parseComposition(type, from: start)
    }

    private func typeHints() -> [String] {
        token.kind == .integer || token.kind == .float || token.isKeyword("nil")
            ? ["a type stands here, such as Int or [Double]"] : []
    }

    /// `some P`, `any P`, a misplaced `inout`, ownership words.
    private mutating func parseWordBeforeType(_ start: Int) -> TypeSyntax? {
        let next = peek()
        if isKeyword("inout") {
            report(
                "'inout' may only be used on parameters", at: token.range,
                hints: ["return the new value instead"])
            advance()
            return parseType()
        }
        guard token.kind == .identifier, canStartType(next), !next.startsLine else { return nil }
        if isName("some") || isName("any") {
            let isSome = isName("some")
            if !allowsInterfaces { refuse(isSome ? .opaque : .existential, at: token.range) }
            advance()
            let type = parseType()
            return TypeSyntax(isSome ? .some(type) : .any(type), range(from: start))
        }
        let isOwnership =
            isName("borrowing") || isName("consuming") || isName("sending") || isName("isolated")
        if isOwnership, next.isIdentifier || next.isPunctuation("[") {
            if !allowsInterfaces { refuse(.ownership, at: token.range) }
            advance()
            return parseType()
        }
        if isName("repeat") || isName("each") {
            refuse(.parameterPack, at: token.range)
            advance()
            return parseType()
        }
        return nil
    }

    private mutating func parseTypeAttributes() -> [String] {
        var attributes: [String] = []
        while isPunctuation("@") {
            let start = token.range
            advance()
            guard token.isNameLike else {
                expected("expected an attribute name")
                return attributes
            }
            let name = consumeIdentifier()
            let range = start.lowerBound..<name.range.upperBound
            if !allowsInterfaces, name.text == "autoclosure" { refuse(.autoclosure, at: range) }
            if !allowsInterfaces, !["escaping", "autoclosure", "Sendable"].contains(name.text) {
                refuse(
                    .attribute, at: range,
                    message: "the attribute '@\(name.text)' is not part of experiments")
            }
            attributes.append(name.text)
            if isPunctuation("("), !token.spaceBefore, name.text == "convention" { skipBalanced() }
        }
        return attributes
    }

    private mutating func parseComposition(_ type: TypeSyntax, from start: Int) -> TypeSyntax {
        guard isOperator("&"), token.isInfix, canStartType(peek()) else { return type }
        refuse(.composition, at: token.range)
        while consumeOperator("&"), canStartType(token), !isAborted { _ = parseSimpleType("") }
        return type
    }

    // MARK: - Simple types

    /// Parses a type without an arrow: a name, `[T]`, `[K: V]`, `(…)`, and `?` after it.
    mutating func parseSimpleType(_ message: String) -> TypeSyntax {
        guard let outer = enter() else { return TypeSyntax(.missing, token.range) }
        defer { leave(outer) }
        let start = token.range.lowerBound
        let type: TypeSyntax
        switch token.kind {
        case .identifier:
            type = parseNamedType()
        case .keyword where token.text == "Any" || token.text == "Self":
            type = parseNamedType()
        case .punctuation where token.text == "[":
            type = parseCollectionTypeSyntax()
        case .punctuation where token.text == "(":
            return parseTupleOrFunctionType([])
        default:
            expected(message, hints: typeHints())
            return TypeSyntax(.missing, missingRange)
        }
        return parseOptionalSuffix(type, from: start)
    }

    private mutating func parseOptionalSuffix(_ base: TypeSyntax, from start: Int) -> TypeSyntax {
        var type = base
        while token.kind == .operator, !token.spaceBefore, !isAborted {
            if token.text.hasPrefix("?") {
                guard consumeOperatorPrefix("?"), grow() else { break }
                type = TypeSyntax(.optional(type), range(from: start))
            } else if token.text == "!" {
                refuse(.implicitlyUnwrapped, at: token.range)
                advance()
                type = TypeSyntax(.optional(type), range(from: start))
            } else {
                break
            }
        }
        return type
    }

    private mutating func parseNamedType() -> TypeSyntax {
        let start = token.range.lowerBound
        var path = [parseTypeComponent()]
        while isPunctuation("."), peek().isNameLike, !peek().isKeyword("self"),
            !peek().isKeyword("init"), !token.startsLine,
            speculationDepth == 0 || isTypeName(peek())
        {
            advance()
            path.append(parseTypeComponent())
        }
        return TypeSyntax(.named(path), range(from: start))
    }

    private func isTypeName(_ token: Token) -> Bool { token.text.first?.isUppercase == true }

    /// One name of a type's path with its generic arguments.
    mutating func parseTypeComponent() -> (name: Identifier, arguments: [TypeSyntax]) {
        let name = consumeIdentifier()
        guard token.kind == .operator, token.text.hasPrefix("<"), !token.startsLine else {
            return (name, [])
        }
        return (name, parseTypeArguments())
    }

    /// Parses `<A, B>`.
    mutating func parseTypeArguments() -> [TypeSyntax] {
        guard consumeOperatorPrefix("<") else { return [] }
        var arguments: [TypeSyntax] = []
        if token.kind == .operator, token.text.hasPrefix(">") {
            expected("expected type")
        } else {
            repeat {
                arguments.append(parseType())
            } while !isAborted && consumePunctuation(",")
        }
        if !consumeOperatorPrefix(">") {
            expected("expected '>' to complete generic argument list")
        }
        return arguments
    }

    private mutating func parseCollectionTypeSyntax() -> TypeSyntax {
        let start = token.range.lowerBound
        let opener = index
        advance()
        let element = parseType()
        let errors = errorCount
        var value: TypeSyntax?
        if consumePunctuation(":") { value = parseType("expected dictionary value type") }
        if case .missing = element.kind, closers[opener] > index {
            jump(to: closers[opener] + 1)
        } else if errorCount == errors {
            let kind = value == nil ? "array" : "dictionary"
            expectCloser("]", of: opener, message: "expected ']' in \(kind) type")
        } else if closers[opener] >= index {
            jump(to: closers[opener] + 1)
        }
        let range = range(from: start)
        if let value { return TypeSyntax(.dictionary(element, value), range) }
        return TypeSyntax(.array(element), range)
    }

    // MARK: - Tuples and functions

    private typealias Element = (label: Identifier?, type: TypeSyntax, isInout: Bool)

    private mutating func parseTupleOrFunctionType(_ attributes: [String]) -> TypeSyntax {
        let start = token.range.lowerBound
        var elements: [Element] = []
        parseList(closing: ")", unclosed: "expected ')' at end of tuple list") {
            elements.append($0.parseTypeElement())
        }
        let effects = isName("async") || isKeyword("throws") || isKeyword("rethrows")
        if isOperator("->") || (effects && !token.startsLine) {
            let isThrowing = parseEffects()
            for element in elements {
                guard let label = element.label, label.text != "_" else { continue }
                report(
                    "function types cannot have argument labels; use '_' before '\(label.text)'",
                    at: label.range, hints: ["remove '\(label.text):'"])
            }
            return parseFunctionResult(
                elements.map { ($0.type, $0.isInout) }, throws: isThrowing, attributes: attributes,
                from: start)
        }
        for element in elements where element.isInout {
            report("'inout' may only be used on parameters", at: element.type.range)
        }
        for element in elements { reportEscaping(element.type) }
        let range = range(from: start)
        let type: TypeSyntax
        if elements.count == 1, elements[0].label == nil {
            type = elements[0].type
        } else {
            type = TypeSyntax(.tuple(elements.map { ($0.label, $0.type) }), range)
        }
        return parseOptionalSuffix(type, from: start)
    }

    private mutating func parseTypeElement() -> Element {
        var label: Identifier?
        if token.isNameLike || token.isKeyword("_") {
            if peek().isPunctuation(":") {
                label = consumeIdentifier()
                advance()
            } else if token.isKeyword("_"), peek().isIdentifier, peek(2).isPunctuation(":") {
                jump(to: index + 3)
            }
        }
        let parameter = parseParameterType()
        if parameter.isVariadic {
            report(
                "variadic function types are not part of experiments", at: parameter.type.range,
                hints: ["take an array"])
        }
        return (label, parameter.type, parameter.isInout)
    }

    private mutating func parseFunctionResult(
        _ parameters: [(type: TypeSyntax, isInout: Bool)], throws isThrowing: Bool,
        attributes: [String], from start: Int
    ) -> TypeSyntax {
        if !consumeOperator("->") { expected("expected '->' in function type") }
        let result = parseType("expected type for function result")
        let function = FunctionTypeSyntax(
            parameters: parameters, result: result, throws: isThrowing, attributes: attributes)
        return TypeSyntax(.function(function), range(from: start))
    }

    /// Parses the type of a parameter: `inout T`, `T`, `T...`.
    mutating func parseParameterType() -> (type: TypeSyntax, isInout: Bool, isVariadic: Bool) {
        let isInout = consumeKeyword("inout")
        let type = parseType("expected parameter type following ':'", isParameter: true)
        let isVariadic = !token.spaceBefore && consumeOperator("...")
        if isInout || isVariadic { reportEscaping(type) }
        return (type, isInout, isVariadic)
    }
}
