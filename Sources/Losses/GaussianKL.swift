import Tensors

/// Kullback-Leibler divergence of a normal distribution with independent components from the standard
/// one, for each row $\ell = \frac12\sum_k(\mu_k^2 + \sigma_k^2 - 1 - \log\sigma_k^2)$: what keeps the
/// codes of a variational autoencoder together.
///
/// Source: Kingma and Welling, Auto-Encoding Variational Bayes, ICLR 2014, appendix B.
///
/// - Parameters:
///   - predictions: $\mu$, `[count, dimensions]`
///   - logVariances: $\log\sigma^2$, of the same shape
public func gaussianKLLoss(
    predictions: Tensor, logVariances: Tensor, reduction: Reduction = .mean
) -> Tensor {
    if predictions.ndim != 2 || predictions.shape != logVariances.shape {
        fail(
            "gaussianKLLoss: predictions have shape \(predictions.shape), logVariances "
                + "\(logVariances.shape); expected the same two axes")
    }
    let terms = predictions.square() + logVariances.expm1() - logVariances
    return reduction(0.5 * terms.sum(axis: 1))
}
