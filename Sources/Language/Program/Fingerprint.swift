/// What a region computes, as text: equal texts compute equal results from equal globals.
///
/// The text is that of the checked program: layout and comments are gone, names and types are
/// resolved, parameters of the front matter are the constants that stand in their place. The
/// functions and types that the region can reach are written out behind it, those included that only
/// the library calls (`==`, `description`, members that a protocol asks for).
package struct Fingerprint {
    package fileprivate(set) var text = ""
    /// The global variables that the region or what it can call mentions, in order of first mention.
    package fileprivate(set) var globals: [Variable] = []
    /// Those among them that it declares.
    package fileprivate(set) var declared: [Variable] = []
    /// Those among them that it may change after their declaration.
    package fileprivate(set) var changed: [Variable] = []
}

extension CheckedProgram {
    /// The fingerprints of all regions, in their order.
    package var fingerprints: [Fingerprint] {
        let all = FingerprintWriter([])
        for region in regions { all.write(region) }
        return regions.map { region in
            let writer = FingerprintWriter(all.userTypes)
            writer.write(region)
            return writer.result
        }
    }
}

/// Writes the fingerprint of one region.
final class FingerprintWriter {
    private(set) var result = Fingerprint()
    /// The notebook's own types that were met.
    private(set) var userTypes: [Nominal] = []
    /// The notebook's own types that may stand behind a protocol.
    private let candidates: [Nominal]
    private var numbers: [ObjectIdentifier: Int] = [:]
    private var pendingBodies: [FunctionBody] = []
    private var pendingTypes: [Nominal] = []
    private var protocols: [Nominal] = []
    private var globalsSeen: Set<ObjectIdentifier> = []
    private var declaredSeen: Set<ObjectIdentifier> = []
    private var changedSeen: Set<ObjectIdentifier> = []

    init(_ candidates: [Nominal]) { self.candidates = candidates }

    func write(_ region: CheckedRegion) {
        write(region.statements)
        if let value = region.value { write(value) }
        while !pendingBodies.isEmpty || !pendingTypes.isEmpty || meetConformers() {
            if let body = pendingBodies.popLast() { define(body) }
            if let type = pendingTypes.popLast() { define(type) }
        }
    }

    // MARK: Names

    func put(_ text: String) {
        result.text += text
        result.text += " "
    }

    /// The number of an object, by the order in which they are met.
    private func number(_ object: AnyObject) -> (Int, isNew: Bool) {
        if let known = numbers[ObjectIdentifier(object)] { return (known, false) }
        numbers[ObjectIdentifier(object)] = numbers.count
        return (numbers.count - 1, true)
    }

    func write(_ variable: Variable) {
        if variable.isGlobal {
            if globalsSeen.insert(ObjectIdentifier(variable)).inserted {
                result.globals.append(variable)
            }
            put("global \(variable.name)")
        } else {
            put("\(variable.name)#\(number(variable).0)")
        }
    }

    /// Notes that a global variable may be given another value.
    func change(_ variable: Variable) {
        if variable.isGlobal, !variable.isLet,
            changedSeen.insert(ObjectIdentifier(variable)).inserted
        {
            result.changed.append(variable)
        }
    }

    func declare(_ variable: Variable) {
        if variable.isGlobal, declaredSeen.insert(ObjectIdentifier(variable)).inserted {
            result.declared.append(variable)
        }
        put(variable.isLet ? "let" : variable.isInout ? "inout" : "var")
        write(variable)
        write(variable.type)
    }

    private func write(_ target: JumpTarget) { put("target#\(number(target).0)") }

    func write(_ body: FunctionBody) {
        let (number, isNew) = number(body)
        if isNew { pendingBodies.append(body) }
        put("function#\(number)")
    }

    func write(_ nominal: Nominal) {
        guard nominal.isUserDefined else {
            if nominal.kind == .protocol, !protocols.contains(nominal) { protocols.append(nominal) }
            put(nominal.name)
            return
        }
        let (number, isNew) = number(nominal)
        if isNew {
            pendingTypes.append(nominal)
            userTypes.append(nominal)
        }
        put("\(nominal.name)#\(number)")
    }

    /// Lets in the types that may stand behind the protocols that were met; whether there are new
    /// ones.
    private func meetConformers() -> Bool {
        for candidate in candidates where numbers[ObjectIdentifier(candidate)] == nil {
            guard protocols.contains(where: { $0.name == "Any" || conforms(candidate, to: $0) })
            else { continue }
            put("conformer")
            write(candidate)
            return true
        }
        return false
    }

    private func conforms(_ nominal: Nominal, to other: Nominal) -> Bool {
        nominal.conformances.contains {
            $0.protocol == other || conforms($0.protocol, to: other)
        }
    }

    func write(_ type: Type) {
        switch type.resolved {
        case .nominal(let nominal, let arguments):
            write(nominal)
            if !arguments.isEmpty { list(arguments) { write($0) } }
        case .tuple(let elements):
            list(elements) { element in
                if let label = element.label { put(label + ":") }
                write(element.type)
            }
        case .function(let function):
            list(function.parameters) { parameter in
                if parameter.isInout { put("inout") }
                write(parameter.type)
            }
            put("->")
            write(function.result)
        case .metatype(let type):
            put("type-of")
            write(type)
        case .generic, .variable, .error: put(type.description)
        }
    }

    func list<Element>(_ elements: [Element], _ body: (Element) -> Void) {
        put("(")
        for element in elements {
            body(element)
            put(",")
        }
        put(")")
    }

    func write(_ symbol: Symbol, types: [Type] = []) {
        if let owner = symbol.owner { write(owner) }
        put(symbol.fullName)
        switch symbol.implementation {
        case .native(let key, let setter): put("native \(key) \(setter ?? "-")")
        case .user(let body, let setter):
            write(body)
            if let setter { write(setter) }
        case .stored(let index): put("stored \(index)")
        case .enumCase(let index): put("case \(index)")
        case .memberwise: put("memberwise")
        case .requirement: put("requirement")
        }
        if !types.isEmpty { list(types) { write($0) } }
    }

    // MARK: Definitions

    private func define(_ body: FunctionBody) {
        put("\ndefine")
        write(body)
        put(body.name)
        list(body.parameters) { declare($0) }
        write(body.result)
        if let variable = body.selfVariable { declare(variable) }
        put("\(body.isInitializer) \(body.isFailableInitializer)")
        write(body.body)
    }

    private func define(_ nominal: Nominal) {
        put("\ntype")
        write(nominal)
        put("\(nominal.kind)")
        if let type = nominal.rawType { write(type) }
        list(nominal.fields) { field in
            put(field.isLet ? "let \(field.name)" : "var \(field.name)")
            write(field.type)
            if let value = field.defaultValue { write(value) }
        }
        list(nominal.cases) { enumCase in
            put(enumCase.name)
            list(enumCase.payload) { element in
                put(element.label ?? "_")
                write(element.type)
            }
            switch enumCase.rawValue {
            case nil: break
            case .int(let value): put("\(value)")
            case .double(let value): put("\(value.bitPattern)")
            case .string(let value): put(value.debugDescription)
            }
        }
        list(nominal.conformances) { put($0.protocol.name) }
        let members = nominal.members.sorted {
            $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
        }
        for (_, symbols) in members {
            for symbol in symbols {
                put(symbol.isStatic ? "static" : "member")
                write(symbol)
                list(symbol.parameters) { write($0.type) }
                write(symbol.result)
            }
        }
    }

    // MARK: Statements

    func write(_ statements: [TypedStatement]) { list(statements) { write($0) } }

    private func write(_ statement: TypedStatement) {
        switch statement.kind {
        case .expression(let expression): write(expression)
        case .variable(let variable, let value):
            declare(variable)
            if let value { write(value) }
        case .destructure(let pattern, let value):
            write(pattern)
            write(value)
        case .localFunction(let variable, let body):
            put("func")
            declare(variable)
            write(body)
        case .if(let conditions, let then, let otherwise):
            put("if")
            write(conditions)
            write(then)
            write(otherwise)
        case .guard(let conditions, let otherwise):
            put("guard")
            write(conditions)
            write(otherwise)
        case .while(let target, let conditions, let body):
            put("while")
            write(target)
            write(conditions)
            write(body)
        case .repeat(let target, let body, let condition):
            put("repeat")
            write(target)
            write(body)
            write(condition)
        case .for(let target, let pattern, let sequence, let condition, let body):
            put("for")
            write(target)
            write(pattern)
            write(sequence)
            if let condition {
                put("where")
                write(condition)
            }
            write(body)
        case .switch(let target, let subject, let cases):
            put("switch")
            write(target)
            write(subject)
            list(cases) { entry in
                list(entry.patterns) { pattern in
                    write(pattern.pattern)
                    if let condition = pattern.where {
                        put("where")
                        write(condition)
                    }
                }
                write(entry.body)
            }
        case .do(let target, let body):
            put("do")
            write(target)
            write(body)
        case .return(let value):
            put("return")
            if let value { write(value) }
        case .break(let target):
            put("break")
            write(target)
        case .continue(let target):
            put("continue")
            write(target)
        case .fallthrough: put("fallthrough")
        case .append(let variable, let value):
            put("append")
            write(variable)
            write(value)
        }
    }

    private func write(_ conditions: [TypedCondition]) {
        list(conditions) { condition in
            switch condition {
            case .expression(let expression): write(expression)
            case .pattern(let pattern, let value):
                put("match")
                write(pattern)
                write(value)
            }
        }
    }

    private func write(_ pattern: TypedPattern) {
        switch pattern {
        case .wildcard: put("_")
        case .variable(let variable): declare(variable)
        case .tuple(let parts): list(parts) { write($0) }
        case .enumCase(let nominal, let index, let payload):
            write(nominal)
            put("case \(index)")
            if let payload { list(payload) { write($0) } }
        case .some(let inner):
            put("some")
            write(inner)
        case .nil: put("nil")
        case .equal(let value):
            put("equal")
            write(value)
        case .range(let value):
            put("in")
            write(value)
        }
    }
}
