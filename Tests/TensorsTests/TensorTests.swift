import CKernels
import Testing

@testable import Tensors

struct TensorTests {
    @Test func values() {
        let x = Tensor([[1, 2, 3], [4, 5, 6]])
        #expect(x.shape == [2, 3] && x.ndim == 2 && x.size == 6 && x.dim(-1) == 3)
        #expect(x.array == [1, 2, 3, 4, 5, 6])
        #expect(x.rows == [[1, 2, 3], [4, 5, 6]])
        #expect(Tensor(2.5).item() == 2.5)
        #expect(x == Tensor([1, 2, 3, 4, 5, 6], [2, 3]))
        #expect(x != x.reshaped([3, 2]))
        #expect(Tensor(Double.nan) != Tensor(Double.nan))
    }

    @Test func copiesAreIndependent() {
        let x = Tensor([1, 2])
        var y = x
        y.add(Tensor([10, 10]), scaledBy: 2)
        #expect(x == Tensor([1, 2]))
        #expect(y == Tensor([21, 22]))
    }

    @Test func uniqueStorageIsChangedInPlace() {
        var x = Tensor([1, 2])
        let before = x.storage.pointer
        x.add(Tensor([1, 1]), scaledBy: 1)
        #expect(x.storage.pointer == before)
        let shared = x
        x.add(Tensor([1, 1]), scaledBy: 1)
        #expect(x.storage.pointer != before)
        #expect(shared == Tensor([2, 3]))
    }

    @Test func creation() {
        #expect(Tensor.arange(0, 1, step: 0.25) == Tensor([0, 0.25, 0.5, 0.75]))
        #expect(Tensor.linspace(0, 1, count: 5) == Tensor([0, 0.25, 0.5, 0.75, 1]))
        #expect(Tensor.eye(2) == Tensor([[1, 0], [0, 1]]))
        #expect(Tensor.oneHot([1, 0], classes: 3) == Tensor([[0, 1, 0], [1, 0, 0]]))
        #expect(Tensor.full([2], 7) == Tensor([7, 7]))
    }

    @Test func broadcasting() {
        let column = Tensor([[1], [2]])
        let row = Tensor([10, 20, 30])
        #expect(column + row == Tensor([[11, 21, 31], [12, 22, 32]]))
        let cube = Tensor.arange(0, 8).reshaped([2, 2, 2])
        let scaled = cube * Tensor([[1], [10]])
        #expect(scaled.array == [0, 1, 20, 30, 4, 5, 60, 70])
        let shifted = cube - Tensor([1, 2], [1, 1, 2])
        #expect(shifted.array == [-1, -1, 1, 1, 3, 3, 5, 5])
        #expect((Tensor.zeros([0, 3]) + row).shape == [0, 3])
        #expect((Tensor(1) + Tensor(2)).item() == 3)
        // Against plain loops, over shapes with repeated axes in every place.
        let shapes: [([Int], [Int])] = [
            ([4, 1, 5], [3, 1]), ([1, 3, 1], [4, 1, 17]), ([2, 3, 4, 5], [3, 1, 5]),
        ]
        for (a, b) in shapes {
            let x = sample(a)
            let y = sample(b, seed: 2)
            let expected = naive(x, y) { left, right in left - right }
            expectClose(x - y, expected, "\(a) \(b)")
        }
    }

    private func naive(_ x: Tensor, _ y: Tensor, _ f: (Double, Double) -> Double) -> Tensor {
        let shape = broadcastShape(x.shape, y.shape, operation: "test")
        func element(_ t: Tensor, _ index: [Int]) -> Double {
            var offset = 0
            for (place, size) in t.shape.enumerated() {
                let i = index[index.count - t.ndim + place]
                offset = offset * size + (size == 1 ? 0 : i)
            }
            return t.array[offset]
        }
        var values: [Double] = []
        for flat in 0..<shape.reduce(1, *) {
            var index: [Int] = []
            var rest = flat
            for size in shape.reversed() {
                index.insert(rest % size, at: 0)
                rest /= size
            }
            values.append(f(element(x, index), element(y, index)))
        }
        return Tensor(values, shape)
    }

    @Test func comparisonAndSelection() {
        let x = Tensor([1, 2, 3])
        #expect((x .> 2) == Tensor([0, 0, 1]))
        #expect((x .<= Tensor([1, 1, 3])) == Tensor([1, 0, 1]))
        #expect(which(x .== 2, x, 0) == Tensor([0, 2, 0]))
        #expect(maximum(x, 2) == Tensor([2, 2, 3]))
        #expect(minimum(x, Tensor([Double.nan, 5, 0])).array[0].isNaN)
    }

    @Test func reductions() {
        let x = Tensor([[1, 5, 3], [4, 2, 6]])
        #expect(x.sum().item() == 21)
        #expect(x.sum(axis: 0) == Tensor([5, 7, 9]))
        #expect(x.sum(axis: -1, keepDims: true) == Tensor([[9], [12]]))
        #expect(x.mean(axis: 1) == Tensor([3, 4]))
        #expect(x.max(axis: 0) == Tensor([4, 5, 6]))
        #expect(x.min().item() == 1)
        #expect(x.argMax(axis: 1) == [1, 2])
        #expect(x.argMin() == [0])
        #expect(x.cumsum(axis: 1) == Tensor([[1, 6, 9], [4, 6, 12]]))
        expectClose(x.variance(axis: 1, correction: 1), Tensor([4, 4]))
        expectClose(x.logSumExp(axis: 1), Tensor([5.142_931_6, 6.142_931_6]))
        expectClose(x.softmax().sum(axis: 1), Tensor([1, 1]))
        expectClose(x.softmax(axis: 0), x.T.softmax().T)
        expectClose(x.logSoftmax().exp(), x.softmax())
        #expect(Tensor([1000, 1000]).logSumExp().item() == Double(Float(1000 + log(2))))
        #expect(Tensor([-Double.infinity, 0]).softmax() == Tensor([0, 1]))
        #expect(Tensor.zeros([0]).sum().item() == 0)
        for size in [1, 7, 16, 63, 64, 65, 4096, 4097, 10_000] {
            let ones = Tensor.ones([size])
            #expect(ones.sum().item() == Double(size))
            #expect(Tensor.ones([3, size]).sum(axis: 0) == Tensor.full([size], 3))
            #expect(Tensor.ones([size, 3]).sum(axis: 0) == Tensor.full([3], Double(size)))
        }
    }

    @Test func shapesAndIndexing() {
        let x = Tensor.arange(0, 6).reshaped([2, 3])
        #expect(x.T == Tensor([[0, 3], [1, 4], [2, 5]]))
        #expect(x[-1] == Tensor([3, 4, 5]))
        #expect(x[1, 2].item() == 5)
        #expect(x[0..<1].shape == [1, 3])
        #expect(x.slice(1..<3, axis: 1) == Tensor([[1, 2], [4, 5]]))
        #expect(x.take([2, 0], axis: 1) == Tensor([[2, 0], [5, 3]]))
        #expect(x.takeAlong([2, 0], axis: 1) == Tensor([2, 3]))
        #expect(x.takeAlong([1, 0, 1], axis: 0) == Tensor([3, 1, 5]))
        #expect(x.scatterAdd([1, 1], count: 3) == Tensor([[0, 0, 0], [3, 5, 7], [0, 0, 0]]))
        #expect(concatenated([x, x], axis: 1).shape == [2, 6])
        #expect(stacked([x, x], axis: 2)[1, 0] == Tensor([3, 3]))
        #expect(x.padded(axis: 1, before: 1, after: 0)[0] == Tensor([0, 0, 1, 2]))
        #expect(x.expandedDimensions(axis: -1).shape == [2, 3, 1])
        #expect(x.reshaped([-1, 2]).shape == [3, 2])
        #expect(Tensor([3, 1, 3]).topK(2).indices == [0, 2])
        #expect(Tensor([3, 1, Double.nan, 2]).argSort() == [1, 3, 0, 2])
        let cube = Tensor.arange(0, 24).reshaped([2, 3, 4])
        #expect(cube.transposed([2, 0, 1]).transposed([1, 2, 0]) == cube)
        #expect(cube.transposed([0, 2, 1])[1, 3] == Tensor([15, 19, 23]))
    }

    @Test func matrixProducts() {
        let sizes = [(1, 1, 1), (3, 5, 17), (7, 300, 16), (25, 33, 40), (2, 0, 3), (61, 70, 9)]
        for (m, k, n) in sizes {
            let a = sample([m, k])
            let b = sample([k, n], seed: 2)
            var expected: [Double] = []
            let (x, y) = (a.array, b.array)
            for i in 0..<m {
                for j in 0..<n {
                    expected.append((0..<k).reduce(0.0) { $0 + x[i * k + $1] * y[$1 * n + j] })
                }
            }
            let product = matmul(a, b)
            expectClose(product, Tensor(expected, [m, n]), "\(m) \(k) \(n)")
            // Transposed operands and a bias give the same chains of additions.
            #expect(a.T.product(b, true, false) == product)
            #expect(a.matmulTransposed(b.T) == product)
            #expect(linear(a, weight: b.T, bias: Tensor.zeros([n])) == product)
        }
        #expect(matmul(Tensor([1, 2]), Tensor([3, 4])).item() == 11)
        #expect(matmul(sample([2, 1, 3, 4]), sample([5, 4, 2])).shape == [2, 5, 3, 2])
    }

    @Test func printing() {
        #expect("\(Tensor(0.1))" == "0.1")
        #expect("\(Tensor([1, -2.5]))" == "[ 1.0 -2.5]")
        #expect("\(Tensor([[1, 10], [2, 3]]))" == "[[ 1.0 10.0]\n [ 2.0  3.0]]")
        #expect("\(Tensor.arange(0, 2000))" == "[   0.0    1.0    2.0 ... 1997.0 1998.0 1999.0]")
    }
}
