import CKernels

// The derivative of every primitive, in one table. A pullback takes the derivative g of a scalar
// with respect to the result and gives the derivative with respect to each input. The rules are
// made of differentiable operations, so that derivatives can be differentiated again.

extension Node {
    /// Adds g, pulled back through this node's primitive, to the gradients of its inputs.
    func pullBack(_ g: Tensor, in scope: Scope) {
        // The inputs; where there is only one, z stands for nothing.
        guard let x = a else { return }
        let z = b ?? x
        // The result with its history, for rules that need it.
        var y: Tensor { Tensor(output ?? x.storage, shape, self) }

        func dx(_ gradient: @autoclosure () -> Tensor) { give(x, scope, gradient) }
        func dz(_ gradient: @autoclosure () -> Tensor) { give(z, scope, gradient) }

        switch primitive {
        case .variable, .identity:
            dx(g)
        case .custom(let pullback):
            let arguments = [x] + more
            for (argument, gradient) in zip(arguments, pullback(g, arguments)) {
                give(argument, scope) { gradient }
            }

        case .add:
            dx(g.summed(to: x.shape))
            dz(g.summed(to: z.shape))
        case .subtract:
            dx(g.summed(to: x.shape))
            dz((-g).summed(to: z.shape))
        case .multiply:
            dx((g * z).summed(to: x.shape))
            dz((g * x).summed(to: z.shape))
        case .divide:
            dx((g / z).summed(to: x.shape))
            dz((-(g * y) / z).summed(to: z.shape))
        case .maximum:
            // Equal elements share the derivative.
            dx((g * share(x, .>, z)).summed(to: x.shape))
            dz((g * share(z, .>, x)).summed(to: z.shape))
        case .minimum:
            dx((g * share(x, .<, z)).summed(to: x.shape))
            dz((g * share(z, .<, x)).summed(to: z.shape))
        case .choose:
            let zero = Tensor.zeros(shape)
            dx(which(more[0], g, zero))
            dz(which(more[0], zero, g))

        case .scale(let factor), .affine(let factor, _):
            dx(g.scaled(by: factor))
        case .addScalar:
            dx(g)
        case .divideScalar(let divisor):
            dx(g / divisor)
        case .powScalar(let exponent):
            dx(exponent == 0 ? g.scaled(by: 0) : g * x.pow(exponent - 1).scaled(by: exponent))
        case .clip(let low, let high):
            dx(g * (x .>= low) * (x .<= high))

        case .exp:
            dx(g * y)
        case .expm1:
            dx(g * (y + 1))
        case .log:
            dx(g / x)
        case .log1p:
            dx(g / (x + 1))
        case .sqrt:
            dx(g / y.scaled(by: 2))
        case .abs:
            dx(g * x.sign())
        case .tanh:
            dx(inOnePass(CK_TANH_BACK, g, y) { g * y.square().affine(-1, 1) })
        case .sigmoid:
            dx(inOnePass(CK_SIGMOID_BACK, g, y) { g * (y * y.affine(-1, 1)) })
        case .relu:
            dx(inOnePass(CK_RELU_BACK, g, x) { g * (x .> 0) })
        case .gelu:
            // Φ(x) + x·φ(x)
            dx(
                inOnePass(CK_GELU_BACK, g, x) {
                    let density = x.square().scaled(by: -0.5).exp().scaled(by: 0.398_942_280_4)
                    let normal = x.scaled(by: 0.5.squareRoot()).erf().affine(0.5, 0.5)
                    return g * (normal + x * density)
                })
        case .silu:
            dx(
                inOnePass(CK_SILU_BACK, g, x) {
                    let s = x.sigmoid()
                    return g * (s + s * (x * s.affine(-1, 1)))
                })
        case .softplus:
            dx(g * x.sigmoid())
        case .square:
            dx(g * x.scaled(by: 2))
        case .sin:
            dx(g * x.cos())
        case .cos:
            dx(-(g * x.sin()))
        case .erf:
            // 2/√π · exp(−x²)
            dx(g * (-x.square()).exp().scaled(by: 1.128_379_167_095_512_6))
        case .reciprocal:
            dx(-(g * y.square()))

        case .reshape:
            dx(g.reshaped(x.shape))
        case .broadcast:
            dx(g.summed(to: x.shape))
        case .transpose(let order):
            dx(g.transposed(inverse(order)))
        case .slice(let axis, let start):
            dx(
                g.padded(
                    axis: axis, before: start, after: x.shape[axis] - start - g.shape[axis]))
        case .pad(let axis, let before):
            dx(g.slice(axis: axis, start: before, count: x.shape[axis]))
        case .concatenate(let axis):
            dx(g.slice(axis: axis, start: 0, count: x.shape[axis]))
            var start = x.shape[axis]
            for part in more {
                give(part, scope) { g.slice(axis: axis, start: start, count: part.shape[axis]) }
                start += part.shape[axis]
            }

        case .take(let indices, let axis):
            dx(g.takeAdd(indices, axis: axis, count: x.shape[axis]))
        case .takeAdd(let indices, let axis):
            dx(g.take(indices, axis: axis))
        case .takeAlong(let indices, let axis):
            dx(g.takeAlongAdd(indices, axis: axis, count: x.shape[axis]))
        case .takeAlongAdd(let indices, let axis):
            dx(g.takeAlong(indices, axis: axis, count: x.shape[axis]))

        case .sum(let axis):
            dx(g.repeated(alongSummed: axis, of: x.shape))
        case .cumulativeSum(let axis, let reverse):
            dx(g.cumulativeSum(axis: axis, reverse: !reverse))
        case .logSumExp:
            dx(g.expandedDimensions(axis: -1) * x.softmax())
        case .softmax:
            dx(y.softmaxPullback(of: g))
        case .logSoftmax:
            dx(y.logSoftmaxPullback(of: g))
        case .crossEntropy(let labels, let mean, let slopes):
            dx(x.crossEntropyPullback(of: g, labels: labels, mean: mean, slopes: slopes))
        case .layerNorm(let eps, let stats):
            let slopes = x.layerNormPullback(of: g, weight: z, eps: eps, stats: stats)
            dx(slopes.x)
            dz(slopes.weight)
            give(more[0], scope) { g.summed(to: more[0].shape) }

        case .matmul(let ta, let tb):
            dx(ta ? z.product(g, tb, true) : g.product(z, false, !tb))
            dz(tb ? g.product(x, true, ta) : x.product(g, !ta, false))
        case .linear:
            dx(g.product(z, false, false))
            dz(g.product(x, true, false))
            give(more[0], scope) { g.sum(axis: 0) }
        case .inverse:
            dx(-y.product(g, true, false).product(y, false, true))
        case .solve:
            let carried = x.matrixTransposed.solve(g)
            dz(carried)
            dx(-carried.product(y, false, true))
        case .logDeterminant:
            dx(x.inverse().matrixTransposed * g.reshaped(g.shape + [1, 1]))
        case .cholesky:
            dx(y.choleskyPullback(of: g))
        case .eigenvalues:
            dx((more[0] * g.expandedDimensions(axis: -2)).product(more[0], false, true))
        case .eigenvectors:
            dx(y.eigenvectorsPullback(of: g, matrix: x))
        case .orthonormal:
            dx(y.orthonormalPullback(of: g, matrix: x))
        case .singularValues:
            dx((more[0] * g.expandedDimensions(axis: -2)).product(more[1], false, true))
        case .fourier(let axis, let conjugated):
            dx(g.fourierTransformed(axis: axis, conjugated: !conjugated))

        case .convolution(let window):
            dx(g.convolvedToInput(z, window))
            dz(x.convolvedToWeight(g, window))
        case .convolutionInput(let window):
            dx(g.convolved(z, window))
            dz(g.convolvedToWeight(x, window))
        case .convolutionWeight(let window):
            dx(z.convolvedToInput(g, window))
            dz(x.convolved(g, window))
        case .bands(let bands, let axis, let transposed):
            dx(g.banded(bands, axis: axis, transposed: !transposed))
        }
    }

    /// Adds a gradient to that of an input, if the differentiation depends on the input.
    @inline(__always)
    private func give(_ input: Tensor, _ scope: Scope, _ gradient: () -> Tensor) {
        guard let node = input.node, scope.contains(node) else { return }
        node.add(gradient(), scope)
    }

    private func add(_ increment: Tensor, _ scope: Scope) {
        guard var sum = gradient else {
            gradient = increment
            return
        }
        gradient = nil
        if scope.isOutermost {
            sum.add(increment, scaledBy: 1)
        } else {
            sum = sum + increment
        }
        gradient = sum
    }
}

/// g times the derivative of a function by a kernel of its own, or by a rule made of operations where
/// a differentiation further out records it.
private func inOnePass(
    _ kernel: ck_binary_op, _ g: Tensor, _ x: Tensor, recorded rule: () -> Tensor
) -> Tensor {
    if g.isRecorded || x.isRecorded { return rule() }
    let out = Storage(count: g.size)
    ck_binary(kernel, g.storage.pointer, x.storage.pointer, out.pointer, g.size)
    return Tensor(out, g.shape)
}

/// 1 where x compares with z, ½ where they are equal, else 0.
private func share(_ x: Tensor, _ compare: (Tensor, Tensor) -> Tensor, _ z: Tensor) -> Tensor {
    compare(x, z) + (x .== z).scaled(by: 0.5)
}

/// The order of axes that undoes a transposition.
private func inverse(_ order: [Int]) -> [Int] {
    var result = order
    for (position, axis) in order.enumerated() { result[axis] = position }
    return result
}
