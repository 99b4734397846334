import Charts
import Diagnostics
import Execution
import Notebooks

/// The page of one notebook.
package struct NotebookPage {
    /// What the rest of the site tells of the page.
    package let card: PageCard
    /// The files next to the page, with paths in the site.
    let files: [SiteFile]
    /// What was found wrong while the page was made.
    package let diagnostics: [Diagnostic]

    private let values: [String: Any]

    init(report: Report, site: SiteContext, builder: PageBuilder) throws {
        var builder = builder
        let notebook = report.notebook
        let heading = Self.heading(report, &builder)
        let body = builder.body()
        let footnotes = builder.footnotes()
        let references = builder.citations.list(anchors: &builder.anchors)
        let front = notebook.frontMatter
        let problems = report.diagnostics.sortedAndUnique()

        self.diagnostics = builder.diagnostics
        let hasPreview = builder.thumbnail != nil && site.configuration.baseURL != nil
        card = PageCard(
            place: site.place(of: notebook, path: report.path), description: front.description,
            authors: front.authors.map(\.name),
            citation: front.paper.map(PaperCard.shortCitation) ?? "",
            tally: ClaimTally(builder.claims),
            failures: report.record.map { record in
                (record.cells.map(\.status) + record.values.map(\.status)).count { !$0.isWell }
                    - record.withoutData.count
            },
            thumbnail: builder.thumbnail?.thumbnail,
            previewAddress: hasPreview
                ? site.address("\(WebAddress.encoded(report.path))/\(Self.previewName)") : nil,
            searchText: Self.searchText(of: notebook, builder.claims))

        var values = site.values(root: Paths.relative(from: report.path, to: "") + "/")
        values["title"] = card.title
        values["headTitle"] = "\(card.title) · \(site.configuration.title)"
        values["shareTitle"] = card.title
        values["kind"] = "article"
        values["address"] = site.configuration.baseURL.map {
            "\($0)/\(WebAddress.encoded(report.path))/"
        }
        values["preview"] = card.previewAddress
        values["heading"] = HTMLWriter.markup(.fragment(heading.content))
        values["headingAttributes"] = heading.id.map { " id=\"\($0)\"" } ?? ""
        values["description"] = front.description.map(site.typeset)
        values["byline"] = Self.byline(front)
        values["family"] = front.family.map { id -> [String: Any] in
            ["id": WebAddress.encoded(id), "title": site.title(ofFamily: id)]
        }
        values["problems"] = Self.markup(problems.map { errorBox($0) })
        values["paper"] = front.paper.map { HTMLWriter.markup(PaperCard.html($0)) }
        values["claims"] = HTMLWriter.markup(ClaimView.panel(builder.claims))
        values["contents"] = HTMLWriter.markup(Self.contents(builder, site: site))
        values["body"] = Self.markup(body)
        values["footnotes"] = HTMLWriter.markup(footnotes)
        values["references"] = HTMLWriter.markup(references)
        values["computed"] = report.isComputed
        values["provenance"] = try Self.provenance(report, site: site)
        values["results"] = report.record != nil
        self.values = values

        var files = builder.files
        if site.configuration.baseURL != nil, let thumbnail = builder.thumbnail,
            let renderer = builder.renderer
        {
            files.append(
                SiteFile(
                    path: Self.previewName,
                    bytes: try thumbnail.preview(title: card.title, renderer)))
        }
        if let record = report.record {
            files.append(SiteFile(path: Self.recordName, text: try CanonicalJSON.encode(record)))
        }
        self.files = files.map { SiteFile(path: "\(report.path)/\($0.path)", bytes: $0.bytes) }
    }

    /// The page's own file, with links to its neighbours.
    func file(beside neighbours: Neighbours, templates: Templates) throws -> SiteFile {
        var values = values
        func link(_ page: PagePlace) -> [String: Any] {
            let folder = Paths.relative(from: card.place.path, to: page.path)
            return ["href": WebAddress.encoded(folder) + "/index.html", "title": page.title]
        }
        values["previous"] = neighbours.previous.map(link)
        values["next"] = neighbours.next.map(link)
        values["feed"] = neighbours.hasFeed
        values["hasPager"] = neighbours.previous != nil || neighbours.next != nil
        let text = try templates.render(values, with: "page")
        return SiteFile(path: card.place.path + "/index.html", text: text)
    }

    private static let previewName = "preview.png"
    private static let recordName = "results.json"

    /// Why a file that a notebook brings cannot have this name: pages have files of their own, beside
    /// those of their figures and tables. Nil if it can.
    package static func refusal(ofFile name: String) -> String? {
        guard ["index.html", recordName, previewName].contains(name) else { return nil }
        return "every page has a file '\(name)' of its own; rename the one that is meant"
    }

    private static func searchText(of notebook: Notebook, _ claims: [PlacedClaim]) -> String {
        let front = notebook.frontMatter
        var parts = [front.description, front.paper?.title].compactMap { $0 }
        parts += front.authors.map(\.name) + (front.paper?.authors ?? [])
        parts += notebook.sections.map(\.title) + notebook.cells.map { $0.caption.plainText }
        parts += claims.map(\.statement)
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static func markup(_ parts: [HTML]) -> String { HTMLWriter.markup(.fragment(parts)) }

    private static func heading(
        _ report: Report, _ builder: inout PageBuilder
    ) -> (content: [HTML], id: String?) {
        guard PageBuilder.titleIsHeading(report),
            case .heading(let heading) = report.notebook.blocks[0].kind
        else {
            builder.typography.begin()
            return ([.text(builder.typography.set(report.notebook.title))], nil)
        }
        let id = builder.anchors.claim(heading.slug)
        return (builder.prose(heading.content), id)
    }

    private static func byline(_ front: FrontMatter) -> String? {
        let parts = [front.authors.map(\.name).joined(separator: ", "), front.date ?? ""]
        let text = parts.filter { !$0.isEmpty }.joined(separator: " · ")
        return text.isEmpty ? nil : text
    }

    /// The table of contents: sections and their subsections.
    private static func contents(_ builder: PageBuilder, site: SiteContext) -> HTML {
        let skipped = PageBuilder.titleIsHeading(builder.report) ? 1 : 0
        let sections = builder.notebook.sections.dropFirst(skipped)
        var entries: [(link: HTML, children: [HTML])] = []
        for section in sections {
            let link = tag("a", ["href": "#\(section.slug)"], .text(site.typeset(section.title)))
            switch builder.pageLevel(section.level) {
            case 2: entries.append((link, []))
            case 3 where !entries.isEmpty:
                entries[entries.count - 1].children.append(tag("li", [link]))
            default: break
            }
        }
        guard entries.count > 1 else { return .empty }
        let items = entries.map { entry in
            tag("li", [entry.link, entry.children.isEmpty ? .empty : tag("ol", entry.children)])
        }
        return tag(
            "nav", ["class": "contents", "aria-label": "Contents"],
            tag("details", ["open": ""], [tag("summary", ["Contents"]), tag("ol", items)]))
    }

    /// What made the numbers: nothing that differs from run to run.
    private static func provenance(
        _ report: Report, site: SiteContext
    ) throws -> [[String: String]] {
        var facts: [(String, String)] = [("Engine", "papers \(site.engine)")]
        if let record = report.record {
            facts.append(("Notebook", "sha256:\(record.source.prefix(16))"))
            facts.append(("Results", "sha256:\(try record.digest.prefix(16))"))
            if let seed = record.seed { facts.append(("Seed", String(seed))) }
            if !record.parameters.isEmpty {
                let list = record.parameters.map { "\($0.name) = \($0.value)" }
                facts.append(("Parameters", list.joined(separator: ", ")))
            }
            facts += report.notebook.frontMatter.data.map { ("Data", data($0)) }
        } else {
            facts.append(("Results", "none: the notebook was not run"))
        }
        return facts.map { ["name": $0.0, "value": $0.1] }
    }

    /// Somebody else's data that the notebook read, by one digest of all their files' digests.
    private static func data(_ source: FrontMatter.DataSource) -> String {
        let list = source.files.map { "\($0.path) \($0.sha256)\n" }.joined()
        let count = source.files.count == 1 ? "1 file" : "\(source.files.count) files"
        let licence = source.licence.map { ", \($0)" } ?? ""
        let digest = Digest.sha256(of: list.utf8).prefix(16)
        return "\(source.name) (\(count)\(licence)) sha256:\(digest)"
    }
}
