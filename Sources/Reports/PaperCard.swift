import Notebooks

/// The card that says which paper a notebook is about.
enum PaperCard {
    static func html(_ paper: FrontMatter.Paper) -> HTML {
        let page = paper.arxiv.map(arxiv) ?? paper.doi.map(doi) ?? paper.url.flatMap(web)
        var parts: [HTML] = [
            tag("p", ["class": "card-label"], "The paper"),
            tag(
                "p", ["class": "paper-title"],
                page.map { tag("a", ["href": $0.url], .text(paper.title)) } ?? .text(paper.title)),
        ]
        if !paper.authors.isEmpty {
            parts.append(
                tag(
                    "p", ["class": "paper-authors"],
                    .text(paper.authors.map(name).joined(separator: ", "))))
        }
        let published = published(paper)
        if !published.isEmpty {
            parts.append(
                tag("p", ["class": "paper-venue"], .text(published.joined(separator: " · "))))
        }
        let links = links(of: paper).map { link in
            tag("li", [tag("a", ["href": link.url], .text(link.text))])
        }
        if !links.isEmpty { parts.append(tag("ul", ["class": "paper-links"], links)) }
        parts.append(
            tag(
                "details", ["class": "bibtex"],
                [
                    tag("summary", ["BibTeX"]),
                    tag(
                        "pre", ["tabindex": "0", "role": "group", "aria-label": "BibTeX entry"],
                        tag("code", [.text(PaperBibTeX.entry(paper))])),
                ]))
        return tag("aside", ["class": "paper-card", "aria-label": "The paper"], parts)
    }

    /// "Bob Möller", also for one who is given as "Möller, Bob".
    private static func name(_ author: String) -> String {
        let parts = author.split(separator: ",", maxSplits: 1)
        guard parts.count == 2 else { return author }
        return parts[1].drop(while: \.isWhitespace) + " " + parts[0]
    }

    private static func links(of paper: FrontMatter.Paper) -> [(url: String, text: String)] {
        var links: [(url: String, text: String)] = []
        if let id = paper.arxiv { links.append(arxiv(id)) }
        if let id = paper.doi { links.append(doi(id)) }
        if let url = paper.url.flatMap(web) { links.append((url.url, "Paper page")) }
        if let code = paper.code.flatMap(web) { links.append((code.url, "Authors’ code")) }
        return links
    }

    /// `Zhu et al., 2023`, for lists of notebooks.
    static func shortCitation(_ paper: FrontMatter.Paper) -> String {
        let families = paper.authors.map { author in
            // "Zhu, Dixian" and "Dixian Zhu" both occur.
            author.firstIndex(of: ",").map { String(author[..<$0]) }
                ?? author.split(separator: " ").last.map(String.init) ?? author
        }
        let names =
            switch families.count {
            case 0: ""
            case 1: families[0]
            case 2: "\(families[0]) and \(families[1])"
            default: "\(families[0]) et al."
            }
        return ([names] + published(paper)).filter { !$0.isEmpty }.joined(separator: " · ")
    }

    /// Venue and year; the year once, if the venue's name has it.
    private static func published(_ paper: FrontMatter.Paper) -> [String] {
        let year = paper.year.map(String.init)
        guard let venue = paper.venue else { return [year].compactMap { $0 } }
        return [venue] + [year].compactMap { $0 }.filter { !venue.contains($0) }
    }

    static func arxiv(_ id: String) -> (url: String, text: String) {
        let id = id.hasPrefix("arXiv:") ? String(id.dropFirst(6)) : id
        return ("https://arxiv.org/abs/" + WebAddress.encoded(id), "arXiv:" + id)
    }

    static func doi(_ id: String) -> (url: String, text: String) {
        let prefix = "https://doi.org/"
        let id = id.hasPrefix(prefix) ? String(id.dropFirst(prefix.count)) : id
        return (prefix + WebAddress.encoded(id), "doi:" + id)
    }

    static func web(_ address: String) -> (url: String, text: String)? {
        let isBare = !address.contains("://") && address.contains(".")
        let url = isBare ? "https://" + address : address
        guard WebAddress.hasScheme(url), WebAddress.refusal(of: url) == nil else { return nil }
        return (url, shortened(url))
    }

    /// An address without its scheme and final slash, as people write it.
    static func shortened(_ url: String) -> String {
        var text = url
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) {
            text.removeFirst(scheme.count)
        }
        if text.hasSuffix("/") { text.removeLast() }
        return text
    }
}
