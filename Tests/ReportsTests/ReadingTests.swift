import Charts
import Execution
import Testing

@testable import Notebooks
@testable import Reports

/// What a page folds, names and shows so that it can be read.
@Suite struct ReadingTests {
    private func code(_ lines: Int) -> String {
        (1...lines).map { "let a\($0) = \($0)" }.joined(separator: "\n")
    }

    @Test func longCodeIsFoldedUnlessItSaysOtherwise() throws {
        var long = cell("cell-1", code(21))
        #expect(try page(notebook("N", [block(long)])).contains("<details class=\"code\">"))
        #expect(try page(notebook("N", [block(long)])).contains("21 lines"))
        long.options.fold = false
        #expect(try page(notebook("N", [block(long)])).contains("<details class=\"code\" open>"))
        var short = cell("cell-1", code(20))
        #expect(try page(notebook("N", [block(short)])).contains("<details class=\"code\" open>"))
        short.options.fold = true
        #expect(try page(notebook("N", [block(short)])).contains("<details class=\"code\">"))
    }

    private func printing(_ text: String) throws -> Site {
        let sample = notebook("N", [block(cell("cell-1", "print(1)"))])
        let results = record([
            CellRecord(name: "cell-1", status: .finished, outputs: [.text(text)])
        ])
        return try renderSite([Report(sample, record: results, path: "x/n")])
    }

    @Test func longOutputIsFoldedAfterItsFirstLines() throws {
        let lines = (1...2000).map { "line \($0)" }
        let site = try printing(lines.joined(separator: "\n") + "\n")
        let page = try site.text("x/n/index.html")
        #expect(page.contains("line 20</samp>"))
        #expect(page.contains("<summary>1,980 more lines</summary>"))
        #expect(page.contains("line 2000</samp>"))
        #expect(
            !(try printing(lines.prefix(40).joined(separator: "\n"))
                .text("x/n/index.html").contains("more lines")))
    }

    @Test func outputThatIsTooLongForAPageHasAFile() throws {
        let text = String(repeating: "größer\n", count: 20_000)
        let site = try printing(text)
        let page = try site.text("x/n/index.html")
        #expect(page.utf8.count < 100_000)
        #expect(page.contains("href=\"output-cell-1.txt\">The whole output, 20,000 lines</a>"))
        #expect(try site.text("x/n/output-cell-1.txt") == text)
        // One line may be too long as well.
        let line = try printing(String(repeating: "x", count: 300_000)).text("x/n/index.html")
        #expect(line.utf8.count < 100_000)
    }

    @Test func blocksThatDidNotRunNameThoseToBlame() throws {
        var labelled = cell("fig-a", "let b = 2", label: "fig-a")
        labelled.ordinal = 2
        var last = cell("cell-3", "let c = a + b")
        last.ordinal = 3
        let sample = notebook(
            "N", [block(cell("cell-1", "let a = 1")), block(labelled), block(last)])
        let because = CellStatus.notRun(because: ["cell-1", "fig-a"])
        let page = try page(sample, record([CellRecord(name: "cell-3", status: because)]))
        #expect(
            page.contains(
                "it needs values of <a href=\"#cell:1\">block 1</a> and <a href=\"#fig-a\">fig-a</a>"
            ))
        #expect(page.contains("<div class=\"cell\" id=\"cell:1\">"))
    }

    @Test func codeShowsWhatTurnsTheDirection() throws {
        let page = try page(
            notebook("N", [block(cell("cell-1", "let a = 1 // \u{202E}x\u{2066}"))]))
        #expect(
            page.contains("<span class=\"turning\">U+202E</span>x<span class=\"turning\">U+2066"))
        #expect(!page.contains("\u{202E}"))
    }

    @Test func figuresHaveTheirDataAsATable() throws {
        let chart = Chart {
            for (name, factor) in [("A", 1.0), ("B", -2.0)] {
                for x in 0..<3 {
                    LineMark(x: .value("Step", x), y: .value("Loss", Double(x) * factor / 3))
                        .foregroundStyle(by: .value("Method", name))
                }
            }
        }
        let table = FigureTable(Figure(chart))
        #expect(table.head == ["Step", "A", "B"])
        #expect(
            table.rows == [
                ["0", "0", "−0"], ["1", "0.3333", "−0.6667"], ["2", "0.6667", "−1.333"],
            ]
                || table.rows == [
                    ["0", "0", "0"], ["1", "0.3333", "−0.6667"], ["2", "0.6667", "−1.333"],
                ])
        let scatter = FigureTable(
            Figure(
                Chart {
                    for index in 0..<1000 {
                        PointMark(x: .value("x", index % 2), y: .value("y", index))
                    }
                }))
        // Several points at one x: a row for each, at even distances from the first to the last.
        #expect(scatter.head == ["x", "y"] && scatter.total == 1000)
        #expect(scatter.rows.count == FigureTable.mostRows)
        #expect(scatter.rows.first == ["0", "0"] && scatter.rows.last == ["1", "999"])
    }

    @Test func longFormulasMayBeBroken() throws {
        let long =
            #"L = \sum_{i=1}^n (a_i + b_i + c_i + d_i + e_i) + \lambda \|w\|^2,\qquad w = x + y"#
        let markup = try typesetter.typeset(long, display: true).get().markup
        #expect(markup.contains("class=\"lines\""))
        // Two clauses; the sign that begins a piece keeps its spaces.
        #expect(markup.contains("<mrow><mo form=\"infix\">="))
        #expect(markup.contains("<mrow><mo form=\"infix\">+</mo><mi>λ</mi>"))
        #expect(!markup.contains("<mrow><mo form=\"infix\">+</mo><msub><mi>b</mi>"))
        #expect(!(try typesetter.typeset("a = b", display: true).get().markup.contains("lines")))
        #expect(!(try typesetter.typeset(long, display: false).get().markup.contains("lines")))
    }

    @Test func shortFootnotesStandInTheMarginToo() throws {
        let (report, _) = sampleReport(
            "---\ntitle: T\n---\nA[^a] b[^b] c[^a].\n\n[^a]: See *this* [page](https://a.org/x).\n"
                + "\n[^b]: One.\n\n    Two.\n", path: "x/notes")
        let page = try renderSite([report]).text("x/notes/index.html")
        let note =
            "<span class=\"margin-note\" aria-hidden=\"true\"><span class=\"margin-number\">1 "
            + "</span>See <em>this</em> page.</span>"
        #expect(page.components(separatedBy: note).count == 2)
        #expect(page.components(separatedBy: "margin-note").count == 2)
        #expect(page.contains("<a href=\"https://a.org/x\">page</a>"))
    }
}
