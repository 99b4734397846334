import Foundation
import Testing

/// No command writes over what it reads, and what it replaces it tells.
@Suite struct OutputFilesTests {
    private static let notebook = "---\ntitle: A\n---\n\n```swift\nprint(1)\n```\n"

    private func makeSite() throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(Self.notebook, to: "notebooks/a.md")
        return folder
    }

    @Test(arguments: [
        ["export", "--format", "markdown", "-o", "notebooks", "notebooks/a.md"],
        ["export", "--format", "markdown", "-o", "linked", "notebooks/a.md"],
        ["bundle", "notebooks/a.md", "-o", "notebooks/a.md"],
        ["bundle", "notebooks/a.md", "-o", "papers.yml"],
    ])
    func aSourceIsNotReplaced(_ arguments: [String]) throws {
        let folder = try makeSite()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/linked", withDestinationPath: "notebooks")
        #expect(try papers("render", in: folder).status == 0)
        let before = try folder.contents(of: ".")
        let run = try start([builtProgram.path] + arguments, in: folder)
        #expect(run.status == 64, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("would replace"), "\(run.errors)")
        for path in ["notebooks/a.md", "papers.yml"] {
            #expect(try folder.contents(of: ".")[path] == before[path], "\(path)")
        }
    }

    @Test func exportingBesideTheNotebookIsRefused() throws {
        let folder = try makeSite()
        let run = try start(
            "sh", "-c", "cd notebooks; exec '\(builtProgram.path)' export --format markdown a.md",
            in: folder)
        #expect(run.status == 64, "\(run.output)\(run.errors)")
        #expect(try folder.read("notebooks/a.md") == Self.notebook)
    }

    @Test func whatIsReplacedIsTold() throws {
        let folder = try makeSite()
        #expect(try papers("render", in: folder).status == 0)
        try folder.write("mine", to: "a.zip")
        try folder.write("mine", to: "a.ipynb")
        let bundle = try papers("bundle", "notebooks/a.md", in: folder)
        #expect(bundle.status == 0, "\(bundle.output)\(bundle.errors)")
        #expect(bundle.output.contains("a.zip is replaced"))
        let export = try papers("export", "--format", "ipynb", "notebooks/a.md", in: folder)
        #expect(export.output.contains("a.ipynb is replaced"), "\(export.output)")
    }
}
