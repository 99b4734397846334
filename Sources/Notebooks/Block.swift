import Diagnostics

/// A block of the document, with its bytes in the file: from its first mark to its last, without
/// the line break at its end.
package struct Block: Sendable, Hashable {
    package indirect enum Kind: Sendable, Hashable {
        case heading(Heading)
        case paragraph([Inline])
        case list(List)
        case quote([Block])
        case callout(Callout)
        /// A code block that is not Swift.
        case listing(Listing)
        /// A `swift` block.
        case cell(Cell)
        case table(Table)
        case math(MathBlock)
        case html(String)
        case thematicBreak
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// A heading. Its anchor is the slug; a label, if it has one, is an alias.
package struct Heading: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int
    package var content: [Inline]
    /// The anchor by GitHub's rule: lower case, punctuation dropped, spaces to hyphens, repeated
    /// slugs numbered `-1`, `-2`, ….
    package var slug: String
    package var label: String?
}

/// A bullet, ordered or task list.
package struct List: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package var blocks: [Block]
        /// Whether a task is done; nil for an ordinary item.
        package var isDone: Bool?
        package var range: SourceRange
    }

    /// The first number of an ordered list, nil for a bullet list.
    package var start: Int?
    /// A tight list shows the paragraphs of its items without space between them.
    package var isTight: Bool
    package var items: [Item]
}

/// `> [!NOTE]` and its four relatives.
package struct Callout: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case note, tip, important, warning, caution
    }

    package var kind: Kind
    package var blocks: [Block]
}

/// A code block that is only shown.
package struct Listing: Sendable, Hashable {
    /// The first word after the fence, "" if there is none.
    package var language: String
    /// What follows the language.
    package var arguments: String
    package var code: String
    /// The code's lines in the file; inside quotes and lists they hold the lines' prefixes, too.
    package var codeRange: SourceRange
}

/// A pipe table.
package struct Table: Sendable, Hashable {
    package enum Alignment: String, Sendable, Hashable {
        case none, left, center, right
    }

    package struct Cell: Sendable, Hashable {
        package var content: [Inline]
        package var range: SourceRange
    }

    /// One for each column.
    package var alignments: [Alignment]
    package var header: [Cell]
    /// Each row holds one cell for each column.
    package var rows: [[Cell]]
}

/// Display mathematics, `$$…$$ {#eq-name}` or a `math` code block.
package struct MathBlock: Sendable, Hashable {
    /// The TeX between the marks, container prefixes removed, white space at the ends trimmed.
    package var tex: String
    package var texRange: SourceRange
    package var label: String?
    /// The number of a labelled equation.
    package var number: Int?
}
