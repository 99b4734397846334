import Tensors

/// The gradient of sharpness-aware minimisation (SAM): that of the loss a distance $\rho$ uphill,
/// $\nabla L\big(\theta + \rho\,\nabla L(\theta)/\lVert\nabla L(\theta)\rVert\big)$. Takes two
/// forward and two backward passes; any optimiser can follow it.
///
/// Source: Foret et al., Sharpness-aware Minimization for Efficiently Improving Generalization, ICLR
/// 2021, equation 3.
///
/// - Parameters:
///   - model: $\theta$
///   - radius: $\rho \ge 0$; 0 is the ordinary gradient
///   - loss: $L$, a scalar, the same function both times
/// - Returns: the loss at $\theta$ and the gradient uphill
public func sharpnessAwareGradient<T: Differentiable>(
    at model: T, radius: Double, of loss: (T) throws -> Tensor
) rethrows -> (value: Tensor, gradient: T) {
    let (value, uphill) = try valueAndGradient(at: model, loss)
    return (value, try gradient(at: moved(model, along: uphill, distance: radius), of: loss))
}

/// How much the loss rises a distance $\rho$ uphill,
/// $L\big(\theta + \rho\,\nabla L/\lVert\nabla L\rVert\big) - L(\theta)$: the one-step estimate of
/// $\max_{\lVert\epsilon\rVert\le\rho}L(\theta+\epsilon) - L(\theta)$.
///
/// Source: Foret et al., ICLR 2021, equation 2.
public func sharpness<T: Differentiable>(
    at model: T, radius: Double, of loss: (T) throws -> Tensor
) rethrows -> Double {
    let (value, uphill) = try valueAndGradient(at: model, loss)
    let risen = try loss(moved(model, along: uphill, distance: radius))
    return risen.item() - value.item()
}
