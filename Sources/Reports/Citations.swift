import Notebooks

/// Author–year citations and the list of references, each linked to the other.
struct Citations {
    private struct Cited {
        var entry: BibliographyEntry
        /// "a", "b", … where two works share authors and year.
        var suffix = ""
        /// The ids of the places that cite it.
        var marks: [String] = []
        /// The id of its line in the list of references.
        var anchor: String
    }

    /// Sorted as the list of references is.
    private var works: [Cited]
    private var places: [String: Int] = [:]

    init(_ entries: [BibliographyEntry]) {
        let sorted = entries.enumerated().sorted { a, b in
            let left = Self.sortKey(a.element)
            let right = Self.sortKey(b.element)
            return left == right ? a.offset < b.offset : left < right
        }.map(\.element)
        works = sorted.enumerated().map { Cited(entry: $1, anchor: "ref:\($0 + 1)") }
        for (index, work) in works.enumerated() where places[work.entry.key] == nil {
            places[work.entry.key] = index
        }
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        var index = 0
        while index < works.count {
            var end = index + 1
            while end < works.count, label(works[end]) == label(works[index]) { end += 1 }
            if end - index > 1 {
                for offset in index..<end {
                    works[offset].suffix = String(letters[(offset - index) % 26])
                }
            }
            index = end
        }
    }

    private static func sortKey(_ entry: BibliographyEntry) -> String {
        (entry.authors.map { $0.family + " " + $0.given } + [
            entry.year ?? "", entry.title ?? entry.key,
        ])
        .joined(separator: "\u{1}").lowercased()
    }

    private func label(_ work: Cited) -> String { "\(names(work.entry)) \(work.entry.year ?? "")" }

    private func names(_ entry: BibliographyEntry) -> String { entry.shortAuthors }

    // MARK: In the text

    mutating func html(of citation: Citation, anchors: inout Anchors) -> HTML {
        var parts: [HTML] = []
        for (index, item) in citation.items.enumerated() {
            if index > 0 { parts.append("; ") }
            if !item.prefix.isEmpty { parts.append(.text(item.prefix + " ")) }
            parts.append(link(to: item, isInText: citation.isInText, anchors: &anchors))
            if !item.locator.isEmpty, !citation.isInText {
                parts.append(.text(", " + item.locator))
            }
        }
        if !citation.isInText { parts = ["("] + parts + [")"] }
        return tag("span", ["class": "citation"], parts)
    }

    private mutating func link(
        to item: Citation.Item, isInText: Bool, anchors: inout Anchors
    ) -> HTML {
        guard let place = places[item.key] else {
            return tag("span", ["class": "missing"], .text("@" + item.key))
        }
        let work = works[place]
        let id = anchors.claim("cite:\(place + 1):\(work.marks.count + 1)")
        if let id { works[place].marks.append(id) }
        let year = (work.entry.year ?? "n.d.") + work.suffix
        let locator = isInText && !item.locator.isEmpty ? ", \(item.locator)" : ""
        let text =
            isInText ? "\(names(work.entry)) (\(year)\(locator))" : "\(names(work.entry)), \(year)"
        return tag("a", ["href": "#\(work.anchor)", "id": id], .text(text))
    }

    // MARK: The list

    func list(anchors: inout Anchors) -> HTML {
        guard !works.isEmpty else { return .empty }
        var items: [HTML] = []
        for work in works {
            items.append(
                tag(
                    "li", ["id": anchors.claim(work.anchor)],
                    reference(work) + backLinks(work)))
        }
        return tag(
            "section", ["class": "references", "aria-labelledby": "references:title"],
            [tag("h2", ["id": "references:title"], "References"), tag("ul", items)])
    }

    private func reference(_ work: Cited) -> [HTML] {
        let entry = work.entry
        var parts: [HTML] = []
        let year = (entry.year ?? "n.d.") + work.suffix
        let authors = entry.authors.map(Self.initialled)
        let by =
            authors.count <= 1
            ? authors.joined()
            : authors.dropLast().joined(separator: ", ") + " and " + authors[authors.count - 1]
        if !by.isEmpty { parts.append(.text("\(by) ")) }
        parts.append(.text("(\(year)). "))
        let title = entry.title ?? entry.key
        let titleEnd = title.last.map { "?!.".contains($0) } == true ? "" : "."
        parts.append(tag("cite", [.text(title)]))
        parts.append(.text(titleEnd))
        let fields = ["journal", "booktitle", "howpublished", "school", "institution", "publisher"]
        if let venue = fields.lazy.compactMap({ entry[$0] }).first {
            parts.append(.text(" \(venue)."))
        }
        if let address = Self.address(of: entry) {
            parts += [" ", tag("a", ["href": address.url], .text(address.text))]
        }
        return parts
    }

    /// "Z. Zhu", "OpenAI".
    private static func initialled(_ name: BibliographyEntry.Name) -> String {
        let initials = name.given.split { $0 == " " || $0 == "." }.map { part in
            part.split(separator: "-").map { "\($0.prefix(1))." }.joined(separator: "-")
        }
        return (initials + [name.family]).joined(separator: " ")
    }

    private static func address(of entry: BibliographyEntry) -> (url: String, text: String)? {
        if let doi = entry["doi"] { return PaperCard.doi(doi) }
        if let eprint = entry["eprint"] ?? entry["arxiv"] { return PaperCard.arxiv(eprint) }
        guard let url = entry["url"], WebAddress.hasScheme(url), WebAddress.refusal(of: url) == nil
        else { return nil }
        return (url, PaperCard.shortened(url))
    }

    private func backLinks(_ work: Cited) -> [HTML] {
        work.marks.enumerated().flatMap { index, mark -> [HTML] in
            let name =
                work.marks.count == 1 ? "Back to the text" : "Back to the text, place \(index + 1)"
            return [" ", tag("a", ["class": "back", "href": "#\(mark)", "aria-label": name], "↩")]
        }
    }
}
