import Diagnostics

@testable import Language

/// A parsed text with what tests ask of it.
struct Parsed {
    let file: SourceFile
    let statements: [Statement]
    let diagnostics: [Diagnostic]
    let refusedNames: Set<String>

    init(_ text: String) {
        file = SourceFile(path: "test.swift", text: text)
        var parser = Parser(file: file, range: 0..<file.utf8.count)
        statements = parser.parseStatements()
        diagnostics = parser.diagnostics
        refusedNames = parser.refusedNames
    }

    var dump: String { SyntaxDump.text(of: statements) }

    /// Each as "line:column: message"; warnings say that they are.
    var messages: [String] {
        diagnostics.map { diagnostic in
            let position = diagnostic.position
            let severity = diagnostic.severity == .warning ? "warning: " : ""
            return "\(position.line):\(position.column): \(severity)\(diagnostic.message)"
        }
    }
}

/// The tree of a text without errors; the errors themselves otherwise.
func parsedDump(_ text: String) -> String {
    let parsed = Parsed(text)
    return parsed.diagnostics.isEmpty ? parsed.dump : parsed.messages.joined(separator: "\n")
}

/// Checks that every range lies within the one of the node around it.
struct RangeChecker {
    var problems: [String] = []
    private var outer: SourceRange

    init(_ statements: [Statement], in range: SourceRange) {
        outer = range
        visit(statements)
    }

    private mutating func within(
        _ range: SourceRange, _ what: String, _ body: (inout RangeChecker) -> Void = { _ in }
    ) {
        if range.lowerBound < outer.lowerBound || range.upperBound > outer.upperBound {
            problems.append("\(what) \(range) is not within \(outer)")
        }
        let saved = outer
        outer = range
        body(&self)
        outer = saved
    }

    mutating func visit(_ statements: [Statement]) {
        var previous = outer.lowerBound
        for statement in statements {
            if statement.range.lowerBound < previous {
                problems.append("statement \(statement.range) starts before \(previous)")
            }
            previous = statement.range.upperBound
            visit(statement)
        }
    }

    private mutating func visit(_ statement: Statement) {
        within(statement.range, "statement") { checker in
            switch statement.kind {
            case .expression(let value): checker.visit(value)
            case .declaration(let declaration): checker.visit(declaration)
            case .if(let inner): checker.visit(inner)
            case .guard(let conditions, let body), .while(_, let conditions, let body):
                checker.visit(conditions)
                checker.visit(body)
            case .repeat(_, let body, let condition):
                checker.visit(body)
                checker.visit(condition)
            case .for(_, let pattern, let sequence, let filter, let body):
                checker.visit(pattern)
                checker.visit(sequence)
                if let filter { checker.visit(filter) }
                checker.visit(body)
            case .switch(let inner): checker.visit(inner)
            case .return(let value): if let value { checker.visit(value) }
            case .do(_, let body): checker.visit(body)
            case .break, .continue, .fallthrough: break
            }
        }
    }

    private mutating func visit(_ statement: IfStatement) {
        within(statement.range, "if") { checker in
            checker.visit(statement.conditions)
            checker.visit(statement.then)
            checker.visit(statement.otherwise ?? [])
        }
    }

    private mutating func visit(_ statement: SwitchStatement) {
        within(statement.range, "switch") { checker in
            checker.visit(statement.subject)
            for item in statement.cases {
                checker.within(item.range, "case") { checker in
                    for (pattern, filter) in item.patterns {
                        checker.visit(pattern)
                        if let filter { checker.visit(filter) }
                    }
                    checker.visit(item.body)
                }
            }
        }
    }

    private mutating func visit(_ conditions: [Condition]) {
        for condition in conditions {
            switch condition {
            case .expression(let value): visit(value)
            case .binding(_, let pattern, let type, let value):
                visit(pattern)
                if let type { visit(type) }
                visit(value)
            case .pattern(let pattern, let value):
                visit(pattern)
                visit(value)
            }
        }
    }

    private mutating func visit(_ arguments: [Argument]) {
        for argument in arguments {
            if let label = argument.label { within(label.range, "label") }
            visit(argument.value)
        }
    }

    private mutating func visit(_ expression: Expression) {
        within(expression.range, "expression") { checker in
            switch expression.kind {
            case .string(let parts):
                for case .interpolation(let value) in parts { checker.visit(value) }
            case .implicitMember(let name): checker.within(name.range, "name")
            case .member(let base, let name):
                checker.visit(base)
                checker.within(name.range, "name")
            case .call(let callee, let arguments, let trailing):
                checker.visit(callee)
                checker.visit(arguments)
                checker.visit(trailing)
            case .subscript(let base, let arguments):
                checker.visit(base)
                checker.visit(arguments)
            case .prefix(let name, let value), .postfix(let value, let name):
                checker.within(name.range, "operator")
                checker.visit(value)
            case .binary(let left, let name, let right), .assignment(let left, let name, let right):
                checker.visit(left)
                checker.within(name.range, "operator")
                checker.visit(right)
            case .ternary(let first, let second, let third):
                checker.visit(first)
                checker.visit(second)
                checker.visit(third)
            case .array(let elements):
                for element in elements { checker.visit(element) }
            case .dictionary(let elements):
                for (key, value) in elements {
                    checker.visit(key)
                    checker.visit(value)
                }
            case .tuple(let elements): checker.visit(elements)
            case .parenthesized(let value), .optionalChain(let value), .chain(let value),
                .forceUnwrap(let value), .inout(let value):
                checker.visit(value)
            case .closure(let closure):
                checker.within(closure.range, "closure") { $0.visit(closure.body) }
            case .cast(let value, _, let type):
                checker.visit(value)
                checker.visit(type)
            case .keyPath(let root, let names):
                if let root { checker.visit(root) }
                for name in names { checker.within(name.range, "name") }
            case .if(let inner): checker.visit(inner)
            case .switch(let inner): checker.visit(inner)
            case .type(let type): checker.visit(type)
            case .integer, .float, .boolean, .nil, .name, .discard, .missing: break
            }
        }
    }

    private mutating func visit(_ type: TypeSyntax) {
        within(type.range, "type") { checker in
            switch type.kind {
            case .named(let path):
                for (name, arguments) in path {
                    checker.within(name.range, "name")
                    for argument in arguments { checker.visit(argument) }
                }
            case .array(let inner), .optional(let inner), .any(let inner), .some(let inner):
                checker.visit(inner)
            case .dictionary(let key, let value):
                checker.visit(key)
                checker.visit(value)
            case .tuple(let elements): for element in elements { checker.visit(element.type) }
            case .function(let function):
                for parameter in function.parameters { checker.visit(parameter.type) }
                checker.visit(function.result)
            case .missing: break
            }
        }
    }

    private mutating func visit(_ pattern: Pattern) {
        within(pattern.range, "pattern") { checker in
            switch pattern.kind {
            case .wildcard, .name: break
            case .tuple(let elements): for element in elements { checker.visit(element.pattern) }
            case .binding(_, let inner), .optional(let inner): checker.visit(inner)
            case .enumCase(let type, let name, let payload):
                if let type { checker.visit(type) }
                checker.within(name.range, "name")
                for element in payload ?? [] { checker.visit(element.pattern) }
            case .expression(let value): checker.visit(value)
            case .is(let type): checker.visit(type)
            }
        }
    }

    private mutating func visit(_ declaration: Declaration) {
        within(declaration.range, "declaration") { checker in
            switch declaration.kind {
            case .variable(let variable):
                for binding in variable.bindings {
                    checker.visit(binding.pattern)
                    if let type = binding.type { checker.visit(type) }
                    if let value = binding.value { checker.visit(value) }
                    if let accessors = binding.accessors { checker.visit(accessors) }
                }
            case .function(let function): checker.visit(function)
            case .type(let type):
                checker.within(type.range, "type declaration") { checker in
                    checker.within(type.name.range, "name")
                    for inherited in type.inherited { checker.visit(inherited) }
                    for member in type.members { checker.visit(member) }
                }
            case .enumCase(let cases):
                for item in cases {
                    checker.within(item.name.range, "name")
                    for (_, type) in item.payload { checker.visit(type) }
                    if let value = item.rawValue { checker.visit(value) }
                }
            case .typeAlias(let name, _, let type):
                checker.within(name.range, "name")
                checker.visit(type)
            case .associatedType(let name): checker.within(name.range, "name")
            }
        }
    }

    private mutating func visit(_ accessors: Accessors) {
        within(accessors.range, "accessors") { checker in
            checker.visit(accessors.getter ?? [])
            checker.visit(accessors.setter ?? [])
        }
    }

    private mutating func visit(_ function: FunctionDeclaration) {
        within(function.range, "function") { checker in
            checker.within(function.name.range, "name")
            for parameter in function.parameters {
                checker.within(parameter.name.range, "name")
                checker.visit(parameter.type)
                if let value = parameter.defaultValue { checker.visit(value) }
            }
            if let result = function.result { checker.visit(result) }
            checker.visit(function.body ?? [])
            if let accessors = function.accessors { checker.visit(accessors) }
        }
    }
}
