import Diagnostics

/// A parsed notebook: what the Markdown file says, with the place of everything in it.
///
/// Nothing is evaluated here; `Language` checks the code of `cells` and `expressions`.
package struct Notebook: Sendable, Hashable {
    package var file: SourceFile
    package var frontMatter: FrontMatter
    package var blocks: [Block]
    /// The footnotes in the order of their first reference.
    package var footnotes: [Footnote]
    /// All `swift` blocks in document order, those that are only shown (`options.eval` is false)
    /// included.
    package var cells: [Cell]
    /// The inline expressions, `` `{swift} …` ``, in document order.
    package var expressions: [InlineExpression]
    /// The sections in document order.
    package var sections: [Section]
    /// Everything that `@label` and `[](#label)` can refer to, in document order.
    package var labels: [Label]
    /// The bibliography entries that are cited, in the order of their first citation.
    package var citedEntries: [BibliographyEntry]
    /// Every link whose destination is inside the site, for `checkLinks(across:)`.
    package var localLinks: [LocalLink]

    package init(file: SourceFile, frontMatter: FrontMatter = FrontMatter()) {
        self.file = file
        self.frontMatter = frontMatter
        self.blocks = []
        self.footnotes = []
        self.cells = []
        self.expressions = []
        self.sections = []
        self.labels = []
        self.citedEntries = []
        self.localLinks = []
    }

    /// The title of the front matter, or the first heading, or the file's name.
    package var title: String {
        frontMatter.title ?? sections.first?.title
            ?? file.path.split(separator: "/").last.map(String.init) ?? file.path
    }

    /// The cells that run, in order.
    package var experiments: [Cell] { cells.filter(\.options.eval) }

    /// The HTML ids of this notebook that a link `#id` may name.
    package var anchors: [String] { sections.map(\.slug) + labels.map(\.name) }
}

/// A heading as the table of contents needs it.
package struct Section: Sendable, Hashable {
    /// 1 to 6.
    package var level: Int
    /// The heading's text without markup.
    package var title: String
    /// The anchor by GitHub's rule, unique in the notebook.
    package var slug: String
    /// The label of a heading written `# Title {#sec-title}`.
    package var label: String?
    package var range: SourceRange
}

/// Something with a name that references can name.
package struct Label: Sendable, Hashable {
    /// The word that a reference shows is chosen by the label's prefix; without a known prefix by
    /// what is labelled.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case figure, table, equation, section, listing

        /// "Figure", "Table", …
        package var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

        /// The label prefix that picks the kind: "fig-", "tbl-", "eq-", "sec-", "lst-".
        package var prefix: String {
            switch self {
            case .figure: "fig-"
            case .table: "tbl-"
            case .equation: "eq-"
            case .section: "sec-"
            case .listing: "lst-"
            }
        }
    }

    package var name: String
    package var kind: Kind
    /// The 1-based place among the labels of this kind; sections are not numbered (0).
    package var number: Int
    /// What a reference shows: "Figure 1", "Equation 2", a section's title.
    package var text: String
    /// The HTML id to link to: the label itself, or the slug of a labelled section.
    package var anchor: String
    /// The place of the label's name.
    package var range: SourceRange
}

/// The text of a footnote, `[^name]: …`.
package struct Footnote: Sendable, Hashable {
    package var name: String
    /// 1-based, in the order of the first references.
    package var number: Int
    package var blocks: [Block]
    package var range: SourceRange
}

/// A link into the site: to a place of the page, to another notebook or to a file.
package struct LocalLink: Sendable, Hashable {
    /// As written, without the fragment; empty for a link into the page itself.
    package var path: String
    /// What follows `#`, percent-decoded.
    package var fragment: String?
    /// True for an image.
    package var isImage: Bool
    package var range: SourceRange
}
