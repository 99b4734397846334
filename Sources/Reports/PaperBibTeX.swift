import Notebooks

/// The paper of a notebook as an entry for a reader's own bibliography.
enum PaperBibTeX {
    /// The entry: `@misc` with the venue as `howpublished`, because a card does not say whether that
    /// is a journal or a conference.
    static func entry(_ paper: FrontMatter.Paper) -> String {
        var fields: [(name: String, value: String)] = [("title", "{\(value(paper.title))}")]
        if !paper.authors.isEmpty {
            fields.append(("author", paper.authors.map(value).joined(separator: " and ")))
        }
        if let year = paper.year { fields.append(("year", String(year))) }
        if let venue = paper.venue { fields.append(("howpublished", value(venue))) }
        if let arxiv = paper.arxiv {
            fields.append(
                ("eprint", value(arxiv.hasPrefix("arXiv:") ? String(arxiv.dropFirst(6)) : arxiv)))
            fields.append(("archivePrefix", "arXiv"))
        }
        if let doi = paper.doi { fields.append(("doi", value(doi))) }
        if let url = paper.url { fields.append(("url", value(url))) }
        let width = fields.map(\.name.count).max() ?? 0
        let lines = fields.map { field in
            let padding = String(repeating: " ", count: width - field.name.count)
            return "  \(field.name)\(padding) = {\(field.value)}"
        }
        return "@misc{\(key(paper)),\n" + lines.joined(separator: ",\n") + "\n}"
    }

    /// `zhu2023label`: the first author, the year, the first word of the title that is not small.
    static func key(_ paper: FrontMatter.Paper) -> String {
        let author = paper.authors.first ?? ""
        let family =
            author.firstIndex(of: ",").map { String(author[..<$0]) }
            ?? author.split(separator: " ").last.map(String.init) ?? ""
        let words = paper.title.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let small: Set = ["a", "an", "the", "on", "of", "in", "to", "for", "from", "with"]
        let word = words.first { !small.contains($0.lowercased()) } ?? ""
        let key = plain(family) + (paper.year.map(String.init) ?? "") + plain(word)
        return key.isEmpty ? "paper" : key
    }

    /// The letters and digits that every BibTeX program takes in a key.
    private static func plain(_ text: String) -> String {
        String(text.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// A value between braces: braces and backslashes of its own would end it early.
    private static func value(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "{", "}", "\\": continue
            case "&", "%", "#", "_", "$": result += "\\\(character)"
            case _ where character.isNewline: result += " "
            default: result.append(character)
            }
        }
        return result
    }
}
