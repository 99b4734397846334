import Diagnostics
import Testing

@testable import Reports

@Suite struct FloatNumberingTests {
    @Test func laterFiguresKeepOutOfTheNamesOfOtherBlocks() {
        var numbering = FloatNumbering(
            cell: cell("fig-a", "", label: "fig-a"), figures: 3, tables: 0,
            labels: ["fig-a", "fig-a-2"])
        let names = (0..<3).map { _ in numbering.next(isFigure: true).name }
        #expect(names == ["fig-a", "fig-a-3", "fig-a-4"])
    }

    @Test func linesOfAListingMayEndWithCarriageReturns() {
        let code = "let a = 1 // one\r\nlet b = \"\"\"\r\n  two\r\n  \"\"\"\r\n"
        let file = SourceFile(path: "a", text: code)
        let listing = CodeListing.swift(file, 0..<file.utf8.count, code: code)
        #expect(listing.lines == 4)
        #expect(HTMLWriter.markup(listing.html).split(separator: "class=\"line\"").count == 5)
    }
}
