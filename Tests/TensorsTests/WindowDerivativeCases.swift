import Tensors

/// Convolutions, pooling, resampling, sums over indices and linear algebra, for the tests of
/// derivatives by differences.
let windowCases: [DerivativeCase] = [
    .init("conv2d", [sample([2, 4, 4, 3]), sample([4, 2, 3, 2], seed: 2), sample([4], seed: 3)]) {
        conv2d($0[0], weight: $0[1], bias: $0[2], stride: 2, padding: 1, groups: 2)
    },
    .init("conv2d dilation", [sample([1, 2, 5, 4]), sample([2, 2, 2, 2], seed: 2)]) {
        conv2d($0[0], weight: $0[1], dilation: 2)
    },
    .init("conv1d", [sample([2, 2, 5]), sample([3, 2, 3], seed: 2)]) {
        conv1d($0[0], weight: $0[1], padding: 1)
    },
    .init("convTransposed2d", [sample([1, 2, 3, 2]), sample([2, 3, 2, 2], seed: 2)]) {
        convTransposed2d($0[0], weight: $0[1], stride: 2, padding: 1, outputPadding: 1)
    },
    .init("maxPool2d", [sample([2, 4, 5])]) { $0[0].maxPool2d(size: 3, stride: 2, padding: 1) },
    .init("averagePool2d", [sample([2, 4, 5])]) {
        $0[0].square().averagePool2d(size: 2, stride: 1, padding: 1)
    },
    .init("maxPool1d", [sample([3, 7])]) { $0[0].maxPool1d(size: 3, stride: 2, padding: 1) },
    .init("averagePool1d", [sample([3, 7])]) { $0[0].square().averagePool1d(size: 3, stride: 1) },
    .init("reversed", [sample([3, 4])]) { $0[0].square().reversed(axis: 1) },
    .init("takeAlong count", [sample([2, 3])]) {
        $0[0].square().takeAlong([2, 0, 1, 1], axis: 1, count: 2)
    },
    .init("adaptiveAveragePool2d", [sample([2, 4, 5])]) {
        $0[0].square().adaptiveAveragePool2d([3, 2])
    },
    .init("resized", [sample([2, 3, 4])]) { $0[0].square().resized(to: [5, 3]) },
    .init("resized bicubic", [sample([2, 3, 4])]) {
        $0[0].square().resized(to: [2, 6], method: .bicubic)
    },
    .init("einsum", [sample([2, 3, 4]), sample([3, 2, 5], seed: 2)]) {
        einsum("bij,jbk->kbi", $0[0].transposed([0, 2, 1]), $0[1])
    },
    .init("layerNorm", [sample([3, 5]), sample([5], seed: 2), sample([5], seed: 3)]) {
        layerNorm($0[0], weight: $0[1], bias: $0[2])
    },
    .init("inverse", [sample([3, 3])]) { definite($0[0]).inverse() },
    .init("solve", [sample([3, 3]), sample([3, 2], seed: 2)]) { definite($0[0]).solve($0[1]) },
    .init("logDeterminant", [sample([3, 3])]) { definite($0[0]).logDeterminant() },
    .init("cholesky", [sample([3, 3])]) { definite($0[0]).cholesky() },
    .init("eigenvalues", [sample([3, 3])]) { ($0[0] + $0[0].T).eigenSymmetric().values },
    .init("eigenvectors", [sample([3, 3])]) {
        ($0[0] + $0[0].T).eigenSymmetric().vectors.square()
    },
    .init("convTransposed1d", [sample([1, 2, 3]), sample([2, 3, 2], seed: 2)]) {
        convTransposed1d($0[0], weight: $0[1], stride: 2, padding: 1, outputPadding: 1)
    },
    .init("adaptiveMaxPool2d", [sample([2, 4, 5])]) {
        $0[0].exp().adaptiveMaxPool2d([3, 2])
    },
    .init("adaptiveMaxPool1d", [sample([3, 7])]) { $0[0].exp().adaptiveMaxPool1d(3) },
    .init("adaptiveAveragePool1d", [sample([3, 7])]) { $0[0].square().adaptiveAveragePool1d(3) },
    .init("norm order 1", [sample([3, 4])]) { $0[0].norm(order: 1, axis: 1) },
    .init("norm order 3", [sample([3, 4])]) { $0[0].norm(order: 3, axis: 0) },
    .init("crossEntropy mean", [sample([3, 4])]) {
        $0[0].crossEntropy(labels: [0, 3, 1], mean: true)
    },
    .init("crossEntropy sum", [sample([3, 4])]) {
        $0[0].square().crossEntropy(labels: [0, 3, 1], mean: false)
    },
]

/// Fourier transforms and orthogonal decompositions.
let decompositionCases: [DerivativeCase] = [
    .init("fft", [sample([2, 6]), sample([2, 6], seed: 2)]) {
        let y = fft(real: $0[0].square(), imaginary: $0[1])
        return y.real * y.imaginary
    },
    .init("ifft", [sample([5, 2]), sample([5, 2], seed: 2)]) {
        let y = ifft(real: $0[0], imaginary: $0[1].square(), axis: 0)
        return y.real + y.imaginary.square()
    },
    .init("rfft", [sample([3, 7])]) {
        let y = rfft($0[0])
        return y.real.square() + y.imaginary
    },
    .init("irfft", [sample([4, 2]), sample([4, 2], seed: 2)]) {
        irfft(real: $0[0].square(), imaginary: $0[1], count: 7, axis: 0)
    },
    .init("rfft2", [sample([4, 5])]) {
        let y = rfft2($0[0].square())
        return y.real + 0.5 * y.imaginary
    },
    .init("irfft2", [sample([3, 3]), sample([3, 3], seed: 2)]) {
        irfft2(real: $0[0], imaginary: $0[1].square())
    },
    .init("qr", [tall]) {
        let (q, r) = $0[0].qr()
        return concatenated([q, r])
    },
    .init("qr wide", [sample([2, 4])]) {
        let (q, r) = $0[0].qr()
        return concatenated([q, r], axis: 1)
    },
    .init("svd", [tall]) {
        let (u, values, v) = $0[0].svd()
        return concatenated([u, values.reshaped([1, 3]), v])
    },
    .init("inverse batched", [sample([2, 2, 2])]) { (2.5 * Tensor.eye(2) + $0[0]).inverse() },
    .init("solve batched", [sample([2, 2, 2]), sample([2, 3], seed: 2)]) {
        (2.5 * Tensor.eye(2) + $0[0]).solve($0[1])
    },
    .init("logDeterminant batched", [sample([2, 2, 2])]) {
        (2.5 * Tensor.eye(2) + $0[0]).logDeterminant()
    },
]

/// A matrix of which the singular values differ.
private let tall = Tensor([
    [1.5, 0.2, -0.3], [0.4, -1.1, 0.5], [0.1, 0.3, 0.6], [-0.7, 0.2, 0.4],
])

/// A positive definite matrix, well away from singular ones.
private func definite(_ x: Tensor) -> Tensor { x.matmul(x.T) + Tensor.eye(x.shape[0]) }
