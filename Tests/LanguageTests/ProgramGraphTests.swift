import Diagnostics
import Foundation
import Testing

@testable import Language

/// A checked program goes when its last user does: an editor checks at every change.
@Suite struct ProgramGraphTests {
    private static let text = """
        struct Node {
            var next: [Node] = []
            static let start = Node()
            var count: Int { 1 + next.reduce(0) { $0 + $1.count } }
            mutating func add(_ node: Node) { next.append(node) }
            struct Mark { var place = 3 }
        }
        enum Kind: String, CaseIterable { case a, b }
        func outer(_ n: Int) -> Int {
            var total = n
            func inner(_ k: Int) -> Int { k == 0 ? total : inner(k - 1) }
            let add = { (x: Int) in total += x }
            add(2)
            return inner(n)
        }
        var node = Node.start
        node.add(Node())
        print(node.count, outer(3), Kind.allCases.map(\\.rawValue), [1, 2].map(outer))
        """

    @Test func nothingStaysWhenTheProgramIsGone() {
        let library = Library.standard
        let universe = Universe(library)
        let file = SourceFile(path: "a", text: Self.text)
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        weak var type: Nominal?
        weak var body: FunctionBody?
        weak var symbol: Symbol?
        weak var graph: ProgramGraph?
        weak var runner: Machine?
        var output = ""
        do {
            let program = check([region], of: file, universe: universe, parameters: [])
            #expect(program.diagnostics.isEmpty)
            type = program.types.first
            body = program.bodies.first
            symbol = program.functions.first
            graph = program.graph
            #expect(type != nil && body != nil && symbol != nil)
            let machine = Machine(program, library: library) { output += $0 }
            runner = machine
            _ = machine.run(0)
        }
        #expect(output == "2 5 [\"a\", \"b\"] [3, 4]\n")
        // The thread of the run lets go of the machine a moment after its result is there.
        for _ in 0..<5_000 where runner != nil { usleep(1_000) }
        #expect(runner == nil)
        #expect(graph == nil)
        #expect(type == nil)
        #expect(body == nil)
        #expect(symbol == nil)
    }
}
