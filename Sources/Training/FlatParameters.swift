import Tensors

/// All parameters of a model in one vector, in the order in which the model visits them. The inverse
/// is `settingParameters`; derivatives pass through both.
public func flatParameters<T: Differentiable>(_ model: T) -> Tensor {
    var parts: [Tensor] = []
    var copy = model
    copy.visitParameters { _, parameter in parts.append(parameter.flattened()) }
    if parts.isEmpty { fail("flatParameters: the model has no parameters") }
    return concatenated(parts)
}

/// The model with its parameters taken from a vector, as `flatParameters` gives it.
///
/// - Parameters:
///   - model: gives the shapes
///   - flat: as many numbers as the model has parameters
public func settingParameters<T: Differentiable>(of model: T, to flat: Tensor) -> T {
    let count = model.parameterCount
    if flat.shape != [count] {
        fail("settingParameters: shape \(flat.shape) for a model of \(count) parameters")
    }
    var result = model
    var start = 0
    result.visitParameters { _, parameter in
        let shape = parameter.shape
        let size = parameter.size
        parameter = flat.slice(start..<start + size, axis: 0).reshaped(shape)
        start += size
    }
    return result
}
