import Foundation
import Testing

@Suite struct ReadmeTests {
    /// The first notebook that a newcomer copies.
    @Test func theNotebookOfTheReadmeRenders() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(
            contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
        let notebook = try #require(readme.firstMatch(of: /(?s)````markdown\n(.*?)````/)).output.1
        let folder = try Folder()
        let site = root.appendingPathComponent("papers.yml")
        try folder.write(String(contentsOf: site, encoding: .utf8), to: "papers.yml")
        try folder.write(String(notebook), to: "notebooks/first-look.md")
        let run = try papers("render", "notebooks/first-look.md", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let terminal = run.output + run.errors
        #expect(terminal.contains("1 notebook, 1 of 1 claim held, no errors"), "\(terminal)")
    }
}
