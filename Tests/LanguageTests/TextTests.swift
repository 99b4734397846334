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

    @Test(arguments: [
        "", " ", "  ", "a", "a b", " a  b ", "seven77 eight888 seven77 ninetynin  x",
        "no separator here",
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
        "é b  c",
    ])
    func textsAreSplitAsStringsAre(text: String) throws {
        var program = ""
        var expected = ""
        for separator in [" ", "e"] {
            for maxSplits in [0, 1, 3, 12, Int.max] {
                for omits in [true, false] {
                    program += """
                        print("\(text)".split(separator: "\(separator)", maxSplits: \(maxSplits), \
                        omittingEmptySubsequences: \(omits)))

                        """
                    let parts = text.split(
                        separator: Character(separator), maxSplits: maxSplits,
                        omittingEmptySubsequences: omits)
                    expected += "\(parts)\n"
                }
            }
        }
        #expect(try output(of: program).text == expected)
    }

    @Test func wordsAreCountedInPlace() throws {
        let program = """
            var counts: [String: Int] = [:]
            let text = "a b a longer-word b a longer-word e\u{301} \u{E9} \u{212A} K"
            for word in text.split(separator: " ") {
                counts[String(word), default: 0] += 1
            }
            counts["b"] = nil
            counts["b", default: 5] += 1
            var numbers: [Int: Int] = [:]
            for i in 0..<100 { numbers[i % 7, default: 0] += i }
            numbers[0] = nil
            numbers[0, default: 0] += 1
            print(counts, numbers)
            """
        #expect(
            try output(of: program).text == """
                ["a": 3, "longer-word": 2, "e\u{301}": 2, "\u{212A}": 2, "b": 6] \
                [1: 750, 2: 665, 3: 679, 4: 693, 5: 707, 6: 721, 0: 1]

                """)
    }
}
