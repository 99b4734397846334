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
    let site = SiteContext(
        configuration: configuration, engine: engine,
        hasFeed: reports.contains { $0.notebook.frontMatter.date != nil })
    let renderer = FigureRenderer()
    var folders: [String: String] = [:]
    for report in reports {
        let path = report.notebook.file.path
        // As a link from beside it comes to be written, be it absolute or not.
        folders[Paths.join(Paths.folder(of: path), Paths.name(of: path))] = report.path
    }
    let pages = try reports.map { report in
        var builder = PageBuilder(
            report: report, typesetter: typesetter, renderer: renderer, pages: folders)
        builder.typography = Typography(language: configuration.language)
        builder.allowsHTML = configuration.allowsHTML
        return try NotebookPage(report: report, site: site, builder: builder)
    }
    let ordered = site.grouped(pages).flatMap(\.pages)
    var files = templates.assets.map(site.styled)
    for (place, page) in ordered.enumerated() {
        files.append(
            try page.file(
                previous: place > 0 ? ordered[place - 1] : nil,
                next: place + 1 < ordered.count ? ordered[place + 1] : nil, templates: templates))
        files += page.files
    }
    files.append(try IndexPage.file(ordered, site: site, templates: templates))
    files.append(try SiteLists.search(ordered))
    files += [
        SiteLists.feed(ordered, site: site), SiteLists.sitemap(ordered, site: site),
    ].compactMap { $0 }
    files.append(try missingPage(site, templates))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Site(files: files, diagnostics: pages.flatMap(\.diagnostics).sortedAndUnique())
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
