import Foundation
import Testing

@testable import Charts

@Suite struct ResultsTests {
    @Test func verdictsFollowBoundAndExpectation() {
        let table: [(Claim.Bound, Double, Bool, Double?)] = [
            (.atLeast(0.5), 0.5, true, 0), (.atLeast(0.5), 0.25, false, -0.25),
            (.atMost(1), 0.5, true, 0.5), (.atMost(1), 2, false, -1),
            (.equals(1, within: 0.25), 1.25, true, 0),
            (.equals(1, within: 0.25), 0.5, false, -0.25),
            (.isTrue, 1, true, nil), (.isTrue, 0, false, nil),
        ]
        for (bound, measured, holds, margin) in table {
            let plain = Claim("c", measured: measured, bound)
            let known = Claim("c", measured: measured, bound, known: "too small")
            #expect(plain.verdict == (holds ? .held : .failed))
            #expect(known.verdict == (holds ? .unexpectedlyHeld : .notReproduced))
            #expect(plain.margin == margin)
        }
        for bound in table.map(\.0) {
            #expect(Claim("c", measured: .nan, bound).verdict == .failed)
        }
    }

    @Test(arguments: [
        (
            Claim("c", measured: 0.1 + 0.2, .equals(0.3, within: 0)), "0.30000000000000004",
            "exactly 0.3"
        ),
        (Claim("c", measured: 0.3, .equals(0.3, within: 0)), "0.3", "exactly 0.3"),
        (Claim("c", measured: 0.049999, .atLeast(0.05)), "0.049999", "at least 0.05"),
        (Claim("c", measured: 0.05, .atLeast(0.05)), "0.05", "at least 0.05"),
        (Claim("c", measured: 1.000049, .atMost(1.000051)), "1", "at most 1.00005"),
        (Claim("c", measured: 2.0 / 3, .atMost(1)), "0.6667", "at most 1"),
        (Claim("c", measured: .nan, .atMost(1)), "nan", "at most 1"),
        (Claim("c", measured: 0, .isTrue), "false", "true"),
    ])
    func theNumbersOfAClaimShowItsVerdict(_ claim: Claim, _ measured: String, _ bound: String) {
        #expect(claim.measuredText == measured)
        #expect(claim.boundText == bound)
    }

    @Test func outputsSurviveCoding() throws {
        var table = Table(columns: ["Loss", "Accuracy"])
        table.addRow([.text("CE"), .percentSpread(mean: 0.9, 0.02)])
        table.addRow([.number(.infinity, digits: 2), .number(-.infinity)])
        let chart = Chart {
            for step in 0..<3 {
                LineMark(x: .value("Step", step), y: .value("Loss", step == 1 ? .nan : 0.1))
                    .foregroundStyle(.rgb(0.1, 0.2, 0.3))
                RectangleMark(x: .value("Step", step), y: .value("Loss", 1))
                    .foregroundStyle(by: .value("v", 0.5)).annotation("a")
                BarMark(x: .value("n", Double(step)), y: .value("Loss", 2))
            }
        }
        let outputs: [Output] = [
            .text("a\nb"), .table(table.best(.highest, in: "Accuracy")), .figure(Figure(chart)),
            .claim(Claim("s", measured: 1, .equals(0.1, within: 0.2), known: "k")),
            .claim(Claim("s", measured: -.infinity, .atMost(3))),
            .claim(Claim("s", measured: 1, .isTrue)),
        ]
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        for output in outputs {
            let data = try encoder.encode(output)
            #expect(try JSONDecoder().decode(Output.self, from: data) == output)
            #expect(try encoder.encode(output) == data)
        }
        // Not a number is not equal to itself, so it is compared as text.
        let nan = try encoder.encode(Output.claim(Claim("s", measured: .nan, .atLeast(1))))
        #expect(String(decoding: nan, as: UTF8.self).contains(#""measured":"nan""#))
        #expect(try encoder.encode(JSONDecoder().decode(Output.self, from: nan)) == nan)
    }

    @Test func recordsOfOtherColorsAreRefused() {
        let data = Data(#"["mauve"]"#.utf8)
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([Color].self, from: data) }
    }

    @Test func tablesAlignMarkAndQuote() {
        var table = Table(columns: ["Loss, name", "Acc"])
        table.addRow([.text("a \"b\""), .spread(mean: 0.5, 0.25, digits: 2)])
        table.addRow([.text("long name"), .number(0.75, digits: 2), .text("dropped")])
        table.addRow([.text("short")])
        let best = table.best(.lowest, in: "Acc").best(.lowest, in: "none")
        #expect(best.isBest(row: 0, column: 1))
        #expect(!best.isBest(row: 1, column: 1))
        #expect(!best.isBest(row: 0, column: 0))
        #expect(
            table.plainText == """
                Loss, name          Acc
                ──────────  ───────────
                a "b"       0.50 ± 0.25
                long name          0.75
                short
                """)
        #expect(
            table.csv
                == "\"Loss, name\",Acc,Acc spread\n\"a \"\"b\"\"\",0.5,0.25\nlong name,0.75,\nshort,,\n"
        )
    }

    @Test func figuresGiveTheirData() {
        let figure = Figure(
            Chart {
                BarMark(x: .value("Loss", "CE"), y: .value("Accuracy", 0.5))
                ErrorBarMark(
                    x: .value("Loss", "CE"), yStart: .value("a", 0.25), yEnd: .value("b", 0.75))
            })
        #expect(
            figure.data.csv == """
                Mark,Loss,Accuracy,Accuracy from,Accuracy to
                bar,CE,0.5,,
                error bar,CE,,0.25,0.75

                """)
        #expect(figure.summary == "Accuracy against Loss (bar and error bar, 2 marks)")
    }
}
