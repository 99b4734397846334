import Diagnostics

/// A named type: of the library or of the notebook.
public final class Nominal: Hashable {
    public enum Kind: Sendable { case `struct`, `enum`, `protocol` }

    /// A stored property of a notebook's own structure.
    package struct Field {
        package var name: String
        package var type: Type
        package var isLet: Bool
        /// The value that is written at the declaration; evaluated whenever an initialiser needs it.
        package var defaultValue: TypedExpression?
        /// The same as written.
        var defaultSyntax: Expression?
        package var range: SourceRange
        /// Who may see it, and who may change it.
        var access = Access()
    }

    /// A case of a notebook's own enumeration.
    package struct EnumCase {
        package var name: String
        package var payload: [Type.TupleElement]
        package var rawValue: RawValue?
        package var range: SourceRange
    }

    package enum RawValue: Hashable { case int(Int), double(Double), string(String) }

    /// A protocol that the type conforms to, and under which conditions on its generic parameters.
    struct Conformance {
        var `protocol`: Nominal
        var requirements: [Requirement]
    }

    public let name: String
    public let kind: Kind
    /// Whether a notebook declares it, as against the library.
    package let isUserDefined: Bool
    package internal(set) var genericParameters: [GenericParameter] = []
    /// How values are kept when they fit in a word; `nil` for objects.
    package internal(set) var wordKind: WordKind?
    /// The members by their names; operators by their spelling, initialisers under "init",
    /// subscripts under "subscript".
    package internal(set) var members: [String: [Symbol]] {
        get {
            readMembers()
            return knownMembers
        }
        _modify {
            readMembers()
            yield &knownMembers
        }
    }
    private var knownMembers: [String: [Symbol]] = [:]
    /// Where members of a type of the library stand that nobody has asked for yet.
    var unreadMembers: UnreadMembers?
    package internal(set) var fields: [Field] = []
    package internal(set) var cases: [EnumCase] = []
    package internal(set) var rawType: Type?
    /// An enumeration whose cases may contain values of it.
    var isIndirect = false
    var conformances: [Conformance] = []
    /// Types that are declared inside this one.
    var nestedTypes: [String: Nominal] = [:]
    var nestedAliases: [String: TypeSyntax] = [:]
    /// The type in which this one is declared.
    package internal(set) var outer: Nominal?
    /// `Grid.Cell`: what values print before their fields.
    package var qualifiedName: String { outer.map { $0.qualifiedName + "." + name } ?? name }
    package internal(set) var documentation: String?
    /// What iterating over a value gives, in terms of the generic parameters; `nil` if it is not a
    /// sequence.
    package internal(set) var element: Type? {
        get {
            readMembers()
            return knownElement
        }
        set { knownElement = newValue }
    }
    private var knownElement: Type?

    /// A view of the library (see `viewsInterface`): it has no name that a notebook can write, and
    /// its values cannot be printed.
    package internal(set) var isView = false

    init(_ name: String, kind: Kind, isUserDefined: Bool) {
        self.name = name
        self.kind = kind
        self.isUserDefined = isUserDefined
    }

    /// Reads what the library's interface says of the type, once.
    func readMembers() {
        guard let unread = unreadMembers else { return }
        unreadMembers = nil
        unread.read(into: self)
    }

    /// Lets go of everything that may lead back here.
    func takeApart() {
        unreadMembers = nil
        knownMembers = [:]
        fields = []
        cases = []
        conformances = []
        nestedTypes = [:]
        outer = nil
    }

    public static func == (a: Nominal, b: Nominal) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }

    package var isOptional: Bool { !isUserDefined && name == "Optional" }
}

/// Whether only the code of the type sees a member, or changes it.
struct Access {
    var isPrivate = false
    var isSetterPrivate = false
}

/// A condition of a generic declaration.
struct Requirement {
    enum Kind {
        case conforms(Nominal)
        case isSame(Type)
        /// The subject is a sequence of such elements.
        case hasElement(Type)
    }
    var subject: Type
    var kind: Kind
}

/// Something with a name that can be called or read: a function, initialiser, property, subscript,
/// operator or case, of the library or of the notebook.
public final class Symbol {
    public enum Kind: Sendable { case function, initializer, property, `subscript`, enumCase }

    package struct Parameter {
        package var label: String?
        package var name: String
        package var type: Type
        package var isInout = false
        /// A function that is passed may be kept.
        var isEscaping = false
        package var isVariadic = false
        /// Written out in the declaration; checked anew at each call that leaves the argument out.
        package var defaultValue: Expression?
        /// The name of a result builder.
        package var builder: String?

        /// The parameter in the type of the function.
        var asFunctionParameter: Type.FunctionParameter {
            .init(type: type, isInout: isInout, isEscaping: isEscaping)
        }
    }

    package enum Implementation {
        /// A function of the library, by its key; a settable property or subscript has a setter too.
        case native(String, setter: String?)
        /// Code of the notebook.
        case user(FunctionBody, setter: FunctionBody?)
        /// A stored property, by its index.
        case stored(Int)
        /// A case, by its index.
        case enumCase(Int)
        /// The initialiser that a structure has when it declares none: one argument a field.
        case memberwise
        /// A requirement of a protocol.
        case requirement
    }

    public let name: String
    public let kind: Kind
    package let owner: Nominal?
    package internal(set) var generics: [GenericParameter] = []
    var requirements: [Requirement] = []
    package internal(set) var parameters: [Parameter] = []
    /// Of a function its result, of a property its type.
    package internal(set) var result: Type = .void
    package internal(set) var isStatic = false
    package internal(set) var isMutating = false
    package internal(set) var isSettable = false
    package internal(set) var isFailable = false
    package internal(set) var hasDiscardableResult = false
    var access = Access()
    package internal(set) var implementation: Implementation = .requirement
    package internal(set) var documentation: String?
    /// The file in which it is declared, for default values and messages.
    var file: SourceFile
    package internal(set) var range: SourceRange

    init(_ name: String, kind: Kind, owner: Nominal?, file: SourceFile, range: SourceRange) {
        self.name = name
        self.kind = kind
        self.owner = owner
        self.file = file
        self.range = range
    }

    /// All generic parameters in the order in which a call passes their types to native code: the
    /// owner's, then its own.
    package var allGenerics: [GenericParameter] { (owner?.genericParameters ?? []) + generics }

    /// The name with its labels: `crossEntropy(logits:labels:)`.
    package var fullName: String {
        switch kind {
        case .property: return name
        case .enumCase where parameters.isEmpty: return name
        default: return "\(name)(" + parameters.map { ($0.label ?? "_") + ":" }.joined() + ")"
        }
    }

    /// Whether a value of the owner is passed as the first argument.
    package var takesSelf: Bool {
        owner != nil && !isStatic && kind != .initializer && kind != .enumCase
    }
}
