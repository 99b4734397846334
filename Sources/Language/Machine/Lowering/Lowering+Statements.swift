import CMachine

extension Lowering {
    /// Statements that follow each other; the variables that they declare end with them.
    func lower(_ statements: [TypedStatement]) {
        let start = mark
        declareFunctions(statements)
        for statement in statements { lower(statement) }
        release(to: start)
    }

    /// The same for a block inside a function, whose variables are dropped when it ends.
    private func lowerBlock(_ statements: [TypedStatement]) {
        let start = mark
        declareFunctions(statements)
        for statement in statements { lower(statement) }
        release(to: start, clearing: loopDepth == 0 && body != nil)
    }

    /// Local functions can use each other before their declarations: those then live in boxes.
    private func declareFunctions(_ statements: [TypedStatement]) {
        var local: [(variable: Variable, body: FunctionBody)] = []
        for statement in statements {
            if case .localFunction(let variable, let body) = statement.kind {
                local.append((variable, body))
                machine.ownVariables[ObjectIdentifier(body)] = variable
            }
        }
        if local.isEmpty { return }
        // Without captures beside functions of the same kind, they are functions like any other.
        let names = local.map { ObjectIdentifier($0.variable) }
        func isDirect(_ body: FunctionBody) -> Bool {
            body.captures.allSatisfy { variable in
                variable.isGlobal || names.contains(ObjectIdentifier(variable))
                    || machine.directFunctions[ObjectIdentifier(variable)] != nil
            }
        }
        let areDirect = local.allSatisfy { isDirect($0.body) }
        for (index, function) in local.enumerated() {
            let key = ObjectIdentifier(function.variable)
            if areDirect {
                machine.directFunctions[key] = function.body
                continue
            }
            let isForward = local[..<index].contains { earlier in
                earlier.body.captures.contains { $0 === function.variable }
            }
            if isForward {
                machine.forwardCaptured.insert(key)
                declare(function.variable)
            }
        }
    }

    func lower(_ statement: TypedStatement) {
        let outer = range
        range = statement.range
        defer { range = outer }
        let start = mark
        switch statement.kind {
        case .expression(let expression):
            let register = lower(expression)
            switch expression.kind {
            // These leave nothing in the register of their result.
            case .assign, .assignArithmetic, .assignConcatenate: break
            default: drop(register, expression.type)
            }
            release(to: start)
        case .variable(let variable, let value): lowerDeclaration(variable, value)
        case .destructure(let pattern, let value): lowerDestructuring(pattern, value)
        case .localFunction(let variable, _)
        where machine.directFunctions[ObjectIdentifier(variable)] != nil:
            break
        case .localFunction(let variable, let body):
            if case .cell? = declared(variable) {
                let closure = newTemporary(isWord: false)
                _ = lowerClosure(body, into: closure)
                write(closure, to: variable)
            } else if case .register(let register) = declare(variable) {
                _ = lowerClosure(body, into: register)
            } else {
                let closure = newTemporary(isWord: false)
                _ = lowerClosure(body, into: closure)
                write(closure, to: variable)
            }
        case .if(let conditions, let then, let otherwise):
            lowerIf(conditions, then, otherwise)
        case .guard(let conditions, let otherwise):
            // The variables that it binds live on after it.
            let failed = Label()
            let end = Label()
            lowerConditions(conditions, else: failed)
            jump(to: end)
            place(failed)
            lowerBlock(otherwise)
            place(end)
        case .while(let target, let conditions, let body): lowerWhile(target, conditions, body)
        case .repeat(let target, let body, let condition): lowerRepeat(target, body, condition)
        case .for(let target, let pattern, let sequence, let condition, let body):
            lowerFor(target, pattern, sequence, condition, body)
        case .switch(let target, let subject, let cases): lowerSwitch(target, subject, cases)
        case .do(let target, let body):
            let exit = Label()
            jumps.append((target, exit, nil))
            lowerBlock(body)
            jumps.removeLast()
            place(exit)
        case .return(let value):
            lowerReturn(value)
            release(to: start)
        case .break(let target):
            if let known = jumps.last(where: { $0.target === target }) { jump(to: known.exit) }
        case .continue(let target):
            if let next = jumps.last(where: { $0.target === target })?.next { jump(to: next) }
        case .fallthrough:
            if let next = fallthroughLabels.last { jump(to: next) }
        case .append(let variable, let value):
            let place = makePlace(
                TypedExpression(.variable(variable), variable.type, statement.range))
            let word = isWord(value.type)
            let register = owned(lower(value), value.type)
            emitPlace(place)
            emit(word ? .placeAppendWord : .placeAppendRef, register)
            release(to: start)
        }
    }

    private func declared(_ variable: Variable) -> Storage? {
        machine.forwardCaptured.contains(ObjectIdentifier(variable)) ? storage(of: variable) : nil
    }

    private func lowerDeclaration(_ variable: Variable, _ value: TypedExpression?) {
        guard let value else {
            if case .register(let register) = declare(variable), !isWord(variable.type) {
                emit(.clearRef, register)
            }
            return
        }
        if isBoxed(variable) {
            // The value first: it may use an older variable of the same box.
            let register = allocate(isWord: false)
            let start = mark
            let source = owned(lower(value), value.type)
            emit(.newCell, register, x: isWord(variable.type) ? 0 : 1)
            setStorage(.cell(register), of: variable)
            write(source, to: variable)
            release(to: start)
            return
        }
        let storage = declare(variable)
        let start = mark
        if case .register(let register) = storage {
            lower(value, into: register)
        } else {
            write(lower(value), to: variable)
        }
        release(to: start)
    }

    private func lowerDestructuring(_ pattern: TypedPattern, _ value: TypedExpression) {
        declareAll(pattern)
        let start = mark
        if case .tuple(let elements) = value.kind, case .tuple(let patterns) = pattern,
            patterns.count == elements.count
        {
            let parts = elements.map { element -> Matched in
                let register = newTemporary(for: element.type)
                lower(element, into: register)
                return .register(register, element.type)
            }
            bind(pattern, .tuple(parts))
        } else {
            bind(pattern, .register(lower(value), value.type))
        }
        release(to: start)
    }

    /// Gives the variables of a pattern their registers below the temporaries that fill them.
    func declareAll(_ pattern: TypedPattern) {
        switch pattern {
        case .variable(let variable): declare(variable)
        case .tuple(let patterns): patterns.forEach(declareAll)
        case .some(let inner): declareAll(inner)
        case .enumCase(_, _, let payload): payload?.forEach(declareAll)
        case .wildcard, .nil, .equal, .range: break
        }
    }

    /// Gives the variables of a pattern that always matches their values.
    func bind(_ pattern: TypedPattern, _ value: Matched) { match(pattern, value, else: nil) }

    // MARK: Conditions

    /// Goes on if all conditions hold; the variables that they bind stay.
    func lowerConditions(_ conditions: [TypedCondition], else label: Label) {
        for condition in conditions {
            switch condition {
            case .expression(let expression): jumpIfFalse(expression, to: label)
            case .pattern(let pattern, let value):
                declareAll(pattern)
                let start = mark
                match(pattern, matched(value), else: label)
                release(to: start)
            }
        }
    }

    /// A value to be matched; a tuple that is written out is not built.
    func matched(_ value: TypedExpression) -> Matched {
        if case .tuple(let elements) = value.kind, elements.count > 1 {
            return .tuple(
                elements.enumerated().map { index, element in
                    .register(
                        stable(element, before: Array(elements[(index + 1)...])), element.type)
                })
        }
        return .register(lower(value), value.type)
    }

    private func lowerIf(
        _ conditions: [TypedCondition], _ then: [TypedStatement], _ otherwise: [TypedStatement]
    ) {
        let start = mark
        let failed = Label()
        let end = Label()
        lowerConditions(conditions, else: failed)
        lowerBlock(then)
        // What the conditions bound ends here.
        let binds = conditions.contains { if case .pattern = $0 { true } else { false } }
        release(to: start, clearing: binds && body != nil)
        if !otherwise.isEmpty { jump(to: end) }
        place(failed)
        lowerBlock(otherwise)
        place(end)
    }

    private func lowerSwitch(
        _ target: JumpTarget, _ subject: TypedExpression, _ cases: [TypedCase]
    ) {
        let start = mark
        let exit = Label()
        jumps.append((target, exit, nil))
        let value = matched(subject)
        pinAll(value)
        let bodies = cases.map { _ in Label() }
        for (index, item) in cases.enumerated() {
            let next = Label()
            fallthroughLabels.append(index + 1 < bodies.count ? bodies[index + 1] : exit)
            let inner = mark
            // The variables of a case have one register for all of its patterns.
            for entry in item.patterns { declareAll(entry.pattern) }
            let declaredMark = mark
            for (position, entry) in item.patterns.enumerated() {
                let other = position + 1 < item.patterns.count ? Label() : next
                match(entry.pattern, value, else: other)
                if let condition = entry.where { jumpIfFalse(condition, to: other) }
                if other !== next {
                    jump(to: bodies[index])
                    place(other)
                }
                release(to: declaredMark)
            }
            place(bodies[index])
            lowerBlock(item.body)
            jump(to: exit)
            place(next)
            release(to: inner)
            fallthroughLabels.removeLast()
        }
        jumps.removeLast()
        place(exit)
        release(to: start)
    }

    private func pinAll(_ value: Matched) {
        switch value {
        case .register(let register, _): pin(register)
        case .tuple(let parts): parts.forEach(pinAll)
        }
    }
}
