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
            let answer = try JSONSerialization.jsonObject(
                with: Data(run.output.utf8), options: .fragmentsAllowed)
            guard ["check", "render", "verify", "explain"].contains(call.first) else { continue }
            // Nothing else tells of the error: the answer has to.
            let envelope = try #require(answer as? [String: Any], "\(run.output)")
            let found = try #require(
                envelope["diagnostics"] as? [[String: Any]], "\(run.output)")
            let messages = found.compactMap { $0["message"] as? String }
            let isTold = messages.contains { $0.contains("cannot find 'y'") }
            #expect(isTold == (text != Self.notebook), "\(run.output)")
            #expect((run.status == 3) == (text != Self.notebook), "\(run.output)")
        }
    }

    @Test func aForecastTellsTheStepsOfEachNotebook() throws {
        struct Step: Decodable { var name, next: String }
        struct Notebook: Decodable {
            var name: String
            var steps: [Step]
        }
        struct Forecast: Decodable { var notebooks: [Notebook] }
        struct Explanation: Decodable {
            var notebook: String
            var steps: [Step]
        }
        let folder = try Folder(notebook: Self.notebook)
        let dry = try papers("render", "--dry-run", "--json", in: folder)
        let forecast = try JSONDecoder().decode(Forecast.self, from: Data(dry.output.utf8))
        #expect(forecast.notebooks.map(\.name) == ["a"])
        #expect(forecast.notebooks.first?.steps.map(\.name) == ["one"])
        #expect(forecast.notebooks.first?.steps.map(\.next) == ["runs"])
        let told = try papers("explain", "notebooks/a.md#one", "--json", in: folder)
        let explanation = try JSONDecoder().decode(
            Explanation.self, from: Data(told.output.utf8))
        #expect(explanation.notebook == "a")
        #expect(explanation.steps.map(\.next) == ["runs"])
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
