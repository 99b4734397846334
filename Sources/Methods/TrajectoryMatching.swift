import Tensors
import Training

// Dataset distillation: a few synthetic samples such that a student trained on them follows the way
// of experts trained on the real data. Parameters are flat vectors, see `flatParameters`.
//
// Sources: Cazenavette et al., Dataset Distillation by Matching Training Trajectories, CVPR 2022 (MTT);
// Shen et al., Efficient Dataset Distillation through Alignment with Smooth and High-Quality Expert
// Trajectories, 2023, arXiv 2310.10541 (AST), with the constants of its code.

/// The parameters after each of some steps of gradient descent with momentum, written so that
/// derivatives pass through all of them: $b_1 = g_1$, $b_k = \mu b_{k-1} + g_k$,
/// $\theta_k = \theta_{k-1} - \eta b_k$ with $g_k = \nabla\ell(\theta_{k-1})$.
///
/// - Parameters:
///   - start: $\theta_0$, `[parameters]`
///   - steps: how many
///   - rate: $\eta$, one number; may be learnt
///   - momentum: $\mu$
///   - loss: $\ell$ of the parameters and the number of the step, from 0; a scalar
/// - Returns: $\theta_1$ to $\theta_{\text{steps}}$
public func unrolledDescent(
    from start: Tensor, steps: Int, rate: Tensor, momentum: Double = 0,
    loss: (Tensor, Int) throws -> Tensor
) rethrows -> [Tensor] {
    if rate.size != 1 { fail("unrolledDescent: rate has shape \(rate.shape), not one number") }
    if steps < 0 { fail("unrolledDescent: \(steps) steps") }
    var way: [Tensor] = []
    var parameters = start
    var velocity: Tensor?
    for step in 0..<steps {
        let slope = try gradient(at: parameters) { try loss($0, step) }
        let next = velocity.map { momentum * $0 + slope } ?? slope
        velocity = next
        parameters = parameters - rate.reshaped([]) * next
        way.append(parameters)
    }
    return way
}

/// The matching loss of a student's way and an expert's,
/// $$\frac{\lVert\hat\theta_N-\theta^*_M\rVert^2}{\lVert\hat\theta_0-\theta^*_M\rVert^2}
///   + \sum_{i=1}^{M-1}\beta\,
///   \frac{\lVert\hat\theta_{i\lfloor N/M\rfloor}-\theta^*_i\rVert^2}
///   {\lVert\hat\theta_0-\theta^*_i\rVert^2}.$$
/// 0 when the student ends where the expert did, 1 (for $\beta = 0$) when it does not move. $\beta = 0$
/// is MTT, $\beta = 1$ AST's intermediate matching. No derivative passes to the expert.
///
/// - Parameters:
///   - student: $\hat\theta_1$ to $\hat\theta_N$, as `unrolledDescent` gives them
///   - start: $\hat\theta_0$
///   - expert: $\theta^*_1$ to $\theta^*_M$, those after the epochs that follow the start
///   - intermediate: $\beta$, the weight of the places on the way
public func trajectoryMatchingLoss(
    student: [Tensor], start: Tensor, expert: [Tensor], intermediate: Double = 0
) -> Tensor {
    guard let last = student.last, let goal = expert.last else {
        fail(
            "trajectoryMatchingLoss: \(student.count) student steps, \(expert.count) of the expert")
    }
    let start = stopGradient(start)
    func distance(_ reached: Tensor, _ goal: Tensor) -> Tensor {
        let goal = stopGradient(goal)
        return (reached - goal).square().sum() / (start - goal).square().sum()
    }
    var loss = distance(last, goal)
    if intermediate == 0 { return loss }
    let stride = student.count / expert.count
    if stride < 1 {
        fail(
            "trajectoryMatchingLoss: \(student.count) student steps are fewer than the expert's "
                + "\(expert.count)")
    }
    for i in 1..<max(1, expert.count) {
        loss = loss + intermediate * distance(student[i * stride - 1], expert[i - 1])
    }
    return loss
}

/// AST's balanced inner loop: by what the student's loss is multiplied when it starts at the expert's
/// epoch $t$, $\log_5(t - T/2 + 8)$ from $T/2$ on and $1/\log_5(T/2 - t + 8)$ before.
///
/// - Parameters:
///   - epoch: $t \ge 0$
///   - last: $T$, how many starting epochs there are
public func balancedLoopFactor(epoch: Int, last: Int) -> Double {
    if epoch < 0 || last < 1 { fail("balancedLoopFactor: epoch \(epoch) of \(last)") }
    let offset = Double(epoch) - Double(last) / 2
    let factor = log(offset.magnitude + 8) / log(5)
    return offset >= 0 ? factor : 1 / factor
}

/// AST's clipping loss: by what the expert's loss is multiplied in an epoch counted from 0; it rises
/// from 0.5 to 0.95 in ten epochs and is 1 afterwards.
public func clippingFactor(epoch: Int) -> Double {
    if epoch < 0 { fail("clippingFactor: epoch is \(epoch), below 0") }
    return epoch < 10 ? Double(10 + epoch) / 20 : 1
}

/// The penalty that keeps an expert smooth, for each sample
/// $\big(\lVert\nabla_x\sum_kf_k(x)\rVert - 1\big)^2$. To be differentiated by the parameters of $f$ it
/// takes a derivative of a derivative.
///
/// Source: Gulrajani et al., Improved Training of Wasserstein GANs, NeurIPS 2017, equation 3, on the sum
/// of the class scores as in AST.
///
/// - Parameters:
///   - inputs: $x$, `[count, features]`
///   - scores: $f$, from `[count, features]` to `[count, classes]`, each row by itself
public func gradientPenalty(
    inputs: Tensor, scores: (Tensor) throws -> Tensor
) rethrows -> Tensor {
    if inputs.ndim != 2 {
        fail("gradientPenalty: inputs have shape \(inputs.shape), not [count, features]")
    }
    let slopes = try gradient(at: inputs) { try scores($0).sum() }
    let lengths = (slopes.square().sum(axis: 1) + 1e-12).sqrt()
    return (lengths - 1).square().mean()
}

/// AST's weight perturbation: $w + \alpha\,\frac{d}{\lVert d\rVert}\odot w$ with $d$ standard normal.
///
/// - Parameters:
///   - weights: $w$, of any shape
///   - strength: $\alpha$
public func perturbed(_ weights: Tensor, strength: Double, using random: inout Random) -> Tensor {
    let noise = Tensor.normal(weights.shape, mean: 0, std: 1, using: &random)
    return weights * (1 + noise * (strength / noise.norm().item()))
}
