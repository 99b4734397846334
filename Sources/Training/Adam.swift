import Tensors

/// Adam, with bias correction:
/// $m \leftarrow \beta_1 m + (1-\beta_1) g$, $v \leftarrow \beta_2 v + (1-\beta_2) g^2$,
/// $\theta \leftarrow \theta - \text{learningRate}\,\hat m/(\sqrt{\hat v} + \epsilon)$ with
/// $\hat m = m/(1-\beta_1^t)$, $\hat v = v/(1-\beta_2^t)$.
///
/// Source: Kingma and Ba, Adam: A Method for Stochastic Optimization, ICLR 2015, algorithm 1.
public struct Adam: Sendable {
    /// The step size; may be changed between updates.
    public var learningRate: Double
    /// $\beta_1$ and $\beta_2$: how long the means of the gradients and of their squares remember.
    public var betas: (Double, Double)
    /// $\epsilon$, which keeps the quotient finite.
    public var eps: Double
    /// The strength of the pull towards zero, added to the gradient.
    public var weightDecay: Double

    private var memory = AdamMemory()

    public init(
        learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
        weightDecay: Double = 0
    ) {
        self.learningRate = learningRate
        self.betas = betas
        self.eps = eps
        self.weightDecay = weightDecay
    }

    /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
    public mutating func update<Model: Differentiable>(
        _ model: inout Model, _ gradient: Model
    ) {
        memory.update(
            &model, along: gradient, rate: learningRate, betas: betas, eps: eps,
            weightDecay: weightDecay, isDecoupled: false, in: "Adam.update")
    }
}
