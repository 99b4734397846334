import Datasets
import Methods
import Tensors
import Testing

/// The theorems and the published counts of Tyurin, AAAI 2025.
@Suite struct LinearSeparatorTests {
    func problem(_ data: LabeledData) -> BinaryProblem {
        BinaryProblem(inputs: data.inputs, labels: data.labels)
    }

    /// Theorem 4.1: the first step of size γ leads to γ(2/4, 3/4), where the loss is huge; the
    /// second to about γ(1, 1/4), which separates.
    @Test func overshootsAndThenSeparates() {
        let two = problem(SeparableData.twoPoints())
        let gamma = 1000.0
        var run = LinearSeparator.logisticRegressionGD(two, stepSize: gamma)
        run.step()
        #expect(run.theta == [gamma * 0.5, gamma * 0.75])
        #expect(!run.isSeparating)
        #expect(run.accuracy == 0.5)
        #expect((run.loss - 125).magnitude < 1)
        run.step()
        #expect((run.theta[0] / gamma - 1).magnitude < 1e-9)
        #expect((run.theta[1] / gamma - 0.25).magnitude < 1e-9)
        #expect(run.isSeparating)
        #expect(run.loss < 1e-9)
    }

    @Test func theFirstStepIsTheMeanOfTheSamples() {
        let data = BinaryProblem(inputs: Tensor([[1, 2], [3, -1], [0, 4]]), labels: [1, 0, 1])
        var run = LinearSeparator.logisticRegressionGD(data, stepSize: 6)
        run.step()
        // γ/(2n) · ((1,2) − (3,−1) + (0,4))
        #expect(run.theta == [-2, 7])
        let gradient = data.lossGradient(at: [0, 0])
        #expect((gradient[0] - 1.0 / 3).magnitude < 1e-15)
        #expect((gradient[1] + 7.0 / 6).magnitude < 1e-15)
    }

    /// The published row of table 1: worst-case data with n = 1000.
    @Test(arguments: [(100.0, 2), (10, 2), (1, 16), (0.1, 157)])
    func publishedCountsOfNormalizedGD(_ gamma: Double, _ count: Int) {
        let worst = problem(SeparableData.worstCase(count: 1000))
        let run = LinearSeparator.normalizedLogisticRegressionGD(worst, stepSize: gamma)
        #expect(run.stepsToSeparate(limit: 1000) == count)
    }

    @Test func publishedCountOfGD() {
        let worst = problem(SeparableData.worstCase(count: 1000))
        let gd = LinearSeparator.logisticRegressionGD(worst, stepSize: 100)
        #expect(gd.stepsToSeparate(limit: 1000) == 308)
        #expect(gd.stepsToSeparate(limit: 307) == nil)
        #expect(gd.iteration == 0)
        #expect(
            LinearSeparator.batchPerceptron(worst).stepsToSeparate(limit: 1000) == 301)
    }

    @Test func boundsOfThePerceptrons() {
        for n in [10, 100] {
            let worst = problem(SeparableData.worstCase(count: n))
            let (mu, radius) = (worst.margin2D(), worst.radius)
            #expect((mu - 0.5).magnitude < 1e-4)
            #expect((radius - 1.25.squareRoot()).magnitude < 1e-12)
            let bound = radius * radius / (mu * mu)
            for run in [
                LinearSeparator.perceptron(worst), .normalizedBatchPerceptron(worst),
            ] {
                let steps = run.stepsToSeparate(limit: 10_000) ?? .max
                #expect(Double(steps) <= bound)
            }
            let batch = LinearSeparator.batchPerceptron(worst).stepsToSeparate(limit: 10_000)
            #expect(Double(batch ?? .max) <= Double(n) * bound)
        }
    }

    /// Theorem 3.2.
    @Test func largeStepsAreTheBatchPerceptron() {
        let digits = problem(Digits.pair(3, against: 8).appendingConstant())
        var perceptron = LinearSeparator.batchPerceptron(digits)
        var gd = LinearSeparator.logisticRegressionGD(digits, stepSize: 1e6)
        for _ in 0..<10 {
            perceptron.step()
            gd.step()
            for (a, b) in zip(gd.theta, perceptron.theta) {
                #expect((a / 1e6 - b).magnitude < 1e-3)
            }
        }
    }

    /// With all margins equal to m, every weight is w = 1/(1 + eᵐ) and β is 1/w: the normalized
    /// step is γ times the mean of the samples, whatever m.
    @Test func normalizationCancelsACommonWeight() {
        let one = BinaryProblem(inputs: Tensor([[1, 2], [1, 2]]), labels: [1, 1])
        var run = LinearSeparator.normalizedLogisticRegressionGD(one, stepSize: 0.3)
        for t in 1...5 {
            run.step()
            #expect((run.theta[0] - 0.3 * Double(t)).magnitude < 1e-12)
            #expect((run.theta[1] - 0.6 * Double(t)).magnitude < 1e-12)
        }
    }

    @Test func onceSeparatedThePerceptronsStay() {
        let two = problem(SeparableData.twoPoints())
        for start in [
            LinearSeparator.perceptron(two), .batchPerceptron(two), .normalizedBatchPerceptron(two),
        ] {
            var run = start
            while !run.isSeparating && run.iteration < 100 { run.step() }
            #expect(run.isSeparating)
            let theta = run.theta
            run.step()
            #expect(run.theta == theta)
        }
    }

    @Test func lossAndGradientAgree() {
        let digits = problem(Digits.pair(8, against: 1).appendingConstant())
        var theta = [Double](repeating: 0, count: digits.dimensions)
        theta[20] = 0.7
        theta[64] = -0.2
        let gradient = digits.lossGradient(at: theta)
        for k in [10, 20, 43, 64] {
            let h = 1e-5
            var (up, down) = (theta, theta)
            up[k] += h
            down[k] -= h
            let slope = (digits.loss(of: up) - digits.loss(of: down)) / (2 * h)
            #expect((slope - gradient[k]).magnitude < 1e-8)
        }
        let margins = digits.margins(of: theta)
        let right = margins.filter { $0 > 0 }.count
        #expect(digits.accuracy(of: theta) == Double(right) / Double(digits.count))
        #expect(!digits.isSeparated(by: theta))
    }
}
