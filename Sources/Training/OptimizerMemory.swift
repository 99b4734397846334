import Tensors

/// What an optimiser remembers of one parameter: two tensors of its shape, zero at first.
struct ParameterMemory: Sendable {
    var first: Tensor
    var second: Tensor
}

/// What an optimiser remembers of all parameters, and the walk over model, gradient and memory that
/// every optimiser makes.
struct OptimizerMemory: Sendable {
    private var parameters: [ParameterMemory] = []

    /// Calls `step` with each parameter, its gradient and what is remembered of it. Ends the operation
    /// when model, gradient and memory do not belong together.
    mutating func update<Model: Differentiable>(
        _ model: inout Model, along gradient: Model, in function: String,
        _ step: (_ parameter: inout Tensor, _ gradient: Tensor, _ memory: inout ParameterMemory) ->
            Void
    ) {
        let gradients = gradient.tensors(matching: &model, in: function)
        if parameters.isEmpty {
            parameters = gradients.map {
                let zeros = Tensor.zeros($0.shape)
                return ParameterMemory(first: zeros, second: zeros)
            }
        }
        if !parameters.elementsEqual(gradients, by: { $0.first.shape == $1.shape }) {
            fail("\(function): the optimiser has been used for a model of other shapes")
        }
        var i = 0
        model.visitParameters { _, parameter in
            step(&parameter, gradients[i], &parameters[i])
            i += 1
        }
    }
}

/// The means that Adam and AdamW keep.
struct AdamMemory: Sendable {
    private var memory = OptimizerMemory()
    private var steps = 0

    mutating func update<Model: Differentiable>(
        _ model: inout Model, along gradient: Model, rate: Double, betas: (Double, Double),
        eps: Double, weightDecay: Double, isDecoupled: Bool, in function: String
    ) {
        steps += 1
        let step = steps
        memory.update(&model, along: gradient, in: function) { parameter, gradient, memory in
            parameter.adam(
                along: gradient, mean: &memory.first, square: &memory.second, step: step,
                rate: rate, betas: betas, eps: eps, weightDecay: weightDecay,
                decoupled: isDecoupled)
        }
    }
}
