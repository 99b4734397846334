/// The product of the second derivative of a scalar function with a direction, H·v, without H
/// itself: the derivative of ⟨gradient, v⟩ (B. A. Pearlmutter, "Fast exact multiplication by the
/// Hessian", 1994). `direction` and the result have the parameters of `point`.
public func hessianVectorProduct<T: Differentiable>(
    at point: T, along direction: T, of function: (T) throws -> Tensor
) rethrows -> T {
    let components = parameters(of: direction)
    return try gradient(at: point) { point in
        let slopes = parameters(of: try gradient(at: point, of: function))
        guard slopes.map(\.shape) == components.map(\.shape) else {
            fail(
                "hessianVectorProduct: the point has shapes \(slopes.map(\.shape)), the direction "
                    + "\(components.map(\.shape))")
        }
        var sum = Tensor(0)
        for (slope, component) in zip(slopes, components) { sum += (slope * component).sum() }
        return sum
    }
}

/// The parameters in the order in which they are visited.
private func parameters<T: Differentiable>(of model: T) -> [Tensor] {
    var (copy, result) = (model, [Tensor]())
    copy.visitParameters { _, parameter in result.append(parameter) }
    return result
}
