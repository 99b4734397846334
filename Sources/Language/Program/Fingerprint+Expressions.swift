/// Expressions in a fingerprint.
extension FingerprintWriter {
    func write(_ expression: TypedExpression) {
        write(expression.type)
        switch expression.kind {
        case .integer(let value, let isNegative): put(isNegative ? "-\(value)" : "\(value)")
        case .float(let value): put("bits \(value.bitPattern)")
        case .boolean(let value): put("\(value)")
        case .string(let text): put(text.debugDescription)
        case .interpolation(let parts):
            put("interpolation")
            list(parts) { write($0) }
        case .nil: put("nil")
        case .variable(let variable): write(variable)
        case .closure(let body): write(body)
        case .functionReference(let symbol, let types, let bound):
            put("reference")
            write(symbol, types: types)
            if let bound { write(bound) }
        case .call(let symbol, let types, let arguments):
            put("call")
            write(symbol, types: types)
            write(arguments)
        case .callValue(let function, let arguments):
            put("call-value")
            write(function)
            write(arguments)
        case .field(let base, let index):
            put("field \(index)")
            write(base)
        case .tupleElement(let base, let index):
            put("element \(index)")
            write(base)
        case .access(let base, let symbol, let types, let arguments):
            put("access")
            write(base)
            write(symbol, types: types)
            list(arguments) { write($0) }
        case .structure(let nominal, let fields):
            put("structure")
            write(nominal)
            list(fields) { write($0) }
        case .enumCase(let nominal, let index, let payload):
            put("case \(index)")
            write(nominal)
            list(payload) { write($0) }
        default: writeComposed(expression)
        }
    }

    private func writeComposed(_ expression: TypedExpression) {
        switch expression.kind {
        case .tuple(let elements): put("tuple", elements)
        case .array(let elements): put("array", elements)
        case .set(let elements): put("set", elements)
        case .dictionary(let pairs): put("dictionary", pairs.flatMap { [$0.key, $0.value] })
        case .arithmetic(let operation, let left, let right):
            put(operation.rawValue, [left, right])
        case .negate(let value): put("negate", [value])
        case .bitwiseNot(let value): put("~", [value])
        case .not(let value): put("!", [value])
        case .and(let left, let right): put("&&", [left, right])
        case .or(let left, let right): put("||", [left, right])
        case .equal(let left, let right, let isNegated):
            put(isNegated ? "!=" : "==", [left, right])
        case .compare(let operation, let left, let right): put(operation.rawValue, [left, right])
        case .concatenate(let left, let right): put("++", [left, right])
        case .range(let lower, let upper, let isClosed):
            put(isClosed ? "..." : "..<", [lower, upper])
        case .ternary(let condition, let then, let otherwise):
            put("?:", [condition, then, otherwise])
        case .coalesce(let value, let alternative): put("??", [value, alternative])
        case .forceUnwrap(let value): put("unwrap", [value])
        case .optionalChain(let value): put("chain?", [value])
        case .chain(let value): put("chain", [value])
        case .wrap(let value): put("wrap", [value])
        case .erase(let value): put("erase", [value])
        case .convertElements(let value, let body):
            put("convert", [value])
            write(body)
        case .assign(let target, let value):
            changeRoot(of: target)
            put("=", [target, value])
        case .assignArithmetic(let operation, let target, let value):
            changeRoot(of: target)
            put(operation.rawValue + "=", [target, value])
        case .assignConcatenate(let target, let value):
            changeRoot(of: target)
            put("++=", [target, value])
        case .discard: put("_")
        case .block(let statements, let variable):
            put("block")
            write(statements)
            declare(variable)
        case .uninitialized: put("uninitialized")
        default: put("error")
        }
    }

    private func put(_ word: String, _ parts: [TypedExpression]) {
        put(word)
        list(parts) { write($0) }
    }

    private func write(_ arguments: [TypedArgument]) {
        list(arguments) { argument in
            if argument.isInout {
                put("inout")
                changeRoot(of: argument.value)
            }
            write(argument.value)
        }
    }

    /// Notes that the variable is changed of which a place is a part.
    private func changeRoot(of place: TypedExpression) {
        switch place.kind {
        case .variable(let variable): change(variable)
        case .field(let base, _), .tupleElement(let base, _), .access(let base, _, _, _),
            .forceUnwrap(let base), .optionalChain(let base), .chain(let base), .wrap(let base):
            changeRoot(of: base)
        case .tuple(let parts): parts.forEach { changeRoot(of: $0) }
        // Whatever else can be a place: every variable in it may change.
        case .call(_, _, let arguments): arguments.forEach { changeRoot(of: $0.value) }
        default: break
        }
    }
}
