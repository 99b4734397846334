import Diagnostics

/// Closures and their signatures.
extension Parser {
    mutating func parseClosure() -> Expression {
        let start = token.range
        guard let outer = enter() else { return Expression(.missing, start) }
        defer { leave(outer) }
        let saved = (isCondition, stopsAtAssignment, isInSwitch)
        (isCondition, stopsAtAssignment, isInSwitch) = (false, false, false)
        advance()
        var signature = Signature()
        if startsClosureSignature() { signature = parseClosureSignature() }
        closures.append(ClosureScope(hasParameters: signature.parameters != nil))
        let body = parseStatementList()
        let scope = closures.popLast()
        _ = consumePunctuation("}")
        (isCondition, stopsAtAssignment, isInSwitch) = saved
        let range = range(from: start.lowerBound)
        return Expression(
            .closure(
                ClosureExpression(
                    parameters: signature.parameters, result: signature.result, body: body,
                    range: range, anonymousParameterCount: scope?.anonymousParameterCount ?? 0,
                    captures: signature.captures)),
            range)
    }

    private struct Signature {
        var parameters: [ClosureExpression.Parameter]?
        var result: TypeSyntax?
        var captures: [ClosureExpression.Capture] = []
    }

    /// Whether parameters and `in` follow.
    private func startsClosureSignature() -> Bool {
        var offset = index
        func at(_ offset: Int) -> Token { tokens[min(offset, tokens.count - 1)] }
        while at(offset).isPunctuation("@") {
            offset += 2
            if at(offset).isPunctuation("("), !at(offset).spaceBefore {
                guard closers[offset] > offset else { return false }
                offset = closers[offset] + 1
            }
        }
        if at(offset).isPunctuation("[") {
            guard closers[offset] > offset else { return false }
            offset = closers[offset] + 1
        }
        if at(offset).isPunctuation("(") {
            guard closers[offset] > offset else { return false }
            offset = closers[offset] + 1
        } else if isParameterName(at(offset)) {
            offset += 1
            while at(offset).isPunctuation(","), isParameterName(at(offset + 1)) { offset += 2 }
        }
        while at(offset).isName("async") || at(offset).isKeyword("throws") { offset += 1 }
        guard at(offset).isOperator("->") else { return at(offset).isKeyword("in") }
        // A result type: words, dots, brackets and the signs of types up to `in`.
        offset += 1
        while true {
            let token = at(offset)
            switch token.kind {
            case .identifier: offset += 1
            case .keyword:
                if token.text == "in" { return true }
                guard ["Any", "Self", "throws", "inout"].contains(token.text) else { return false }
                offset += 1
            case .operator:
                guard token.text == "->" || token.text.allSatisfy({ "<>?!&".contains($0) })
                else { return false }
                offset += 1
            case .punctuation:
                switch token.text {
                case "(", "[":
                    guard closers[offset] > offset else { return false }
                    offset = closers[offset] + 1
                case ".", ",": offset += 1
                default: return false
                }
            default: return false
            }
        }
    }

    private func isParameterName(_ token: Token) -> Bool {
        token.isIdentifier && !token.text.hasPrefix("$") || token.isKeyword("_")
    }

    private mutating func parseClosureSignature() -> Signature {
        var signature = Signature()
        while isPunctuation("@") {
            refuse(.attribute, at: token.range)
            advance()
            if token.isNameLike { advance() }
            if isPunctuation("("), !token.spaceBefore { skipBalanced() }
        }
        if isPunctuation("[") { signature.captures = parseCaptureList() }
        if isPunctuation("(") {
            var parameters: [ClosureExpression.Parameter] = []
            parseList(closing: ")", unclosed: "expected ')' in closure parameters") {
                if let parameter = $0.parseClosureParameter() { parameters.append(parameter) }
            }
            signature.parameters = parameters
        } else if isParameterName(token) {
            var parameters = [ClosureExpression.Parameter(name: consumeIdentifier())]
            while consumePunctuation(",") {
                parameters.append(ClosureExpression.Parameter(name: consumeIdentifier()))
            }
            signature.parameters = parameters
        }
        parseEffects()
        if consumeOperator("->") {
            signature.result = parseType("expected type for function result")
        }
        if !consumeKeyword("in") {
            expected("expected 'in' after the closure signature")
            while !isAtEnd, !isPunctuation("}"), !isKeyword("in") { skipBalanced() }
            _ = consumeKeyword("in")
        }
        return signature
    }

    /// `[count, copy = value]`. Only `[self]` means the same as no list.
    private mutating func parseCaptureList() -> [ClosureExpression.Capture] {
        if peek().isKeyword("self"), peek(2).isPunctuation("]") {
            skipBalanced()
            return []
        }
        var captures: [ClosureExpression.Capture] = []
        let start = token
        advance()
        while !isAtEnd, !isPunctuation("]") {
            guard token.isIdentifier, !peek().isIdentifier, !peek().isKeyword("self") else {
                // `weak self` and the like: there are no references here.
                refuse(.captureList, at: start.range)
                while !isAtEnd, !isPunctuation("]") { skipBalanced() }
                break
            }
            let name = consumeIdentifier()
            var value = Expression(.name(name.text), name.range)
            if consumeOperator("=") { value = parseExpression() }
            captures.append(.init(name: name, value: value))
            if !consumePunctuation(",") { break }
        }
        if !consumePunctuation("]") { expected("expected ']' at end of capture list") }
        return captures
    }

    private mutating func parseClosureParameter() -> ClosureExpression.Parameter? {
        while isPunctuation("@") {
            refuse(.attribute, at: token.range)
            advance()
            advance()
        }
        if isPunctuation("(") {
            report(
                "closure tuple parameter does not support destructuring", at: token.range,
                hints: ["name the parameter and write 'let (a, b) = pair' in the closure"])
            skipBalanced()
            return nil
        }
        guard isParameterName(token) else {
            expected("expected parameter name followed by ':'")
            return nil
        }
        var name = consumeIdentifier()
        if isParameterName(token), !token.startsLine {
            if name.text != "_" {
                report(
                    "closure cannot have keyword arguments", at: name.range,
                    hints: ["write only the second name"])
            }
            name = consumeIdentifier()
        }
        guard consumePunctuation(":") else {
            return ClosureExpression.Parameter(name: name)
        }
        let type = parseParameterType()
        if type.isVariadic {
            report(
                "variadic closure parameters are not part of experiments", at: type.type.range,
                hints: ["take an array"])
        }
        return ClosureExpression.Parameter(name: name, type: type.type, isInout: type.isInout)
    }

    /// Refuses `async` and, in notebooks, `throws` before the arrow of a function.
    ///
    /// - Returns: whether the function throws or rethrows.
    @discardableResult
    mutating func parseEffects() -> Bool {
        var isThrowing = false
        while true {
            if isName("async") || isName("reasync") {
                refuse(.async, at: token.range)
                advance()
            } else if isKeyword("throws") || isKeyword("rethrows") {
                if !allowsInterfaces, !isInVisitor { refuse(.throws, at: token.range) }
                isThrowing = true
                advance()
                if isPunctuation("("), !token.spaceBefore { skipBalanced() }
            } else {
                return isThrowing
            }
        }
    }
}
