import ChartsCairo
import Diagnostics
import Notebooks

/// Renders a site: a page for each notebook, the index, and the files they need.
///
/// Evaluates nothing and touches no file: what it returns depends on what it is given, byte for
/// byte.
///
/// - Parameters:
///   - reports: the notebooks in the order in which the index lists them within a family.
///   - engine: the version of the engine.
package func render(
    _ reports: [Report], configuration: SiteConfiguration, engine: String, templates: Templates,
    typesetter: MathTypesetter
) throws -> Site {
    let renderer = SiteRenderer(
        configuration: configuration, engine: engine, templates: templates, typesetter: typesetter)
    let folders = PageFolders(
        reports.map { (file: $0.notebook.file.path, page: $0.path) })
    let pages = try reports.map { try renderer.page($0, folders: folders) }
    let cards = pages.map(\.card)
    let neighbours = SiteOrder(configuration).neighbours(cards.map(\.place))
    var files = try renderer.siteFiles(cards)
    for page in pages {
        files += try renderer.files(
            of: page, beside: neighbours[page.card.place.path] ?? Neighbours())
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Site(files: files, diagnostics: pages.flatMap(\.diagnostics).sortedAndUnique())
}

/// Renders the parts of a site one by one, so that a page whose inputs have not changed need not be
/// made anew: its card is enough for the rest of the site.
package struct SiteRenderer {
    private let site: SiteContext
    private let templates: Templates
    private let typesetter: MathTypesetter
    private let figures: FigureRenderer

    /// - Parameter figures: draws the figures; nil takes a new renderer.
    package init(
        configuration: SiteConfiguration, engine: String, templates: Templates,
        typesetter: MathTypesetter, figures: FigureRenderer? = nil
    ) {
        self.figures = figures ?? FigureRenderer()
        site = SiteContext(configuration: configuration, engine: engine)
        self.templates = templates
        self.typesetter = typesetter
    }

    /// Makes a page, but for the links to its neighbours.
    ///
    /// - Parameter folders: where the pages of all notebooks are, by which links are followed.
    package func page(_ report: Report, folders: PageFolders) throws -> NotebookPage {
        var builder = PageBuilder(
            report: report, typesetter: typesetter, renderer: figures, pages: folders)
        builder.typography = Typography(language: site.configuration.language)
        builder.allowsHTML = site.configuration.allowsHTML
        return try NotebookPage(report: report, site: site, builder: builder)
    }

    /// The files of a page.
    package func files(of page: NotebookPage, beside neighbours: Neighbours) throws -> [SiteFile] {
        [try page.file(beside: neighbours, templates: templates)] + page.files
    }

    /// The files that belong to no page: the index, the stylesheet and the like.
    package func siteFiles(_ cards: [PageCard]) throws -> [SiteFile] {
        var site = self.site
        site.hasFeed = cards.contains { $0.place.date != nil }
        var files = templates.assets.map(site.styled)
        let ordered = site.grouped(cards, by: \.place.family).flatMap(\.pages)
        files.append(try IndexPage.file(ordered, site: site, templates: templates))
        files.append(try SiteLists.search(ordered))
        files += [
            SiteLists.feed(ordered, site: site), SiteLists.sitemap(ordered, site: site),
        ].compactMap { $0 }
        files.append(try missingPage(site, templates))
        return files
    }
}

/// The order of the pages of a site.
package struct SiteOrder {
    private let site: SiteContext

    package init(_ configuration: SiteConfiguration) {
        site = SiteContext(configuration: configuration, engine: "")
    }

    /// Where the page of a notebook stands.
    package func place(of notebook: Notebook, path: String) -> PagePlace {
        site.place(of: notebook, path: path)
    }

    /// The neighbours of each page by its path.
    ///
    /// - Parameter places: all pages, in the order in which the index lists them within a family.
    package func neighbours(_ places: [PagePlace]) -> [String: Neighbours] {
        let ordered = site.grouped(places, by: \.family).flatMap(\.pages)
        let hasFeed = places.contains { $0.date != nil }
        var result: [String: Neighbours] = [:]
        for (index, place) in ordered.enumerated() {
            result[place.path] = Neighbours(
                previous: index > 0 ? ordered[index - 1] : nil,
                next: index + 1 < ordered.count ? ordered[index + 1] : nil, hasFeed: hasFeed)
        }
        return result
    }
}

/// The page folders of the site's notebooks, by which links from one notebook to another are
/// followed.
package struct PageFolders {
    private var byFile: [String: String] = [:]
    /// Is told each path that is looked up, and the answer.
    package var watcher: ((_ path: String, _ folder: String?) -> Void)?

    /// - Parameter notebooks: the path of each notebook's file, and the folder of its page.
    package init(_ notebooks: [(file: String, page: String)]) {
        for (file, page) in notebooks {
            // As a link from beside it comes to be written, be it absolute or not.
            byFile[Paths.join(Paths.folder(of: file), Paths.name(of: file))] = page
        }
    }

    /// The page's folder of the notebook at a path.
    package subscript(path path: String) -> String? {
        let folder = byFile[path]
        watcher?(path, folder)
        return folder
    }
}

/// The page that a server shows for an address that does not exist, at whatever depth: its own
/// addresses are absolute if the site's is known.
private func missingPage(_ site: SiteContext, _ templates: Templates) throws -> SiteFile {
    var values = site.values(root: site.configuration.baseURL.map { $0 + "/" } ?? "")
    values["headTitle"] = "Page not found · \(site.configuration.title)"
    values["shareTitle"] = "Page not found"
    values["kind"] = "website"
    return SiteFile(path: "404.html", text: try templates.render(values, with: "missing"))
}
