import Losses
import Tensors
import Testing

/// The identities of the distillation losses.
@Suite struct DistillationTests {
    let logits = Tensor(Oracle.logits)
    let labels = Oracle.labels
    let teacher = Tensor(GradientOracle.teacher)

    @Test func certainTeacherGivesCrossEntropy() {
        let certain = 60 * Tensor.oneHot(labels, classes: 5)
        expectClose(
            plackettLuceDistillationLoss(
                logits: logits, labels: labels, teacherLogits: certain, reduction: .none),
            Oracle.crossEntropy, within: 1e-5)
    }

    @Test func uniformTeacherGivesListMLE() {
        let uniform = Tensor.zeros([6, 5])
        let list = listMLELoss(
            logits: logits, labels: labels, teacherLogits: uniform, reduction: .none)
        expectClose(
            plackettLuceDistillationLoss(
                logits: logits, labels: labels, teacherLogits: uniform, reduction: .none),
            list.array.map { $0 / 5 })
    }

    @Test func equalScoresCostTheLogarithmsOfTheChoices() {
        let order = teacherOrder(labels: labels, teacherLogits: teacher)
        let weights = (teacher / 2).softmax(axis: 1).array
        var expected = [Double](repeating: 0, count: 6)
        for row in 0..<6 {
            for k in 0..<5 {
                expected[row] += weights[row * 5 + order[row * 5 + k]] * log(Double(5 - k))
            }
        }
        expectClose(
            plackettLuceDistillationLoss(
                logits: Tensor.zeros([6, 5]), labels: labels, teacherLogits: teacher,
                temperature: 2, reduction: .none), expected)
    }

    @Test func shiftInvariantWithGradientsThatSumToZero() {
        func loss(_ x: Tensor) -> Tensor {
            plackettLuceDistillationLoss(logits: x, labels: labels, teacherLogits: teacher)
        }
        expectClose(loss(logits + 7), [loss(logits).item()], within: 1e-5)
        expectClose(
            gradient(at: logits, of: loss).sum(axis: 1), [Double](repeating: 0, count: 6),
            within: 1e-6)
    }

    @Test func convex() {
        var random = Random(seed: 3)
        for _ in 0..<20 {
            let a = Tensor.normal([6, 5], std: 3, using: &random)
            let b = Tensor.normal([6, 5], std: 3, using: &random)
            let values = [a, b, (a + b) / 2].map {
                plackettLuceDistillationLoss(
                    logits: $0, labels: labels, teacherLogits: teacher
                ).item()
            }
            #expect(values[2] <= (values[0] + values[1]) / 2 + 1e-6)
        }
    }

    @Test func hugeScoresStayFinite() {
        let huge = Tensor([[500, -500, 0], [-500, 500, 0]])
        let value = plackettLuceDistillationLoss(
            logits: huge, labels: [1, 0], teacherLogits: Tensor([[1, 2, 3], [3, 2, 1]]))
        #expect(value.item().isFinite)
    }

    @Test func temperatureKeepsTheGradientsSize() {
        // tau (softmax(s/tau) - softmax(t/tau)) / count
        let tau = 5.0
        let expected =
            tau / 6 * ((logits / tau).softmax(axis: 1) - (teacher / tau).softmax(axis: 1))
        let derivative = gradient(at: logits) {
            distillationLoss(logits: $0, teacherLogits: teacher, temperature: tau)
        }
        expectClose(derivative, expected.array, within: 1e-5)
    }

    @Test func equalLogitsCostNothing() {
        let (value, derivative) = valueAndGradient(at: logits) {
            distillationLoss(logits: $0, teacherLogits: logits, temperature: 5)
        }
        #expect(value.item() == 0)
        expectClose(derivative, [Double](repeating: 0, count: 30), within: 1e-7)
    }

    @Test func largeTemperatureComparesLogits() {
        func centred(_ x: Tensor) -> Tensor { x - x.mean(axis: 1, keepDims: true) }
        let squares = (centred(logits) - centred(teacher)).square().sum(axis: 1).mean().item() / 10
        let value = distillationLoss(
            logits: logits, teacherLogits: teacher, temperature: 100
        ).item()
        #expect((value - squares).magnitude <= 0.02 * squares)
    }
}
