import CKernels

/// How ``Tensor/resized(to:method:alignCorners:)`` finds elements between given ones.
public enum Resampling: Sendable {
    /// The element whose cell the place lies in.
    case nearest
    /// Linear interpolation of the two neighbours along each axis.
    case bilinear
    /// Cubic convolution of four neighbours along each axis with a = −0.75 (Keys 1981).
    case bicubic
}

extension Tensor {
    /// Images, [..., height, width], resampled to another size.
    ///
    /// - Parameters:
    ///   - size: the new height and width.
    ///   - method: how elements between given ones are found.
    ///   - alignCorners: whether the centres of the corner elements stay in place; otherwise their
    ///     outer corners do. Means nothing for `.nearest`.
    public func resized(
        to size: [Int], method: Resampling = .bilinear, alignCorners: Bool = false
    ) -> Tensor {
        guard ndim >= 2, size.count == 2, size[0] > 0, size[1] > 0, shape[ndim - 2] > 0,
            shape[ndim - 1] > 0
        else { fail("resized: shape \(shape) cannot be resampled to \(size)") }
        func along(_ axis: Int, _ x: Tensor, _ count: Int) -> Tensor {
            let length = shape[axis]
            if count == length { return x }
            return x.banded(to: count, axis: axis, "resized") {
                method.taps($0, of: count, from: length, alignCorners: alignCorners)
            }
        }
        return along(ndim - 1, along(ndim - 2, self, size[0]), size[1])
    }
}

extension Resampling {
    /// The elements, and their weights, that make place `index` of `count` along an axis.
    fileprivate func taps(
        _ index: Int, of count: Int, from length: Int, alignCorners: Bool
    ) -> [(column: Int, weight: Double)] {
        if case .nearest = self { return [(Swift.min(index * length / count, length - 1), 1)] }
        let place =
            alignCorners
            ? (count > 1 ? Double(index) * Double(length - 1) / Double(count - 1) : 0)
            : (Double(index) + 0.5) * Double(length) / Double(count) - 0.5
        if case .bilinear = self {
            let inside = Swift.max(place, 0)
            let first = Swift.min(Int(inside), length - 1)
            let part = inside - Double(first)
            return [(first, 1 - part), (Swift.min(first + 1, length - 1), part)]
        }
        let base = place.rounded(.down)
        let t = place - base
        func near(_ x: Double) -> Double { (1.25 * x - 2.25) * x * x + 1 }
        func far(_ x: Double) -> Double { ((-0.75 * x + 3.75) * x - 6) * x + 3 }
        func column(_ offset: Int) -> Int {
            Swift.min(Swift.max(Int(base) + offset, 0), length - 1)
        }
        return [
            (column(-1), far(t + 1)), (column(0), near(t)), (column(1), near(1 - t)),
            (column(2), far(2 - t)),
        ]
    }
}

/// A matrix with few neighbouring weights in every row, which acts along an axis: averages,
/// interpolation.
final class Bands: Sendable {
    /// The size of the axis before and after.
    let from, to: Int
    let width: Int
    /// The first column of every row that has a weight, and how many columns follow.
    let starts, counts: [Int]
    /// [to, width]
    let weights: [Float]

    /// Rows as pairs of column and weight; the weights of a repeated column are added. Columns
    /// with weight 0 at the ends of a row are not seen at all: their elements may be infinite.
    init(from: Int, rows: [[(column: Int, weight: Double)]]) {
        self.from = from
        to = rows.count
        var starts: [Int] = []
        var counts: [Int] = []
        for row in rows {
            var first = Int.max
            var last = Int.min
            for (column, weight) in row where weight != 0 {
                first = Swift.min(first, column)
                last = Swift.max(last, column)
            }
            starts.append(first <= last ? first : 0)
            counts.append(first <= last ? last - first + 1 : 0)
        }
        width = Swift.max(counts.max() ?? 1, 1)
        var weights = [Double](repeating: 0, count: rows.count * width)
        for (index, row) in rows.enumerated() {
            for (column, weight) in row where weight != 0 {
                weights[index * width + column - starts[index]] += weight
            }
        }
        self.starts = starts
        self.counts = counts
        self.weights = weights.map { Float($0) }
    }

    /// Calls the kernel.
    func apply(
        _ x: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>, outer: Int, inner: Int,
        transposed: Bool
    ) {
        starts.withInt64 { starts in
            counts.withInt64 { counts in
                weights.withUnsafeBufferPointer { weights in
                    var options = ck_bands_options(
                        outer: outer, from: from, to: to, inner: inner, width: width,
                        weights: weights.baseAddress, starts: starts, counts: counts,
                        transposed: transposed)
                    ck_bands(&options, x, out)
                }
            }
        }
    }
}

extension Tensor {
    /// The tensor with `count` places along an axis, each the weighted sum that `row` gives.
    func banded(
        to count: Int, axis: Int, _ operation: StaticString,
        row: (Int) -> [(column: Int, weight: Double)]
    ) -> Tensor {
        var target = shape
        target[axis] = count
        // Before the rows are made, which take more memory than the result of a small image.
        checkMemory(for: elementCount(of: target, operation: operation), of: 4, "\(operation)")
        checkMemory(for: count, of: 128, "\(operation)")
        return banded(Bands(from: shape[axis], rows: (0..<count).map(row)), axis: axis)
    }

    /// The bands applied along an axis, or, transposed, their transpose.
    func banded(_ bands: Bands, axis: Int, transposed: Bool = false) -> Tensor {
        var target = shape
        target[axis] = transposed ? bands.from : bands.to
        let (outer, inner) = around(axis)
        let out = Storage(target, for: "resized")
        bands.apply(
            storage.pointer, out.pointer, outer: outer, inner: inner, transposed: transposed)
        return Tensor(
            out, target, from: .bands(bands, axis: axis, transposed: transposed), self)
    }
}
