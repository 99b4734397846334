import Diagnostics
import Execution
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct SiteTests {
    @Test func hostileNotebooksAreHarmless() throws {
        let attack = "<script>alert(1)</script>"
        let link = Link(
            destination: "javascript:alert(1)", title: "\"><script>", content: [text("click")])
        var hostile = notebook(
            attack,
            [
                Block(.html("<img src=x onerror=alert(1)>\n"), at: 0..<0),
                paragraph(
                    text(attack), Inline(.html("<svg/onload=alert(1)>"), at: 0..<0),
                    Inline(.link(link), at: 0..<4),
                    Inline(
                        .image(
                            Image(source: "https://evil.example/x.png", alt: attack, caption: "")),
                        at: 0..<4),
                    Inline(
                        .image(Image(source: "data:image/svg+xml,x", alt: "a", caption: "")),
                        at: 0..<4)),
                math(#"\href{javascript:alert(1)}{x}"#), math(#"\text{</math><script>}"#),
                block(cell("cell-1", "let a = \"</code></pre>\(attack)\"")),
                Block(
                    .listing(
                        Listing(
                            language: "\"><script>", arguments: "", code: attack, codeRange: 0..<0)),
                    at: 0..<0),
            ], family: "\"><script>")
        hostile.frontMatter.paper = FrontMatter.Paper(
            title: attack, authors: [attack], arxiv: "\"><script>", code: "javascript:alert(1)",
            url: "javascript:alert(1)")
        let results = record([
            CellRecord(
                name: "cell-1", status: .finished, outputs: [.text("</samp>\(attack)\u{1B}[31m")])
        ])
        let site = try renderSite([Report(hostile, record: results, path: "x/y")])
        for path in ["x/y/index.html", "index.html"] {
            let page = try site.text(path).lowercased()
            #expect(!page.contains("<script"))
            #expect(!page.contains("<svg/") && !page.contains("<img src=x"))
            #expect(!page.contains("href=\"javascript:"))
            #expect(!page.contains("data:"))
        }
        let messages = site.diagnostics.map(\.message)
        #expect(messages.contains("addresses of scheme 'javascript' are not allowed"))
        #expect(messages.contains("addresses of scheme 'data' are not allowed"))
        #expect(messages.contains(#"\href is not available in notebooks"#))
    }

    @Test func pagesLinkToEachOtherInTheOrderOfTheSite() throws {
        func link(_ destination: String) -> Block {
            paragraph(
                Inline(
                    .link(Link(destination: destination, title: "", content: [text("other")])),
                    at: 0..<4))
        }
        let first = notebook(
            "First", [link("../b/second.md#part")], family: "other", path: "n/a/first.md")
        let second = notebook(
            "Second", [link("missing.txt")], family: "metric", path: "n/b/second.md")
        let site = try renderSite([
            Report(first, record: nil, path: "other/first"),
            Report(second, record: nil, path: "metric/second"),
        ])
        let page = try site.text("other/first/index.html")
        #expect(page.contains("href=\"../../metric/second/index.html#part\""))
        #expect(page.contains("rel=\"prev\" href=\"../../metric/second/index.html\""))
        #expect(page.contains("href=\"../../style.css\""))
        let other = try site.text("metric/second/index.html")
        #expect(other.contains("<span class=\"missing\">other</span>"))
        let index = try site.text("index.html")
        let families = attributes("id", in: index).filter { $0.hasPrefix("family:") }
        #expect(families == ["family:metric", "family:other"])
        #expect(index.contains("href=\"other/first/index.html\""))
    }

    @Test func imagesComeAlongWithTheirSize() throws {
        let png: [UInt8] =
            [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]
            + [0, 0, 1, 0, 0, 0, 0, 64]
        let image = Image(source: "images/a%20b.png", alt: "A plot", caption: "Old plot")
        let notebook = notebook("Images", [paragraph(Inline(.image(image), at: 0..<0))])
        let report = Report(notebook, record: nil, path: "x/images") { path in
            path == "images/a b.png" ? png : nil
        }
        let site = try renderSite([report])
        let page = try site.text("x/images/index.html")
        #expect(page.contains("src=\"a%20b.png\" alt=\"A plot\" width=\"256\" height=\"64\""))
        #expect(page.contains("<figcaption><p>Old plot</p>"))
        #expect(site.files.first { $0.path == "x/images/a b.png" }?.bytes == png)
    }

    @Test func mistakesInFormulasHaveTheirPlaceInTheFile() throws {
        let source = SourceFile(path: "a.md", text: "text $x + \\foo$\n")
        var notebook = Notebook(file: source)
        let math = Math(tex: "x + \\foo", texRange: 6..<14, isDisplay: false)
        notebook.blocks = [Block(.paragraph([Inline(.math(math), at: 5..<15)]), at: 0..<15)]
        let found = checkMarkup(of: notebook, with: typesetter)
        #expect(found.map(\.message) == [#"there is no TeX command '\foo'"#])
        #expect(found.first?.position == SourcePosition(line: 1, column: 11))

        let display = SourceFile(path: "a.md", text: "$$\n\\foo\n$$\n")
        notebook = Notebook(file: display)
        let block = MathBlock(tex: "\\foo", texRange: 2..<8, label: nil, number: nil)
        notebook.blocks = [Block(.math(block), at: 0..<11)]
        let place = checkMarkup(of: notebook, with: typesetter).first?.position
        #expect(place == SourcePosition(line: 2, column: 1))
    }

    @Test func theSiteIsTheSameEachTime() throws {
        let sample = notebook("Same", [math("x"), block(cell("cell-1", "print(1)"))])
        let reports = [Report(sample, record: record([]), path: "x/same")]
        let first = try renderSite(reports).files
        #expect(try renderSite(reports).files == first)
        #expect(first.map(\.path) == first.map(\.path).sorted())
    }

    @Test func templatesThatLackSomethingAreReported() {
        #expect(throws: Templates.Failure.self) { try Templates(files: []) }
    }
}
