import Foundation
import Testing

@testable import Execution

/// Cases in which a cell depends on something that its own text does not name.
@Suite struct CacheSoundnessTests {
    private let harness = CacheHarness()

    /// A notebook of blocks that are called `a`, `b`, `c`, …
    private func notebook(_ blocks: String...) -> String {
        let cells = zip("abcdefgh", blocks).map { name, block in
            let options = block.hasPrefix("//|") ? "" : "//| label: \(name)\n"
            return "```swift\n\(options)\(block)\n```\n\n"
        }
        return "# T\n\n" + cells.joined()
    }

    /// Runs a notebook with the store, checks the law, and gives the names of the cells that ran.
    private func ran(_ text: String, engine: String = "e") throws -> [String] {
        let cached = try harness.run(text, engine: engine)
        #expect(cached.record == (try harness.run(text, engine: nil)).record)
        return cached.ran
    }

    @Test func anEqualValueStopsTheWave() throws {
        #expect(
            try ran(notebook("let x = 4", "let y = x + 1", "print(y)")) == ["a", "b", "c"])
        #expect(try ran(notebook("let x = 2 + 2", "let y = x + 1", "print(y)")) == ["a"])
        #expect(try ran(notebook("let x = 2 + 3", "let y = x * 0 + 5", "print(y)")) == ["a", "b"])
    }

    @Test func theTypeOfAValueCounts() throws {
        #expect(try ran(notebook("let x = 4", "print(x)")) == ["a", "b"])
        #expect(try ran(notebook("let x = 4.0", "print(x)")) == ["a", "b"])
        #expect(try ran(notebook("let x: UInt8 = 4", "print(x)")) == ["a", "b"])
    }

    @Test func aMethodThatTheLibraryCallsCounts() throws {
        func text(_ unit: String) -> String {
            notebook(
                """
                struct Length: CustomStringConvertible {
                    var value: Double
                    var description: String { "\\(value) \(unit)" }
                }
                let length = Length(value: 2)
                """, "print(\"n\")", "print([length])")
        }
        #expect(try ran(text("m")) == ["a", "b", "c"])
        #expect(try ran(text("km")) == ["a", "c"])
    }

    @Test func anOperatorOfATypeCounts() throws {
        func text(_ sign: String) -> String {
            notebook(
                "struct P: Comparable { var v: Int\n static func < (a: P, b: P) -> Bool { a.v \(sign) b.v } }",
                "let points = [P(v: 2), P(v: 1), P(v: 3)]", "print(points.sorted().map { $0.v })")
        }
        #expect(try ran(text("<")) == ["a", "b", "c"])
        let again = try ran(text(">"))
        #expect(again.contains("c"))
    }

    @Test func aFunctionFarAwayCounts() throws {
        func text(_ factor: Int) -> String {
            notebook(
                "func inner(_ x: Int) -> Int { x * \(factor) }",
                "func outer(_ x: Int) -> Int { inner(x) + 1 }", "print(outer(3))", "print(7)")
        }
        #expect(try ran(text(2)).contains("c"))
        #expect(try ran(text(3)) == ["c"])
    }

    @Test func codeInAValueBringsWhatItTouches() throws {
        func text(_ step: Int, _ start: Int) -> String {
            notebook(
                "var count = \(start)\nlet more = { count += \(step) }", "more()", "print(count)",
                "more()\nprint(count)")
        }
        _ = try ran(text(1, 0))
        #expect(try ran(text(1, 0)) == [])
        _ = try ran(text(2, 0))
        _ = try ran(text(2, 5))
        // Only the last one is new, but the code it calls cannot be stored.
        let changed = text(2, 5).replacingOccurrences(
            of: "more()\nprint(count)", with: "more()\nprint(count, 1)")
        #expect(try ran(changed).contains("d"))
        #expect(try harness.run(changed, engine: "e").ran == [])
    }

    @Test func whatCannotBeStoredIsComputedAgain() throws {
        func text(_ number: Int) -> String {
            notebook(
                "let double: (Int) -> Int = { $0 * 2 }", "print(3)", "print(double(\(number)))")
        }
        #expect(try ran(text(1)) == ["a", "b", "c"])
        #expect(try ran(text(1)) == [])
        #expect(try ran(text(2)) == ["a", "c"])
    }

    @Test func failuresAreNotKept() throws {
        let text = notebook("var x = 1", "x = 2\nprint([1][x])", "print(x)", "print(\"free\")")
        let first = try harness.run(text, engine: "e")
        #expect(first.states[1].hasPrefix("failed"))
        #expect(first.states[2] == "not run: b")
        #expect(try ran(text) == ["b"])
        #expect(try ran(text) == ["b"])
    }

    @Test func anUncachedCellRunsAndItsReadersDoNot() throws {
        let text = notebook("//| label: a\n//| cache: false\nlet x = 4", "print(x)")
        #expect(try ran(text) == ["a", "b"])
        #expect(try ran(text) == ["a"])
    }

    @Test func anotherProgramRunsEverything() throws {
        let text = notebook("let x = 4", "print(x)")
        #expect(try ran(text, engine: "e") == ["a", "b"])
        #expect(try ran(text, engine: "f") == ["a", "b"])
        #expect(try ran(text, engine: "e") == [])
    }

    /// Of a step that reads no data the key is what it would be if there were no data at all.
    @Test func theDataAreAPartOfTheKey() throws {
        let plain = StepInputs(engine: "e", code: "c", reads: [])
        var reading = plain
        reading.data = "d"
        #expect(try plain.key != reading.key)
        for inputs in [plain, reading] {
            let read = try CanonicalJSON.decode(
                StepInputs.self, from: try CanonicalJSON.encode(inputs))
            #expect(read == inputs)
            #expect(try read.key == inputs.key)
        }
        #expect(!(try CanonicalJSON.encode(plain).contains("data")))
        #expect(Reason.changes(from: plain, to: plain) == [])
        #expect(
            Reason.changes(from: plain, to: reading) == ["the data that it reads have changed"])
    }

    /// Values of all shapes go into the store and come back.
    @Test(arguments: [
        "let v: [Double] = [1.5, -0.0, .infinity, 1e-300, .nan]", "let v: [Float] = [0.1, .nan]",
        "let v: [UInt64] = [.max, 0]", "let v = [\"a\": [1, 2], \"b\\u{0}\\\"é\": []]",
        "let v: Set<Character> = [\"x\", \"é\"]", "let v: [Int?] = [1, nil]",
        "let v: [Int??] = [1, nil, .some(nil)]", "let v: String? = nil",
        "let v = (a: 1, (2.5, true))",
        "let v = (0..<4, 1...2, \"a\"...\"c\")", "let v: Character = \"x\"",
        "struct S { var a = [1]; var b: Double? = 2 }\nlet v = [S(), S(a: [], b: nil)]",
        "struct E {}\nlet v = E()",
        "enum K: String { case one, two }\nlet v = [K.two: 1]",
        "indirect enum T { case leaf, node(T, Int, T) }\nlet v = T.node(.leaf, 3, .node(.leaf, 4, .leaf))",
        "struct O: Hashable { var x = 1\n static func == (a: O, b: O) -> Bool { true } }\nlet v: Set<O> = [O()]",
    ])
    func valuesComeBack(declaration: String) throws {
        let print = "print(v)"
        #expect(try ran(notebook(declaration, print)) == ["a", "b"])
        let again = try ran(notebook(declaration, print + "\nprint(v)"))
        #expect(again == ["b"] || (declaration.contains("Hashable") && again == ["a", "b"]))
    }

    @Test func everyDamageIsNoticed() throws {
        let text = notebook("var x = [1, 2]", "x.append(3)\nprint(x)", "print(x.count)")
        let edited = text.replacingOccurrences(of: "print(x.count)", with: "print(x.count, 1)")
        _ = try ran(text)
        let files =
            FileManager.default.enumerator(atPath: harness.store.folder)?
            .compactMap { $0 as? String }.filter { $0.contains("/") && !$0.hasSuffix("/") } ?? []
        var damaged = 0
        for file in files.sorted() {
            let path = harness.store.folder + "/" + file
            guard let whole = FileManager.default.contents(atPath: path), !whole.isEmpty else {
                continue
            }
            var flipped = whole
            flipped[whole.count / 2] ^= 1
            for bytes in [flipped, whole.prefix(whole.count / 2), Data()] {
                try bytes.write(to: URL(fileURLWithPath: path))
                #expect(harness.store.damaged == [file])
                _ = try ran(text)
                _ = try ran(edited)
                damaged += 1
            }
            // A value that no cell needs is not made anew; it harms nobody.
            try whole.write(to: URL(fileURLWithPath: path))
        }
        #expect(damaged >= 15)
        #expect(harness.store.damaged == [])
    }

    /// A closure may hold a variable that nobody else sees: to call it is to change it.
    @Test func hiddenStateCounts() throws {
        let counter = "func makeCounter() -> () -> Int { var n = 0; return { n += 1; return n } }"
        let text = notebook(
            counter + "\nlet counter = makeCounter()", "print(counter())", "print(counter())")
        #expect(try ran(text) == ["a", "b", "c"])
        #expect(try ran(text) == [])
        let shorter = notebook(counter + "\nlet counter = makeCounter()", "print(counter())")
        #expect(try ran(shorter) == [])
        // The closure cannot be stored, so what made and changed it comes again.
        let longer = notebook(
            counter + "\nlet counter = makeCounter()", "print(counter())", "print(10 + counter())")
        #expect(try ran(longer) == ["a", "b", "c"])
        let boxed = notebook(
            counter + "\nstruct Box { var next: () -> Int }\nlet box = Box(next: makeCounter())",
            "print(box.next())", "print(box.next())", "print(box.next())")
        #expect(try ran(boxed) == ["a", "b", "c", "d"])
        // Who calls it first changes it for those after.
        let edited = boxed.replacing(
            "print(box.next())", with: "print(0 + box.next())", maxReplacements: 1)
        #expect(edited != boxed)
        #expect(try ran(edited) == ["a", "b", "c", "d"])
    }

    /// What the checker keeps for itself is nobody's variable, whatever it is called.
    @Test func temporariesAreNoVariablesOfTheNotebook() throws {
        let type = """
            func g(_ n: Int) -> Int { n }
            struct S { var x = g(1); var y: Int }
            """
        let text = notebook(type, "let x = 100", "print(x)")
        #expect(try ran(text) == ["a", "b", "c"])
        let longer = notebook(
            type, "let x = 100", "print(x, 0)", "let s = S(y: g(20))\nprint(s.y)",
            "let big = if x > 3 { 1 } else { 2 }\nprint(big)",
            "let small = if s.y > 3 { 1 } else { 2 }\nprint(small)")
        #expect(try ran(longer) == ["c", "d", "e", "f"])
        #expect(try ran(longer.replacing("x > 3", with: "x > 4")) == ["e"])
    }

    /// Closures without such a variable are only read.
    @Test func closuresThatHideNothingAreRead() throws {
        func text(_ factor: Int) -> String {
            notebook(
                "func scaled(_ a: Int) -> (Int) -> Int { { $0 * a } }\nlet double = scaled(2)",
                "print([1, 2].map { double($0) * \(factor) })", "print(double(3))")
        }
        #expect(try ran(text(1)) == ["a", "b", "c"])
        #expect(try ran(text(2)) == ["a", "b"])
    }

    @Test func pruningKeepsWhatTheLastRendersNeed() throws {
        let text = notebook("let x = 4", "print(x)")
        _ = try ran(text)
        let before = harness.store.statistics
        #expect(before.steps == 2)
        #expect(before.values == 1)
        // No render of a notebook is noted, so nothing is needed.
        #expect(try harness.store.prune().files == 3)
        #expect(harness.store.statistics.steps == 0)
        #expect(try ran(text) == ["a", "b"])
    }
}
