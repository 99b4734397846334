import Foundation
import Testing

/// The store through the program: whole sites, byte for byte.
@Suite struct CacheTests {
    private let notebook = """
        ---
        title: What is kept
        params: {rows: 40}
        ---

        # What is kept

        ```swift
        //| label: data
        var random = Random(seed: 7)
        let samples = Tensor.normal([params.rows, 2], using: &random)
        let labels = samples.sum(axis: 1).array.map { $0 > 0 ? 1 : 0 }
        ```

        ```swift
        //| label: model
        var model = MLP([2, 4, 2], activation: .tanh, using: &random)
        var optimizer = SGD(learningRate: 0.5)
        ```

        ```swift
        //| label: training
        var losses: [Double] = []
        for _ in 0..<5 {
            let (loss, gradient) = valueAndGradient(at: model) { model in
                crossEntropy(logits: model(samples), labels: labels)
            }
            optimizer.update(&model, gradient)
            losses.append(loss.item())
        }
        claim("the loss falls", losses[0] - losses[4], atLeast: 0)
        ```

        The last loss is `{swift} fixed(losses[4], digits: 4)`.

        ```swift
        //| label: fig-losses
        //| caption: Losses.
        //| alt: A falling line.
        show(Chart(losses.enumerated().map { ($0, $1) }) { point in
            LineMark(x: .value("Epoch", point.0), y: .value("Loss", point.1))
        })
        ```

        ```swift
        //| label: after
        print(model(samples).sum().item(), random.uniform())
        ```

        """

    /// Renders with the store, and then in another folder without one; the sites must be equal.
    private func render(_ folder: Folder, _ text: String) throws -> Run {
        try folder.write(text, to: "notebooks/a.md")
        let run = try papers("render", "notebooks", in: folder)
        let fresh = try papers("render", "notebooks", "--force", "-o", "fresh", in: folder)
        #expect(run.status == fresh.status)
        #expect(run.status < 2, "\(run.output)\(run.errors)")
        let (one, two) = (try folder.contents(of: "site"), try folder.contents(of: "fresh"))
        #expect(one.keys.sorted() == two.keys.sorted())
        for (path, bytes) in one where path != ".papers-site" {
            #expect(two[path] == bytes, "\(path) differs")
        }
        return run
    }

    /// The names of the steps that would run.
    private func running(_ folder: Folder, _ text: String) throws -> [String] {
        try folder.write(text, to: "notebooks/a.md")
        return try papers("render", "--dry-run", "notebooks", in: folder).output
            .split(separator: "\n").filter { $0.hasPrefix("a#") }
            .map { String($0.dropFirst(2).prefix { $0 != ":" }) }
    }

    @Test func editsRunWhatTheyMustAndNothingElse() throws {
        let folder = try Folder(notebook: notebook)
        _ = try render(folder, notebook)
        #expect(try running(folder, notebook) == [])
        let again = try papers("render", "notebooks", in: folder)
        #expect(again.errors.contains("6 of 6 steps unchanged"))

        let prose = notebook.replacingOccurrences(of: "The last loss", with: "The very last loss")
        #expect(try running(folder, prose) == [])
        #expect(try render(folder, prose).status == 0)

        // The model comes from the store, the optimiser does not: its cell is not needed.
        let last = prose.replacingOccurrences(of: "random.uniform())", with: "random.uniform(), 1)")
        #expect(try running(folder, last) == ["after"])
        _ = try render(folder, last)

        // Training starts from the optimiser, which cannot be stored.
        let longer = last.replacingOccurrences(of: "0..<5", with: "0..<6")
        let names = try running(folder, longer)
        #expect(names.prefix(2) == ["model", "training"])
        #expect(!names.contains("data"))
        _ = try render(folder, longer)

        let smaller = longer.replacingOccurrences(of: "rows: 40", with: "rows: 30")
        #expect(try running(folder, smaller).first == "data")
        _ = try render(folder, smaller)
        #expect(try running(folder, longer) == [])
    }

    @Test func explainNamesTheInput() throws {
        let folder = try Folder(notebook: notebook)
        _ = try papers("render", "notebooks", in: folder)
        let longer = notebook.replacingOccurrences(of: "0..<5", with: "0..<6")
        try folder.write(longer, to: "notebooks/a.md")
        let before = try papers("explain", "notebooks/a.md#training", in: folder)
        #expect(before.output.contains("next render: runs, because its code"))
        _ = try papers("render", "notebooks", in: folder)
        let after = try papers("explain", "notebooks/a.md#after", in: folder)
        #expect(after.output.contains("last render: ran, because"))
        #expect(after.output.contains("'model' has changed"))
        #expect(after.output.contains("reads: model, samples, random"))
        let slip = try papers("explain", "notebooks/a.md#trainin", in: folder)
        #expect(slip.status == 64)
        #expect(slip.errors.contains("'training'"))
    }

    @Test func twoRendersAtOnceAreSafe() throws {
        let folder = try Folder(notebook: notebook)
        for name in ["b", "c"] { try folder.write(notebook, to: "notebooks/\(name).md") }
        let gathered = Gathered()
        let group = DispatchGroup()
        for _ in 0..<3 {
            group.enter()
            Thread.detachNewThread {
                let run = try? papers("render", "notebooks", in: folder)
                gathered.add(run?.status ?? -1)
                group.leave()
            }
        }
        group.wait()
        #expect(gathered.statuses == [0, 0, 0])
        let site = try folder.contents(of: "site")
        #expect(try papers("render", "notebooks", "--force", in: folder).status == 0)
        #expect(try folder.contents(of: "site") == site)
        #expect(try papers("cache", "verify", in: folder).status == 0)
        let names = try folder.contents(of: ".").keys
        #expect(!names.contains { $0.contains(".papers-tmp-") })
    }

    private final class Gathered: @unchecked Sendable {
        private let lock = NSLock()
        private(set) var statuses: [Int32] = []

        func add(_ status: Int32) { lock.withLock { statuses.append(status) } }
    }

    @Test func aStoreThatCannotBeWrittenCostsTimeOnly() throws {
        let folder = try Folder(notebook: notebook)
        // A file where the folder should be: root, too, cannot write there.
        try folder.write("", to: ".papers")
        let run = try papers("render", "notebooks", in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("results are not kept: cannot write"))
        #expect(try folder.read("site/a/index.html").contains("The last loss is"))
    }

    @Test func anOutputThatCannotBeWrittenIsAnErrorBeforeAnythingRuns() throws {
        let folder = try Folder(notebook: notebook)
        try folder.write("", to: "occupied")
        let run = try papers("render", "notebooks", "-o", "occupied", in: folder)
        #expect(run.status == 70)
        #expect(run.errors.contains("cannot write to the folder 'occupied'"))
        #expect(!run.errors.contains("[1/1]"))
    }

    @Test func verifyFindsAnAlteredNumber() throws {
        let folder = try Folder(notebook: notebook)
        _ = try papers("render", "notebooks", in: folder)
        let same = try papers("verify", "notebooks", in: folder)
        #expect(same.status == 0, "\(same.output)\(same.errors)")
        #expect(same.output.contains("1 of 1 notebook exactly as recorded"))

        let record = try folder.read("site/a/results.json")
        let claim = try #require(record.firstMatch(of: /"measured": ([0-9.e-]+)/)).output.1
        let altered = record.replacingOccurrences(
            of: "\"measured\": \(claim)", with: "\"measured\": 0.5")
        try folder.write(altered, to: "site/a/results.json")
        let run = try papers("verify", "notebooks", in: folder)
        #expect(run.status == 4)
        #expect(run.output.contains("a: 1 difference\n"), "\(run.output)")
        #expect(run.output.contains("the loss falls"))
        #expect(run.output.contains("0.5"))
        #expect(run.output.contains("\(claim)"))
        #expect(try papers("verify", "notebooks", "--tolerance", "1", in: folder).status == 0)
        #expect(try folder.read("site/a/results.json") == altered)

        try FileManager.default.removeItem(atPath: folder.path + "/site/a/results.json")
        #expect(try papers("verify", "notebooks", in: folder).status == 4)
    }
}
