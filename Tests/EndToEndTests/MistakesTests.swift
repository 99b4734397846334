import Foundation
import Testing

@Suite struct MistakesTests {
    @Test func tenMistakesAreReportedAtOnceAndNothingRuns() throws {
        let folder = try Folder(fixture: "mistakes")
        let run = try papers("check", "ten-mistakes.md", in: folder)
        #expect(run.status == 3)
        let expected = [
            "2:20: error: the YAML cannot be read: mapping values are not allowed in this context",
            "18:12: error: cannot find 'learningRat' in scope",
            "24:21: error: incorrect argument label in call (have 'sede:', expected 'seed:')",
            "30:18: error: cannot convert value of type 'String' to specified type 'Int'",
            "36:16: error: missing argument for parameter 'labels' in call",
            "42:5: error: unknown option 'lable'",
            "46:37: error: cannot find the label 'fig-nowhere'",
            "51:12: error: the label 'first' is already used on line 10",
            "58:30: error: expected '}' at end of brace statement",
            "65:1: error: classes are not part of experiments",
        ]
        let found = (run.output + run.errors).split(separator: "\n")
            .filter { $0.hasPrefix("ten-mistakes.md:") }
            .map { String($0.dropFirst("ten-mistakes.md:".count)) }
        #expect(found == expected)
    }

    @Test func aNotebookWithMistakesIsNotRunByRenderEither() throws {
        let folder = try Folder(fixture: "mistakes")
        let run = try papers("render", ".", in: folder)
        #expect(run.status == 3)
        // The page shows the code and the errors, and no result.
        let page = try folder.read("site/ten-mistakes/index.html")
        #expect(page.contains("incorrect argument label in call"))
        #expect(!page.contains("class=\"output"))
        #expect(
            !FileManager.default.fileExists(atPath: folder.path + "/site/ten-mistakes/results.json")
        )
    }
}
