import CKernels
import Testing

@testable import Tensors

/// How many buffers training takes from the system once it runs. In processes of their own: the count
/// is of all threads, and so of all tests that run.
struct BufferTests {
    @Test func steadyTrainingAllocatesNothing() async {
        await #expect(processExitsWith: .success) {
            ck_set_threads(1)
            for training in [linearTraining(), convolutionalTraining(), transformerTraining()] {
                for _ in 0..<3 { training() }
                let before = ck_fresh_buffers()
                for _ in 0..<5 { training() }
                #expect(ck_fresh_buffers() == before)
            }
        }
    }

    /// Which thread does a part is open, so a thread may need its first buffer of a size late.
    @Test func sharedTrainingAllocatesNothingInTheEnd() async {
        await #expect(processExitsWith: .success) {
            ck_set_threads(2)
            let training = transformerTraining()
            let jobs = ck_shared_jobs()
            for _ in 0..<10 { training() }
            #expect(ck_shared_jobs() > jobs)
            let before = ck_fresh_buffers()
            for _ in 0..<10 { training() }
            #expect(ck_fresh_buffers() - before <= 2)
        }
    }
}

private func linearTraining() -> () -> Void {
    var random = Random(seed: 1)
    let x = Tensor.normal([32, 16], using: &random)
    var weight = Tensor.normal([8, 16], using: &random)
    return {
        let g = gradient(at: weight) { linear(x, weight: $0).tanh().square().mean() }
        weight.add(g, scaledBy: -0.1)
    }
}

private func convolutionalTraining() -> () -> Void {
    var random = Random(seed: 1)
    let x = Tensor.uniform([8, 1, 12, 12], using: &random)
    let labels = (0..<8).map { $0 % 5 }
    var parameters = [
        Tensor.normal([4, 1, 3, 3], using: &random), Tensor.zeros([4]),
        Tensor.normal([5, 100], using: &random),
    ]
    var velocities = parameters.map { Tensor.zeros($0.shape) }
    return {
        let g = gradient(at: parameters) { p in
            let y = conv2d(x, weight: p[0], bias: p[1]).relu().maxPool2d(size: 2)
            return -linear(y.reshaped([8, -1]), weight: p[2]).logSoftmax()
                .takeAlong(labels, axis: 1).mean()
        }
        for i in parameters.indices {
            parameters[i].descend(
                along: g[i], velocity: &velocities[i], rate: 0.1, momentum: 0.9, weightDecay: 0,
                nesterov: false)
        }
    }
}

/// Adam on a block of a transformer, large enough for two threads.
private func transformerTraining() -> () -> Void {
    var random = Random(seed: 2)
    let (batch, length, width) = (16, 64, 64)
    let ids = (0..<batch * length).map { $0 * 7 % 10 }
    var parameters =
        [Tensor.normal([10, width], using: &random)]
        + (0..<4).map { _ in Tensor.normal([width, width], std: 0.2, using: &random) }
        + [Tensor.ones([width]), Tensor.zeros([width])]
    var means = parameters.map { Tensor.zeros($0.shape) }
    var squares = means
    var count = 0
    return {
        let g = gradient(at: parameters) { p in
            let x = p[0].take(ids).reshaped([batch, length, width])
            let scores = einsum("bqd,bkd->bqk", linear(x, weight: p[1]), linear(x, weight: p[2]))
            let mixed = matmul(scores.softmax(), linear(x, weight: p[3]))
            let y = x + linear(mixed, weight: p[4]).gelu()
            let logits = layerNorm(y, weight: p[5], bias: p[6]).reshaped([-1, width])
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
}
