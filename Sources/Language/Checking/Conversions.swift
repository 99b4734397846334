import Diagnostics

extension Checker {
    /// Converts an expression to a type, or returns `nil` without a message.
    func convert(_ expression: TypedExpression, to target: Type) -> TypedExpression? {
        let source = expression.type.resolved
        let target = target.resolved
        switch (source, target) {
        case (.error, _), (_, .error): return inference.unify(source, target) ? expression : nil
        case (_, .variable):
            return inference.unify(source, target) ? expression : nil
        default: break
        }
        if let wrapped = target.wrapped { return convertToOptional(expression, wrapped, target) }
        if let wanted = target.nominal, wanted.kind == .protocol {
            return convertToExistential(expression, wanted, target)
        }
        switch (source, target) {
        case (.tuple(let from), .tuple(let to)) where from.count == to.count:
            return convertTuple(expression, from, to, target)
        case (.nominal(let from, let fromArguments), .nominal(let to, let toArguments))
        where from === to && from === universe.array && !fromArguments.isEmpty:
            let mark = inference.mark()
            if inference.unify(source, target) { return expression }
            inference.rollBack(to: mark)
            return convertElements(expression, fromArguments[0], toArguments[0], target)
        case (.nominal(let from, _), .nominal(let to, let toArguments))
        where from === universe.array && to.name == "ArraySlice" && !to.isUserDefined:
            // A literal is what is wanted of it; an array is not a slice.
            guard case .array(let elements) = expression.kind else { return nil }
            var converted: [TypedExpression] = []
            for element in elements {
                guard let part = convert(element, to: toArguments[0]) else { return nil }
                converted.append(part)
            }
            return TypedExpression(.array(converted), target, expression.range)
        case (.function(let from), .function(let to)):
            // A function that returns a value may stand where the result is not wanted.
            if to.result.isVoid, !from.result.isVoid, from.parameters.count == to.parameters.count,
                from.result.unboundVariable == nil
            {
                return nil
            }
            return inference.unify(source, target) ? expression : nil
        default:
            let mark = inference.mark()
            if inference.unify(source, target) {
                noteLiteral(source, target)
                return expression
            }
            inference.rollBack(to: mark)
            return nil
        }
    }

    /// An integer literal that becomes something else than `Int` is a little further from the text.
    private func noteLiteral(_ source: Type, _ target: Type) {
        if case .variable(let variable) = source, variable.literal == .integer,
            target.wordKind != .int
        {
            score += 1
        }
    }

    private func convertToOptional(
        _ expression: TypedExpression, _ wrapped: Type, _ target: Type
    ) -> TypedExpression? {
        if case .nil = expression.kind {
            return inference.unify(expression.type, target) ? expression : nil
        }
        if let inner = expression.type.wrapped {
            let mark = inference.mark()
            if inference.unify(inner, wrapped) { return expression }
            inference.rollBack(to: mark)
        }
        if let variable = expression.type.unboundVariable, variable.literal == .none {
            return inference.unify(expression.type, target) ? expression : nil
        }
        guard let inner = convert(expression, to: wrapped) else { return nil }
        score += 2
        return TypedExpression(.wrap(inner), target, expression.range)
    }

    private func convertToExistential(
        _ expression: TypedExpression, _ wanted: Nominal, _ target: Type
    ) -> TypedExpression? {
        if expression.type.nominal === wanted { return expression }
        if let variable = expression.type.unboundVariable {
            switch variable.literal {
            case .none: return inference.unify(expression.type, target) ? expression : nil
            case .integer: _ = inference.bind(variable, to: universe.intType)
            case .float: _ = inference.bind(variable, to: universe.doubleType)
            }
        }
        guard inference.conforms(expression.type, to: wanted) else { return nil }
        score += 2
        return TypedExpression(.erase(expression), target, expression.range)
    }

    private func convertTuple(
        _ expression: TypedExpression, _ from: [Type.TupleElement], _ to: [Type.TupleElement],
        _ target: Type
    ) -> TypedExpression? {
        for (source, wanted) in zip(from, to) {
            if let a = source.label, let b = wanted.label, a != b { return nil }
        }
        if case .tuple(let elements) = expression.kind {
            var converted: [TypedExpression] = []
            for (element, wanted) in zip(elements, to) {
                guard let part = convert(element, to: wanted.type) else { return nil }
                converted.append(part)
            }
            return TypedExpression(.tuple(converted), target, expression.range)
        }
        let mark = inference.mark()
        if zip(from, to).allSatisfy({ inference.unify($0.type, $1.type) }) {
            return TypedExpression(expression.kind, target, expression.range)
        }
        inference.rollBack(to: mark)
        return nil
    }

    /// `[Double]` to `[Double?]`, `[LineMark]` to `[any ChartContent]`: part by part.
    private func convertElements(
        _ expression: TypedExpression, _ from: Type, _ to: Type, _ target: Type
    ) -> TypedExpression? {
        if case .array(let elements) = expression.kind {
            var converted: [TypedExpression] = []
            for element in elements {
                guard let part = convert(element, to: to) else { return nil }
                converted.append(part)
            }
            return TypedExpression(.array(converted), target, expression.range)
        }
        let body = makeBody("conversion", expression.range, parent: function)
        let element = Variable(
            "element", type: from, isLet: true, owner: body, range: expression.range)
        body.parameters = [element]
        body.result = to
        let read = TypedExpression(.variable(element), from, expression.range)
        guard let part = convert(read, to: to) else { return nil }
        body.body = [TypedStatement(.return(part), expression.range)]
        return TypedExpression(
            .convertElements(expression, through: body), target, expression.range)
    }

    /// Converts an expression to a type, or reports that it cannot be.
    func coerce(
        _ expression: TypedExpression, to target: Type, _ purpose: String = "specified"
    ) -> TypedExpression {
        let mark = inference.mark()
        if let converted = convert(expression, to: target) { return converted }
        inference.rollBack(to: mark)
        let source = expression.type.fullyResolved
        let wanted = target.fullyResolved
        if let variable = target.unboundVariable,
            let missing = variable.constraints.first(where: {
                !inference.conforms(source, to: $0)
            })
        {
            return failed(
                "type '\(source)' does not conform to protocol '\(missing.name)'",
                at: expression.range)
        }
        if case .nil = expression.kind {
            return failed(
                "'nil' is not compatible with expected \(purpose) type '\(wanted)'",
                at: expression.range)
        }
        var hints: [String] = []
        if let wrapped = source.wrapped, inference.unify(wrapped, wanted) {
            return failed(
                "value of optional type '\(source)' must be unwrapped to a value of type '\(wrapped)'",
                at: expression.range,
                hints: [
                    "use '??' to give a value for 'nil', 'if let' to test it, or '!' if it cannot be 'nil'"
                ])
        }
        inference.rollBack(to: mark)
        if let from = source.wordKind ?? literalKind(source), let to = wanted.wordKind,
            from != .bool, to != .bool, from != .enumCase, to != .enumCase
        {
            hints.append("convert it: \(wanted)(…)")
        } else if source.nominal?.isView == true {
            hints.append("make an array of it: Array(…)")
        } else if wanted.nominal === universe.string, source.nominal === universe.substring {
            hints.append("make a string of it: String(…)")
        } else if wanted.nominal === universe.string, source.wordKind != nil {
            hints.append("put it into a string: \"\\(…)\"")
        }
        return failed(
            "cannot convert value of type '\(source)' to \(purpose == "specified" ? "" : "expected ")\(purpose) type '\(wanted)'",
            at: expression.range, hints: hints)
    }

    private func literalKind(_ type: Type) -> WordKind? {
        switch type.unboundVariable?.literal {
        case .integer: .int
        case .float: .double
        default: nil
        }
    }
}
