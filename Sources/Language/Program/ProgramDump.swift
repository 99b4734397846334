/// Writes a checked program as text, for tests and for `papers dump --stage program`: what the checker
/// has decided, with names and overloads resolved and conversions made explicit.
///
/// Statements stand on lines of their own, their blocks indented; expressions are in prefix form.
/// Functions and members of the notebook follow the regions that reach them, in order of first use.
package struct ProgramDump {
    private var lines: [String] = []
    private var depth = 0
    private var pending: [FunctionBody] = []
    private var seen: Set<ObjectIdentifier> = []

    package static func text(of program: CheckedProgram) -> String {
        var dump = ProgramDump()
        for region in program.regions { dump.add(region) }
        return dump.lines.joined(separator: "\n")
    }

    private mutating func add(_ region: CheckedRegion) {
        let kind = region.region.kind == .block ? "block" : "inline"
        put("\(kind) \(region.region.name)")
        nested { dump in
            if !region.reads.isEmpty { dump.put("reads " + region.reads.joined(separator: " ")) }
            if !region.writes.isEmpty { dump.put("writes " + region.writes.joined(separator: " ")) }
            dump.add(region.statements)
            if let value = region.value {
                dump.put("value \(dump.text(value)): \(value.type)")
            }
        }
        while !pending.isEmpty {
            let body = pending.removeFirst()
            put("function \(body.name)\(signature(body))")
            nested { $0.add(body.body) }
        }
    }

    private mutating func put(_ line: String) {
        lines.append(String(repeating: "  ", count: depth) + line)
    }

    private mutating func nested(_ body: (inout ProgramDump) -> Void) {
        depth += 1
        body(&self)
        depth -= 1
    }

    private func signature(_ body: FunctionBody) -> String {
        let parameters = body.parameters.map { parameter in
            "\(parameter.isInout ? "inout " : "")\(parameter.name): \(parameter.type)"
        }
        return " (\(parameters.joined(separator: ", "))) -> \(body.result)"
    }

    // MARK: - Statements

    private mutating func add(_ statements: [TypedStatement]) {
        for statement in statements { add(statement) }
    }

    private mutating func block(_ head: String, _ statements: [TypedStatement]) {
        put(head)
        nested { $0.add(statements) }
    }

    private mutating func add(_ statement: TypedStatement) {
        switch statement.kind {
        case .expression(let value): put(text(value))
        case .variable(let variable, let value):
            let start = "\(variable.isLet ? "let" : "var") \(variable.name): \(variable.type)"
            put(start + (value.map { " = " + text($0) } ?? ""))
        case .destructure(let pattern, let value): put("let \(text(pattern)) = \(text(value))")
        case .localFunction(let variable, let body):
            block("func \(variable.name)\(signature(body))", body.body)
        case .if(let conditions, let then, let otherwise):
            block("if \(text(conditions))", then)
            if !otherwise.isEmpty { block("else", otherwise) }
        case .guard(let conditions, let otherwise):
            block("guard \(text(conditions))", otherwise)
        case .while(_, let conditions, let body): block("while \(text(conditions))", body)
        case .repeat(_, let body, let condition):
            block("repeat", body)
            put("until not \(text(condition))")
        case .for(_, let pattern, let sequence, let test, let body):
            let filter = test.map { " where " + text($0) } ?? ""
            block("for \(text(pattern)) in \(text(sequence))\(filter)", body)
        case .switch(_, let subject, let cases):
            put("switch \(text(subject))")
            for switchCase in cases { add(switchCase) }
        case .do(_, let body): block("do", body)
        case .return(let value): put("return" + (value.map { " " + text($0) } ?? ""))
        case .break(let target): put("break" + (target.label.map { " " + $0 } ?? ""))
        case .continue(let target): put("continue" + (target.label.map { " " + $0 } ?? ""))
        case .fallthrough: put("fallthrough")
        case .append(let variable, let value): put("(append \(variable.name) \(text(value)))")
        }
    }

    private mutating func add(_ switchCase: TypedCase) {
        let patterns = switchCase.patterns.map { entry in
            text(entry.pattern) + (entry.where.map { " where " + text($0) } ?? "")
        }
        block(
            patterns.isEmpty ? "default" : "case " + patterns.joined(separator: ", "),
            switchCase.body)
    }

    private mutating func text(_ conditions: [TypedCondition]) -> String {
        var parts: [String] = []
        for condition in conditions {
            switch condition {
            case .expression(let value): parts.append(text(value))
            case .pattern(let pattern, let value):
                parts.append("\(text(pattern)) = \(text(value))")
            }
        }
        return parts.joined(separator: ", ")
    }

    private mutating func text(_ pattern: TypedPattern) -> String {
        switch pattern {
        case .wildcard: return "_"
        case .variable(let variable): return "\(variable.name): \(variable.type)"
        case .tuple(let parts): return "(" + list(parts) + ")"
        case .enumCase(let nominal, let index, let parts):
            return ".\(nominal.cases[index].name)" + (parts.map { "(" + list($0) + ")" } ?? "")
        case .some(let inner): return text(inner) + "?"
        case .nil: return "nil"
        case .equal(let value), .range(let value): return text(value)
        }
    }

    private mutating func list(_ patterns: [TypedPattern]) -> String {
        var parts: [String] = []
        for pattern in patterns { parts.append(text(pattern)) }
        return parts.joined(separator: ", ")
    }

    // MARK: - Expressions

    private mutating func form(_ head: String, _ parts: [TypedExpression]) -> String {
        var words = [head]
        for part in parts { words.append(text(part)) }
        return "(" + words.joined(separator: " ") + ")"
    }

    private mutating func text(_ expression: TypedExpression) -> String {
        switch expression.kind {
        case .integer(let value, let isNegative):
            return "\(isNegative ? "-" : "")\(value)" + suffix(expression.type, unless: "Int")
        case .float(let value): return "\(value)" + suffix(expression.type, unless: "Double")
        case .boolean(let value): return "\(value)"
        case .string(let value):
            return value.debugDescription + suffix(expression.type, unless: "String")
        case .nil: return "nil"
        case .variable(let variable): return variable.name
        case .closure(let body): return text(body)
        case .functionReference(let symbol, _, let bound):
            return form("reference \(name(symbol))", bound.map { [$0] } ?? [])
        case .call(let symbol, _, let arguments):
            if case .user(let body, _) = symbol.implementation { reach(body) }
            var words = ["call \(name(symbol))"]
            for argument in arguments {
                words.append((argument.isInout ? "&" : "") + text(argument.value))
            }
            return "(" + words.joined(separator: " ") + "): \(expression.type)"
        case .field(let base, let index):
            let field = base.type.nominal?.fields[index].name ?? "\(index)"
            return "\(text(base)).\(field)"
        case .tupleElement(let base, let index): return "\(text(base)).\(index)"
        case .access(_, let symbol, _, _):
            if case .user(let getter, let setter) = symbol.implementation {
                reach(getter)
                if let setter { reach(setter) }
            }
            return form("place \(name(symbol))", expression.parts)
        case .structure(let nominal, let fields): return form("struct \(nominal.name)", fields)
        case .enumCase(let nominal, let index, let payload):
            return payload.isEmpty
                ? ".\(nominal.cases[index].name)"
                : form(".\(nominal.cases[index].name)", payload)
        case .block(let statements, let result):
            return "(block " + inline(statements) + "; \(result.name))"
        case .convertElements(let value, let body):
            return "(convert \(text(value)) \(text(body)))"
        default: return form(word(expression), expression.parts)
        }
    }

    private func suffix(_ type: Type, unless name: String) -> String {
        type.nominal?.name == name ? "" : ":\(type)"
    }

    private func word(_ expression: TypedExpression) -> String {
        switch expression.kind {
        case .interpolation: "interpolation"
        case .callValue: "call-value"
        case .tuple: "tuple"
        case .array: "array"
        case .dictionary: "dictionary"
        case .set: "set"
        case .arithmetic(let operation, _, _): operation.rawValue
        case .negate: "negate"
        case .bitwiseNot: "~"
        case .not: "!"
        case .and: "&&"
        case .or: "||"
        case .equal(_, _, let negated): negated ? "!=" : "=="
        case .compare(let operation, _, _): operation.rawValue
        case .concatenate: "++"
        case .range(_, _, let isClosed): isClosed ? "..." : "..<"
        case .ternary: "?:"
        case .coalesce: "??"
        case .forceUnwrap: "unwrap"
        case .optionalChain: "chain?"
        case .chain: "chain"
        case .wrap: "wrap"
        case .erase: "erase"
        case .assign: "="
        case .assignArithmetic(let operation, _, _): operation.rawValue + "="
        case .assignConcatenate: "++="
        case .discard: "_"
        case .uninitialized: "uninitialized"
        default: "error"
        }
    }

    private func name(_ symbol: Symbol) -> String {
        (symbol.owner.map { $0.name + "." } ?? "") + symbol.fullName
    }

    private mutating func text(_ body: FunctionBody) -> String {
        "{\(signature(body)) in \(inline(body.body)) }"
    }

    /// Statements on one line.
    private mutating func inline(_ statements: [TypedStatement]) -> String {
        var inner = ProgramDump()
        inner.seen = seen
        inner.add(statements)
        seen = inner.seen
        pending += inner.pending
        return inner.lines.map { $0.drop { $0 == " " } }.joined(separator: "; ")
    }

    /// Queues the code of the notebook's own functions and members.
    private mutating func reach(_ body: FunctionBody) {
        if seen.insert(ObjectIdentifier(body)).inserted { pending.append(body) }
    }
}

/// The syntax trees of the regions of a program, for `papers dump --stage ast`.
package func syntaxTree(of program: CheckedProgram) -> String {
    program.regions.map { checked in
        let region = checked.region
        var parser = Parser(file: program.file, range: region.range)
        let tree =
            region.kind == .block
            ? SyntaxDump.text(of: parser.parseStatements())
            : SyntaxDump.text(of: parser.parseSingleExpression())
        let kind = region.kind == .block ? "block" : "inline"
        return "\(kind) \(region.name)\n"
            + tree.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }.joined(separator: "\n")
}
