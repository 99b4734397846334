import CKernels

/// The shape that two shapes broadcast to, or a failure that names the operation and both.
func broadcastShape(_ a: [Int], _ b: [Int], operation: StaticString) -> [Int] {
    if a == b { return a }
    let count = max(a.count, b.count)
    var result = [Int](repeating: 1, count: count)
    for index in 0..<count {
        let left = index < count - a.count ? 1 : a[index - (count - a.count)]
        let right = index < count - b.count ? 1 : b[index - (count - b.count)]
        guard left == right || left == 1 || right == 1 else {
            fail("\(operation): shapes \(a) and \(b) do not broadcast")
        }
        result[index] = left == 1 ? right : left
    }
    return result
}

/// Row-major strides of `shape`, aligned at the right with `target` and 0 where repeated.
func broadcastStrides(_ shape: [Int], to target: [Int]) -> [Int64] {
    var result = [Int64](repeating: 0, count: target.count)
    var stride = 1
    for offset in 1...max(shape.count, 1) where offset <= shape.count {
        let size = shape[shape.count - offset]
        if size != 1 { result[target.count - offset] = Int64(stride) }
        stride *= size
    }
    return result
}

extension Tensor {
    /// Elementwise operation of two tensors with broadcasting.
    @inline(__always)
    static func elementwise(
        _ operation: ck_binary_op, _ name: StaticString, _ a: Tensor, _ b: Tensor
    ) -> (Storage, [Int]) {
        if a.shape == b.shape {
            let out = Storage(count: a.size)
            ck_binary(operation, a.storage.pointer, b.storage.pointer, out.pointer, a.size)
            return (out, a.shape)
        }
        return broadcasting(operation, name, a, b)
    }

    private static func broadcasting(
        _ operation: ck_binary_op, _ name: StaticString, _ a: Tensor, _ b: Tensor
    ) -> (Storage, [Int]) {
        let shape = broadcastShape(a.shape, b.shape, operation: name)
        let out = Storage(shape, for: name)
        ck_binary_strided(
            operation, Int32(shape.count), shape.map(Int64.init),
            broadcastStrides(a.shape, to: shape), broadcastStrides(b.shape, to: shape),
            a.storage.pointer, b.storage.pointer, out.pointer)
        return (out, shape)
    }

    /// The tensor repeated to a larger shape, as broadcasting would.
    public func broadcast(to target: [Int]) -> Tensor {
        if shape == target { return self }
        let common = broadcastShape(shape, target, operation: "broadcast")
        guard common == target else {
            fail("broadcast: shape \(shape) does not broadcast to \(target)")
        }
        let out = Storage(target, for: "broadcast")
        if size == 1 {
            ck_fill(out.pointer, storage.pointer[0], out.count)
        } else {
            ck_copy_strided(
                Int32(target.count), target.map(Int64.init),
                broadcastStrides(shape, to: target), storage.pointer, out.pointer)
        }
        return Tensor(out, target, from: .broadcast, self)
    }

    /// The sum over everything that broadcasting `target` to this shape repeats.
    func summed(to target: [Int]) -> Tensor {
        if shape == target { return self }
        var result = self
        let leading = ndim - target.count
        if target.isEmpty { return sum() }
        if leading > 0 {
            let rest = Array(shape[leading...])
            let count = shape[..<leading].reduce(1, *)
            if leading > 1 { result = result.reshaped([count] + rest) }
            result = result.sum(axis: 0)
        }
        for index in target.indices where target[index] == 1 && result.shape[index] != 1 {
            result = result.sum(axis: index, keepDims: true)
        }
        return result
    }
}
