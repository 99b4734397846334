import CKernels

extension Tensor {
    /// The sum of all elements, or along one axis.
    public func sum(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        let view = reduction(axis, keepDims, operation: "sum")
        let out = Storage(count: view.outer * view.inner)
        ck_sum(storage.pointer, out.pointer, view.outer, view.count, view.inner)
        return Tensor(out, view.shape, from: .sum(axis: view.axis), self)
    }

    /// The mean of all elements, or along one axis.
    public func mean(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        let view = reduction(axis, keepDims, operation: "mean")
        return sum(axis: axis, keepDims: keepDims) / Double(view.count)
    }

    /// The largest of all elements, or along one axis. The derivative goes to the first of equals.
    public func max(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        extreme(smallest: false, axis, keepDims, operation: "max")
    }

    /// The smallest of all elements, or along one axis. The derivative goes to the first of equals.
    public func min(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        extreme(smallest: true, axis, keepDims, operation: "min")
    }

    /// The mean squared deviation from the mean; `correction` is subtracted from the divisor (1
    /// for an unbiased estimate).
    public func variance(
        axis: Int? = nil, keepDims: Bool = false, correction: Double = 0
    ) -> Tensor {
        let view = reduction(axis, keepDims, operation: "variance")
        let deviation = self - mean(axis: axis, keepDims: true)
        return deviation.square().sum(axis: axis, keepDims: keepDims)
            / (Double(view.count) - correction)
    }

    /// The square root of ``variance(axis:keepDims:correction:)``.
    public func std(axis: Int? = nil, keepDims: Bool = false, correction: Double = 0) -> Tensor {
        checkAxis(axis, operation: "std")
        return variance(axis: axis, keepDims: keepDims, correction: correction).sqrt()
    }

    /// log Σ eˣ over all elements, or along one axis, without overflow.
    public func logSumExp(axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        let view = reduction(axis, keepDims, operation: "logSumExp")
        let rows = view.axis.map { movedToLast($0) } ?? flattened()
        let out = Storage(count: rows.size / Swift.max(view.count, 1))
        guard view.count > 0 else { return Tensor.full(view.shape, -Double.infinity) }
        ck_log_sum_exp(rows.storage.pointer, out.pointer, out.count, view.count)
        let result = Tensor(out, Array(rows.shape.dropLast()), from: .logSumExp, rows)
        return result.reshaped(view.shape)
    }

    /// eˣ / Σ eˣ along an axis.
    public func softmax(axis: Int = -1) -> Tensor {
        alongLast(axis, "softmax", ck_softmax, .softmax)
    }

    /// x − log Σ eˣ along an axis.
    public func logSoftmax(axis: Int = -1) -> Tensor {
        alongLast(axis, "logSoftmax", ck_log_softmax, .logSoftmax)
    }

    /// The position of the first largest element along one axis, for every place of the other
    /// axes in row-major order; along all axes if none is given.
    public func argMax(axis: Int? = nil) -> [Int] {
        extremePositions(smallest: false, reduction(axis, false, operation: "argMax"))
    }

    /// The position of the first smallest element; see ``argMax(axis:)``.
    public func argMin(axis: Int? = nil) -> [Int] {
        extremePositions(smallest: true, reduction(axis, false, operation: "argMin"))
    }

    /// Sums of all elements up to each one along an axis (along the only one if none is given).
    public func cumsum(axis: Int? = nil) -> Tensor {
        guard let axis else { return flattened().cumulativeSum(axis: 0, reverse: false) }
        return cumulativeSum(axis: self.axis(axis, operation: "cumsum"), reverse: false)
    }

    /// The norm (Σ |x|ᵖ)¹ᐟᵖ along one axis or all: the square root of the sum of squares, the sum of
    /// magnitudes for p = 1, the largest magnitude for p = ∞. Its derivative at 0 is not a number for
    /// p = 2, as the function has none there.
    public func norm(order p: Double = 2, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
        guard p > 0 else { fail("norm: order \(p) of shape \(shape) is not positive") }
        checkAxis(axis, operation: "norm")
        switch p {
        case 1: return abs().sum(axis: axis, keepDims: keepDims)
        case 2: return square().sum(axis: axis, keepDims: keepDims).sqrt()
        case .infinity: return abs().max(axis: axis, keepDims: keepDims)
        default: return abs().pow(p).sum(axis: axis, keepDims: keepDims).pow(1 / p)
        }
    }

    // MARK: Parts

    /// A tensor seen as [outer, count, inner], to be reduced along `count`.
    struct Reduction {
        var axis: Int?
        var outer: Int
        var count: Int
        var inner: Int
        /// The shape of the result.
        var shape: [Int]
    }

    func reduction(_ axis: Int?, _ keepDims: Bool, operation: StaticString) -> Reduction {
        guard let axis else {
            let shape = keepDims ? [Int](repeating: 1, count: ndim) : []
            return Reduction(axis: nil, outer: 1, count: size, inner: 1, shape: shape)
        }
        let position = self.axis(axis, operation: operation)
        var result = shape
        if keepDims { result[position] = 1 } else { result.remove(at: position) }
        let (outer, inner) = around(position)
        return Reduction(
            axis: position, outer: outer, count: shape[position], inner: inner, shape: result)
    }

    /// Reports an axis that is out of range under the name of the operation that was called.
    private func checkAxis(_ axis: Int?, operation: StaticString) {
        if let axis { _ = self.axis(axis, operation: operation) }
    }

    /// The number of elements before and after an axis.
    func around(_ axis: Int) -> (outer: Int, inner: Int) {
        var outer = 1
        var inner = 1
        for index in shape.indices {
            if index < axis { outer *= shape[index] }
            if index > axis { inner *= shape[index] }
        }
        return (outer, inner)
    }

    private func extremePositions(smallest: Bool, _ view: Reduction) -> [Int] {
        guard view.count > 0 || view.outer * view.inner == 0 else {
            fail("\(smallest ? "argMin" : "argMax"): shape \(shape) has no elements to choose from")
        }
        var positions = [Int64](repeating: 0, count: view.outer * view.inner)
        ck_arg_extreme(
            smallest, storage.pointer, &positions, view.outer, view.count, view.inner)
        return positions.map { Int($0) }
    }

    private func extreme(
        smallest: Bool, _ axis: Int?, _ keepDims: Bool, operation: StaticString
    ) -> Tensor {
        let view = reduction(axis, keepDims, operation: operation)
        guard view.count > 0 else {
            fail("\(operation): shape \(shape) has no elements to choose from")
        }
        let indices = Indices(extremePositions(smallest: smallest, view))
        let source = view.axis == nil ? flattened() : self
        return source.takeAlong(indices, axis: view.axis ?? 0, count: 1).reshaped(view.shape)
    }

    private func alongLast(
        _ axis: Int, _ operation: StaticString,
        _ kernel: (UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int, Int) -> Void,
        _ primitive: @autoclosure () -> Primitive
    ) -> Tensor {
        let position = self.axis(axis, operation: operation)
        guard position == ndim - 1 else {
            return movedToLast(position).alongLast(-1, operation, kernel, primitive())
                .movedFromLast(position)
        }
        let out = Storage(count: size)
        if size > 0 {
            kernel(storage.pointer, out.pointer, size / shape[position], shape[position])
        }
        return Tensor(out, shape, from: primitive(), self)
    }

    /// The derivative of softmax, given its result (self): g·y − y·Σ g·y. In one pass with the same
    /// bits where no differentiation further out records it.
    func softmaxPullback(of g: Tensor) -> Tensor {
        if isRecorded || g.isRecorded {
            let weighted = g * self
            return weighted - self * weighted.sum(axis: -1, keepDims: true)
        }
        return inOnePass(g, ck_softmax_back)
    }

    /// The derivative of the logarithm of softmax, given its result (self): g − exp(y)·Σ g.
    func logSoftmaxPullback(of g: Tensor) -> Tensor {
        if isRecorded || g.isRecorded {
            return g - exp() * g.sum(axis: -1, keepDims: true)
        }
        return inOnePass(g, ck_log_softmax_back)
    }

    private func inOnePass(
        _ g: Tensor,
        _ kernel: (
            UnsafePointer<Float>?, UnsafePointer<Float>?, UnsafeMutablePointer<Float>?, Int, Int
        ) -> Void
    ) -> Tensor {
        let out = Storage(count: size)
        let width = shape[ndim - 1]
        if size > 0 {
            kernel(storage.pointer, g.storage.pointer, out.pointer, size / width, width)
        }
        return Tensor(out, shape)
    }

    /// Sums along an axis up to (or, reversed, from) each element.
    func cumulativeSum(axis: Int, reverse: Bool) -> Tensor {
        let (outer, inner) = around(axis)
        let out = Storage(count: size)
        ck_cumsum(reverse, storage.pointer, out.pointer, outer, shape[axis], inner)
        return Tensor(out, shape, from: .cumulativeSum(axis: axis, reverse: reverse), self)
    }

    /// Undoes the shape of a sum: repeats the result over what was summed.
    func repeated(alongSummed axis: Int?, of original: [Int]) -> Tensor {
        guard let axis else {
            return reshaped([]).broadcast(to: original)
        }
        var kept = original
        kept[axis] = 1
        return reshaped(kept).broadcast(to: original)
    }
}
