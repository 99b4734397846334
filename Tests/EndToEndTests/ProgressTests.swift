import Foundation
import Testing

/// What a render tells those who wait for it.
@Suite struct ProgressTests {
    private let notebook = """
        ---
        title: Progress
        ---

        ```swift
        //| label: training
        var random = Random(seed: 7)
        let points = Tensor.normal([20, 2], using: &random)
        let data = LabeledData(
            inputs: points, labels: points.sum(axis: 1).array.map { $0 > 0 ? 1 : 0 })
        var model = MLP([2, 4, 2], activation: .tanh, using: &random)
        var optimizer = Optimizer.sgd(SGD(learningRate: 0.1))
        let history = train(&model, with: &optimizer, samples: 20, epochs: 3, using: &random) {
            model, batch in
            let some = data.selecting(batch)
            return crossEntropy(logits: model(some.inputs), labels: some.labels)
        }
        print(history.losses.count)
        ```

        ```swift
        //| label: rest
        print("rest")
        ```

        """

    @Test func aWorkerReportsEpochsAndNoOther() throws {
        let folder = try Folder(notebook: notebook)
        let run = try papers("execute", "notebooks/a.md", in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        // The first of a step is always reported, others if some time has passed.
        #expect(lines.contains("{\"count\":3,\"event\":\"epoch\",\"number\":1,\"step\":0}"))
        #expect(!lines.contains { $0.contains("\"epoch\"") && $0.contains("\"step\":1") })
    }

    /// Renders on a terminal; the lines that stood on it one after the other.
    private func renderOnTerminal(_ folder: Folder) throws -> [String] {
        let run = try start(
            "script", "-qec", "'\(builtProgram.path)' render --force notebooks", "/dev/null",
            in: folder, environment: ["TERM": "xterm"])
        #expect(run.status == 0, "\(run.output)")
        return run.output.components(separatedBy: "\r").map {
            $0.replacingOccurrences(of: "\u{1B}[K", with: "")
        }
    }

    /// `script` of util-linux makes the terminal.
    private static let hasTerminals: Bool = {
        guard let folder = try? Folder() else { return false }
        return (try? start("script", "-qec", "true", "/dev/null", in: folder))?.status == 0
    }()

    @Test(.enabled(if: ProgressTests.hasTerminals, "'script' of util-linux makes a terminal"))
    func aTerminalShowsBlockEpochAndRemainingTime() throws {
        let folder = try Folder(notebook: notebook)
        let first = try renderOnTerminal(folder)
        #expect(first.contains("[0/1] a: training (1 of 2)"), "\(first)")
        #expect(first.contains { $0.hasPrefix("[0/1] a: training (1 of 2), epoch 1 of 3") })
        #expect(first.contains { $0.hasPrefix("[0/1] a: rest (2 of 2)") })
        #expect(!first.contains { $0.hasSuffix(" left") })
        // Now it is known how long the blocks take.
        let second = try renderOnTerminal(folder)
        #expect(second.contains("[0/1] a: training (1 of 2), 1 s left"), "\(second)")
        #expect(second.contains("[0/1] a: training (1 of 2), epoch 1 of 3, 1 s left"))
    }

    @Test func elsewhereThereIsALineForEachNotebook() throws {
        let run = try papers("render", "notebooks", in: try Folder(notebook: notebook))
        #expect(run.errors == "[1/1] a\n")
        #expect(run.output == "1 notebook, no errors; see site/index.html\n")
        let quiet = try papers("render", "-q", "notebooks", in: try Folder(notebook: notebook))
        #expect(quiet.errors + quiet.output == "")
    }
}
