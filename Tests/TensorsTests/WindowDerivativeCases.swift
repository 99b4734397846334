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
]

/// A positive definite matrix, well away from singular ones.
private func definite(_ x: Tensor) -> Tensor { x.matmul(x.T) + Tensor.eye(x.shape[0]) }
