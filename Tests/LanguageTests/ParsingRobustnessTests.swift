import Diagnostics
import Testing

@testable import Language

struct ParsingRobustnessTests {
    @Test(arguments: ParsingPrograms.all)
    func programsParseAndTheirRangesNest(program: String) {
        let parsed = Parsed(program)
        #expect(parsed.messages == [])
        let checker = RangeChecker(parsed.statements, in: 0..<program.utf8.count)
        #expect(checker.problems == [])
    }

    /// Parses a damaged program: it must end, and every error must have a place and a sentence.
    private func survives(_ text: String) -> Bool {
        let parsed = Parsed(text)
        _ = parsed.dump
        _ = highlightTokens(of: parsed.file, in: 0..<parsed.file.utf8.count)
        return parsed.diagnostics.allSatisfy { diagnostic in
            diagnostic.range.lowerBound >= 0
                && diagnostic.range.upperBound <= parsed.file.utf8.count
                && !diagnostic.message.isEmpty
        }
    }

    private func tokens(_ text: String) -> [SourceRange] {
        let file = SourceFile(path: "a", text: text)
        var lexer = Lexer(file: file, range: 0..<file.utf8.count)
        return lexer.tokenize().dropLast().map(\.range)
    }

    @Test(arguments: ParsingPrograms.all)
    func eachTokenDeletedDuplicatedOrSwapped(program: String) {
        let file = SourceFile(path: "a", text: program)
        let count = file.utf8.count
        let ranges = tokens(program)
        for (index, range) in ranges.enumerated() {
            let before = file.text(in: 0..<range.lowerBound)
            let text = file.text(in: range)
            let after = file.text(in: range.upperBound..<count)
            #expect(survives(before + after), "deleted \(range)")
            #expect(survives(before + text + " " + text + after), "duplicated \(range)")
            guard index + 1 < ranges.count else { continue }
            let next = ranges[index + 1]
            let swapped =
                before + file.text(in: next) + " "
                + file.text(in: range.upperBound..<next.lowerBound) + text
                + file.text(in: next.upperBound..<count)
            #expect(survives(swapped), "swapped \(range)")
        }
    }

    @Test(arguments: ParsingPrograms.all)
    func everyPrefix(program: String) {
        let file = SourceFile(path: "a", text: program)
        for range in tokens(program) {
            #expect(survives(file.text(in: 0..<range.lowerBound)))
            #expect(survives(file.text(in: 0..<range.lowerBound + 1)))
        }
    }

    /// A small generator of its own, so that a failure repeats.
    private struct Bytes {
        var state: UInt64
        mutating func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(truncatingIfNeeded: state >> 33) % bound
        }
    }

    @Test(arguments: 0..<6)
    func randomBytes(seed: Int) {
        var random = Bytes(state: UInt64(seed))
        for _ in 0..<50 {
            let bytes = (0..<random.next(60)).map { _ in UInt8(random.next(256)) }
            #expect(survives(String(decoding: bytes, as: UTF8.self)))
            let alphabet = Array(" \n\"\\(){}[]<>.,:;#@$`'/*+-=!?&|^~%_a1.0xé".unicodeScalars)
            var text = ""
            for _ in 0..<random.next(60) {
                text.unicodeScalars.append(alphabet[random.next(alphabet.count)])
            }
            #expect(survives(text), "\(text)")
        }
    }

    @Test(arguments: 0..<6)
    func randomTokens(seed: Int) {
        var random = Bytes(state: UInt64(seed) + 1000)
        let words = Array(
            (Keywords.reserved.sorted() + Keywords.contextualModifiers.sorted()).map {
                " " + $0 + " "
            }
                + [
                    "(", ")", "[", "]", "{", "}", "<", ">", ".", ",", ":", ";", "?", "!", "&", "=",
                    "->",
                ]
                + [
                    "\n", " ", " a", " b ", "1", "2.5", "\"s\"", "\"\\(", "\\.", "#if", "@", "$0",
                    "..<",
                ])
        for _ in 0..<100 {
            let text = (0..<random.next(40)).map { _ in words[random.next(words.count)] }.joined()
            #expect(survives(text), "\(text)")
        }
    }

    @Test(arguments: [
        "(", "[", "{", "f(", "f{", "x[", "-(", "\"\\(", "a ? ", "if a {", "if a {} else { ",
        "func f() {", "struct S {", "switch a { case 1: ", "let x: [", "let x: (", "let x: A<",
        "A<",
        "let (", "switch a { case .a(", "{ x in ", "var x: Int { get {", "a + (", "guard a else {",
        "for x in (", "[a: ", "f(a: { b(", "enum A { case a(", "a < ",
    ])
    func deepNestingIsAnError(opening: String) {
        let text = String(repeating: opening, count: 20_000)
        let parsed = Parsed(text)
        #expect(!parsed.diagnostics.isEmpty)
        #expect(parsed.diagnostics.count < 600)
    }

    @Test(arguments: [
        ("a", "+a"), ("a", " ?? a"), ("a", " = a"), ("a", ".b"), ("f", "()"), ("a", "?"),
        ("a", "!"),
        ("a", " as Int"), ("a", " ? b : c"), ("if a {}", " else if a {}"), ("let x: Int", "?"),
        ("let x: A", ".A"), ("let x: ", "() -> "), ("if a", ", a"), ("(", "- "),
    ])
    func longChainsAreAnErrorOrShallow(start: String, step: String) {
        // Releasing, dumping and checking what came out must not run out of stack either.
        let parsed = Parsed(start + String(repeating: step, count: 100_000))
        #expect(!parsed.dump.isEmpty)
    }

    @Test func ordinaryNestingAndLengthAreAccepted() {
        let nested = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
        #expect(Parsed("let x = " + nested).messages == [])
        let sum = Array(repeating: "a * b", count: 400).joined(separator: " + ")
        #expect(Parsed("let x = " + sum).messages == [])
        let blocks = String(repeating: "if a { ", count: 60) + String(repeating: "}", count: 60)
        #expect(Parsed(blocks).messages == [])
        let statements = String(repeating: "f(a + b)\n", count: 5_000)
        #expect(Parsed(statements).statements.count == 5_000)
    }
}
