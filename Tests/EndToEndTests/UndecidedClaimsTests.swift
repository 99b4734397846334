import Testing

/// A claim that a run did not reach is told wherever claims are told.
@Suite struct UndecidedClaimsTests {
    private func makeSite() throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Site\n", to: "papers.yml")
        try folder.write(
            """
            ---
            title: A
            ---

            ```swift
            let a = [1][3]
            claim("one", Double(a), atLeast: 0)
            ```

            """, to: "notebooks/a.md")
        return folder
    }

    @Test func allThatTellsClaimsTellsIt() throws {
        let folder = try makeSite()
        let run = try papers("render", in: folder)
        #expect(run.status == 1)
        #expect(run.output.contains("0 of 1 claim held, 1 not decided"), "\(run.output)")
        #expect(run.errors.contains("1 not decided"), "\(run.errors)")
        #expect(try folder.read("site/a/results.json").contains("\"undecided\""))

        let list = try papers("list", in: folder)
        #expect(list.output.contains("0 of 1 claim, 1 not decided, 1 failed"), "\(list.output)")
        #expect(!list.output.contains("no errors"))
        let json = try papers("list", "--json", in: folder)
        #expect(json.output.contains("\"verdict\": \"not decided\""), "\(json.output)")

        #expect(try papers("bundle", "notebooks/a.md", in: folder).status == 0)
        let unzip = try start("python3", "-m", "zipfile", "-e", "a.zip", "out", in: folder)
        #expect(unzip.status == 0)
        #expect(try folder.read("out/claims.json").contains("\"not decided\""))
        #expect(try folder.read("out/README.md").contains("| one | | | not decided"))
        // Without a date nothing states one.
        #expect(try !folder.read("out/CITATION.cff").contains("date-released"))
    }

    @Test func aDamagedRecordIsNoMissingOne() throws {
        let folder = try makeSite()
        try folder.write("{", to: "site/a/results.json")
        #expect(try papers("verify", in: folder).output.contains("it is damaged"))
        #expect(try papers("list", in: folder).output.contains("record damaged"))
        try folder.write("---\ntitle: A\n---\n\n@fig-none\n", to: "notebooks/a.md")
        let run = try papers("verify", in: folder)
        #expect(run.status == 3)
        #expect(run.output.contains("0 of 1 notebook exactly as recorded, 1 not run because of"))
    }
}
