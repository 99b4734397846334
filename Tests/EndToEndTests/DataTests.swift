import Foundation
import Testing

/// Data that a notebook declares: there, missing, altered, fetched.
@Suite struct DataTests {
    private let csv = "step,loss\n1,4\n2,3\n3,2.5\n"
    private let digest = "943759d1131ba102c7e30705dd0adebba7a72d36dd66b42238fc6ffb67af3702"

    private func makeSite() throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(csv, to: "published/runs/a.csv")
        try folder.write(
            """
            ---
            title: Measured
            data:
              name: curves
              source: https://example.org/curves
              licence: MIT
              download: file://\(folder.path)/published
              files:
                runs/a.csv: \(digest)
            ---

            ```swift
            //| label: reading
            let losses = ExternalData("curves").table("runs/a.csv").numbers("loss")
            claim("the loss falls", losses[0] - losses[2], atLeast: 1)
            ```

            The last loss is `{swift} losses[2]`, and twice that `{swift} 2 * losses[2]`.

            ```swift
            //| label: after
            claim("it ends low", losses[2], atMost: 3)
            ```

            ```swift
            //| label: apart
            claim("one and one", 2, equals: 2, within: 0)
            ```

            """, to: "notebooks/measured.md")
        return folder
    }

    private func page(_ folder: Folder) throws -> String {
        try folder.read("site/measured/index.html")
    }

    private func put(_ text: String, in folder: Folder) throws {
        try folder.write(text, to: "own/curves/runs/a.csv")
    }

    private func render(_ folder: Folder) throws -> Run {
        try papers(
            "render", "notebooks", in: folder,
            environment: ["PAPERS_DATA": folder.path + "/own"])
    }

    @Test func missingDataCostOnlyWhatNeedsThem() throws {
        let folder = try makeSite()
        let first = try render(folder)
        #expect(first.status == 0, "\(first.output)")
        #expect(first.output.contains("the data 'curves' are not present"))
        #expect(first.output.contains("4 cells without data"))
        var html = try page(folder)
        #expect(html.contains("Data not present"))
        #expect(html.contains("href=\"https://example.org/curves\""))
        #expect(html.contains("2 not decided"))
        #expect(html.contains("one and one"))

        // They come: what was missing runs.
        try put(csv, in: folder)
        #expect(try render(folder).status == 0)
        html = try page(folder)
        #expect(!html.contains("Data not present"))
        #expect(html.contains("The last loss is 2.5, and twice that 5.0."))
        let whole = html

        // They change behind our back: nothing that was kept hides it.
        try put(csv.replacingOccurrences(of: "2.5", with: "2.6"), in: folder)
        let altered = try render(folder)
        #expect(altered.status == 1)
        #expect(try page(folder).contains("Data altered"))
        let list = try papers(
            "data", "list", in: folder, environment: ["PAPERS_DATA": folder.path + "/own"])
        #expect(list.status == 1 && list.output.contains("altered"))

        try put(csv, in: folder)
        #expect(try render(folder).status == 0)
        #expect(try page(folder) == whole)
    }

    /// The code of the notebook is what it was.
    @Test func explainNamesTheData() throws {
        let folder = try makeSite()
        let data = ["PAPERS_DATA": folder.path + "/own"]
        #expect(try render(folder).status == 0)
        try put(csv, in: folder)
        let next = try papers(
            "explain", "notebooks/measured.md#reading", in: folder, environment: data)
        #expect(
            next.output.contains("next render: runs, because the data that it reads have changed"),
            "\(next.output)")
        #expect(!next.output.contains("its code"), "\(next.output)")
        let apart = try papers(
            "explain", "notebooks/measured.md#apart", in: folder, environment: data)
        #expect(apart.output.contains("next render: is reused"), "\(apart.output)")

        #expect(try render(folder).status == 0)
        let last = try papers(
            "explain", "notebooks/measured.md#reading", in: folder, environment: data)
        #expect(
            last.output.contains("last render: ran, because the data that it reads have changed"),
            "\(last.output)")
    }

    @Test func whatIsMissingIsNotDifferent() throws {
        let folder = try makeSite()
        try put(csv, in: folder)
        #expect(try render(folder).status == 0)
        let verified = try papers("verify", in: folder, environment: ["PAPERS_DATA": ""])
        #expect(verified.status == 0, "\(verified.output)")
        #expect(verified.output.contains("4 cells not compared"))
        // Other differences are still told.
        let record = try folder.read("site/measured/results.json")
        try folder.write(
            record.replacingOccurrences(of: "one and one", with: "one and two"),
            to: "site/measured/results.json")
        #expect(try papers("verify", in: folder, environment: ["PAPERS_DATA": ""]).status == 4)
    }

    @Test func fetchedDataAreUsed() throws {
        let folder = try makeSite()
        let none = ["PAPERS_DATA": ""]
        #expect(try papers("data", "list", in: folder, environment: none).status == 1)
        let fetched = try papers("data", "fetch", in: folder, environment: none)
        #expect(fetched.status == 0, "\(fetched.output)\(fetched.errors)")
        #expect(try folder.read(".papers/data/curves/runs/a.csv") == csv)
        #expect(try papers("render", "notebooks", in: folder, environment: none).status == 0)
        #expect(try page(folder).contains("The last loss is 2.5"))
        #expect(try papers("data", "list", in: folder, environment: none).status == 0)
        // Looking after the store leaves them alone.
        #expect(try papers("cache", "prune", in: folder).status == 0)
        #expect(try folder.read(".papers/data/curves/runs/a.csv") == csv)
    }

    @Test func whatIsNotDeclaredIsNotKept() throws {
        let folder = try makeSite()
        try folder.write("something else\n", to: "published/runs/a.csv")
        let wrong = try papers("data", "fetch", in: folder, environment: ["PAPERS_DATA": ""])
        #expect(wrong.status == 1)
        #expect(wrong.output.contains("it is not kept"))
        #expect(throws: (any Error).self) { try folder.read(".papers/data/curves/runs/a.csv") }
        try FileManager.default.removeItem(atPath: folder.path + "/published/runs/a.csv")
        let gone = try papers("data", "fetch", in: folder, environment: ["PAPERS_DATA": ""])
        #expect(gone.status == 1 && gone.output.contains("cannot get file://"))
    }

    @Test func theFrontMatterIsChecked() throws {
        let folder = try makeSite()
        let text = try folder.read("notebooks/measured.md")
        for (old, new, message) in [
            (digest, "12", "needs a SHA-256"), ("runs/a.csv:", "../a.csv:", "does not lie in"),
            ("name: curves", "name: a/b", "that of a folder"),
            ("source: https", "source: javascript", "is not the address"),
        ] {
            try folder.write(
                text.replacingOccurrences(of: old, with: new), to: "notebooks/measured.md")
            let run = try papers("check", "notebooks", in: folder)
            #expect(run.status == 3)
            #expect((run.output + run.errors).contains(message), "\(run.output)")
        }
    }

    /// In a block it would be hidden from the blocks that read the data.
    @Test func dataAreDeclaredInTheFrontMatterAlone() throws {
        let call = #"ExternalData.declare("d", source: "s", files: ["a"], digests: ["b"])"#
        let folder = try Folder(notebook: "---\ntitle: A\n---\n\n```swift\n\(call)\n```\n")
        let run = try papers("check", in: folder)
        #expect(run.status == 3)
        #expect(
            run.output.contains(
                "notebooks/a.md:6:1: error: data are declared in the front matter, not in a block"),
            "\(run.output)")
    }
}
