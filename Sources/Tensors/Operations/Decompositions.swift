import CKernels

// Orthogonal decompositions of the matrices in the last two axes, computed in double.
extension Tensor {
    /// The eigenvalues of a symmetric matrix in rising order and, as columns, the eigenvectors, of
    /// length 1 and with a positive largest element. The derivative of the vectors does not exist
    /// where eigenvalues are equal.
    public func eigenSymmetric() -> (values: Tensor, vectors: Tensor) {
        let n = squareSize("eigenSymmetric")
        var values: [Double] = []
        let columns = eachMatrix { place, a in
            guard let result = SymmetricEigen(a, n) else {
                fail("eigenSymmetric: \(named(place)) has elements that are not finite")
            }
            values += result.values
            return result.columns
        }
        let vectors = Tensor(Tensor(columns, shape).storage, shape, from: .eigenvectors, self)
        let target = Array(shape.dropLast())
        return (
            Tensor(
                Tensor(values, target).storage, target, from: .eigenvalues, self, nil,
                more: [vectors]), vectors
        )
    }

    /// The factors of A = Q·R: orthonormal columns Q, [..., m, k], and an upper triangular R,
    /// [..., k, n], with a diagonal that is not negative; k is the smaller of m and n.
    public func qr() -> (q: Tensor, r: Tensor) {
        guard ndim >= 2 else { fail("qr: shape \(shape) is not a matrix") }
        let (m, n) = (shape[ndim - 2], shape[ndim - 1])
        if m < n {
            // The first columns decide about Q.
            let q = slice(axis: ndim - 1, start: 0, count: m).qr().q
            return (q, q.product(self, true, false) * Tensor.upper(m, n))
        }
        var upper: [Double] = []
        let columns = matrixTransposed.eachMatrix { _, a in
            var (a, r) = (a, [Double](repeating: 0, count: n * n))
            ck_qr(&a, &r, m, n)
            upper += r
            return a
        }
        let byColumns = Tensor(columns, shape.dropLast(2) + [n, m])
        let q = Tensor(
            byColumns.matrixTransposed.storage, shape, from: .orthonormal, self)
        // R = Qᵀ·A is how its derivative is found.
        let target = shape.dropLast(2) + [n, n]
        let r = Tensor(
            Tensor(upper, Array(target)).storage, Array(target),
            from: .matmul(transposeA: true, transposeB: false), q, self)
        return (q, r)
    }

    /// The singular value decomposition A = U·diag(values)·Vᵀ: U is [..., m, k], V [..., n, k], both
    /// with orthonormal columns, and the values, [..., k], fall and are not negative; k is the
    /// smaller of m and n. The largest element of every column of V (of U, if m < n) is positive.
    /// The derivatives of U and V do not exist where values are equal or zero.
    public func svd() -> (u: Tensor, values: Tensor, v: Tensor) {
        guard ndim >= 2 else { fail("svd: shape \(shape) is not a matrix") }
        let (m, n) = (shape[ndim - 2], shape[ndim - 1])
        if m < n {
            let result = matrixTransposed.svd()
            return (result.v, result.values, result.u)
        }
        var (right, values): ([Double], [Double]) = ([], [])
        let columns = matrixTransposed.eachMatrix { place, a in
            var (a, v) = (a, [Double](repeating: 0, count: n * n))
            var s = [Double](repeating: 0, count: n)
            guard ck_svd(&a, &v, &s, m, n) else {
                fail("svd: \(named(place)) has elements that are not finite")
            }
            right += v
            values += s
            return a
        }
        let batch = Array(shape.dropLast(2))
        // V are the eigenvectors of AᵀA, and U is A·V with columns of length 1.
        let v = Tensor(
            Tensor(right, batch + [n, n]).matrixTransposed.storage, batch + [n, n],
            from: .eigenvectors, product(self, true, false))
        let image = product(v, false, false)
        let u = Tensor(
            Tensor(columns, batch + [n, m]).matrixTransposed.storage, shape, from: .divide,
            image, image.norm(axis: -2, keepDims: true))
        return (
            u,
            Tensor(
                Tensor(values, batch + [n]).storage, batch + [n], from: .singularValues, self, nil,
                more: [u, v]), v
        )
    }

    /// The derivative of eigenvectors, given them (self) and the matrix: V·(F ∘ Vᵀ·g)·Vᵀ with
    /// F[i, j] = 1 / (λ[j] − λ[i]), made symmetric.
    func eigenvectorsPullback(of g: Tensor, matrix: Tensor) -> Tensor {
        let values = (self * matrix.product(self, false, false)).sum(axis: -2)
        let eye = Tensor.eye(shape[ndim - 1])
        let gaps = values.expandedDimensions(axis: -2) - values.expandedDimensions(axis: -1) + eye
        let inner = (product(g, true, false) / gaps) * (1 - eye)
        let result = product(inner, false, false).product(self, false, true)
        return (result + result.matrixTransposed) * 0.5
    }

    /// The derivative of the factor Q (self) of a matrix: (g − Q·(L + Lᵀ + D))·R⁻ᵀ, with L the part
    /// of gᵀ·Q below the diagonal and D its diagonal (S. F. Walter and L. Lehmann, "Algorithmic
    /// differentiation of linear algebra functions", 2010).
    func orthonormalPullback(of g: Tensor, matrix: Tensor) -> Tensor {
        let n = shape[ndim - 1]
        let r = product(matrix, true, false) * Tensor.upper(n, n)
        let lower = g.product(self, true, false) * Tensor.triangle(n, diagonal: 0.5)
        let symmetric = lower + lower.matrixTransposed
        let rest = g - product(symmetric, false, false)
        return r.solve(rest.matrixTransposed).matrixTransposed
    }

    /// Ones on and above the diagonal.
    private static func upper(_ rows: Int, _ columns: Int) -> Tensor {
        Tensor(
            (0..<rows * columns).map { $0 / columns <= $0 % columns ? 1 : 0 }, [rows, columns])
    }
}

/// Eigenvalues in rising order, and vectors as columns.
private struct SymmetricEigen {
    var values: [Double]
    var columns: [Double]

    /// Of the symmetric part of a matrix; nil if an element is not finite.
    init?(_ matrix: [Double], _ n: Int) {
        var a = matrix
        for i in 0..<n {
            for j in 0..<i {
                let mean = (a[i * n + j] + a[j * n + i]) / 2
                (a[i * n + j], a[j * n + i]) = (mean, mean)
            }
        }
        var v = [Double](repeating: 0, count: n * n)
        guard ck_eigen_symmetric(&a, &v, n) else { return nil }
        let order = (0..<n).sorted { left, right in
            let (x, y) = (a[left * n + left], a[right * n + right])
            return x == y ? left < right : x < y
        }
        values = order.map { a[$0 * n + $0] }
        columns = [Double](repeating: 0, count: n * n)
        for (place, source) in order.enumerated() {
            var largest = 0.0
            for i in 0..<n where Swift.abs(v[i * n + source]) > Swift.abs(largest) {
                largest = v[i * n + source]
            }
            for i in 0..<n {
                columns[i * n + place] = largest < 0 ? -v[i * n + source] : v[i * n + source]
            }
        }
    }
}
