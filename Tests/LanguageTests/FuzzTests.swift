import Foundation
import Testing

@testable import Language

/// Programs of the suite, damaged: none may crash the checker or the machine, or keep them from
/// ending. `PAPERS_FUZZ` is the number of inputs; without it a sample is taken. A number beyond that of
/// the single changes tries each of them, and then as many random ones as are left.
@Suite struct FuzzTests {
    @Test func damagedProgramsAreRefusedOrRun() {
        let library = Library.standard
        let universe = Universe(library)
        let mutations = Mutations(SuiteProgram.all.map(\.text))
        let wanted = ProcessInfo.processInfo.environment["PAPERS_FUZZ"].flatMap { Int($0) } ?? 120
        var outcomes: [Int] = [0, 0, 0]
        for number in 0..<wanted {
            let text: String
            if wanted >= mutations.singleCount {
                text =
                    number < mutations.singleCount
                    ? mutations.single(number) : mutations.random(number)
            } else {
                // Some of every part of the suite.
                text =
                    number % 2 == 0
                    ? mutations.random(number)
                    : mutations.single((number * 7_919 + 13) % mutations.singleCount)
            }
            switch Survival.of(text, universe: universe, library: library) {
            case .refused: outcomes[0] += 1
            case .finished: outcomes[1] += 1
            case .trapped: outcomes[2] += 1
            case .wrong(let what): Issue.record("\(what):\n\(text)")
            }
        }
        if wanted >= mutations.singleCount {
            print(
                "\(wanted) inputs, \(mutations.singleCount) of them single changes:",
                "\(outcomes[0]) refused, \(outcomes[1]) ran to their end, \(outcomes[2]) trapped")
        }
        // Few damaged programs are still programs; that there are errors shows that there is damage.
        #expect(outcomes[0] > 0)
    }

    @Test(arguments: ["(", "[", "{ ", "-(", "f(", "a[", "!(", "\"\\("])
    func deepNestingIsRefused(opening: String) {
        let library = Library.standard
        let text = "let a = " + String(repeating: opening, count: 100_000)
        #expect(Survival.of(text, universe: Universe(library), library: library) == .refused)
    }
}
