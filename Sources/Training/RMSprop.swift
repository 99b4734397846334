import Tensors

/// RMSprop: $v \leftarrow \alpha v + (1-\alpha)g^2$,
/// $\theta \leftarrow \theta - \text{learningRate}\,g/(\sqrt v + \epsilon)$, with momentum
/// $b \leftarrow \text{momentum}\,b + g/(\sqrt v + \epsilon)$ and a step along $b$.
///
/// Source: Tieleman and Hinton, Lecture 6.5 of Neural Networks for Machine Learning, 2012.
public struct RMSprop: Sendable {
    /// The step size; may be changed between updates.
    public var learningRate: Double
    /// $\alpha$, how long the mean of the squares remembers.
    public var smoothing: Double
    /// $\epsilon$, which keeps the quotient finite.
    public var eps: Double
    /// The share of the last step that is kept.
    public var momentum: Double
    /// The strength of the pull towards zero, added to the gradient.
    public var weightDecay: Double

    private var memory = OptimizerMemory()

    public init(
        learningRate: Double = 1e-2, smoothing: Double = 0.99, eps: Double = 1e-8,
        momentum: Double = 0, weightDecay: Double = 0
    ) {
        self.learningRate = learningRate
        self.smoothing = smoothing
        self.eps = eps
        self.momentum = momentum
        self.weightDecay = weightDecay
    }

    /// Moves `model` one step against `gradient`, the value that `gradient(at: model)` gives.
    public mutating func update<Model: Differentiable>(
        _ model: inout Model, _ gradient: Model
    ) {
        let (rate, smoothing, eps) = (learningRate, smoothing, eps)
        let (momentum, decay) = (momentum, weightDecay)
        memory.update(&model, along: gradient, in: "RMSprop.update") { parameter, slope, memory in
            let g = decay == 0 ? slope : slope + parameter * decay
            memory.first.blend(g.square(), keep: smoothing, add: 1 - smoothing)
            let scaled = g / (memory.first.sqrt() + eps)
            if momentum == 0 {
                parameter.add(scaled, scaledBy: -rate)
            } else {
                memory.second.blend(scaled, keep: momentum, add: 1)
                parameter.add(memory.second, scaledBy: -rate)
            }
        }
    }
}
