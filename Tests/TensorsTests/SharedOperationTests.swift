import CKernels
import Testing

@testable import Tensors

/// An operation that is large enough to be shared among threads.
struct SharedOperation: CustomTestStringConvertible, Sendable {
    let name: String
    let run: @Sendable () -> [Tensor]

    var testDescription: String { name }

    init(_ name: String, _ run: @escaping @Sendable () -> [Tensor]) {
        self.name = name
        self.run = run
    }

    private static func values(_ shape: [Int], seed: Int = 1) -> Tensor {
        var random = Random(seed: seed)
        return Tensor.normal(shape, using: &random)
    }

    /// The derivative of the sum of what `body` makes of a tensor.
    private static func derivative(_ x: Tensor, _ body: (Tensor) -> Tensor) -> [Tensor] {
        gradient(at: [x]) { body($0[0]).sum() }
    }

    static let all = [
        Self("functions of an element") {
            let x = values([300_007])
            return [x.tanh(), x.exp(), x.gelu()]
        },
        Self("functions of two elements") {
            let (x, y) = (values([700_001]), values([700_001], seed: 2))
            return [x + y, x * y, x .< y, which(x .< y, x, y)]
        },
        Self("sum of all") { [values([1_000_003]).sum()] },
        Self("sums of rows") { [values([3_001, 301]).sum(axis: 1)] },
        Self("softmax") {
            let x = values([1_003, 301])
            return [x.softmax(), x.logSoftmax(), x.logSumExp(axis: 1)]
                + derivative(x) { $0.softmax().square() }
                + derivative(x) { $0.logSoftmax().square() }
        },
        Self("cross-entropy") {
            let x = values([2_003, 301])
            let labels = (0..<2_003).map { $0 * 7 % 301 }
            return derivative(x) { $0.crossEntropy(labels: labels, mean: true) }
        },
        Self("layer norm") {
            let (w, b) = (values([301], seed: 2), values([301], seed: 3))
            return gradient(at: [values([2_003, 301]), w, b]) {
                layerNorm($0[0], weight: $0[1], bias: $0[2]).square().sum()
            }
        },
        Self("matrix product") { [matmul(values([257, 301]), values([301, 259], seed: 2))] },
        Self("batched matrix product") {
            [matmul(values([33, 65, 67]), values([33, 67, 71], seed: 2))]
        },
        Self("convolution") {
            let (x, w) = (values([16, 8, 30, 30]), values([12, 8, 3, 3], seed: 2))
            return gradient(at: [x, w]) { conv2d($0[0], weight: $0[1], padding: 1).square().sum() }
        },
        Self("pooling") { derivative(values([64, 8, 40, 40])) { $0.maxPool2d(size: 2).square() } },
        Self("resampling") { [values([3, 427, 640]).resized(to: [213, 320], method: .bicubic)] },
        Self("Fourier transform") {
            let x = values([64, 4_001])
            let (real, imaginary) = fft(real: x, imaginary: x.square())
            return [real, imaginary]
        },
        Self("step of Adam") {
            var (p, m, v) = (values([400_003]), values([400_003]), values([400_003]).square())
            p.adam(
                along: values([400_003], seed: 2), mean: &m, square: &v, step: 1, rate: 0.01,
                betas: (0.9, 0.999), eps: 1e-8, weightDecay: 0, decoupled: false)
            return [p, m, v]
        },
    ]
}

extension ThreadTests {
    /// Each kind of operation that threads share has the same bits for each number of them.
    @Suite(.serialized) struct SharedOperationTests {
        @Test(arguments: SharedOperation.all)
        func bitsDoNotDependOnThreads(_ operation: SharedOperation) {
            let threads = ck_threads()
            defer { ck_set_threads(threads) }
            func bits(_ threads: Int) -> [[UInt32]] {
                ck_set_threads(threads)
                return operation.run().map { $0.floats.map(\.bitPattern) }
            }
            let alone = bits(1)
            let before = ck_shared_jobs()
            for threads in 2...4 { #expect(bits(threads) == alone) }
            #expect(ck_shared_jobs() > before, "none of it is shared")
        }
    }
}
