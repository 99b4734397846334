import Diagnostics

/// One token of the experiment language.
package struct Token: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// A name, `$0`, or a name in backticks (the text is without them).
        case identifier
        /// A reserved word of Swift, whether or not the subset uses it.
        case keyword
        case integer
        case float
        /// A string literal with its decoded text and the ranges of its interpolations.
        case string([StringSegment])
        /// `+`, `..<`, `&`, `?`, `!`, `=`, `->` …: a run of operator characters.
        case `operator`
        /// One of `( ) [ ] { } , : ; . @ #` and the backslash of a key path.
        case punctuation
        case endOfFile
    }

    package var kind: Kind
    package var range: SourceRange
    /// The token's text; of a name in backticks, the name.
    package var text: String
    /// Whether a line break stands before the token.
    package var startsLine: Bool
    /// Whether white space (or an opening bracket, comma, semicolon or the start) stands before it;
    /// with `spaceAfter` this decides between prefix, infix and postfix operators, as in Swift.
    package var spaceBefore: Bool
    package var spaceAfter: Bool
    /// The `///` comment lines before the token, without their markers.
    package var documentation: String?

    package init(
        _ kind: Kind, _ range: SourceRange, text: String, startsLine: Bool = false,
        spaceBefore: Bool = false, spaceAfter: Bool = false, documentation: String? = nil
    ) {
        self.kind = kind
        self.range = range
        self.text = text
        self.startsLine = startsLine
        self.spaceBefore = spaceBefore
        self.spaceAfter = spaceAfter
        self.documentation = documentation
    }
}

/// A piece of a string literal.
package enum StringSegment: Sendable, Hashable {
    case text(String)
    /// The range of the code between `\(` and `)`.
    case interpolation(SourceRange)
}
