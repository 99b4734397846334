import Tensors
import TestSupport
import Testing
import Training

/// Numbers that cannot be used (not a number, endless, negative, far too many) end a call with a message
/// that names it, not the process.
struct BoundaryTests {
    @Test func callsFail() async {
        await #expect(processExitsWith: .success) {
            limitMemory()
            for problem in unexpected(calls) { Issue.record("\(problem)") }
        }
    }

    @Test func quantilesOfSpecialNumbers() {
        #expect(quantile([1, .nan, 3], 0.5).isNaN)
        #expect(quantile([.infinity, 1, .infinity], 0.5) == .infinity)
        #expect(quantile([.infinity, 1, .infinity], 0.75) == .infinity)
        #expect(median([.infinity, 1, 2]) == 2)
    }

    /// More bins than samples leave each sample in one of its own, however many there are.
    @Test(arguments: CalibrationBins.allCases)
    func endlesslyManyBins(kind: CalibrationBins) {
        let logits = Tensor([[0.1, 2], [0.4, -1], [3, 0.2]])
        let few = calibrationBins(logits: logits, labels: [1, 0, 1], bins: 1 << 20, kind: kind)
        let many = calibrationBins(logits: logits, labels: [1, 0, 1], bins: .max, kind: kind)
        #expect(few.count == 3)
        #expect(many == few)
    }

    @Test func labelsNeedNotBeSmall() {
        var random = Random(seed: 1)
        let sampler = ClassBalancedSampler(
            labels: [.max, 7, .max, 7], classesPerBatch: 2, samplesPerClass: 2)
        #expect(sampler.batch(using: &random).sorted() == [0, 1, 2, 3])
    }
}

private let nan = Double.nan
private let seventeen = [Double](repeating: 0.5, count: 17)

private let calls = [
    FailingCall("calibrationBins: a score is not finite") {
        _ = expectedCalibrationError(logits: Tensor([[nan, 1]]), labels: [0])
    },
    FailingCall("classwiseCalibrationError: a score is not finite") {
        _ = classwiseCalibrationError(logits: Tensor([[.infinity, 1]]), labels: [0])
    },
    FailingCall("bootstrapInterval: a value is nan") {
        var random = Random(seed: 1)
        _ = bootstrapInterval([1, nan], using: &random)
    },
    FailingCall("bootstrapInterval: a resample gave") {
        var random = Random(seed: 1)
        _ = bootstrapInterval([1e308, 1e308, -1e308, -1e308], using: &random)
    },
    FailingCall("bootstrapInterval: 1099511627776 resamples needs memory") {
        var random = Random(seed: 1)
        _ = bootstrapInterval([1, 2], resamples: 1 << 40, using: &random)
    },
    FailingCall("pairedPermutationTest: 17 and 17 values, -1 resamples") {
        var random = Random(seed: 1)
        _ = pairedPermutationTest(seventeen, seventeen, resamples: -1, using: &random)
    },
    FailingCall("pairedPermutationTest: a value is nan") {
        var random = Random(seed: 1)
        _ = pairedPermutationTest([1, nan], [0, 0], using: &random)
    },
    FailingCall("wilcoxonSignedRankTest: a difference is not a number") {
        _ = wilcoxonSignedRankTest([1, nan, 3], [0, 0, 0])
    },
    FailingCall("kendallTau: a value is not a number") { _ = kendallTau([1, nan], [1, 2]) },
    FailingCall("ndcg: a gain is not a number") { _ = ndcg(gains: [1, nan]) },
    FailingCall("ConfusionMatrix: 9223372036854775807 classes needs memory") {
        _ = ConfusionMatrix(labels: [0], predictions: [0], classes: .max)
    },
    FailingCall("pixelShuffle: shape [1, 0, 2, 2] cannot be shuffled by 9223372036854775807") {
        _ = pixelShuffle(Tensor.zeros([1, 0, 2, 2]), factor: .max)
    },
    FailingCall("pixelUnshuffle: shape [1, 1, 0, 0] cannot be shuffled by 9223372036854775807") {
        _ = pixelUnshuffle(Tensor.zeros([1, 1, 0, 0]), factor: .max)
    },
    FailingCall("WarmupStableDecaySchedule: 10 steps, 1 rising, 9223372036854775807 falling") {
        _ = WarmupStableDecaySchedule(1, steps: 10, warmup: 1, decay: .max)
    },
    FailingCall("CyclicSchedule: a half cycle of 9223372036854775807 steps") {
        _ = CyclicSchedule(0, 1, halfCycle: .max)
    },
    FailingCall("Initializer.weights: -1 inputs, 2 outputs") {
        var random = Random(seed: 1)
        _ = Initializer.fanIn.weights(inputs: -1, outputs: 2, using: &random)
    },
    FailingCall("uniform: [9223372036854775807, 9223372036854775807] is not a possible shape") {
        var random = Random(seed: 1)
        _ = Linear(.max, .max, initializer: .glorot, using: &random)
    },
    FailingCall("zeros: [-1, 2] is not a possible shape") {
        var random = Random(seed: 1)
        _ = Initializer.orthogonal.weights(inputs: 1, outputs: 1, shape: [-1, 2], using: &random)
    },
    FailingCall("Conv2d: 1 channels to 1, kernel 9223372036854775807") {
        var random = Random(seed: 1)
        _ = Conv2d(1, 1, kernel: .max, using: &random)
    },
    FailingCall("ConvTransposed2d: stride 9223372036854775807") {
        var random = Random(seed: 1)
        _ = ConvTransposed2d(1, 1, kernel: 3, stride: .max, using: &random)
    },
    FailingCall("GRU: 5 inputs, 9223372036854775806 hidden") {
        var random = Random(seed: 1)
        _ = GRU(5, .max - 1, using: &random)
    },
    FailingCall("sinusoidalPositions: 1099511627776 steps, 64 dimensions needs memory") {
        _ = sinusoidalPositions(steps: 1 << 40, dimensions: 64)
    },
]
