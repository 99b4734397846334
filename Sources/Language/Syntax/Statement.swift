import Diagnostics

/// A statement as written.
package final class Statement {
    package indirect enum Kind {
        case expression(Expression)
        case declaration(Declaration)
        case `if`(IfStatement)
        case `guard`([Condition], body: [Statement])
        case `while`(label: Identifier?, [Condition], body: [Statement])
        case `repeat`(label: Identifier?, body: [Statement], condition: Expression)
        case `for`(
            label: Identifier?, Pattern, in: Expression, where: Expression?, body: [Statement])
        case `switch`(SwitchStatement)
        case `return`(Expression?)
        case `break`(Identifier?)
        case `continue`(Identifier?)
        case `fallthrough`
        case `do`(label: Identifier?, [Statement])
    }

    package let kind: Kind
    package let range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// `if` as a statement or as an expression.
package final class IfStatement {
    package let label: Identifier?
    package let conditions: [Condition]
    package let then: [Statement]
    /// `else { … }`, or one statement that is an `if` for `else if`.
    package let otherwise: [Statement]?
    package let range: SourceRange

    package init(
        label: Identifier?, conditions: [Condition], then: [Statement], otherwise: [Statement]?,
        range: SourceRange
    ) {
        self.label = label
        self.conditions = conditions
        self.then = then
        self.otherwise = otherwise
        self.range = range
    }
}

/// One of the comma-separated conditions of `if`, `guard` and `while`.
package enum Condition {
    case expression(Expression)
    /// `let x = optional`, `var x = optional`; `let x` alone has the name as its value.
    case binding(isLet: Bool, Pattern, type: TypeSyntax?, Expression)
    /// `case pattern = value`.
    case pattern(Pattern, Expression)
}

/// `switch` as a statement or as an expression.
package final class SwitchStatement {
    package struct Case {
        /// Empty for `default`.
        package var patterns: [(pattern: Pattern, where: Expression?)]
        package var body: [Statement]
        package var range: SourceRange

        package init(
            patterns: [(pattern: Pattern, where: Expression?)], body: [Statement],
            range: SourceRange
        ) {
            self.patterns = patterns
            self.body = body
            self.range = range
        }
    }

    package let label: Identifier?
    package let subject: Expression
    package let cases: [Case]
    package let range: SourceRange

    package init(label: Identifier?, subject: Expression, cases: [Case], range: SourceRange) {
        self.label = label
        self.subject = subject
        self.cases = cases
        self.range = range
    }
}

/// A pattern as written.
package final class Pattern {
    package indirect enum Kind {
        case wildcard
        /// A name that is bound: in `let x`, `for x in`, or inside `case let`.
        case name(Identifier)
        case tuple([(label: Identifier?, pattern: Pattern)])
        /// `let pattern` or `var pattern` inside a case.
        case binding(isLet: Bool, Pattern)
        /// `.name`, `.name(patterns)`, `Type.name(patterns)`.
        case enumCase(type: TypeSyntax?, Identifier, [(label: Identifier?, pattern: Pattern)]?)
        /// `pattern?`.
        case optional(Pattern)
        /// A value to compare with: `3`, `1..<5`, `"a"`, `nil`.
        case expression(Expression)
        case `is`(TypeSyntax)
    }

    package let kind: Kind
    package let range: SourceRange

    package init(_ kind: Kind, _ range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}
