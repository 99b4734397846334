import Diagnostics

/// Follows control through a body and reports what is read before it has a value, and constants
/// that are given one twice: variables declared without a value, and the stored properties of
/// `self` in an initialiser.
struct InitializationCheck {
    private enum Key: Hashable {
        case variable(ObjectIdentifier)
        case property(Int)

        init(_ variable: Variable) { self = .variable(ObjectIdentifier(variable)) }
    }

    /// What has a value on every way to a place, and on some way.
    private struct State {
        var certain: Set<Key> = []
        var possible: Set<Key> = []

        mutating func set(_ key: Key) {
            certain.insert(key)
            possible.insert(key)
        }

        static func join(_ a: State?, _ b: State?) -> State? {
            guard let a, let b else { return a ?? b }
            return State(
                certain: a.certain.intersection(b.certain), possible: a.possible.union(b.possible))
        }
    }

    /// Stands for whichever property was written: after that, no other initialiser can be called.
    private static let some = -1

    private let checker: Checker
    /// `nil` where control does not come.
    private var state: State? = State()
    private var exits: [ObjectIdentifier: State] = [:]
    private var turns: [ObjectIdentifier: State] = [:]
    private var fallthroughState: State?
    /// The initialiser in progress.
    private var own: Variable?
    private var fields: [Nominal.Field] = []
    private var isSilent = false
    private var constants = Constants()

    init(_ checker: Checker) { self.checker = checker }

    /// The top level of a region; what has a value there has it in the next region.
    mutating func check(region statements: [TypedStatement]) {
        state = state ?? State()
        visit(statements)
    }

    mutating func check(value: TypedExpression) {
        state = state ?? State()
        visit(value)
    }

    /// The body of a function, or of an initialiser of a structure.
    mutating func check(_ body: FunctionBody) {
        if body.isInitializer, let own = body.selfVariable, let nominal = own.type.nominal,
            nominal.kind == .struct
        {
            self.own = own
            fields = nominal.fields
            for (index, field) in fields.enumerated() {
                let hasValue =
                    field.defaultValue != nil || (field.type.wrapped != nil && !field.isLet)
                if hasValue { state?.set(.property(index)) }
            }
            // The first statement makes `self`.
            visit(Array(body.body.dropFirst()))
        } else {
            visit(body.body)
        }
    }

    // MARK: Statements

    private mutating func visit(_ statements: [TypedStatement]) {
        for statement in statements { visit(statement) }
    }

    private mutating func visit(_ statement: TypedStatement) {
        switch statement.kind {
        case .expression(let value):
            visit(value)
            if checker.neverReturns(value) { state = nil }
        case .variable(let variable, let value):
            if let value {
                visit(value)
                constants.note(variable, value)
            } else {
                state?.certain.remove(Key(variable))
                state?.possible.remove(Key(variable))
            }
        case .destructure(_, let value), .append(_, let value): visit(value)
        case .localFunction(_, let body): visit(closure: body, at: statement.range)
        case .if(let conditions, let then, let otherwise):
            visit(conditions)
            let before = state
            visit(then)
            let after = state
            state = before
            visit(otherwise)
            state = State.join(after, state)
        case .guard(let conditions, let otherwise):
            visit(conditions)
            let before = state
            visit(otherwise)
            state = before
        case .while(let target, let conditions, let body):
            loop(target, isEndless: isTrue(conditions)) { check in
                check.visit(conditions)
                let exit = check.state
                check.visit(body)
                return exit
            }
        case .repeat(let target, let body, let condition):
            loop(target, isEndless: false) { check in
                check.visit(body)
                check.state = State.join(check.state, check.turns[ObjectIdentifier(target)])
                check.visit(condition)
                return check.state
            }
        case .for(let target, _, let sequence, let test, let body):
            visit(sequence)
            loop(target, isEndless: false) { check in
                let exit = check.state
                if let test { check.visit(test) }
                check.visit(body)
                return exit
            }
        case .switch(let target, let value, let cases):
            visit(value)
            visit(cases, target)
        case .do(let target, let body):
            visit(body)
            state = State.join(state, exits.removeValue(forKey: ObjectIdentifier(target)))
        case .return(let value):
            if let value { visit(returned: value) }
            state = nil
        case .break(let target):
            let id = ObjectIdentifier(target)
            exits[id] = State.join(exits[id], state)
            state = nil
        case .continue(let target):
            let id = ObjectIdentifier(target)
            turns[id] = State.join(turns[id], state)
            state = nil
        case .fallthrough:
            fallthroughState = state
            state = nil
        }
    }

    private mutating func visit(_ conditions: [TypedCondition]) {
        for condition in conditions {
            switch condition {
            case .expression(let value), .pattern(_, let value): visit(value)
            }
        }
    }

    private mutating func visit(_ cases: [TypedCase], _ target: JumpTarget) {
        let before = state
        var after: State?
        for entry in cases {
            state = before
            for test in entry.patterns { if let test = test.where { visit(test) } }
            state = State.join(state, fallthroughState)
            fallthroughState = nil
            visit(entry.body)
            after = State.join(after, state)
        }
        state = State.join(after, exits.removeValue(forKey: ObjectIdentifier(target)))
    }

    private func isTrue(_ conditions: [TypedCondition]) -> Bool {
        if conditions.count == 1, case .expression(let test) = conditions[0],
            case .boolean(true) = test.kind
        {
            return true
        }
        return false
    }

    /// A loop: what one turn may set is possible in the next, so turns are followed twice, the first
    /// time only to learn that.
    private mutating func loop(
        _ target: JumpTarget, isEndless: Bool, _ turn: (inout Self) -> State?
    ) {
        let id = ObjectIdentifier(target)
        let before = state
        let wasSilent = isSilent
        isSilent = true
        _ = turn(&self)
        let again = State.join(state, turns.removeValue(forKey: id))
        exits[id] = nil
        isSilent = wasSilent
        state = before
        if let again { state?.possible.formUnion(again.possible) }
        let exit = turn(&self)
        turns[id] = nil
        state = State.join(isEndless ? nil : exit, exits.removeValue(forKey: id))
    }

    // MARK: Expressions

    private mutating func visit(_ expression: TypedExpression) {
        if let fault = constants.fault(in: expression) { report(fault, at: expression.range) }
        switch expression.kind {
        case .integer(let magnitude, let negative):
            if let message = Checker.overflow(of: magnitude, negative: negative, expression.type) {
                report(message, at: expression.range)
            }
        case .variable(let variable): read(variable, expression.range)
        case .field(let base, let index):
            if case .variable(let variable) = base.kind, variable === own {
                read(property: index, expression.range)
            } else {
                visit(base)
            }
        case .closure(let body): visit(closure: body, at: expression.range)
        case .assign(let target, let value):
            visit(value)
            assign(target)
        case .block(let statements, _): visit(statements)
        case .and(let first, let second), .or(let first, let second),
            .coalesce(let first, let second):
            visit(first)
            let before = state
            visit(second)
            state = before
        default: for part in expression.parts { visit(part) }
        }
    }

    private mutating func assign(_ target: TypedExpression) {
        switch target.kind {
        case .variable(let variable) where variable.awaitsValue:
            set(Key(variable), isLet: variable.isLet, "'\(variable.name)'", target.range)
        case .variable(let variable) where variable === own:
            if state?.possible.contains(.property(InitializationCheck.some)) == true {
                report(
                    "'self' used before 'self.init' call or assignment to 'self'", at: target.range,
                    hints: ["set properties after it"])
            }
            for index in fields.indices { state?.set(.property(index)) }
        case .variable, .discard: break
        case .field(let base, let index):
            if case .variable(let variable) = base.kind, variable === own {
                set(
                    .property(index), isLet: fields[index].isLet, "'self.\(fields[index].name)'",
                    target.range)
                state?.possible.insert(.property(InitializationCheck.some))
            } else {
                visit(base)
            }
        case .tuple(let elements): for element in elements { assign(element) }
        default: for part in target.parts { visit(part) }
        }
    }

    private mutating func set(_ key: Key, isLet: Bool, _ name: String, _ range: SourceRange) {
        if isLet, state?.possible.contains(key) == true {
            report("immutable value \(name) may only be initialized once", at: range)
        }
        state?.set(key)
    }

    private mutating func read(_ variable: Variable, _ range: SourceRange) {
        guard let state else { return }
        if variable === own {
            readSelf(range)
        } else if variable.awaitsValue, !state.certain.contains(Key(variable)) {
            let kind = variable.isLet ? "constant" : "variable"
            report("\(kind) '\(variable.name)' used before being initialized", at: range)
            self.state?.set(Key(variable))
        }
    }

    private mutating func read(property index: Int, _ range: SourceRange) {
        guard let state, !state.certain.contains(.property(index)) else { return }
        report("'self' used before all stored properties are initialized", at: range)
        self.state?.set(.property(index))
    }

    private mutating func readSelf(_ range: SourceRange) {
        guard let state else { return }
        guard let open = fields.indices.first(where: { !state.certain.contains(.property($0)) })
        else { return }
        report(
            "'self' used before all stored properties are initialized", at: range,
            hints: ["give '\(fields[open].name)' a value"])
        for index in fields.indices { self.state?.set(.property(index)) }
    }

    /// The value that a body returns; an initialiser returns `self`, also at its end.
    private mutating func visit(returned value: TypedExpression) {
        guard let own else { return visit(value) }
        if case .nil = value.kind { return }
        guard let state,
            let open = fields.indices.first(where: { !state.certain.contains(.property($0)) })
        else { return }
        let end = own.range.upperBound
        report(
            "return from initializer without initializing all stored properties",
            at: max(0, end - 1)..<end, hints: ["give '\(fields[open].name)' a value"])
    }

    private mutating func visit(closure body: FunctionBody, at range: SourceRange) {
        for variable in body.captures {
            if variable === own {
                readSelf(range)
            } else if variable.awaitsValue, let state, !state.certain.contains(Key(variable)) {
                let kind = variable.isLet ? "constant" : "variable"
                report(
                    "\(kind) '\(variable.name)' captured by a closure before being initialized",
                    at: range)
            }
        }
        var inner = InitializationCheck(checker)
        inner.isSilent = isSilent
        // What the closure takes from around it was checked above.
        for variable in body.captures { inner.state?.set(Key(variable)) }
        inner.state?.certain.formUnion(state?.certain ?? [])
        inner.state?.possible.formUnion(state?.certain ?? [])
        inner.visit(body.body)
    }

    private func report(_ message: String, at range: SourceRange, hints: [String] = []) {
        if !isSilent { checker.report(message, at: range, hints: hints) }
    }
}

extension Checker {
    /// Whether an expression ends the program: a call of a function whose result is `Never`.
    func neverReturns(_ expression: TypedExpression) -> Bool {
        expression.type.nominal?.name == "Never"
    }

    /// Follows the whole program, once all bodies have been checked.
    func checkInitialization(_ regions: [CheckedRegion]) {
        var top = InitializationCheck(self)
        for region in regions {
            top.check(region: region.statements)
            if let value = region.value { top.check(value: value) }
        }
        for body in checkedBodies {
            var inner = InitializationCheck(self)
            inner.check(body)
            for variable in body.globals where variable.awaitsValue {
                report(
                    "'\(variable.name)' is used by '\(body.name)' and needs a value where it is declared",
                    at: variable.range)
            }
        }
    }
}
