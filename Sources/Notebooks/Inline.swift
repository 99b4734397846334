import Diagnostics

/// A piece of running text, with its bytes in the file, marks included.
package struct Inline: Sendable, Hashable {
    package indirect enum Kind: Sendable, Hashable {
        /// Literal text: escapes and entities are resolved.
        case text(String)
        case emphasis([Inline])
        case strong([Inline])
        case strikethrough([Inline])
        case code(String)
        case link(Link)
        case image(Image)
        case math(Math)
        case reference(Reference)
        case citation(Citation)
        case footnoteReference(name: String, number: Int)
        case expression(InlineExpression)
        case html(String)
        case softBreak
        case lineBreak
    }

    package var kind: Kind
    package var range: SourceRange

    package init(_ kind: Kind, at range: SourceRange) {
        self.kind = kind
        self.range = range
    }
}

/// A hyperlink.
package struct Link: Sendable, Hashable {
    package var destination: String
    /// The tooltip, "" if there is none.
    package var title: String
    package var content: [Inline]
}

/// `![alt](source "caption")`.
package struct Image: Sendable, Hashable {
    package var source: String
    /// The text for those who do not see the image.
    package var alt: String
    package var caption: String
}

/// Mathematics in running text.
package struct Math: Sendable, Hashable {
    package var tex: String
    package var texRange: SourceRange
    /// True for `$$…$$` inside a line of other text that cannot be cut there (a table, a link).
    package var isDisplay: Bool
}

/// `@fig-x` or `[](#fig-x)`.
package struct Reference: Sendable, Hashable {
    package var label: String
    /// What it shows: "Figure 1"; the label itself if it is not defined.
    package var text: String
    /// The HTML id it links to.
    package var anchor: String
    /// False if the label is not defined (which has been reported).
    package var isResolved: Bool
}

/// `[@a, p. 3; see @b]` or `@a`.
package struct Citation: Sendable, Hashable {
    package struct Item: Sendable, Hashable {
        package var key: String
        /// What stands before the key, such as "see".
        package var prefix: String
        /// What follows the key, such as "p. 3", without the comma.
        package var locator: String
        /// The place of `@key`.
        package var range: SourceRange
    }

    package var items: [Item]
    /// True for `@key` in the sentence ("Zhu et al. (2023) show"), false for brackets.
    package var isInText: Bool
}

/// `` `{swift} expr` ``: the place of a value in the prose.
package struct InlineExpression: Sendable, Hashable {
    /// "inline-1", "inline-2", … in document order.
    package var id: String
    package var code: String
    /// The bytes of the code, without the mark and the backticks.
    package var codeRange: SourceRange
    /// The whole code span.
    package var range: SourceRange
}

extension Sequence where Element == Inline {
    /// The text without markup, for titles, alt texts and slugs.
    package var plainText: String {
        var text = ""
        for inline in self {
            switch inline.kind {
            case .text(let literal), .code(let literal): text += literal
            case .emphasis(let content), .strong(let content), .strikethrough(let content):
                text += content.plainText
            case .link(let link): text += link.content.plainText
            case .image(let image): text += image.alt
            case .math(let math): text += math.tex
            case .reference(let reference): text += reference.text
            case .citation(let citation):
                text += citation.items.map { "@" + $0.key }.joined(separator: "; ")
            case .expression(let expression): text += expression.code
            case .softBreak, .lineBreak: text += " "
            case .footnoteReference, .html: break
            }
        }
        return text
    }
}
