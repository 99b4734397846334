import Diagnostics

/// A `swift` block: an experiment, or Swift that is only shown.
package struct Cell: Sendable, Hashable {
    /// The label, or "cell-3" for the third `swift` block. Matches `[A-Za-z0-9_-]+`.
    package var id: String
    /// 1-based among the `swift` blocks of the notebook.
    package var ordinal: Int
    package var options: CellOptions
    /// The caption with its markup, mathematics and references.
    package var caption: [Inline]
    /// The code after the option lines, as in the file (positions are true).
    package var code: String
    /// The bytes of `code` in the file.
    package var codeRange: SourceRange
    /// The whole block, fences included.
    package var range: SourceRange

    package var label: String? { options.label }
}

/// What the leading `//| key: value` lines of a block say.
package struct CellOptions: Sendable, Hashable {
    package var label: String?
    package var caption: String?
    /// The text alternative of the figure that the block shows.
    package var alt: String?
    /// Whether the page shows the code.
    package var echo = true
    /// Whether the page shows the code folded away; nil leaves that to its length.
    package var fold: Bool?
    /// Whether the block runs.
    package var eval = true
    /// Whether a stored result may be used.
    package var cache = true
    /// The time after which the block is stopped, in seconds.
    package var timeout: Double?
    /// The memory that the block may use, in bytes.
    package var memory: Int?
    /// Where the options stand, for messages about them.
    package var ranges: [Key: SourceRange] = [:]

    package init() {}

    /// The options' names.
    package enum Key: String, Sendable, Hashable, CaseIterable {
        case label, caption, alt, echo, fold, eval, cache, timeout, memory
    }
}
