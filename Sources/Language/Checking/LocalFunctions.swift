import Diagnostics

/// Functions inside functions: variables with labels, whose code may capture.
extension Checker {
    func declareNestedFunctions(_ statements: [Statement]) {
        for statement in statements {
            guard case .declaration(let declaration) = statement.kind,
                case .function(let syntax) = declaration.kind, syntax.form == .function
            else { continue }
            let type = Type.function(
                .init(
                    parameters: syntax.parameters.map {
                        .init(
                            type: resolveParameter($0.type), isInout: $0.isInout,
                            isEscaping: $0.type.isEscaping)
                    }, result: syntax.result.map { resolve($0) } ?? .void))
            let variable = declare(syntax.name, type: type, isLet: false)
            variable.labels = syntax.parameters.map { syntax.label(of: $0) }
            if syntax.parameters.contains(where: { $0.defaultValue != nil || $0.isVariadic }) {
                report(
                    "default values and variadic parameters of nested functions are not part of the experiment language",
                    at: syntax.name.range,
                    hints: ["move the function to the top level of the block"])
            }
        }
    }

    func checkLocalFunction(_ syntax: FunctionDeclaration) -> [TypedStatement] {
        guard case .variable(let variable)? = scopes.last?.entries[syntax.name.text],
            case .function(let type) = variable.type.resolved
        else { return [] }
        let body = makeBody(syntax.name.text, syntax.range, parent: function)
        body.result = type.result
        closures[ObjectIdentifier(variable)] = body
        body.isTopLevelClosure = function == nil
        checkBody(
            syntax.body ?? [], of: body,
            parameters: zip(syntax.parameters, type.parameters).map { ($0.name, $1) },
            selfType: nil, isMutating: false)
        return [TypedStatement(.localFunction(variable, body), syntax.range)]
    }

    // MARK: Order

    /// Puts each local function before the first statement that may call it, as in Swift it can be
    /// called from there on.
    func hoistFunctions(_ statements: [TypedStatement]) -> [TypedStatement] {
        var own: [ObjectIdentifier: (index: Int, variable: Variable, body: FunctionBody)] = [:]
        for (index, statement) in statements.enumerated() {
            if case .localFunction(let variable, let body) = statement.kind {
                own[ObjectIdentifier(variable)] = (index, variable, body)
            }
        }
        if own.isEmpty { return statements }
        var moved: [Int: [Int]] = [:]
        var places: [Int: Int] = [:]
        for (place, statement) in statements.enumerated() {
            if case .localFunction = statement.kind { continue }
            var mentions = Mentions()
            mentions.visit(statement)
            var pending = mentions.found
            var seen: Set<ObjectIdentifier> = []
            while let (variable, range) = pending.popLast() {
                let key = ObjectIdentifier(variable)
                guard let function = own[key], seen.insert(key).inserted else { continue }
                if function.index > place, places[function.index] == nil {
                    places[function.index] = place
                    moved[place, default: []].append(function.index)
                    reportEarlyCapture(function.body, statements[place...], at: range)
                }
                pending += function.body.captures.map { ($0, range) }
            }
        }
        if moved.isEmpty { return statements }
        var result: [TypedStatement] = []
        for (index, statement) in statements.enumerated() {
            for function in moved[index]?.sorted() ?? [] { result.append(statements[function]) }
            if places[index] == nil { result.append(statement) }
        }
        return result
    }

    /// A function cannot be called before what it uses is declared.
    private func reportEarlyCapture(
        _ body: FunctionBody, _ later: ArraySlice<TypedStatement>, at range: SourceRange
    ) {
        let declared = later.flatMap(\.declaredVariables)
        guard
            let early = body.captures.first(where: { capture in
                declared.contains { $0 === capture }
            })
        else { return }
        let line = file.position(of: early.range.lowerBound).line
        report(
            "closure captures '\(early.name)' before it's declared", at: range,
            hints: ["'\(early.name)' is declared in line \(line): call '\(body.name)' after that"])
    }
}

/// The local functions that statements name, themselves or in closures, with the first place of each.
private struct Mentions {
    private(set) var found: [(variable: Variable, range: SourceRange)] = []
    private var seen: Set<ObjectIdentifier> = []

    mutating func visit(_ statement: TypedStatement) {
        if case .localFunction(_, let body) = statement.kind { visit(body) }
        let (values, bodies) = statement.parts
        for value in values { visit(value) }
        for body in bodies { for statement in body { visit(statement) } }
    }

    private mutating func visit(_ body: FunctionBody) {
        guard seen.insert(ObjectIdentifier(body)).inserted else { return }
        for statement in body.body { visit(statement) }
    }

    private mutating func visit(_ expression: TypedExpression) {
        switch expression.kind {
        case .variable(let variable) where variable.labels != nil:
            if seen.insert(ObjectIdentifier(variable)).inserted {
                found.append((variable, expression.range))
            }
        case .closure(let body): visit(body)
        case .block(let statements, _): for statement in statements { visit(statement) }
        default: for part in expression.parts { visit(part) }
        }
    }
}

extension TypedStatement {
    /// The variables that live on after the statement.
    fileprivate var declaredVariables: [Variable] {
        switch kind {
        case .variable(let variable, _): [variable]
        case .destructure(let pattern, _): pattern.variables
        case .guard(let conditions, _):
            conditions.flatMap { condition in
                if case .pattern(let pattern, _) = condition { return pattern.variables }
                return []
            }
        default: []
        }
    }
}

extension Statement {
    /// A declaration that has its effect wherever it stands.
    var isFunction: Bool {
        guard case .declaration(let declaration) = kind, case .function = declaration.kind else {
            return false
        }
        return true
    }
}
