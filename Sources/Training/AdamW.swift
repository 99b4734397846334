import Tensors

/// Adam with decoupled weight decay: the parameters shrink by
/// $\theta \leftarrow (1 - \text{learningRate}\cdot\text{weightDecay})\,\theta$ at every step, and
/// the decay does not enter the means of the gradients.
///
/// Source: Loshchilov and Hutter, Decoupled Weight Decay Regularization, ICLR 2019, algorithm 2.
public struct AdamW: Sendable {
    /// The step size; may be changed between updates.
    public var learningRate: Double
    /// $\beta_1$ and $\beta_2$: how long the means of the gradients and of their squares remember.
    public var betas: (Double, Double)
    /// $\epsilon$, which keeps the quotient finite.
    public var eps: Double
    /// The strength of the pull towards zero, relative to the learning rate.
    public var weightDecay: Double

    private var memory = AdamMemory()

    public init(
        learningRate: Double = 1e-3, betas: (Double, Double) = (0.9, 0.999), eps: Double = 1e-8,
        weightDecay: Double = 0.01
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
            weightDecay: weightDecay, isDecoupled: true, in: "AdamW.update")
    }
}
