import Foundation
import Testing

/// Which files are notebooks, and what they may be named.
@Suite struct NotebookNamesTests {
    private static let text = "---\ntitle: A\n---\n\nText.\n"

    @Test(arguments: ["#a", "a%20b", "a?b", "a\"b", "a\\b", "a\u{7}b", "style.css", "404.html"])
    func aNameThatNoSiteCanHoldIsRefused(_ name: String) throws {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(Self.text, to: "notebooks/\(name).md")
        for command in ["check", "render"] {
            let run = try papers(command, in: folder)
            #expect(run.status == 64, "\(run.output)\(run.errors)")
            #expect(run.errors.contains("a notebook cannot be named"), "\(run.errors)")
        }
        // A notebook that was not asked for stops nobody.
        try folder.write(Self.text, to: "notebooks/good.md")
        #expect(try papers("render", "notebooks/good.md", in: folder).status == 0)
    }

    @Test func onlyMarkdownIsANotebook() throws {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(Self.text, to: "notebooks/a.md")
        try folder.write("# About\n", to: "notebooks/README.md")
        try folder.write("1\n", to: "notebooks/data.csv")
        for path in ["notebooks/data.csv", "papers.yml", "/dev/null", ""] {
            let run = try papers("render", path, in: folder)
            #expect(run.status == 64, "\(path): \(run.output)\(run.errors)")
        }
        let run = try papers("render", "notebooks/a.md", "notebooks/README.md", in: folder)
        #expect(run.status == 0)
        #expect(run.output.contains("1 notebook,"), "\(run.output)")
    }

    @Test func aTerminalGetsNoControlCharactersOfAFile() throws {
        let folder = try Folder()
        try folder.write("---\ntitle: A\n---\n\nSee @fig-x \u{1B}[2J\u{7} here.\n", to: "a.md")
        let run = try papers("check", "a.md", in: folder)
        #expect(run.status == 3)
        #expect(run.output.contains("\u{FFFD}[2J\u{FFFD} here."), "\(run.output)")
        #expect(!run.output.contains("\u{1B}"))
    }

    /// Names and neighbours do not depend on what the command was given.
    @Test func withoutConfigurationOnePageLeavesTheOthers() throws {
        let folder = try Folder()
        for name in ["a", "b", "x/c"] { try folder.write(Self.text, to: "notebooks/\(name).md") }
        #expect(try papers("render", in: folder).status == 0)
        let before = try folder.contents(of: "site")
        #expect(before["x/c/results.json"] != nil)
        for path in ["notebooks/a.md", "notebooks/x", "notebooks/x/c.md"] {
            #expect(try papers("render", path, in: folder).status == 0)
            #expect(try folder.contents(of: "site") == before, "\(path)")
        }
        try FileManager.default.removeItem(atPath: folder.path + "/notebooks/b.md")
        #expect(try papers("render", "notebooks/a.md", in: folder).status == 0)
        #expect(try folder.contents(of: "site")["b/index.html"] == nil)
    }

    @Test func withoutAnyNotebooksFolderNothingOfOthersIsRemoved() throws {
        let folder = try Folder()
        for name in ["n/x/a", "n/b", "m/c"] { try folder.write(Self.text, to: "\(name).md") }
        #expect(try papers("render", "n", in: folder).status == 0)
        #expect(try papers("render", "m", in: folder).status == 0)
        #expect(try papers("render", "n/b.md", in: folder).status == 0)
        let paths = try folder.contents(of: "site").keys
        for name in ["x/a", "b", "c"] { #expect(paths.contains("\(name)/index.html"), "\(name)") }
    }

    @Test func aSiteIsFoundFromItsSubfolders() throws {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(Self.text, to: "notebooks/a.md")
        try folder.write("x", to: "data/deep/x.txt")
        let run = try start(
            "sh", "-c", "cd data/deep; exec '\(builtProgram.path)' render", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(try folder.read("site/a/index.html").contains("Text."))
    }
}
