// Products of derivatives with a direction, without the matrices themselves.

/// The value of a function and the product of its Jacobian with a direction, J·v: how the result
/// changes when the parameters move along `direction`, which has the parameters of `point`.
///
/// Reverse mode twice: Jᵀ·u is linear in u, and the derivative of ⟨Jᵀ·u, v⟩ with respect to u is
/// J·v. That costs about as much as three gradients.
public func jacobianVectorProduct<T: Differentiable>(
    at point: T, along direction: T, of function: (T) throws -> Tensor
) rethrows -> (value: Tensor, product: Tensor) {
    let components = parameters(of: direction)
    let value = try function(point)
    let product = try derivative("jacobianVectorProduct", at: Tensor.zeros(value.shape)) { u in
        let pulled = try derivative("jacobianVectorProduct", at: point) {
            (try function($0) * u).sum()
        }
        return inner(
            parameters(of: pulled.gradient), components, operation: "jacobianVectorProduct")
    }
    return (value, product.gradient)
}

/// The value of a function and the product of its transposed Jacobian with `cotangent`, Jᵀ·u, which
/// has the shape of the value: the derivative of ⟨function, u⟩. The result has the parameters of
/// `point`.
public func vectorJacobianProduct<T: Differentiable>(
    at point: T, along cotangent: Tensor, of function: (T) throws -> Tensor
) rethrows -> (value: Tensor, product: T) {
    var value = cotangent
    let result = try derivative("vectorJacobianProduct", at: point) { point in
        let y = try function(point)
        guard y.shape == cotangent.shape else {
            fail(
                "vectorJacobianProduct: the function gave shape \(y.shape), the direction has "
                    + "shape \(cotangent.shape)")
        }
        value = y
        return (y * cotangent).sum()
    }
    return (value.isRecorded ? value : stopGradient(value), result.gradient)
}

/// The product of the second derivative of a scalar function with a direction, H·v, without H
/// itself: the derivative of ⟨gradient, v⟩ (B. A. Pearlmutter, "Fast exact multiplication by the
/// Hessian", 1994). `direction` and the result have the parameters of `point`.
public func hessianVectorProduct<T: Differentiable>(
    at point: T, along direction: T, of function: (T) throws -> Tensor
) rethrows -> T {
    let components = parameters(of: direction)
    return try derivative("hessianVectorProduct", at: point) { point in
        let slopes = try derivative("hessianVectorProduct", at: point, function)
        return inner(parameters(of: slopes.gradient), components, operation: "hessianVectorProduct")
    }.gradient
}

/// The parameters in the order in which they are visited.
private func parameters<T: Differentiable>(of model: T) -> [Tensor] {
    var (copy, result) = (model, [Tensor]())
    copy.visitParameters { _, parameter in result.append(parameter) }
    return result
}

/// The sum of the products of all elements.
private func inner(
    _ slopes: [Tensor], _ components: [Tensor], operation: StaticString
) -> Tensor {
    guard slopes.map(\.shape) == components.map(\.shape) else {
        fail(
            "\(operation): the point has shapes \(slopes.map(\.shape)), the direction "
                + "\(components.map(\.shape))")
    }
    var sum = Tensor(0)
    for (slope, component) in zip(slopes, components) { sum += (slope * component).sum() }
    return sum
}
