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
                struct Line
                  var slope: Double
                  func at(_ x: Int) -> Double
                    (* slope (call Double x))
                let line = (call Line slope: 2)
                var total = 0.0
                for i in (..< 0 3) where (!= i 1)
                  (+= total (call (. line at) i))
                (call print (call (. [1, 2] map) | { $1 in (+ $0 1) }) (?: (> total 3) "big" "small"))
                if let first = (. [line] first)
                  (call print (. first slope))
                """)
    }

    @Test func checkedProgram() {
        let file = SourceFile(path: "a.swift", text: text)
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        let program = check([region], of: file, library: .standard, parameters: [])
        #expect(program.diagnostics.isEmpty)
        #expect(
            ProgramDump.text(of: program) == """
                block cell
                  writes line total
                  let line: Line = (struct Line 2:Double)
                  var total: Double = 0.0
                  for i: Int in (..< 0 3) where (!= i 1)
                    (+= total (call Line.at(_:) line i): Double)
                  (call print(_:separator:terminator:) (array (interpolation (call Sequence.map(_:) (array 1 2) { ($0: Int) -> Int in return (+ $0 1) }): [Int]) (?: (> total 3:Double) (interpolation "big") (interpolation "small"))) " " "\\n"): ()
                  if first: Line? = (call Array.first (array line)): Line?
                    (call print(_:separator:terminator:) (array (interpolation first.slope)) " " "\\n"): ()
                function Line.at(_:) (self: Line, x: Int) -> Double
                  return (* self.slope (call Double.init(_:) x): Double)
                """)
    }
}
