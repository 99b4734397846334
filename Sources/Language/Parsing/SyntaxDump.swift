/// Writes trees as text, for tests and for `papers dump --stage ast`.
///
/// Statements stand on lines of their own with their blocks indented; expressions are written in
/// prefix form, `(+ 1 (* 2 x))`.
package enum SyntaxDump {
    package static func text(of statements: [Statement]) -> String {
        var dumper = Dumper()
        dumper.add(statements)
        return dumper.lines.joined(separator: "\n")
    }

    package static func text(of declarations: [Declaration]) -> String {
        var dumper = Dumper()
        for declaration in declarations { dumper.add(declaration) }
        return dumper.lines.joined(separator: "\n")
    }

    package static func text(of expression: Expression) -> String { inline(expression) }

    package static func text(of type: TypeSyntax) -> String { inline(type) }

    package static func text(of pattern: Pattern) -> String { inline(pattern) }

    // MARK: - Expressions

    static func inline(_ expression: Expression) -> String {
        switch expression.kind {
        case .integer(let value): return String(value)
        case .float(let value): return String(value)
        case .string(let parts): return "\"" + parts.map(inline).joined() + "\""
        case .boolean(let value): return String(value)
        case .nil: return "nil"
        case .name(let name): return name
        case .implicitMember(let name): return "." + name.text
        case .member(let base, let name): return "(. \(inline(base)) \(name.text))"
        case .call(let callee, let arguments, let trailing):
            let tail = trailing.isEmpty ? "" : " |" + inline(trailing)
            return "(call \(inline(callee))\(inline(arguments))\(tail))"
        case .subscript(let base, let arguments):
            return "(subscript \(inline(base))\(inline(arguments)))"
        case .prefix(let name, let operand): return "(prefix\(name.text) \(inline(operand)))"
        case .postfix(let operand, let name): return "(postfix\(name.text) \(inline(operand)))"
        case .binary(let left, let name, let right), .assignment(let left, let name, let right):
            return "(\(name.text) \(inline(left)) \(inline(right)))"
        case .ternary(let condition, let first, let second):
            return "(?: \(inline(condition)) \(inline(first)) \(inline(second)))"
        case .array(let elements):
            return "[" + elements.map { inline($0) }.joined(separator: ", ") + "]"
        case .dictionary(let elements):
            if elements.isEmpty { return "[:]" }
            let list = elements.map { "\(inline($0.key)): \(inline($0.value))" }
            return "[" + list.joined(separator: ", ") + "]"
        case .tuple(let elements): return "(tuple\(inline(elements)))"
        case .parenthesized(let inner): return "(paren \(inline(inner)))"
        case .closure(let closure): return inline(closure)
        case .cast(let operand, let kind, let type):
            return "(\(inline(kind)) \(inline(operand)) \(inline(type)))"
        case .optionalChain(let base): return "(? \(inline(base)))"
        case .chain(let chain): return "(chain \(inline(chain)))"
        case .forceUnwrap(let base): return "(! \(inline(base)))"
        case .keyPath(let root, let names):
            return "\\" + (root.map(inline) ?? "") + names.map { "." + $0.text }.joined()
        case .if(let statement): return inline([Statement(.if(statement), statement.range)])
        case .switch(let statement):
            return inline([Statement(.switch(statement), statement.range)])
        case .inout(let place): return "(& \(inline(place)))"
        case .type(let type): return "(type \(inline(type)))"
        case .discard: return "_"
        case .missing: return "<missing>"
        }
    }

    private static func inline(_ part: StringPart) -> String {
        switch part {
        case .text(let text): escaped(text)
        case .interpolation(let expression): "\\(\(inline(expression)))"
        }
    }

    /// A text with line breaks and the like as escapes.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\0": result += "\\0"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func inline(_ kind: Expression.CastKind) -> String {
        switch kind {
        case .as: "as"
        case .asOptional: "as?"
        case .asForced: "as!"
        case .is: "is"
        }
    }

    /// Arguments, each after a space.
    static func inline(_ arguments: [Argument]) -> String {
        arguments.map { argument in
            " " + (argument.label.map { $0.text + ": " } ?? "") + inline(argument.value)
        }.joined()
    }

    private static func inline(_ closure: ClosureExpression) -> String {
        var words = ["{"]
        if let parameters = closure.parameters {
            let list = parameters.map { parameter in
                parameter.name.text
                    + (parameter.type.map {
                        ": " + (parameter.isInout ? "inout " : "") + inline($0)
                    } ?? "")
            }
            words.append("(" + list.joined(separator: ", ") + ")")
            if let result = closure.result { words.append("-> " + inline(result)) }
            words.append("in")
        } else if let result = closure.result {
            words += ["-> " + inline(result), "in"]
        } else if closure.anonymousParameterCount > 0 {
            words.append("$\(closure.anonymousParameterCount) in")
        }
        if !closure.body.isEmpty { words.append(inline(closure.body)) }
        words.append("}")
        return words.joined(separator: " ")
    }

    /// Statements on one line.
    static func inline(_ statements: [Statement]) -> String {
        var dumper = Dumper()
        dumper.add(statements)
        return dumper.lines.map { String($0.drop { $0 == " " }) }.joined(separator: "; ")
    }

    // MARK: - Types and patterns

    static func inline(_ type: TypeSyntax) -> String {
        switch type.kind {
        case .named(let path):
            return path.map { component in
                guard !component.arguments.isEmpty else { return component.name.text }
                let list = component.arguments.map { inline($0) }.joined(separator: ", ")
                return "\(component.name.text)<\(list)>"
            }.joined(separator: ".")
        case .array(let element): return "[\(inline(element))]"
        case .dictionary(let key, let value): return "[\(inline(key)): \(inline(value))]"
        case .optional(let wrapped):
            if case .function = wrapped.kind { return "(\(inline(wrapped)))?" }
            return inline(wrapped) + "?"
        case .tuple(let elements):
            let list = elements.map { ($0.label.map { $0.text + ": " } ?? "") + inline($0.type) }
            return "(" + list.joined(separator: ", ") + ")"
        case .function(let function):
            let attributes = function.attributes.map { "@\($0) " }.joined()
            let list = function.parameters.map { ($0.isInout ? "inout " : "") + inline($0.type) }
            let effect = function.throws ? " throws" : ""
            return "\(attributes)(\(list.joined(separator: ", ")))\(effect) -> "
                + inline(function.result)
        case .any(let inner): return "any " + inline(inner)
        case .some(let inner): return "some " + inline(inner)
        case .missing: return "<missing>"
        }
    }

    static func inline(_ pattern: Pattern) -> String {
        switch pattern.kind {
        case .wildcard: return "_"
        case .name(let name): return name.text
        case .tuple(let elements): return inline(elements)
        case .binding(let isLet, let inner): return "\(isLet ? "let" : "var") " + inline(inner)
        case .enumCase(let type, let name, let payload):
            return (type.map(inline) ?? "") + "." + name.text + (payload.map(inline) ?? "")
        case .optional(let inner): return inline(inner) + "?"
        case .expression(let expression): return "=" + inline(expression)
        case .is(let type): return "is " + inline(type)
        }
    }

    private static func inline(_ elements: [(label: Identifier?, pattern: Pattern)]) -> String {
        let list = elements.map { ($0.label.map { $0.text + ": " } ?? "") + inline($0.pattern) }
        return "(" + list.joined(separator: ", ") + ")"
    }
}
