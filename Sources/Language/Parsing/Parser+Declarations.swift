import Diagnostics

/// Where a declaration stands.
enum DeclarationContext {
    /// Among statements.
    case code
    /// In a struct or an extension.
    case type
    case `enum`
    case `protocol`
}

/// Modifiers, attributes, and the choice of the declaration.
extension Parser {
    /// Whether a declaration starts here.
    func startsDeclaration() -> Bool {
        switch token.kind {
        case .keyword:
            return Keywords.declarations.contains(token.text)
        case .punctuation:
            return token.text == "@" && peek().isNameLike && !peek().isName("unknown")
        case .identifier:
            let next = peek()
            guard !next.startsLine, token.range.count == token.text.utf8.count else { return false }
            if token.text == "actor" {
                let after = peek(2)
                return next.isIdentifier
                    && (after.isPunctuation("{") || after.isPunctuation(":")
                        || after.isOperator("<"))
            }
            guard Keywords.contextualModifiers.contains(token.text) else { return false }
            if next.kind == .keyword {
                return Keywords.declarations.contains(next.text)
                    || token.text == "indirect" && next.text == "case"
            }
            if next.isPunctuation("("),
                !next.spaceBefore || next.range.lowerBound == token.range.upperBound
            {
                // `unowned(unsafe) var`, `nonisolated(unsafe) static var`.
                let after = peek(4)
                return peek(2).isIdentifier && peek(3).isPunctuation(")") && !after.startsLine
                    && (Keywords.declarations.contains(after.text)
                        || Keywords.contextualModifiers.contains(after.text))
            }
            return Keywords.contextualModifiers.contains(next.text) && next.kind == .identifier
        default:
            return false
        }
    }

    /// Parses a declaration; `nil` when it was refused.
    mutating func parseDeclaration(in context: DeclarationContext) -> Declaration? {
        let start = token.range.lowerBound
        var modifiers = Modifiers()
        modifiers.documentation = token.documentation
        var isIndirect = false
        parseModifiers(into: &modifiers, isIndirect: &isIndirect)
        if isAborted { return nil }
        guard token.kind == .keyword else {
            return parseWordDeclaration()
        }
        if context == .code, !allowsInterfaces { checkModifiers(modifiers, at: start) }
        let kind: Declaration.Kind?
        switch token.text {
        case "let", "var": kind = .variable(parseVariable())
        case "func": kind = parseFunction(in: context, modifiers).map { .function($0) }
        case "init": kind = .function(parseInitializer(in: context))
        case "subscript": kind = .function(parseSubscript(in: context))
        case "struct", "enum", "extension":
            kind = parseTypeDeclaration(isIndirect: isIndirect).map { .type($0) }
        case "protocol":
            if allowsInterfaces {
                kind = parseTypeDeclaration(isIndirect: false).map { .type($0) }
            } else {
                refuseType(.protocol)
                kind = nil
            }
        case "class":
            refuseType(.class)
            kind = nil
        case "case": kind = parseEnumCases(in: context).map { .enumCase($0) }
        case "typealias": kind = parseTypeAlias()
        case "associatedtype": kind = parseAssociatedType(in: context)
        case "import":
            parseImport()
            kind = nil
        case "operator", "precedencegroup":
            refuse(.operatorDeclaration, at: start..<token.range.upperBound)
            skipRestOfLine()
            kind = nil
        case "deinit":
            refuse(.deinitializer, at: token.range)
            advance()
            if isPunctuation("{") { skipBalanced() }
            kind = nil
        default:
            expected("expected declaration")
            kind = nil
        }
        return kind.map { Declaration($0, range(from: start), modifiers: modifiers) }
    }

    /// What starts with a word that is not reserved, such as `actor`; an error otherwise.
    private mutating func parseWordDeclaration() -> Declaration? {
        if isName("actor") {
            refuseType(.actor)
        } else if isName("macro") {
            refuse(.macro, at: token.range)
            skipRestOfLine()
        } else {
            expected("expected declaration")
        }
        return nil
    }

    // MARK: - Modifiers

    private mutating func parseModifiers(into modifiers: inout Modifiers, isIndirect: inout Bool) {
        while !isAtEnd {
            if isPunctuation("@") {
                parseAttribute(into: &modifiers)
                continue
            }
            switch token.text {
            case "static" where token.kind == .keyword:
                modifiers.isStatic = true
                advance()
            case "private", "fileprivate", "public", "internal":
                guard token.kind == .keyword else { return }
                let word = token.text
                if word == "public", !allowsInterfaces { refuse(.accessLevel, at: token.range) }
                advance()
                let isOfSetter = isPunctuation("(") && peek().isName("set")
                if isOfSetter { skipBalanced() }
                switch (word, isOfSetter) {
                case ("private", false): modifiers.isPrivate = true
                case ("private", true): modifiers.isSetterPrivate = true
                case ("fileprivate", false): modifiers.isFilePrivate = true
                default: break
                }
            case "class" where token.kind == .keyword:
                guard peek().isKeyword("func") || peek().isKeyword("var") else { return }
                refuse(.inheritanceModifier, at: token.range)
                modifiers.isStatic = true
                advance()
            default:
                guard token.kind == .identifier, startsDeclaration() else { return }
                guard parseContextualModifier(into: &modifiers, &isIndirect) else { return }
            }
        }
    }

    /// Outside types there are no static members and no methods.
    private mutating func checkModifiers(_ modifiers: Modifiers, at start: Int) {
        let range = start..<token.range.lowerBound
        let isFunction = isKeyword("func")
        if modifiers.isStatic {
            report(
                isFunction
                    ? "static methods may only be declared on a type"
                    : "static properties may only be declared on a type", at: range,
                hints: ["remove 'static'"])
        } else if modifiers.isMutating {
            report(
                "'mutating' is only valid on methods", at: range,
                hints: ["remove 'mutating'; a parameter that is changed is 'inout'"])
        }
    }

    private mutating func parseContextualModifier(
        into modifiers: inout Modifiers, _ isIndirect: inout Bool
    ) -> Bool {
        let refusal: Refusal?
        switch token.text {
        case "actor": return false
        case "mutating":
            modifiers.isMutating = true
            refusal = nil
        case "indirect":
            isIndirect = true
            if peek().isKeyword("case") { modifiers.attributes.append(("indirect", nil)) }
            refusal = nil
        case "package": refusal = nil
        case "prefix", "postfix":
            modifiers.attributes.append((token.text, nil))
            refusal = nil
        case "infix": refusal = nil
        case "lazy": refusal = .lazy
        case "weak": refusal = .weak
        case "unowned": refusal = .unowned
        case "nonmutating": refusal = .nonmutating
        case "consuming", "borrowing": refusal = .ownership
        case "nonisolated", "isolated", "distributed", "async": refusal = .concurrency
        default: refusal = .inheritanceModifier
        }
        // A class is refused itself; once is enough.
        let isOfClass = peek().isKeyword("class") || peek(2).isKeyword("class")
        if let refusal, !isOfClass { refuse(refusal, at: token.range) }
        advance()
        if isPunctuation("("), !token.spaceBefore { skipBalanced() }
        return true
    }

    private mutating func parseAttribute(into modifiers: inout Modifiers) {
        let start = token.range
        advance()
        guard token.isNameLike else {
            expected("expected an attribute name")
            return
        }
        let name = consumeIdentifier()
        let range = start.lowerBound..<name.range.upperBound
        var argument: String?
        if isPunctuation("("), !token.spaceBefore {
            let lower = token.range.upperBound
            let closer = closers[index]
            let upper = closer > index ? tokens[closer].range.lowerBound : lower
            argument = file.text(in: lower..<max(lower, upper))
            if argument?.hasPrefix("\"") == true { argument = argument?.filter { $0 != "\"" } }
            skipBalanced()
        }
        modifiers.attributes.append((name.text, argument))
        guard !allowsInterfaces, !Self.acceptedAttributes.contains(name.text) else { return }
        switch name.text {
        case "MainActor", "globalActor", "preconcurrency":
            refuse(.concurrency, at: range)
        case "propertyWrapper", "State", "Published", "Binding", "ObservedObject":
            refuse(.propertyWrapper, at: range)
        default:
            refuse(
                .attribute, at: range,
                message: "the attribute '@\(name.text)' is not part of experiments")
        }
    }

    /// Attributes that a notebook may use: those that change nothing but warnings and speed, and
    /// the result builder of charts.
    private static let acceptedAttributes: Set<String> = [
        "discardableResult", "inlinable", "inline", "ChartBuilder", "ChartContentBuilder",
        "warn_unqualified_access",
    ]

    // MARK: - Small declarations

    private mutating func parseImport() {
        let start = token.range.lowerBound
        advance()
        guard token.isNameLike, !token.startsLine else {
            expected(
                "expected identifier in import declaration",
                hints: ["remove the import; Papers and the standard library are always there"])
            return
        }
        let isAccepted =
            token.text == "Papers"
            && (peek().startsLine || peek().kind == .endOfFile
                || peek().isPunctuation(";"))
        let line = token
        advance()
        while !isAtEnd, !token.startsLine, !isPunctuation(";") { advance() }
        if !isAccepted { refuse(.importing, at: start..<max(previousEnd, line.range.upperBound)) }
    }

    private mutating func parseTypeAlias() -> Declaration.Kind? {
        advance()
        guard let name = parseDeclarationName("type alias") else { return nil }
        let generics = parseGenericParameters()
        guard consumeOperator("=") else {
            expected("expected '=' in type alias declaration", hints: ["write 'typealias A = B'"])
            return nil
        }
        let type = parseType("expected type in type alias declaration")
        return .typeAlias(name, generics: generics, type)
    }

    private mutating func parseAssociatedType(in context: DeclarationContext) -> Declaration.Kind? {
        if !allowsInterfaces || context != .protocol { refuse(.associatedType, at: token.range) }
        advance()
        guard let name = parseDeclarationName("associatedtype") else { return nil }
        if consumePunctuation(":") { _ = parseType() }
        if consumeOperator("=") { _ = parseType() }
        _ = parseRequirements()
        return .associatedType(name)
    }

    /// Parses the name of a declaration; reports when it is missing or reserved.
    mutating func parseDeclarationName(_ declaration: String) -> Identifier? {
        if token.isIdentifier, !token.text.hasPrefix("$") { return consumeIdentifier() }
        if token.kind == .keyword, !token.startsLine {
            report(
                "keyword '\(token.text)' cannot be used as an identifier here", at: token.range,
                hints: ["choose another name, or write `\(token.text)`"])
            return consumeIdentifier()
        }
        if token.kind == .integer || token.kind == .float, !token.startsLine {
            report(
                "\(declaration) name can only start with a letter or underscore, not a number",
                at: token.range)
            return consumeIdentifier()
        }
        expected("expected identifier in \(declaration) declaration")
        return nil
    }

    /// Refuses a class, an actor or a protocol and skips it.
    private mutating func refuseType(_ refusal: Refusal) {
        refuse(refusal, at: token.range)
        advance()
        if token.isIdentifier {
            refusedNames.insert(token.text)
            advance()
        }
        while !isAtEnd, !isPunctuation("{"), !isPunctuation("}") {
            if token.startsLine, canStartStatement(token) { return }
            skipBalanced()
        }
        if isPunctuation("{") { skipBalanced() }
    }

    /// Skips to the end of the line, with a block that follows.
    mutating func skipRestOfLine() {
        advance()
        while !isAtEnd, !token.startsLine, !isPunctuation("}"), !isPunctuation(";") {
            skipBalanced()
        }
    }
}
