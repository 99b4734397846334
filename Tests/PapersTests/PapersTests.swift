import Charts
import Testing

@testable import Papers

/// Serialized, because the channel is one for the process.
@Suite(.serialized) struct PapersTests {
    private func outputs(_ body: () -> Void) -> [Output] {
        nonisolated(unsafe) var outputs: [Output] = []
        OutputChannel.handler = { outputs.append($0) }
        body()
        OutputChannel.handler = nil
        return outputs
    }

    @Test func claimsCarryTheirBound() {
        let claims = outputs {
            claim("a", 0.5, atLeast: 0.25)
            claim("b", 0.5, atMost: 0.25, known: "too few seeds")
            claim("c", 0.5, equals: 0.25, within: 0.5)
            claim("d", 1 > 2)
        }
        #expect(
            claims == [
                .claim(Claim("a", measured: 0.5, .atLeast(0.25))),
                .claim(Claim("b", measured: 0.5, .atMost(0.25), known: "too few seeds")),
                .claim(Claim("c", measured: 0.5, .equals(0.25, within: 0.5))),
                .claim(Claim("d", measured: 0, .isTrue)),
            ])
    }

    @Test func chartsAndTablesAreShownAsData() {
        let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 2)) }
        let table = Table(columns: ["a"], rows: [[.number(1)]])
        let shown = outputs {
            show(chart)
            show(table)
        }
        #expect(shown == [.figure(Figure(chart)), .table(table)])
    }

    @Test func outputsAreReadableWithoutHandler() {
        let known = Claim("s", measured: 0.123456, .atMost(0.1), known: "few seeds")
        #expect(
            OutputChannel.plainText(.claim(known))
                == "claim: s: not reproduced (known: few seeds); measured 0.1235, bound at most 0.1"
        )
        #expect(
            OutputChannel.plainText(.claim(Claim("s", measured: 0, .isTrue))) == "claim: s: FAILED")
        let chart = Chart { PointMark(x: .value("x", 1), y: .value("y", 2)) }
        #expect(
            OutputChannel.plainText(.figure(Figure(chart))) == "figure: y against x (point, 1 mark)"
        )
    }

    @Test func numbersAsText() {
        #expect(percent(0.9612) == "96.1%")
        #expect(percent(-0.5, digits: 0) == "-50%")
        #expect(fixed(0.5) == "0.500")
        #expect(scientific(0.00125) == "1.25×10⁻³")
    }
}
