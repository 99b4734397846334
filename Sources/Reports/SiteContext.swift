import Notebooks

/// What every page knows about the site that it belongs to.
struct SiteContext {
    let configuration: SiteConfiguration
    /// The version of the engine.
    let engine: String

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

    /// What every template may use; `root` is the way from the page to the site's folder.
    func values(root: String) -> [String: Any] {
        [
            "siteTitle": configuration.title, "language": configuration.language, "engine": engine,
            "root": root,
        ]
    }

    /// The stylesheet with the site's own colour of links.
    func styled(_ file: SiteFile) -> SiteFile {
        guard file.path == "style.css", let accent = configuration.theme.accent else { return file }
        let rule = "\n@media (prefers-color-scheme: light) { :root { --accent: \(accent); } }\n"
        return SiteFile(path: file.path, bytes: file.bytes + Array(rule.utf8))
    }

    /// The pages by family: families in the order of the site, then those it does not know in the
    /// order of their first page; pages in the order given.
    func grouped(_ pages: [NotebookPage]) -> [(family: FamilySection, pages: [NotebookPage])] {
        var order = configuration.families.map {
            FamilySection(id: $0.id, title: $0.title, text: $0.description ?? "")
        }
        for page in pages where !order.contains(where: { $0.id == page.family }) {
            let title = page.family.isEmpty ? "Notebooks" : title(ofFamily: page.family)
            order.append(FamilySection(id: page.family, title: title, text: ""))
        }
        return order.compactMap { section in
            let members = pages.filter { $0.family == section.id }
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
