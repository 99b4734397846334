import Diagnostics

/// An expression after checking: every name is a variable or a symbol, every operator is decided,
/// every conversion is explicit and every type is known.
public final class TypedExpression {
    package indirect enum Kind {
        /// A literal of an integer type or of a floating-point type, as `type` says.
        case integer(UInt64, negative: Bool)
        case float(Double)
        case boolean(Bool)
        case string(String)
        /// A string put together from values; each is printed as `print` does.
        case interpolation([TypedExpression])
        case `nil`
        case variable(Variable)
        /// A function of the notebook as a value, or a closure; its captures are in the body.
        case closure(FunctionBody)
        /// A function, method or initialiser of the library or notebook as a value (`map(sqrt)`),
        /// `self` being the bound first argument if there is one.
        case functionReference(Symbol, types: [Type], self: TypedExpression?)
        /// A call of a function, method, initialiser or of a computed property's getter. `self`, if the
        /// symbol takes it, is the first argument. `types` are the generic arguments in the order of
        /// `Symbol.allGenerics`.
        case call(Symbol, types: [Type], [TypedArgument])
        /// A call of a value of function type.
        case callValue(TypedExpression, [TypedArgument])
        /// A stored property of a structure of the notebook.
        case field(TypedExpression, Int)
        case tupleElement(TypedExpression, Int)
        /// A settable property or subscript; `arguments` are those of the subscript.
        case access(TypedExpression, Symbol, types: [Type], arguments: [TypedExpression])
        /// A new structure with all its fields in order.
        case structure(Nominal, [TypedExpression])
        /// A case of an enumeration of the notebook.
        case enumCase(Nominal, Int, [TypedExpression])
        case tuple([TypedExpression])
        case array([TypedExpression])
        case dictionary([(key: TypedExpression, value: TypedExpression)])
        case set([TypedExpression])
        /// `+ - * / %` and the wrapping and bit operators, on numbers of one type.
        case arithmetic(ArithmeticOperator, TypedExpression, TypedExpression)
        case negate(TypedExpression)
        case bitwiseNot(TypedExpression)
        case not(TypedExpression)
        case and(TypedExpression, TypedExpression)
        case or(TypedExpression, TypedExpression)
        /// Equality of two values of one type, part by part.
        case equal(TypedExpression, TypedExpression, negated: Bool)
        /// Order of two values of one type: numbers, strings, characters, tuples, or a type of the notebook
        /// with `<`.
        case compare(ComparisonOperator, TypedExpression, TypedExpression)
        /// `+` of strings, of arrays.
        case concatenate(TypedExpression, TypedExpression)
        /// `lower..<upper` (half-open) and `lower...upper`, of any comparable type.
        case range(TypedExpression, TypedExpression, isClosed: Bool)
        case ternary(TypedExpression, TypedExpression, TypedExpression)
        /// `optional ?? alternative`; the result is optional if the alternative is.
        case coalesce(TypedExpression, TypedExpression)
        /// `value!`.
        case forceUnwrap(TypedExpression)
        /// `base?` inside the nearest enclosing `chain`: the value inside, or the end of the chain.
        case optionalChain(TypedExpression)
        /// A chain: its value wrapped in an optional unless it is one already, or `nil`.
        case chain(TypedExpression)
        /// `T` to `T?`.
        case wrap(TypedExpression)
        /// A value as an existential (`any P`): representation only; numbers are boxed.
        case erase(TypedExpression)
        /// Conversion between collections or tuples whose parts convert: each part through the closure.
        case convertElements(TypedExpression, through: FunctionBody)
        /// `target = value`; the target is a variable, field, tuple element, access, forced or chained
        /// optional of one of these, tuple of them, or `discard`.
        case assign(TypedExpression, TypedExpression)
        /// `target op= value` for `arithmetic` and `concatenate`; other operators come as an assignment
        /// of a call, evaluated in place.
        case assignArithmetic(ArithmeticOperator, TypedExpression, TypedExpression)
        case assignConcatenate(TypedExpression, TypedExpression)
        case discard
        /// Statements that give a variable its value: `if` and `switch` as expressions.
        case block([TypedStatement], result: Variable)
        /// Stands for a stored property that an initialiser has yet to set: all zero.
        case uninitialized
        /// Something that was wrong.
        case error
    }

    package var kind: Kind
    public internal(set) var type: Type
    public let range: SourceRange

    init(_ kind: Kind, _ type: Type, _ range: SourceRange) {
        self.kind = kind
        self.type = type
        self.range = range
    }
}

package struct TypedArgument {
    package var value: TypedExpression
    /// The value is a place (see `assign`) that the call may change.
    package var isInout = false
    /// The default of a parameter: evaluated after what is written.
    package var isDefault = false
}

package enum ArithmeticOperator: String {
    case add = "+", subtract = "-", multiply = "*", divide = "/", remainder = "%"
    case wrappingAdd = "&+", wrappingSubtract = "&-", wrappingMultiply = "&*"
    case and = "&", or = "|", exclusiveOr = "^", shiftLeft = "<<", shiftRight = ">>"

    var isShift: Bool { self == .shiftLeft || self == .shiftRight }
}

package enum ComparisonOperator: String {
    case less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
}

/// A variable or constant of the notebook.
public final class Variable {
    public let name: String
    public internal(set) var type: Type
    package let isLet: Bool
    /// The function in which it lives; `nil` at the top level of a block, which all blocks share.
    package let owner: FunctionBody?
    /// Whether a closure or nested function uses it: if it can change it then lives in a box.
    package internal(set) var isCaptured = false
    package internal(set) var isInout = false
    public let range: SourceRange
    /// How a name came about, for the checker's warnings.
    enum Origin { case binding, part, element, condition }
    /// `nil`: no use of the variable needs to follow.
    var origin: Origin?
    var isRead = false
    var isMutated = false
    var isParameter = false
    /// Of a parameter that is a function: it may be kept after the call.
    var mayEscape = false
    /// The argument labels, if this is a nested function.
    var labels: [String?]?
    /// Declared without a value.
    package internal(set) var awaitsValue = false

    init(_ name: String, type: Type, isLet: Bool, owner: FunctionBody?, range: SourceRange) {
        self.name = name
        self.type = type
        self.isLet = isLet
        self.owner = owner
        self.range = range
    }

    package var isGlobal: Bool { owner == nil }
}

/// The code of a function, method, initialiser, accessor or closure of the notebook.
public final class FunctionBody {
    /// For call stacks: `loss(_:_:)`, `closure`.
    package let name: String
    package let range: SourceRange
    /// The function or closure around it; `nil` for those at the top level and in types.
    package let parent: FunctionBody?
    /// The parameters in order; of a method the first is `self`, which is `inout` in a mutating one.
    package internal(set) var parameters: [Variable] = []
    package internal(set) var result: Type = .void
    package internal(set) var body: [TypedStatement] = []
    /// The variables of the functions around it that it, or a closure in it, uses; in order of first
    /// use.
    package internal(set) var captures: [Variable] = []
    /// An initialiser: `self` is a local variable that the body returns.
    package internal(set) var selfVariable: Variable?
    package internal(set) var isInitializer = false
    package internal(set) var isFailableInitializer = false
    /// Global variables that the code reads or writes, and the functions that it calls.
    var globals: [Variable] = []
    var writtenGlobals: [Variable] = []
    var callees: [FunctionBody] = []
    var prints = false
    /// Whether it makes closures that share a variable which their calls change.
    var hidesState = false
    var isAccessor = false
    /// A closure at the top level of a region: what it uses, the region uses.
    var isTopLevelClosure = false

    init(name: String, range: SourceRange, parent: FunctionBody?) {
        self.name = name
        self.range = range
        self.parent = parent
    }

    /// Lets go of everything that may lead back here.
    func takeApart() {
        parameters = []
        body = []
        captures = []
        selfVariable = nil
        globals = []
        writtenGlobals = []
        callees = []
    }
}
