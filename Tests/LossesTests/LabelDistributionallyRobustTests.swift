import Losses
import Tensors
import Testing

@Suite struct LabelDistributionallyRobustTests {
    let logits = Tensor(Oracle.logits)
    let labels = Oracle.labels

    func ldr(_ lambda: Double, margin: Double = 0.1) -> Tensor {
        ldrKLLoss(
            logits: logits, labels: labels, lambda: lambda, margin: margin, reduction: .none)
    }

    @Test func agreesWithNumPy() {
        expectClose(ldr(0.7), Oracle.ldrKL)
        let softplus = ldrKLLoss(
            logits: logits, labels: labels, lambda: 10, margin: 0.1, scores: .softplus,
            reduction: .none)
        expectClose(softplus, Oracle.ldrKLSoftplus)
        expectClose(
            ldrTopKLoss(logits: logits, labels: labels, k: 2, margin: 0.1, reduction: .none),
            Oracle.ldrTopTwo)
        let lambdas = aldrLambdas(
            logits: logits, lambdas: Oracle.lambdas, lambda0: 1, alpha: 2, scores: .absolute)
        expectClose(Tensor(lambdas), Oracle.aldrLambdas)
        let adaptive = aldrKLLoss(
            logits: logits, labels: labels, lambdas: Oracle.lambdas, lambda0: 1, alpha: 2,
            margin: 0.1, scores: .absolute, reduction: .none)
        expectClose(adaptive, Oracle.aldrKL)
    }

    @Test func lambdaOneIsCrossEntropy() {
        expectClose(ldr(1, margin: 0), Oracle.crossEntropy.map { $0 - log(5.0) }, within: 1e-5)
    }

    @Test func smallLambdaIsCrammerSinger() {
        let hinge = crammerSingerLoss(
            logits: logits, labels: labels, margin: 0.1, reduction: .none)
        let difference = (ldr(1e-3) - hinge).abs().max().item()
        #expect(difference <= 1e-3 * log(5.0) + 1e-5)
        expectClose(
            ldrTopKLoss(logits: logits, labels: labels, k: 1, margin: 0.1, reduction: .none),
            hinge.array)
    }

    @Test func largeLambdaIsTheMeanAndSymmetric() {
        let mean = ldrTopKLoss(
            logits: logits, labels: labels, k: 5, margin: 0.1, reduction: .none)
        expectClose(ldr(1e4), mean.array, within: 1e-3)
        let total = (0..<5).reduce(Tensor(0.0)) { sum, label in
            sum
                + ldrKLLoss(
                    logits: logits, labels: [Int](repeating: label, count: 6), lambda: 1e5,
                    margin: 0,
                    reduction: .none)
        }
        expectClose(total, [Double](repeating: 0, count: 6), within: 1e-3)
    }

    @Test func doesNotRiseWithLambda() {
        let values = [0.05, 0.1, 0.5, 1, 5, 10, 99, 101, 1000].map { ldr($0).array }
        for (before, after) in zip(values, values.dropFirst()) {
            for (a, b) in zip(before, after) { #expect(b <= a + 1e-5) }
        }
    }

    @Test func theDerivativeIsTheWorstDistribution() {
        let f = Tensor([[0.3, -1, 2, 0.5]])
        let slope = gradient(at: f) { ldrKLLoss(logits: $0, labels: [1], lambda: 2, margin: 0) }
        let worst = (f / 2).softmax(axis: 1).array
        expectClose(slope, worst.enumerated().map { $1 - ($0 == 1 ? 1 : 0) })
    }

    /// The fixed point of `aldrLambdas` is where the objective is largest. The margin is 0, as the
    /// fixed point is computed without it.
    @Test func fixedPointMaximisesTheAdaptiveLoss() {
        var lambdas = [Double](repeating: 1, count: 6)
        for _ in 0..<200 {
            lambdas = aldrLambdas(logits: logits, lambdas: lambdas, lambda0: 1, alpha: 2)
        }
        func objective(_ lambdas: [Double]) -> [Double] {
            aldrKLLoss(
                logits: logits, labels: labels, lambdas: lambdas, lambda0: 1, alpha: 2, margin: 0,
                reduction: .none
            ).array
        }
        let atFixedPoint = objective(lambdas)
        var best = [Double](repeating: -.infinity, count: 6)
        for step in 1...300 {
            let values = objective([Double](repeating: Double(step) / 200, count: 6))
            best = zip(best, values).map { max($0, $1) }
        }
        for (value, largest) in zip(atFixedPoint, best) {
            #expect((value - largest).magnitude < 1e-4)
        }
        #expect(lambdas.allSatisfy { 0.5 <= $0 && $0 <= 1 })
    }

    @Test func adaptiveLimits() {
        let stiff = aldrLambdas(
            logits: logits, lambdas: Oracle.lambdas, lambda0: 0.7, alpha: 1e9)
        expectClose(Tensor(stiff), [Double](repeating: 0.7, count: 6))
        let loss = aldrKLLoss(
            logits: logits, labels: labels, lambdas: stiff.map { _ in 0.7 }, lambda0: 0.7,
            alpha: 1e9, margin: 0.1, reduction: .none)
        expectClose(loss, Oracle.ldrKL)
        // An undecided sample keeps lambda0, a sure one goes to the lower end.
        let extremes = aldrLambdas(
            logits: Tensor([[0, 0, 0, 0], [90, 0, 0, 0]]), lambdas: [1, 1], lambda0: 1, alpha: 2)
        expectClose(Tensor(extremes), [1, 0.5], within: 1e-3)
    }
}
