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
        let perNotebook = 25
        var kinds: Set<String> = []
        for number in 0..<(Self.edits + perNotebook - 1) / perNotebook {
            var random = SeededGenerator(state: UInt64(number))
            var notebook = RandomNotebook.make(8, using: &random)
            let harness = CacheHarness()
            var seen: Set<String> = []
            var history: [String] = []
            for step in 0...min(perNotebook, Self.edits - number * perNotebook) {
                if step > 0 {
                    history.append(notebook.edit(using: &random))
                    kinds.insert(history[step - 1])
                }
                let cached = try harness.run(notebook.text, engine: notebook.engine)
                let forced = try harness.run(notebook.text, engine: nil)
                let place = "notebook \(number), edits \(history)\n\(notebook.text)"
                #expect(cached.record == forced.record, "\(place)")
                var expected: [String] = []
                for (label, key, isCached) in notebook.keys {
                    if !isCached {
                        expected.append(label)
                    } else if seen.insert(key).inserted {
                        expected.append(label)
                    }
                }
                #expect(cached.ran == expected, "\(place)")
                if cached.record != forced.record || cached.ran != expected { return }
            }
        }
        // A test that never changes something does not test that it is noticed.
        #expect(kinds.count == 11, "\(kinds.sorted())")
    }
}
