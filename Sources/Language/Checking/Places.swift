import Diagnostics

extension Checker {
    /// Turns an expression into a place that can be changed, or reports why it cannot be.
    func makePlace(
        _ expression: TypedExpression, purpose: String, member: String? = nil
    ) -> TypedExpression {
        switch expression.kind {
        case .error, .discard: return expression
        case .variable(let variable):
            if variable.isLet, !canInitialize(variable, purpose) {
                return immutable(variable, expression, purpose, member)
            }
            use(variable, writes: true)
            return expression
        case .field(let base, let index):
            guard let nominal = base.type.nominal, nominal.fields.indices.contains(index) else {
                return expression
            }
            if nominal.fields[index].isLet, !isInitializing(base) {
                return failed(
                    "cannot assign to property: '\(nominal.fields[index].name)' is a 'let' constant",
                    at: expression.range, hints: ["declare the property with 'var'"])
            }
            if isInitializing(base) { return expression }
            return TypedExpression(
                .field(makePlace(base, purpose: purpose, member: member), index), expression.type,
                expression.range)
        case .tupleElement(let base, let index):
            return TypedExpression(
                .tupleElement(makePlace(base, purpose: purpose, member: member), index),
                expression.type, expression.range)
        case .forceUnwrap(let base):
            return TypedExpression(
                .forceUnwrap(makePlace(base, purpose: purpose, member: member)), expression.type,
                expression.range)
        case .optionalChain(let base):
            return TypedExpression(
                .optionalChain(makePlace(base, purpose: purpose, member: member)), expression.type,
                expression.range)
        case .chain(let base):
            return TypedExpression(
                .chain(makePlace(base, purpose: purpose, member: member)), expression.type,
                expression.range)
        case .tuple(let elements):
            return TypedExpression(
                .tuple(elements.map { makePlace($0, purpose: purpose, member: member) }),
                expression.type, expression.range)
        case .call(let symbol, let types, let arguments)
        where symbol.kind == .property || symbol.kind == .subscript:
            return accessPlace(symbol, types, arguments, expression, purpose, member)
        default:
            return failed(
                purpose == "assign to"
                    ? "expression is not assignable" : "cannot \(purpose) a value that has no name",
                at: expression.range, hints: ["store it in a 'var' first"])
        }
    }

    private func accessPlace(
        _ symbol: Symbol, _ types: [Type], _ arguments: [TypedArgument],
        _ expression: TypedExpression, _ purpose: String, _ member: String?
    ) -> TypedExpression {
        var isSettable = symbol.isSettable
        if case .user(_, let setter) = symbol.implementation {
            isSettable = setter != nil
            if let setter { use(setter) }
        }
        guard isSettable else {
            let what = symbol.kind == .property ? "property: '\(symbol.name)'" : "value: subscript"
            return failed(
                "cannot \(purpose == "assign to" ? "assign to" : purpose) \(what) is a get-only property",
                at: expression.range)
        }
        guard symbol.takesSelf, let base = arguments.first?.value else { return expression }
        return TypedExpression(
            .access(
                makePlace(base, purpose: purpose, member: member), symbol, types: types,
                arguments: arguments.dropFirst().map(\.value)), expression.type, expression.range)
    }

    /// A `let` without a value is given one later, once.
    private func canInitialize(_ variable: Variable, _ purpose: String) -> Bool {
        guard variable.awaitsValue, purpose == "assign to" else { return false }
        return variable.owner === function
    }

    /// Whether a place is the `self` of the initialiser in progress.
    private func isInitializing(_ base: TypedExpression) -> Bool {
        guard case .variable(let variable) = base.kind, let function else { return false }
        return function.isInitializer && variable === function.selfVariable
    }

    private func immutable(
        _ variable: Variable, _ expression: TypedExpression, _ purpose: String, _ member: String?
    ) -> TypedExpression {
        if variable.name == "self" {
            return failed(
                "cannot \(purpose == "assign to" ? "assign to property" : "use mutating member on immutable value"): 'self' is immutable",
                at: expression.range, hints: ["mark the method 'mutating'"])
        }
        let what =
            variable.isParameter
            ? "'\(variable.name)' is a 'let' constant" : "'\(variable.name)' is a 'let' constant"
        let hint =
            variable.isParameter
            ? "copy it first: var \(variable.name) = \(variable.name)"
            : "change 'let' to 'var' where '\(variable.name)' is declared"
        switch purpose {
        case "assign to":
            return failed("cannot assign to value: \(what)", at: expression.range, hints: [hint])
        case "pass":
            return failed(
                "cannot pass immutable value as inout argument: \(what)", at: expression.range,
                hints: [hint])
        default:
            return failed(
                "cannot use mutating member on immutable value: \(what)", at: expression.range,
                hints: [hint])
        }
    }

    // MARK: Assignment

    func inferAssignment(
        _ target: Expression, _ name: Identifier, _ value: Expression, _ expression: Expression
    ) -> TypedExpression {
        if case .discard = target.kind {
            let value = infer(value)
            let place = TypedExpression(.discard, value.type, target.range)
            return typed(.assign(place, value), .void, expression)
        }
        if name.text != "=" { return inferCompound(target, name, value, expression) }
        let place = inferTarget(target)
        if place.type.isError {
            inferForErrors(value)
            return place
        }
        var wanted = place.type
        // In `a?.b = value` the value is that of `b`, not of the whole chain.
        if case .chain(let inner) = place.kind { wanted = inner.type }
        let typedValue = check(value, expecting: wanted, "assigned")
        if case .variable(let variable) = place.kind, case .variable(let other) = typedValue.kind,
            variable === other
        {
            return failed("assigning a variable to itself", at: expression.range)
        }
        return writing(to: place, expression) { .assign($0, typedValue) }
    }

    /// A change of a place. In a chain, as in `a?.b = value`, it happens only if there is a value.
    private func writing(
        to place: TypedExpression, _ expression: Expression,
        _ make: (TypedExpression) -> TypedExpression.Kind
    ) -> TypedExpression {
        let writable = makePlace(place, purpose: "assign to")
        if writable.type.isError { return writable }
        guard case .chain(let inner) = writable.kind else {
            return typed(make(writable), .void, expression)
        }
        return typed(
            .chain(TypedExpression(make(inner), .void, expression.range)),
            universe.optional(of: .void), expression)
    }

    private func inferTarget(_ target: Expression) -> TypedExpression {
        if case .tuple(let elements) = target.kind {
            let places = elements.map { element -> TypedExpression in
                if case .discard = element.value.kind {
                    let type = inference.makeVariable(at: element.value.range)
                    return TypedExpression(.discard, type, element.value.range)
                }
                return inferTarget(element.value)
            }
            return typed(
                .tuple(places), .tuple(places.map { .init(label: nil, type: $0.type) }), target)
        }
        // Giving a variable a value does not read it.
        guard case .name(let name) = target.kind, case .variable(let variable)? = lookUp(name)
        else {
            return infer(target)
        }
        let wasRead = variable.isRead
        defer { variable.isRead = wasRead }
        return infer(target)
    }

    private func inferCompound(
        _ target: Expression, _ name: Identifier, _ value: Expression, _ expression: Expression
    ) -> TypedExpression {
        let place = infer(target)
        if place.type.isError {
            inferForErrors(value)
            return place
        }
        var wanted = place.type
        if case .chain(let inner) = place.kind { wanted = inner.type }
        let base = String(name.text.dropLast())
        let baseName = Identifier(base, name.range)
        if base.hasPrefix("&<") || base.hasPrefix("&>"), isNumber(wanted) {
            let operand = maskedShift(infer(value), of: wanted, name)
            if operand.type.isError { return operand }
            return writing(to: place, expression) {
                .assignArithmetic(base == "&<<" ? .shiftLeft : .shiftRight, $0, operand)
            }
        }
        if let arithmetic = ArithmeticOperator(rawValue: base), isNumber(wanted) {
            let isShift = arithmetic == .shiftLeft || arithmetic == .shiftRight
            let operand = infer(value, expecting: wanted)
            if operand.type.isError { return operand }
            let check = isShift ? nil : attempt { self.convert(operand, to: wanted) }
            if isShift || (check != nil && isNumber(operand.type)) {
                return writing(to: place, expression) {
                    .assignArithmetic(arithmetic, $0, check ?? operand)
                }
            }
            return mismatchedCompound(name, wanted, operand)
        }
        let operand = infer(value, expecting: base == "+" ? wanted : nil)
        if operand.type.isError { return operand }
        if base == "+", universe.isText(wanted), universe.isText(operand.type) {
            return writing(to: place, expression) { .assignConcatenate($0, operand) }
        }
        if base == "+", let nominal = wanted.nominal,
            universe.isText(wanted) || nominal === universe.array
        {
            if let converted = attempt({ self.convert(operand, to: wanted) }) {
                return writing(to: place, expression) { .assignConcatenate($0, converted) }
            }
            if nominal !== universe.array { return mismatchedCompound(name, wanted, operand) }
        }
        // An operator of the type: its own `op=` if it has one, else `place = place op value`.
        if let own = wanted.nominal?.members[name.text], !own.isEmpty {
            for symbol in own where symbol.parameters.count == 2 {
                guard
                    let converted = attempt({
                        self.convert(operand, to: symbol.parameters[1].type)
                    })
                else { continue }
                if case .user(let body, _) = symbol.implementation { use(body) }
                return writing(to: place, expression) { writable in
                    .call(
                        symbol, types: [],
                        [
                            TypedArgument(value: writable, isInout: true),
                            TypedArgument(value: converted),
                        ])
                }
            }
        }
        var current = place
        if case .chain(let inner) = place.kind { current = inner }
        let combined = overloadedOperator(
            baseName, [current, operand], expression, expecting: wanted)
        if combined.type.isError { return combined }
        let value = coerce(combined, to: wanted, "assigned")
        return writing(to: place, expression) { .assign($0, value) }
    }

    private func mismatchedCompound(
        _ name: Identifier, _ wanted: Type, _ operand: TypedExpression
    ) -> TypedExpression {
        var hints: [String] = []
        if wanted.wordKind != nil, isNumber(operand.type) {
            hints = ["convert it: \(wanted.fullyResolved)(…)"]
        }
        return failed(
            "binary operator '\(name.text)' cannot be applied to operands of type '\(wanted.fullyResolved)' and '\(operand.type.fullyResolved)'",
            at: name.range, hints: hints)
    }

    // MARK: Subscripts

    func inferSubscript(
        _ base: Expression, _ arguments: [Argument], _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        if let type = type(namedBy: base) {
            return failed(
                "type '\(type.fullyResolved)' has no subscripts", at: rangeOf(expression))
        }
        let value = infer(base)
        if value.type.isError {
            for argument in arguments { inferForErrors(argument.value) }
            return value
        }
        let found = candidates(on: value, "subscript")
        guard !found.isEmpty else {
            // An argument that is wrong says more: `text[text.startIndex]`.
            let errors = errorCount
            for argument in arguments { inferForErrors(argument.value) }
            if errorCount > errors { return typed(.error, .error, expression) }
            var hints: [String] = []
            if let wrapped = value.type.wrapped {
                hints = ["unwrap the '\(wrapped.fullyResolved)' first: '?[…]' or '![…]'"]
            } else if value.type.nominal?.isView == true {
                hints = ["make an array of it first: Array(…)[…]"]
            } else if universe.isText(value.type) {
                hints = [
                    "characters have no numbers: write Array(text)[…], or prefix and dropFirst"
                ]
            }
            return failed(
                "value of type '\(value.type.fullyResolved)' has no subscripts",
                at: rangeOf(expression), hints: hints)
        }
        if arguments.contains(where: { isOneSided($0.value) }) {
            return closedSubscript(value, arguments, base, expression, expecting: expected)
        }
        return resolveCall(
            found, Identifier("subscript", expression.range), arguments.map(CallArgument.init), [],
            expression, expecting: expected)
    }

    // MARK: One-sided ranges

    private func isOneSided(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .name(let name): name == "..."
        case .prefix(let name, _): name.text == "..<" || name.text == "..."
        case .postfix(_, let name): name.text == "..."
        default: false
        }
    }

    /// `list[2...]`: the other bound is the collection's own. What is cut is evaluated once, so unless
    /// it is a variable it becomes one.
    private func closedSubscript(
        _ value: TypedExpression, _ arguments: [Argument], _ base: Expression,
        _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        func cut(_ value: TypedExpression, _ base: Expression) -> TypedExpression {
            let closed = arguments.map {
                Argument(label: $0.label, value: closingRange($0.value, of: base, value))
            }
            return resolveCall(
                candidates(on: value, "subscript"), Identifier("subscript", expression.range),
                closed.map(CallArgument.init), [], expression, expecting: expected)
        }
        if isPlainPlace(base) { return cut(value, base) }
        return withScope {
            let name = "$base"
            let variable = Variable(
                name, type: value.type, isLet: true, owner: owner, range: value.range)
            declare(variable, at: value.range)
            let place = Expression(.name(name), base.range)
            let part = cut(infer(place), place)
            let result = Variable(
                "part", type: part.type, isLet: true, owner: owner, range: expression.range)
            return typed(
                .block(
                    [
                        TypedStatement(.variable(variable, value), value.range),
                        TypedStatement(.variable(result, part), expression.range),
                    ], result: result), part.type, expression)
        }
    }

    /// A variable, a part of one, or an element of it at a plain index: naming it twice does nothing
    /// twice.
    private func isPlainPlace(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .name: true
        case .member(let base, _), .parenthesized(let base): isPlainPlace(base)
        case .subscript(let base, let arguments):
            isPlainPlace(base) && arguments.allSatisfy { isPlainIndex($0.value) }
        default: false
        }
    }

    private func isPlainIndex(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .integer, .string: true
        case .binary(let left, _, let right): isPlainIndex(left) && isPlainIndex(right)
        default: isPlainPlace(expression)
        }
    }

    /// A one-sided range with the bound that the collection gives it.
    private func closingRange(
        _ range: Expression, of base: Expression, _ value: TypedExpression
    ) -> Expression {
        let place = range.range
        let hasIndices = !candidates(on: value, "startIndex").isEmpty
        switch range.kind {
        case .name where isOneSided(range):
            return closingRange(
                Expression(
                    .postfix(
                        hasIndices
                            ? Expression(.member(base, Identifier("startIndex", place)), place)
                            : Expression(.integer(0), place), Identifier("...", place)), place),
                of: base, value)
        case .prefix(let name, let upper) where isOneSided(range):
            let lower =
                hasIndices
                ? Expression(.member(base, Identifier("startIndex", place)), place)
                : Expression(.integer(0), place)
            // `...(-1)` is empty, as it ends before the first.
            let end =
                name.text == "..."
                ? Expression(
                    .binary(
                        Expression(.parenthesized(upper), place), Identifier("+", place),
                        Expression(.integer(1), place)), place) : upper
            return Expression(.binary(lower, Identifier("..<", name.range), end), place)
        case .postfix(let lower, let name) where isOneSided(range):
            let end = Identifier(hasIndices ? "endIndex" : "count", place)
            return Expression(
                .binary(
                    lower, Identifier("..<", name.range), Expression(.member(base, end), place)),
                place)
        default: return range
        }
    }
}
