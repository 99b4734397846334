import Tensors

// Label-distributionally robust (LDR) losses: the label of a sample may be wrong, so the loss is
// the worst case over a distribution p of "the true label is k", held near the uniform one.
// Source: Zhu, Ying and Yang, Label Distributionally Robust Losses for Multi-class Classification:
// Consistency, Robustness and Adaptivity, ICML 2023, arXiv 2112.14869, and its published code.

/// How raw class scores are rescaled before an LDR loss, so that its $\lambda$ has a scale to be
/// compared with.
public enum ScoreNormalization: String, CaseIterable, Sendable {
    /// The scores as they are: the loss of the paper's definition.
    case raw
    /// $\tilde f = f / \frac1K\lVert f\rVert_1$, what the published code trains ALDR-KL with.
    case absolute
    /// $\tilde f = \mathrm{softplus}(f)$ divided by its mean over the classes, what the published
    /// code trains LDR-KL with.
    case softplus

    /// The rescaled scores, `[count, classes]`; differentiable.
    public func callAsFunction(_ logits: Tensor) -> Tensor {
        switch self {
        case .raw: return logits
        case .absolute: return logits / logits.abs().mean(axis: 1, keepDims: true)
        case .softplus:
            let positive = logits.softplus()
            return positive / positive.mean(axis: 1, keepDims: true)
        }
    }
}

/// LDR-KL, the worst case over all label distributions with a Kullback-Leibler penalty:
/// $$\psi_\lambda = \max_p \sum_k p_k d_k - \lambda\,\mathrm{KL}(p\,\|\,\tfrac1K)
///   = \lambda\log\Big[\frac1K\sum_k e^{d_k/\lambda}\Big],\quad d_k = f_k - f_y + c\,[k\ne y].$$
/// $\lambda = 1, c = 0$ is cross-entropy less $\log K$; $\lambda\to0$ the Crammer-Singer loss;
/// $\lambda\to\infty$ the mean of $d$, which is symmetric and so robust to uniform label noise.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - lambda: the weight $\lambda > 0$ of the penalty
///   - margin: $c$, by which the label must win
///   - scores: how the scores are rescaled first
public func ldrKLLoss(
    logits: Tensor, labels: [Int], lambda: Double = 1, margin: Double = 0.1,
    scores: ScoreNormalization = .raw, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "ldrKLLoss")
    ClassScores.check(logits, labels, in: "ldrKLLoss")
    NumberRange.positive.check("lambda", lambda, in: "ldrKLLoss")
    let differences = ClassScores.differences(scores(logits), labels, margin: margin)
    let exponents = differences / lambda
    if lambda < 100 { return reduction(lambda * exponents.logMeanExp()) }
    // With a large lambda the exponents are near 0, and a logarithm near 0 is the difference
    // of two numbers that are not: expm1 and log1p keep its digits.
    let isNear = exponents.abs().max(axis: 1, keepDims: true) .< 1
    let near = which(isNear, exponents, 0).expm1().mean(axis: 1).log1p()
    let logMean = which(isNear.reshaped([exponents.dim(0)]), near, exponents.logMeanExp())
    return reduction(lambda * logMean)
}

/// LDR-k, the worst case over label distributions with $p_k \le 1/k$ and no penalty: the mean of
/// the $k$ largest $d_k = f_k - f_y + c\,[k\ne y]$, a top-k support vector machine.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - k: how many classes share the worst case; 1 is the Crammer-Singer loss
///   - margin: $c$, by which the label must win
public func ldrTopKLoss(
    logits: Tensor, labels: [Int], k: Int, margin: Double = 0.1, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "ldrTopKLoss")
    ClassScores.check(logits, labels, in: "ldrTopKLoss")
    let classes = logits.dim(1)
    if k < 1 || k > classes { fail("ldrTopKLoss: k is \(k), not within 1...\(classes)") }
    let differences = ClassScores.differences(logits, labels, margin: margin)
    return reduction(differences.topK(k).values.mean(axis: 1))
}

/// ALDR-KL, LDR-KL with a $\lambda$ of its own for every sample:
/// $$\psi^\alpha_{\lambda_0} = \max_{\lambda\ge0}\Big\{\psi_\lambda
///   - \frac{\alpha\log K}{2\lambda_0}(\lambda-\lambda_0)^2\Big\}.$$
/// This is the expression in braces at the given $\lambda$, which `aldrLambdas` moves towards the
/// maximum. No derivative passes through $\lambda$.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - labels: the class of each row
///   - lambdas: the present $\lambda$ of each row
///   - lambda0: the largest value of $\lambda$
///   - alpha: how strongly $\lambda$ is held at `lambda0`, above 1; LDR-KL as it grows
///   - margin: $c$, by which the label must win
///   - scores: how the scores are rescaled first
public func aldrKLLoss(
    logits: Tensor, labels: [Int], lambdas: [Double], lambda0: Double, alpha: Double = 2,
    margin: Double = 0.1, scores: ScoreNormalization = .raw, reduction: Reduction = .mean
) -> Tensor {
    NumberRange.finite.check("margin", margin, in: "aldrKLLoss")
    ClassScores.check(logits, labels, in: "aldrKLLoss")
    checkAdaptive(lambdas, labels.count, lambda0, alpha, in: "aldrKLLoss")
    let differences = ClassScores.differences(scores(logits), labels, margin: margin)
    let lambda = Tensor(lambdas)
    let robust = lambda * (differences / lambda.expandedDimensions(axis: 1)).logMeanExp()
    let stiffness = alpha * log(Double(logits.dim(1))) / (2 * lambda0)
    let penalty = Tensor(lambdas.map { stiffness * ($0 - lambda0) * ($0 - lambda0) })
    return reduction(robust - penalty)
}

/// The next $\lambda$ of each row for `aldrKLLoss`: one step of the fixed point
/// $$\lambda \leftarrow \lambda_0 - \lambda_0\,\frac{\mathrm{KL}(p\,\|\,\frac1K)}{\alpha\log K},
///   \qquad p = \mathrm{softmax}(f/\lambda),$$
/// which gives a small $\lambda$ to samples the model is sure of and a large one to the others,
/// among them those with a wrong label. As in the published code $p$ is taken without a margin and
/// is mixed with $10^{-5}$ of the uniform distribution. The result lies within
/// $[\lambda_0(1-1/\alpha), \lambda_0]$ and is a constant: no derivative passes through it.
///
/// - Parameters:
///   - logits: class scores $f$, `[count, classes]`
///   - lambdas: the present $\lambda$ of each row
///   - lambda0: the largest value of $\lambda$
///   - alpha: as for `aldrKLLoss`
///   - scores: as for `aldrKLLoss`
public func aldrLambdas(
    logits: Tensor, lambdas: [Double], lambda0: Double, alpha: Double = 2,
    scores: ScoreNormalization = .raw
) -> [Double] {
    if logits.ndim != 2 {
        fail("aldrLambdas: logits have shape \(logits.shape), not [count, classes]")
    }
    checkAdaptive(lambdas, logits.dim(0), lambda0, alpha, in: "aldrLambdas")
    let temperature = Tensor(lambdas).expandedDimensions(axis: 1)
    let softmax = (scores(stopGradient(logits)) / temperature).softmax(axis: 1)
    let mixed = softmax + 1e-5
    let p = mixed / mixed.sum(axis: 1, keepDims: true)
    let logClasses = log(Double(logits.dim(1)))
    let divergences = (p * (log(p) + logClasses)).sum(axis: 1).array
    return divergences.map { lambda0 - lambda0 * $0 / (alpha * logClasses) }
}

private func checkAdaptive(
    _ lambdas: [Double], _ count: Int, _ lambda0: Double, _ alpha: Double, in function: String
) {
    if lambdas.count != count {
        fail("\(function): \(lambdas.count) lambdas for \(count) rows of logits")
    }
    for lambda in lambdas { NumberRange.positive.check("a lambda", lambda, in: function) }
    NumberRange.positive.check("lambda0", lambda0, in: function)
    if !(alpha > 1) { fail("\(function): alpha is \(alpha), not above 1") }
}

extension Tensor {
    /// $\log\frac1K\sum_k e^{x_k}$ over the last of two axes.
    fileprivate func logMeanExp() -> Tensor {
        logSumExp(axis: 1) - Tensors.log(Double(dim(1)))
    }
}
