import Notebooks

/// The gallery of a site's notebooks: cards by family, ways to find one, and the claims at a glance.
///
/// The verdicts filter without script: a link makes one of the marks before the cards the target of
/// the page's address, and style.css hides the cards that do not fit it.
enum IndexPage {
    static func file(
        _ pages: [PageCard], site: SiteContext, templates: Templates
    ) throws -> SiteFile {
        var values = site.values(root: "")
        let title = site.configuration.title
        values["headTitle"] = title
        values["shareTitle"] = title
        values["kind"] = "website"
        values["description"] = site.configuration.description
        values["address"] = site.configuration.baseURL.map { $0 + "/" }
        values["preview"] = pages.lazy.compactMap(\.previewAddress).first
        values["tally"] = tally(pages)
        let groups = site.grouped(pages, by: \.place.family)
        values["finder"] = HTMLWriter.markup(finder(pages, groups))
        values["families"] = HTMLWriter.markup(.fragment(groups.map(section)))
        values["overview"] = HTMLWriter.markup(overview(pages))
        return SiteFile(path: "index.html", text: try templates.render(values, with: "index"))
    }

    private static func tally(_ pages: [PageCard]) -> String {
        let claims = pages.reduce(0) { $0 + $1.tally.total }
        let held = pages.reduce(0) { $0 + $1.tally.held + $1.tally.unexpected }
        let notebooks = pages.count == 1 ? "1 notebook" : "\(pages.count) notebooks"
        return claims == 0 ? notebooks : "\(notebooks), \(claimsHeld(held, of: claims))"
    }

    // MARK: Finding

    /// What a card's verdict may be, the worst first.
    private static let outcomes: [(style: String, text: String)] = [
        ("failed", "Failures"), ("undecided", "Not decided"), ("known", "Partly reproduced"),
        ("held", "All claims held"),
    ]

    private static func finder(
        _ pages: [PageCard], _ groups: [(family: FamilySection, pages: [PageCard])]
    ) -> HTML {
        // Shown by the script, which makes it work.
        let search = tag(
            "p", ["class": "search", "id": "search:box", "hidden": ""],
            [
                tag("label", ["for": "search:input"], "Search"),
                tag("input", ["type": "search", "id": "search:input", "autocomplete": "off"]),
                tag("output", ["for": "search:input"]),
            ])
        let present = outcomes.map { outcome in
            (outcome, pages.filter { $0.outcome == outcome.style }.count)
        }.filter { $0.1 > 0 }
        guard pages.count > 1 else { return .empty }
        let families = groups.map { group in
            link(
                "#family:\(WebAddress.encoded(group.family.id))", group.family.title,
                group.pages.count)
        }
        let verdicts = present.map { link("#verdict:\($0.style)", $0.text, $1) }
        func list(_ title: String, _ items: [HTML]) -> HTML {
            items.count < 2
                ? .empty
                : tag("nav", ["class": "filter", "aria-label": title], tag("ul", items))
        }
        let marks = present.map { tag("span", ["class": "mark", "id": "verdict:\($0.0.style)"]) }
        let all = verdicts.count < 2 ? [] : [link("#verdict:all", "All", pages.count)]
        return .fragment(
            [tag("span", ["class": "mark", "id": "verdict:all"])] + marks + [
                tag(
                    "div", ["class": "finder"],
                    [search, list("Families", families), list("Verdicts", all + verdicts)])
            ])
    }

    private static func link(_ address: String, _ text: String, _ count: Int) -> HTML {
        tag(
            "li",
            [
                tag(
                    "a", ["href": address],
                    [.text(text + " "), tag("span", ["class": "count"], .text(String(count)))])
            ])
    }

    // MARK: Cards

    private static func section(
        _ group: (family: FamilySection, pages: [PageCard])
    ) -> HTML {
        let id = "family:\(WebAddress.encoded(group.family.id))"
        return tag(
            "section", ["class": "family", "aria-labelledby": id],
            [
                tag(
                    "div", ["class": "family-head"],
                    [
                        tag("h2", ["id": id], .text(group.family.title)),
                        group.family.text.isEmpty
                            ? .empty
                            : tag("p", ["class": "family-text"], .text(group.family.text)),
                    ]),
                tag("ul", ["class": "cards"], group.pages.map(card)),
            ])
    }

    private static func card(_ page: PageCard) -> HTML {
        let folder = WebAddress.encoded(page.place.path)
        var parts: [HTML] = [
            tag("h3", [tag("a", ["href": "\(folder)/index.html"], .text(page.title))])
        ]
        if !page.citation.isEmpty { parts.append(tag("p", [.text(page.citation)])) }
        let badges = badges(page)
        if !badges.isEmpty { parts.append(tag("p", ["class": "status"], badges)) }
        parts.append(tag("div", ["class": "thumbnail"], thumbnail(page, folder: folder)))
        return tag("li", ["class": "card is-\(page.outcome)"], parts)
    }

    private static func badges(_ page: PageCard) -> [HTML] {
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

    private static func thumbnail(_ page: PageCard, folder: String) -> HTML {
        page.thumbnail?.html(in: folder) ?? tag("span", ["aria-hidden": "true"], "no figure")
    }

    // MARK: Claims

    /// A line for each notebook that makes claims, with how many came out how.
    private static func overview(_ pages: [PageCard]) -> HTML {
        let pages = pages.filter { $0.tally.total > 0 }
        guard pages.count > 1 else { return .empty }
        let columns: [(title: String, count: (ClaimTally) -> Int)] = [
            ("Claims", \.total), ("Held", { $0.held + $0.unexpected }),
            ("Not reproduced", \.notReproduced), ("Failed", \.failed), ("Not decided", \.undecided),
        ]
        // A column of zeros says nothing, except that nothing failed.
        let shown = columns.filter { column in
            column.title != "Not decided" || pages.contains { column.count($0.tally) > 0 }
        }
        func cells(_ counts: [Int]) -> [HTML] {
            counts.map { tag("td", ["class": "number"], .text($0 == 0 ? "–" : String($0))) }
        }
        let rows = pages.map { page in
            tag(
                "tr",
                [
                    tag(
                        "th", ["scope": "row"],
                        tag(
                            "a", ["href": WebAddress.encoded(page.place.path) + "/index.html"],
                            .text(page.title)))
                ] + cells(shown.map { $0.count(page.tally) }))
        }
        let sums = shown.map { column in pages.reduce(0) { $0 + column.count($1.tally) } }
        let head =
            [tag("th", ["scope": "col"], "Notebook")]
            + shown.map { tag("th", ["scope": "col", "class": "number"], .text($0.title)) }
        let foot = [tag("th", ["scope": "row"], "All")] + cells(sums)
        return tag(
            "section", ["class": "overview", "aria-labelledby": "claims:title"],
            [
                tag("h2", ["id": "claims:title"], "Claims kept"),
                scrolling(
                    tag(
                        "table",
                        [
                            tag("thead", [tag("tr", head)]), tag("tbody", rows),
                            tag("tfoot", [tag("tr", foot)]),
                        ]), label: "Claims kept"),
            ])
    }
}
