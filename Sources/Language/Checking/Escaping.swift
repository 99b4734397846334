import Diagnostics

/// Reports functions that would outlive what they may see: a parameter that is a function and not
/// `@escaping` may only be called or handed on to one like it, and only a closure that goes no
/// further may use an `inout` parameter, a changing `self`, or such a function.
struct EscapingCheck {
    /// What becomes of the value of an expression.
    private enum Use {
        /// Called, or passed to a parameter that does not keep it.
        case called
        case kept, passed, assigned
        /// Becomes a value of a type that says nothing about functions.
        case generic(String)
    }

    private let checker: Checker
    /// Constants that are another name for such a parameter.
    private var aliases: Set<ObjectIdentifier> = []
    private var initializing: Set<ObjectIdentifier> = []
    /// The function, method or closure that is being visited.
    private var visited: FunctionBody?

    init(_ checker: Checker) { self.checker = checker }

    mutating func visit(_ body: FunctionBody) {
        let outer = visited
        visited = body
        defer { visited = outer }
        if body.isInitializer, let own = body.selfVariable {
            initializing.insert(ObjectIdentifier(own))
        }
        visit(body.body)
    }

    mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: TypedStatement) {
        switch statement.kind {
        case .variable(let variable, let value?) where variable.isLet:
            if case .variable(let other) = value.kind, isConfined(other) {
                aliases.insert(ObjectIdentifier(variable))
            } else {
                visit(value)
            }
        case .localFunction(_, let body): visit(body)
        default:
            let (values, bodies) = statement.parts
            for value in values { visit(value) }
            for body in bodies { visit(body) }
        }
    }

    mutating func visit(_ expression: TypedExpression) { visit(expression, .kept) }

    private mutating func visit(_ expression: TypedExpression, _ use: Use) {
        switch expression.kind {
        case .variable(let variable): check(variable, use, at: expression.range)
        case .closure(let body):
            if case .called = use {
            } else {
                checkCaptures(of: body, "closure", at: body.range)
                noteHiddenState(of: body)
            }
            visit(body)
        case .callValue(let callee, let arguments):
            visit(callee, .called)
            guard case .function(let function) = callee.type.resolved else { return }
            for (argument, parameter) in zip(arguments, function.parameters) {
                let isKept = parameter.isEscaping || !parameter.type.isFunction
                visit(argument.value, isKept ? .passed : .called)
                if !isKept { checkReentrance(of: callee, argument.value) }
            }
        case .call(let symbol, _, let arguments):
            let own = arguments.count - symbol.parameters.count
            for (index, argument) in arguments.enumerated() {
                let parameter = index < own ? nil : symbol.parameters[index - own]
                visit(argument.value, parameter.map { self.use(by: $0) } ?? .kept)
            }
        case .ternary(let test, let yes, let no):
            visit(test)
            visit(yes, use)
            visit(no, use)
        // A closure with a capture list: constants, and the closure.
        case .block(let statements, let result):
            for statement in statements {
                if case .variable(let variable, let value?) = statement.kind, variable === result {
                    visit(value, use)
                } else {
                    visit(statement)
                }
            }
        case .assign(let target, let value):
            visit(target, .called)
            if case .discard = target.kind {
                visit(value, .called)
            } else {
                visit(value, .assigned)
            }
        case .structure(_, let values), .enumCase(_, _, let values):
            for value in values { visit(value, value.type.isFunction ? .passed : .kept) }
        case .array(let elements), .set(let elements):
            for element in elements { visit(element, .generic("Element")) }
        case .interpolation(let values):
            for value in values { visit(value, .generic("T")) }
        default:
            for part in expression.parts { visit(part) }
        }
    }

    private func use(by parameter: Symbol.Parameter) -> Use {
        if case .generic(let generic) = parameter.type { return .generic(generic.name) }
        return parameter.isEscaping || !parameter.type.isFunction ? .passed : .called
    }

    /// Notes a local variable that lives on in a closure: calls change it, and nobody sees it.
    private func noteHiddenState(of body: FunctionBody) {
        let isHidden = capture(of: body) { !$0.isLet && !$0.isGlobal && $0.labels == nil } != nil
        if isHidden {
            checker.hidesState = true
            // Whoever calls an outer function calls what is inside it.
            var outer = visited
            while let body = outer {
                body.hidesState = true
                outer = body.parent
            }
        }
    }

    // MARK: What is confined to a call

    private func isConfined(_ variable: Variable) -> Bool {
        if aliases.contains(ObjectIdentifier(variable)) { return true }
        return variable.isParameter && !variable.isInout && !variable.mayEscape
            && variable.name != "self" && variable.type.isFunction
    }

    private func check(_ variable: Variable, _ use: Use, at range: SourceRange) {
        if case .called = use { return }
        if variable.labels != nil, let body = checker.closures[ObjectIdentifier(variable)] {
            checkCaptures(of: body, "local function", at: range)
            noteHiddenState(of: body)
        }
        guard isConfined(variable) else { return }
        let name = "non-escaping parameter '\(variable.name)'"
        let message =
            switch use {
            case .called, .kept: "using \(name) in a context expecting an '@escaping' closure"
            case .passed: "passing \(name) to function expecting an '@escaping' closure"
            case .assigned: "assigning \(name) to an '@escaping' closure"
            case .generic(let parameter):
                "converting \(name) to generic parameter '\(parameter)' may allow it to escape"
            }
        checker.report(message, at: range, hints: [Self.hint])
    }

    private static let hint =
        "write '@escaping' before the type of the parameter, so that it may be kept"

    private func checkCaptures(of body: FunctionBody, _ kind: String, at range: SourceRange) {
        guard let variable = confinedCapture(of: body) else { return }
        if variable.isParameter, variable.name == "self" {
            checker.report(
                "escaping \(kind) captures mutating 'self' parameter", at: range,
                hints: ["copy what it needs to a constant first: let copy = self"])
        } else if variable.isInout {
            checker.report(
                "escaping \(kind) captures 'inout' parameter '\(variable.name)'", at: range,
                hints: [
                    "copy it to a variable first, or capture its value: { [\(variable.name)] in … }"
                ])
        } else {
            checker.report(
                "escaping \(kind) captures non-escaping parameter '\(variable.name)'", at: range,
                hints: [Self.hint])
        }
    }

    /// What a closure or local function uses, itself or through local functions, that must not
    /// outlive a call.
    private func confinedCapture(
        of body: FunctionBody, where isWanted: (Variable) -> Bool = { _ in true }
    ) -> Variable? {
        capture(of: body) { variable in
            let isOwn = initializing.contains(ObjectIdentifier(variable))
            return (variable.isInout || isOwn || isConfined(variable)) && isWanted(variable)
        }
    }

    /// A variable that a closure or local function uses, itself or through local functions.
    private func capture(
        of body: FunctionBody, where isWanted: (Variable) -> Bool
    ) -> Variable? {
        var seen: Set<ObjectIdentifier> = []
        var pending = [body]
        while let next = pending.popLast() {
            guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
            for variable in next.captures {
                if isWanted(variable) { return variable }
                if variable.labels != nil, let body = checker.closures[ObjectIdentifier(variable)] {
                    pending.append(body)
                }
            }
        }
        return nil
    }

    /// A function that was passed in cannot be handed to another that was passed in: it may call
    /// itself again through it.
    private func checkReentrance(of callee: TypedExpression, _ argument: TypedExpression) {
        guard case .variable(let function) = callee.kind, isConfined(function) else { return }
        let ending =
            "to a call to a non-escaping function parameter can allow re-entrant modification of a variable"
        switch argument.kind {
        case .variable(let variable) where isConfined(variable):
            checker.report(
                "passing a non-escaping function parameter '\(variable.name)' \(ending)",
                at: argument.range, hints: [Self.hint])
        case .closure(let body):
            guard let variable = confinedCapture(of: body, where: isConfined) else { return }
            checker.report(
                "passing a closure which captures a non-escaping function parameter '\(variable.name)' \(ending)",
                at: argument.range, hints: [Self.hint])
        default: break
        }
    }
}

extension Checker {
    /// Follows what becomes of functions, once all bodies have been checked.
    func checkEscaping(_ regions: [CheckedRegion]) {
        var check = EscapingCheck(self)
        for region in regions {
            check.visit(region.statements)
            if let value = region.value { check.visit(value) }
        }
        for body in checkedBodies { check.visit(body) }
    }
}
