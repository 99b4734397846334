import CKernels

/// The matrix product. Vectors are taken as a row on the left and as a column on the right, as in
/// NumPy; leading axes of tensors with more than two are broadcast.
public func matmul(_ a: Tensor, _ b: Tensor) -> Tensor { a.matmul(b) }

/// x·Wᵀ + b, the map of a dense layer: `x` is [..., inputs], `weight` [outputs, inputs], `bias`
/// [outputs].
public func linear(_ x: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor {
    guard weight.ndim == 2, x.ndim >= 1, x.shape[x.ndim - 1] == weight.shape[1],
        bias == nil || bias?.shape == [weight.shape[0]]
    else {
        fail(
            "linear: input \(x.shape), weight \(weight.shape)"
                + (bias.map { " and bias \($0.shape)" } ?? "") + " do not fit")
    }
    let (inputs, outputs) = (weight.shape[1], weight.shape[0])
    let rows = x.ndim == 2 ? x : x.reshaped([x.shape.dropLast().reduce(1, *), inputs])
    let result: Tensor
    if let bias {
        let count = rows.shape[0]
        let out = Storage([count, outputs], for: "linear")
        ck_matmul(
            count, outputs, inputs, rows.storage.pointer, inputs, 1,
            weight.storage.pointer, 1, inputs, bias.storage.pointer, out.pointer)
        result = Tensor(out, [count, outputs], from: .linear, rows, weight, more: [bias])
    } else {
        result = rows.product(weight, false, true)
    }
    return x.ndim == 2 ? result : result.reshaped(Array(x.shape.dropLast()) + [outputs])
}

extension Tensor {
    /// The matrix product with another tensor; see ``matmul(_:_:)``.
    public func matmul(_ other: Tensor) -> Tensor {
        guard ndim > 0, other.ndim > 0 else {
            fail("matmul: shapes \(shape) and \(other.shape) do not fit: a number has no axes")
        }
        let inner = other.shape[Swift.max(other.ndim - 2, 0)]
        guard shape[ndim - 1] == inner else {
            fail(
                "matmul: shapes \(shape) and \(other.shape) do not fit: "
                    + "\(shape[ndim - 1]) columns against \(inner) rows")
        }
        if ndim == 2, other.ndim == 2 { return product(other, false, false) }
        if ndim == 1 {
            let result = expandedDimensions(axis: 0).matmul(other)
            return result.squeezed(axis: other.ndim == 1 ? 0 : -2)
        }
        if other.ndim == 1 {
            return matmul(other.expandedDimensions(axis: 1)).squeezed(axis: -1)
        }
        if other.ndim == 2 {
            let rows = reshaped([shape.dropLast().reduce(1, *), inner])
            return rows.product(other, false, false)
                .reshaped(Array(shape.dropLast()) + [other.shape[1]])
        }
        let batch = broadcastShape(
            Array(shape.dropLast(2)), Array(other.shape.dropLast(2)), operation: "matmul")
        return broadcast(to: batch + shape.suffix(2))
            .product(other.broadcast(to: batch + other.shape.suffix(2)), false, false)
    }

    /// The product of matrices or of equally many matrices in leading axes; the flags say which
    /// operand is used transposed. Shapes are the caller's to check.
    func product(_ other: Tensor, _ transposeA: Bool, _ transposeB: Bool) -> Tensor {
        let (rowsA, columnsA) = (shape[ndim - 2], shape[ndim - 1])
        let (rowsB, columnsB) = (other.shape[ndim - 2], other.shape[ndim - 1])
        let (m, k) = transposeA ? (columnsA, rowsA) : (rowsA, columnsA)
        let n = transposeB ? rowsB : columnsB
        var target = shape
        target[ndim - 2] = m
        target[ndim - 1] = n
        let out = Storage(target, for: "matmul")
        let batch = target.dropLast(2).reduce(1, *)
        ck_matmul_batch(
            batch, m, n, k, storage.pointer, m * k, transposeA ? 1 : k, transposeA ? m : 1,
            other.storage.pointer, k * n, transposeB ? 1 : n, transposeB ? k : 1, out.pointer)
        return Tensor(
            out, target, from: .matmul(transposeA: transposeA, transposeB: transposeB),
            self, other)
    }

    /// The product with the transpose of a matrix, without making the transpose: x·yᵀ.
    package func matmulTransposed(_ other: Tensor) -> Tensor {
        guard ndim == 2, other.ndim == 2, shape[1] == other.shape[1] else {
            fail("matmulTransposed: shapes \(shape) and \(other.shape) do not fit")
        }
        return product(other, false, true)
    }
}
