import Diagnostics

/// An argument of a call: as written, or checked already where that does not depend on the parameter.
struct CallArgument {
    enum Value {
        case syntax(Expression)
        case typed(TypedExpression)
    }
    var label: Identifier?
    var value: Value

    init(_ argument: Argument) {
        label = argument.label
        value = .syntax(argument.value)
    }

    init(_ value: TypedExpression) {
        label = nil
        self.value = .typed(value)
    }

    var range: SourceRange {
        switch value {
        case .syntax(let expression): expression.range
        case .typed(let expression): expression.range
        }
    }
}

extension Checker {
    func inferCall(
        _ callee: Expression, _ arguments: [Argument], _ trailing: [Argument],
        _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        let callArguments = arguments.map(CallArgument.init)
        let callTrailing = trailing.map(CallArgument.init)
        func resolve(_ candidates: [Candidate], _ name: Identifier) -> TypedExpression {
            resolveCall(
                candidates, name, callArguments, callTrailing, expression, expecting: expected)
        }

        switch callee.kind {
        case .parenthesized(let inner):
            return inferCall(inner, arguments, trailing, expression, expecting: expected)
        case .implicitMember(let name):
            return inferImplicitMember(
                name, call: (arguments, trailing), expression, expecting: expected)
        case .name(let name):
            let identifier = Identifier(name, callee.range)
            switch lookUp(name) {
            case .functions(let symbols):
                return resolve(symbols.map { Candidate(symbol: $0) }, identifier)
            case .variable, .type, .alias: break
            case nil:
                if let members = implicitSelfCandidates(name, callee) {
                    return resolve(members, identifier)
                }
                // A member hides every function of the name outside, callable from here or not.
                if let member = implicitSelfMember(name, callee) {
                    return callValue(member, callArguments, callTrailing, expression, expected)
                }
                var found: [Candidate] = []
                switch globals.entries[name] {
                case .functions(let symbols): found = symbols.map { Candidate(symbol: $0) }
                case nil: break
                case .variable where functionsBesideVariable(name) != nil:
                    let symbols = functionsBesideVariable(name) ?? []
                    return resolve(symbols.map { Candidate(symbol: $0) }, identifier)
                default: return callValue(callee, callArguments, callTrailing, expression, expected)
                }
                found += universe.functions(named: name).map { Candidate(symbol: $0) }
                if !found.isEmpty {
                    if name == nameInProgress { return circularReference(at: callee.range) }
                    return resolve(found, identifier)
                }
                if universe.nominals[name] == nil, universe.aliases[name] == nil,
                    universe.constants[name] == nil, enclosingType?.members[name] == nil,
                    enclosingType?.fields.contains(where: { $0.name == name }) != true,
                    enclosingType?.nestedTypes[name] == nil, name != "Self", name != "Void"
                {
                    for argument in arguments { inferForErrors(argument.value) }
                    return unknownName(name, at: callee.range)
                }
            }
        case .member(let base, let name):
            if name.text == "init", case .name("self") = base.kind, let function,
                function.isInitializer, let own = function.selfVariable
            {
                return delegate(own, callArguments, callTrailing, expression)
            }
            if case .name(let module) = base.kind, isSwiftModule(module),
                case let functions = universe.functions(named: name.text), !functions.isEmpty
            {
                return resolve(functions.map { Candidate(symbol: $0) }, name)
            }
            if let type = type(namedBy: base) {
                let found = staticCandidates(of: type, name.text)
                if !found.isEmpty, found.contains(where: { $0.symbol.kind != .property }) {
                    return resolve(found.filter { $0.symbol.kind != .property }, name)
                }
            } else {
                if case .name("params") = base.kind { break }
                let value = infer(base, expecting: isImplicit(base) ? expected : nil)
                if value.type.isError {
                    for argument in arguments { inferForErrors(argument.value) }
                    return value
                }
                settleLiteral(value.type)
                let found = candidates(on: value, name.text).filter { $0.symbol.kind != .property }
                if !found.isEmpty { return resolve(found, name) }
                let member = memberAccess(value, name, callee, expecting: nil)
                return callValue(member, callArguments, callTrailing, expression, expected)
            }
        default: break
        }
        return callValue(callee, callArguments, callTrailing, expression, expected)
    }

    /// The functions of the name that a variable has too which cannot be called itself.
    func functionsBesideVariable(_ name: String) -> [Symbol]? {
        guard case .variable(let variable)? = globals.entries[name],
            let symbols = globals.overloads[name]
        else { return nil }
        if case .function = variable.type.resolved { return nil }
        return symbols
    }

    /// `self.init(…)`: another initialiser makes the value.
    private func delegate(
        _ own: Variable, _ arguments: [CallArgument], _ trailing: [CallArgument],
        _ expression: Expression
    ) -> TypedExpression {
        let value = construct(own.type, arguments, trailing, expression, expecting: own.type)
        if value.type.isError { return value }
        use(own, writes: true)
        let place = typed(.variable(own), own.type, expression)
        return typed(
            .assign(place, coerce(value, to: own.type, "assigned")), .void, expression)
    }

    /// Methods of the type around, called without `self.`.
    private func implicitSelfCandidates(_ name: String, _ callee: Expression) -> [Candidate]? {
        guard let enclosingType else { return nil }
        let symbols = (enclosingType.members[name] ?? []).filter { $0.kind == .function }
        if case .variable(let variable)? = lookUp("self") {
            let base = typed(.variable(variable), variable.type, callee)
            let found = candidates(on: base, name).filter { $0.symbol.kind == .function }
            if found.isEmpty {
                let isOwn = !symbols.isEmpty || enclosingType.fields.contains { $0.name == name }
                return isOwn ? nil : outerCandidates(name, around: enclosingType)
            }
            use(variable)
            return found
        }
        let statics = symbols.filter(\.isStatic)
        if !statics.isEmpty { return statics.map { Candidate(symbol: $0) } }
        return symbols.isEmpty ? outerCandidates(name, around: enclosingType) : nil
    }

    /// Static methods of the types around a type, the innermost that has one of the name.
    private func outerCandidates(_ name: String, around inner: Nominal) -> [Candidate]? {
        for type in sequence(first: inner, next: \.outer).dropFirst() {
            guard let symbols = type.members[name] else { continue }
            let statics = symbols.filter { $0.kind == .function && $0.isStatic }
            return statics.isEmpty ? nil : statics.map { Candidate(symbol: $0) }
        }
        return nil
    }

    /// After an error, checks an argument for errors of its own; closures wait for a type.
    func inferForErrors(_ expression: Expression) {
        if isIndependent(expression) { _ = infer(expression) }
    }

    private func callValue(
        _ callee: Expression, _ arguments: [CallArgument], _ trailing: [CallArgument],
        _ expression: Expression, _ expected: Type?
    ) -> TypedExpression {
        callValue(inferValueOrType(callee), arguments, trailing, expression, expected)
    }

    /// A call of a value: a closure, a type, or something with `callAsFunction`.
    private func callValue(
        _ callee: TypedExpression, _ arguments: [CallArgument], _ trailing: [CallArgument],
        _ expression: Expression, _ expected: Type?
    ) -> TypedExpression {
        switch callee.type.resolved {
        case .error:
            for argument in arguments {
                if case .syntax(let syntax) = argument.value { inferForErrors(syntax) }
            }
            return typed(.error, .error, expression)
        case .metatype(let type):
            return construct(type, arguments, trailing, expression, expecting: expected)
        case .function(let function):
            return call(callee, function, arguments + trailing, expression)
        default: break
        }
        let name = Identifier("callAsFunction", callee.range)
        let found = candidates(on: callee, name.text)
        if !found.isEmpty {
            return resolveCall(found, name, arguments, trailing, expression, expecting: expected)
        }
        return failed(
            "cannot call value of non-function type '\(callee.type.fullyResolved)'",
            at: callee.range)
    }

    private func construct(
        _ type: Type, _ arguments: [CallArgument], _ trailing: [CallArgument],
        _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if let nominal = type.nominal { use(nominal) }
        let found = staticCandidates(of: type, "init")
        guard !found.isEmpty else {
            if let nominal = type.nominal, hidesMember("init", of: nominal) {
                return failed(
                    "'\(nominal.name)' initializer is inaccessible due to 'private' protection level",
                    at: rangeOf(expression),
                    hints: [
                        "give '\(nominal.name)' an 'init': a private property makes the one that it has private"
                    ])
            }
            return failed(
                "'\(type.fullyResolved)' cannot be constructed because it has no accessible initializers",
                at: rangeOf(expression))
        }
        let name = Identifier(type.nominal?.name ?? "init", expression.range)
        return resolveCall(found, name, arguments, trailing, expression, expecting: expected)
    }

    /// A call of a closure: arguments have no labels.
    private func call(
        _ callee: TypedExpression, _ function: Type.FunctionType, _ arguments: [CallArgument],
        _ expression: Expression
    ) -> TypedExpression {
        if case .variable(let variable) = callee.kind, let labels = variable.labels {
            if let error = labelError(labels, arguments) { return error }
        } else if let labelled = arguments.first(where: { $0.label != nil })?.label {
            report(
                "extraneous argument label '\(labelled.text):' in call", at: labelled.range,
                hints: ["closures are called without labels"])
        }
        guard arguments.count == function.parameters.count else {
            let message =
                arguments.count < function.parameters.count
                ? "missing argument for parameter #\(arguments.count + 1) in call"
                : "extra argument in call"
            return failed(message, at: rangeOf(expression))
        }
        let typedArguments = zip(arguments, function.parameters).map { argument, parameter in
            typedArgument(argument, parameter.type, isInout: parameter.isInout, builder: nil)
        }
        if case .variable(let variable) = callee.kind {
            noteExclusiveAccess(
                typedArguments, callee: nil, named: variable, at: rangeOf(expression))
        }
        return typed(.callValue(callee, typedArguments), function.result, expression)
    }

    /// A nested function is a value, but keeps its labels.
    private func labelError(_ labels: [String?], _ arguments: [CallArgument]) -> TypedExpression? {
        for (label, argument) in zip(labels, arguments) where label != argument.label?.text {
            let wanted = label.map { "'\($0):'" } ?? "none"
            let have = argument.label.map { "'\($0.text):'" } ?? "none"
            return failed(
                "incorrect argument label in call (have \(have), expected \(wanted))",
                at: argument.label?.range ?? argument.range)
        }
        return nil
    }

    // MARK: Arguments

    /// Whether an expression can be checked before it is known which parameter it is for.
    func isIndependent(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .string(let parts): return parts.count > 1 || !isText(parts.first)
        case .closure, .implicitMember, .nil, .array, .dictionary, .keyPath, .inout, .if, .switch,
            .tuple, .type, .missing:
            return false
        case .ternary(_, let yes, let no): return isIndependent(yes) && isIndependent(no)
        case .parenthesized(let inner): return isIndependent(inner)
        case .member(let base, _), .call(let base, _, _), .subscript(let base, _):
            if type(namedBy: base) != nil {
                if case .member = expression.kind { return true }
                return !isGenericType(base)
            }
            if case .name = base.kind { return true }
            return isIndependent(base)
        case .name(let name):
            if case .variable? = lookUp(name) ?? globals.entries[name] { return true }
            if lookUp(name) != nil || globals.entries[name] != nil { return false }
            // A name that is unknown is an error in any case.
            return universe.functions(named: name).isEmpty && type(namedBy: expression) == nil
        default: return true
        }
    }

    /// A literal without values in it may also be a character or a substring.
    private func isText(_ part: StringPart?) -> Bool {
        guard case .interpolation? = part else { return true }
        return false
    }

    /// `Array(…)`: what it is an array of may depend on the context.
    private func isGenericType(_ expression: Expression) -> Bool {
        guard case .name(let name) = expression.kind, let nominal = universe.nominals[name] else {
            return false
        }
        return !nominal.genericParameters.isEmpty
    }

    func withoutAny(_ expression: Expression) -> Expression {
        if case .cast(let value, .as, let target) = expression.kind,
            case .named(let names) = target.kind, names.count == 1, names[0].name.text == "Any"
        {
            return value
        }
        return expression
    }

    func typedArgument(
        _ argument: CallArgument, _ type: Type, isInout: Bool, builder: String?
    ) -> TypedArgument {
        switch argument.value {
        case .typed(let value):
            return TypedArgument(value: coerce(value, to: type, "argument"), isInout: isInout)
        case .syntax(let expression):
            if case .inout(let place) = expression.kind {
                let value = infer(place)
                guard isInout else {
                    if !value.type.isError {
                        report("use of extraneous '&'", at: expression.range)
                    }
                    return TypedArgument(value: value)
                }
                if !value.type.isError, !inference.unify(value.type, type) {
                    report(
                        "cannot pass value of type '\(value.type.fullyResolved)' as inout argument of type '\(type.fullyResolved)'",
                        at: expression.range)
                }
                if case .tuple(let parts) = value.type.resolved,
                    case .tuple(let wanted) = type.resolved,
                    parts.map(\.label) != wanted.map(\.label)
                {
                    report(
                        "inout argument could be set to a value with a type other than '\(value.type.fullyResolved)'; use a value declared as type '\(type.fullyResolved)' instead",
                        at: expression.range)
                }
                return TypedArgument(
                    value: makePlace(value, purpose: "pass"), isInout: true)
            }
            if isInout {
                let value = infer(expression, expecting: type)
                if !value.type.isError {
                    report(
                        "passing value of type '\(value.type.fullyResolved)' to an inout parameter requires explicit '&'",
                        at: rangeOf(expression), hints: ["write '&' before it"])
                }
                return TypedArgument(value: value)
            }
            if type.nominal === universe.any {
                // The library wants the value as it is printed; `as Any` says no more.
                return TypedArgument(value: asText(expression))
            }
            if case .closure(let closure) = expression.kind {
                let value = inferClosure(closure, expecting: type, builder: builder)
                return TypedArgument(value: coerce(value, to: type, "argument"))
            }
            return TypedArgument(value: check(expression, expecting: type, "argument"))
        }
    }
}
