import Tensors

// Models as points of a vector space: lengths, steps and averages over all their parameters.

/// The Euclidean length of all parameters of a model or a gradient together.
public func globalNorm<T: Differentiable>(_ parameters: T) -> Double {
    var squares = 0.0
    var copy = parameters
    copy.visitParameters { _, tensor in squares += tensor.square().sum().item() }
    return squares.squareRoot()
}

/// A gradient that is no longer than `norm`: itself, or scaled down to that length.
///
/// Source: Pascanu, Mikolov and Bengio, On the Difficulty of Training Recurrent Neural Networks,
/// ICML 2013, algorithm 1.
public func clipped<T: Differentiable>(_ gradient: T, norm: Double) -> T {
    if !(norm > 0) { fail("clipped: norm is \(norm), not above 0") }
    let length = globalNorm(gradient)
    if length <= norm { return gradient }
    var result = gradient
    result.visitParameters { _, tensor in tensor = tensor * (norm / length) }
    return result
}

/// The model moved `distance` along a direction, whatever the direction's length: for a gradient, a
/// step uphill. A direction of length 0 leads nowhere.
public func moved<T: Differentiable>(_ model: T, along direction: T, distance: Double) -> T {
    var result = model
    let directions = direction.tensors(matching: &result, in: "moved")
    let length = globalNorm(direction)
    if length == 0 { return model }
    var i = 0
    result.visitParameters { _, parameter in
        parameter = parameter + directions[i] * (distance / length)
        i += 1
    }
    return result
}

/// Moves an average towards a model: $v \leftarrow \text{decay}\,v + (1-\text{decay})\,\theta$ for
/// every parameter (an exponential moving average, EMA).
///
/// - Parameters:
///   - average: $v$, to begin with a copy of the model
///   - model: $\theta$
///   - decay: from 0, which copies the model, to 1, which ignores it
public func updateAverage<T: Differentiable>(_ average: inout T, with model: T, decay: Double) {
    if !(decay >= 0 && decay <= 1) {
        fail("updateAverage: decay is \(decay), not within 0 and 1")
    }
    let parameters = model.tensors(matching: &average, in: "updateAverage")
    var i = 0
    average.visitParameters { _, tensor in
        tensor.blend(parameters[i], keep: decay, add: 1 - decay)
        i += 1
    }
}
