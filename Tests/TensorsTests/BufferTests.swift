import CKernels
import Testing

@testable import Tensors

struct BufferTests {
    /// After the first steps, training takes all its buffers from the pool.
    @Test func steadyTrainingAllocatesNothing() {
        let threads = ck_threads()
        defer { ck_set_threads(threads) }
        ck_set_threads(1)
        var random = Random(seed: 1)
        let x = Tensor.uniform([8, 1, 12, 12], using: &random)
        let labels = (0..<8).map { $0 % 5 }
        var parameters = [
            Tensor.normal([4, 1, 3, 3], using: &random), Tensor.zeros([4]),
            Tensor.normal([5, 100], using: &random),
        ]
        var velocities = parameters.map { Tensor.zeros($0.shape) }
        func step() {
            let g = gradient(at: parameters) { p in
                let y = conv2d(x, weight: p[0], bias: p[1]).relu().maxPool2d(size: 2)
                return -linear(y.reshaped([8, -1]), weight: p[2]).logSoftmax()
                    .takeAlong(labels, axis: 1).mean()
            }
            for i in parameters.indices {
                parameters[i].descend(
                    along: g[i], velocity: &velocities[i], rate: 0.1, momentum: 0.9,
                    weightDecay: 0, nesterov: false)
            }
        }
        for _ in 0..<3 { step() }
        let before = ck_fresh_buffers()
        for _ in 0..<5 { step() }
        #expect(ck_fresh_buffers() == before)
    }

    /// The same for Adam on a block of a transformer, on every number of threads.
    @Test(arguments: [1, 2]) func steadyTransformerAllocatesNothing(_ threads: Int) {
        let before = ck_threads()
        defer { ck_set_threads(before) }
        ck_set_threads(threads)
        var random = Random(seed: 2)
        let ids = (0..<64).map { $0 * 7 % 10 }
        var parameters =
            [Tensor.normal([10, 16], using: &random)]
            + (0..<4).map { _ in Tensor.normal([16, 16], std: 0.2, using: &random) }
            + [Tensor.ones([16]), Tensor.zeros([16])]
        var means = parameters.map { Tensor.zeros($0.shape) }
        var squares = means
        var count = 0
        func step() {
            let g = gradient(at: parameters) { p in
                let x = p[0].take(ids).reshaped([4, 16, 16])
                let scores = einsum(
                    "bqd,bkd->bqk", linear(x, weight: p[1]), linear(x, weight: p[2]))
                let mixed = matmul(scores.softmax(), linear(x, weight: p[3]))
                let y = x + linear(mixed, weight: p[4]).gelu()
                let logits = layerNorm(y, weight: p[5], bias: p[6]).reshaped([-1, 16])
                    .matmul(p[0].T)
                return logits.crossEntropy(labels: ids, mean: true)
            }
            count += 1
            for i in parameters.indices {
                parameters[i].adam(
                    along: g[i], mean: &means[i], square: &squares[i], step: count, rate: 0.01,
                    betas: (0.9, 0.999), eps: 1e-8, weightDecay: 0, decoupled: false)
            }
        }
        for _ in 0..<3 { step() }
        let fresh = ck_fresh_buffers()
        for _ in 0..<5 { step() }
        #expect(ck_fresh_buffers() == fresh)
    }
}
