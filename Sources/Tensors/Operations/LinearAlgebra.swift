import CKernels

// Dense linear algebra of the matrices in the last two axes, computed in double and rounded at the
// end. Leading axes hold as many matrices of their own.
extension Tensor {
    /// The lower triangular L with A = L·Lᵀ of a positive definite matrix, of which only the lower
    /// half is read.
    public func cholesky() -> Tensor {
        let n = squareSize("cholesky")
        let values = eachMatrix { place, a in
            var a = a
            guard ck_cholesky(&a, n) else {
                fail("cholesky: \(named(place)) is not positive definite")
            }
            return a
        }
        return Tensor(Tensor(values, shape).storage, shape, from: .cholesky, self)
    }

    /// The solution x of A·x = b. `b` is a matrix with as many rows as A, whose leading axes
    /// broadcast with those of A, or a vector (for every matrix one, if there are several).
    public func solve(_ b: Tensor) -> Tensor {
        let n = squareSize("solve")
        if b.shape == Array(shape.dropLast()) {
            return solve(b.expandedDimensions(axis: -1)).squeezed(axis: -1)
        }
        guard b.ndim >= 2, b.shape[b.ndim - 2] == n else {
            fail("solve: shapes \(shape) and \(b.shape) do not fit")
        }
        let batch = broadcastShape(
            Array(shape.dropLast(2)), Array(b.shape.dropLast(2)), operation: "solve")
        let matrices = broadcast(to: batch + [n, n])
        let right = b.broadcast(to: batch + b.shape.suffix(2))
        let columns = right.shape[right.ndim - 1]
        let values = matrices.eachMatrix { place, a in
            let factors = matrices.factored(a, n, place, "solve")
            return factors.solve(right.matrix(place), columns: columns)
        }
        return Tensor(
            Tensor(values, right.shape).storage, right.shape, from: .solve, matrices, right)
    }

    /// The matrix A⁻¹ with A·A⁻¹ = 1. To solve equations, ``solve(_:)`` is more accurate.
    public func inverse() -> Tensor {
        let n = squareSize("inverse")
        let one = Tensor.eye(n).array
        let values = eachMatrix { place, a in
            factored(a, n, place, "inverse").solve(one, columns: n)
        }
        return Tensor(Tensor(values, shape).storage, shape, from: .inverse, self)
    }

    /// log |det A|; −∞ if the matrix is singular, NaN if an element is NaN or infinite.
    public func logDeterminant() -> Tensor {
        let n = squareSize("logDeterminant")
        let values = eachMatrix { _, a in
            var a = a
            var order = [Int64](repeating: 0, count: n)
            var sign: Int32 = 1
            guard a.allSatisfy(\.isFinite) else { return [.nan] }
            guard ck_factor(&a, n, &order, &sign) else { return [-.infinity] }
            return [(0..<n).reduce(0.0) { $0 + ck_log(Swift.abs(a[$1 * n + $1])) }]
        }
        let target = Array(shape.dropLast(2))
        return Tensor(Tensor(values, target).storage, target, from: .logDeterminant, self)
    }

    /// The elements a[i, i] of a matrix.
    public func diagonal() -> Tensor {
        guard ndim == 2 else { fail("diagonal: shape \(shape) is not a matrix") }
        let count = Swift.min(shape[0], shape[1])
        return flattened().take(Indices((0..<count).map { $0 * (shape[1] + 1) }), axis: 0)
    }

    /// The derivative of a Cholesky factor L (self) at g is L⁻ᵀ·(Φ + Φᵀ)·L⁻¹ / 2 with Φ the lower
    /// triangle of Lᵀ·g whose diagonal is halved (I. Murray, "Differentiation of the Cholesky
    /// decomposition", 2016).
    func choleskyPullback(of g: Tensor) -> Tensor {
        let half = product(g, true, false) * Tensor.triangle(shape[ndim - 1], diagonal: 0.5)
        let symmetric = (half + half.matrixTransposed) * 0.5
        let upper = matrixTransposed
        return upper.solve(upper.solve(symmetric).matrixTransposed)
    }

    /// Ones below the diagonal of a square matrix, and a number on it.
    static func triangle(_ n: Int, diagonal: Double) -> Tensor {
        Tensor(
            (0..<n * n).map { $0 / n > $0 % n ? 1 : $0 / n == $0 % n ? diagonal : 0 }, [n, n])
    }

    // MARK: Matrices in the last two axes

    /// The transposes of all matrices.
    var matrixTransposed: Tensor {
        transposed(Array(0..<ndim - 2) + [ndim - 1, ndim - 2])
    }

    /// One of the matrices, in the order in which they are stored.
    func matrix(_ place: Int) -> [Double] {
        let count = shape[ndim - 2] * shape[ndim - 1]
        return (place * count..<(place + 1) * count).map { Double(storage.pointer[$0]) }
    }

    /// What `body` makes of every matrix, one after the other.
    func eachMatrix(_ body: (Int, [Double]) -> [Double]) -> [Double] {
        let batch = shape.dropLast(2).reduce(1, *)
        return batch == 1 ? body(0, matrix(0)) : (0..<batch).flatMap { body($0, matrix($0)) }
    }

    /// How an error names a matrix.
    func named(_ place: Int) -> String {
        ndim == 2 ? "the matrix" : "matrix \(place) of shape \(shape)"
    }

    /// The number of rows, which must be that of columns.
    func squareSize(_ operation: StaticString) -> Int {
        guard ndim >= 2, shape[ndim - 2] == shape[ndim - 1] else {
            fail("\(operation): shape \(shape) is not a square matrix")
        }
        return shape[ndim - 1]
    }

    private func factored(
        _ a: [Double], _ n: Int, _ place: Int, _ operation: StaticString
    ) -> Factors {
        guard a.allSatisfy(\.isFinite) else {
            fail("\(operation): \(named(place)) has an element that is NaN or infinite")
        }
        var factors = Factors(values: a, order: [Int64](repeating: 0, count: n))
        var sign: Int32 = 1
        guard ck_factor(&factors.values, n, &factors.order, &sign) else {
            fail("\(operation): \(named(place)) is singular")
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
