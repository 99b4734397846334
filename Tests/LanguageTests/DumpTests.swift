import Diagnostics
import Testing

@testable import Language

/// The dumps that `papers dump --stage ast|program` prints.
@Suite struct DumpTests {
    private let text = """
        struct Line { var slope: Double; func at(_ x: Int) -> Double { slope * Double(x) } }
        let line = Line(slope: 2)
        var total = 0.0
        for i in 0..<3 where i != 1 { total += line.at(i) }
        print([1, 2].map { $0 + 1 }, total > 3 ? "big" : "small")
        if let first = [line].first { print(first.slope) }
        """

    @Test func syntaxTree() {
        let file = SourceFile(path: "a.swift", text: text)
        var parser = Parser(file: file, range: 0..<file.utf8.count)
        #expect(
            SyntaxDump.text(of: parser.parseStatements()) == """
                """)
    }

    @Test func checkedProgram() {
        let file = SourceFile(path: "a.swift", text: text)
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        let program = check([region], of: file, library: .standard, parameters: [])
        #expect(program.diagnostics.isEmpty)
        #expect(
            ProgramDump.text(of: program) == """
                """)
    }
}
