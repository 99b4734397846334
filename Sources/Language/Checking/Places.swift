import Diagnostics

extension Checker {
    /// Turns an expression into a place that can be changed, or reports why it cannot be.
    ///
    /// - Parameter isWhole: whether all of the place is given a value, as against a part of it: only
    ///   so can a constant get its first one.
    func makePlace(
        _ expression: TypedExpression, purpose: String, member: String? = nil, isWhole: Bool = false
    ) -> TypedExpression {
        switch expression.kind {
        case .error, .discard: return expression
        case .variable(let variable):
            if variable.isLet, !(isWhole && canInitialize(variable)) {
                return immutable(variable, expression, purpose, member)
            }
            use(variable, writes: true)
            return expression
        case .field(let base, let index):
            guard let nominal = base.type.nominal, nominal.fields.indices.contains(index) else {
                return expression
            }
            if nominal.fields[index].isLet, !(isWhole && isInitializing(base)) {
                return immutable(nominal.fields[index], expression, purpose)
            }
            if nominal.fields[index].access.isSetterPrivate, !isInside(nominal) {
                return inaccessibleSetter(nominal.fields[index].name, expression)
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
                .tuple(
                    elements.map {
                        makePlace($0, purpose: purpose, member: member, isWhole: isWhole)
                    }),
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
        if symbol.access.isSetterPrivate, !isInside(symbol.owner) {
            return inaccessibleSetter(symbol.name, expression)
        }
        guard symbol.takesSelf, let base = arguments.first?.value else { return expression }
        return TypedExpression(
            .access(
                makePlace(base, purpose: purpose, member: member), symbol, types: types,
                arguments: arguments.dropFirst().map(\.value)), expression.type, expression.range)
    }

    private func inaccessibleSetter(
        _ name: String, _ expression: TypedExpression
    ) -> TypedExpression {
        failed(
            "cannot assign to property: '\(name)' setter is inaccessible", at: expression.range,
            hints: ["write a 'mutating' method of the type that sets it"])
    }

    /// A `let` without a value is given one later, once.
    private func canInitialize(_ variable: Variable) -> Bool {
        variable.awaitsValue && variable.owner === function
    }

    /// Whether a place is the `self` of the initialiser in progress.
    private func isInitializing(_ base: TypedExpression) -> Bool {
        guard case .variable(let variable) = base.kind, let function else { return false }
        return function.isInitializer && variable === function.selfVariable
    }

    private func immutable(
        _ field: Nominal.Field, _ expression: TypedExpression, _ purpose: String
    ) -> TypedExpression {
        let message =
            switch purpose {
            case "assign to": "cannot assign to property: '\(field.name)' is a 'let' constant"
            case "pass":
                "cannot pass immutable value as inout argument: '\(field.name)' is a 'let' constant"
            default:
                "cannot use mutating member on immutable value: '\(field.name)' is a 'let' constant"
            }
        return failed(message, at: expression.range, hints: ["declare the property with 'var'"])
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
            let variable = makeTemporary(name, value.type, at: value.range)
            declare(variable, at: value.range)
            let place = Expression(.name(name), base.range)
            let part = cut(infer(place), place)
            let result = makeTemporary("part", part.type, at: expression.range)
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
