import Methods
import Tensors
import Testing

@Suite struct DataPruningTests {
    @Test func quadratureIsExactForPolynomials() {
        let rule = GaussLegendre(5, over: -1...3)
        #expect((rule.weights.reduce(0, +) - 4).magnitude < 1e-13)
        // ∫ x⁹ from −1 to 3 = (3¹⁰ − 1)/10
        #expect((rule.integral { pow($0, 9) } - 5904.8).magnitude < 1e-8)
        #expect((GaussLegendre(1, over: 0...2).integral { $0 } - 2).magnitude < 1e-14)
    }

    @Test func normalDistribution() {
        #expect((normalCDF(1.959963984540054) - 0.975).magnitude < 1e-12)
        #expect((normalQuantile(0.975) - 1.959963984540054).magnitude < 1e-9)
        #expect((normalQuantile(0.2) + 0.8416212335729143).magnitude < 1e-9)
        let mass = GaussLegendre(80, over: -8...8).integral { normalDensity($0) }
        #expect((mass - 1).magnitude < 1e-12)
    }

    /// Values computed independently with SciPy for the specification of this notebook.
    @Test(arguments: [
        (2.0, 1.0, PruningStrategy.random, 0.1885), (4, 1, .random, 0.1137),
        (8, 1, .random, 0.0609), (16, 1, .random, 0.0311), (4, 0.5, .keepHard, 0.1361),
        (8, 0.5, .keepHard, 0.0610), (16, 0.5, .keepHard, 0.0311), (2, 0.5, .keepEasy, 0.1818),
        (8, 0.5, .keepEasy, 0.0679), (8, 0.2, .keepHard, 0.2794), (16, 0.2, .keepHard, 0.0320),
    ])
    func theory(_ entry: (Double, Double, PruningStrategy, Double)) {
        let (examples, fraction, strategy, expected) = entry
        let error = prunedPerceptronError(
            examples: examples, fraction: fraction, strategy: strategy)
        #expect((error - expected).magnitude < 1e-4)
    }

    /// The error falls no faster than 1/α, so that a millionth of the examples is worth no more than a
    /// millionth of it: whichever is left out, the densities of the three strategies meet at f = 1.
    @Test func keepingNearlyAllIsOneProblem() {
        let whole = prunedPerceptronError(examples: 5, fraction: 1, strategy: .random)
        for strategy in PruningStrategy.allCases {
            let error = prunedPerceptronError(examples: 5, fraction: 1 - 1e-6, strategy: strategy)
            #expect((error / whole - 1).magnitude < 1.01e-6, "\(strategy)")
        }
    }

    @Test func withoutExamplesAStudentGuesses() {
        let error = prunedPerceptronError(examples: 1e-4, fraction: 1, strategy: .random)
        #expect(error > 0.49 && error < 0.5)
    }

    @Test func simulationAgrees() {
        var random = Random(seed: 2)
        for strategy in PruningStrategy.allCases {
            var sum = 0.0
            for _ in 0..<4 {
                sum += simulatedPerceptronError(
                    dimensions: 60, examples: 4, fraction: 0.5, strategy: strategy,
                    using: &random)
            }
            let theory = prunedPerceptronError(
                examples: 4, fraction: 0.5, strategy: strategy)
            #expect((sum / 4 - theory).magnitude < 0.04)
        }
    }
}
