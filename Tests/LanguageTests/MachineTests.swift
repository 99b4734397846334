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

    @Test func arraysLieInMemoryAsTheInterpreterReadsThem() {
        let array = ArrayObject(words: [3, 4, 5])
        let slot = ownedSlot(array)
        let fields = Language.array(slot)
        #expect(fields.count == 3)
        #expect(fields.base == array.base)
        let record = Record.make(count: 2, references: 0)
        record.fields[1] = 7
        let recordSlot = ownedSlot(record)
        #expect(Language.fields(recordSlot)[1] == 7)
        let cell = ownedSlot(Box(9, isObject: false))
        #expect(box(cell).pointee == 9)
        [slot, recordSlot, cell].forEach(release)
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
            "print(Int(1e30))",
            "Double value cannot be converted to Int because the result would be greater than Int.max"
        ),
        ("let n = 300\nprint(UInt8(n))", "Not enough bits to represent the passed value"),
        ("let n = -1\nprint(0..<n)", "Range requires lowerBound <= upperBound"),
        ("let a = Array(repeating: 0, count: 1 << 40)\nprint(a.count)", "out of memory"),
        ("func f(_ n: Int) -> Int { 1 + f(n) }\nprint(f(0))", "the calls are nested too deeply"),
    ])
    func faultsAreTraps(source: String, message: String) throws {
        #expect(try output(of: source).trap?.message == message)
    }

    @Test func loopsEndAtTheirLimits() throws {
        let time = try output(of: "while true {}", limits: Limits(seconds: 0.05))
        #expect(time.trap?.message == "the time limit of 0.05 seconds is passed")
        let steps = try output(of: "while true {}", limits: Limits(steps: 1000))
        #expect(steps.trap?.message == "the limit of 1000 steps is passed")
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
