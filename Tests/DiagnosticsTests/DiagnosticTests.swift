import Diagnostics
import Foundation
import Testing

@Suite struct DiagnosticTests {
    /// A diagnostic at the first occurrence of `code` in a text.
    private func diagnostic(
        _ message: String, at code: String, in text: String, hints: [String] = []
    ) throws -> Diagnostic {
        let file = SourceFile(path: "a.md", text: text)
        let range = try #require(text.range(of: code))
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        return Diagnostic(
            .error, message, in: file, at: start..<start + code.utf8.count, hints: hints)
    }

    @Test func underlinesTheRangeAndGivesHints() throws {
        let found = try diagnostic(
            "cannot find 'modle' in scope", at: "modle", in: "one\nlet y = modle(x)\n",
            hints: ["did you mean 'model'?"])
        #expect(
            found.formatted == """
                a.md:2:9: error: cannot find 'modle' in scope
                2 | let y = modle(x)
                  |         ^~~~~
                  = hint: did you mean 'model'?
                """)
    }

    @Test func repeatsTabsSoThatTheMarkerStaysInPlace() throws {
        let found = try diagnostic("no", at: "b", in: "\ta\tb")
        #expect(found.formatted == "a.md:1:4: error: no\n1 | \ta\tb\n  | \t \t^")
    }

    @Test func countsCharactersAndNotBytes() throws {
        let found = try diagnostic("no", at: "öö", in: "let é = öö + 1")
        #expect(found.position == SourcePosition(line: 1, column: 9))
        #expect(found.formatted.hasSuffix("1 | let é = öö + 1\n  |         ^~"))
    }

    @Test func marksTheRestOfTheFirstLineOfALongRange() throws {
        let found = try diagnostic("no", at: "(\n)", in: "f(\n)")
        #expect(found.formatted.hasSuffix("1 | f(\n  |  ^"))
    }

    @Test func pointsBehindTheEndOfTheText() {
        let file = SourceFile(path: "a.md", text: "ab")
        let found = Diagnostic(.error, "expected '}'", in: file, at: 2..<2)
        #expect(found.formatted == "a.md:1:3: error: expected '}'\n1 | ab\n  |   ^")
    }

    @Test func keepsCarriageReturnsOutOfTheShownLine() {
        let file = SourceFile(path: "a.md", text: "one\r\ntwo\r\n")
        #expect(file.line(1) == "one")
        #expect(file.position(of: 5) == SourcePosition(line: 2, column: 1))
    }

    @Test func sortsByPlaceAndDropsRepetitions() {
        let a = SourceFile(path: "a.md", text: "xyz")
        let b = SourceFile(path: "b.md", text: "xyz")
        let late = Diagnostic(.error, "late", in: a, at: 2..<3)
        let early = Diagnostic(.error, "early", in: a, at: 0..<1)
        let other = Diagnostic(.error, "other", in: b, at: 0..<1)
        let sorted = [other, late, early, late].sortedAndUnique()
        #expect(sorted.map(\.message) == ["early", "late", "other"])
    }

    @Test(arguments: [0, 1, 2, 3, 4, 5, 99, -1])
    func everyOffsetHasAPosition(offset: Int) {
        let file = SourceFile(path: "a.md", text: "ab\ncd")
        let position = file.position(of: offset)
        let expected = [
            0: (1, 1), 1: (1, 2), 2: (1, 3), 3: (2, 1), 4: (2, 2), 5: (2, 3), 99: (2, 3),
            -1: (1, 1),
        ][offset]
        #expect(position.line == expected?.0)
        #expect(position.column == expected?.1)
    }
}
