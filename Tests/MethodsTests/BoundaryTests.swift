import Datasets
import Methods
import Tensors
import TestSupport
import Testing

/// Numbers that cannot be used end a call with a message that names it, not the process.
struct BoundaryTests {
    @Test func callsFail() async {
        await #expect(processExitsWith: .success) {
            limitMemory()
            for problem in unexpected(calls) { Issue.record("\(problem)") }
        }
    }

    /// Where the measurements say nothing a standard error is infinite, and no multiple of it is it too.
    @Test func intervalsWithoutMeasurements() {
        let fit = leastSquares(from: [[1, 1]]) { p in
            [p[0] + p[1] - 3, p[0] + p[1] - 3.5, p[0] + p[1] - 4]
        }
        #expect(fit.interval(0) == -Double.infinity...Double.infinity)
        #expect(fit.interval(0, z: 0) == fit.parameters[0]...fit.parameters[0])
    }
}

private let calls = [
    FailingCall("kMeans: 1 clusters of points of shape [2, 1], 4 starts, -1 iterations") {
        var random = Random(seed: 1)
        _ = kMeans(Tensor([[0], [1]]), clusters: 1, iterations: -1, using: &random)
    },
    FailingCall("leastSquares: iterations is -1") {
        _ = leastSquares(from: [[1]], iterations: -1) { [$0[0] - 2] }
    },
    FailingCall("leastSquares: 1 residuals after 2") {
        _ = leastSquares(from: [[1]]) { $0[0] == 1 ? [1, 2] : [1] }
    },
    FailingCall("leastSquares: 0 residuals") { _ = leastSquares(from: [[1], [2]]) { _ in [] } },
    FailingCall("CurveFit.interval: nan standard errors") {
        _ = leastSquares(from: [[1]]) { [$0[0] - 2, $0[0] - 3] }.interval(0, z: .nan)
    },
    FailingCall("bootstrapConstants: a resample gave a number that is not finite") {
        var random = Random(seed: 1)
        _ = bootstrapConstants(count: 2, using: &random) { _ in [.nan] }
    },
    FailingCall("bootstrapConstants: 1099511627776 resamples of 2 needs memory") {
        var random = Random(seed: 1)
        _ = bootstrapConstants(count: 2, resamples: 1 << 40, using: &random) { _ in [1] }
    },
    FailingCall("startGrid: guesses for 64 constants needs memory") {
        _ = startGrid([[Double]](repeating: [1, 2], count: 64))
    },
    FailingCall("prunedPerceptronError: examples is inf") {
        _ = prunedPerceptronError(examples: .infinity, fraction: 0.5, strategy: .keepHard)
    },
    FailingCall("simulatedPerceptronError: inf examples") {
        var random = Random(seed: 1)
        _ = simulatedPerceptronError(
            dimensions: 10, examples: .infinity, fraction: 0.5, strategy: .random, using: &random)
    },
    FailingCall("simulatedPerceptronError: 4.0 examples for each of 10 dimensions, of which nan") {
        var random = Random(seed: 1)
        _ = simulatedPerceptronError(
            dimensions: 10, examples: 4, fraction: .nan, strategy: .random, using: &random)
    },
    FailingCall(
        "simulatedPerceptronError: 4294967296 examples in 1073741824 dimensions needs memory"
    ) {
        var random = Random(seed: 1)
        _ = simulatedPerceptronError(
            dimensions: 1 << 30, examples: 4, fraction: 1, strategy: .random, using: &random)
    },
    FailingCall("GaussLegendre: 9223372036854775807 nodes") {
        _ = GaussLegendre(.max, over: 0...1)
    },
    FailingCall("AnnealingLaw.fit: a loss is not a finite number above 0") {
        _ = AnnealingLaw.fit(
            forward: [1, 2, 3, 4, 5], annealing: [0, 0, 0, 0, 0], losses: [3, 2, .nan, 1, 1])
    },
    FailingCall("unrolledDescent: -1 steps") {
        _ = unrolledDescent(from: Tensor([1]), steps: -1, rate: Tensor(1)) { x, _ in x.sum() }
    },
    FailingCall("BinaryProblem: inputs have shape [2, 0]") {
        _ = BinaryProblem(inputs: Tensor.zeros([2, 0]), labels: [0, 1])
    },
    FailingCall("SRDiscriminator: images of 9223372036854775804 pixels") {
        var random = Random(seed: 1)
        _ = SRDiscriminator(size: .max - 3, using: &random)
    },
    FailingCall("FeatureNetwork: 9223372036854775807 cells a side") {
        var random = Random(seed: 1)
        _ = FeatureNetwork(cells: .max, classes: 2, using: &random)
    },
    FailingCall("searchAWQScales: 1099511627776 steps needs memory") {
        _ = searchAWQScales(
            weight: Tensor.zeros([2, 4]), inputs: Tensor.ones([2, 4]),
            quantizer: GroupQuantizer(bits: 3, groupSize: 4), steps: 1 << 40)
    },
    FailingCall("LabeledData: labels and classes must be below") {
        _ = LabeledData(inputs: Tensor.zeros([1, 1]), labels: [.max])
    },
    FailingCall("DigitPairs.generate: -1 samples a class") {
        var random = Random(seed: 1)
        _ = DigitPairs.generate(classes: [12], samplesPerClass: -1, from: 0..<9, using: &random)
    },
    FailingCall("DigitPairs.generate: 9223372036854775807 samples for 1 classes needs memory") {
        var random = Random(seed: 1)
        _ = DigitPairs.generate(classes: [12], samplesPerClass: .max, from: 0..<9, using: &random)
    },
]
