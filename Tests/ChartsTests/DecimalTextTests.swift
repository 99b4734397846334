import Testing

@testable import Charts

@Suite struct DecimalTextTests {
    @Test func fixedRoundsTheShortestDecimal() {
        for (value, digits, text) in [
            (0.5, 3, "0.500"), (2.675, 2, "2.68"), (-0.125, 2, "-0.13"), (0.004, 2, "0.00"),
            (-0.004, 2, "0.00"), (0.996, 2, "1.00"), (9.99, 1, "10.0"), (1234.5, 0, "1235"),
            (1e21, 1, "1000000000000000000000.0"), (1e-20, 3, "0.000"), (0.05, 1, "0.1"),
            (.leastNonzeroMagnitude, 2, "0.00"), (0, 2, "0.00"), (.nan, 2, "nan"),
            (-.infinity, 2, "-inf"),
        ] {
            #expect(DecimalText.fixed(value, digits) == text)
        }
    }

    @Test func significantDigits() {
        for (value, digits, text) in [
            (0.0123456, 3, "0.0123"), (12.0, 3, "12"), (123456.0, 2, "123456"),
            (1234.56, 3, "1230"),
            (0.1, 4, "0.1"), (1.5e-7, 4, "1.5×10⁻⁷"), (0.99999, 3, "1"), (-2.5e20, 2, "-2.5×10²⁰"),
        ] {
            #expect(DecimalText.significant(value, digits) == text)
        }
    }

    @Test func percentagesMoveThePoint() {
        #expect(DecimalText.hundredfold(0.575, 0) == "58")
        #expect(DecimalText.hundredfold(0.07, 1) == "7.0")
        #expect(DecimalText.hundredfold(0, 1) == "0.0")
        #expect(DecimalText.hundredfold(1, 0) == "100")
        #expect(DecimalText.hundredfold(0.12345, 1) == "12.3")
    }

    @Test func scientific() {
        #expect(DecimalText.scientific(0.00125, 2) == "1.25×10⁻³")
        #expect(DecimalText.scientific(9.996, 2) == "1.00×10¹")
        #expect(DecimalText.scientific(0, 1) == "0.0×10⁰")
    }

    @Test func shortestReadsBack() {
        for value in [
            0.1, 1e-7, 123456.789, .leastNonzeroMagnitude, 1.7976931348623157e308, 0, -3, 1e15,
        ] {
            #expect(Double(DecimalText.shortest(value)) == value)
        }
        #expect(DecimalText.shortest(12) == "12")
    }
}
