import Testing

@testable import Language

/// Runs that would not end, or would take more than there is.
@Suite(.serialized) struct BudgetTests {
    private static let memory = Limits(seconds: 60, memory: 400_000_000)

    @Test(arguments: [
        "while true {}",
        "for i in 0..<Int.max { if i < 0 { break } }",
        "func f() -> Int { 1 }\nwhile true { if f() == 2 { break } }",
        "var n = 0\nwhile true { n = [1, 2, 3].map { $0 + n % 2 }.count }\nprint(n)",
    ])
    func loopsEndAtTheirTime(source: String) throws {
        let trap = try output(of: source, limits: Limits(seconds: 0.05)).trap
        #expect(trap?.message == "the time limit of 0.05 s was exceeded")
        #expect(trap?.range.isEmpty == false)
    }

    @Test func loopsEndAtTheirSteps() throws {
        let trap = try output(of: "while true {}", limits: Limits(steps: 1000)).trap
        #expect(trap?.message == "the limit of 1000 steps was exceeded")
    }

    @Test func recursionEnds() throws {
        let trap = try output(of: "func f(_ n: Int) -> Int {\n    1 + f(n)\n}\nprint(f(0))").trap
        #expect(trap?.message == "the calls are nested too deeply")
        #expect(trap?.callStack.last?.function == "main")
    }

    /// What asks for more than there is, at once or piece by piece.
    @Test(arguments: [
        "let a = Array(repeating: 0, count: 1 << 40)\nprint(a.count)",
        "var a: [Int] = []\nwhile true { a.append(1) }",
        "var a: [[Int]] = []\nwhile true { a.append(Array(repeating: 0, count: 100)) }",
        "var a = [1]\nwhile true { a += a }",
        "var s = \"some text\"\nwhile true { s += s }",
        "let s = String(repeating: \"ab\", count: 1 << 50)\nprint(s.count)",
        "var d: [Int: Int] = [:]\nvar i = 0\nwhile true { d[i] = i\n    i += 1 }",
        "let a = Array(0..<1_000_000_000_000)\nprint(a.count)",
        "let a = Array(Int.min...Int.max)\nprint(a.count)",
        "var a: [Int] = []\na.reserveCapacity(1 << 60)\nprint(a)",
        "let a = Array(stride(from: 0, to: 1_000_000_000, by: 1))\nprint(a.count)",
    ])
    func memoryEnds(source: String) throws {
        let trap = try #require(try output(of: source, limits: Self.memory).trap)
        #expect(trap.message.hasPrefix("out of memory: "), "\(trap.message)")
        #expect(trap.message.contains("limit"), "\(trap.message)")
        #expect(!trap.range.isEmpty)
    }

    @Test func whatIsGivenBackIsNotCounted() throws {
        let source = """
            var total = 0
            for _ in 0..<200 {
                let a = Array(repeating: 1, count: 1_000_000)
                total += a.count
            }
            print(total)
            """
        let (text, trap) = try output(of: source, limits: Self.memory)
        #expect(trap?.message == nil)
        #expect(text == "200000000\n")
    }

    @Test func whereMemoryAndTimeEndIsSaid() throws {
        let source = "var a: [Int] = []\nfor i in 0..<Int.max {\n    a.append(i)\n}"
        let trap = try #require(try output(of: source, limits: Self.memory).trap)
        #expect(source.utf8.dropFirst(trap.range.lowerBound).starts(with: "a.append(i)".utf8))
    }
}
