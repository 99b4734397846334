import Tensors

// Losses of numbers: each compares the entries of two tensors of one shape, and `.none` keeps it.

/// Squared error, $\ell = (p - t)^2$ for each entry.
///
/// - Parameters:
///   - predictions: $p$, of any shape
///   - targets: $t$, of the same shape
public func squaredErrorLoss(
    predictions: Tensor, targets: Tensor, reduction: Reduction = .mean
) -> Tensor {
    reduction(residuals(predictions, targets, in: "squaredErrorLoss").square())
}

/// Absolute error, $\ell = |p - t|$ for each entry; its derivative at 0 is 0.
///
/// - Parameters:
///   - predictions: $p$, of any shape
///   - targets: $t$, of the same shape
public func absoluteErrorLoss(
    predictions: Tensor, targets: Tensor, reduction: Reduction = .mean
) -> Tensor {
    reduction(residuals(predictions, targets, in: "absoluteErrorLoss").abs())
}

/// Huber's loss of $r = p - t$: $\frac12r^2$ up to $|r| = \delta$, from there on the straight line
/// $\delta(|r| - \frac12\delta)$. Divided by $\delta$ it is what others call smooth L1.
///
/// Source: Huber, Robust Estimation of a Location Parameter, Annals of Mathematical Statistics 35,
/// 1964.
///
/// - Parameters:
///   - predictions: $p$, of any shape
///   - targets: $t$, of the same shape
///   - delta: $\delta > 0$, the error from which on it is an outlier
public func huberLoss(
    predictions: Tensor, targets: Tensor, delta: Double = 1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.positive.check("delta", delta, in: "huberLoss")
    let size = residuals(predictions, targets, in: "huberLoss").abs()
    let inner = minimum(size, delta)
    return reduction(inner * (size - 0.5 * inner))
}

/// Charbonnier's loss, a smooth absolute error: $\ell = \sqrt{(p - t)^2 + \epsilon^2}$.
///
/// Source: Charbonnier et al., Two Deterministic Half-quadratic Regularization Algorithms for
/// Computed Imaging, ICIP 1994.
///
/// - Parameters:
///   - predictions: $p$, of any shape
///   - targets: $t$, of the same shape
///   - epsilon: $\epsilon > 0$, the error below which it is rounded off
public func charbonnierLoss(
    predictions: Tensor, targets: Tensor, epsilon: Double = 1e-3, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.positive.check("epsilon", epsilon, in: "charbonnierLoss")
    let squares = residuals(predictions, targets, in: "charbonnierLoss").square()
    return reduction((squares + epsilon * epsilon).sqrt())
}

/// Quantile (pinball) loss, smallest where `predictions` is the `quantile` of the targets:
/// $\ell = q\,[t - p]_+ + (1-q)\,[p - t]_+$.
///
/// Source: Koenker and Bassett, Regression Quantiles, Econometrica 46, 1978.
///
/// - Parameters:
///   - predictions: $p$, of any shape
///   - targets: $t$, of the same shape
///   - quantile: $q$, between 0 and 1; 0.5 is half the absolute error
public func quantileLoss(
    predictions: Tensor, targets: Tensor, quantile: Double, reduction: Reduction = .mean
) -> Tensor {
    if !(quantile > 0 && quantile < 1) {
        fail("quantileLoss: quantile is \(quantile), not between 0 and 1")
    }
    let above = residuals(predictions, targets, in: "quantileLoss")
    return reduction((1 - quantile) * above.relu() + quantile * (-above).relu())
}

/// $p - t$; ends the operation unless the shapes are equal, because broadcasting would hide a
/// mistake here.
private func residuals(_ predictions: Tensor, _ targets: Tensor, in function: String) -> Tensor {
    if predictions.shape != targets.shape {
        fail(
            "\(function): predictions have shape \(predictions.shape), targets \(targets.shape); "
                + "expected the same")
    }
    return predictions - targets
}
