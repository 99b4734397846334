import Diagnostics

/// `struct`, `enum`, `extension`, and `protocol` in interface texts.
extension Parser {
    /// Parses a type declaration from its keyword on; `nil` when it has no name.
    mutating func parseTypeDeclaration(isIndirect: Bool) -> TypeDeclaration? {
        let start = token.range.lowerBound
        let form = TypeDeclaration.Form(rawValue: token.text) ?? .struct
        advance()
        var extended: TypeSyntax?
        let name: Identifier
        if form == .extension {
            guard canStartType(token) else {
                expected("expected type name in extension declaration")
                skipTypeBody()
                return nil
            }
            let type = parseType()
            extended = type
            name = Identifier(file.text(in: type.range), type.range)
        } else {
            guard let identifier = parseDeclarationName(form.rawValue) else {
                skipTypeBody()
                return nil
            }
            name = identifier
        }
        let generics = parseGenericParameters()
        var inherited: [TypeSyntax] = []
        if consumePunctuation(":") {
            repeat {
                inherited.append(parseInherited())
            } while !isAborted && consumePunctuation(",")
        }
        let requirements = parseRequirements()
        let members = parseMembers(of: form)
        return TypeDeclaration(
            form: form, name: name, extended: extended, generics: generics, inherited: inherited,
            requirements: requirements, members: members,
            isIndirect: isIndirect || hasIndirectCase(members),
            range: range(from: start))
    }

    private mutating func parseInherited() -> TypeSyntax {
        while isPunctuation("@"), peek().isNameLike {
            if !allowsInterfaces { refuse(.attribute, at: token.range) }
            jump(to: index + 2)
        }
        // `P & Q` in an inheritance clause is the same as `P, Q`.
        return parseType("expected type in inheritance clause")
    }

    private mutating func skipTypeBody() {
        while !isAtEnd, !isPunctuation("{"), !isPunctuation("}") {
            if token.startsLine, canStartStatement(token) { return }
            skipBalanced()
        }
        if isPunctuation("{") { skipBalanced() }
    }

    private func hasIndirectCase(_ members: [Declaration]) -> Bool {
        members.contains { member in
            guard case .enumCase = member.kind else { return false }
            return member.modifiers.attributes.contains { $0.name == "indirect" }
        }
    }

    // MARK: - Members

    mutating func parseMembers(of form: TypeDeclaration.Form) -> [Declaration] {
        let context: DeclarationContext =
            form == .enum ? .enum : form == .protocol ? .protocol : .type
        guard isPunctuation("{") else {
            // Interface texts may leave out the braces of an extension that only conforms.
            if !allowsInterfaces { expected("expected '{' in \(form.rawValue)") }
            return []
        }
        guard let outer = enter() else { return [] }
        defer { leave(outer) }
        let saved = (isCondition, stopsAtAssignment, isInSwitch)
        (isCondition, stopsAtAssignment, isInSwitch) = (false, false, false)
        advance()
        var members: [Declaration] = []
        while !isAtEnd, !isPunctuation("}") {
            if consumePunctuation(";") { continue }
            let start = (index, token.range.lowerBound)
            let errors = errorCount
            if startsDeclaration() || isKeyword("case") {
                if let member = parseDeclaration(in: context) { members.append(member) }
                endMember(hasErrors: errorCount > errors)
            } else {
                reportMember(of: form)
                synchronizeMembers()
            }
            if start == (index, token.range.lowerBound) { advance() }
        }
        _ = consumePunctuation("}")
        (isCondition, stopsAtAssignment, isInSwitch) = saved
        return members
    }

    private mutating func endMember(hasErrors: Bool) {
        if hasErrors {
            if !startsMember, !token.startsLine { synchronizeMembers() }
            return
        }
        if consumePunctuation(";") || isAtEnd || isPunctuation("}") || token.startsLine { return }
        report(
            "consecutive declarations on a line must be separated by ';'", at: token.range,
            hints: ["put the second declaration on its own line"])
        if !startsMember { synchronizeMembers() }
    }

    private var startsMember: Bool {
        isPunctuation("}") || startsDeclaration() || isKeyword("case")
    }

    private mutating func synchronizeMembers() {
        while !isAtEnd, !isPunctuation("}") {
            if token.startsLine, startsMember { return }
            skipBalanced()
        }
    }

    /// Reports what is not a declaration, with the keyword that was probably left out.
    private mutating func reportMember(of form: TypeDeclaration.Form) {
        if isPunctuation("#") {
            refuseHash()
            return
        }
        if token.isIdentifier {
            let next = peek()
            if next.isPunctuation("(") {
                report(
                    "expected 'func' keyword in instance method declaration", at: token.range,
                    hints: [
                        "\(form == .enum || form == .extension ? "an" : "a") \(form.rawValue) holds declarations; statements stand in its functions"
                    ])
                return
            }
            if next.isPunctuation(":") || next.isOperator("=") {
                report(
                    "expected 'var' keyword in property declaration", at: token.range,
                    hints: ["write 'var \(token.text)', or 'let \(token.text)'"])
                return
            }
        }
        report(
            "expected declaration", at: token.range,
            hints: [
                "\(form == .enum || form == .extension ? "an" : "a") \(form.rawValue) holds declarations; statements stand in its functions"
            ])
    }

    // MARK: - Enum cases

    /// Parses `case a, b(Int), c = 3`; `nil` outside an enum.
    mutating func parseEnumCases(in context: DeclarationContext) -> [EnumCaseSyntax]? {
        if context != .enum {
            report(
                "enum 'case' is not allowed outside of an enum", at: token.range,
                hints: ["write 'enum Name { case … }'"])
        }
        advance()
        var cases: [EnumCaseSyntax] = []
        repeat {
            guard let name = parseDeclarationName("enum 'case'") else { break }
            var payload: [(label: Identifier?, type: TypeSyntax)] = []
            if isPunctuation("("), !token.startsLine {
                parseList(closing: ")", unclosed: "expected ')' in enum case") {
                    payload.append($0.parsePayload())
                }
            }
            var rawValue: Expression?
            if consumeOperator("=") {
                rawValue = parseExpression("expected initial value after '='")
            }
            cases.append(EnumCaseSyntax(name: name, payload: payload, rawValue: rawValue))
        } while !isAborted && consumePunctuation(",")
        return context == .enum ? cases : nil
    }

    private mutating func parsePayload() -> (label: Identifier?, type: TypeSyntax) {
        if isKeyword("_"), peek().isIdentifier { advance() }
        let isUnlabeled = tokens[max(0, index - 1)].isKeyword("_")
        var label = parseArgumentLabel()
        if isUnlabeled { label = nil }
        let type = parseType("expected type in associated value")
        if isOperator("=") {
            report(
                "default values of associated values are not part of experiments",
                at: token.range, hints: ["write a static function that fills in the value"])
            advance()
            _ = parseExpression()
        }
        return (label, type)
    }
}
