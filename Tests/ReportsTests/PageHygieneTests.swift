import Charts
import Diagnostics
import Execution
import Testing

@testable import Notebooks
@testable import Reports

/// What must hold of every page, tried on notebooks that the parser reads: one that uses all there
/// is, and one that means harm.
@Suite struct PageHygieneTests {
    /// A report as the command makes it, with results made by hand: a figure, a table, printed text
    /// and a claim for each block.
    private func report(
        _ text: String, path: String, figure: Figure, limit: Int = .max
    ) -> (Report, [Diagnostic]) {
        let file = SourceFile(path: "notebooks/\(path).md", text: text)
        let (notebook, diagnostics) = parse(file) { name in
            name == "refs.bib" ? Array(Self.bibliography.utf8) : nil
        }
        let cells = notebook.cells.prefix(limit).map { cell in
            CellRecord(
                name: cell.id, status: .finished,
                outputs: [
                    .text("printed <b>&amp;\n"), .figure(figure),
                    .table(Table(columns: ["<i>", ""], rows: [[.text("</td>"), .number(0.5)]])),
                    .claim(Claim("\"<b>\" wins", measured: 2, .atLeast(1))),
                ])
        }
        let values = notebook.expressions.map {
            ValueRecord(name: $0.id, status: .finished, text: "<3>")
        }
        let record = NotebookRecord(
            notebook: path, source: "00ff", seed: 1, cells: Array(cells), values: values)
        return (Report(notebook, record: record, path: path), diagnostics)
    }

    private static let bibliography = """
        @article{zhu, title={A <b> loss}, author={Zhu, Dixian and Ying, Yiming}, year={2023},
          url={javascript:alert(1)}}
        """

    private var figure: Figure {
        Figure(
            Chart {
                for name in ["<script>", "b"] {
                    for x in 0..<60 {
                        LineMark(x: .value("x", x), y: .value("y & <z>", (x * 7) % 11))
                            .foregroundStyle(by: .value("s", name))
                    }
                }
            })
    }

    private func rich(_ blocks: Int) -> String {
        var text = """
            ---
            title: "Everything \\"at once\\""
            family: one
            description: It's all here.
            paper: {title: A paper, authors: [Ann Author], year: 2020, arxiv: "2001.00001"}
            bibliography: refs.bib
            ---
            # First {#sec-first}

            A citation [@zhu, p. 3], again @zhu, a note[^n] and again[^n], a reference to @fig-1, @tbl-t,
            @eq-e and @sec-first, a link to [the end](#the-end), a value `{swift} 1 + 1`.

            $$x^2 + \\frac{1}{2}$$ {#eq-e}

            > [!WARNING]
            > A callout with `code` -- and more.

            | a | b |
            |---|--:|
            | 1 | 2.5 |

            - [x] done
            - [ ] not done

            """
        for number in 1...blocks {
            text += """

                ```swift
                //| label: \(number == 2 ? "tbl-t" : "fig-\(number)")
                //| caption: Number \(number), "quoted".
                //| alt: A figure.
                let a\(number) = \(number)
                ```

                """
        }
        return text + "\n## The end\n\n[^n]: A note with a [link](#sec-first).\n"
    }

    /// The way from a page to what one of its addresses means: the file and the anchor.
    private func target(_ address: String, from page: String) -> (file: String, anchor: String) {
        let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = WebAddress.decoded(String(parts[0]))
        let file = path.isEmpty ? page : Paths.join(Paths.folder(of: page), path)
        return (file, parts.count > 1 ? WebAddress.decoded(String(parts[1])) : "")
    }

    /// What is wrong with the pages of a site: markup, links that lead nowhere, foreign addresses.
    private func faults(_ site: Site) -> [String] {
        var pages: [String: PageMarkup] = [:]
        for file in site.files where file.path.hasSuffix(".html") {
            pages[file.path] = PageMarkup(String(decoding: file.bytes, as: UTF8.self))
        }
        var faults: [String] = []
        for (path, page) in pages.sorted(by: { $0.key < $1.key }) {
            faults += page.faults.map { "\(path): \($0)" }
            for address in page.addresses where !address.hasPrefix("https://") {
                let (file, anchor) = target(address, from: path)
                if !site.files.contains(where: { $0.path == file }) {
                    faults.append("\(path): '\(address)' is no file of the site")
                } else if !anchor.isEmpty, pages[file]?.values(of: "id").contains(anchor) != true {
                    faults.append("\(path): '\(address)' has no such anchor")
                }
            }
            for element in page.elements {
                if ["script", "style", "iframe", "object", "embed", "form", "svg", "base"]
                    .contains(element.name)
                {
                    faults.append("\(path): <\(element.name)>")
                }
                for (name, _) in element.attributes where name.hasPrefix("on") || name == "style" {
                    faults.append("\(path): \(name)= on <\(element.name)>")
                }
            }
        }
        return faults
    }

    @Test func everyLinkOfASiteLeadsSomewhere() throws {
        let (first, problems) = report(rich(3), path: "one/first", figure: figure)
        let (second, _) = report(rich(2), path: "one/second", figure: figure)
        #expect(problems.map(\.message) == [])
        let site = try renderSite([first, second])
        #expect(faults(site) == [])
        let page = PageMarkup(try site.text("one/first/index.html"))
        // The reader of pages sees what it should: that it finds no fault means something.
        #expect(page.addresses.count > 40 && page.values(of: "id").count > 15)
        for name in ["fig-1.csv", "fig-1.pdf", "fig-1.light.svg", "tbl-t.csv", "results.json"] {
            #expect(site.files.contains { $0.path == "one/first/\(name)" }, "\(name)")
        }
    }

    @Test func theReaderOfPagesFindsFaults() {
        for (page, fault) in [
            ("<p><b></p></b>", "</p> closes <b>"), ("<p", "a tag without end: p"),
            ("<p id=\"a\"></p><p id=\"a\"></p>", "two ids 'a'"), ("<div>", "<div> is not closed"),
            ("<p class=a></p>", "the value of 'class' stands in no quotes"),
        ] {
            #expect(PageMarkup(page).faults.first == fault)
        }
    }

    @Test func aPageWithAllItNeedsIsLight() throws {
        let (sample, _) = report(rich(12), path: "one/heavy", figure: figure)
        let site = try renderSite([sample])
        func size(_ ending: String) -> Int {
            site.files.filter { $0.path.hasSuffix(ending) }.reduce(0) { $0 + $1.bytes.count }
        }
        // What a browser asks for: page, stylesheet and one drawing of each figure.
        let figures = site.files.filter {
            $0.path.hasSuffix(".light.svg") && !$0.path.hasSuffix(".phone.light.svg")
        }
        #expect(figures.count == 12)
        let drawings = figures.reduce(0) { $0 + $1.bytes.count }
        #expect(size("heavy/index.html") + size("style.css") + drawings < 300_000)
        #expect(drawings / figures.count < 40_000)
    }

    @Test func aHostileNotebookIsSafeValidAndTold() throws {
        let (sample, problems) = report(Self.hostile, path: "x/hostile", figure: figure)
        let site = try renderSite([sample])
        #expect(faults(site) == [])
        let page = try site.text("x/hostile/index.html")
        let text = page.lowercased()
        #expect(!text.contains("href=\"javascript") && !text.contains("href=\"data:"))
        #expect(!text.contains("href=\"vbscript"))
        #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        #expect(page.contains("שלום") && page.contains("损失函数") && page.contains("مرحبا"))
        #expect(page.contains("math-error"))
        let told = (problems + site.diagnostics).map(\.message)
        for part in ["'javascript'", "'data'", "there is no TeX command"] {
            #expect(told.contains { $0.contains(part) }, "\(part) in \(told)")
        }
    }

    private static let hostile = """
        ---
        title: "<script>alert(1)</script> \\u202E"
        ---
        <script>alert(1)</script>

        <p onclick="alert(1)">unclosed <b>bold <table><tr><td>

        Inline <img src=x onerror=alert(1)> and <svg/onload=alert(1)> and </p></main></body></html>.

        [a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) [c](data:text/html,<script>alert(1)</script>)
        [d](vbscript:x) ![e](data:image/svg+xml,<svg onload=alert(1)>) <javascript:alert(1)>
        [f]( java\u{0A}script:x) [g](//evil.example/x) [h](\u{01}javascript:alert(1))

        שלום עולם <b dir=rtl>مرحبا</b> 损失函数 ロス関数 \u{202E}abc\u{202C} \u{0} \u{FFFE}

        # <img src=x onerror=alert(1)> heading "onclick=alert(1)

        # שלום

        $\\href{javascript:alert(1)}{x}$ and $\\undefinedcommand{1}$ and $\\frac{1}{$ and
        $\\text{</math><script>alert(1)</script>}$ $\\htmlStyle{color:red}{x}$

        ```html
        </code></pre><script>alert(1)</script>
        ```

        ```swift
        //| label: fig-x
        //| alt: "\\"><script>alert(1)</script>"
        //| caption: "</figcaption><script>alert(1)</script> $\\\\undefinedcommand$"
        print("</samp></pre><script>alert(1)</script>")
        ```

        | <b> | "onload=" |
        |-----|----------|
        """ + String(repeating: "\n| </td></table><script> | `</code>` |", count: 400) + "\n"
}
