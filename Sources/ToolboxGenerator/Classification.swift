import Language

/// What a type of the public API is to the glue.
indirect enum Bridge {
    /// Crosses as it is: numbers, strings, arrays and optionals of such, types of the library.
    case value(String)
    case tuple([Bridge])
    case tuples([Bridge])
    case void
    /// `any P`, or a generic parameter of a protocol: opened when it is passed.
    case existential(String)
    /// A generic parameter that must be `Differentiable`.
    case parameters(generic: Int)
    /// A generic parameter without a constraint, and an array of such.
    case opaque(generic: Int)
    case opaques(generic: Int)
    case function(FunctionBridge)
    case optionalFunction(FunctionBridge)

    struct FunctionBridge {
        var parameters: [(type: Bridge, isInout: Bool)]
        var result: Bridge
        var canThrow: Bool
        /// The function gathers content for a result builder.
        var isBuilder: Bool
    }

    /// The type's name in the glue.
    var swiftName: String? {
        switch self {
        case .value(let name): name
        case .void: "Void"
        case .tuple(let parts): tupleName(parts)
        case .tuples(let parts): tupleName(parts).map { "[\($0)]" }
        case .parameters: "MachineParameters"
        case .opaque: "OpaqueValue"
        case .opaques: "[OpaqueValue]"
        case .existential, .function, .optionalFunction: nil
        }
    }

    private func tupleName(_ parts: [Bridge]) -> String? {
        let names = parts.compactMap(\.swiftName)
        return names.count == parts.count ? "(" + names.joined(separator: ", ") + ")" : nil
    }
}

/// Classifies the types of one declaration.
struct Classifier {
    let api: API
    /// What `Self` means.
    let owner: String?
    /// The generic parameters of the declaration, with their constraints.
    let generics: [(name: String, constraint: String?)]

    func classify(_ syntax: TypeSyntax, attributes: [String] = []) -> Bridge? {
        switch syntax.kind {
        case .missing: return nil
        case .any(let inner), .some(let inner): return classify(inner)
        case .named(let components): return named(components)
        case .array(let element):
            switch classify(element) {
            case .value(let name): return .value("[\(name)]")
            case .tuple(let parts): return .tuples(parts)
            case .opaque(let generic): return .opaques(generic: generic)
            default: return nil
            }
        case .optional(let wrapped):
            switch classify(wrapped, attributes: attributes) {
            case .value(let name): return .value("\(name)?")
            case .function(let function): return .optionalFunction(function)
            default: return nil
            }
        case .dictionary: return nil
        case .tuple(let elements):
            if elements.isEmpty { return .void }
            let parts = elements.compactMap { classify($0.type) }
            guard parts.count == elements.count, parts.allSatisfy({ $0.swiftName != nil }) else {
                return nil
            }
            if parts.count == 1 { return parts[0] }
            return parts.count <= 4 ? .tuple(parts) : nil
        case .function(let function):
            return functionBridge(function, attributes).map { .function($0) }
        }
    }

    private func functionBridge(
        _ function: FunctionTypeSyntax, _ attributes: [String]
    ) -> Bridge.FunctionBridge? {
        let isBuilder = (attributes + function.attributes).contains { $0.hasSuffix("Builder") }
        let parameters = function.parameters.compactMap { parameter in
            classify(parameter.type).map { (type: $0, isInout: parameter.isInout) }
        }
        guard parameters.count == function.parameters.count, parameters.count <= 4,
            parameters.allSatisfy({ $0.type.swiftName != nil }),
            let result = classify(function.result), result.swiftName != nil
        else { return nil }
        return .init(
            parameters: parameters, result: result, canThrow: function.throws, isBuilder: isBuilder)
    }

    private func named(_ components: [(name: Identifier, arguments: [TypeSyntax])]) -> Bridge? {
        guard let (identifier, arguments) = components.last else { return nil }
        let name = identifier.text == "Self" ? owner ?? "Self" : identifier.text
        if let index = generics.firstIndex(where: { $0.name == name }) {
            switch generics[index].constraint {
            case nil: return .opaque(generic: index)
            case "Differentiable"?: return .parameters(generic: index)
            case let constraint?: return .existential(constraint)
            }
        }
        switch name {
        case "Int", "Double", "Bool", "String": return .value(name)
        case "Void": return .void
        case "Range", "ClosedRange", "Array", "Optional":
            guard arguments.count == 1, case .value(let argument)? = classify(arguments[0]) else {
                return nil
            }
            return .value("\(name)<\(argument)>")
        default: break
        }
        guard components.count == 1 || api.nominals[components[0].name.text] == nil,
            let nominal = api.nominals[name], let qualified = api.qualified(name)
        else { return nil }
        return nominal.kind == .protocol ? .existential(name) : .value(qualified)
    }
}
