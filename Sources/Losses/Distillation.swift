import Tensors

/// Knowledge distillation: the Kullback-Leibler divergence of the student's softened distribution
/// from the teacher's, for each row
/// $\ell = \tau^2\,\mathrm{KL}\big(\mathrm{softmax}(t/\tau)\,\|\,\mathrm{softmax}(s/\tau)\big)$.
/// No derivative passes to the teacher. The gradient by $s$ is
/// $\tau(\mathrm{softmax}(s/\tau) - \mathrm{softmax}(t/\tau))$: it keeps its size as $\tau$ grows.
///
/// Source: Hinton, Vinyals and Dean, Distilling the Knowledge in a Neural Network, 2015. With the
/// student's own logits of some epochs ago as the teacher it is the trajectory loss of Du et al.,
/// Sharpness-Aware Training for Free, NeurIPS 2022, and with those of a moving average of its
/// weights that paper's MESA.
///
/// - Parameters:
///   - logits: the student's class scores $s$, `[count, classes]`
///   - teacherLogits: the teacher's $t$, of the same shape
///   - temperature: $\tau > 0$
public func distillationLoss(
    logits: Tensor, teacherLogits: Tensor, temperature: Double = 4, reduction: Reduction = .mean
) -> Tensor {
    Teacher.check(logits, teacherLogits, temperature, in: "distillationLoss")
    let teacher = (stopGradient(teacherLogits) / temperature).logSoftmax(axis: 1)
    let student = (logits / temperature).logSoftmax(axis: 1)
    let divergence = (exp(teacher) * (teacher - student)).sum(axis: 1)
    return reduction(temperature * temperature * divergence)
}

/// DIST: the student need not match the teacher's distributions, only correlate with them:
/// $\beta\,(1 - \rho_{\text{inter}}) + \gamma\,(1 - \rho_{\text{intra}})$ with $\rho$ the mean
/// Pearson correlation of the rows (inter) and of the columns (intra) of the two matrices of
/// softened probabilities. The cross-entropy with the labels is left to the caller. A batch has one
/// loss, so there is no reduction.
///
/// Source: Huang et al., Knowledge Distillation from A Stronger Teacher, NeurIPS 2022.
///
/// - Parameters:
///   - logits: the student's class scores, `[count, classes]`
///   - teacherLogits: the teacher's, of the same shape
///   - temperature: $\tau > 0$
///   - beta: the weight of the rows
///   - gamma: the weight of the columns
public func distLoss(
    logits: Tensor, teacherLogits: Tensor, temperature: Double = 1, beta: Double = 1,
    gamma: Double = 1
) -> Tensor {
    Teacher.check(logits, teacherLogits, temperature, in: "distLoss")
    NumberRange.finite.check("beta", beta, in: "distLoss")
    NumberRange.finite.check("gamma", gamma, in: "distLoss")
    let student = (logits / temperature).softmax(axis: 1)
    let teacher = (stopGradient(teacherLogits) / temperature).softmax(axis: 1)
    let inter = 1 - correlations(student, teacher, axis: 1).mean()
    let intra = 1 - correlations(student, teacher, axis: 0).mean()
    return beta * inter + gamma * intra
}

/// Pearson correlations along an axis.
private func correlations(_ a: Tensor, _ b: Tensor, axis: Int) -> Tensor {
    let x = a - a.mean(axis: axis, keepDims: true)
    let y = b - b.mean(axis: axis, keepDims: true)
    let product = x.square().sum(axis: axis) * y.square().sum(axis: axis)
    return (x * y).sum(axis: axis) / (product + 1e-16).sqrt()
}

/// What losses with a teacher begin with.
enum Teacher {
    static func check(
        _ logits: Tensor, _ teacherLogits: Tensor, _ temperature: Double, in function: String
    ) {
        if logits.ndim != 2 || logits.shape != teacherLogits.shape {
            fail(
                "\(function): logits have shape \(logits.shape), teacherLogits "
                    + "\(teacherLogits.shape); expected the same two axes, [count, classes]")
        }
        NumberRange.positive.check("temperature", temperature, in: function)
    }
}
