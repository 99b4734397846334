import Charts
import ChartsCairo
import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Testing

@testable import Exporting

@Suite struct ExportingTests {
    private static let text = """
        ---
        title: On *x*
        params: {n: 3}
        ---
        # First {#sec-first}

        See @tbl-a, @eq-a and `{swift} 1 + 1`.

        $$x^2$$ {#eq-a}

        ```swift
        //| label: tbl-a
        //| caption: The *best* of `{swift} 1`.
        print("```")
        ```

        ```swift display
        let shown = 1
        ```

        > [!NOTE]
        > In @sec-first.

        """

    private func parts(
        _ outputs: [Output], _ status: CellStatus = .finished, values: [ValueRecord]? = nil
    ) -> ExportParts {
        let file = SourceFile(path: "a/b.md", text: Self.text)
        let (notebook, found) = Notebooks.parse(file, read: { _ in nil })
        let checked = CheckedNotebook(
            notebook, named: "a/b", found: found, universe: Universe(Library.standard))
        let two = notebook.expressions.map {
            ValueRecord(name: $0.id, status: .finished, text: "two")
        }
        let record = NotebookRecord(
            notebook: "a/b", source: "",
            cells: [
                CellRecord(name: "tbl-a", status: status, outputs: outputs),
                CellRecord(name: "cell-2", status: .skipped),
            ], values: values ?? two)
        return ExportParts(checked, record)
    }

    private func markdown(_ parts: ExportParts) throws -> String {
        let files = try MarkdownExport(parts, renderer: FigureRenderer()).files
        return String(decoding: files[0].bytes, as: UTF8.self)
    }

    @Test func namesAndValuesAreWrittenOut() throws {
        let text = try markdown(parts([]))
        #expect(text.contains("See Table 1, Equation 1 and two."))
        #expect(text.contains("# First\n"))
        #expect(text.contains("x^2\\tag{1}"))
        #expect(text.contains("> In First."))
        #expect(text.contains("let shown = 1"))
        #expect(!text.contains("{#"))
        #expect(!text.contains("//|"))
    }

    /// Each value in its own place, in whatever order a record lists them.
    @Test func valuesAreFoundByTheirNames() throws {
        let file = SourceFile(path: "a/b.md", text: Self.text)
        let expressions = Notebooks.parse(file, read: { _ in nil }).0.expressions
        #expect(expressions.count == 2)
        let values = expressions.reversed().map {
            ValueRecord(name: $0.id, status: .finished, text: "value of \($0.code)")
        }
        let text = try markdown(parts([], values: values))
        #expect(text.contains("Equation 1 and value of 1 + 1."))
        #expect(text.contains("The *best* of value of 1."))
    }

    @Test func resultsStandBehindTheirBlock() throws {
        var table = Table(columns: ["a|b", "n"])
        table.addRow([.text("x"), .number(2)])
        let claim = Claim("holds", measured: 2, .atLeast(1))
        let text = try markdown(
            parts([.text("```\n"), .table(table), .claim(claim)], .notRun(because: ["z"])))
        #expect(text.contains("````text\n```\n````"))
        #expect(text.contains("| a\\|b | n |\n| --- | ---: |\n| x | 2 |"))
        #expect(text.contains("**Claim ✓ held:** holds (measured 2, bound at least 1)."))
        #expect(text.contains("not run, because z did not finish"))
        #expect(text.contains("**Table 1.** The *best*"))
    }

    /// What Markdown makes of the text of a paragraph or cell, if it is nothing but text.
    private func plain(_ content: [Inline]) -> String? {
        let isText = content.allSatisfy { if case .text = $0.kind { true } else { false } }
        return isText ? content.plainText : nil
    }

    private func blocks(_ markdown: String) -> [Block] {
        let file = SourceFile(path: "a/b.md", text: "---\ntitle: t\n---\n" + markdown + "\n")
        return Notebooks.parse(file, read: { _ in nil }).0.blocks
    }

    /// Read back, the cells say what they said, and nothing in them became markup.
    @Test(arguments: [
        "<b>x</b>", "*c* **d** _e_ __f__ ~~g~~", "a|b", "a\\|b", "\\*c\\*", "[l](http) ![i](j)",
        "`code`", "$x^2$ $$y$$", "&lt;i&amp;", "<!-- x -->", "snake_case_name", "*\u{301}c*", "-1",
        "# no heading", "1. no list", "\\",
    ])
    func whatIsTextStaysTextInMarkdown(_ text: String) throws {
        var table = Table(columns: [text, "n"])
        table.addRow([.text(text), .number(2)])
        table.addRow([.text("z"), .number(3)])
        let written = ExportParts.markdown(table.best(.highest, in: "n"))
        let rows = try #require(
            blocks(written).lazy.compactMap { block in
                if case .table(let table) = block.kind { [table.header] + table.rows } else { nil }
            }.first)
        #expect(rows.count == 3 && rows.allSatisfy { $0.count == 2 })
        #expect(plain(rows[0][0].content) == text && plain(rows[1][0].content) == text)
        #expect(rows[2][1].content.plainText == "3")

        let claim = Claim(text, measured: 2, .atLeast(1), known: text)
        let line = try #require(
            blocks(ExportParts.line(claim)).lazy.compactMap { block in
                if case .paragraph(let content) = block.kind { content } else { nil }
            }.first)
        #expect(line.plainText == ExportParts.plainLine(claim))
        #expect(plain(Array(line.dropFirst())) != nil)
        #expect(ExportParts.plainLine(claim).contains(": \(text) (measured 2, bound"))
    }

    @Test func lineBreaksDoNotEndATable() {
        var table = Table(columns: ["a\nb", "n"])
        table.addRow([.text("x\r\n\ny\u{2028}z"), .number(2)])
        let lines = ExportParts.markdown(table).split(separator: "\n")
        #expect(lines == ["| a b | n |", "| --- | ---: |", "| x   y z | 2 |"])
        let claim = Claim("one\n\n# two", measured: 2, .atLeast(1))
        #expect(ExportParts.line(claim).contains("** one  # two (measured"))
    }

    @Test func figuresAreWrittenInThreeFormatsAtTheScaleThatIsWanted() throws {
        let chart = Chart { LineMark(x: .value("x", 1), y: .value("y", 1)) }
            .chartSize(width: 200, height: 100)
        let figure = Output.figure(Figure(chart))
        let export = parts([figure, figure])
        func written(_ scale: Double, _ theme: Theme) throws -> [String: [UInt8]] {
            let files = try FigureExport(
                export, renderer: FigureRenderer(), theme: theme, scale: scale
            ).files
            return Dictionary(uniqueKeysWithValues: files.map { ($0.name, $0.bytes) })
        }
        let files = try written(3, .light)
        #expect(
            files.keys.sorted() == [
                "tbl-a-2.pdf", "tbl-a-2.png", "tbl-a-2.svg", "tbl-a.pdf", "tbl-a.png", "tbl-a.svg",
            ])
        // The width in the head of a PNG.
        #expect(files["tbl-a.png"]?[16..<20] == [0, 0, 2, 88])
        #expect(files["tbl-a.pdf"]?.starts(with: Array("%PDF".utf8)) == true)
        #expect(try written(3, .dark)["tbl-a.svg"] != files["tbl-a.svg"])
        #expect(throws: DrawingError.self) { try written(1000, .light) }
    }

    @Test func theJupyterNotebookHasTheFormOfNbformat() throws {
        let json = try JupyterExport(
            parts([.text("3\n")], .notRun(because: ["z"])), renderer: FigureRenderer()
        ).text
        let root = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(root["nbformat"] as? Int == 4 && root["nbformat_minor"] as? Int == 5)
        let cells = try #require(root["cells"] as? [[String: Any]])
        let ids = cells.compactMap { $0["id"] as? String }
        #expect(Set(ids).count == cells.count)
        for id in ids { #expect(id.wholeMatch(of: /[A-Za-z0-9_\-]{1,64}/) != nil) }
        let code = cells.filter { $0["cell_type"] as? String == "code" }
        // What is shown but not run is no code to run.
        #expect(code.count == 1)
        #expect(cells.contains { ($0["source"] as? String)?.hasPrefix("```swift\n") == true })
        let outputs = try #require(code[0]["outputs"] as? [[String: Any]])
        #expect(
            outputs.compactMap { $0["output_type"] as? String } == [
                "stream", "error", "display_data",
            ])
        #expect(code[0]["execution_count"] as? Int == 1)
    }
}
