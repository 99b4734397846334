import Diagnostics

/// `let`, `var`, and computed properties.
extension Parser {
    mutating func parseVariable() -> VariableDeclaration {
        let isLet = isKeyword("let")
        advance()
        var bindings: [VariableDeclaration.Binding] = []
        repeat {
            bindings.append(parseBinding(isLet: isLet))
        } while !isAborted && consumePunctuation(",")
        // In `var a, b: Int` the type belongs to both.
        for index in bindings.indices.dropLast().reversed()
        where bindings[index].type == nil && bindings[index].value == nil
            && bindings[index].accessors == nil
        {
            bindings[index].type = bindings[index + 1].type
        }
        return VariableDeclaration(isLet: isLet, bindings: bindings)
    }

    private mutating func parseBinding(isLet: Bool) -> VariableDeclaration.Binding {
        let pattern = parseBindingPattern(isLet ? "constant" : "variable")
        var binding = VariableDeclaration.Binding(pattern: pattern, type: nil, value: nil)
        if consumePunctuation(":") { binding.type = parseType() }
        if isOperator("=") {
            if token.spaceBefore != token.spaceAfter {
                report(
                    "'=' must have consistent whitespace on both sides", at: token.range,
                    hints: ["put a space on both sides of '='"])
            }
            advance()
            binding.value = parseExpression(
                "expected initial value after '='", allowsStatements: true)
        } else if token.kind == .operator,
            Operators.isAssignment(token.text)
                || token.text == "=="
        {
            report(
                "unexpected '\(token.text)' in declaration", at: token.range,
                hints: ["a declaration gives a value with '='"])
        }
        guard isPunctuation("{"), !token.startsLine || binding.value == nil else { return binding }
        guard startsAccessors(binding) else { return binding }
        let brace = token.range
        let accessors = parseAccessors()
        if isLet, !allowsInterfaces {
            report(
                "'let' declarations cannot be computed properties", at: brace,
                hints: ["write 'var'"])
        } else if binding.type == nil, binding.value == nil {
            report(
                "computed property must have an explicit type", at: pattern.range,
                hints: ["write 'var name: Type { … }'"])
        }
        if binding.value == nil { binding.accessors = accessors }
        return binding
    }

    /// A `{` after a value can only start observers; that of a closure was taken by the value.
    private func startsAccessors(_ binding: VariableDeclaration.Binding) -> Bool {
        binding.value == nil || peek().isName("willSet") || peek().isName("didSet")
    }

    // MARK: - Accessors

    /// Parses `{ get … set … }`, or a body that is the getter.
    mutating func parseAccessors() -> Accessors {
        let start = token.range.lowerBound
        guard let outer = enter() else {
            return Accessors(getter: nil, hasSetter: false, range: token.range)
        }
        defer { leave(outer) }
        guard startsAccessorList() else {
            let body = parseFunctionBody("expected '{'")
            return Accessors(getter: body, hasSetter: false, range: range(from: start))
        }
        var accessors = Accessors(getter: nil, hasSetter: false, range: start..<start)
        var hasGetter = false
        var isRefused = false
        advance()
        let errors = errorCount
        loop: while !isAtEnd, !isPunctuation("}"), !isAborted {
            switch token.text {
            case "get" where token.isIdentifier:
                hasGetter = true
                advance()
                if isName("async") || (isKeyword("throws") && !allowsInterfaces) {
                    refuse(.throwingAccessor, at: token.range)
                }
                while isName("async") || isKeyword("throws") { advance() }
                accessors.getter = parseAccessorBody("getter")
            case "set" where token.isIdentifier:
                accessors.hasSetter = true
                advance()
                if isPunctuation("("), closers[index] > index {
                    advance()
                    if token.isIdentifier { accessors.setterParameter = consumeIdentifier() }
                    if !consumePunctuation(")") {
                        expected("expected ')' after the name of the setter's parameter")
                        break loop
                    }
                }
                accessors.setter = parseAccessorBody("setter")
            case "willSet", "didSet":
                if !isRefused { refuse(.observers, at: token.range) }
                isRefused = true
                advance()
                if isPunctuation("(") { skipBalanced() }
                if isPunctuation("{") { skipBalanced() }
            case "mutating" where peek().isName("get") || peek().isName("set"),
                "nonmutating" where peek().isName("get") || peek().isName("set"):
                if !allowsInterfaces { refuse(.nonmutating, at: token.range) }
                advance()
            default:
                expected(
                    "expected 'get', 'set', 'willSet', or 'didSet' keyword to start an accessor "
                        + "definition")
                break loop
            }
        }
        if errorCount > errors {
            while !isAtEnd, !isPunctuation("}") { skipBalanced() }
        } else if accessors.hasSetter, !hasGetter {
            report(
                "variable with a setter must also have a getter",
                at: range(from: start), hints: ["add 'get { … }'"])
        }
        _ = consumePunctuation("}")
        accessors.range = range(from: start)
        return accessors
    }

    private func startsAccessorList() -> Bool {
        let word = peek()
        let after = peek(2)
        guard word.isIdentifier else { return false }
        switch word.text {
        case "get", "set", "willSet", "didSet":
            return after.isPunctuation("{") || after.isPunctuation("(") || after.isPunctuation("}")
                || after.isName("set") || after.isName("get") || after.isName("async")
                || after.isKeyword("throws")
        case "mutating", "nonmutating":
            return after.isName("get") || after.isName("set")
        default:
            return false
        }
    }

    private mutating func parseAccessorBody(_ name: String) -> [Statement]? {
        if allowsInterfaces, !isPunctuation("{") { return nil }
        return parseFunctionBody(
            "expected '{' to start \(name) definition")
    }
}
