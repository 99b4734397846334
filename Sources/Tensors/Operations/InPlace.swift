import CKernels

// What optimisers do to parameters. When the tensor holds the only reference to its storage and no
// active differentiation depends on the operands, it is changed in place; otherwise these are
// ordinary, differentiable operations (so that unrolled training can be differentiated).
extension Tensor {
    /// self + other · factor
    package mutating func add(_ other: Tensor, scaledBy factor: Double) {
        if isRecorded || other.isRecorded || shape != other.shape {
            self = self + other * factor
            return
        }
        makeUnique()
        ck_axpy(storage.pointer, other.storage.pointer, Float(factor), size)
    }

    /// self · keep + other · add, as in moving averages.
    package mutating func blend(_ other: Tensor, keep: Double, add factor: Double) {
        if isRecorded || other.isRecorded || shape != other.shape {
            self = self * keep + other * factor
            return
        }
        makeUnique()
        ck_scale_add(storage.pointer, Float(keep), other.storage.pointer, Float(factor), size)
    }

    /// One step of gradient descent with momentum: g = gradient + decay·p,
    /// v = momentum·v + g, p = p − rate·v (with Nesterov: p − rate·(g + momentum·v)).
    package mutating func descend(
        along gradient: Tensor, velocity: inout Tensor, rate: Double, momentum: Double,
        weightDecay: Double, nesterov: Bool
    ) {
        requireEqualShapes(gradient, velocity, operation: "SGD")
        if isRecorded || gradient.isRecorded || velocity.isRecorded {
            let g = weightDecay == 0 ? gradient : gradient + self * weightDecay
            velocity = velocity * momentum + g
            self = self - (nesterov ? g + velocity * momentum : velocity) * rate
            return
        }
        makeUnique()
        velocity.makeUnique()
        ck_sgd(
            storage.pointer, velocity.storage.pointer, gradient.storage.pointer, size,
            ck_sgd_options(
                rate: Float(rate), momentum: Float(momentum), decay: Float(weightDecay),
                nesterov: nesterov))
    }

    /// One step of Adam (Kingma and Ba 2015) with bias correction; `step` counts from 1.
    /// `weightDecay` is added to the gradient, or, if `decoupled`, shrinks the parameter (AdamW).
    package mutating func adam(
        along gradient: Tensor, mean: inout Tensor, square: inout Tensor, step: Int,
        rate: Double, betas: (Double, Double), eps: Double, weightDecay: Double, decoupled: Bool
    ) {
        requireEqualShapes(gradient, mean, operation: "Adam")
        requireEqualShapes(gradient, square, operation: "Adam")
        let correct1 = 1 / (1 - ck_pow(betas.0, Double(step)))
        let correct2 = 1 / (1 - ck_pow(betas.1, Double(step)))
        if isRecorded || gradient.isRecorded || mean.isRecorded || square.isRecorded {
            let g = weightDecay == 0 || decoupled ? gradient : gradient + self * weightDecay
            mean = mean * betas.0 + g * (1 - betas.0)
            square = square * betas.1 + g.square() * (1 - betas.1)
            let start = decoupled ? self * (1 - rate * weightDecay) : self
            self = start - (mean * correct1) / ((square * correct2).sqrt() + eps) * rate
            return
        }
        makeUnique()
        mean.makeUnique()
        square.makeUnique()
        ck_adam(
            storage.pointer, mean.storage.pointer, square.storage.pointer,
            gradient.storage.pointer, size,
            ck_adam_options(
                rate: Float(rate), beta1: Float(betas.0), beta2: Float(betas.1), eps: Float(eps),
                decay: decoupled ? 0 : Float(weightDecay),
                decoupled: decoupled ? Float(rate * weightDecay) : 0,
                correct1: Float(correct1), correct2: Float(correct2)))
    }

    private func requireEqualShapes(_ a: Tensor, _ b: Tensor, operation: StaticString) {
        guard shape == a.shape, shape == b.shape else {
            fail(
                "\(operation): parameter \(shape), gradient \(a.shape) and state \(b.shape) "
                    + "have different shapes")
        }
    }
}
