/// When the value of a property is evaluated.
private enum Turn: Int, Comparable {
    case written, omitted, constant

    static func < (a: Turn, b: Turn) -> Bool { a.rawValue < b.rawValue }
}

/// Calls of the initialiser that a structure has of itself.
extension Checker {
    /// A new structure. What is written is evaluated first, then the defaults of what is left out,
    /// then the constants that have a value.
    func makeStructure(
        _ symbol: Symbol, _ arguments: [TypedArgument], _ result: Type, _ expression: Expression
    ) -> TypedExpression {
        guard let nominal = symbol.owner else { return typed(.error, .error, expression) }
        use(nominal)
        var given = arguments[...]
        var values: [TypedExpression] = []
        var turns: [Turn] = []
        for field in nominal.fields {
            // Constants with a value are no parameters, and the initialiser without parameters takes
            // all values from the properties.
            if let value = field.defaultValue, field.isLet || symbol.parameters.isEmpty {
                values.append(value)
                turns.append(.constant)
            } else if let argument = given.popFirst() {
                values.append(argument.value)
                turns.append(argument.isDefault ? .omitted : .written)
            } else {
                return typed(.error, .error, expression)
            }
        }
        let inTurn = values.indices.filter { !values[$0].isIndependentOfOrder }.map { turns[$0] }
        if !turns.contains(.written) || inTurn == inTurn.sorted() {
            return typed(.structure(nominal, values), result, expression)
        }
        var statements: [TypedStatement] = []
        func keep(_ value: TypedExpression, _ name: String) -> TypedExpression {
            let variable = makeTemporary(name, value.type, at: value.range)
            statements.append(TypedStatement(.variable(variable, value), value.range))
            return TypedExpression(.variable(variable), value.type, value.range)
        }
        for turn in [Turn.written, .omitted] {
            for (index, field) in nominal.fields.enumerated()
            where turns[index] == turn && !values[index].isIndependentOfOrder {
                values[index] = keep(values[index], field.name)
            }
        }
        let made = typed(.structure(nominal, values), result, expression)
        guard case .variable(let whole) = keep(made, nominal.name).kind else { return made }
        return typed(.block(statements, result: whole), result, expression)
    }
}

extension TypedExpression {
    /// Whether it makes no difference when it is evaluated.
    fileprivate var isIndependentOfOrder: Bool {
        switch kind {
        case .integer, .float, .boolean, .string, .nil, .closure: true
        case .variable(let variable): variable.isLet
        case .negate(let value), .wrap(let value): value.isIndependentOfOrder
        case .array(let values), .tuple(let values): values.allSatisfy(\.isIndependentOfOrder)
        default: false
        }
    }
}
