import Charts
import Testing

@testable import Execution

/// Of what a block prints `Worker.mostPrinted` bytes are kept, and a note says where the rest was.
@Suite struct PrintedTextTests {
    private static let note = "… what this block prints from here on is left out\n"

    /// What is kept of the text that one block prints.
    private func kept(_ code: String) throws -> String {
        let record = try CacheHarness().record(of: "# T\n\n```swift\n\(code)\n```\n")
        #expect(record.states == ["finished"])
        let outputs = try #require(record.cells.first).outputs
        #expect(outputs.count == 1)
        guard case .text(let text)? = outputs.first else {
            Issue.record("the block has no text")
            return ""
        }
        return text
    }

    /// An expression for a text that fills what is kept, but for some bytes.
    private func filling(butFor rest: Int) -> String {
        "String(repeating: \"a\", count: \(Worker.mostPrinted - rest))"
    }

    @Test func allIsKeptThatIsNotTooMuch() throws {
        let text = try kept("print(\(filling(butFor: 1)))")
        #expect(text.utf8.count == Worker.mostPrinted)
        #expect(!text.contains("…"))
    }

    /// One text that is too long is left out whole.
    @Test func aHugeTextIsLeftOutWhole() throws {
        let text = try kept("print(\"before\")\nprint(\(filling(butFor: 0)))\nprint(\"after\")")
        #expect(text == "before\n" + Self.note)
        #expect(try kept("print(\(filling(butFor: 0)))") == Self.note)
    }

    @Test func theNoteBeginsALine() throws {
        let text = try kept(
            """
            print(\(filling(butFor: 1)), terminator: "")
            print("too much")
            print("after")
            """)
        #expect(text.utf8.count == Worker.mostPrinted + Self.note.utf8.count)
        #expect(text.hasPrefix("aaa"))
        #expect(text.hasSuffix("a\n" + Self.note))
    }
}
