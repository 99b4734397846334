import Tensors

/// Adagrad: $v \leftarrow v + g^2$,
/// $\theta \leftarrow \theta - \text{learningRate}\,g/(\sqrt v + \epsilon)$: parameters that moved
/// much move less.
///
/// Source: Duchi, Hazan and Singer, Adaptive Subgradient Methods for Online Learning and Stochastic
/// Optimization, JMLR 12, 2011.
public struct Adagrad: Sendable {
    /// The step size; may be changed between updates.
    public var learningRate: Double
    /// $\epsilon$, which keeps the quotient finite.
    public var eps: Double
    /// The strength of the pull towards zero, added to the gradient.
    public var weightDecay: Double

    private var memory = OptimizerMemory()

    public init(learningRate: Double = 1e-2, eps: Double = 1e-10, weightDecay: Double = 0) {
        self.learningRate = learningRate
        self.eps = eps
        self.weightDecay = weightDecay
    }

    /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
    public mutating func update<Model: Differentiable>(
        _ model: inout Model, _ gradient: Model
    ) {
        let (rate, eps, decay) = (learningRate, eps, weightDecay)
        memory.update(&model, along: gradient, in: "Adagrad.update") { parameter, slope, memory in
            let g = decay == 0 ? slope : slope + parameter * decay
            memory.first.blend(g.square(), keep: 1, add: 1)
            parameter.add(g / (memory.first.sqrt() + eps), scaledBy: -rate)
        }
    }
}
