import Execution
import Notebooks

/// What every page knows about the site that it belongs to.
struct SiteContext {
    let configuration: SiteConfiguration
    /// The version of the engine.
    let engine: String
    /// Whether there is a feed, because some notebook has a date.
    var hasFeed = false

    func title(ofFamily id: String) -> String {
        if let family = configuration.families.first(where: { $0.id == id }) { return family.title }
        // `metric-learning` reads as "Metric learning".
        let words = id.replacing("-", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }

    /// A piece of prose that stands alone, such as a title, with its quotes and dashes set.
    func typeset(_ text: String) -> String {
        var typography = Typography(language: configuration.language)
        return typography.set(text)
    }

    /// Where the page of a notebook stands.
    func place(of notebook: Notebook, path: String) -> PagePlace {
        PagePlace(
            path: path, title: typeset(notebook.title), family: notebook.frontMatter.family ?? "",
            date: notebook.frontMatter.date)
    }

    /// What every template may use; `root` is the way from the page to the site's folder.
    func values(root: String) -> [String: Any] {
        [
            "siteTitle": configuration.title, "language": configuration.language, "engine": engine,
            "root": root, "looks": root + configuration.looksFolder, "feed": hasFeed,
            "reference": configuration.hasReference,
        ]
    }

    /// A file of the site as an address: absolute if the site's own is known.
    func address(_ path: String) -> String {
        configuration.baseURL.map { "\($0)/\(path)" } ?? path
    }

    /// A name for a page that no other has: its address, or a UUID made of the site's title and the
    /// page's path (version 8, RFC 9562).
    func identifier(of path: String) -> String {
        if let base = configuration.baseURL {
            return base + "/" + (path.isEmpty ? "" : WebAddress.encoded(path) + "/")
        }
        var digits = Array(Digest.sha256(of: (configuration.title + "\n" + path).utf8).prefix(32))
        digits[12] = "8"
        digits[16] = "a"
        let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        return "urn:uuid:" + groups.joined(separator: "-")
    }

    /// The stylesheet with the site's own colour of links.
    func styled(_ file: SiteFile) -> SiteFile {
        guard file.path == "style.css", let accent = configuration.theme.accent else { return file }
        let rule = "\n@media (prefers-color-scheme: light) { :root { --accent: \(accent); } }\n"
        return SiteFile(path: file.path, bytes: file.bytes + Array(rule.utf8))
    }

    /// The pages by family: families in the order of the site, then those it does not know in the
    /// order of their first page; pages in the order given.
    func grouped<Page>(
        _ pages: [Page], by family: (Page) -> String
    ) -> [(family: FamilySection, pages: [Page])] {
        var order = configuration.families.map {
            FamilySection(id: $0.id, title: $0.title, text: $0.description ?? "")
        }
        for id in pages.map(family) where !order.contains(where: { $0.id == id }) {
            let title = id.isEmpty ? "Notebooks" : title(ofFamily: id)
            order.append(FamilySection(id: id, title: title, text: ""))
        }
        return order.compactMap { section in
            let members = pages.filter { family($0) == section.id }
            return members.isEmpty ? nil : (section, members)
        }
    }
}

/// A section of the index.
struct FamilySection {
    var id: String
    var title: String
    var text: String
}
