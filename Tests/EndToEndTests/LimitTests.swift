import Foundation
import Testing

/// Blocks that would run for ever or take all memory end with an error at their place, and what does
/// not need them is rendered.
@Suite struct LimitTests {
    private static let blocks: [(options: String, code: String, error: String)] = [
        ("timeout: 0.3 s", "while true {}", "the time limit of 0.3 s was exceeded"),
        (
            "timeout: 0.3 s", "var n = 0\nfor i in 0..<Int.max { n = max(n, i) }",
            "the time limit of 0.3 s was exceeded"
        ),
        (
            "", "func down(_ n: Int) -> Int { 1 + down(n) }\nprint(down(0))",
            "the calls are nested too deeply"
        ),
        (
            "memory: 200 MB", "let huge = Array(repeating: 0, count: 1 << 40)\nprint(huge.count)",
            "out of memory: 8796094 MB more needed, the memory limit is 200 MB"
        ),
        (
            "memory: 200 MB", "var growing: [Int] = []\nwhile true { growing.append(1) }",
            "out of memory: "
        ),
        (
            "memory: 200 MB", "var text = \"many \"\nwhile true { text += text }", "out of memory: "
        ),
        (
            "memory: 200 MB",
            "var all: [Tensor] = []\nwhile true { all.append(Tensor.ones([1000])) }",
            "out of memory: the memory limit of 200 MB was exceeded"
        ),
        (
            "memory: 200 MB", "let few = Array(repeating: 0, count: -1)\nprint(few.count)",
            "Can't construct Array with count < 0"
        ),
    ]

    @Test func limitsAreErrorsAtTheirPlace() throws {
        let folder = try Folder()
        try folder.write("title: Limits\n", to: "papers.yml")
        var notebook = "---\ntitle: Limits\n---\n\n# Limits\n"
        for (options, code, _) in Self.blocks {
            let lines = options.isEmpty ? code : "//| \(options)\n\(code)"
            notebook += "\n```swift\n\(lines)\n```\n"
        }
        notebook += "\n```swift\nprint(\"the rest \" + \"runs\")\n```\n"
        try folder.write(notebook, to: "limits.md")
        let run = try papers("render", ".", in: folder)
        #expect(run.status == 1)
        let terminal = run.output + run.errors
        #expect(!terminal.contains("signal"), "\(terminal)")
        let errors = terminal.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(errors.count == Self.blocks.count, "\(terminal)")
        // A recursion is told once, as on the page.
        let calls = terminal.split(separator: "\n").filter { $0.contains("called from down") }
        #expect(calls.count == 1)
        #expect(calls.first?.contains(" times") == true, "\(calls)")
        for (block, error) in zip(Self.blocks, errors) {
            #expect(error.contains(": error: \(block.error)"), "\(block.code)")
        }
        #expect(try folder.read("site/limits/index.html").contains("the rest runs"))
    }
}
