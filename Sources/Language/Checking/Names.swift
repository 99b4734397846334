import Diagnostics

extension Checker {
    func inferName(
        _ name: String, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        let range = rangeOf(expression)
        if let first = name.first, !first.isLetter, first != "_", first != "$" {
            return operatorReference(name, expression, expecting: expected)
        }
        if let entry = lookUp(name) { return read(entry, name, expression, expecting: expected) }
        if name == "self" {
            return failed("cannot find 'self' in scope", at: range)
        }
        if let member = implicitSelfMember(name, expression) { return member }
        if let type = nestedType(name, at: expression.range) {
            return typed(.error, .metatype(type), expression)
        }
        if case .function? = expected?.resolved, let symbols = functionsBesideVariable(name) {
            return functionReference(symbols, expression, expecting: expected)
        }
        if let entry = globals.entries[name] {
            return read(entry, name, expression, expecting: expected)
        }
        if let type = type(namedBy: expression) {
            return typed(.error, .metatype(type), expression)
        }
        if let constant = universe.constants[name] {
            return typed(.call(constant, types: [], []), constant.result, expression)
        }
        let functions = universe.functions(named: name)
        if !functions.isEmpty {
            return functionReference(functions, expression, expecting: expected)
        }
        return unknownName(name, at: range)
    }

    /// `let best = best(3)`: the name is that of the variable already.
    func circularReference(at range: SourceRange) -> TypedExpression {
        failed("circular reference", at: range, hints: ["give the variable another name"])
    }

    /// What Swift has and an experiment has not, with what to write instead.
    static let absentNames = [
        "debugPrint": "print(…) shows a value",
        "dump": "print(…) shows a value with all its parts",
        "type": "the checker knows the type of everything: papers api NAME shows it",
        "readLine": "an experiment reads nothing but its data sets and parameters",
        "sequence": "write a 'while' loop that appends to an array",
        "withUnsafePointer": "there are no pointers", "MemoryLayout": "there are no pointers",
        "Date": "an experiment knows no time of day",
        "Task": "an experiment does one thing after the other",
        "DispatchQueue": "an experiment does one thing after the other",
        "FileManager": "an experiment reads no files: use a data set of Papers",
        "URL": "an experiment does not use the network: use a data set of Papers",
        "ProcessInfo": "an experiment does not see its surroundings",
        "CommandLine": "declare a parameter in the front matter: params.name",
        "exit": "a program ends with its last block",
        "NSLog": "print(…) shows a value", "Mirror": "print(…) shows a value with all its parts",
        "AnyHashable": "write an enum with a case for each type",
        "SystemRandomNumberGenerator": "write var random = Random(seed: 1)",
        "String.Index": "positions in texts are not part of experiments: Array(text)[i]",
    ]

    func unknownName(_ name: String, at range: SourceRange) -> TypedExpression {
        if refusedNames.contains(name) { return TypedExpression(.error, .error, range) }
        if name == "params" {
            if let first = parameters.first {
                return failed(
                    "'params' is no value by itself", at: range,
                    hints: ["write the name of a parameter, as in 'params.\(first.name)'"])
            }
            return failed(
                "this notebook has no parameters", at: range,
                hints: ["add 'params: {name: value}' to the front matter"])
        }
        if let hint = Checker.absentNames[name] {
            return failed(
                "'\(name)' is not part of the experiment language", at: range, hints: [hint])
        }
        return failed(
            "cannot find '\(name)' in scope", at: range,
            hints: laterDeclaration(of: name, before: range)
                ?? Spelling.hint(for: name, in: visibleNames))
    }

    private func read(
        _ entry: Scope.Entry, _ name: String, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        switch entry {
        case .variable(let variable):
            use(variable)
            return typed(.variable(variable), variable.type, expression)
        case .functions(let symbols):
            if name == nameInProgress { return circularReference(at: expression.range) }
            return functionReference(symbols, expression, expecting: expected)
        case .type(let nominal):
            return typed(.error, .metatype(.nominal(nominal, [])), expression)
        case .alias(let syntax):
            return typed(
                .error, .metatype(resolve(alias: name, syntax, at: expression.range)), expression)
        }
    }

    /// `name` inside a member of a type, meaning `self.name` or a static member. It hides what has
    /// the name outside, also where it cannot be used.
    func implicitSelfMember(_ name: String, _ expression: Expression) -> TypedExpression? {
        guard let enclosingType else { return nil }
        return ownMember(name, of: enclosingType, expression)
            ?? outerMember(name, around: enclosingType, expression)
    }

    /// A static member of a type around the one whose member is being checked.
    private func outerMember(
        _ name: String, around inner: Nominal, _ expression: Expression
    ) -> TypedExpression? {
        for type in sequence(first: inner, next: \.outer).dropFirst() {
            let symbols = type.members[name] ?? []
            if symbols.contains(where: \.isStatic) {
                return staticMember(
                    of: selfType(of: type), Identifier(name, expression.range), expression,
                    expecting: nil)
            }
            if !symbols.isEmpty || type.fields.contains(where: { $0.name == name }) {
                return failed(
                    "instance member '\(name)' of type '\(type.qualifiedName)' cannot be used on instance of nested type '\(inner.qualifiedName)'",
                    at: rangeOf(expression))
            }
        }
        return nil
    }

    private func ownMember(
        _ name: String, of enclosingType: Nominal, _ expression: Expression
    ) -> TypedExpression? {
        let isField = enclosingType.fields.contains { $0.name == name }
        let symbols = enclosingType.members[name] ?? []
        guard isField || !symbols.isEmpty else { return nil }
        if case .variable(let variable)? = lookUp("self") {
            let isInstance = isField || symbols.contains { !$0.isStatic }
            if isInstance {
                use(variable)
                let base = typed(.variable(variable), variable.type, expression)
                return memberAccess(
                    base, Identifier(name, expression.range), expression, expecting: nil)
            }
            return failed(
                "static member '\(name)' cannot be used on instance of type '\(enclosingType.name)'",
                at: rangeOf(expression), hints: ["write '\(enclosingType.name).\(name)'"])
        }
        return staticMember(
            of: selfType(of: enclosingType), Identifier(name, expression.range), expression,
            expecting: nil)
    }

    func selfType(of nominal: Nominal) -> Type {
        .nominal(nominal, nominal.genericParameters.map { .generic($0) })
    }

    // MARK: Functions as values

    /// `+` as an argument: the closure `{ $0 + $1 }`.
    private func operatorReference(
        _ name: String, _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if name == "..." { return oneSidedValue(at: rangeOf(expression)) }
        guard case .function(let function)? = expected?.resolved,
            (1...2).contains(function.parameters.count)
        else {
            return failed(
                "operator '\(name)' can only be passed where a function is expected",
                at: rangeOf(expression))
        }
        let operatorName = Identifier(name, expression.range)
        let first = Expression(.name("$0"), expression.range)
        if function.parameters.count == 1,
            case .tuple(let elements) = function.parameters[0].type.resolved, elements.count == 2
        {
            // `zip(a, b).map(*)`.
            let parts = ["0", "1"].map {
                Expression(.member(first, Identifier($0, expression.range)), expression.range)
            }
            let body = Expression(.binary(parts[0], operatorName, parts[1]), expression.range)
            return inferClosure(
                syntheticClosure(body, parameters: 1), expecting: expected, builder: nil)
        }
        let body: Expression
        if function.parameters.count == 2 {
            body = Expression(
                .binary(first, operatorName, Expression(.name("$1"), expression.range)),
                expression.range)
        } else {
            body = Expression(.prefix(operatorName, first), expression.range)
        }
        return inferClosure(
            syntheticClosure(body, parameters: function.parameters.count), expecting: expected,
            builder: nil)
    }

    func syntheticClosure(_ body: Expression, parameters: Int) -> ClosureExpression {
        ClosureExpression(
            parameters: nil, result: nil, body: [Statement(.expression(body), body.range)],
            range: body.range, anonymousParameterCount: parameters)
    }

    /// A function, initialiser or method used as a value: the closure that calls it.
    func functionReference(
        _ symbols: [Symbol], _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        var count = symbols[0].parameters.count
        var wanted = expected
        if case .function(let function)? = expected?.resolved {
            count = function.parameters.count
        } else if symbols.count == 1 {
            wanted = .function(
                .init(
                    parameters: symbols[0].parameters.map(\.asFunctionParameter),
                    result: symbols[0].result))
        } else {
            return failed(
                "ambiguous use of '\(symbols[0].name)'", at: rangeOf(expression),
                hints: ["write a closure that calls it"])
        }
        guard let symbol = symbols.first(where: { $0.parameters.count == count }) ?? symbols.first
        else { return typed(.error, .error, expression) }
        let arguments = (0..<count).map { index in
            let label = index < symbol.parameters.count ? symbol.parameters[index].label : nil
            return Argument(
                label: label.map { Identifier($0, expression.range) },
                value: Expression(.name("$\(index)"), expression.range))
        }
        let call = Expression(.call(expression, arguments, trailing: []), expression.range)
        return inferClosure(
            syntheticClosure(call, parameters: count), expecting: wanted, builder: nil)
    }
}
