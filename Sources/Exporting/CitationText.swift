import Notebooks

/// Author–year citations and their list as plain Markdown.
struct CitationText {
    private let entries: [BibliographyEntry]

    init(_ entries: [BibliographyEntry]) {
        self.entries = entries.sorted { Self.key($0) < Self.key($1) }
    }

    private static func key(_ entry: BibliographyEntry) -> String {
        (entry.shortAuthors + " " + (entry.year ?? "") + " " + entry.key).lowercased()
    }

    func text(of citation: Citation) -> String {
        let parts = citation.items.map { item -> String in
            let entry = entries.first { $0.key == item.key }
            let year = entry?.year ?? "n.d."
            let locator = item.locator.isEmpty ? "" : ", \(item.locator)"
            let name = entry?.shortAuthors ?? item.key
            if citation.isInText { return "\(name) (\(year)\(locator))" }
            return (item.prefix.isEmpty ? "" : item.prefix + " ") + "\(name), \(year)\(locator)"
        }
        return citation.isInText
            ? parts.joined(separator: "; ") : "(" + parts.joined(separator: "; ") + ")"
    }

    /// The list of references, empty if nothing is cited.
    var list: String {
        guard !entries.isEmpty else { return "" }
        let lines = entries.map { entry in
            let authors = entry.authors.map { person in
                person.given.isEmpty ? person.family : "\(person.given) \(person.family)"
            }.joined(separator: ", ")
            let venue = ["journal", "booktitle", "howpublished", "publisher"].lazy
                .compactMap { entry[$0] }.first
            return "- \(authors) (\(entry.year ?? "n.d.")). *\(entry.title ?? entry.key)*."
                + (venue.map { " \($0)." } ?? "")
        }
        return "## References\n\n" + lines.joined(separator: "\n")
    }
}
