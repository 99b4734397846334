/// Swift's own operators: an experiment gives them to its types but makes no new ones.
enum Operators {
    enum Associativity { case left, right, none }

    /// A precedence group; greater levels bind tighter.
    struct Group: Equatable {
        let name: String
        let level: Int
        let associativity: Associativity
    }

    static let shift = Group(name: "BitwiseShiftPrecedence", level: 9, associativity: .none)
    static let multiplication = Group(
        name: "MultiplicationPrecedence", level: 8, associativity: .left)
    static let addition = Group(name: "AdditionPrecedence", level: 7, associativity: .left)
    static let range = Group(name: "RangeFormationPrecedence", level: 6, associativity: .none)
    static let casting = Group(name: "CastingPrecedence", level: 5, associativity: .none)
    static let nilCoalescing = Group(
        name: "NilCoalescingPrecedence", level: 4, associativity: .right)
    static let comparison = Group(name: "ComparisonPrecedence", level: 3, associativity: .none)
    static let conjunction = Group(
        name: "LogicalConjunctionPrecedence", level: 2, associativity: .left)
    static let disjunction = Group(
        name: "LogicalDisjunctionPrecedence", level: 1, associativity: .left)
    static let ternary = Group(name: "TernaryPrecedence", level: 0, associativity: .right)
    static let assignment = Group(
        name: "AssignmentPrecedence", level: -1, associativity: .right)

    /// The group of an infix operator; `nil` when Swift has no such operator.
    static func group(of text: String) -> Group? {
        switch text {
        case "<<", ">>", "&<<", "&>>": shift
        case "*", "/", "%", "&*", "&", ".&": multiplication
        case "+", "-", "&+", "&-", "|", "^", ".|", ".^": addition
        case "...", "..<": range
        case "??": nilCoalescing
        case "<", "<=", ">", ">=", "==", "!=", "===", "!==", "~=", ".==", ".!=", ".<", ".<=", ".>",
            ".>=":
            comparison
        case "&&": conjunction
        case "||": disjunction
        default: isAssignment(text) ? assignment : nil
        }
    }

    static func isAssignment(_ text: String) -> Bool {
        switch text {
        case "=", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", "&+=", "&-=",
            "&*=", "&<<=", "&>>=", ".&=", ".|=", ".^=":
            true
        default: false
        }
    }

    static func isPrefix(_ text: String) -> Bool {
        switch text {
        case "-", "+", "!", "~", "...", "..<", ".!": true
        default: false
        }
    }

    static func isPostfix(_ text: String) -> Bool { text == "..." }

    /// What to write instead of an operator that Swift does not have.
    static func hints(for text: String) -> [String] {
        switch text {
        case "++": ["did you mean '+= 1'?"]
        case "--": ["did you mean '-= 1'?"]
        case "**": ["write 'pow(x, y)'"]
        case "//": ["write 'Int(a / b)', or 'a / b' of two integers"]
        case "=<": ["did you mean '<='?"]
        case "=>": ["did you mean '>='?"]
        case "<>": ["did you mean '!='?"]
        case "<-": ["write 'a < -b' with a space, or 'a = b'"]
        case "=-": ["write '= -' with a space"]
        case "=+": ["did you mean '+='?"]
        case "=!": ["write '= !' with a space"]
        case "|>": ["call the function: f(x)"]
        case "->": ["'->' stands before the result of a function"]
        default: ["write a function with a name; experiments use Swift's own operators"]
        }
    }
}
