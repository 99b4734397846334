import Diagnostics

extension Checker {
    func rangeOf(_ expression: Expression) -> SourceRange { fixedRange ?? expression.range }

    func typed(_ kind: TypedExpression.Kind, _ type: Type, _ expression: Expression)
        -> TypedExpression
    {
        TypedExpression(kind, type, rangeOf(expression))
    }

    /// Checks an expression and converts it to a type; errors say for what purpose it was wanted.
    func check(
        _ expression: Expression, expecting target: Type, _ purpose: String = "specified"
    ) -> TypedExpression {
        let result = infer(expression, expecting: target)
        return coerce(result, to: target, purpose)
    }

    /// Checks an expression; `expected` is a wish that helps to type literals, closures and implicit
    /// members, and need not be met.
    func infer(_ expression: Expression, expecting expected: Type? = nil) -> TypedExpression {
        let value = inferValueOrType(expression, expecting: expected)
        guard case .metatype(let type) = value.type.resolved else { return value }
        if !type.isError {
            report(
                "expected member name or initializer call after type name", at: value.range,
                hints: ["a type is no value: write \(type.fullyResolved)(…) to make one"])
        }
        return typed(.error, .error, expression)
    }

    /// The same where a type may stand: before `(` and as a statement.
    func inferValueOrType(
        _ expression: Expression, expecting expected: Type? = nil
    ) -> TypedExpression {
        let range = rangeOf(expression)
        switch expression.kind {
        case .missing: return typed(.error, .error, expression)
        case .integer(let value):
            return typed(
                .integer(value, negative: false), inference.makeVariable(.integer, at: range),
                expression)
        case .float(let value):
            return typed(.float(value), inference.makeVariable(.float, at: range), expression)
        case .boolean(let value): return typed(.boolean(value), universe.boolType, expression)
        case .string(let parts): return inferString(parts, expected, expression)
        case .nil:
            if let expected, expected.wrapped != nil { return typed(.nil, expected, expression) }
            let wrapped = inference.makeVariable(at: range, name: "nil")
            return typed(.nil, universe.optional(of: wrapped), expression)
        case .name(let name): return inferName(name, expression, expecting: expected)
        case .implicitMember(let name):
            return inferImplicitMember(name, call: nil, expression, expecting: expected)
        case .member(let base, let name):
            return inferMember(base, name, expression, expecting: expected)
        case .call(let callee, let arguments, let trailing):
            return inferCall(callee, arguments, trailing, expression, expecting: expected)
        case .subscript(let base, let arguments):
            return inferSubscript(base, arguments, expression, expecting: expected)
        case .prefix(let name, let operand):
            return inferPrefix(name, operand, expression, expecting: expected)
        case .postfix(_, let name):
            return name.text == "..."
                ? oneSidedValue(at: range)
                : failed("'\(name.text)' is not a postfix operator", at: name.range)
        case .binary(let left, let name, let right):
            return inferBinary(left, name, right, expression, expecting: expected)
        case .ternary(let condition, let yes, let no):
            return inferTernary(condition, yes, no, expression, expecting: expected)
        case .assignment(let target, let name, let value):
            return inferAssignment(target, name, value, expression)
        case .array(let elements): return inferArray(elements, expression, expecting: expected)
        case .dictionary(let pairs): return inferDictionary(pairs, expression, expecting: expected)
        case .tuple(let elements): return inferTuple(elements, expression, expecting: expected)
        case .parenthesized(let inner): return infer(inner, expecting: expected)
        case .closure(let closure): return inferClosure(closure, expecting: expected, builder: nil)
        case .cast(let value, let kind, let type):
            return inferCast(value, kind, type, expression)
        case .optionalChain(let base):
            let value = infer(base)
            if value.type.isError { return value }
            guard let wrapped = value.type.wrapped else {
                return failed(
                    "cannot use optional chaining on non-optional value of type '\(value.type.fullyResolved)'",
                    at: range, hints: ["remove the '?'"])
            }
            return typed(.optionalChain(value), wrapped, expression)
        case .chain(let inner):
            let value = infer(inner)
            if value.type.isError { return value }
            let type = value.type.wrapped != nil ? value.type : universe.optional(of: value.type)
            return typed(.chain(value), type, expression)
        case .forceUnwrap(let base):
            let value = infer(base, expecting: expected.map { universe.optional(of: $0) })
            if value.type.isError { return value }
            guard let wrapped = value.type.wrapped else {
                return failed(
                    "cannot force unwrap value of non-optional type '\(value.type.fullyResolved)'",
                    at: range, hints: ["remove the '!'"])
            }
            return typed(.forceUnwrap(value), wrapped, expression)
        case .keyPath(_, let names): return inferKeyPath(names, expression, expecting: expected)
        case .if(let statement): return inferIf(statement, expression, expecting: expected)
        case .switch(let statement): return inferSwitch(statement, expression, expecting: expected)
        case .inout:
            return failed(
                "'&' may only be used to pass an argument to inout parameter", at: range)
        case .type(let syntax):
            return typed(.error, .metatype(resolve(syntax)), expression)
        case .discard:
            return failed("'_' can only appear on the left side of an assignment", at: range)
        }
    }

    // MARK: Literals

    private func inferString(
        _ parts: [StringPart], _ expected: Type?, _ expression: Expression
    ) -> TypedExpression {
        if parts.count <= 1 {
            var text = ""
            var isPlain = true
            if case .text(let only)? = parts.first { text = only } else { isPlain = parts.isEmpty }
            if isPlain {
                var type = universe.stringType
                let wanted = (expected?.wrapped ?? expected)?.nominal
                if wanted === universe.character, text.count == 1 {
                    type = .nominal(universe.character, [])
                    score += 1
                } else if wanted === universe.substring {
                    type = .nominal(universe.substring, [])
                    score += 1
                }
                return typed(.string(text), type, expression)
            }
        }
        let values = parts.map { part -> TypedExpression in
            switch part {
            case .text(let text):
                return TypedExpression(.string(text), universe.stringType, rangeOf(expression))
            case .interpolation(let value):
                let plain = withoutAny(value)
                let isPlain = plain === value
                reportAmbiguousMember(plain)
                let value = infer(plain)
                requirePrintable(value)
                if isPlain, value.type.wrapped != nil {
                    report(
                        "string interpolation produces a debug description for an optional value; did you mean to make this explicit?",
                        at: value.range,
                        hints: [
                            "write '?? …' to give a value for 'nil', or 'as Any' if that is meant"
                        ],
                        severity: .warning)
                }
                if value.type.isVoid {
                    report("string interpolation of a value of type '()'", at: value.range)
                }
                return value
            }
        }
        return typed(.interpolation(values), universe.stringType, expression)
    }

    private func inferArray(
        _ elements: [Expression], _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        if elements.count == 1, let element = type(namedBy: elements[0]) {
            return typed(.error, .metatype(universe.array(of: element)), expression)
        }
        let wanted = expected?.wrapped ?? expected
        if let nominal = wanted?.nominal, nominal === universe.set,
            let element = wanted?.arguments.first
        {
            let values = elements.map { check($0, expecting: element) }
            return typed(.set(values), .nominal(universe.set, [element]), expression)
        }
        if let nominal = wanted?.nominal,
            nominal === universe.array || nominal.name == "ArraySlice" && !nominal.isUserDefined,
            let element = wanted?.arguments.first
        {
            if element.resolved.unboundVariable == nil {
                let values = elements.map { check($0, expecting: element, "element") }
                return typed(.array(values), universe.array(of: element), expression)
            }
        }
        let element = inference.makeVariable(
            at: rangeOf(expression), name: elements.isEmpty ? "[]" : "")
        var values: [TypedExpression] = []
        var given: [Type] = []
        for item in elements {
            let value = infer(item, expecting: values.isEmpty ? nil : element)
            given.append(value.type)
            if let converted = convert(value, to: element) {
                values.append(converted)
            } else if case .nil = value.kind {
                values.append(value)
            } else {
                values.append(coerce(value, to: element, "element"))
            }
        }
        if reportMixed(elements, given, at: rangeOf(expression)) {
            return typed(.error, .error, expression)
        }
        if values.contains(where: {
            if case .nil = $0.kind { $0.type.wrapped != nil } else { false }
        }),
            element.resolved.wrapped == nil
        {
            // `[1, nil]` is an array of optionals.
            let optional = universe.optional(of: element)
            values = values.map { coerce($0, to: optional, "element") }
            return typed(.array(values), universe.array(of: optional), expression)
        }
        return typed(.array(values), universe.array(of: element), expression)
    }

    private func inferDictionary(
        _ pairs: [(key: Expression, value: Expression)], _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        if pairs.count == 1, let key = type(namedBy: pairs[0].key),
            let value = type(namedBy: pairs[0].value)
        {
            return typed(
                .error, .metatype(.nominal(universe.dictionary, [key, value])), expression)
        }
        let wanted = expected?.wrapped ?? expected
        let key: Type
        let value: Type
        if let nominal = wanted?.nominal, nominal === universe.dictionary,
            let arguments = wanted?.arguments,
            arguments.count == 2
        {
            key = arguments[0]
            value = arguments[1]
        } else {
            key = inference.makeVariable(at: rangeOf(expression), constraints: [universe.hashable])
            value = inference.makeVariable(at: rangeOf(expression))
        }
        if pairs.isEmpty, let variable = key.unboundVariable {
            inference.rename(variable, "[]")
        }
        let typedPairs = pairs.map { pair in
            (
                key: check(pair.key, expecting: key, "dictionary key"),
                value: check(pair.value, expecting: value, "dictionary value")
            )
        }
        if wanted?.nominal !== universe.dictionary,
            reportMixed(pairs.map(\.key), typedPairs.map(\.key.type), at: rangeOf(expression))
                || reportMixed(
                    pairs.map(\.value), typedPairs.map(\.value.type), at: rangeOf(expression))
        {
            return typed(.error, .error, expression)
        }
        return typed(
            .dictionary(typedPairs), .nominal(universe.dictionary, [key, value]), expression)
    }

    private func inferTuple(
        _ elements: [Argument], _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        var wanted: [Type.TupleElement] = []
        if case .tuple(let parts)? = expected?.resolved, parts.count == elements.count {
            wanted = parts
        }
        if !elements.isEmpty {
            let types = elements.map { type(namedBy: $0.value) }
            if types.allSatisfy({ $0 != nil }) {
                let parts = zip(elements, types).map {
                    Type.TupleElement(label: $0.label?.text, type: $1 ?? .error)
                }
                return typed(.error, .metatype(.tuple(parts)), expression)
            }
        }
        let values = elements.enumerated().map { index, element in
            infer(element.value, expecting: wanted.isEmpty ? nil : wanted[index].type)
        }
        let parts = zip(elements, values).map {
            Type.TupleElement(label: $0.label?.text, type: $1.type)
        }
        return typed(.tuple(values), .tuple(parts), expression)
    }

    private func inferTernary(
        _ condition: Expression, _ yes: Expression, _ no: Expression, _ expression: Expression,
        expecting expected: Type?
    ) -> TypedExpression {
        let test = check(condition, expecting: universe.boolType, "condition")
        var first = infer(yes, expecting: expected)
        var second = infer(no, expecting: expected ?? first.type)
        if expected == nil || expected?.unboundVariable != nil,
            takesTypeOfOther(yes, second.type), !isImplicit(yes)
        {
            first = infer(yes, expecting: second.type)
        }
        if let expected, expected.unboundVariable == nil {
            first = coerce(first, to: expected)
            second = coerce(second, to: expected)
            return typed(.ternary(test, first, second), expected, expression)
        }
        if let converted = attempt({ self.convert(second, to: first.type) }) {
            return typed(.ternary(test, first, converted), first.type, expression)
        }
        if let converted = attempt({ self.convert(first, to: second.type) }) {
            return typed(.ternary(test, converted, second), second.type, expression)
        }
        return failed(
            "result values in '? :' expression have mismatching types '\(first.type.fullyResolved)' and '\(second.type.fullyResolved)'",
            at: rangeOf(expression))
    }

    private func inferCast(
        _ value: Expression, _ kind: Expression.CastKind, _ syntax: TypeSyntax,
        _ expression: Expression
    ) -> TypedExpression {
        let target = resolveOpen(syntax)
        switch kind {
        case .as: return check(value, expecting: target, "coerced")
        case .asOptional, .asForced, .is:
            _ = infer(value)
            return failed(
                "casts that are decided at run time are not part of the experiment language",
                at: syntax.range,
                hints: [
                    "convert numbers with Double(…) or Int(…); keep cases apart with an enum and 'switch'"
                ])
        }
    }

    private func inferKeyPath(
        _ names: [Identifier], _ expression: Expression, expecting expected: Type?
    ) -> TypedExpression {
        // A key path is used as a function here: `map(\.name)` is `map { $0.name }`.
        var body = Expression(.name("$0"), expression.range)
        for name in names where name.text != "self" {
            body = Expression(.member(body, name), expression.range)
        }
        let closure = ClosureExpression(
            parameters: nil, result: nil, body: [Statement(.expression(body), expression.range)],
            range: expression.range, anonymousParameterCount: 1)
        guard case .function? = expected?.resolved else {
            return failed(
                "a key path can only be used as a function here", at: rangeOf(expression),
                hints: ["pass it to a function such as map: names.map(\\.count)"])
        }
        return inferClosure(closure, expecting: expected, builder: nil)
    }
}
