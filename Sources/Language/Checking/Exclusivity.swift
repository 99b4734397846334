import Diagnostics

/// A call that changes a variable in place while code that it runs may see the variable.
struct ExclusiveAccess {
    var variable: Variable
    /// The function that is called, and closures that it is given.
    var bodies: [FunctionBody]
    /// The local function, or constant with a closure, that is called.
    var callee: Variable?
    var range: SourceRange
}

extension Checker {
    /// Notes a call with `inout` arguments, for `reportOverlaps`.
    func noteExclusiveAccess(
        _ arguments: [TypedArgument], callee: FunctionBody?, named: Variable? = nil,
        at range: SourceRange
    ) {
        let changed = arguments.filter(\.isInout).compactMap { root(of: $0.value) }
        guard !changed.isEmpty else { return }
        var bodies = callee.map { [$0] } ?? []
        for argument in arguments {
            if case .closure(let body) = argument.value.kind { bodies.append(body) }
        }
        for variable in changed where !bodies.isEmpty || named != nil {
            exclusiveAccesses.append(
                .init(variable: variable, bodies: bodies, callee: named, range: range))
        }
        for (index, variable) in changed.enumerated()
        where changed[..<index].contains(where: { $0 === variable }) {
            let places = arguments.filter { $0.isInout && root(of: $0.value) === variable }
            // Two parts of a local variable may be changed at once, two elements of an array not.
            let areParts = places.allSatisfy { place in
                switch place.value.kind {
                case .field, .tupleElement: true
                default: false
                }
            }
            if !areParts || variable.isGlobal { reportOverlap(variable, at: range) }
        }
    }

    private func root(of place: TypedExpression) -> Variable? {
        switch place.kind {
        case .variable(let variable): variable
        case .field(let base, _), .tupleElement(let base, _), .forceUnwrap(let base),
            .optionalChain(let base), .chain(let base), .access(let base, _, _, _):
            root(of: base)
        default: nil
        }
    }

    /// Reports calls whose code sees the variable that they are changing; once all bodies are known.
    func reportOverlaps() {
        for access in exclusiveAccesses {
            var seen: Set<ObjectIdentifier> = []
            var pending = access.bodies
            if let callee = access.callee, let body = closures[ObjectIdentifier(callee)] {
                pending.append(body)
            }
            while let body = pending.popLast() {
                guard seen.insert(ObjectIdentifier(body)).inserted else { continue }
                if (body.globals + body.captures).contains(where: { $0 === access.variable }) {
                    reportOverlap(access.variable, at: access.range)
                    break
                }
                pending += body.callees
                pending += (body.globals + body.captures).compactMap {
                    closures[ObjectIdentifier($0)]
                }
            }
        }
    }

    private func reportOverlap(_ variable: Variable, at range: SourceRange) {
        report(
            "overlapping accesses to '\(variable.name)', but modification requires exclusive access",
            at: range, hints: ["copy it to another variable first"])
    }
}
