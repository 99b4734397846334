import Charts
import Diagnostics
import Execution
import Testing

@testable import Notebooks
@testable import Reports

@Suite struct PageTests {
    private var table: Charts.Table {
        Table(
            columns: ["Loss", "Recall"],
            rows: [[.text("MS"), .number(0.58)], [.text("<b>"), .number(0.4)]]
        )
        .best(.highest, in: "Recall")
    }

    private func sample() -> (Notebook, NotebookRecord) {
        var sample = notebook(
            "Similarity & weighting",
            [
                heading(2, "The problem", slug: "the-problem", label: "sec-problem"),
                paragraph(
                    text("As "),
                    Inline(
                        .citation(
                            Citation(
                                items: [
                                    .init(key: "w19", prefix: "see", locator: "p. 3", range: 0..<0)
                                ],
                                isInText: false)), at: 0..<0),
                    text(" and"), Inline(.footnoteReference(name: "a", number: 1), at: 0..<0),
                    Inline(
                        .reference(
                            Reference(
                                label: "tbl-r", text: "Table 1", anchor: "tbl-r", isResolved: true)),
                        at: 0..<0)),
                math("x^2", label: "eq-square", number: 1),
                heading(3, "Results", slug: "results"),
                block(
                    cell(
                        "tbl-r", "show(table)\nclaim(\"MS wins\", 1)", label: "tbl-r",
                        caption: "Recall.")),
                heading(2, "Limits", slug: "limits"),
                block(cell("cell-2", "claim(\"It \\\"scales\\\"\", 1)\nlet a = [1][2]")),
            ], family: "metric")
        sample.labels = [
            Label(
                name: "tbl-r", kind: .table, number: 1, text: "Table 1", anchor: "tbl-r",
                range: 0..<0)
        ]
        sample.footnotes = [
            Footnote(name: "a", number: 1, blocks: [paragraph(text("A note."))], range: 0..<0)
        ]
        sample.citedEntries = [
            BibliographyEntry(
                type: "article", key: "w19", authors: [.init(given: "Xun", family: "Wang")],
                fields: [
                    .init(name: "title", value: "Multi-similarity loss"),
                    .init(name: "year", value: "2019"), .init(name: "eprint", value: "1904.06627"),
                ], range: 0..<0)
        ]
        let error = CellError(
            "index 2 is out of range", at: 21..<22, of: file, hints: ["the array has 1 element"])
        let results = record([
            CellRecord(
                name: "tbl-r", status: .finished,
                outputs: [
                    .text("a <b>\n"), .table(table),
                    .claim(Claim("MS wins", measured: 0.08, .atLeast(0.05))),
                    .claim(
                        Claim(
                            "MS wins twice", measured: -1, .atLeast(0), known: "too small a model")),
                ]), CellRecord(name: "cell-2", status: .failed(error)),
        ])
        return (sample, results)
    }

    @Test func idsAreUniqueAndAnchorsResolve() throws {
        let (notebook, results) = sample()
        let page = try page(notebook, results)
        let ids = attributes("id", in: page)
        #expect(ids.count == Set(ids).count)
        #expect(ids.contains("the-problem") && ids.contains("sec-problem") && ids.contains("tbl-r"))
        let targets = attributes("href", in: page).filter { $0.hasPrefix("#") }.map {
            $0.dropFirst()
        }
        #expect(targets.count > 8)
        for target in targets { #expect(ids.contains(String(target)), "#\(target)") }
    }

    @Test func aPageHasItsLandmarksAndNothingForeign() throws {
        let (notebook, results) = sample()
        let page = try page(notebook, results)
        #expect(page.components(separatedBy: "<h1").count == 2)
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("default-src 'none'"))
        #expect(page.contains("Similarity &amp; weighting"))
        #expect(!page.contains("<script") && !page.contains("style=") && !page.contains("{{"))
        for name in ["src", "srcset"] {
            #expect(attributes(name, in: page).allSatisfy { !$0.contains(":") })
        }
    }

    @Test func claimsAreListedWithTheirVerdicts() throws {
        let (notebook, results) = sample()
        let page = try page(notebook, results)
        #expect(
            page.contains(
                "<strong>1 of 3 claims held</strong>; 1 not reproduced at this scale, 1 not decided."
            ))
        #expect(page.contains("<dt>Margin</dt>\n<dd>+0.03</dd>"))
        #expect(page.contains("<dt>Measured</dt>\n<dd>−1</dd>"))
        #expect(page.contains("Known not to show here: too small a model"))
        let numbers = "measured −1, required at\u{A0}least\u{A0}0"
        #expect(page.contains("Not reproduced:</span> \(numbers)</span>"))
        #expect(page.contains("It &quot;scales&quot;"))
    }

    @Test func errorsStandWhereTheyHappened() throws {
        let (notebook, results) = sample()
        let page = try page(notebook, results)
        #expect(page.contains("index 2 is out of range"))
        #expect(page.contains("line 2, column 13"))
        #expect(page.contains("</span>let a = [1][<mark>2</mark>]</code>"))
        #expect(page.contains("the array has 1 element"))
        let limits = try #require(page.range(of: "id=\"limits\""))
        let message = try #require(page.range(of: "index 2 is out of range"))
        #expect(limits.lowerBound < message.lowerBound)
    }

    @Test func tablesAlignNumbersAndMarkTheBest() throws {
        let (notebook, results) = sample()
        let site = try renderSite([Report(notebook, record: results, path: "metric/ms")])
        let page = try site.text("metric/ms/index.html")
        #expect(page.contains("<td class=\"number\"><strong>0.58</strong></td>"))
        #expect(page.contains("<td class=\"name\">&lt;b&gt;</td>"))
        #expect(page.contains("<span class=\"float-number\">Table 1.</span> Recall."))
        #expect(try site.text("metric/ms/tbl-r.csv") == "Loss,Recall\nMS,0.58\n<b>,0.4\n")
        #expect(try site.text("metric/ms/results.json").contains("MS wins"))
        #expect(site.diagnostics.isEmpty)
    }

    @Test func theFooterNamesDataByTheirDigest() throws {
        var (notebook, results) = sample()
        let files = [
            FrontMatter.DataSource.File(path: "a.csv", sha256: "00"),
            FrontMatter.DataSource.File(path: "b.csv", sha256: "11"),
        ]
        notebook.frontMatter.data = [
            FrontMatter.DataSource(
                name: "curves", source: "https://a.org", licence: "MIT", files: files)
        ]
        let digest = Digest.sha256(of: "a.csv 00\nb.csv 11\n".utf8).prefix(16)
        let page = try page(notebook, results)
        #expect(page.contains("<dd>curves (2 files, MIT) sha256:\(digest)</dd>"))
    }

    @Test func citationsAndReferencesPointAtEachOther() throws {
        let (notebook, results) = sample()
        let page = try page(notebook, results)
        #expect(page.contains("(see <a href=\"#ref:1\" id=\"cite:1:1\">Wang, 2019</a>, p. 3)"))
        #expect(page.contains("X. Wang (2019). <cite>Multi-similarity loss</cite>."))
        #expect(page.contains("href=\"https://arxiv.org/abs/1904.06627\""))
        #expect(page.contains("<a class=\"back\" href=\"#cite:1:1\""))
    }

    @Test func aNotebookThatDidNotRunSaysSo() throws {
        let (notebook, _) = sample()
        let problem = Diagnostic(.error, "cannot find 'modle' in scope", in: file, at: 9..<12)
        let site = try renderSite([
            Report(notebook, record: nil, path: "metric/ms", diagnostics: [problem])
        ])
        let page = try site.text("metric/ms/index.html")
        #expect(
            page.contains("cannot find &#39;modle&#39;") || page.contains("cannot find 'modle'"))
        #expect(page.contains("2 not decided"))
        #expect(try site.text("index.html").contains("Not run: errors"))
        #expect(!site.files.contains { $0.path.hasSuffix("results.json") })
    }

    @Test func statementsOfClaimsAreReadFromTheCode() {
        let code = #"""
            claim("One", x, atLeast: 0)
            claim(
                "Say \"two\" \(n)", y)
            disclaim("No")
            claim(name, z)
            """#
        #expect(ClaimStatements.all(in: code) == ["One", #"Say "two" \(n)"#])
    }
}
