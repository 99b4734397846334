import Diagnostics

/// A name with its place.
package struct Identifier: Sendable, Hashable {
    package var text: String
    package var range: SourceRange

    package init(_ text: String, _ range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// An argument of a call, an element of a tuple.
package struct Argument {
    package var label: Identifier?
    package var value: Expression

    package init(label: Identifier? = nil, value: Expression) {
        self.label = label
        self.value = value
    }
}

/// An expression as written.
package final class Expression {
    package indirect enum Kind {
        case integer(UInt64)
        case float(Double)
        case string([StringPart])
        case boolean(Bool)
        case `nil`
        /// A name, `self`, `Self`, `$0`.
        case name(String)
        /// `.adam`, to be found in the type that the context expects.
        case implicitMember(Identifier)
        /// `base.name`; a tuple's `.0` has the name "0".
        case member(Expression, Identifier)
        /// `callee(arguments) { … } label: { … }`: trailing closures come last, in `trailing`; the
        /// first has no label.
        case call(Expression, [Argument], trailing: [Argument])
        case `subscript`(Expression, [Argument])
        case prefix(Identifier, Expression)
        case postfix(Expression, Identifier)
        case binary(Expression, Identifier, Expression)
        case ternary(Expression, Expression, Expression)
        /// `target = value`, or `target += value` with the operator "+=".
        case assignment(Expression, Identifier, Expression)
        case array([Expression])
        case dictionary([(key: Expression, value: Expression)])
        /// `()`, or two elements and more, or one that has a label.
        case tuple([Argument])
        /// A parenthesised expression.
        case parenthesized(Expression)
        case closure(ClosureExpression)
        case cast(Expression, CastKind, TypeSyntax)
        /// `base?` inside a chain.
        case optionalChain(Expression)
        /// The whole of a chain that has a `?` in it: its value is optional.
        case chain(Expression)
        case forceUnwrap(Expression)
        /// `\.name.other`, `\Type.name`, `\.self`.
        case keyPath(root: TypeSyntax?, [Identifier])
        case `if`(IfStatement)
        case `switch`(SwitchStatement)
        /// `&place`, only as an argument.
        case `inout`(Expression)
        /// A type that cannot be read as an expression: `[Int: String]` is read as one, `Int?` too.
        case type(TypeSyntax)
        /// `_` on the left of an assignment.
        case discard
        /// Stands where an expression was expected and an error has been reported.
        case missing
    }

    package enum CastKind { case `as`, asOptional, asForced, `is` }

    package let kind: Kind
    package let range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

package enum StringPart {
    case text(String)
    case interpolation(Expression)
}

/// `{ [captures] (parameters) -> Result in statements }`.
package final class ClosureExpression {
    package struct Parameter {
        package var name: Identifier
        package var type: TypeSyntax?
        package var isInout = false

        package init(name: Identifier, type: TypeSyntax? = nil, isInout: Bool = false) {
            self.name = name
            self.type = type
            self.isInout = isInout
        }
    }

    /// An entry of a capture list: a constant that is given its value when the closure is made.
    package struct Capture {
        package var name: Identifier
        package var value: Expression
    }

    /// `nil` when the closure has no parameter clause (it may use `$0`).
    package let parameters: [Parameter]?
    package let result: TypeSyntax?
    package let body: [Statement]
    /// From `{` to `}`.
    package let range: SourceRange
    /// The highest `$n` used plus one, not counting nested closures.
    package let anonymousParameterCount: Int
    package let captures: [Capture]

    package init(
        parameters: [Parameter]?, result: TypeSyntax?, body: [Statement], range: SourceRange,
        anonymousParameterCount: Int, captures: [Capture] = []
    ) {
        self.parameters = parameters
        self.result = result
        self.body = body
        self.range = range
        self.anonymousParameterCount = anonymousParameterCount
        self.captures = captures
    }
}

/// A type as written.
package final class TypeSyntax {
    package indirect enum Kind {
        /// `Int`, `Array<Int>`, `Outer.Inner`: each component with its generic arguments.
        case named([(name: Identifier, arguments: [TypeSyntax])])
        case array(TypeSyntax)
        case dictionary(TypeSyntax, TypeSyntax)
        case optional(TypeSyntax)
        case tuple([(label: Identifier?, type: TypeSyntax)])
        case function(FunctionTypeSyntax)
        /// `any P` and `some P`.
        case any(TypeSyntax)
        case some(TypeSyntax)
        case missing
    }

    package let kind: Kind
    package let range: SourceRange
    /// `@escaping` stands before it.
    var isEscaping = false

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// `(inout A, B) throws -> C` with attributes such as `@escaping` or a result builder's.
package struct FunctionTypeSyntax {
    package var parameters: [(type: TypeSyntax, isInout: Bool)]
    package var result: TypeSyntax
    package var `throws`: Bool
    package var attributes: [String]

    package init(
        parameters: [(type: TypeSyntax, isInout: Bool)], result: TypeSyntax, throws: Bool,
        attributes: [String] = []
    ) {
        self.parameters = parameters
        self.result = result
        self.throws = `throws`
        self.attributes = attributes
    }
}
