import Methods
import Tensors
import Testing

@Suite struct CurveFittingTests {
    @Test func aStraightLineIsSolvedExactly() {
        // y = 2 + 3x with residuals ±0.1 that leave the line in place: the textbook errors are
        // s·√(Σx²/(n·Sxx)) and s/√Sxx with s² = 0.04/2.
        let x = [0.0, 1, 2, 3]
        let y = [2.1, 4.9, 7.9, 11.1]
        let fit = leastSquares(from: [[0, 0]]) { p in
            zip(x, y).map { p[0] + p[1] * $0 - $1 }
        }
        #expect(fit.converged)
        #expect((fit.parameters[0] - 2).magnitude < 1e-7)
        #expect((fit.parameters[1] - 3).magnitude < 1e-7)
        let s = 0.02.squareRoot()
        #expect((fit.standardErrors[0] - s * (14.0 / 20).squareRoot()).magnitude < 1e-6)
        #expect((fit.standardErrors[1] - s / 5.0.squareRoot()).magnitude < 1e-6)
        let interval = fit.interval(1, z: 2)
        #expect((interval.upperBound - 3 - 2 * fit.standardErrors[1]).magnitude < 1e-6)
    }

    @Test func aPowerLawIsFoundFromSeveralStarts() {
        let n = (1...20).map { Double($0 * $0) }
        let losses = n.map { 1.5 + 4 * pow($0, -0.4) }
        let fit = leastSquares(from: [[1, 1, 0.2], [2, 10, 1], [0.5, 2, 0.7]]) { p in
            zip(n, losses).map { p[0] + p[1] * pow($0, -p[2]) - $1 }
        }
        for (found, wanted) in zip(fit.parameters, [1.5, 4, 0.4]) {
            #expect((found - wanted).magnitude < 1e-5)
        }
        #expect(fit.cost < 1e-12)
    }

    @Test func huberIgnoresAnOutlier() {
        let x = (0..<20).map(Double.init)
        var y = x.map { 1 + 0.5 * $0 }
        y[7] += 100
        let plain = leastSquares(from: [[0, 0]]) { p in
            zip(x, y).map { p[0] + p[1] * $0 - $1 }
        }
        let robust = leastSquares(from: [[0, 0]], huber: 0.01) { p in
            zip(x, y).map { p[0] + p[1] * $0 - $1 }
        }
        #expect((plain.parameters[0] - 1).magnitude > 1)
        #expect((robust.parameters[0] - 1).magnitude < 0.02)
        #expect((robust.parameters[1] - 0.5).magnitude < 0.002)
    }

    @Test func whatIsNotDeterminedHasNoError() {
        let fit = leastSquares(from: [[1, 1]]) { p in
            [p[0] + p[1] - 3, p[0] + p[1] - 3.5, p[0] + p[1] - 4]
        }
        #expect(fit.standardErrors.allSatisfy { $0 == .infinity })
        #expect((fit.parameters[0] + fit.parameters[1] - 3.5).magnitude < 1e-6)
    }

    @Test func gridsHoldEveryCombination() {
        let starts = startGrid([[1, 2], [3], [4, 5]])
        #expect(starts == [[1, 3, 4], [1, 3, 5], [2, 3, 4], [2, 3, 5]])
    }

    /// For the mean of normal numbers the interval is ± 1.96 standard deviations by √n.
    @Test func bootstrapIntervalsOfConstants() {
        var random = Random(seed: 9)
        let y = (0..<200).map { _ in random.normal(mean: 3, std: 2) }
        let intervals = bootstrapConstants(count: 200, resamples: 400, using: &random) { places in
            leastSquares(from: [[0]]) { p in places.map { p[0] - y[$0] } }.parameters
        }
        let half = 1.96 * 2 / 200.0.squareRoot()
        let width = intervals[0].upperBound - intervals[0].lowerBound
        #expect((width - 2 * half).magnitude < 0.3 * half)
        #expect(intervals[0].contains(y.reduce(0, +) / 200))
    }
}
