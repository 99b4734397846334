extension TypedExpression {
    /// The expressions inside, in the order in which they are evaluated; not the bodies of closures
    /// nor the statements of a block.
    var parts: [TypedExpression] {
        switch kind {
        case .integer, .float, .boolean, .string, .nil, .variable, .closure, .discard, .block,
            .uninitialized, .error:
            []
        case .interpolation(let values), .array(let values), .set(let values),
            .tuple(let values), .structure(_, let values), .enumCase(_, _, let values):
            values
        case .functionReference(_, _, let own): own.map { [$0] } ?? []
        case .call(_, _, let arguments): arguments.map(\.value)
        case .callValue(let function, let arguments): [function] + arguments.map(\.value)
        case .field(let base, _), .tupleElement(let base, _), .negate(let base),
            .bitwiseNot(let base), .not(let base), .forceUnwrap(let base),
            .optionalChain(let base), .chain(let base), .wrap(let base), .erase(let base),
            .convertElements(let base, _):
            [base]
        case .access(let base, _, _, let arguments): [base] + arguments
        case .dictionary(let pairs): pairs.flatMap { [$0.key, $0.value] }
        case .arithmetic(_, let a, let b), .and(let a, let b), .or(let a, let b),
            .equal(let a, let b, _), .compare(_, let a, let b), .concatenate(let a, let b),
            .range(let a, let b, _), .coalesce(let a, let b), .assign(let a, let b),
            .assignArithmetic(_, let a, let b), .assignConcatenate(let a, let b):
            [a, b]
        case .ternary(let test, let yes, let no): [test, yes, no]
        }
    }
}
