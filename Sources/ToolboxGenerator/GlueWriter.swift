import Language

/// Writes the native function that calls one member of the public API.
struct GlueWriter {
    let api: API
    private let member: API.Member
    private let classifier: Classifier

    init?(_ member: API.Member, api: API) {
        self.api = api
        self.member = member
        var generics: [(name: String, constraint: String?)] = []
        if case .function(let function) = member.declaration.kind {
            for generic in function.generics {
                var constraint = Self.name(generic.constraint)
                for requirement in function.requirements where !requirement.isSameType {
                    if Self.name(requirement.subject) == generic.name.text {
                        constraint = Self.name(requirement.other)
                    }
                }
                generics.append((generic.name.text, constraint))
            }
            if function.requirements.contains(where: \.isSameType) { return nil }
        }
        classifier = Classifier(api: api, owner: member.owner, generics: generics)
    }

    private static func name(_ syntax: TypeSyntax?) -> String? {
        guard case .named(let components)? = syntax?.kind else { return nil }
        return components.last?.name.text
    }

    private var owner: API.Nominal? { member.owner.flatMap { api.nominals[$0] } }

    /// The statement that makes the call, and for a settable property the one that sets it.
    func glue() -> (getter: String, setter: String?)? {
        switch member.declaration.kind {
        case .enumCase(let cases):
            guard let first = cases.first, let owner = member.owner, let type = api.qualified(owner)
            else { return nil }
            let parts = first.payload.enumerated().map { index, part in
                argument(part.type, label: part.label?.text, slot: index + 1)
            }
            guard parts.allSatisfy({ $0 != nil }) else { return nil }
            let list = parts.compactMap { $0 }.joined(separator: ", ")
            let call =
                list.isEmpty ? "\(type).\(first.name.text)" : "\(type).\(first.name.text)(\(list))"
            return ("call.give(\(call))", nil)
        case .variable(let variable):
            guard let binding = variable.bindings.first, let syntax = binding.type,
                let type = classifier.classify(syntax), case .name(let name) = binding.pattern.kind
            else { return nil }
            return property(name.text, type, isSettable: binding.accessors?.hasSetter ?? false)
        case .function(let function): return call(function).map { ($0, nil) }
        default: return nil
        }
    }

    // MARK: Properties

    private func property(
        _ name: String, _ type: Bridge, isSettable: Bool
    ) -> (getter: String, setter: String?)? {
        guard let swiftName = type.swiftName else { return nil }
        guard let owner else { return ("call.give(\(member.module).\(name))", nil) }
        guard let ownerType = api.qualified(owner.name) else { return nil }
        if member.declaration.modifiers.isStatic {
            return ("call.give(\(ownerType).\(name))", nil)
        }
        let getter = "call.give(\(selfExpression(owner, ownerType)).\(name))"
        guard isSettable, case .value = type, owner.kind == .struct else { return (getter, nil) }
        let setter =
            "call.change(1) { (own: inout \(ownerType)) in own.\(name) = call.argument(2, \(swiftName).self) }"
        return (getter, setter)
    }

    private func selfExpression(_ owner: API.Nominal, _ type: String) -> String {
        owner.kind == .protocol
            ? "(call.existential(1) as any \(type))" : "call.argument(1, \(type).self)"
    }

    // MARK: Functions

    private func call(_ function: FunctionDeclaration) -> String? {
        let isMutating = member.declaration.modifiers.isMutating
        let isStatic = member.declaration.modifiers.isStatic
        let isInitializer = function.form != .function && function.form != .subscript
        let takesSelf = member.owner != nil && !isStatic && !isInitializer
        let throwing =
            member.text.contains(") rethrows")
            || member.text.contains(") throws")
                && !member.text.contains("throws ->")
        var changes: [(slot: Int, name: String, type: String, generic: Int?)] = []
        var arguments: [String] = []
        for (index, parameter) in function.parameters.enumerated() {
            let slot = index + (takesSelf ? 2 : 1)
            let label = function.form == .subscript ? nil : operatorLabel(function, parameter)
            if parameter.isInout {
                guard let type = classifier.classify(parameter.type), let name = type.swiftName
                else { return nil }
                var generic: Int?
                if case .parameters(let index) = type { generic = index }
                changes.append((slot, "p\(slot)", name, generic))
                arguments.append((label.map { "\($0): " } ?? "") + "&p\(slot)")
                continue
            }
            if parameter.isVariadic { return nil }
            guard
                let text = argument(
                    parameter.type, label: label, slot: slot, attributes: parameter.attributes)
            else { return nil }
            arguments.append(text)
        }
        guard let target = target(function, takesSelf: takesSelf, isMutating: isMutating, arguments)
        else { return nil }
        guard let result = resultBridge(function, isInitializer: isInitializer) else { return nil }
        var body = (throwing ? "try " : "") + target
        if takesSelf, isMutating, let owner, let type = api.qualified(owner.name) {
            changes.insert((1, "own", type, nil), at: 0)
        }
        for change in changes.reversed() {
            let how =
                change.generic.map { "changeParameters(\(change.slot), \($0))" }
                ?? "change(\(change.slot))"
            body =
                "\(throwing ? "try " : "")call.\(how) { (\(change.name): inout \(change.type)) in \(body) }"
        }
        switch result {
        case .void: return body
        case .opaques(let generic): return "call.give(\(body), elements: \(generic))"
        default: return "call.give(\(body))"
        }
    }

    private func operatorLabel(
        _ function: FunctionDeclaration, _ parameter: FunctionDeclaration.Parameter
    ) -> String? {
        if let first = function.name.text.first, !first.isLetter, first != "_" { return nil }
        return parameter.label?.text
    }

    private func resultBridge(_ function: FunctionDeclaration, isInitializer: Bool) -> Bridge? {
        if isInitializer {
            guard let owner, let type = api.qualified(owner.name) else { return nil }
            return .value(function.form == .failableInitializer ? "\(type)?" : type)
        }
        guard let syntax = function.result else { return .void }
        guard let bridge = classifier.classify(syntax) else { return nil }
        switch bridge {
        case .function, .optionalFunction, .existential: return nil
        default: return bridge
        }
    }

    private func target(
        _ function: FunctionDeclaration, takesSelf: Bool, isMutating: Bool, _ arguments: [String]
    ) -> String? {
        let list = arguments.joined(separator: ", ")
        let name = function.name.text
        let isOperator = name.first.map { !$0.isLetter && $0 != "_" } ?? false
        guard let memberOwner = member.owner else {
            if isOperator { return operation(name, arguments) }
            return "\(member.module).\(name)(\(list))"
        }
        guard let owner, let type = api.qualified(memberOwner) else { return nil }
        if !takesSelf {
            if isOperator { return operation(name, arguments) }
            switch function.form {
            case .function: return "\(type).\(name)(\(list))"
            case .initializer, .failableInitializer: return "\(type)(\(list))"
            case .subscript: return nil
            }
        }
        let base = isMutating ? "own" : selfExpression(owner, type)
        if function.form == .subscript { return "\(base)[\(list)]" }
        return name == "callAsFunction" ? "\(base)(\(list))" : "\(base).\(name)(\(list))"
    }

    private func operation(_ name: String, _ arguments: [String]) -> String? {
        switch arguments.count {
        case 1: "\(name)\(arguments[0])"
        // An operand that is changed is named without `&`.
        case 2: "\(arguments[0].trimmingPrefix("&")) \(name) \(arguments[1])"
        default: nil
        }
    }

    // MARK: Arguments

    private func argument(
        _ syntax: TypeSyntax, label: String?, slot: Int, attributes: [String] = []
    ) -> String? {
        guard let bridge = classifier.classify(syntax, attributes: attributes),
            let value = value(bridge, slot)
        else { return nil }
        return (label.map { "\($0): " } ?? "") + value
    }

    private func value(_ bridge: Bridge, _ slot: Int) -> String? {
        switch bridge {
        case .value(let name): return "call.argument(\(slot), \(name).self)"
        case .void: return nil
        case .tuple, .tuples: return bridge.swiftName.map { "(call.tuple(\(slot)) as \($0))" }
        case .existential(let name):
            if name == "Plottable" {
                let generic = classifier.generics.firstIndex { $0.constraint == name } ?? 0
                return "call.plottable(\(slot), \(generic))"
            }
            return api.qualified(name).map { "(call.existential(\(slot)) as any \($0))" }
        case .parameters(let generic): return "call.parameters(\(slot), \(generic))"
        case .opaque(let generic): return "call.opaque(\(slot), \(generic))"
        case .opaques(let generic): return "call.opaques(\(slot), \(generic))"
        case .function(let function): return closure(function, "call.function(\(slot))")
        case .optionalFunction(let function):
            guard let closure = closure(function, "$0") else { return nil }
            return "call.optionalFunction(\(slot)).map { \(closure) }"
        }
    }

    /// A Swift closure that calls a closure of the notebook.
    private func closure(_ function: Bridge.FunctionBridge, _ callee: String) -> String? {
        var declared: [String] = []
        var passed: [String] = []
        for (index, parameter) in function.parameters.enumerated() {
            guard let name = parameter.type.swiftName else { return nil }
            if case .void = parameter.type { return nil }
            declared.append("a\(index): \(parameter.isInout ? "inout " : "")\(name)")
            // The glue for closures with `inout` parameters takes one at most.
            passed.append(parameter.isInout ? "&a\(index)" : "a\(index)")
        }
        if function.parameters.contains(where: \.isInout) { return nil }
        guard let result = function.result.swiftName else { return nil }
        let arguments = passed.joined(separator: ", ")
        var body: String
        if function.isBuilder {
            body =
                "\(function.canThrow ? "try " : "")f.\(function.canThrow ? "marks" : "marksOrAbort")(\(arguments))"
        } else {
            let name = function.canThrow ? "f" : "f.orAbort"
            body = "\(function.canThrow ? "try " : "")\(name)(\(arguments))"
        }
        if case .parameters(let generic) = function.result {
            body += " /* \(generic) */"; return nil
        }
        let throwing = function.canThrow ? " throws" : ""
        return
            "{ [f = \(callee)] (\(declared.joined(separator: ", ")))\(throwing) -> \(result) in \(body) }"
    }
}
