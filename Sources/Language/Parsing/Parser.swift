import Diagnostics

/// A recursive-descent parser of the experiment language.
///
/// It always returns a tree: where something is missing, an error is reported and a `.missing` node
/// stands in its place. An error is reported once; what follows from it is not.
package struct Parser {
    /// How deeply brackets, blocks, types and patterns may nest. Half of what the Swift compiler
    /// allows, so that no thread's stack is too small for it.
    static let maximumDepth = 128
    /// How high an expression's tree may grow: bounds chains such as `a + b + c …`, whose trees
    /// lean to the left, so that nothing that walks a tree can run out of stack.
    static let maximumHeight = 500

    /// Nobody reads more errors than this; the rest are dropped.
    static let maximumErrors = 500

    let file: SourceFile
    /// Interface texts declare what notebooks may not: protocols, generics, functions without
    /// bodies.
    let allowsInterfaces: Bool
    /// Inside `visitParameters`, the one function of an experiment that is written with `rethrows`.
    var isInVisitor = false

    var tokens: [Token]
    /// For every opening bracket the index of the token that closes it, or -1.
    var closers: [Int]
    var index = 0
    /// The current token; differs from `tokens[index]` when a part of an operator was consumed.
    var token: Token
    /// Where the last consumed token ends.
    var previousEnd: Int

    /// Names that a refused construct would have declared. An error about such a name would only
    /// follow from the refusal.
    package internal(set) var refusedNames: Set<String> = []

    var collected: [Diagnostic] = []
    /// The lines where the lexer found an error: the parser is silent about what follows there.
    var damagedLines: Set<Int> = []
    var speculationDepth = 0
    var speculationFailed = false
    /// The nesting at which a trial is given up.
    var speculationLimit = 0
    var isAborted = false
    /// Counts errors also while they are suppressed, for recovery.
    var errorCount = 0

    var depth = 0
    /// The height of the highest tree parsed since it was last reset.
    var height = 0
    /// In the condition of a statement: a `{` begins the statement's body.
    var isCondition = false
    /// In a pattern `case p = value`, where `=` does not belong to the pattern.
    var stopsAtAssignment = false
    var closures: [ClosureScope] = []
    /// Whether the body being parsed belongs to a `switch` case.
    var isInSwitch = false

    /// What the parser knows of a closure it is in.
    struct ClosureScope {
        var hasParameters: Bool
        var anonymousParameterCount = 0
    }

    package init(file: SourceFile, range: SourceRange, allowsInterfaces: Bool = false) {
        self.file = file
        self.allowsInterfaces = allowsInterfaces
        var lexer = Lexer(file: file, range: range)
        tokens = lexer.tokenize()
        closers = Self.matchBrackets(tokens)
        token = tokens[0]
        previousEnd = lexer.start
        add(lexer.diagnostics)
    }

    /// Everything found so far, sorted, each once.
    package var diagnostics: [Diagnostic] { collected.sortedAndUnique() }

    /// Parses the whole range as statements.
    package mutating func parseStatements() -> [Statement] {
        var statements: [Statement] = []
        while true {
            statements += parseStatementList()
            guard isPunctuation("}") else { break }
            report(
                "extraneous '}' at top level", at: token.range, hints: ["remove it, or open a '{'"])
            advance()
        }
        reportUnclosedBraces()
        return statements
    }

    /// Parses the whole range as one expression.
    package mutating func parseSingleExpression() -> Expression {
        guard !isAtEnd else {
            let message = "expected expression"
            report(
                message, at: token.range, hints: ["write a value, such as accuracy or percent(x)"])
            return Expression(.missing, token.range)
        }
        let expression = parseExpression()
        if !isAtEnd, !isAborted {
            report(
                "unexpected code after the expression", at: token.range,
                hints: ["an inline expression is one value; put statements in a block"])
        }
        return expression
    }

    // MARK: - Tokens

    var isAtEnd: Bool { token.kind == .endOfFile }

    func peek(_ distance: Int = 1) -> Token { tokens[min(index + distance, tokens.count - 1)] }

    mutating func advance() {
        guard !isAtEnd else { return }
        previousEnd = token.range.upperBound
        index += 1
        token = tokens[index]
    }

    /// Moves to a token further on.
    mutating func jump(to target: Int) {
        guard target > index else { return }
        previousEnd = tokens[target - 1].range.upperBound
        index = target
        token = tokens[target]
    }

    func isPunctuation(_ text: String) -> Bool {
        token.text == text && token.kind == .punctuation
    }

    func isOperator(_ text: String) -> Bool { token.text == text && token.kind == .operator }

    func isKeyword(_ text: String) -> Bool { token.text == text && token.kind == .keyword }

    /// Whether the token is this name and not one in backticks.
    func isName(_ text: String) -> Bool { token.isName(text) }

    mutating func consumePunctuation(_ text: String) -> Bool {
        guard isPunctuation(text) else { return false }
        advance()
        return true
    }

    mutating func consumeKeyword(_ text: String) -> Bool {
        guard isKeyword(text) else { return false }
        advance()
        return true
    }

    mutating func consumeOperator(_ text: String) -> Bool {
        guard isOperator(text) else { return false }
        advance()
        return true
    }

    /// Consumes the first characters of an operator, as in the `>>` of `Array<Array<Int>>`.
    mutating func consumeOperatorPrefix(_ text: String) -> Bool {
        guard token.kind == .operator, token.text.hasPrefix(text) else { return false }
        if token.text == text {
            advance()
        } else {
            let length = text.utf8.count
            previousEnd = token.range.lowerBound + length
            token.text.removeFirst(text.count)
            token.range = previousEnd..<token.range.upperBound
            token.spaceBefore = false
            token.startsLine = false
        }
        return true
    }

    /// The current token as a name.
    mutating func consumeIdentifier() -> Identifier {
        let identifier = Identifier(token.text, token.range)
        advance()
        return identifier
    }

    /// From an offset to the end of the last consumed token.
    func range(from lower: Int) -> SourceRange { lower..<max(lower, previousEnd) }

    /// Pairs the brackets. A closing brace closes parentheses left open within it; a closing
    /// parenthesis never reaches out of a brace.
    static func matchBrackets(_ tokens: [Token]) -> [Int] {
        var closers = [Int](repeating: -1, count: tokens.count)
        var open: [Int] = []
        // The number of open brackets of each kind tells at once whether a closer has an opener.
        var counts = (round: 0, square: 0, curly: 0)
        for (index, token) in tokens.enumerated() where token.kind == .punctuation {
            switch token.text {
            case "(":
                counts.round += 1
                open.append(index)
            case "[":
                counts.square += 1
                open.append(index)
            case "{":
                counts.curly += 1
                open.append(index)
            case ")", "]", "}":
                let opener = token.text == ")" ? "(" : token.text == "]" ? "[" : "{"
                let count =
                    opener == "(" ? counts.round : opener == "[" ? counts.square : counts.curly
                guard count > 0 else { continue }
                while let top = open.last {
                    let text = tokens[top].text
                    if text == "{", opener != "{" { break }
                    open.removeLast()
                    if text == "(" { counts.round -= 1 }
                    if text == "[" { counts.square -= 1 }
                    if text == "{" { counts.curly -= 1 }
                    if text == opener {
                        closers[top] = index
                        break
                    }
                }
            default: break
            }
        }
        return closers
    }
}

extension Token {
    func isName(_ name: String) -> Bool {
        kind == .identifier && text == name && range.count == name.utf8.count
    }

    func isKeyword(_ name: String) -> Bool { text == name && kind == .keyword }

    func isPunctuation(_ name: String) -> Bool { text == name && kind == .punctuation }

    func isOperator(_ name: String) -> Bool { text == name && kind == .operator }

    /// An operator with space on both sides or on neither.
    var isInfix: Bool { kind == .operator && spaceBefore == spaceAfter }

    var isPrefix: Bool { kind == .operator && spaceBefore && !spaceAfter }

    var isPostfix: Bool { kind == .operator && !spaceBefore && spaceAfter }

    /// A name that is not a reserved word; `_` is reserved.
    var isIdentifier: Bool { kind == .identifier }

    /// A name or any reserved word, as after a dot.
    var isNameLike: Bool { kind == .identifier || (kind == .keyword && text != "_") }
}
