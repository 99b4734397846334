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
}
