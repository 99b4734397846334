import Diagnostics

/// A statement after checking.
package final class TypedStatement {
    package indirect enum Kind {
        case expression(TypedExpression)
        /// A declaration; without a value it is given one later.
        case variable(Variable, TypedExpression?)
        /// `let (a, b) = …`.
        case destructure(TypedPattern, TypedExpression)
        /// A nested function that becomes a value, since it may capture.
        case localFunction(Variable, FunctionBody)
        case `if`([TypedCondition], then: [TypedStatement], otherwise: [TypedStatement])
        /// The body always leaves.
        case `guard`([TypedCondition], otherwise: [TypedStatement])
        case `while`(JumpTarget, [TypedCondition], [TypedStatement])
        case `repeat`(JumpTarget, [TypedStatement], TypedExpression)
        /// The sequence is an array, range, dictionary, set, string, or what the standard library
        /// gives as one.
        case `for`(
            JumpTarget, TypedPattern, in: TypedExpression, where: TypedExpression?, [TypedStatement]
        )
        case `switch`(JumpTarget, TypedExpression, [TypedCase])
        case `do`(JumpTarget, [TypedStatement])
        case `return`(TypedExpression?)
        case `break`(JumpTarget)
        case `continue`(JumpTarget)
        case `fallthrough`
        /// Adds a value to the array that a result-builder closure gathers.
        case append(Variable, TypedExpression)
    }

    package let kind: Kind
    package let range: SourceRange

    init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// What `break` and `continue` refer to.
package final class JumpTarget {
    package let label: String?
    package let isLoop: Bool
    package let isSwitch: Bool

    /// What `fallthrough` leads to from the case of a switch that is being checked.
    enum Following { case nothing, statements, names }
    var following = Following.nothing

    init(label: String?, isLoop: Bool, isSwitch: Bool = false) {
        self.label = label
        self.isLoop = isLoop
        self.isSwitch = isSwitch
    }
}

package enum TypedCondition {
    case expression(TypedExpression)
    /// Holds if the pattern matches; `if let x = y` is an `optional` pattern with a variable.
    case pattern(TypedPattern, TypedExpression)
}

package struct TypedCase {
    /// Empty for `default`.
    package var patterns: [(pattern: TypedPattern, where: TypedExpression?)]
    package var body: [TypedStatement]
    /// Where it stands; what the compiler adds stands nowhere.
    var range: SourceRange?
}

/// A pattern after checking.
package indirect enum TypedPattern {
    case wildcard
    case variable(Variable)
    case tuple([TypedPattern])
    /// A case of an enumeration of the notebook, with patterns for its payload (`nil`: any payload).
    case enumCase(Nominal, Int, [TypedPattern]?)
    /// A value that is there, inside an optional.
    case some(TypedPattern)
    case `nil`
    /// A value to be equal to, of the type of the matched value.
    case equal(TypedExpression)
    /// A range that has to contain the value.
    case range(TypedExpression)
}
