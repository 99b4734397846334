import Foundation
import Testing

/// With `--json` standard output is one JSON value and nothing else, whatever is found.
@Suite struct AnswersTests {
    private static let notebook = """
        ---
        title: A
        data:
          - name: d
            source: https://example.org
            files:
              a.csv: 0000000000000000000000000000000000000000000000000000000000000000
        ---

        ```swift
        //| label: one
        let x = 1
        print(x)
        claim("x is one", Double(x), equals: 1, within: 0.1)
        ```
        """

    @Test(arguments: [
        ["check"], ["render"], ["render", "--dry-run"], ["verify"],
        ["explain", "notebooks/a.md"], ["list"], ["api", "Tensor"], ["doctor"], ["cache", "stats"],
        ["data", "list"],
    ])
    func answersAreJSON(_ call: [String]) throws {
        let folder = try Folder(notebook: Self.notebook)
        for text in [Self.notebook, Self.notebook.replacing("= 1\n", with: "= y\n")] {
            try folder.write(text, to: "notebooks/a.md")
            let run = try start([builtProgram.path] + call + ["--json"], in: folder)
            _ = try JSONSerialization.jsonObject(
                with: Data(run.output.utf8), options: .fragmentsAllowed)
        }
    }

    @Test func verifyTellsDifferences() throws {
        let folder = try Folder(notebook: Self.notebook)
        _ = try papers("render", in: folder)
        let place = "site/a/results.json"
        let record = try folder.read(place)
        try folder.write(
            record.replacing("\"measured\": 1", with: "\"measured\": 2"), to: place)
        let run = try papers("verify", "--json", in: folder)
        #expect(run.status == 4)
        #expect(run.output.contains("\"recorded\": \"2"), "\(run.output)")
        #expect(run.output.contains("\"obtained\": \"1"))
    }
}
