import CMachine

extension Lowering {
    /// Natives that are instructions of their own.
    func lowerIntrinsic(
        _ key: String, _ types: [Type], _ arguments: [TypedArgument],
        _ expression: TypedExpression, into destination: Int?
    ) -> Int? {
        switch key {
        case "Array.count", "Sequence.count":
            // The bytes of a string are counted without an array of them.
            if case .call(let inner, _, let text) = arguments[0].value.kind,
                nativeKey(inner) == "String.utf8"
            {
                return lowerNative("String.utf8Count", text, expression.type, into: destination)
            }
            // Views are kept as arrays too.
            guard case .array = machine.layout(of: arguments[0].value.type).kind else { return nil }
            return unary(.count, arguments, into: destination)
        case "Array.isEmpty":
            return withResult(destination) { result in
                let array = lower(arguments[0].value)
                emit(.count, result, array)
                drop(array, arguments[0].value.type)
                emit(.equalInt, result, result, constantRegister(0))
            }
        case "Array.subscript" where arguments.count == 2:
            return lowerPath(expression, into: destination)
        case "Dictionary.subscript" where arguments.count == 2:
            let start = mark
            let result = destination ?? newTemporary(isWord: false)
            let inner = mark
            let type = arguments[0].value.type
            let (dictionary, key) = operands(arguments[0].value, arguments[1].value)
            emit(.lookUp, result, dictionary, key, x: machine.layoutIndex(type))
            drop(dictionary, type)
            drop(key, arguments[1].value.type)
            release(to: destination == nil ? inner : start)
            return result
        case "String.fromText":
            guard arguments.count == 1, isText(arguments[0].value.type) else { return nil }
            return lower(arguments[0].value, into: destination)
        case "Dictionary.subscriptDefault":
            guard arguments.count == 3, hasEffects(arguments[2].value),
                case .call(let symbol, _, _) = expression.kind,
                let value = lookUpOrDefault(symbol, types, arguments.map(\.value), expression)
            else { return nil }
            guard let destination else { return lower(value) }
            lower(value, into: destination)
            return destination
        case "Array.append":
            lowerAppend(arguments)
            return destination ?? newTemporary(isWord: false)
        case "Double.squareRoot": return unary(.sqrtDouble, arguments, into: destination)
        case "Double.magnitude": return unary(.absDouble, arguments, into: destination)
        case "Int.magnitudeOf": return unary(.absInt, arguments, into: destination)
        case "abs":
            switch wordKind(arguments[0].value.type) {
            case .double: return unary(.absDouble, arguments, into: destination)
            case .int, .int64: return unary(.absInt, arguments, into: destination)
            default: return nil
            }
        case "min", "max":
            guard arguments.count == 2 else { return nil }
            let isMin = key == "min"
            switch wordKind(arguments[0].value.type) {
            case .double:
                return binary(isMin ? .minDouble : .maxDouble, arguments, into: destination)
            case .int, .int64:
                return binary(isMin ? .minInt : .maxInt, arguments, into: destination)
            default: return nil
            }
        case "convert":
            guard let from = wordKind(arguments[0].value.type), let to = wordKind(expression.type),
                arguments.count == 1
            else { return nil }
            return lowerConversion(from, to, arguments[0].value, into: destination)
        default: return nil
        }
    }

    /// `d[key, default: value]` as `d[key] ?? value`, which leaves the value alone where there is an
    /// entry.
    func lookUpOrDefault(
        _ symbol: Symbol, _ types: [Type], _ arguments: [TypedExpression],
        _ expression: TypedExpression
    ) -> TypedExpression? {
        guard arguments.count == 3,
            let plain = symbol.owner?.members["subscript"]?.first(where: {
                nativeKey($0) == "Dictionary.subscript"
            })
        else { return nil }
        var substitution: [ObjectIdentifier: Type] = [:]
        for (parameter, type) in zip(plain.allGenerics, types) {
            substitution[ObjectIdentifier(parameter)] = type
        }
        let found = TypedExpression(
            .call(plain, types: types, arguments.prefix(2).map { TypedArgument(value: $0) }),
            plain.result.substituting(substitution), expression.range)
        return TypedExpression(
            .coalesce(found, arguments[2]), expression.type, expression.range)
    }

    /// Whether it shows that an expression is evaluated: it calls something, or may trap.
    func hasEffects(_ expression: TypedExpression) -> Bool {
        switch expression.kind {
        case .integer, .float, .boolean, .string, .nil, .variable: false
        case .field(let base, _), .tupleElement(let base, _), .wrap(let base): hasEffects(base)
        case .array(let parts), .set(let parts), .tuple(let parts):
            parts.contains(where: hasEffects)
        case .dictionary(let pairs):
            pairs.contains { hasEffects($0.key) || hasEffects($0.value) }
        case .structure(_, let parts), .enumCase(_, _, let parts): parts.contains(where: hasEffects)
        case .concatenate(let a, let b): hasEffects(a) || hasEffects(b)
        case .arithmetic(_, let a, let b):
            mayOverflow(expression.type) || hasEffects(a) || hasEffects(b)
        case .negate(let value): mayOverflow(expression.type) || hasEffects(value)
        default: true
        }
    }

    private func mayOverflow(_ type: Type) -> Bool {
        switch wordKind(type) {
        case .double, .float: false
        default: true
        }
    }

    /// A word in a register of its own, or in a given one.
    func withResult(_ destination: Int?, _ body: (Int) -> Void) -> Int {
        let outer = range
        defer { range = outer }
        let start = mark
        let result = destination ?? newTemporary(isWord: true)
        let inner = mark
        body(result)
        release(to: destination == nil ? inner : start)
        return result
    }

    /// A string without conversions to `String` around it.
    func plain(_ expression: TypedExpression) -> TypedExpression {
        if case .call(let symbol, _, let arguments) = expression.kind, arguments.count == 1,
            nativeKey(symbol) == "String.fromText", isText(arguments[0].value.type)
        {
            return plain(arguments[0].value)
        }
        return expression
    }

    /// Whether a type's values are texts.
    func isText(_ type: Type) -> Bool {
        switch machine.layout(of: type).kind {
        case .string, .character: true
        default: false
        }
    }

    /// Whether the keys of a dictionary are texts (1), words equal by their bits (2), or others (0).
    func keyKind(_ layout: Layout) -> Int {
        switch layout.kind {
        case .string, .character: 1
        case .number(let kind) where kind.isInteger: 2
        default: 0
        }
    }

    private func unary(_ opcode: Opcode, _ arguments: [TypedArgument], into destination: Int?)
        -> Int
    {
        withResult(destination) { result in
            let register = lower(arguments[0].value)
            emit(opcode, result, register)
            drop(register, arguments[0].value.type)
        }
    }

    private func binary(_ opcode: Opcode, _ arguments: [TypedArgument], into destination: Int?)
        -> Int
    {
        withResult(destination) { result in
            let (a, b) = operands(arguments[0].value, arguments[1].value)
            emit(opcode, result, a, b)
        }
    }

    /// A number as a number of another type.
    private func lowerConversion(
        _ from: WordKind, _ to: WordKind, _ value: TypedExpression, into destination: Int?
    ) -> Int {
        // A literal needs no conversion at run time.
        if to == .double, case .integer(let magnitude, let isNegative) = value.kind, from == .int {
            let bits = (isNegative && magnitude > 0 ? -Double(magnitude) : Double(magnitude)).slot
            guard let destination else { return constantRegister(bits) }
            loadConstant(bits, into: destination)
            return destination
        }
        if from == to { return lower(value, into: destination) }
        return withResult(destination) { result in
            let register = lower(value)
            switch (from, to) {
            case (.int, .double), (.int64, .double): emit(.intToDouble, result, register)
            case (.double, .int), (.double, .int64): emit(.doubleToInt, result, register)
            case (.int, .int64), (.int64, .int): emit(.moveWord, result, register)
            default: emit(.convert, result, register, from.code, x: to.code)
            }
        }
    }

    private func lowerAppend(_ arguments: [TypedArgument]) {
        let start = mark
        let place = makePlace(arguments[0].value)
        let value = arguments[1].value
        let word = isWord(value.type)
        let register = owned(lower(value), value.type)
        place.begin()
        if let array = place.register {
            emit(word ? .appendWord : .appendRef, array, register)
        } else {
            emitPlace(place)
            emit(word ? .placeAppendWord : .placeAppendRef, register)
        }
        place.writeBack?()
        release(to: start)
    }
}
