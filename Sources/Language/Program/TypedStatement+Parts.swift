extension TypedStatement {
    /// The expressions and the statements inside, in the order in which they stand; not those of
    /// closures and local functions.
    var parts: (values: [TypedExpression], bodies: [[TypedStatement]]) {
        switch kind {
        case .expression(let value), .append(_, let value), .destructure(_, let value):
            ([value], [])
        case .variable(_, let value), .return(let value): (value.map { [$0] } ?? [], [])
        case .localFunction, .break, .continue, .fallthrough: ([], [])
        case .if(let conditions, let then, let otherwise):
            (conditions.flatMap(\.values), [then, otherwise])
        case .guard(let conditions, let otherwise): (conditions.flatMap(\.values), [otherwise])
        case .while(_, let conditions, let body): (conditions.flatMap(\.values), [body])
        case .repeat(_, let body, let condition): ([condition], [body])
        case .for(_, let pattern, let sequence, let filter, let body):
            (pattern.values + [sequence] + (filter.map { [$0] } ?? []), [body])
        case .switch(_, let value, let cases):
            (
                [value]
                    + cases.flatMap(\.patterns).flatMap { pattern, filter in
                        pattern.values + (filter.map { [$0] } ?? [])
                    }, cases.map(\.body)
            )
        case .do(_, let body): ([], [body])
        }
    }
}

extension TypedCondition {
    fileprivate var values: [TypedExpression] {
        switch self {
        case .expression(let value): [value]
        case .pattern(let pattern, let value): pattern.values + [value]
        }
    }
}

extension TypedPattern {
    /// What the pattern binds.
    var variables: [Variable] {
        switch self {
        case .wildcard, .nil, .equal, .range: []
        case .variable(let variable): [variable]
        case .tuple(let parts): parts.flatMap(\.variables)
        case .enumCase(_, _, let parts): parts?.flatMap(\.variables) ?? []
        case .some(let inner): inner.variables
        }
    }

    fileprivate var values: [TypedExpression] {
        switch self {
        case .wildcard, .nil, .variable: []
        case .tuple(let parts): parts.flatMap(\.values)
        case .enumCase(_, _, let parts): parts?.flatMap(\.values) ?? []
        case .some(let inner): inner.values
        case .equal(let value), .range(let value): [value]
        }
    }
}
