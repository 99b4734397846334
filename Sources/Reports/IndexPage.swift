import Notebooks

/// The gallery of a site's notebooks.
enum IndexPage {
    static func file(
        _ pages: [NotebookPage], site: SiteContext, templates: Templates
    ) throws -> SiteFile {
        var values = site.values(root: "")
        values["description"] = site.configuration.description
        values["tally"] = tally(pages)
        let groups = site.grouped(pages)
        values["families"] = HTMLWriter.markup(.fragment(groups.map(section)))
        return SiteFile(path: "index.html", text: try templates.render(values, with: "index"))
    }

    private static func tally(_ pages: [NotebookPage]) -> String {
        let claims = pages.reduce(0) { $0 + $1.tally.total }
        let held = pages.reduce(0) { $0 + $1.tally.held + $1.tally.unexpected }
        let notebooks = pages.count == 1 ? "1 notebook" : "\(pages.count) notebooks"
        return claims == 0 ? notebooks : "\(notebooks), \(claimsHeld(held, of: claims))"
    }

    private static func section(
        _ group: (family: FamilySection, pages: [NotebookPage])
    ) -> HTML {
        let id = "family:\(WebAddress.encoded(group.family.id))"
        return tag(
            "section", ["class": "family", "aria-labelledby": id],
            [
                tag("h2", ["id": id], .text(group.family.title)),
                group.family.text.isEmpty
                    ? .empty : tag("p", ["class": "family-text"], .text(group.family.text)),
                tag("ul", ["class": "cards"], group.pages.map(card)),
            ])
    }

    private static func card(_ page: NotebookPage) -> HTML {
        let folder = WebAddress.encoded(page.report.path)
        var parts: [HTML] = [
            tag("h3", [tag("a", ["href": "\(folder)/index.html"], .text(page.title))])
        ]
        if let paper = page.report.notebook.frontMatter.paper {
            let citation = PaperCard.shortCitation(paper)
            if !citation.isEmpty { parts.append(tag("p", [.text(citation)])) }
        }
        parts.append(tag("p", ["class": "status"], badges(page)))
        parts.append(tag("div", ["class": "thumbnail"], thumbnail(page, folder: folder)))
        return tag("li", ["class": "card"], parts)
    }

    private static func badges(_ page: NotebookPage) -> [HTML] {
        func badge(_ style: String, _ text: String) -> HTML {
            tag("span", ["class": "badge \(style)"], .text(text))
        }
        guard let failures = page.failures else { return [badge("failed", "Not run: errors")] }
        let tally = page.tally
        var badges: [HTML] = []
        if tally.total > 0 {
            let held = tally.held + tally.unexpected
            badges.append(badge(tally.style, claimsHeld(held, of: tally.total)))
        }
        if failures > 0 {
            badges.append(badge("failed", failures == 1 ? "1 error" : "\(failures) errors"))
        }
        return badges
    }

    private static func thumbnail(_ page: NotebookPage, folder: String) -> HTML {
        page.thumbnail?.thumbnail(in: folder) ?? tag("span", ["aria-hidden": "true"], "no figure")
    }
}
