import Execution
import Notebooks

/// The files about the site for programs: feed, sitemap, and the index that search reads.
enum SiteLists {
    /// The notebooks with a date as an Atom feed, the newest first; nil if there are none.
    ///
    /// Links are absolute if the site's address is known and relative to the feed otherwise. Nothing
    /// in it comes from the clock: the feed is as new as its newest notebook.
    static func feed(_ pages: [PageCard], site: SiteContext) -> SiteFile? {
        let dated = pages.filter { $0.place.date != nil }.sorted {
            ($0.place.date ?? "") > ($1.place.date ?? "")
        }
        guard let newest = dated.first?.place.date else { return nil }
        let configuration = site.configuration
        let author = configuration.author ?? configuration.title
        var text = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(escaped(configuration.language))">
            <title>\(escaped(configuration.title))</title>
            <id>\(escaped(site.identifier(of: "")))</id>
            <link rel="self" type="application/atom+xml" href="\(escaped(site.address("feed.xml")))"/>
            <link rel="alternate" type="text/html" href="\(escaped(site.address("index.html")))"/>
            <updated>\(timestamp(newest))</updated>
            <author><name>\(escaped(author))</name></author>
            <generator version="\(escaped(site.engine))">papers</generator>

            """
        if let description = configuration.description {
            text += "<subtitle>\(escaped(description))</subtitle>\n"
        }
        for page in dated {
            let address = site.address(WebAddress.encoded(page.place.path) + "/index.html")
            let authors = page.authors.map { "<author><name>\(escaped($0))</name></author>\n" }
            let summary = [page.description, page.tally.total > 0 ? page.tally.sentence : nil]
            text += """
                <entry>
                <title>\(escaped(page.title))</title>
                <id>\(escaped(site.identifier(of: page.place.path)))</id>
                <link rel="alternate" type="text/html" href="\(escaped(address))"/>
                <updated>\(timestamp(page.place.date ?? newest))</updated>
                \(authors.joined())<summary>\(escaped(summary.compactMap { $0 }.joined(separator: " ")))</summary>
                </entry>

                """
        }
        return SiteFile(path: "feed.xml", text: text + "</feed>\n")
    }

    /// The addresses of all pages; nil if the site's own is not known, for a sitemap has absolute
    /// addresses only.
    static func sitemap(_ pages: [PageCard], site: SiteContext) -> SiteFile? {
        guard site.configuration.baseURL != nil else { return nil }
        var text = """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>\(escaped(site.address("")))</loc></url>

            """
        for page in pages {
            let location = escaped(site.address(WebAddress.encoded(page.place.path) + "/"))
            let date = page.place.date.map { "<lastmod>\($0)</lastmod>" } ?? ""
            text += "<url><loc>\(location)</loc>\(date)</url>\n"
        }
        return SiteFile(path: "sitemap.xml", text: text + "</urlset>\n")
    }

    private struct SearchIndex: Encodable {
        struct Page: Encodable {
            var href, title, text: String
        }

        var pages: [Page]
    }

    /// What the search of the index looks at, besides what the cards show.
    static func search(_ pages: [PageCard]) throws -> SiteFile {
        let index = SearchIndex(
            pages: pages.map { page in
                SearchIndex.Page(
                    href: WebAddress.encoded(page.place.path) + "/index.html", title: page.title,
                    text: page.searchText)
            })
        return SiteFile(path: "search.json", text: try CanonicalJSON.encode(index))
    }

    private static func timestamp(_ date: String) -> String { date + "T00:00:00Z" }

    /// Text inside an XML element or attribute: what HTML needs escaped is all that XML does.
    private static func escaped(_ text: String) -> String { HTMLWriter.markup(.text(text)) }
}
