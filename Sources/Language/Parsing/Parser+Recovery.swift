import Diagnostics

/// Errors, going on after them, and limits.
extension Parser {
    /// Reports an error, unless one at the same place or an unreadable character on the same line
    /// has been reported.
    mutating func report(
        _ message: String, at range: SourceRange, hints: [String] = [],
        severity: Diagnostic.Severity = .error
    ) {
        if severity == .error { errorCount += 1 }
        if speculationDepth > 0 {
            if severity == .error { speculationFailed = true }
            return
        }
        if isAborted || collected.count >= Self.maximumErrors { return }
        if !damagedLines.isEmpty,
            damagedLines.contains(file.position(of: range.lowerBound).line)
                || damagedLines.contains(file.position(of: previousEnd).line)
        {
            return
        }
        if let last = collected.last, last.range.lowerBound == range.lowerBound { return }
        collected.append(Diagnostic(severity, message, in: file, at: range, hints: hints))
    }

    /// Reports that something is missing before the current token: at the token, or behind the
    /// last one when the line ends there.
    mutating func expected(_ message: String, hints: [String] = []) {
        report(message, at: missingRange, hints: hints)
    }

    var missingRange: SourceRange {
        token.startsLine || isAtEnd ? previousEnd..<previousEnd : token.range
    }

    /// Takes over what the lexer found.
    mutating func add(_ found: [Diagnostic]) {
        guard speculationDepth == 0, !isAborted else { return }
        for diagnostic in found where collected.count < Self.maximumErrors {
            damagedLines.insert(diagnostic.position.line)
            collected.append(diagnostic)
        }
    }

    // MARK: - Trying

    struct Checkpoint {
        var index: Int
        var token: Token
        var previousEnd: Int
        var errorCount: Int
        var depth: Int
        var height: Int
        var isAborted: Bool
        var speculationFailed: Bool
        var closures: [ClosureScope]
    }

    /// Parses without reporting; returns to the start. The result is `nil` if there was an error.
    mutating func speculate<T>(_ parse: (inout Parser) -> T?) -> T? {
        let checkpoint = Checkpoint(
            index: index, token: token, previousEnd: previousEnd, errorCount: errorCount,
            depth: depth, height: height, isAborted: isAborted,
            speculationFailed: speculationFailed, closures: closures)
        // Trying must stay cheap: nobody writes types nested deeper than this in an expression.
        if speculationDepth == 0 { speculationLimit = min(depth + 32, Self.maximumDepth) }
        speculationDepth += 1
        speculationFailed = false
        let result = parse(&self)
        let failed = speculationFailed
        speculationDepth -= 1
        index = checkpoint.index
        token = checkpoint.token
        previousEnd = checkpoint.previousEnd
        errorCount = checkpoint.errorCount
        depth = checkpoint.depth
        height = checkpoint.height
        isAborted = checkpoint.isAborted
        speculationFailed = checkpoint.speculationFailed
        closures = checkpoint.closures
        return failed ? nil : result
    }

    // MARK: - Limits

    /// Enters a level of nesting; `nil` when there are too many. Give the value to `leave`.
    mutating func enter() -> Int? {
        guard depth < (speculationDepth > 0 ? speculationLimit : Self.maximumDepth) else {
            abort()
            return nil
        }
        depth += 1
        let outer = height
        height = 0
        return outer
    }

    mutating func leave(_ outer: Int) {
        depth -= 1
        height = max(outer, height + 1)
    }

    /// Makes the tree being built one node higher; false when it is too high.
    mutating func grow() -> Bool {
        height += 1
        guard height > Self.maximumHeight else { return true }
        abort()
        return false
    }

    /// Reports that the program is nested too deeply and gives up on the rest of it.
    mutating func abort() {
        report(
            "nested too deeply", at: token.range,
            hints: ["compute parts of it first and give them names"])
        if speculationDepth > 0 { speculationFailed = true }
        isAborted = true
        jump(to: tokens.count - 1)
    }

    // MARK: - Going on

    /// Skips the rest of a damaged statement: to a line that starts a new one, or to the brace
    /// that closes the block.
    mutating func synchronize() {
        while !isAtEnd {
            if isPunctuation("}") { return }
            if consumePunctuation(";") { return }
            if token.startsLine, canStartStatement(token) { return }
            skipBalanced()
        }
    }

    /// Whether a line that starts with this token may be a new statement.
    func canStartStatement(_ token: Token) -> Bool {
        switch token.kind {
        case .operator: token.isPrefix
        case .punctuation: token.text == "(" || token.text == "[" || token.text == "@"
        case .keyword: token.text != "else" && token.text != "in" && token.text != "where"
        default: true
        }
    }

    /// Skips a token, with all that it brackets when it is an opening bracket.
    mutating func skipBalanced() {
        let closer = closers[index]
        if closer > index, token.kind == .punctuation {
            jump(to: closer + 1)
        } else {
            advance()
        }
    }

    /// Skips to the token that closes a list, or to the next comma in it; stops where a statement
    /// begins when nothing closes it.
    mutating func skipInList(closer: Int) {
        while !isAtEnd, index != closer {
            if isPunctuation(",") { return }
            if closer < 0,
                isPunctuation("}") || isPunctuation(")") || isPunctuation("]")
                    || (token.startsLine && canStartStatement(token))
            {
                return
            }
            skipBalanced()
        }
    }

    /// Consumes the bracket that closes a list, or reports that it is missing.
    ///
    /// - Parameter opener: the index of the opening bracket's token.
    mutating func expectCloser(
        _ text: String, of opener: Int, message: String
    ) {
        if consumePunctuation(text) { return }
        let open = tokens[opener]
        let closer = closers[opener]
        if closer > index {
            // Something stands between the last element and the bracket.
            expected("expected ',' separator", hints: separatorHints())
            jump(to: closer + 1)
            return
        }
        let line = file.position(of: open.range.lowerBound).line
        expected(message, hints: ["to match the '\(open.text)' on line \(line)"])
    }

    private func separatorHints() -> [String] {
        ["separate the elements by commas, or close the bracket before this"]
    }

    /// Reports the innermost brace that is never closed, at the brace itself.
    mutating func reportUnclosedBraces() {
        guard isAtEnd, !isAborted else { return }
        let unclosed = tokens.indices.last { closers[$0] < 0 && tokens[$0].isPunctuation("{") }
        guard let unclosed else { return }
        let end = file.position(of: token.range.lowerBound).line
        report(
            "expected '}' at end of brace statement", at: tokens[unclosed].range,
            hints: ["this '{' is not closed before the end of the code, line \(end)"])
    }
}
