import Diagnostics
import Testing

@testable import Language

/// Runs a program as one block; gives what it prints, or the message of the trap that ends it.
func output(
    of source: String, limits: Limits = Limits(seconds: 60)
) throws -> (text: String, trap: Trap?) {
    let file = SourceFile(path: "test.swift", text: source)
    let library = Library.standard
    let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "main")
    let program = check([region], of: file, library: library, parameters: [])
    try #require(!program.diagnostics.hasErrors, "\(program.diagnostics.map(\.formatted))")
    var text = ""
    let machine = Machine(program, library: library, limits: limits) { text += $0 }
    if case .failed(let trap) = machine.run(0) { return (text, trap) }
    return (text, nil)
}

@Suite struct MachineTests {
    @Test func interfacesOfTheStandardLibraryAreUnderstood() {
        let universe = Universe(Library.standard)
        #expect(universe.faults.map(\.formatted) == [])
    }

    @Test func everyNativeOfTheInterfacesExists() {
        let library = Library.standard
        // Instructions of their own, without a function.
        for symbol in Universe(library).allSymbols {
            guard case .native(let key, let setter) = symbol.implementation else { continue }
            #expect(library.natives[key] != nil, "\(symbol.fullName): \(key)")
            if let setter {
                #expect(library.natives[setter] != nil, "\(symbol.fullName): \(setter)")
            }
        }
    }

    @Test(arguments: [
        ("let a = [1, 2]\nprint(a[2])", "Index out of range"),
        ("let zero = 0\nprint(1 / zero)", "Division by zero"),
        ("let zero = 0\nprint(1 % zero)", "Division by zero in remainder operation"),
        ("let big = Int.max\nprint(big + 1)", "arithmetic overflow"),
        (
            "let x: Int? = nil\nprint(x!)",
            "Unexpectedly found nil while unwrapping an Optional value"
        ),
        (
            "var big = 1.0\nfor _ in 0..<30 { big *= 10 }\nprint(Int(big))",
            "Double value cannot be converted to Int because the result would be greater than Int.max"
        ),
        ("let n = 300\nprint(UInt8(n))", "Not enough bits to represent the passed value"),
        ("let n = -1\nprint(0..<n)", "Range requires lowerBound <= upperBound"),
        (
            "let n = -1\nlet a = Array(repeating: 0, count: n)\nprint(a)",
            "Can't construct Array with count < 0"
        ),
        ("func f(_ n: Int) -> Int { 1 + f(n) }\nprint(f(0))", "the calls are nested too deeply"),
    ])
    func faultsAreTraps(source: String, message: String) throws {
        #expect(try output(of: source).trap?.message == message)
    }

    @Test func trapsKnowTheirCalls() throws {
        let trap = try output(
            of: """
                func f(_ n: Int) -> Int { [1][n] }
                func g(_ n: Int) -> Int { f(n) }
                print(g(1))
                """
        ).trap
        #expect(trap?.callStack.map(\.function) == ["f(_:)", "g(_:)", "main"])
    }

    @Test func aMachineGoesOnAfterAFailure() throws {
        let source = "print([1][3])\n#\nprint(2)"
        let file = SourceFile(path: "test.swift", text: source)
        let regions = [
            CodeRegion(kind: .block, range: 0..<13, name: "a"),
            CodeRegion(kind: .block, range: 16..<24, name: "b"),
        ]
        let program = check(regions, of: file, library: .standard, parameters: [])
        try #require(!program.diagnostics.hasErrors)
        var text = ""
        let machine = Machine(program, library: .standard) { text += $0 }
        if case .failed = machine.run(0) {} else { Issue.record("the first region should fail") }
        if case .failed(let trap) = machine.run(1) { Issue.record("\(trap.message)") }
        #expect(text == "2\n")
    }
}
