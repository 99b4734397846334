import CKernels

extension Tensor {
    /// The same elements in another shape; one dimension may be -1 and follows from the others.
    public func reshaped(_ newShape: [Int]) -> Tensor {
        if newShape == shape { return self }
        var target = newShape
        guard newShape.count(where: { $0 < 0 }) <= 1, newShape.allSatisfy({ $0 >= -1 }) else {
            fail(
                "reshaped: shape \(shape) does not fit \(newShape): one dimension may be -1, none "
                    + "less")
        }
        if let free = target.firstIndex(of: -1) {
            target[free] = 1
            let rest = elementCount(of: target, operation: "reshaped")
            guard rest > 0, size % rest == 0 else {
                fail("reshaped: shape \(shape) (\(size) elements) does not fit \(newShape)")
            }
            target[free] = size / rest
        }
        guard elementCount(of: target, operation: "reshaped") == size else {
            fail("reshaped: shape \(shape) (\(size) elements) does not fit \(newShape)")
        }
        return Tensor(storage, target, from: .reshape, self)
    }

    /// The elements as a vector.
    public func flattened() -> Tensor { reshaped([size]) }

    /// The axes in another order: axis `order[i]` becomes axis i. Without an order, reversed.
    public func transposed(_ order: [Int]? = nil) -> Tensor {
        let order = order?.map { axis($0, operation: "transposed") } ?? shape.indices.reversed()
        guard order.sorted() == Array(shape.indices) else {
            fail("transposed: \(order) is not an order of the axes of shape \(shape)")
        }
        if order == Array(shape.indices) { return self }
        var strides = [Int64](repeating: 1, count: ndim)
        for index in shape.indices.dropLast().reversed() {
            strides[index] = strides[index + 1] * Int64(shape[index + 1])
        }
        let target = order.map { shape[$0] }
        let out = Storage(count: size)
        ck_copy_strided(
            Int32(ndim), target.map(Int64.init), order.map { strides[$0] },
            storage.pointer, out.pointer)
        return Tensor(out, target, from: .transpose(order), self)
    }

    /// The tensor with its axes reversed; for a matrix, its transpose.
    public var T: Tensor { transposed() }

    /// The tensor with a dimension of size 1 inserted before `axis` (at the end for -1).
    public func expandedDimensions(axis: Int) -> Tensor {
        let position = axis < 0 ? axis + ndim + 1 : axis
        guard position >= 0, position <= ndim else {
            fail("expandedDimensions: axis \(axis) is out of range for shape \(shape)")
        }
        var target = shape
        target.insert(1, at: position)
        return reshaped(target)
    }

    /// The tensor without one dimension of size 1, or without all of them.
    public func squeezed(axis: Int? = nil) -> Tensor {
        guard let axis else { return reshaped(shape.filter { $0 != 1 }) }
        let position = self.axis(axis, operation: "squeezed")
        guard shape[position] == 1 else {
            fail("squeezed: axis \(axis) of shape \(shape) has size \(shape[position]), not 1")
        }
        var target = shape
        target.remove(at: position)
        return reshaped(target)
    }

    /// The tensor with zeros before and after its elements along an axis.
    public func padded(axis: Int, before: Int, after: Int) -> Tensor {
        let position = self.axis(axis, operation: "padded")
        guard (0...largestSize).contains(before), (0...largestSize).contains(after) else {
            fail(
                "padded: before \(before) and after \(after) must be at least 0 and at most 2⁴⁰ "
                    + "(shape \(shape))")
        }
        if before == 0, after == 0 { return self }
        var target = shape
        target[position] += before + after
        let out = Storage(target, for: "padded")
        ck_fill(out.pointer, 0, out.count)
        let (outer, inner) = around(position)
        copyBlocks(
            storage.pointer, shape[position] * inner, 0,
            out.pointer, target[position] * inner, before * inner,
            count: outer, length: shape[position] * inner)
        return Tensor(out, target, from: .pad(axis: position, before: before), self)
    }

    /// Elements `start ..< start + count` along an axis (checked by the callers).
    func slice(axis: Int, start: Int, count: Int) -> Tensor {
        if start == 0, count == shape[axis] { return self }
        var target = shape
        target[axis] = count
        let (outer, inner) = around(axis)
        let out = Storage(count: outer * count * inner)
        copyBlocks(
            storage.pointer, shape[axis] * inner, start * inner, out.pointer, count * inner, 0,
            count: outer, length: count * inner)
        return Tensor(out, target, from: .slice(axis: axis, start: start), self)
    }

    /// The tensor with one axis moved to the end.
    func movedToLast(_ axis: Int) -> Tensor {
        if axis == ndim - 1 { return self }
        return transposed(shape.indices.filter { $0 != axis } + [axis])
    }

    /// The tensor with the last axis moved to `axis`.
    func movedFromLast(_ axis: Int) -> Tensor {
        if axis == ndim - 1 { return self }
        var order = Array(shape.indices.dropLast())
        order.insert(ndim - 1, at: axis)
        return transposed(order)
    }
}

/// Tensors joined along an existing axis.
public func concatenated(_ parts: [Tensor], axis: Int = 0) -> Tensor {
    guard let first = parts.first else { fail("concatenated: there are no tensors to join") }
    if parts.count == 1 { return first }
    let position = first.axis(axis, operation: "concatenated")
    var target = first.shape
    target[position] = 0
    for part in parts {
        var expected = first.shape
        if part.ndim == first.ndim { expected[position] = part.shape[position] }
        guard part.shape == expected else {
            fail(
                "concatenated: shapes \(first.shape) and \(part.shape) differ outside axis \(axis)")
        }
        target[position] += part.shape[position]
    }
    let (outer, inner) = first.around(position)
    let out = Storage(target, for: "concatenated")
    var start = 0
    for part in parts {
        let length = part.shape[position] * inner
        copyBlocks(
            part.storage.pointer, length, 0, out.pointer, target[position] * inner, start,
            count: outer, length: length)
        start += length
    }
    return Tensor(
        out, target, from: .concatenate(axis: position), first, nil,
        more: Array(parts.dropFirst()))
}

/// Tensors of one shape joined along a new axis.
public func stacked(_ parts: [Tensor], axis: Int = 0) -> Tensor {
    guard let first = parts.first else { fail("stacked: there are no tensors to join") }
    for part in parts where part.shape != first.shape {
        fail("stacked: shapes \(first.shape) and \(part.shape) differ")
    }
    guard axis >= -first.ndim - 1, axis <= first.ndim else {
        fail("stacked: axis \(axis) is out of range for parts of shape \(first.shape)")
    }
    return concatenated(parts.map { $0.expandedDimensions(axis: axis) }, axis: axis)
}

/// Copies `count` blocks of `length` floats between two regular arrangements.
private func copyBlocks(
    _ source: UnsafePointer<Float>, _ sourceStep: Int, _ sourceStart: Int,
    _ target: UnsafeMutablePointer<Float>, _ targetStep: Int, _ targetStart: Int,
    count: Int, length: Int
) {
    for block in 0..<count {
        (target + targetStart + block * targetStep).update(
            from: source + sourceStart + block * sourceStep, count: length)
    }
}
