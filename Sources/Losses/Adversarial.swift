import Tensors

// Two networks against each other. A discriminator gives one score (logit) a sample, above 0 for what
// it takes for real; both losses are its cross-entropy, seen from two sides.

/// What the discriminator minimises, for each pair of a real and a generated sample
/// $\ell = \log(1+e^{-f_{\text{real}}}) + \log(1+e^{f_{\text{fake}}})$; $2\log2$ where it knows
/// nothing.
///
/// Source: Goodfellow et al., Generative Adversarial Nets, NeurIPS 2014, equation 1.
///
/// - Parameters:
///   - logits: its scores of real samples, of any shape
///   - fakeLogits: its scores of generated samples, of the same shape; generate them outside of the
///     gradient or with `stopGradient`
public func discriminatorLoss(
    logits: Tensor, fakeLogits: Tensor, reduction: Reduction = .mean
) -> Tensor {
    if logits.shape != fakeLogits.shape {
        fail(
            "discriminatorLoss: logits have shape \(logits.shape), fakeLogits "
                + "\(fakeLogits.shape); expected the same")
    }
    return reduction((-logits).softplus() + fakeLogits.softplus())
}

/// What the generator minimises, for each generated sample $\ell = \log(1+e^{-f_{\text{fake}}})$, the
/// form that does not saturate; $\log2$ at $f = 0$.
///
/// Source: Goodfellow et al., Generative Adversarial Nets, NeurIPS 2014, section 3; with a content
/// loss as SRGAN: Ledig et al., Photo-Realistic Single Image Super-Resolution Using a Generative
/// Adversarial Network, CVPR 2017, equation 6.
///
/// - Parameter logits: the discriminator's scores of generated samples, of any shape
public func generatorLoss(logits: Tensor, reduction: Reduction = .mean) -> Tensor {
    reduction((-logits).softplus())
}
