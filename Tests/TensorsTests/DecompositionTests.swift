import Tensors
import Testing

struct DecompositionTests {
    private func identity(_ q: Tensor) -> Tensor { q.T.matmul(q) }

    @Test(arguments: [[1, 1], [4, 4], [7, 3], [3, 7], [40, 12]])
    func factorsMakeTheMatrix(_ shape: [Int]) {
        let a = sample(shape)
        let k = min(shape[0], shape[1])
        let (q, r) = a.qr()
        expectClose(q.matmul(r), a, "Q·R")
        expectClose(identity(q), Tensor.eye(k), "QᵀQ")
        #expect(r.diagonal().array.allSatisfy { $0 >= 0 })
        let (u, values, v) = a.svd()
        expectClose((u * values).matmul(v.T), a, "U·S·Vᵀ")
        expectClose(identity(u), Tensor.eye(k), "UᵀU")
        expectClose(identity(v), Tensor.eye(k), "VᵀV")
        #expect(values == values.sorted(descending: true))
    }

    /// Matrices without full rank, down to zero, still have orthonormal factors.
    @Test func ranksThatAreNotFull() {
        for a in [Tensor.zeros([4, 3]), Tensor.ones([4, 3]), Tensor([[1, 2, 3], [2, 4, 6]])] {
            let k = min(a.dim(0), a.dim(1))
            let (u, values, v) = a.svd()
            expectClose((u * values).matmul(v.T), a, "\(a)")
            expectClose(identity(u), Tensor.eye(k), "U of \(a)")
            expectClose(identity(v), Tensor.eye(k), "V of \(a)")
            let (q, r) = a.qr()
            expectClose(q.matmul(r), a, "Q·R of \(a)")
            expectClose(identity(q), Tensor.eye(k), "Q of \(a)")
        }
    }

    /// The derivative of the values exists where they are equal.
    @Test func equalSingularValues() {
        expectClose(gradient(at: Tensor.eye(3)) { $0.svd().values.sum() }, Tensor.eye(3))
    }

    @Test func manyMatricesAreTakenOneByOne() {
        let a = sample([3, 4, 4]) + 3 * Tensor.eye(4)
        let b = sample([3, 4, 2], seed: 2)
        let definite = stacked((0..<3).map { a[$0].matmul(a[$0].T) })
        for i in 0..<3 {
            #expect(a.inverse()[i] == a[i].inverse())
            #expect(a.solve(b)[i] == a[i].solve(b[i]))
            #expect(a.logDeterminant()[i] == a[i].logDeterminant())
            #expect(definite.cholesky()[i] == definite[i].cholesky())
            #expect(definite.eigenSymmetric().vectors[i] == definite[i].eigenSymmetric().vectors)
            #expect(a.qr().q[i] == a[i].qr().q)
            #expect(a.svd().values[i] == a[i].svd().values)
        }
        #expect(Tensor.zeros([0, 3, 3]).inverse().shape == [0, 3, 3])
    }

    @Test(arguments: [1, 2, 3, 16, 60, 101])
    func transformsAreUndone(_ count: Int) {
        let x = sample([2, count])
        let y = rfft(x)
        #expect(y.real.shape == [2, count / 2 + 1])
        expectClose(irfft(real: y.real, imaginary: y.imaginary, count: count), x, tolerance: 1e-6)
        let z = fft(real: x, imaginary: x.square())
        let back = ifft(real: z.real, imaginary: z.imaginary)
        expectClose(back.real, x, tolerance: 1e-6)
        expectClose(back.imaginary, x.square(), tolerance: 1e-6)
        // Parseval: the sum of squares is that of the transform, divided by n.
        let power = (z.real.square() + z.imaginary.square()).sum() / Double(count)
        expectClose(power, (x.square() + x.square().square()).sum(), tolerance: 1e-5)
    }
}
