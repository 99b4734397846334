import Tensors
import Testing

/// Operations that do not fit end the process with a message that names them and the shapes.
struct FailureTests {
    @Test func matrixProduct() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = matmul(Tensor.zeros([2, 3]), Tensor.zeros([4, 5]))
        }
        expectMessage(
            result, "matmul: shapes [2, 3] and [4, 5] do not fit: 3 columns against 4 rows")
    }

    @Test func broadcasting() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = Tensor.zeros([2, 3]) + Tensor.zeros([2])
        }
        expectMessage(result, "+: shapes [2, 3] and [2] do not broadcast")
    }

    @Test func labels() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = Tensor.zeros([2, 3]).takeAlong([0, 3], axis: 1)
        }
        expectMessage(
            result, "takeAlong: index 3 at position 1 is outside 0..<3 for shape [2, 3]")
    }

    @Test func convolution() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = conv2d(Tensor.zeros([1, 3, 5, 5]), weight: Tensor.zeros([4, 2, 3, 3]))
        }
        expectMessage(
            result,
            "conv2d: input [1, 3, 5, 5] and weight [4, 2, 3, 3] do not fit with 1 groups")
    }

    @Test func einsumLetters() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = einsum("ij,jk->ik", Tensor.zeros([2, 3]), Tensor.zeros([4, 5]))
        }
        expectMessage(
            result, "einsum: shapes [2, 3] and [4, 5] do not fit \"ij,jk->ik\": j is 3 and 4")
    }

    @Test func singularMatrix() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = Tensor.zeros([2, 2]).inverse()
        }
        expectMessage(result, "inverse: the matrix is singular")
    }

    @Test func negativeSizes() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = Tensor.zeros([-1, 4])
        }
        expectMessage(result, "zeros: [-1, 4] is not a possible shape")
    }

    @Test func gradientOfATensor() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = gradient(at: Tensor([1, 2])) { $0 * 2 }
        }
        expectMessage(result, "gradient: the function gave shape [2], not one number")
    }

    @Test func matrixOfABatch() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = stacked([Tensor.eye(2), -Tensor.eye(2)]).cholesky()
        }
        expectMessage(result, "cholesky: matrix 1 of shape [2, 2, 2] is not positive definite")
    }

    @Test func halfOfATransform() async {
        let result = await #expect(
            processExitsWith: .failure, observing: [\.standardErrorContent]
        ) {
            _ = irfft(real: Tensor.zeros([2, 3]), imaginary: Tensor.zeros([2, 3]), count: 8)
        }
        expectMessage(
            result,
            "irfft: 3 elements along axis 1 are not half of the transform of 8 numbers, which has 5"
        )
    }

    private func expectMessage(_ result: ExitTest.Result?, _ message: String) {
        let output = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(output.contains("papers: " + message))
    }
}
