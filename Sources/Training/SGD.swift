import Tensors

/// Stochastic gradient descent with momentum:
/// $g \leftarrow \nabla + \text{weightDecay}\,\theta$, $v \leftarrow \text{momentum}\,v + g$,
/// $\theta \leftarrow \theta - \text{learningRate}\,v$, or with Nesterov's momentum
/// $\theta \leftarrow \theta - \text{learningRate}\,(g + \text{momentum}\,v)$.
public struct SGD: Sendable {
    /// The step size; may be changed between updates.
    public var learningRate: Double
    /// The share of the last step that is kept.
    public var momentum: Double
    /// The strength of the pull towards zero.
    public var weightDecay: Double
    /// Whether the gradient is taken where the momentum leads.
    public var nesterov: Bool

    private var memory = OptimizerMemory()

    public init(
        learningRate: Double, momentum: Double = 0, weightDecay: Double = 0, nesterov: Bool = false
    ) {
        self.learningRate = learningRate
        self.momentum = momentum
        self.weightDecay = weightDecay
        self.nesterov = nesterov
    }

    /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
    public mutating func update<Model: Differentiable>(
        _ model: inout Model, _ gradient: Model
    ) {
        let (rate, momentum, decay, nesterov) = (learningRate, momentum, weightDecay, nesterov)
        memory.update(&model, along: gradient, in: "SGD.update") { parameter, slope, memory in
            parameter.descend(
                along: slope, velocity: &memory.first, rate: rate, momentum: momentum,
                weightDecay: decay, nesterov: nesterov)
        }
    }
}
