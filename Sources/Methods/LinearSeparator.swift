import Tensors

// Source of all methods: Tyurin, From Logistic Regression to the Perceptron Algorithm: Exploring
// Gradient Descent with Large Step Sizes, AAAI 2025, arXiv 2412.08424.

/// A method on its way to a separating $\theta$, in double precision: a value that knows its
/// present iterate and takes one step at a time.
///
///     var run = LinearSeparator.batchPerceptron(problem)
///     while !run.isSeparating { run.step() }
///
/// All methods begin with $\theta_0 = 0$ and differ only in the weights $w_i$ of their step
/// $\theta_{t+1} = \theta_t + \sum_i w_i y_i a_i$.
public struct LinearSeparator: Sendable {
    /// The problem to be solved.
    public let problem: BinaryProblem
    /// $t$, how many steps were taken.
    public private(set) var iteration = 0
    /// $\theta_t$.
    public private(set) var theta: [Double]
    /// $y_i a_i^\top\theta_t$ for every sample.
    public private(set) var margins: [Double]

    private let method: Method
    /// Where the perceptron looks for the next mistake.
    private var cursor = 0

    private enum Method: Sendable {
        case logisticRegressionGD(stepSize: Double)
        case normalizedLogisticRegressionGD(stepSize: Double)
        case batchPerceptron
        case normalizedBatchPerceptron
        case perceptron
    }

    private init(_ problem: BinaryProblem, _ method: Method) {
        self.problem = problem
        self.method = method
        theta = [Double](repeating: 0, count: problem.dimensions)
        margins = [Double](repeating: 0, count: problem.count)
    }

    /// LR+GD, gradient descent on the logistic loss:
    /// $\theta_{t+1} = \theta_t + \frac\gamma n\sum_i\frac{y_i a_i}{1 + e^{y_i a_i^\top\theta_t}}$.
    ///
    /// - Parameters:
    ///   - problem: what to separate
    ///   - stepSize: $\gamma$
    public static func logisticRegressionGD(
        _ problem: BinaryProblem, stepSize: Double
    ) -> LinearSeparator {
        if !(stepSize > 0) { fail("logisticRegressionGD: step size \(stepSize) is not above 0") }
        return LinearSeparator(problem, .logisticRegressionGD(stepSize: stepSize))
    }

    /// Normalized LR+GD: $\theta_{t+1} = \theta_t - \gamma\beta_t\nabla f(\theta_t)$ with
    /// $\beta_t = \big(\frac1n\sum_i\frac1{1+e^{y_i a_i^\top\theta_t}}\big)^{-1}$. Separates after
    /// at most $R^2/\mu^2 + 2\log(2n-1)/(\gamma\mu^2)$ steps.
    ///
    /// - Parameters:
    ///   - problem: what to separate
    ///   - stepSize: $\gamma$
    public static func normalizedLogisticRegressionGD(
        _ problem: BinaryProblem, stepSize: Double
    ) -> LinearSeparator {
        if !(stepSize > 0) {
            fail("normalizedLogisticRegressionGD: step size \(stepSize) is not above 0")
        }
        return LinearSeparator(problem, .normalizedLogisticRegressionGD(stepSize: stepSize))
    }

    /// Batch perceptron: $\hat\theta_1 = \frac1{2n}\sum_i y_i a_i$, then
    /// $\hat\theta_{t+1} = \hat\theta_t + \frac1n\sum_{i\in S_t}y_i a_i$ over the mistakes
    /// $S_t = \{i : y_i a_i^\top\hat\theta_t \le 0\}$. The limit of LR+GD divided by its step size
    /// as that grows (theorem 3.2). Separates after at most $nR^2/\mu^2$ steps.
    public static func batchPerceptron(_ problem: BinaryProblem) -> LinearSeparator {
        LinearSeparator(problem, .batchPerceptron)
    }

    /// Normalized batch perceptron: $\theta_{t+1} = \theta_t + \frac1{|S_t|}\sum_{i\in S_t}y_i a_i$
    /// over the mistakes $S_t$. Separates after at most $R^2/\mu^2$ steps.
    public static func normalizedBatchPerceptron(_ problem: BinaryProblem) -> LinearSeparator {
        LinearSeparator(problem, .normalizedBatchPerceptron)
    }

    /// Perceptron: each step adds $y_i a_i$ of the next mistake $i$, going around the samples in
    /// their order. Separates after at most $R^2/\mu^2$ steps.
    ///
    /// Source: Rosenblatt, The Perceptron, Psychological Review 65, 1958; Novikoff, 1962.
    public static func perceptron(_ problem: BinaryProblem) -> LinearSeparator {
        LinearSeparator(problem, .perceptron)
    }

    /// Whether $\theta_t$ separates the classes: all margins are above zero.
    public var isSeparating: Bool { margins.allSatisfy { $0 > 0 } }

    /// The share of samples with a margin above zero.
    public var accuracy: Double { Double(margins.count { $0 > 0 }) / Double(problem.count) }

    /// The logistic loss $f(\theta_t)$.
    public var loss: Double {
        margins.reduce(0) { $0 + softplus(-$1) } / Double(problem.count)
    }

    /// $\lVert\nabla f(\theta_t)\rVert$, the length of the gradient of the logistic loss.
    public var gradientNorm: Double {
        let gradient = problem.weightedSum(margins.map { sigmoid(-$0) / Double(problem.count) })
        return gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    }

    /// Takes one step. A method that chooses mistakes stays where it is once there are none.
    public mutating func step() {
        let sum = problem.weightedSum(weights())
        for k in theta.indices { theta[k] += sum[k] }
        margins = problem.margins(of: theta)
        iteration += 1
    }

    /// After how many steps, counted from $\theta_0$, the classes are first separated; nil if not
    /// within `limit`. The value itself stays where it is.
    public func stepsToSeparate(limit: Int) -> Int? {
        var run = self
        while !run.isSeparating {
            if run.iteration >= limit { return nil }
            run.step()
        }
        return run.iteration
    }

    /// $w_i$ of the next step.
    private mutating func weights() -> [Double] {
        let n = Double(problem.count)
        switch method {
        case .logisticRegressionGD(let stepSize):
            return margins.map { stepSize / n * sigmoid(-$0) }
        case .normalizedLogisticRegressionGD(let stepSize):
            let mistakes = margins.map { sigmoid(-$0) }
            let total = mistakes.reduce(0, +)
            // Long after separation every weight may vanish; the step is then zero.
            return total > 0 ? mistakes.map { stepSize * $0 / total } : mistakes
        case .batchPerceptron:
            if iteration == 0 { return margins.map { _ in 0.5 / n } }
            return margins.map { $0 <= 0 ? 1 / n : 0 }
        case .normalizedBatchPerceptron:
            let mistakes = Double(margins.count { $0 <= 0 })
            return margins.map { $0 <= 0 ? 1 / mistakes : 0 }
        case .perceptron:
            var weights = margins.map { _ in 0.0 }
            for _ in margins.indices {
                let i = cursor
                cursor = (cursor + 1) % problem.count
                if margins[i] <= 0 {
                    weights[i] = 1
                    break
                }
            }
            return weights
        }
    }
}
