import CKernels
import Testing

@testable import Tensors

/// Every path must give the bits of the portable one.
struct PathTests {
    private func bits(_ path: ck_path, _ compute: () -> [Tensor]) -> [[UInt32]] {
        let before = ck_current_path()
        guard ck_force_path(path) else { return [] }
        defer { _ = ck_force_path(before) }
        // NaN has many patterns of which processors choose different ones; all count as one.
        return compute().map { $0.floats.map { $0.isNaN ? 0x7fc0_0000 : $0.bitPattern } }
    }

    private func expectEqualBits(_ name: String, _ compute: () -> [Tensor]) {
        let expected = bits(CK_PORTABLE, compute)
        for path in [CK_AVX2, CK_AVX512] where ck_path_available(path) {
            let actual = bits(path, compute)
            for (index, (x, y)) in zip(actual, expected).enumerated() where x != y {
                let place = zip(x, y).enumerated().first { $1.0 != $1.1 }
                let difference = place.map { "element \($0.offset): \($0.element)" } ?? "count"
                Issue.record("\(name), result \(index), path \(path.rawValue): \(difference)")
            }
            #expect(actual.count == expected.count)
        }
    }

    private func patterns(_ count: Int, seed: Int) -> Tensor {
        var random = Random(seed: seed)
        return Tensor(
            floats: (0..<count).map { _ in
                Float(bitPattern: UInt32(truncatingIfNeeded: random.next()))
            }, shape: [count])
    }

    @Test func functions() {
        expectEqualBits("functions") {
            [patterns(5003, seed: 1), sample([5003], from: -20, to: 20)].flatMap { x in
                [
                    x.exp(), x.expm1(), x.log(), x.log1p(), x.sqrt(), x.abs(), x.tanh(),
                    x.sigmoid(), x.softplus(), x.relu(), x.square(), x.sin(), x.cos(), x.erf(),
                    x.reciprocal(), x.floor(), x.rounded(), x.sign(), x.affine(1.3, -0.7),
                    x.clip(min: -1, max: 2), x.pow(1.7), x / 3, x.gelu(), x.silu(),
                ]
            }
        }
    }

    @Test func pairs() {
        expectEqualBits("pairs") {
            let x = patterns(4001, seed: 2)
            let y = patterns(4001, seed: 3)
            var z = x
            z.add(y, scaledBy: 0.3)
            var w = x
            w.blend(y, keep: 0.9, add: 0.1)
            return [x + y, x - y, x * y, x / y, maximum(x, y), x .< y, which(x .> 0, x, y), z, w]
        }
    }

    @Test func sumsAndProducts() {
        let long = sample([100_002])
        expectEqualBits("sums") {
            [(3, 5, 17), (64, 64, 10), (80, 300, 65), (13, 1000, 33)].flatMap { m, k, n in
                let a = sample([m, k]), b = sample([k, n], seed: 2)
                return [
                    matmul(a, b), a.T.product(b, true, false), a.sum(), a.sum(axis: 0),
                    a.sum(axis: 1), a.softmax(), a.logSoftmax(), a.logSumExp(axis: 1),
                    linear(a, weight: b.T, bias: b[0]),
                ]
            } + [
                sample([9001]).sum(), sample([9001]).logSumExp(), long.sum(),
                long.reshaped([2, 50_001]).sum(axis: 1)[0],
            ]
        }
    }

    /// Rows with a kernel of their own, and their derivatives.
    @Test func rows() {
        expectEqualBits("rows") {
            let x = sample([37, 83], from: -9, to: 9)
            let labels = (0..<37).map { $0 * 7 % 83 }
            let entropy = valueAndGradient(at: x) { $0.crossEntropy(labels: labels, mean: true) }
            let norm = gradient(at: [x, sample([83], seed: 2), sample([83], seed: 3)]) {
                layerNorm($0[0], weight: $0[1], bias: $0[2]).square().sum()
            }
            let slopes = gradient(at: x) {
                ($0.gelu() + $0.silu() * $0.tanh() + $0.relu() * $0.sigmoid()).sum()
            }
            return [entropy.value, entropy.gradient, slopes] + norm
        }
    }

    /// The mean of the losses is that of their parts, to the last bit.
    @Test func crossEntropyInOnePass() {
        let x = sample([6, 40], from: -9, to: 9)
        let labels = [3, 39, 0, 7, 7, 20]
        func parts(_ x: Tensor) -> Tensor {
            (x.logSumExp(axis: 1) - x.takeAlong(labels, axis: 1)).mean()
        }
        let once = valueAndGradient(at: x) { $0.crossEntropy(labels: labels, mean: true) }
        let apart = valueAndGradient(at: x, parts)
        #expect(once.value == apart.value && once.gradient == apart.gradient)
        // Not the last operation: what flows back is not 1.
        let scaled = gradient(at: x) { $0.crossEntropy(labels: labels, mean: true) * 3 }
        expectClose(scaled, gradient(at: x) { parts($0) * 3 }, tolerance: 1e-7)
    }

    /// A long sum is split among threads, a row of a matrix is not.
    @Test func longSum() {
        let long = sample([100_002])
        #expect(stacked([long, long]).sum(axis: 1)[0] == long.sum())
    }

    /// Derivatives in one pass and as they are recorded for second derivatives.
    @Test func derivativesInOnePass() {
        let x = sample([7, 83], from: -4, to: 4)
        let weights = sample([7, 83], seed: 2)
        let functions: [(Tensor) -> Tensor] = [
            { $0.softmax() }, { $0.logSoftmax() }, { $0.tanh() }, { $0.sigmoid() }, { $0.relu() },
            { $0.gelu() }, { $0.silu() },
        ]
        for function in functions {
            let direct = gradient(at: x) { (function($0) * weights).sum() }
            var recorded = Tensor(0)
            _ = gradient(at: x) { outer in
                recorded = gradient(at: outer) { (function($0) * weights).sum() }
                return recorded.sum()
            }
            #expect(stopGradient(recorded) == direct)
        }
    }

    @Test func windows() {
        expectEqualBits("windows") {
            let x = sample([2, 6, 11, 9]), w = sample([4, 3, 3, 3], seed: 2)
            let g = gradient(at: [x, w]) {
                conv2d($0[0], weight: $0[1], stride: 2, padding: 1, groups: 2).square().sum()
            }
            return g + [
                conv2d(x, weight: w, padding: 2, dilation: 2, groups: 2),
                conv2d(sample([1, 1, 40, 33]), weight: sample([1, 1, 5, 3], seed: 2)),
                conv2d(sample([2, 4, 9, 9]), weight: sample([13, 4, 3, 3], seed: 2), padding: 1),
                convTransposed2d(x, weight: sample([6, 2, 3, 3], seed: 3), stride: 2),
                x.maxPool2d(size: 3, stride: 2, padding: 1), x.averagePool2d(size: 2),
                x.resized(to: [17, 23], method: .bicubic), x.adaptiveAveragePool2d([3, 2]),
            ]
        }
    }

    /// Fused multiply-add where two roundings differ from one: halves between neighbouring
    /// numbers, results below the normal range, infinities.
    @Test func roundings() {
        expectEqualBits("roundings") {
            var random = Random(seed: 9)
            func numbers(_ count: Int, bits: Int, exponents: Range<Int>) -> Tensor {
                Tensor(
                    floats: (0..<count).map { _ in
                        let sign: Float = random.int(in: 0..<2) == 0 ? 1 : -1
                        let whole = Float(random.int(in: 0..<1 << bits))
                        return sign
                            * Float(
                                sign: .plus, exponent: random.int(in: exponents), significand: whole
                            )
                    }, shape: [count])
            }
            return [(24, -24..<0), (12, -12..<4), (3, -2..<2), (24, -87..<(-70))].flatMap {
                bits, exponents in
                let x = numbers(1024, bits: bits, exponents: exponents).reshaped([32, 32])
                let y = numbers(1024, bits: bits, exponents: exponents).reshaped([32, 32])
                var z = x
                z.add(y, scaledBy: 0.300048828125)
                return [matmul(x, y), z, x.affine(1.0 + 0x1p-23, 0x1p-24)]
            }
        }
    }

    @Test func randomNumbers() {
        expectEqualBits("random") {
            var random = Random(seed: 4)
            return [
                Tensor.normal([1001], mean: 1, std: 2, using: &random),
                Tensor.uniform([1001], in: -2.0...5.0, using: &random),
            ]
        }
    }

    @Test func trainingRun() {
        expectEqualBits("training") {
            var random = Random(seed: 6)
            let x = Tensor.normal([50, 20], using: &random)
            var parameters = [
                Tensor.normal([31, 20], std: 0.2, using: &random), Tensor.zeros([31]),
                Tensor.normal([10, 31], std: 0.2, using: &random),
            ]
            let labels = (0..<50).map { $0 % 10 }
            var means = parameters.map { Tensor.zeros($0.shape) }
            var squares = means
            for step in 1...30 {
                let g = gradient(at: parameters) { p in
                    let hidden = linear(x, weight: p[0], bias: p[1]).tanh()
                    return -linear(hidden, weight: p[2]).logSoftmax()
                        .takeAlong(labels, axis: 1).mean()
                }
                for i in parameters.indices {
                    parameters[i].adam(
                        along: g[i], mean: &means[i], square: &squares[i], step: step, rate: 0.01,
                        betas: (0.9, 0.999), eps: 1e-8, weightDecay: 1e-3, decoupled: i == 0)
                }
            }
            return parameters
        }
    }
}
