import Tensors
import TestSupport
import Testing

/// Sizes and counts far beyond what fits end a call with a message, as any that do not fit, not the
/// process.
struct BoundaryTests {
    @Test func callsFail() async {
        await #expect(processExitsWith: .success) {
            limitMemory()
            for problem in unexpected(calls) { Issue.record("\(problem)") }
        }
    }

    /// A step beyond the border leads out of the image as any that does.
    @Test(arguments: [1 << 33, Int.max])
    func stepsBeyondTheBorder(step: Int) {
        let x = sample([2, 5, 7])
        #expect(x.maxPool2d(size: 1, stride: step) == x.maxPool2d(size: 1, stride: 7))
        #expect(x.maxPool1d(size: 3, stride: step) == x.maxPool1d(size: 3, stride: 7))
        #expect(x.averagePool2d(size: 2, stride: step) == x.averagePool2d(size: 2, stride: 7))
    }

    /// Windows so far apart that only their middle meets the image.
    @Test func dilationBeyondTheBorder() {
        let (x, weight) = (sample([1, 1, 4, 4]), sample([1, 1, 3, 3], seed: 2))
        let far = conv2d(x, weight: weight, padding: 1 << 32, dilation: 1 << 32)
        #expect(far == conv2d(x, weight: weight.slice(1..<2, axis: 2).slice(1..<2, axis: 3)))
    }
}

private let calls = [
    // On a thread that has made tensors and derivatives before.
    FailingCall("zeros: shape [300000, 300000] needs 360000000000 bytes of memory") {
        let x = Tensor([1.0, 2])
        _ = gradient(at: x) { ($0 * $0).sum() }
        _ = Tensor.zeros([300_000, 300_000])
    },
    FailingCall("zeros: shape [549755813888] needs 2199023255552 bytes of memory") {
        _ = Tensor.zeros([1 << 39])
    },
    FailingCall("zeros: [549755813888, 0, 8] is not a possible shape") {
        _ = Tensor.zeros([1 << 39, 0, 8])
    },
    FailingCall("arange: shape [1000000000000] needs") { _ = Tensor.arange(0, 1e12) },
    FailingCall("linspace: shape [549755813888] needs") {
        _ = Tensor.linspace(0, 1, count: 1 << 39)
    },
    FailingCall("eye: shape [1048576, 1048576] needs") { _ = Tensor.eye(1 << 20) },
    FailingCall("+: shape [524288, 524288] needs") {
        _ = Tensor.zeros([1 << 19]) + Tensor.zeros([1 << 19, 1])
    },
    FailingCall("permutation: an order of 1099511627776 needs") {
        var random = Random(seed: 1)
        _ = random.permutation(1 << 40)
    },
    FailingCall("subscript: range 0...9223372036854775807 is out of bounds for shape [3]") {
        _ = Tensor.zeros([3])[0...Int.max]
    },
    FailingCall("takeAlong: [2, 9223372036854775807] is not") {
        _ = Tensor.zeros([2, 2]).takeAlong([0, 1], axis: 1, count: .max)
    },
    FailingCall("padded: before 9223372036854775807 and after 9223372036854775807") {
        _ = Tensor.zeros([2, 2]).padded(axis: 0, before: .max, after: .max)
    },
    FailingCall("conv2d: stride 1, padding 9223372036854775807 and dilation 1 are not possible") {
        _ = conv2d(Tensor.zeros([1, 1, 4, 4]), weight: Tensor.zeros([1, 1, 3, 3]), padding: .max)
    },
    FailingCall("conv2d: stride 1, padding 0 and dilation 9223372036854775807 are not possible") {
        _ = conv2d(Tensor.zeros([1, 1, 4, 4]), weight: Tensor.zeros([1, 1, 3, 3]), dilation: .max)
    },
    FailingCall("conv1d: kernel [3] does not fit") {
        _ = conv1d(Tensor.zeros([1, 1, 4]), weight: Tensor.zeros([1, 1, 3]), dilation: 1 << 40)
    },
    FailingCall("conv2d: [1, 1, 2199023255554, 2199023255554] is not a possible shape") {
        _ = conv2d(
            Tensor.zeros([1, 1, 4, 4]), weight: Tensor.zeros([1, 1, 3, 3]), padding: 1 << 40)
    },
    FailingCall("convTransposed2d: a stride of 1099511627776 is too large for input [1, 1, 4, 4]") {
        _ = convTransposed2d(
            Tensor.zeros([1, 1, 4, 4]), weight: Tensor.zeros([1, 1, 3, 3]), stride: 1 << 40)
    },
    FailingCall("maxPool2d: windows of size 3 with stride 3 and padding 9223372036854775807 do not")
    {
        _ = Tensor.zeros([4, 4]).maxPool2d(size: 3, padding: .max)
    },
    FailingCall("averagePool1d: windows of size 9223372036854775807") {
        _ = Tensor.zeros([4, 4]).averagePool1d(size: .max, padding: .max / 2)
    },
    FailingCall("maxPool1d: planes of 1 by 4294967300 elements are too large") {
        _ = Tensor.zeros([4, 4]).maxPool1d(size: 1 << 32, padding: 1 << 31)
    },
    FailingCall("adaptiveAveragePool2d: [9223372036854775807, 4] is not") {
        _ = Tensor.zeros([4, 4]).adaptiveAveragePool2d([.max, 1])
    },
    FailingCall("adaptiveMaxPool2d: [4, 1, 9223372036854775807] is not") {
        _ = Tensor.zeros([4, 4]).adaptiveMaxPool1d(.max)
    },
    FailingCall("resized needs memory for 137438953472 values") {
        _ = Tensor.zeros([1, 1]).resized(to: [1, 1 << 37])
    },
]
