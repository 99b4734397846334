import CKernels
import Testing

@testable import Tensors

#if canImport(CryptoKit)
    import CryptoKit
#else
    import CCrypto
#endif

/// Tests that change the number of threads of the process: one after the other.
@Suite(.serialized) struct ThreadTests {}

extension ThreadTests {
    /// Training ends with the same bits on every path and for every number of threads.
    @Suite(.serialized) struct ReproducibilityTests {
        /// SHA-256 of the bits of all parameters, in hexadecimal digits.
        private func digest(_ tensors: [Tensor]) -> String {
            let bytes = tensors.flatMap(\.floats).flatMap { value in
                (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
            }
            #if canImport(CryptoKit)
                let digest = Array(SHA256.hash(data: bytes))
            #else
                var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
                _ = SHA256(bytes, bytes.count, &digest)
            #endif
            return digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }

        /// A few steps of Adam on the cross-entropy of what `logits` makes of the parameters.
        private func trained(
            _ parameters: [Tensor], labels: [Int], _ logits: ([Tensor]) -> Tensor
        ) -> [Tensor] {
            var parameters = parameters
            var means = parameters.map { Tensor.zeros($0.shape) }
            var squares = means
            for step in 1...3 {
                let g = gradient(at: parameters) { p in
                    -logits(p).logSoftmax().takeAlong(labels, axis: 1).mean()
                }
                for i in parameters.indices {
                    parameters[i].adam(
                        along: g[i], mean: &means[i], square: &squares[i], step: step, rate: 0.01,
                        betas: (0.9, 0.999), eps: 1e-8, weightDecay: 0, decoupled: false)
                }
            }
            return parameters
        }

        private func perceptron() -> [Tensor] {
            var random = Random(seed: 1)
            let x = Tensor.uniform([96, 300], using: &random)
            let parameters = [
                Tensor.normal([200, 300], std: 0.1, using: &random), Tensor.zeros([200]),
                Tensor.normal([10, 200], std: 0.1, using: &random), Tensor.zeros([10]),
            ]
            return trained(parameters, labels: (0..<96).map { $0 % 10 }) { p in
                linear(linear(x, weight: p[0], bias: p[1]).tanh(), weight: p[2], bias: p[3])
            }
        }

        private func convolutional() -> [Tensor] {
            var random = Random(seed: 2)
            let x = Tensor.uniform([16, 1, 28, 28], using: &random)
            let parameters = [
                Tensor.normal([8, 1, 3, 3], std: 0.3, using: &random), Tensor.zeros([8]),
                Tensor.normal([12, 8, 3, 3], std: 0.1, using: &random), Tensor.zeros([12]),
                Tensor.normal([10, 12 * 9], std: 0.1, using: &random),
            ]
            return trained(parameters, labels: (0..<16).map { $0 % 10 }) { p in
                let first = conv2d(x, weight: p[0], bias: p[1], padding: 1).relu().maxPool2d(
                    size: 2)
                let second = conv2d(first, weight: p[2], bias: p[3], padding: 1).relu()
                return linear(
                    second.adaptiveAveragePool2d([3, 3]).reshaped([16, -1]), weight: p[4])
            }
        }

        /// One block of attention and a layer of features, normalised.
        private func transformer() -> [Tensor] {
            var random = Random(seed: 3)
            let (batch, length, width) = (16, 64, 64)
            let ids = (0..<batch * length).map { _ in random.int(in: 0..<20) }
            let parameters =
                [Tensor.normal([20, width], using: &random)]
                + (0..<4).map { _ in Tensor.normal([width, width], std: 0.2, using: &random) }
                + [Tensor.ones([width]), Tensor.zeros([width])]
            return trained(parameters, labels: ids) { p in
                let x = p[0].take(ids).reshaped([batch, length, width])
                func heads(_ weight: Tensor) -> Tensor {
                    linear(x, weight: weight).reshaped([batch, length, 4, width / 4])
                }
                let scores = einsum("bqhd,bkhd->bhqk", heads(p[1]), heads(p[2])) * 0.35
                let mixed = einsum("bhqk,bkhd->bqhd", scores.softmax(), heads(p[3]))
                let y = x + linear(mixed.reshaped([batch, length, width]), weight: p[4]).gelu()
                return layerNorm(y, weight: p[5], bias: p[6]).reshaped([-1, width])
                    .matmul(p[0].T)
            }
        }

        private func expectOneDigest(_ name: String, _ expected: String, _ train: () -> [Tensor]) {
            let (path, threads) = (ck_current_path(), ck_threads())
            defer {
                _ = ck_force_path(path)
                ck_set_threads(threads)
            }
            for path in [CK_PORTABLE, CK_AVX2, CK_AVX512] where ck_force_path(path) {
                for threads in 1...4 {
                    ck_set_threads(threads)
                    let before = ck_shared_jobs()
                    let actual = digest(train())
                    #expect(threads == 1 || ck_shared_jobs() > before)
                    #expect(
                        actual == expected,
                        "\(name): path \(path.rawValue), \(threads) threads: \(actual)")
                }
            }
        }

        // The numbers are those of the first run. A kernel that is changed on purpose changes them.
        @Test func perceptronTrains() {
            expectOneDigest(
                "perceptron", "7566f1f1e5c86f31da13718efc2ff0993dbe9df6f9b53bfefab50c080c1308ee",
                perceptron)
        }
        @Test func convolutionalNetworkTrains() {
            expectOneDigest(
                "network", "9a4ac9fa1de6dda3d60383114294ac3597f6c413954ba9a3c036ac6af569dad9",
                convolutional)
        }
        @Test func transformerTrains() {
            expectOneDigest(
                "transformer", "76705953b1a2ba9ac40df39437559f37507becee118ba970f2593236853801bd",
                transformer)
        }
    }
}
