/// HTML of a notebook that stands in its page as it is, because `papers.yml` allows it.
///
/// The page's Content-Security-Policy still forbids scripts, event handlers, styles and everything
/// from elsewhere. What would end the page's own markup or swallow the rest of it, the elements of
/// GFM's tag filter, is text all the same.
package struct NotebookMarkup: Sendable {
    let markup: String

    /// Whether a piece of HTML is one comment: authors' notes, which no page shows.
    static func isComment(_ text: String) -> Bool {
        let text = text.drop(while: \.isWhitespace)
        guard text.hasPrefix("<!--"), let end = text.dropFirst(4).firstRange(of: "-->") else {
            return false
        }
        return text[end.upperBound...].allSatisfy(\.isWhitespace)
    }

    private static let filtered = [
        "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
        "base", "meta", "link", "html", "head", "body", "main", "!--",
    ]

    init(_ text: String) {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            result += rest[..<start]
            rest = rest[rest.index(after: start)...]
            let name = rest.drop { $0 == "/" }.prefix(10).lowercased()
            let isFiltered = Self.filtered.contains { element in
                guard name.hasPrefix(element) else { return false }
                let after = name.dropFirst(element.count).first
                return element == "!--" || after.map { !$0.isLetter && !$0.isNumber } ?? true
            }
            result += isFiltered ? "&lt;" : "<"
        }
        markup = result + rest
    }
}
