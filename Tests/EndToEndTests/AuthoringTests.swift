import Foundation
import Testing

/// What an author does first.
@Suite struct AuthoringTests {
    @Test func aNewSiteRendersAsItIs() throws {
        let folder = try Folder()
        let start = try papers("init", "site of mine", "--title", "Mine: \"all\"", in: folder)
        #expect(start.status == 0, "\(start.errors)")
        let site = try Folder()
        try FileManager.default.removeItem(at: site.url)
        try FileManager.default.moveItem(
            at: folder.url.appendingPathComponent("site of mine"), to: site.url)
        let run = try papers("render", in: site)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("1 notebook, 2 of 2 claims held, no errors"), "\(run.output)")
        #expect(try site.read("site/index.html").contains("Mine: &quot;all&quot;"))
        #expect(try site.read(".github/workflows/publish.yml").contains("papers render"))
        #expect(try papers("init", in: site).status == 64)
    }

    @Test func aNewNotebookBelongsToItsPaperAndFamily() throws {
        let folder = try Folder()
        try folder.write("title: S\nfamilies:\n  - {id: robust, title: Robust}\n", to: "papers.yml")
        let made = try papers(
            "new", "robust/mae", "--arxiv", "1712.09482v1", "--title", "A \"good\" loss: \\o/",
            in: folder)
        #expect(made.status == 0, "\(made.errors)")
        let text = try folder.read("notebooks/robust/mae.md")
        #expect(text.contains("family: robust") && text.contains("arxiv: \"1712.09482v1\""))
        let check = try papers("check", in: folder)
        #expect(check.output.contains("1 notebook, no errors"), "\(check.output)")
        #expect(try papers("new", "robust/mae", in: folder).status == 64)
        let family = try papers("new", "x", "--family", "robusd", in: folder)
        #expect(family.errors.contains("did you mean 'robust'?"))
        for slug in ["../x", "/x", "a b", "x.md", ""] {
            #expect(try papers("new", slug, in: folder).status == 64, "\(slug)")
        }
        #expect(try papers("new", "y", "--arxiv", "12.3", in: folder).status == 64)
    }

    @Test func notebooksAreListedWithTheirClaims() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        #expect(try papers("new", "a", in: folder).status == 0)
        #expect(try papers("list", in: folder).output.contains("not rendered"))
        #expect(try papers("render", "--quiet", in: folder).status == 0)
        #expect(try papers("list", in: folder).output.contains("2 of 2 claims"))
        let json = try papers("list", "--json", in: folder).output
        let entries = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(entries.count == 1)
        #expect(entries[0]["state"] as? String == "rendered")
        #expect((entries[0]["claims"] as? [Any])?.count == 2)
        try folder.write("---\ntitle: A\n---\n", to: "notebooks/a.md")
        #expect(try papers("list", in: folder).output.contains("changed since"))
    }

    @Test func diagnosticsComeAsJSON() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        try folder.write("```swift\nprint(y)\n```\n", to: "notebooks/a.md")
        let run = try papers("check", "--json", in: folder)
        #expect(run.status == 3)
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(report["errors"] as? Int == 1)
        let found = try #require((report["diagnostics"] as? [[String: Any]])?.first)
        #expect(found["message"] as? String == "cannot find 'y' in scope")
        #expect((found["start"] as? [String: Int]) == ["line": 2, "column": 7])
    }

    @Test func templatesAreReplacedFileByFile() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        try folder.write("---\ntitle: A\n---\nText.\n", to: "notebooks/a.md")
        let copy = try papers("templates", "--copy", "missing.mustache", in: folder)
        #expect(copy.status == 0, "\(copy.errors)")
        try folder.write("<p>gone</p>", to: "templates/missing.mustache")
        #expect(try papers("render", "--quiet", in: folder).status == 0)
        #expect(try folder.read("site/404.html") == "<p>gone</p>")
        #expect(try folder.read("site/a/index.html").contains("<h1"))
        let wrong = try papers("templates", "--copy", "mising.mustache", in: folder)
        #expect(wrong.errors.contains("did you mean 'missing.mustache'?"))
    }

    @Test func theProgramSaysWhatItIs() throws {
        let folder = try Folder()
        let version = try papers("--version", in: folder).output
        #expect(version.firstMatch(of: /^\d+\.\d+\.\d+ \(build ([0-9a-f]{16}|unknown)\)\n$/) != nil)
        let doctor = try papers("doctor", "--json", in: folder)
        let names = try #require(
            try JSONSerialization.jsonObject(with: Data(doctor.output.utf8)) as? [[String: Any]]
        ).compactMap { $0["name"] as? String }
        for name in ["program", "kernels", "threads", "font", "mathematics", "templates"] {
            #expect(names.contains(name))
        }
        for shell in ["bash", "zsh", "fish"] {
            let script = try papers("--generate-completion-script", shell, in: folder)
            #expect(script.status == 0 && script.output.contains("preview"))
        }
    }

    @Test func theReferenceAnswersAndGuesses() throws {
        let folder = try Folder()
        let found = try papers("api", "Tensor.softmax", in: folder)
        #expect(found.output.hasPrefix("func softmax(axis: Int = -1) -> Tensor"))
        let slip = try papers("api", "crosEntropy", in: folder)
        #expect(slip.status == 64 && slip.errors.contains("did you mean 'crossEntropy'"))
        #expect(
            try papers("api", "nn.CrossEntropyLoss", in: folder).errors.contains("'crossEntropy'"))
        #expect(try papers("api", in: folder).output.contains("Losses"))
    }

    @Test func notebooksAreTakenElsewhere() throws {
        let folder = try Folder()
        try folder.write("title: S\n", to: "papers.yml")
        #expect(try papers("new", "a", in: folder).status == 0)
        for form in ["markdown", "ipynb"] {
            let run = try papers("export", "--format", form, "notebooks/a.md", in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
        }
        let markdown = try folder.read("a.md")
        #expect(markdown.contains("](a_files/fig-lines.svg)"))
        #expect(markdown.contains("**Claim ✓ held:**"))
        #expect(!markdown.contains("{swift}"))
        #expect(try folder.read("a_files/fig-lines.svg").hasPrefix("<svg"))
        let jupyter = try JSONSerialization.jsonObject(with: Data(folder.read("a.ipynb").utf8))
        #expect((jupyter as? [String: Any])?["nbformat"] as? Int == 4)
        let figures = try papers(
            "export", "--format", "figures", "--scale", "0.5", "notebooks/a.md", in: folder)
        let said = figures.output + figures.errors
        #expect(figures.status == 0 && said.contains("a_figures"), "\(said)")
        #expect(try folder.read("a_figures/fig-lines.svg").hasPrefix("<svg"))
        let pdf = try papers(
            "export", "--format", "pdf", "notebooks/a.md", in: folder,
            environment: ["CHROMIUM": "/none"])
        #expect(pdf.status == 64 && pdf.errors.contains("PDF needs Chromium"))
    }

    @Test func theReferenceIsAPartOfASiteThatWantsIt() throws {
        let folder = try Folder()
        try folder.write("title: S & T\nreference: true\n", to: "papers.yml")
        try folder.write("---\ntitle: A\n---\nText.\n", to: "notebooks/a.md")
        #expect(try papers("render", in: folder).status == 0)
        #expect(try folder.read("site/index.html").contains("href=\"reference/index.html\""))
        #expect(try folder.read("site/a/index.html").contains("href=\"../reference/index.html\""))
        let index = try folder.read("site/reference/index.html")
        #expect(index.contains("<a href=\"../index.html\">S &amp; T</a>"))
        let page = try folder.read("site/reference/losses/index.html")
        #expect(page.contains("id=\"crossentropy\"") && !page.contains("Provenance"))
        // It is made once, whatever becomes of the notebooks.
        let made = try folder.contents(of: "site/reference")
        try folder.write("---\ntitle: B\n---\nText.\n", to: "notebooks/b.md")
        #expect(try papers("render", in: folder).status == 0)
        #expect(try folder.contents(of: "site/reference") == made)
        try folder.write("Text.\n", to: "notebooks/reference/c.md")
        #expect(try papers("render", in: folder).errors.contains("API reference"))
        try FileManager.default.removeItem(atPath: folder.path + "/notebooks/reference")
        try folder.write("title: S\n", to: "papers.yml")
        #expect(try papers("render", in: folder).status == 0)
        #expect(try folder.contents(of: "site/reference").isEmpty)
    }

    @Test func theReferenceIsWrittenAsPages() throws {
        let folder = try Folder()
        let run = try papers("api", "--output", "reference", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(try folder.read("reference/index.html").contains("tensors/index.html"))
        let page = try folder.read("reference/losses/index.html")
        #expect(page.contains("id=\"crossentropy\"") && page.contains("<math"))
    }
}
