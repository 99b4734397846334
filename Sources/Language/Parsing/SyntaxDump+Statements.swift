/// Writes statements and declarations line by line.
struct Dumper {
    var lines: [String] = []
    private var indentation = ""

    private mutating func line(_ text: String) { lines.append(indentation + text) }

    private mutating func block(_ statements: [Statement]) {
        indented { $0.add(statements) }
    }

    private mutating func indented(_ body: (inout Dumper) -> Void) {
        indentation += "  "
        body(&self)
        indentation.removeLast(2)
    }

    mutating func add(_ statements: [Statement]) {
        for statement in statements { add(statement) }
    }

    // MARK: - Statements

    private mutating func add(_ statement: Statement) {
        switch statement.kind {
        case .expression(let expression): line(SyntaxDump.inline(expression))
        case .declaration(let declaration): add(declaration)
        case .if(let statement): add(statement)
        case .guard(let conditions, let body):
            line("guard " + text(conditions))
            block(body)
        case .while(let label, let conditions, let body):
            line(text(label) + "while " + text(conditions))
            block(body)
        case .repeat(let label, let body, let condition):
            line(text(label) + "repeat")
            block(body)
            line("while " + SyntaxDump.inline(condition))
        case .for(let label, let pattern, let sequence, let condition, let body):
            let filter = condition.map { " where " + SyntaxDump.inline($0) } ?? ""
            line(
                text(label) + "for \(SyntaxDump.inline(pattern)) in "
                    + SyntaxDump.inline(sequence) + filter)
            block(body)
        case .switch(let statement): add(statement)
        case .return(let value): line("return" + (value.map { " " + SyntaxDump.inline($0) } ?? ""))
        case .break(let label): line("break" + (label.map { " " + $0.text } ?? ""))
        case .continue(let label): line("continue" + (label.map { " " + $0.text } ?? ""))
        case .fallthrough: line("fallthrough")
        case .do(let label, let body):
            line(text(label) + "do")
            block(body)
        }
    }

    private func text(_ label: Identifier?) -> String { label.map { $0.text + ": " } ?? "" }

    private mutating func add(_ statement: IfStatement) {
        line(text(statement.label) + "if " + text(statement.conditions))
        block(statement.then)
        var otherwise = statement.otherwise
        // A chain of `else if` is written flat.
        while let branch = otherwise {
            guard branch.count == 1, case .if(let inner) = branch[0].kind else {
                line("else")
                block(branch)
                return
            }
            line("else if " + text(inner.conditions))
            block(inner.then)
            otherwise = inner.otherwise
        }
    }

    private mutating func add(_ statement: SwitchStatement) {
        line(text(statement.label) + "switch " + SyntaxDump.inline(statement.subject))
        for item in statement.cases {
            let patterns = item.patterns.map { pattern, condition in
                SyntaxDump.inline(pattern)
                    + (condition.map { " where " + SyntaxDump.inline($0) } ?? "")
            }
            line(patterns.isEmpty ? "default" : "case " + patterns.joined(separator: ", "))
            block(item.body)
        }
    }

    private func text(_ conditions: [Condition]) -> String {
        conditions.map { condition in
            switch condition {
            case .expression(let expression):
                return SyntaxDump.inline(expression)
            case .binding(let isLet, let pattern, let type, let value):
                return "\(isLet ? "let" : "var") \(SyntaxDump.inline(pattern))\(text(type)) = "
                    + SyntaxDump.inline(value)
            case .pattern(let pattern, let value):
                return "case \(SyntaxDump.inline(pattern)) = \(SyntaxDump.inline(value))"
            }
        }.joined(separator: ", ")
    }

    private func text(_ type: TypeSyntax?) -> String {
        type.map { ": " + SyntaxDump.inline($0) } ?? ""
    }

    // MARK: - Declarations

    mutating func add(_ declaration: Declaration) {
        let modifiers = declaration.modifiers
        for documentation in modifiers.documentation?.split(
            separator: "\n", omittingEmptySubsequences: false) ?? []
        {
            line("/// " + documentation)
        }
        var prefix = modifiers.attributes.map { name, argument in
            "@\(name)\(argument.map { "(\($0))" } ?? "") "
        }.joined()
        if modifiers.isPrivate { prefix += "private " }
        if modifiers.isSetterPrivate { prefix += "private(set) " }
        if modifiers.isFilePrivate { prefix += "fileprivate " }
        if modifiers.isStatic { prefix += "static " }
        if modifiers.isMutating { prefix += "mutating " }
        switch declaration.kind {
        case .variable(let variable): add(variable, prefix)
        case .function(let function): add(function, prefix)
        case .type(let type): add(type, prefix)
        case .enumCase(let cases):
            line(prefix + "case " + cases.map(text).joined(separator: ", "))
        case .typeAlias(let name, let generics, let type):
            line("\(prefix)typealias \(name.text)\(text(generics)) = \(SyntaxDump.inline(type))")
        case .associatedType(let name):
            line(prefix + "associatedtype " + name.text)
        }
    }

    private mutating func add(_ variable: VariableDeclaration, _ prefix: String) {
        for binding in variable.bindings {
            line(
                prefix + (variable.isLet ? "let " : "var ") + SyntaxDump.inline(binding.pattern)
                    + text(binding.type)
                    + (binding.value.map { " = " + SyntaxDump.inline($0) } ?? ""))
            if let accessors = binding.accessors { add(accessors) }
        }
    }

    private mutating func add(_ accessors: Accessors) {
        indented { dumper in
            dumper.line("get")
            if let getter = accessors.getter { dumper.block(getter) }
            guard accessors.hasSetter else { return }
            dumper.line("set" + (accessors.setterParameter.map { "(\($0.text))" } ?? ""))
            if let setter = accessors.setter { dumper.block(setter) }
        }
    }

    private mutating func add(_ function: FunctionDeclaration, _ prefix: String) {
        let parameters = function.parameters.map(text).joined(separator: ", ")
        let name: String
        switch function.form {
        case .function: name = "func " + function.name.text
        case .initializer: name = "init"
        case .failableInitializer: name = "init?"
        case .subscript: name = "subscript"
        }
        let result = function.result.map { " -> " + SyntaxDump.inline($0) } ?? ""
        line(
            "\(prefix)\(name)\(text(function.generics))(\(parameters))\(result)"
                + text(function.requirements))
        if let body = function.body { block(body) }
        if let accessors = function.accessors { add(accessors) }
    }

    private func text(_ parameter: FunctionDeclaration.Parameter) -> String {
        let attributes = parameter.attributes.map { "@\($0) " }.joined()
        let label = parameter.label?.text ?? "_"
        let names = label == parameter.name.text ? label : "\(label) \(parameter.name.text)"
        let value = parameter.defaultValue.map { " = " + SyntaxDump.inline($0) } ?? ""
        return attributes + names + ": " + (parameter.isInout ? "inout " : "")
            + SyntaxDump.inline(parameter.type) + (parameter.isVariadic ? "..." : "") + value
    }

    private func text(_ generics: [GenericParameterSyntax]) -> String {
        if generics.isEmpty { return "" }
        let list = generics.map { $0.name.text + text($0.constraint) }
        return "<" + list.joined(separator: ", ") + ">"
    }

    private func text(_ requirements: [RequirementSyntax]) -> String {
        if requirements.isEmpty { return "" }
        let list = requirements.map { requirement in
            SyntaxDump.inline(requirement.subject) + (requirement.isSameType ? " == " : ": ")
                + SyntaxDump.inline(requirement.other)
        }
        return " where " + list.joined(separator: ", ")
    }

    private mutating func add(_ type: TypeDeclaration, _ prefix: String) {
        let inherited =
            type.inherited.isEmpty
            ? "" : ": " + type.inherited.map { SyntaxDump.inline($0) }.joined(separator: ", ")
        let name = type.extended.map { SyntaxDump.inline($0) } ?? type.name.text
        line(
            prefix + (type.isIndirect ? "indirect " : "") + type.form.rawValue + " " + name
                + text(type.generics) + inherited + text(type.requirements))
        indented { dumper in
            for member in type.members { dumper.add(member) }
        }
    }

    private func text(_ item: EnumCaseSyntax) -> String {
        var result = item.name.text
        if !item.payload.isEmpty {
            let list = item.payload.map {
                ($0.label.map { $0.text + ": " } ?? "") + SyntaxDump.inline($0.type)
            }
            result += "(" + list.joined(separator: ", ") + ")"
        }
        if let value = item.rawValue { result += " = " + SyntaxDump.inline(value) }
        return result
    }
}
