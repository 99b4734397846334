import Foundation
import Testing

@Suite struct SiteFolderTests {
    private func makeSite() throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write("---\ntitle: A\n---\n\n```swift\nprint(1)\n```\n", to: "notebooks/a.md")
        return folder
    }

    @Test func aFileOfSomebodyElseIsNotOverwritten() throws {
        let folder = try makeSite()
        try folder.write("mine", to: "site/a/index.html")
        let run = try papers("render", "notebooks", in: folder)
        #expect(run.status == 70)
        #expect(run.errors.contains("'site/a/index.html' was not written by papers"))
        #expect(try folder.read("site/a/index.html") == "mine")
    }

    /// Records are committed, the rest of a site is not.
    @Test func aRecordWithoutTheRestOfItsSiteIsReplaced() throws {
        let folder = try makeSite()
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        let record = try folder.read("site/a/results.json")
        try FileManager.default.removeItem(atPath: folder.path + "/site")
        try folder.write(
            record.replacingOccurrences(of: "\"1\\n\"", with: "\"2\\n\""),
            to: "site/a/results.json")
        let again = try papers("render", "notebooks", in: folder)
        #expect(again.status == 0, "\(again.output)\(again.errors)")
        #expect(try folder.read("site/a/results.json") == record)
    }

    @Test func aPageGoesWithItsNotebook() throws {
        let folder = try makeSite()
        try folder.write("---\ntitle: B\n---\n\nText.\n", to: "notebooks/b.md")
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        #expect(try folder.contents(of: "site").keys.contains("b/index.html"))
        try FileManager.default.removeItem(atPath: folder.path + "/notebooks/b.md")
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        let paths = try folder.contents(of: "site").keys
        #expect(!paths.contains("b/index.html"))
        #expect(paths.contains("a/index.html"))
    }
}
