import CKernels

// Dense linear algebra of single square matrices, computed in double and rounded at the end.
extension Tensor {
    /// The lower triangular L with A = L·Lᵀ of a positive definite matrix, of which only the lower
    /// half is read.
    public func cholesky() -> Tensor {
        let n = squareSize("cholesky")
        var a = array
        guard ck_cholesky(&a, n) else { fail("cholesky: the matrix is not positive definite") }
        return Tensor(Tensor(a, shape).storage, shape, from: .cholesky, self)
    }

    /// The solution x of A·x = b; `b` is a vector or a matrix with as many rows as A.
    public func solve(_ b: Tensor) -> Tensor {
        let n = squareSize("solve")
        guard b.ndim == 1 || b.ndim == 2, b.shape[0] == n else {
            fail("solve: shapes \(shape) and \(b.shape) do not fit")
        }
        let x = factored("solve").solve(b.array, columns: b.ndim == 1 ? 1 : b.shape[1])
        return Tensor(Tensor(x, b.shape).storage, b.shape, from: .solve, self, b)
    }

    /// The matrix A⁻¹ with A·A⁻¹ = 1. To solve equations, ``solve(_:)`` is more accurate.
    public func inverse() -> Tensor {
        let n = squareSize("inverse")
        let x = factored("inverse").solve(Tensor.eye(n).array, columns: n)
        return Tensor(Tensor(x, shape).storage, shape, from: .inverse, self)
    }

    /// log |det A|; −∞ if the matrix is singular.
    public func logDeterminant() -> Tensor {
        let n = squareSize("logDeterminant")
        var a = array
        var order = [Int64](repeating: 0, count: n)
        var sign: Int32 = 1
        var sum = 0.0
        if ck_factor(&a, n, &order, &sign) {
            for i in 0..<n { sum += ck_log(Swift.abs(a[i * n + i])) }
        } else {
            sum = -.infinity
        }
        return Tensor(Tensor(sum).storage, [], from: .logDeterminant, self)
    }

    /// The eigenvalues of a symmetric matrix in rising order and, as columns, the eigenvectors, of
    /// length 1 and with a positive largest element. The derivative of the vectors does not exist
    /// where eigenvalues are equal.
    public func eigenSymmetric() -> (values: Tensor, vectors: Tensor) {
        let n = squareSize("eigenSymmetric")
        var a = array
        for i in 0..<n {
            for j in 0..<i {
                let mean = (a[i * n + j] + a[j * n + i]) / 2
                (a[i * n + j], a[j * n + i]) = (mean, mean)
            }
        }
        var v = [Double](repeating: 0, count: n * n)
        guard ck_eigen_symmetric(&a, &v, n) else {
            fail("eigenSymmetric: the matrix has elements that are not finite")
        }
        let order = (0..<n).sorted { left, right in
            let (x, y) = (a[left * n + left], a[right * n + right])
            return x == y ? left < right : x < y
        }
        var columns = [Double](repeating: 0, count: n * n)
        for (place, source) in order.enumerated() {
            var largest = 0.0
            for i in 0..<n where Swift.abs(v[i * n + source]) > Swift.abs(largest) {
                largest = v[i * n + source]
            }
            for i in 0..<n {
                columns[i * n + place] = largest < 0 ? -v[i * n + source] : v[i * n + source]
            }
        }
        let vectors = Tensor(Tensor(columns, shape).storage, shape, from: .eigenvectors, self)
        let diagonal = Tensor(order.map { a[$0 * n + $0] })
        let values = Tensor(
            diagonal.storage, [n], from: .eigenvalues, self, nil, more: [vectors])
        return (values, vectors)
    }

    /// The elements a[i, i] of a matrix.
    public func diagonal() -> Tensor {
        guard ndim == 2 else { fail("diagonal: shape \(shape) is not a matrix") }
        let count = Swift.min(shape[0], shape[1])
        return flattened().take(Indices((0..<count).map { $0 * (shape[1] + 1) }), axis: 0)
    }

    /// The derivative of a Cholesky factor
    /// L at g is L⁻ᵀ·(Φ + Φᵀ)·L⁻¹ / 2 with Φ the lower triangle of Lᵀ·g whose diagonal is halved
    /// (I. Murray, "Differentiation of the Cholesky decomposition", 2016).
    func choleskyPullback(of g: Tensor) -> Tensor {
        let n = shape[0]
        let mask = Tensor(
            (0..<n * n).map { $0 / n > $0 % n ? 1 : $0 / n == $0 % n ? 0.5 : 0 }, [n, n])
        let half = product(g, true, false) * mask
        let symmetric = (half + half.T) * 0.5
        return T.solve(T.solve(symmetric).T)
    }

    /// The derivative of eigenvectors, given them (self) and the matrix: V·(F ∘ Vᵀ·g)·Vᵀ with
    /// F[i, j] = 1 / (λ[j] − λ[i]), made symmetric.
    func eigenvectorsPullback(of g: Tensor, matrix: Tensor) -> Tensor {
        let n = shape[0]
        let values = product(matrix.product(self, false, false), true, false).diagonal()
        let eye = Tensor.eye(n)
        let gaps = values.reshaped([1, n]) - values.reshaped([n, 1]) + eye
        let inner = (product(g, true, false) / gaps) * (1 - eye)
        let result = product(inner, false, false).product(self, false, true)
        return (result + result.T) * 0.5
    }

    /// A vector as a matrix of one column.
    var asColumns: Tensor { ndim == 1 ? reshaped([shape[0], 1]) : self }

    private func squareSize(_ operation: StaticString) -> Int {
        guard ndim == 2, shape[0] == shape[1] else {
            fail("\(operation): shape \(shape) is not a square matrix")
        }
        return shape[0]
    }

    private func factored(_ operation: StaticString) -> Factors {
        var factors = Factors(values: array, order: [Int64](repeating: 0, count: shape[0]))
        var sign: Int32 = 1
        guard ck_factor(&factors.values, shape[0], &factors.order, &sign) else {
            fail("\(operation): the matrix is singular")
        }
        return factors
    }
}

/// Triangular factors of a matrix and the order of its rows.
private struct Factors {
    var values: [Double]
    var order: [Int64]

    func solve(_ b: [Double], columns: Int) -> [Double] {
        var right = b
        var x = b
        ck_solve(values, order.count, order, &right, &x, columns)
        return x
    }
}
