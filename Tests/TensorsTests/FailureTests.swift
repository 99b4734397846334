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

    private func expectMessage(_ result: ExitTest.Result?, _ message: String) {
        let output = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
        #expect(output.contains("papers: " + message))
    }
}
