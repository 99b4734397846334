/// A type of the experiment language, resolved.
public indirect enum Type {
    /// A structure, enumeration, or protocol (as an existential), with its generic arguments.
    case nominal(Nominal, [Type])
    case tuple([TupleElement])
    case function(FunctionType)
    /// The type itself as a value: what `Net` in `Net(…)` is.
    case metatype(Type)
    /// A generic parameter of a library declaration; replaced when the declaration is used.
    case generic(GenericParameter)
    /// Not known yet; only during checking.
    case variable(TypeVariable)
    /// An error has been reported; converts to and from everything, silently.
    case error

    public struct TupleElement {
        public var label: String?
        public var type: Type
    }

    public struct FunctionType {
        public var parameters: [FunctionParameter]
        public var result: Type
    }

    public struct FunctionParameter {
        public var type: Type
        public var isInout = false
        /// A function that is passed may be kept: `@escaping`, or the parameter is generic.
        package var isEscaping = false
    }

    static var void: Type { .tuple([]) }
}

/// A generic parameter of a library declaration, with the protocols that it must conform to.
public final class GenericParameter {
    public let name: String
    package internal(set) var constraints: [Nominal] = []

    init(_ name: String) { self.name = name }
}

/// A type that inference has yet to find.
public final class TypeVariable {
    enum Literal { case none, integer, float }

    let id: Int
    var binding: Type?
    /// What literal gave rise to the variable: it limits what it may become, and gives a default.
    var literal: Literal
    /// Protocols that the type must conform to once it is known.
    var constraints: [Nominal] = []

    init(id: Int, literal: Literal = .none) {
        self.id = id
        self.literal = literal
    }
}

extension Type {
    /// The type with bound variables looked through, at the top level only.
    var resolved: Type {
        var type = self
        while case .variable(let variable) = type, let binding = variable.binding { type = binding }
        return type
    }

    /// The type with bound variables replaced everywhere.
    package var fullyResolved: Type {
        switch resolved {
        case .nominal(let nominal, let arguments):
            return arguments.isEmpty
                ? .nominal(nominal, []) : .nominal(nominal, arguments.map(\.fullyResolved))
        case .tuple(let elements):
            return .tuple(elements.map { .init(label: $0.label, type: $0.type.fullyResolved) })
        case .function(let function):
            return .function(
                .init(
                    parameters: function.parameters.map {
                        .init(
                            type: $0.type.fullyResolved, isInout: $0.isInout,
                            isEscaping: $0.isEscaping)
                    }, result: function.result.fullyResolved))
        case .metatype(let type): return .metatype(type.fullyResolved)
        case let other: return other
        }
    }

    /// The type with generic parameters replaced.
    func substituting(_ substitution: [ObjectIdentifier: Type]) -> Type {
        if substitution.isEmpty { return self }
        switch self {
        case .generic(let parameter): return substitution[ObjectIdentifier(parameter)] ?? self
        case .nominal(let nominal, let arguments):
            return arguments.isEmpty
                ? self : .nominal(nominal, arguments.map { $0.substituting(substitution) })
        case .tuple(let elements):
            return .tuple(
                elements.map { .init(label: $0.label, type: $0.type.substituting(substitution)) })
        case .function(let function):
            return .function(
                .init(
                    parameters: function.parameters.map { $0.substituting(substitution) },
                    result: function.result.substituting(substitution)))
        case .metatype(let type): return .metatype(type.substituting(substitution))
        case .variable(let variable):
            return variable.binding.map { $0.substituting(substitution) } ?? self
        case .error: return self
        }
    }

    var isFunction: Bool {
        if case .function = resolved { return true }
        return false
    }

    /// Whether a value of the type may have a function in it.
    var mayHoldFunction: Bool {
        var seen: Set<Nominal> = []
        func mayHold(_ type: Type) -> Bool {
            switch type.resolved {
            case .function: return true
            case .tuple(let elements): return elements.contains { mayHold($0.type) }
            case .nominal(let nominal, let arguments):
                if arguments.contains(where: mayHold) { return true }
                guard seen.insert(nominal).inserted else { return false }
                return nominal.fields.contains { mayHold($0.type) }
                    || nominal.cases.contains { $0.payload.contains { mayHold($0.type) } }
            default: return false
            }
        }
        return mayHold(self)
    }

    package var nominal: Nominal? {
        if case .nominal(let nominal, _) = resolved { return nominal }
        return nil
    }

    /// The generic arguments of a nominal type.
    package var arguments: [Type] {
        if case .nominal(_, let arguments) = resolved { return arguments }
        return []
    }

    package var isVoid: Bool {
        if case .tuple(let elements) = resolved { return elements.isEmpty }
        return false
    }

    var isError: Bool {
        if case .error = resolved { return true }
        return false
    }

    var unboundVariable: TypeVariable? {
        if case .variable(let variable) = resolved { return variable }
        return nil
    }

    /// Whether values of the type are kept as a machine word rather than as an object.
    package var isWord: Bool { wordKind != nil }

    package var wordKind: WordKind? {
        switch resolved {
        case .nominal(let nominal, _): return nominal.wordKind
        default: return nil
        }
    }

    /// The wrapped type of an optional.
    package var wrapped: Type? {
        if case .nominal(let nominal, let arguments) = resolved, nominal.isOptional {
            return arguments.first
        }
        return nil
    }
}

extension Type.FunctionParameter {
    fileprivate func substituting(_ substitution: [ObjectIdentifier: Type]) -> Self {
        var isGeneric = false
        if case .generic = type { isGeneric = true }
        return Self(
            type: type.substituting(substitution), isInout: isInout,
            isEscaping: isEscaping || isGeneric)
    }
}

/// How a type that fits in a machine word is kept in it.
public enum WordKind: Sendable {
    case int, int8, int16, int32, int64, uint, uint8, uint16, uint32, uint64
    /// The bit pattern of the number.
    case double
    /// The bit pattern of the number, in the low half.
    case float
    /// 0 or 1.
    case bool
    /// The index of the case of an enumeration that has no payloads.
    case enumCase

    var isUnsigned: Bool {
        switch self {
        case .uint, .uint8, .uint16, .uint32, .uint64: true
        default: false
        }
    }

    package var isInteger: Bool {
        switch self {
        case .double, .float, .bool, .enumCase: return false
        default: return true
        }
    }

    /// Of a number, in bits.
    var bitWidth: Int {
        switch self {
        case .int8, .uint8: 8
        case .int16, .uint16: 16
        case .int32, .uint32, .float: 32
        default: 64
        }
    }

    package var isFloatingPoint: Bool { self == .double || self == .float }
}

extension Type: CustomStringConvertible {
    /// As Swift writes it in its diagnostics: `[Double]`, `Int?`, `(Int) -> Bool`.
    public var description: String {
        switch resolved {
        case .nominal(let nominal, let arguments):
            if nominal.isView { return Nominal.viewNames[nominal.name] ?? nominal.name }
            switch (nominal.name, arguments.count) {
            case ("Array", 1): return "[\(arguments[0])]"
            case ("Optional", 1):
                if case .function = arguments[0].resolved { return "(\(arguments[0]))?" }
                return "\(arguments[0])?"
            case ("Dictionary", 2): return "[\(arguments[0]) : \(arguments[1])]"
            case (_, 0): return nominal.kind == .protocol ? "any \(nominal.name)" : nominal.name
            default:
                return nominal.name + "<" + arguments.map(\.description).joined(separator: ", ")
                    + ">"
            }
        case .tuple(let elements):
            let parts = elements.map { ($0.label.map { "\($0): " } ?? "") + $0.type.description }
            return "(" + parts.joined(separator: ", ") + ")"
        case .function(let function):
            let parts = function.parameters.map {
                ($0.isInout ? "inout " : "") + $0.type.description
            }
            return "(" + parts.joined(separator: ", ") + ") -> "
                + (function.result.isVoid ? "Void" : function.result.description)
        case .metatype(let type): return "\(type).Type"
        case .generic(let parameter): return parameter.name
        case .variable(let variable):
            switch variable.literal {
            case .integer: return "Int"
            case .float: return "Double"
            case .none: return "_"
            }
        case .error: return "<<error type>>"
        }
    }
}
