import Diagnostics

/// What `papers.yml` at the root of a site says.
package struct SiteConfiguration: Sendable, Hashable {
    /// A group of notebooks on the index, in the order of the file.
    package struct Family: Sendable, Hashable {
        package var id: String
        package var title: String
        package var description: String?
    }

    package var title = "Papers"
    package var description: String?
    /// Where the site will stand, without a final slash; needed for the feed and the sitemap.
    package var baseURL: String?
    package var author: String?
    /// The address of the notebooks' repository.
    package var repository: String?
    /// A BCP 47 language tag.
    package var language = "en"
    package var families: [Family] = []
    package var theme = Theme()
    /// Whether the reference of what notebooks can call is a part of the site.
    package var hasReference = false
    /// Whether HTML in the notebooks is markup of their pages; it is shown as text otherwise.
    package var allowsHTML = false
    /// The way from the site's folder to that with stylesheet and icon, if another site's are used:
    /// the API reference inside a site looks as the site does.
    package var looksFolder = ""

    /// The looks that a site may choose.
    package struct Theme: Sendable, Hashable {
        /// The colour of links and marks, `#rrggbb`.
        package var accent: String?
    }

    package init() {}
}

/// Reads papers.yml with the strictness of front matter.
package func parseConfiguration(_ file: SourceFile) -> (SiteConfiguration, [Diagnostic]) {
    let start = file.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let reader = YAMLReader(file: file, range: start..<file.utf8.count)
    var site = SiteConfiguration()
    let keys = [
        "title", "description", "base_url", "author", "repository", "language", "families", "theme",
        "allow_html", "reference",
    ]
    guard let mapping = reader.mapping("papers.yml", keys: keys) else {
        return (site, reader.diagnostics)
    }
    site.title = mapping.string("title") ?? site.title
    site.description = mapping.string("description")
    site.author = mapping.string("author")
    site.repository = mapping.string("repository")
    site.allowsHTML = mapping.bool("allow_html") ?? false
    site.hasReference = mapping.bool("reference") ?? false
    site.language = mapping.string("language") ?? site.language
    if let address = mapping.scalar("base_url") {
        if address.text.hasPrefix("https://") || address.text.hasPrefix("http://") {
            site.baseURL =
                address.text.hasSuffix("/") ? String(address.text.dropLast()) : address.text
        } else {
            reader.error(
                "'base_url' must start with https://, not '\(address.text)'", at: address.range)
        }
    }
    for item in mapping.mappings("families", keys: ["id", "title", "description"]) {
        guard case .mapping(let family) = item else { continue }
        guard let id = family.scalar("id") else {
            reader.error("a family has no 'id'", at: family.range)
            continue
        }
        guard !id.text.isEmpty, id.text.utf8.allSatisfy(\.isLabelByte) else {
            reader.error(
                "a family's id consists of letters, digits, '_' and '-', not '\(id.text)'",
                at: id.range)
            continue
        }
        guard !site.families.contains(where: { $0.id == id.text }) else {
            reader.error("the family '\(id.text)' is given twice", at: id.range)
            continue
        }
        site.families.append(
            SiteConfiguration.Family(
                id: id.text, title: family.string("title") ?? id.text,
                description: family.string("description")))
    }
    if let theme = mapping.mapping("theme", keys: ["accent"]), let accent = theme.scalar("accent") {
        let digits = accent.text.dropFirst()
        if accent.text.hasPrefix("#"), digits.count == 6, digits.allSatisfy(\.isHexDigit) {
            site.theme.accent = accent.text.lowercased()
        } else {
            reader.error(
                "a colour must be '#rrggbb' in quotes, not '\(accent.text)'", at: accent.range)
        }
    }
    return (site, reader.diagnostics.sortedAndUnique())
}
