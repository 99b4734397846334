import CKernels

extension Tensor {
    /// The part at one index of the first axis; negative indices count from the last.
    public subscript(index: Int) -> Tensor {
        let position = element(index, axis: 0)
        return slice(axis: 0, start: position, count: 1).reshaped(Array(shape.dropFirst()))
    }

    /// The part at one index of each of the first two axes.
    public subscript(first: Int, second: Int) -> Tensor { self[first][second] }

    /// A range of the first axis.
    public subscript(range: Range<Int>) -> Tensor {
        guard ndim > 0, range.lowerBound >= 0, range.upperBound <= shape[0] else {
            fail("subscript: range \(range) is out of bounds for shape \(shape)")
        }
        return slice(axis: 0, start: range.lowerBound, count: range.count)
    }

    /// A range of the first axis, both ends included.
    public subscript(range: ClosedRange<Int>) -> Tensor {
        guard ndim > 0, range.lowerBound >= 0, range.upperBound < shape[0] else {
            fail("subscript: range \(range) is out of bounds for shape \(shape)")
        }
        return slice(axis: 0, start: range.lowerBound, count: range.count)
    }

    /// A range of one axis.
    public func slice(_ range: Range<Int>, axis: Int) -> Tensor {
        let position = self.axis(axis, operation: "slice")
        guard range.lowerBound >= 0, range.upperBound <= shape[position] else {
            fail("slice: range \(range) is out of bounds for axis \(axis) of shape \(shape)")
        }
        return slice(axis: position, start: range.lowerBound, count: range.count)
    }

    /// The parts at the given indices of an axis, in their order; the axis then has as many
    /// places as there are indices, which may repeat.
    public func take(_ indices: [Int], axis: Int = 0) -> Tensor {
        let position = self.axis(axis, operation: "take")
        check(indices, below: shape[position], operation: "take")
        return take(Indices(indices), axis: position)
    }

    /// One element along an axis for every place of the other axes, which `indices` names in
    /// row-major order; the result lacks the axis. `logits.takeAlong(labels, axis: 1)` is the
    /// logit of each row's label.
    public func takeAlong(_ indices: [Int], axis: Int) -> Tensor {
        let position = self.axis(axis, operation: "takeAlong")
        check(indices, below: shape[position], operation: "takeAlong")
        let (outer, inner) = around(position)
        guard indices.count == outer * inner else {
            fail(
                "takeAlong: \(indices.count) indices for shape \(shape) without axis \(axis), "
                    + "which has \(outer * inner) places")
        }
        var target = shape
        target.remove(at: position)
        return takeAlong(Indices(indices), axis: position, count: 1).reshaped(target)
    }

    /// `count` elements along an axis for every place of the other axes: `indices` names them in
    /// row-major order of the result, which has `count` places along the axis.
    public func takeAlong(_ indices: [Int], axis: Int, count: Int) -> Tensor {
        let position = self.axis(axis, operation: "takeAlong")
        check(indices, below: shape[position], operation: "takeAlong")
        var target = shape
        target[position] = count
        let places = elementCount(of: target, operation: "takeAlong")
        guard indices.count == places else {
            fail(
                "takeAlong: \(indices.count) indices for shape \(shape) with \(count) places along "
                    + "axis \(axis), which are \(places)")
        }
        return takeAlong(Indices(indices), axis: position, count: count)
    }

    /// The elements in reverse order along an axis.
    public func reversed(axis: Int) -> Tensor {
        let position = self.axis(axis, operation: "reversed")
        return take(Indices((0..<shape[position]).reversed()), axis: position)
    }

    /// A tensor of zeros with `count` places along an axis, to which the parts of this tensor are
    /// added at the given indices: the transposed operation of ``take(_:axis:)``.
    public func scatterAdd(_ indices: [Int], axis: Int = 0, count: Int) -> Tensor {
        let position = self.axis(axis, operation: "scatterAdd")
        check(indices, below: count, operation: "scatterAdd")
        guard indices.count == shape[position] else {
            fail(
                "scatterAdd: \(indices.count) indices for axis \(axis) of shape \(shape), "
                    + "which has \(shape[position]) places")
        }
        return takeAdd(Indices(indices), axis: position, count: count)
    }

    /// The `count` largest elements of every row (along the last axis), largest first, and their
    /// positions in row-major order. Equal elements keep their order.
    public func topK(_ count: Int) -> (values: Tensor, indices: [Int]) {
        guard ndim > 0, count >= 0, count <= shape[ndim - 1] else {
            fail("topK: cannot take \(count) elements along the last axis of shape \(shape)")
        }
        let width = shape[ndim - 1]
        let order = argSort(descending: true)
        var indices: [Int] = []
        for row in 0..<(size / Swift.max(width, 1)) {
            indices += order[row * width..<row * width + count]
        }
        return (takeAlong(Indices(indices), axis: ndim - 1, count: count), indices)
    }

    /// Every row (along the last axis) in rising or falling order.
    public func sorted(descending: Bool = false) -> Tensor {
        guard ndim > 0 else { return self }
        return takeAlong(
            Indices(argSort(descending: descending)), axis: ndim - 1, count: shape[ndim - 1])
    }

    /// The positions that would sort every row (along the last axis), row after row. Equal
    /// elements keep their order; NaN comes last.
    public func argSort(descending: Bool = false) -> [Int] {
        guard ndim > 0, let width = shape.last, width > 0 else { return [] }
        var result: [Int] = []
        result.reserveCapacity(size)
        for start in stride(from: 0, to: size, by: width) {
            let row = storage.pointer + start
            // The position breaks ties, so that the order does not depend on the algorithm.
            result += (0..<width).sorted { left, right in
                let (x, y) = (row[left], row[right])
                if x == y || (x.isNaN && y.isNaN) { return left < right }
                if x.isNaN || y.isNaN { return y.isNaN }
                return descending ? x > y : x < y
            }
        }
        return result
    }

    // MARK: Primitives

    func take(_ indices: Indices, axis: Int) -> Tensor {
        var target = shape
        target[axis] = indices.values.count
        let (outer, inner) = around(axis)
        let out = Storage(target, for: "take")
        indices.values.withInt64 {
            ck_take(storage.pointer, $0, out.pointer, outer, shape[axis], inner, target[axis])
        }
        return Tensor(out, target, from: .take(indices, axis: axis), self)
    }

    func takeAdd(_ indices: Indices, axis: Int, count: Int) -> Tensor {
        var target = shape
        target[axis] = count
        let (outer, inner) = around(axis)
        let out = Storage(target, for: "scatterAdd")
        indices.values.withInt64 {
            ck_take_add(storage.pointer, $0, out.pointer, outer, count, inner, shape[axis])
        }
        return Tensor(out, target, from: .takeAdd(indices, axis: axis), self)
    }

    /// `count` elements along an axis for every place of the others.
    func takeAlong(_ indices: Indices, axis: Int, count: Int) -> Tensor {
        var target = shape
        target[axis] = count
        let (outer, inner) = around(axis)
        let out = Storage(count: outer * count * inner)
        indices.values.withInt64 {
            ck_take_along(storage.pointer, $0, out.pointer, outer, shape[axis], inner, count)
        }
        return Tensor(out, target, from: .takeAlong(indices, axis: axis), self)
    }

    func takeAlongAdd(_ indices: Indices, axis: Int, count: Int) -> Tensor {
        var target = shape
        target[axis] = count
        let (outer, inner) = around(axis)
        let out = Storage(count: outer * count * inner)
        indices.values.withInt64 {
            ck_take_along_add(storage.pointer, $0, out.pointer, outer, count, inner, shape[axis])
        }
        return Tensor(out, target, from: .takeAlongAdd(indices, axis: axis), self)
    }

    private func element(_ index: Int, axis: Int) -> Int {
        guard ndim > axis else { fail("subscript: shape \(shape) has no axis to index") }
        let position = index < 0 ? index + shape[axis] : index
        guard position >= 0, position < shape[axis] else {
            fail("subscript: index \(index) is out of bounds for shape \(shape)")
        }
        return position
    }

    private func check(_ indices: [Int], below bound: Int, operation: StaticString) {
        for (position, index) in indices.enumerated() where index < 0 || index >= bound {
            fail(
                "\(operation): index \(index) at position \(position) is outside 0..<\(bound) "
                    + "for shape \(shape)")
        }
    }
}

extension Array where Element == Int {
    /// The integers as C sees them.
    func withInt64(_ body: (UnsafePointer<Int64>?) -> Void) {
        withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: Int64.self) { body($0.baseAddress) }
        }
    }
}
