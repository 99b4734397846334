import Foundation
import Testing

/// What a newcomer copies from the documentation.
@Suite struct ReadmeTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// The whole notebooks that are printed there.
    @Test(arguments: ["README.md", "docs/adding-a-paper.md"])
    func notebooksRender(_ page: String) throws {
        let notebook = try #require(
            text(page).firstMatch(of: /(?s)````markdown\n(.*?)````/)
        ).output.1
        let folder = try Folder()
        try folder.write(text("papers.yml"), to: "papers.yml")
        try folder.write(String(notebook), to: "notebooks/first-look.md")
        let run = try papers("render", "notebooks/first-look.md", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        let terminal = run.output + run.errors
        #expect(terminal.contains("1 notebook, 1 of 1 claim held, no errors"), "\(terminal)")
    }

    /// The notebook of the walk, in the site in which it was written. It trains for a shorter time, so what
    /// becomes of its claims does not count.
    @Test func theNotebookOfTheWalkRenders() throws {
        let notebook = try #require(
            text("docs/walk.md").firstMatch(of: /(?s)````markdown\n(.*?)````/)
        ).output.1
        let folder = try Folder()
        #expect(try papers("init", in: folder).status == 0)
        try folder.write(String(notebook), to: "notebooks/taylor.md")
        let run = try papers(
            "render", "-P", "seeds=1", "-P", "epochs=2", "notebooks/taylor.md", in: folder)
        let terminal = run.output + run.errors
        #expect(terminal.contains("1 notebook") && terminal.contains("no errors"), "\(terminal)")
    }
}
