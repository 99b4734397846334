import Foundation

/// What happened to the steps of a notebook in its last render, and why: what `papers explain`
/// tells and `papers cache prune` keeps.
package struct LastRun: Codable, Sendable {
    package enum Outcome: String, Codable, Sendable {
        case reused, ran, failed, shown
        case notRun = "not run"
    }

    package struct Entry: Codable, Sendable {
        package var name: String
        package var outcome: Outcome
        package var reason: String
        /// Missing if the step is not cached or reads something that is not.
        package var inputs: StepInputs?
        /// How many seconds it took when it last ran, for the next render's progress.
        package var seconds: Double?
    }

    package var steps: [Entry]

    /// The account of a render in which everything was as before.
    package var repeated: LastRun {
        var copy = self
        for index in copy.steps.indices where copy.steps[index].outcome == .ran {
            copy.steps[index].outcome = .reused
            copy.steps[index].reason = Self.unchanged
        }
        return copy
    }

    private static let unchanged = "nothing that it depends on has changed"

    package func step(named name: String) -> Entry? { steps.first { $0.name == name } }

    /// The account of a run, told by what is different from the run before it.
    package init(_ run: NotebookRun, graph: CellGraph, before: LastRun?, isForced: Bool) {
        steps = zip(run.experiment.steps, run.steps).enumerated().map { index, step in
            let (step, outcome) = step
            let old = before?.step(named: step.name)
            let reason =
                switch outcome.outcome {
                case .reused: Self.unchanged
                case .shown: "it is shown only"
                case .notRun: "a step that it needs did not finish"
                case .ran, .failed:
                    Reason(
                        outcome.inputs, before: old, node: graph.nodes[index], isForced: isForced
                    ).text
                }
            return Entry(
                name: step.name, outcome: outcome.outcome, reason: reason, inputs: outcome.inputs,
                seconds: outcome.seconds ?? old?.seconds)
        }
    }
}

/// Why a step has to run.
package struct Reason {
    package let text: String

    package init(
        _ inputs: StepInputs?, before: LastRun.Entry?, node: CellGraph.Node?,
        isForced: Bool = false
    ) {
        if isForced {
            text = "everything was to run (--force)"
        } else if node?.isCached == false {
            text = "it is not cached (cache: false)"
        } else if let inputs, let before, let old = before.inputs {
            let changes = Self.changes(from: old, to: inputs)
            if !changes.isEmpty {
                text = changes.joined(separator: "; ")
            } else if before.outcome == .failed {
                text = "it failed in the render before"
            } else {
                text =
                    "its results, or a value that it makes and that is needed, are not in the store"
            }
        } else if inputs == nil {
            text = "it reads a value that is made anew"
        } else {
            text = "it has not run before"
        }
    }

    /// What is different, each a sentence without an end.
    static func changes(from old: StepInputs, to new: StepInputs) -> [String] {
        var changes: [String] = []
        if old.engine != new.engine { changes.append("the program is another one") }
        if old.code != new.code {
            changes.append("its code, or a function, type or parameter that it uses, has changed")
        }
        if old.data != new.data { changes.append("the data that it reads have changed") }
        if old.seed != new.seed { changes.append("the seed has changed") }
        if old.timeout != new.timeout || old.memory != new.memory {
            changes.append("its limits of time or memory have changed")
        }
        for read in new.reads {
            switch old.reads.first(where: { $0.name == read.name })?.digest {
            case nil: changes.append("it now reads '\(read.name)'")
            case read.digest: break
            default: changes.append("'\(read.name)' has changed")
            }
        }
        for read in old.reads where !new.reads.contains(where: { $0.name == read.name }) {
            changes.append("it no longer reads '\(read.name)'")
        }
        return changes
    }
}

extension Store {
    private func path(ofRun notebook: String) -> String { "\(folder)/notebooks/\(notebook).json" }

    package func lastRun(of notebook: String) -> LastRun? {
        guard let bytes = read(path(ofRun: notebook)) else { return nil }
        return try? CanonicalJSON.decode(
            LastRun.self, from: String(decoding: bytes, as: UTF8.self))
    }

    /// - Throws: `FileError`.
    package func put(_ run: LastRun, of notebook: String) throws {
        try write(Array(try CanonicalJSON.encode(run).utf8), to: path(ofRun: notebook))
    }
}
