import Testing

@testable import Language

/// Strings as the machine keeps them, beside Swift's own.
@Suite struct TextTests {
    /// Around the limit between slots and objects, plain and not, and equal in spite of their bytes.
    static let samples = [
        "", "a", "b", "ab", "sevenby", "eightbyt", "eightbyu", "a longer text of many words",
        "\r", "\n", "\r\n", "a\r\nb", "line\r\nand another line", "é", "e\u{301}",
        "caf\u{E9} au lait",
        "cafe\u{301} au lait", "K", "\u{212A}", ";", "\u{37E}", "`", "\u{1FEF}", "\u{212A}elvin\r",
        "Kelvin\r", "Å", "A\u{30A}", "\u{212B}", "👩‍👩‍👧‍👦", "👩‍👩‍👧‍👦 a family", "日本語", "\0", "a\0",
    ]

    @Test(arguments: samples) func textsComeBackAsTheyWere(text: String) {
        let slot = Text.make(text)
        #expect(Text.string(slot).utf8.elementsEqual(text.utf8))
        #expect(Text.count(slot) == text.count)
        #expect(Text.byteCount(slot) == text.utf8.count)
        release(slot)
    }

    @Test(arguments: samples) func textsCompareAsStringsDo(a: String) {
        let left = Text.make(a)
        for b in Self.samples {
            let right = Text.make(b)
            #expect(
                Text.isEqual(left, right) == (a == b),
                "\(a.debugDescription) == \(b.debugDescription)")
            #expect(
                Text.isLess(left, right) == (a < b), "\(a.debugDescription) < \(b.debugDescription)"
            )
            if a == b { #expect(Text.hash(left) == Text.hash(right), "\(a.debugDescription)") }
            release(right)
        }
        release(left)
    }

    @Test(arguments: samples) func textsGrowAsStringsDo(a: String) {
        for b in Self.samples {
            var place = Text.make(a)
            let kept = place
            retain(kept)
            let added = Text.make(b)
            var expected = a
            for _ in 0..<3 {
                Text.append(added, to: &place)
                expected += b
            }
            Text.append(place, to: &place)
            expected += expected
            #expect(Text.string(place).utf8.elementsEqual(expected.utf8))
            #expect(Text.isPlain(place) == Text.isPlain(Text.make(expected)))
            // A text that others hold too stays as it is.
            #expect(Text.string(kept).utf8.elementsEqual(a.utf8))
            [place, kept, added].forEach(release)
        }
    }

    @Test func numbersAreWrittenInFull() throws {
        let numbers = [0, 7, 10, 99, 100, 101, -1, -10, 1_234_567_890, .max, .min, .max - 1]
        let lines = numbers.map { "t += \"\\(\($0 == .min ? "Int.min" : String($0))),\"" }
        let text = try output(of: "var t = \"\"\n\(lines.joined(separator: "\n"))\nprint(t)").text
        #expect(text == numbers.map { "\($0)," }.joined() + "\n")
    }

    @Test func interpolationsSeeTheTextThatTheyGrow() throws {
        let text = try output(
            of: """
                struct Loud: CustomStringConvertible { var description: String { "<\\(t)>" } }
                var t = "ab"
                t += "\\(t)\\(t.count)"
                t += "\\(Loud())!"
                t += t
                let shared = t
                t += "\\(1)"
                print(shared, t)
                """
        ).text
        let whole = "abab2<abab2>!"
        #expect(text == "\(whole)\(whole) \(whole)\(whole)1\n")
    }
}
