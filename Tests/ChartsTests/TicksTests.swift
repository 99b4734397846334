import Testing

@testable import Charts

@Suite struct TicksTests {
    private func labels(
        _ lower: Double, _ upper: Double, _ type: ScaleType = .linear, count: Int = 5,
        format: NumberFormat = .automatic, isWhole: Bool = false, threshold: Double? = nil
    ) -> [String] {
        var axis = Axis(type: type, lower: lower, upper: upper)
        axis.format = format
        axis.isWhole = isWhole
        axis.linearThreshold = threshold
        return Ticks.of(axis, count: count).compactMap(\.label)
    }

    @Test func linearTicksAreMultiplesOfOneTwoOrFive() {
        #expect(labels(0, 1) == ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"])
        #expect(labels(0, 100) == ["0", "20", "40", "60", "80", "100"])
        #expect(labels(-3.2, 7.1) == ["−2", "0", "2", "4", "6"])
        #expect(labels(0.12, 0.19, count: 4) == ["0.12", "0.14", "0.16", "0.18"])
        #expect(labels(0, 47_000) == ["0", "10,000", "20,000", "30,000", "40,000"])
        #expect(labels(0, 10_000, count: 2) == ["0", "5,000", "10,000"])
        #expect(labels(0, 8000, count: 2) == ["0", "5000"])
        #expect(labels(0.3, 0.3) == [])
    }

    @Test func largeAndSmallNumbersShareAPowerOfTen() {
        #expect(labels(0, 3e6, count: 3) == ["0", "1×10⁶", "2×10⁶", "3×10⁶"])
        #expect(
            labels(0, 4e-5, count: 4) == ["0", "1×10⁻⁵", "2×10⁻⁵", "3×10⁻⁵", "4×10⁻⁵"])
        #expect(labels(0, 3e6, count: 3, format: .plain).last == "3,000,000")
    }

    @Test func percentagesHaveTheDecimalsOfTheirStep() {
        #expect(labels(0, 1, format: .percent) == ["0%", "20%", "40%", "60%", "80%", "100%"])
        #expect(
            labels(0.9, 0.91, format: .percent) == [
                "90.0%", "90.2%", "90.4%", "90.6%", "90.8%", "91.0%",
            ])
    }

    @Test func wholeNumbersHaveNoTicksBetween() {
        #expect(labels(1, 4, count: 10, isWhole: true) == ["1", "2", "3", "4"])
    }

    @Test func logarithmicTicksAreDecades() {
        #expect(labels(0.01, 1000, .log, count: 6) == ["10⁻²", "10⁻¹", "10⁰", "10¹", "10²", "10³"])
        #expect(labels(1, 1e12, .log, count: 5) == ["10⁰", "10³", "10⁶", "10⁹", "10¹²"])
        #expect(labels(0.01, 100, .log, format: .plain) == ["0.01", "0.1", "1", "10", "100"])
        let minor = Ticks.of(Axis(type: .log, lower: 1, upper: 100), count: 5)
        #expect(minor.count == 19)
    }

    @Test func shortLogarithmicAxesUseOneTwoFive() {
        #expect(labels(3, 80, .log) == ["5", "10", "20", "50"])
        #expect(labels(0.42, 0.61, .log, count: 4) == ["0.45", "0.50", "0.55", "0.60"])
    }

    @Test func symmetricTicksMirror() {
        #expect(
            labels(-1000, 1000, .symmetricLog, count: 9, threshold: 10)
                == ["−10³", "−10²", "−10¹", "0", "10¹", "10²", "10³"])
    }

    @Test func ownTicksAreKeptInTheDomain() {
        var axis = Axis(type: .linear, lower: 0, upper: 1)
        axis.values = [0.5, 0.025, 7, .nan]
        axis.format = .percent
        #expect(Ticks.of(axis, count: 5).map(\.label) == ["2.5%", "50%"])
    }

    @Test func stepsGiveNearlyTheCount() {
        for (length, count, factor, exponent) in [
            (1.0, 5, 2, -1), (1, 10, 1, -1), (10, 4, 2, 0), (7, 2, 5, 0), (1e-9, 3, 5, -10),
            (3e200, 3, 1, 200),
        ] {
            #expect(
                Ticks.step(length: length, count: count)
                    == Ticks.Step(factor: factor, exponent: exponent), "\(length) / \(count)")
        }
    }

    @Test func logarithmsAreAccurate() {
        for exponent in -300...300 {
            #expect(Logarithm.base10(Logarithm.power(exponent)) == Double(exponent))
        }
        for (value, logarithm) in [
            (2.0, 0.30102999566398119521), (3, 0.47712125471966243730),
            (0.7, -0.15490195998574316929), (12345.678, 4.091514945509202),
        ] {
            #expect((Logarithm.base10(value) - logarithm).magnitude < 1e-15 * 8, "\(value)")
        }
    }
}
