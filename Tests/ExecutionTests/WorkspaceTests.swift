import Foundation
import Testing

@testable import Execution

@Suite struct WorkspaceTests {
    private let workspace: Workspace

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        workspace = Workspace(
            directory: folder.path, cores: 1, environment: [:], executable: "/bin/false")
    }

    private func remove() { try? FileManager.default.removeItem(atPath: workspace.directory) }

    @Test func writesReadsListsAndRemoves() throws {
        defer { remove() }
        try workspace.write(Array("b".utf8), to: "out/x/b.txt")
        try workspace.write(Array("a".utf8), to: "out/a.txt")
        try workspace.write(Array("new".utf8), to: "out/a.txt")
        #expect(try workspace.readText("out/a.txt") == "new")
        #expect(try workspace.files(in: "out") == ["a.txt", "x/b.txt"])
        try workspace.remove("out/x/b.txt", upTo: "out")
        #expect(!workspace.fileExists("out/x"))
        #expect(workspace.fileExists("out/a.txt"))
        try workspace.remove("out/a.txt", upTo: "out")
        #expect(workspace.isDirectory("out"))
    }

    /// Two links to their own folder would be endlessly many ways through it.
    @Test func linksThatLeadBackAreNotFollowed() throws {
        defer { remove() }
        let files = FileManager.default
        try workspace.write(Array("a".utf8), to: "tree/a.md")
        try workspace.write(Array("b".utf8), to: "tree/inner/b.md")
        let tree = workspace.absolute("tree")
        for (link, target) in [("one", "."), ("two", "."), ("inner/up", ".."), ("side", "inner")] {
            try files.createSymbolicLink(
                atPath: tree + "/" + link, withDestinationPath: target)
        }
        #expect(try workspace.files(in: "tree") == ["a.md", "inner/b.md", "side/b.md"])
        #expect(FileFacts.tree(tree).count == 3)
    }

    @Test func leavesNoTemporaryFiles() throws {
        defer { remove() }
        for index in 0..<5 { try workspace.write([UInt8(index)], to: "a") }
        #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.directory) == ["a"])
    }

    @Test func saysWhatIsWrongWithAFile() throws {
        defer { remove() }
        let missing = #expect(throws: FileError.self) { try workspace.readText("none.md") }
        #expect(missing?.description == "cannot read 'none.md': No such file or directory")
        try workspace.write([0xFF, 0xFE], to: "bad.md")
        let bad = #expect(throws: FileError.self) { try workspace.readText("bad.md") }
        #expect(bad?.description == "cannot read 'bad.md': the text is not UTF-8")
    }

    @Test(arguments: [("a/./b", "/w/a/b"), ("../x", "/x"), ("/y/../z", "/z"), (".", "/w")])
    func normalisesPaths(path: String, absolute: String) {
        let workspace = Workspace(directory: "/w", cores: 1, environment: [:], executable: "")
        #expect(workspace.absolute(path) == absolute)
        remove()
    }
}
