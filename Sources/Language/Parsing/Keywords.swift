/// The words that Swift reserves.
enum Keywords {
    /// Words that are names only in backticks (or after a dot, or as an argument label).
    static let reserved: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
        "init", "inout", "internal", "let", "operator", "precedencegroup", "private", "protocol",
        "public", "rethrows", "static", "struct", "subscript", "typealias", "var",
        "break", "case", "catch", "continue", "default", "defer", "do", "else", "fallthrough",
        "for", "guard", "if", "in", "repeat", "return", "switch", "throw", "where", "while",
        "Any", "as", "false", "is", "nil", "self", "Self", "super", "throws", "true", "try", "_",
    ]

    /// Reserved words that stand for values or types and may therefore start an expression.
    static let expressions: Set<String> = [
        "Any", "false", "nil", "self", "Self", "super", "true", "try", "_", "init",
    ]

    /// Words that are modifiers when a declaration follows them, and names elsewhere.
    static let contextualModifiers: Set<String> = [
        "mutating", "nonmutating", "indirect", "lazy", "weak", "unowned", "final", "override",
        "convenience", "required", "open", "package", "dynamic", "optional", "nonisolated",
        "isolated", "consuming", "borrowing", "infix", "prefix", "postfix", "distributed", "async",
    ]

    /// Reserved words that start a declaration.
    static let declarations: Set<String> = [
        "associatedtype", "class", "deinit", "enum", "extension", "fileprivate", "func", "import",
        "init", "internal", "let", "operator", "precedencegroup", "private", "protocol", "public",
        "static", "struct", "subscript", "typealias", "var",
    ]

    /// Reserved words that start a statement that is not a declaration.
    static let statements: Set<String> = [
        "break", "case", "catch", "continue", "default", "defer", "do", "fallthrough", "for",
        "guard", "if", "repeat", "return", "switch", "throw", "while",
    ]
}
