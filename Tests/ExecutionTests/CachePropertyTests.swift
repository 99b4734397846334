import Foundation
import Testing

@testable import Execution

/// The law of the store: a render that uses it gives what one without it gives, byte for byte, and
/// runs the cells whose inputs have not been seen before, and no others.
@Suite struct CachePropertyTests {
    /// 100, or what `PAPERS_EDITS` says.
    private static let edits =
        ProcessInfo.processInfo.environment["PAPERS_EDITS"].flatMap { Int($0) } ?? 100

    @Test func randomEditsRunExactlyWhatTheyMust() throws {
        let outcome = try Self.edit(Self.edits)
        #expect(outcome.violation == nil)
        #expect(outcome.edits == Self.edits)
        // A test that never changes something does not test that it is noticed.
        #expect(outcome.kinds.count == 14, "\(outcome.kinds.sorted())")
    }

    /// A program that leaves a part of the key out breaks the law, and the edits show it.
    @Test(arguments: StepPlanner.Part.allCases)
    func everyPartOfTheKeyIsNeeded(_ part: StepPlanner.Part) throws {
        let outcome = try StepPlanner.$forgotten.withValue(part) { try Self.edit(100) }
        #expect(outcome.violation != nil, "the edits did not notice that '\(part)' was left out")
    }

    private struct Outcome {
        var edits = 0
        var kinds: Set<String> = []
        /// The first time that the law was broken.
        var violation: String?
    }

    /// Makes random edits to random notebooks, until the law is broken.
    private static func edit(_ count: Int) throws -> Outcome {
        let perNotebook = 25
        var outcome = Outcome()
        for number in 0..<(count + perNotebook - 1) / perNotebook {
            var random = SeededGenerator(state: UInt64(number))
            var notebook = RandomNotebook.make(8, using: &random)
            let harness = CacheHarness()
            var seen: Set<String> = []
            var history: [String] = []
            for step in 0...min(perNotebook, count - number * perNotebook) {
                if step > 0 {
                    history.append(notebook.edit(using: &random))
                    outcome.kinds.insert(history[step - 1])
                    outcome.edits += 1
                }
                harness.data = notebook.data
                let cached = try harness.run(notebook.text, engine: notebook.engine)
                let forced = try harness.run(notebook.text, engine: nil)
                var expected: [String] = []
                for (label, key, isCached) in notebook.keys
                where !isCached || seen.insert(key).inserted {
                    expected.append(label)
                }
                if cached.record != forced.record || cached.ran != expected {
                    outcome.violation =
                        "notebook \(number), edits \(history): ran \(cached.ran), expected "
                        + "\(expected)\n\(notebook.text)"
                    return outcome
                }
            }
        }
        return outcome
    }
}
