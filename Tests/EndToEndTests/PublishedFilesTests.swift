import Foundation
import Testing

/// What a page may hold beside its text: files of the site, and never those that it makes itself.
@Suite struct PublishedFilesTests {
    /// A site with one notebook that links to a file.
    private func site(_ text: String, configured: Bool = true) throws -> Folder {
        let folder = try Folder()
        if configured { try folder.write("title: Site\n", to: "papers.yml") }
        try folder.write("---\ntitle: A\n---\n\n\(text)\n", to: "notebooks/a.md")
        return folder
    }

    @Test(arguments: [
        ("[x](/etc/passwd)", "starts at the root of the machine"),
        ("[x](%2Fetc/passwd)", "starts at the root of the machine"),
        ("[x](../../outside.txt)", "lies outside the site's folder"),
        ("![x](../../outside.txt)", "lies outside the site's folder"),
        ("[x](../.git/config)", "'.git' is hidden"),
        ("[x](link.txt)", "lies outside the site's folder"),
        ("[x](inner.txt)", "'.git' is hidden"),
        ("[x](pipe)", "is not a regular file"),
        ("![x](pipe)", "is not a regular file"),
        ("[x](a%0Ab)", "no control characters"),
        ("[x](results.json)", "a file 'results.json' of its own"),
    ])
    func aFileThatIsNotOfTheSiteIsRefused(_ text: String, _ message: String) throws {
        let outer = try Folder()
        try outer.write("secret", to: "outside.txt")
        try outer.write("title: Site\n", to: "site/papers.yml")
        try outer.write("secret", to: "site/.git/config")
        try outer.write("---\ntitle: A\n---\n\n\(text)\n", to: "site/notebooks/a.md")
        try outer.write("x", to: "site/notebooks/results.json")
        let notebooks = outer.path + "/site/notebooks/"
        for (link, target) in [("link.txt", "../../outside.txt"), ("inner.txt", "../.git/config")] {
            try FileManager.default.createSymbolicLink(
                atPath: notebooks + link, withDestinationPath: target)
        }
        #expect(mkfifo(notebooks + "pipe", 0o600) == 0)

        let check = try papers("check", "site/notebooks", in: outer)
        #expect(check.status == 3, "\(check.output)\(check.errors)")
        #expect(check.output.contains("notebooks/a.md:5:1: error: "), "\(check.output)")
        #expect(check.output.contains(message), "\(check.output)")
        let render = try papers("render", "site/notebooks", in: outer)
        #expect(render.status == 3, "\(render.output)\(render.errors)")
        for (path, bytes) in try outer.contents(of: "site/site") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("secret"), "\(path)")
        }
    }

    @Test func withoutConfigurationTheNotebooksFolderIsTheSite() throws {
        let folder = try site("[x](../outside.txt) [y](data/x.csv)", configured: false)
        try folder.write("secret", to: "outside.txt")
        try folder.write("1", to: "notebooks/data/x.csv")
        let run = try papers("check", in: folder)
        #expect(run.status == 3)
        #expect(run.output.contains("'outside.txt' lies outside the site's folder"))
        #expect(run.output.contains("1 error"), "\(run.output)")
    }

    @Test func aLinkDoesNotLeadToThePagesOwnData() throws {
        let folder = try site(
            """
            See [the data](fig-a.csv).

            ```swift
            //| label: fig-a
            //| caption: A line.
            //| alt: A line.
            show(Chart([1, 2]) { LineMark(x: .value("x", $0), y: .value("y", $0)) })
            ```
            """)
        try folder.write("mine", to: "notebooks/fig-a.csv")
        let run = try papers("render", in: folder)
        #expect(run.status == 3, "\(run.output)\(run.errors)")
        #expect(run.output.contains("two different files named 'fig-a.csv'"), "\(run.output)")
    }

    @Test func aFileDoesNotStandWhereAPageDoes() throws {
        let folder = try site("[x](y)")
        try folder.write("file", to: "notebooks/y")
        #expect(try papers("render", in: folder).status == 0)
        // The page was known; the new notebook makes it another.
        try folder.write("---\ntitle: Y\n---\n\nText.\n", to: "notebooks/a/y.md")
        for command in ["check", "render"] {
            let run = try papers(command, in: folder)
            #expect(run.status == 3, "\(run.output)\(run.errors)")
            #expect(run.output.contains("the page 'a/y' would stand"), "\(run.output)")
        }
        #expect(try folder.contents(of: "site").keys.contains("a/y/index.html"))
    }

    @Test func aTemplateDoesNotReplaceAPage() throws {
        let folder = try site("Text.")
        try folder.write("mine", to: "templates/a/index.html")
        let run = try papers("render", in: folder)
        #expect(run.status == 64, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("'a/index.html'"), "\(run.errors)")
    }

    @Test func addressesOfPagesAreEncoded() throws {
        let folder = try site("[b](b%20c.md#more)")
        try folder.write("---\ntitle: B\n---\n\n# More\n", to: "notebooks/b c.md")
        #expect(try papers("render", in: folder).status == 0)
        #expect(try folder.read("site/a/index.html").contains("href=\"../b%20c/index.html#more\""))
    }
}
