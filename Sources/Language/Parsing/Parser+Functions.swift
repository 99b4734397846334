import Diagnostics

/// Functions, initializers and subscripts.
extension Parser {
    mutating func parseFunction(
        in context: DeclarationContext, _ modifiers: Modifiers
    ) -> FunctionDeclaration? {
        let start = token.range.lowerBound
        advance()
        var isOperator = false
        let name: Identifier
        if token.kind == .operator {
            isOperator = true
            name = parseOperatorName()
        } else if let identifier = parseDeclarationName("function") {
            name = identifier
        } else {
            skipFunction()
            return nil
        }
        let generics = parseGenericParameters()
        guard isPunctuation("(") else {
            expected(
                "expected '(' in argument list of function declaration",
                hints: ["write 'func \(name.text)() { … }'"])
            skipFunction()
            return nil
        }
        let errors = errorCount
        let wasInVisitor = isInVisitor
        isInVisitor = name.text == "visitParameters"
        defer { isInVisitor = wasInVisitor }
        let parameters = parseParameters(hasLabels: !isOperator)
        parseEffects()
        let result = parseResult()
        parseEffects()
        let requirements = parseRequirements()
        var body: [Statement]?
        if isPunctuation("{") {
            body = parseFunctionBody("")
        } else if !allowsInterfaces {
            if errorCount == errors {
                report(
                    "expected '{' in body of function declaration", at: name.range,
                    hints: ["write the statements of the function between '{' and '}'"])
            }
            body = []
        }
        return FunctionDeclaration(
            form: .function, name: name, generics: generics, parameters: parameters, result: result,
            requirements: requirements, body: body, range: range(from: start))
    }

    /// After an error in a signature, skips to the body and over it.
    private mutating func skipFunction() {
        while !isAtEnd, !isPunctuation("{"), !isPunctuation("}"), !isPunctuation(";") {
            if token.startsLine, canStartStatement(token) { return }
            skipBalanced()
        }
        if isPunctuation("{") { skipBalanced() }
    }

    private mutating func parseOperatorName() -> Identifier {
        let name = token
        let next = peek()
        // `==<T>(` is an operator and its generic parameters.
        if allowsInterfaces, name.text.count > 1, name.text.hasSuffix("<"), next.isIdentifier,
            !name.spaceAfter
        {
            let text = String(name.text.dropLast())
            _ = consumeOperatorPrefix(text)
            return Identifier(text, name.range.lowerBound..<previousEnd)
        }
        advance()
        let isKnown =
            Operators.group(of: name.text) != nil || Operators.isPrefix(name.text)
            || Operators.isPostfix(name.text)
        if !isKnown || name.text == "=" {
            report(
                "operator implementation without matching operator declaration", at: name.range,
                hints: [Refusal.operatorDeclaration.hint])
        }
        return Identifier(name.text, name.range)
    }

    mutating func parseInitializer(in context: DeclarationContext) -> FunctionDeclaration {
        let start = token.range.lowerBound
        let name = consumeIdentifier()
        if context == .code {
            report(
                "initializers may only be declared within a type", at: name.range,
                hints: ["write it between the braces of a struct, an enum or an extension"])
        }
        var form = FunctionDeclaration.Form.initializer
        if !token.spaceBefore {
            if consumeOperator("?") { form = .failableInitializer }
            if isOperator("!") {
                refuse(.failableImplicit, at: token.range)
                advance()
                form = .failableInitializer
            }
        }
        let generics = parseGenericParameters()
        var parameters: [FunctionDeclaration.Parameter] = []
        let errors = errorCount
        if isPunctuation("(") {
            parameters = parseParameters(hasLabels: true)
        } else {
            expected("expected '(' for initializer parameters", hints: ["write 'init() { … }'"])
        }
        parseEffects()
        if isOperator("->") {
            report(
                "initializers cannot have a result type", at: token.range, hints: ["remove it"])
            advance()
            _ = parseType()
        }
        let requirements = parseRequirements()
        var body: [Statement]?
        if isPunctuation("{") {
            body = parseFunctionBody("")
        } else if !allowsInterfaces {
            if errorCount == errors {
                expected("expected '{' in body of initializer declaration")
            }
            body = []
        }
        return FunctionDeclaration(
            form: form, name: name, generics: generics, parameters: parameters, result: nil,
            requirements: requirements, body: body, range: range(from: start))
    }

    mutating func parseSubscript(in context: DeclarationContext) -> FunctionDeclaration {
        let start = token.range.lowerBound
        let name = consumeIdentifier()
        if context == .code {
            report(
                "'subscript' functions may only be declared within a type", at: name.range,
                hints: ["write it between the braces of a struct, an enum or an extension"])
        }
        let generics = parseGenericParameters()
        var parameters: [FunctionDeclaration.Parameter] = []
        let errors = errorCount
        if isPunctuation("(") {
            parameters = parseParameters(hasLabels: false)
        } else {
            expected("expected '(' for subscript parameters")
        }
        var result: TypeSyntax?
        if isOperator("->") {
            result = parseResult()
        } else if errorCount == errors {
            expected(
                "expected '->' for subscript element type",
                hints: ["write 'subscript(index: Int) -> Double { … }'"])
        }
        let requirements = parseRequirements()
        var accessors: Accessors?
        if isPunctuation("{") {
            accessors = parseAccessors()
        } else if !allowsInterfaces, errorCount == errors {
            expected("expected '{' in subscript to specify getter and setter implementation")
        }
        return FunctionDeclaration(
            form: .subscript, name: name, generics: generics, parameters: parameters,
            result: result, requirements: requirements, body: nil, accessors: accessors,
            range: range(from: start))
    }

    /// Parses a body; `$0` of a closure around it does not reach in.
    mutating func parseFunctionBody(_ message: String) -> [Statement] {
        let saved = closures
        closures = []
        let body = parseBlock(message)
        closures = saved
        return body
    }

    private mutating func parseResult() -> TypeSyntax? {
        guard consumeOperator("->") else {
            if isPunctuation(":"), !token.startsLine {
                report(
                    "expected '->' before the result type of a function", at: token.range,
                    hints: ["write '->' instead of ':'"])
                advance()
                return parseType("expected type for function result")
            }
            return nil
        }
        return parseType("expected type for function result")
    }

    // MARK: - Parameters

    /// Parses the parameters with their parentheses.
    ///
    /// - Parameter hasLabels: whether a single name is also the argument's label.
    private mutating func parseParameters(hasLabels: Bool) -> [FunctionDeclaration.Parameter] {
        var parameters: [FunctionDeclaration.Parameter] = []
        parseList(closing: ")", unclosed: "expected ')' in parameter") {
            if let parameter = $0.parseParameter(hasLabels: hasLabels) {
                parameters.append(parameter)
            }
        }
        return parameters
    }

    private mutating func parseParameter(hasLabels: Bool) -> FunctionDeclaration.Parameter? {
        var attributes = parseParameterAttributes()
        if isKeyword("inout") {
            report(
                "'inout' before a parameter name is not allowed, place it before the parameter "
                    + "type instead", at: token.range, hints: ["write 'name: inout Type'"])
            advance()
        }
        guard token.isNameLike || token.isKeyword("_") else {
            expected(
                "expected parameter name followed by ':'", hints: ["write 'name: Type'"])
            return nil
        }
        let first = consumeIdentifier()
        var name = first
        var hasTwoNames = false
        if token.isNameLike || token.isKeyword("_"), !isPunctuation(":") {
            hasTwoNames = true
            name = consumeIdentifier()
        }
        guard consumePunctuation(":") else {
            return reportMissingColon(first, name, hasTwoNames: hasTwoNames)
        }
        let label: Identifier? =
            first.text == "_" || (!hasTwoNames && !hasLabels) ? nil : first
        let parsed = parseParameterType()
        var parameter = FunctionDeclaration.Parameter(
            label: label, name: name, type: parsed.type, isInout: parsed.isInout,
            isVariadic: parsed.isVariadic)
        if isOperator("=") {
            advance()
            parameter.defaultValue = parseExpression("expected initial value after '='")
        }
        if case .function(let function) = parsed.type.kind {
            for attribute in function.attributes where !attributes.contains(attribute) {
                attributes.append(attribute)
            }
        }
        parameter.attributes = attributes
        return parameter
    }

    private mutating func reportMissingColon(
        _ first: Identifier, _ name: Identifier, hasTwoNames: Bool
    ) -> FunctionDeclaration.Parameter? {
        // The parameter is there all the same, or every call would be an error too.
        var parameter = FunctionDeclaration.Parameter(
            label: first.text == "_" ? nil : first, name: name,
            type: TypeSyntax(.missing, missingRange))
        if hasTwoNames {
            parameter.name = first
            report(
                "expected ':' following argument label and parameter name", at: name.range,
                hints: ["write '\(first.text): \(name.text)'"])
        } else if isPunctuation(",") || isPunctuation(")") {
            report(
                "unnamed parameters must be written with the empty name '_'", at: first.range,
                hints: ["write '_: \(first.text)', or '\(first.text): Type'"])
        } else {
            expected("expected ':' following argument label and parameter name")
        }
        return parameter
    }

    private mutating func parseParameterAttributes() -> [String] {
        var attributes: [String] = []
        while isPunctuation("@") {
            let start = token.range.lowerBound
            advance()
            guard token.isNameLike else {
                expected("expected an attribute name")
                return attributes
            }
            let name = consumeIdentifier()
            attributes.append(name.text)
            if !allowsInterfaces, !name.text.hasSuffix("Builder"), name.text != "escaping" {
                refuse(
                    .attribute, at: range(from: start),
                    message: "the attribute '@\(name.text)' is not part of experiments")
            }
        }
        return attributes
    }

    // MARK: - Generics

    /// Parses `<T: P, U>`; refuses it in notebooks.
    mutating func parseGenericParameters() -> [GenericParameterSyntax] {
        guard token.kind == .operator, token.text.hasPrefix("<") else { return [] }
        if !allowsInterfaces { refuse(.generics, at: token.range) }
        _ = consumeOperatorPrefix("<")
        var generics: [GenericParameterSyntax] = []
        while token.isIdentifier, !isAborted {
            if isName("each"), peek().isIdentifier { advance() }
            let name = consumeIdentifier()
            if !allowsInterfaces { refusedNames.insert(name.text) }
            let constraint = consumePunctuation(":") ? parseType() : nil
            generics.append(GenericParameterSyntax(name: name, constraint: constraint))
            if !consumePunctuation(",") { break }
        }
        if !consumeOperatorPrefix(">") {
            expected("expected '>' to complete generic parameter list")
            while !isAtEnd, !token.startsLine, !isPunctuation("("), !isPunctuation("{") {
                advance()
            }
        }
        return allowsInterfaces ? generics : []
    }

    /// Parses `where A: P, B == C`; refuses it in notebooks.
    mutating func parseRequirements() -> [RequirementSyntax] {
        guard isKeyword("where") else { return [] }
        if !allowsInterfaces { refuse(.whereClause, at: token.range) }
        advance()
        var requirements: [RequirementSyntax] = []
        repeat {
            let subject = parseType()
            let isSameType = isOperator("==")
            guard isSameType || isPunctuation(":") else {
                expected("expected ':' or '==' to indicate a conformance or same-type requirement")
                break
            }
            advance()
            let other = parseType()
            requirements.append(
                RequirementSyntax(subject: subject, isSameType: isSameType, other: other))
        } while !isAborted && consumePunctuation(",")
        return allowsInterfaces ? requirements : []
    }
}
