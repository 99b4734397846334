import Diagnostics
import Execution
import Foundation
import Testing

@testable import Notebooks
@testable import Reports

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// The files around the pages: index, search, feed, sitemap, previews, the page for what is missing.
@Suite struct SiteListsTests {
    private func reports() -> [Report] {
        var (dated, _) = sampleReport(
            "---\ntitle: \"A & <B>\"\nfamily: metric\ndate: 2024-02-03\n"
                + "description: It's said.\nauthor: Ann Author\n---\n"
                + "## A section\n\n```swift\n//| label: fig-a\n//| alt: A figure.\nlet a = 1\n```\n",
            path: "metric/a")
        dated.notebook.frontMatter.family = "metric"
        let plain = notebook("Plain", [], family: "metric", path: "n/plain.md")
        return [dated, Report(plain, record: record([]), path: "metric/plain")]
    }

    @Test func withoutAnAddressEverythingIsRelative() throws {
        let site = try renderSite(reports())
        let feed = try site.text("feed.xml")
        #expect(feed.contains("<title>A &amp; &lt;B&gt;</title>"))
        #expect(feed.contains("href=\"metric/a/index.html\""))
        #expect(feed.contains("<updated>2024-02-03T00:00:00Z</updated>"))
        #expect(
            feed.matches(of: #/<id>urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}<\/id>/#).count
                == 2)
        // A notebook without a date is no news.
        #expect(!feed.contains("Plain"))
        #expect(XMLParser(data: Data(feed.utf8)).parse())
        #expect(!site.files.contains { $0.path == "sitemap.xml" || $0.path.hasSuffix(".png") })
        let page = try site.text("metric/a/index.html")
        #expect(page.contains("href=\"../../feed.xml\""))
        #expect(!page.contains("og:image") && page.contains("<meta property=\"og:title\""))
    }

    @Test func withAnAddressOthersFindThePages() throws {
        let site = try renderSite(reports(), baseURL: "https://example.org/papers")
        let map = try site.text("sitemap.xml")
        #expect(map.contains("<loc>https://example.org/papers/metric/a/</loc><lastmod>2024-02-03"))
        #expect(map.contains("<loc>https://example.org/papers/metric/plain/</loc></url>"))
        #expect(XMLParser(data: Data(map.utf8)).parse())
        let page = try site.text("metric/a/index.html")
        let preview = "https://example.org/papers/metric/a/preview.png"
        #expect(page.contains("<meta property=\"og:image\" content=\"\(preview)\">"))
        #expect(page.contains("rel=\"canonical\" href=\"https://example.org/papers/metric/a/\""))
        let picture = try #require(site.files.first { $0.path == "metric/a/preview.png" })
        #expect(ImageSize(picture.bytes)?.width == 1200)
        // Pages load nothing from an absolute address: the site works in any place.
        #expect(page.contains("<link rel=\"stylesheet\" href=\"../../style.css\">"))
        // But a page for what is missing is shown at any depth.
        let missing = try site.text("404.html")
        #expect(missing.contains("href=\"https://example.org/papers/style.css\""))
    }

    @Test func theIndexFindsByFamilyVerdictAndWord() throws {
        let site = try renderSite(reports())
        let index = try site.wholeText("index.html")
        #expect(index.contains("<li class=\"card is-held\">"))
        #expect(index.contains("<a href=\"#verdict:held\">") == false)
        #expect(index.contains("id=\"search:box\" hidden"))
        let search = try site.text("search.json")
        #expect(search.contains("A section") && search.contains("metric\\/a") == false)
        #expect(search.contains("\"href\": \"metric/a/index.html\""))
    }

    @Test func aPageAllowsItsOwnScriptAlone() throws {
        let site = try renderSite(reports())
        for (page, name) in [("metric/a/index.html", "page.js"), ("index.html", "index.js")] {
            let script = try projectTemplate(name)
            let digest = Data(Digest.sha256Bytes(of: script)).base64EncodedString()
            let text = try site.wholeText(page)
            #expect(text.contains("script-src 'sha256-\(digest)'"))
            #expect(text.components(separatedBy: "<script").count == 2)
            #expect(text.contains("<script>\(String(decoding: script, as: UTF8.self))</script>"))
        }
        let missing = try site.wholeText("404.html")
        #expect(!missing.contains("script"))
    }

    @Test(arguments: [
        ("<kbd>A</kbd>", "<kbd>A</kbd>"), ("a < b <br> c", "a < b <br> c"),
        ("<Script>x</SCRIPT>", "&lt;Script>x&lt;/SCRIPT>"), ("<!-- x", "&lt;!-- x"),
        ("</main></div>", "&lt;/main></div>"), ("<header><title", "<header>&lt;title"),
        ("<", "<"),
    ])
    func markupOfANotebookCannotSwallowThePage(_ written: String, _ expected: String) {
        #expect(NotebookMarkup(written).markup == expected)
    }

    @Test func commentsAreNotShown() throws {
        let (report, _) = sampleReport(
            "---\ntitle: T\n---\n<!-- a note\n\nof mine -->\n\nText<!-- b --> <!-- c -->d -->.\n",
            path: "x/notes")
        let page = try renderSite([report]).text("x/notes/index.html")
        #expect(!page.contains("of mine"))
        #expect(page.contains("<p>Text d –&gt;.</p>"))
        #expect(!NotebookMarkup.isComment("<!-- a --><b> -->") && !NotebookMarkup.isComment("<!--"))
    }

    @Test func markupOfNotebooksIsTextUnlessTheSiteAllowsIt() throws {
        let (report, _) = sampleReport(
            "---\ntitle: T\n---\nPress <kbd>A</kbd>.\n\n<div>\n\n*b*\n\n</div>\n", path: "x/html")
        let site = try renderSite([report])
        #expect(
            try site.text("x/html/index.html").contains("<code class=\"raw\">&lt;kbd&gt;</code>A"))
        let free = try renderSite([report], allowsHTML: true).text("x/html/index.html")
        #expect(free.contains("Press <kbd>A</kbd>.") && free.contains("<div>\n<p><em>b</em></p>"))
        #expect(free.contains("default-src 'none'"))
    }

    @Test func scriptsThatWouldEndEarlyAreRefused() {
        let file = SiteFile(path: "page.js", bytes: Array("let a = '</Script>'".utf8))
        #expect(throws: Templates.Failure.self) { try Templates(files: [file]) }
    }

    @Test func filesThatCouldRunAreRefused() {
        func refusal(_ name: String, _ text: String = "") -> String? {
            ActiveContent.refusal(name, Array(text.utf8))
        }
        #expect(refusal("a.HTML") != nil && refusal("a.js") != nil && refusal("a.svgz") != nil)
        #expect(refusal("a.svg", "<svg><SCRIPT>") != nil)
        #expect(refusal("a.svg", "<svg onload = 'x'>") != nil)
        #expect(refusal("a.svg", "<!DOCTYPE svg [<!ENTITY x 'y'>]>") != nil)
        #expect(ActiveContent.refusal("a.svg", [0xFF, 0xFE, 0x3C, 0]) != nil)
        #expect(refusal("a.svg", "<svg font-size='2'><text>on = 1</text></svg>") == nil)
        #expect(refusal("a.csv", "<script>") == nil && refusal("data") == nil)
    }
}
