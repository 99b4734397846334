import Foundation
import Testing

/// Slips in the use of commands: a sentence, exit status 64, nothing written.
@Suite struct UsageTests {
    private static let notebook = """
        ---
        title: Usage
        params: {rows: 3}
        ---

        ```swift
        //| label: count
        print(params.rows)
        ```

        """

    private static let slips: [(arguments: [String], message: String)] = [
        (["render", "notebook"], "there is no file or folder 'notebook'"),
        (["render", "notebooks/b.md"], "there is no file or folder 'notebooks/b.md'"),
        (["verify", "notebook"], "there is no file or folder 'notebook'"),
        (["render", "--templates", "nowhere"], "there is no folder 'nowhere'"),
        (["render", "--templates", "papers.yml"], "there is no folder 'papers.yml'"),
        (["render", "--jobs", "0"], "--jobs must be at least 1"),
        (["verify", "--jobs=-1"], "--jobs must be at least 1"),
        (["verify", "--tolerance=-1"], "--tolerance must not be negative"),
        (["render", "-P", "row=4"], "no notebook has a parameter 'row'; did you mean 'rows'?"),
        (["render", "-P", "rows=many"], "rows"),
        (["render", "-P", "rows"], "'rows' is not of the form name=value"),
        (["explain", "notebooks/a.md#count", "-P", "row=4"], "no notebook has a parameter 'row'"),
        (["explain", "notebooks/a.md#cuont"], "did you mean 'count'?"),
        (["render", "--frce"], "--frce"),
    ]

    @Test(arguments: UsageTests.slips.indices) func aSlipIsSaid(_ index: Int) throws {
        let (arguments, message) = Self.slips[index]
        let folder = try Folder(notebook: Self.notebook)
        let run = try start([builtProgram.path] + arguments, in: folder)
        #expect(run.status == 64, "\(arguments): \(run.output)\(run.errors)")
        #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"), "\(arguments)")
    }

    @Test func explainKnowsParameters() throws {
        let folder = try Folder(notebook: Self.notebook)
        #expect(try papers("render", "notebooks", in: folder).status == 0)
        let same = try papers("explain", "notebooks/a.md#count", in: folder)
        #expect(same.output.contains("next render: is reused"), "\(same.output)")
        let other = try papers("explain", "notebooks/a.md#count", "-P", "rows=4", in: folder)
        #expect(other.output.contains("next render: runs, because its code"), "\(other.output)")
        #expect(try papers("render", "-P", "rows=4", "-o", "four", in: folder).status == 0)
        let known = try papers("explain", "notebooks/a.md#count", "-P", "rows=4", in: folder)
        #expect(known.output.contains("next render: is reused"), "\(known.output)")
    }
}
