import Diagnostics

@testable import Language

/// Damaged programs: every token of a program deleted, duplicated or exchanged with the next one;
/// several such changes at once; pieces of other programs; random bytes.
struct Mutations {
    /// A small generator of its own, so that a failure repeats.
    struct Choices {
        private var state: UInt64

        init(seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

        mutating func next(_ bound: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(truncatingIfNeeded: state >> 33) % bound
        }
    }

    /// A program as its tokens, each with the space before it.
    private struct Pieces {
        var texts: [String]
    }

    private let programs: [Pieces]
    /// Where the single changes of each program begin among all of them.
    private let starts: [Int]
    /// The number of single changes: three to each token.
    let singleCount: Int

    init(_ texts: [String]) {
        programs = texts.map { text in
            let file = SourceFile(path: "a", text: text)
            var lexer = Lexer(file: file, range: 0..<file.utf8.count)
            var end = 0
            var pieces: [String] = []
            for token in lexer.tokenize() {
                pieces.append(file.text(in: end..<token.range.upperBound))
                end = token.range.upperBound
            }
            return Pieces(texts: pieces)
        }
        var starts: [Int] = []
        var total = 0
        for program in programs {
            starts.append(total)
            total += program.texts.count * 3
        }
        self.starts = starts
        singleCount = total
    }

    /// Single change `index`.
    func single(_ index: Int) -> String {
        let program = (starts.firstIndex { $0 > index } ?? starts.count) - 1
        var texts = programs[program].texts
        change(&texts, at: (index - starts[program]) / 3, kind: index % 3)
        return texts.joined()
    }

    /// A program with several changes, or random bytes.
    func random(_ seed: Int) -> String {
        var choices = Choices(seed: seed)
        for _ in 0..<4 { _ = choices.next(2) }
        if choices.next(16) == 0 {
            let bytes = (0..<choices.next(200)).map { _ in UInt8(choices.next(256)) }
            return String(decoding: bytes, as: UTF8.self)
        }
        var texts = programs[choices.next(programs.count)].texts
        for _ in 0...choices.next(6) where !texts.isEmpty {
            let index = choices.next(texts.count)
            let kind = choices.next(6)
            if kind < 3 {
                change(&texts, at: index, kind: kind)
            } else {
                // A token, or a stretch, of another program.
                let other = programs[choices.next(programs.count)].texts
                guard !other.isEmpty else { continue }
                let first = choices.next(other.count)
                let last = min(other.count, first + 1 + (kind == 5 ? choices.next(12) : 0))
                let upper = kind == 3 ? index : index + 1
                texts.replaceSubrange(index..<upper, with: other[first..<last])
            }
        }
        return texts.joined()
    }

    private func change(_ texts: inout [String], at index: Int, kind: Int) {
        switch kind {
        case 0: texts.remove(at: index)
        case 1: texts.insert(texts[index] + " ", at: index)
        default: if index + 1 < texts.count { texts.swapAt(index, index + 1) }
        }
    }
}

/// What became of a damaged program.
enum Survival: Equatable {
    case refused, finished, trapped
    /// Something that must not be; what.
    case wrong(String)

    /// Checks a program, and runs it with a small budget if it has no errors.
    static func of(_ text: String, universe: Universe, library: Library) -> Survival {
        let file = SourceFile(path: "a", text: text)
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        let program = check([region], of: file, universe: universe, parameters: [])
        for diagnostic in program.diagnostics {
            let range = diagnostic.range
            if diagnostic.message.isEmpty { return .wrong("an error without a message") }
            if ["<<error type>>", "'$base", "'$tuple", "<unknown>"].contains(where: {
                diagnostic.message.contains($0)
            }) {
                return .wrong("the message '\(diagnostic.message)' speaks of what nobody wrote")
            }
            if range.lowerBound < 0 || range.upperBound > file.utf8.count {
                return .wrong("'\(diagnostic.message)' has no place in the file")
            }
        }
        if program.diagnostics.hasErrors { return .refused }
        let limits = Limits(steps: 5_000, seconds: 5, memory: 4 << 30, depth: 2_000)
        let machine = Machine(program, library: library, limits: limits) { _ in }
        switch machine.run(0) {
        case .failed(let trap):
            if trap.message.isEmpty { return .wrong("a trap without a message") }
            if trap.message == Fault.unexpected { return .wrong(trap.message) }
            if trap.range.upperBound > file.utf8.count { return .wrong("a trap without a place") }
            return .trapped
        default: return .finished
        }
    }
}
