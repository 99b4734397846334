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
        var turns: [Int] = []
        for field in nominal.fields {
            // Constants with a value are no parameters, and the initialiser without parameters takes
            // all values from the properties.
            if let value = field.defaultValue, field.isLet || symbol.parameters.isEmpty {
                values.append(value)
                turns.append(2)
            } else if let argument = given.popFirst() {
                values.append(argument.value)
                turns.append(argument.isDefault ? 1 : 0)
            } else {
                return typed(.error, .error, expression)
            }
        }
        let inTurn = values.indices.filter { !values[$0].isLiteral }.map { turns[$0] }
        if !turns.contains(0) || inTurn == inTurn.sorted() {
            return typed(.structure(nominal, values), result, expression)
        }
        var statements: [TypedStatement] = []
        func keep(_ value: TypedExpression, _ name: String) -> TypedExpression {
            let variable = Variable(
                name, type: value.type, isLet: true, owner: owner, range: value.range)
            statements.append(TypedStatement(.variable(variable, value), value.range))
            return TypedExpression(.variable(variable), value.type, value.range)
        }
        for turn in 0...1 {
            for (index, field) in nominal.fields.enumerated() where turns[index] == turn {
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
    fileprivate var isLiteral: Bool {
        switch kind {
        case .integer, .float, .boolean, .string, .nil, .closure: true
        case .variable(let variable): variable.isLet
        case .negate(let value), .wrap(let value): value.isLiteral
        case .array(let values), .tuple(let values): values.allSatisfy(\.isLiteral)
        default: false
        }
    }
}
