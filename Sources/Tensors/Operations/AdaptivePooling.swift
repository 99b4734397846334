// Pooling to a given size: windows that cover an axis as evenly as whole numbers allow. Window i of n
// begins at ⌊i·length/n⌋ and ends before ⌈(i + 1)·length/n⌉.
extension Tensor {
    /// The means of `size[0]` × `size[1]` windows of images, [..., height, width].
    public func adaptiveAveragePool2d(_ size: [Int]) -> Tensor {
        checkAdaptive(size, axes: 2, "adaptiveAveragePool2d")
        return adaptivelyAveraged(axis: ndim - 2, size[0])
            .adaptivelyAveraged(axis: ndim - 1, size[1])
    }

    /// The means of `size` windows along the last axis.
    public func adaptiveAveragePool1d(_ size: Int) -> Tensor {
        checkAdaptive([size], axes: 1, "adaptiveAveragePool1d")
        return adaptivelyAveraged(axis: ndim - 1, size)
    }

    /// The largest elements of `size[0]` × `size[1]` windows of images, [..., height, width]; the
    /// derivative goes to the first of equals.
    public func adaptiveMaxPool2d(_ size: [Int]) -> Tensor {
        checkAdaptive(size, axes: 2, "adaptiveMaxPool2d")
        let (height, width) = (shape[ndim - 2], shape[ndim - 1])
        let planes = shape.dropLast(2).reduce(1, *)
        let columns = adaptiveWindows(width, size[1])
        var places: [Int] = []
        for plane in 0..<planes {
            let start = storage.pointer + plane * height * width
            for rows in adaptiveWindows(height, size[0]) {
                for columns in columns {
                    var best = rows.lowerBound * width + columns.lowerBound
                    for row in rows {
                        for place in row * width + columns.lowerBound..<row * width
                            + columns.upperBound
                        where start[place] > start[best]
                            || (start[place].isNaN && !start[best].isNaN)
                        {
                            best = place
                        }
                    }
                    places.append(best)
                }
            }
        }
        return reshaped([planes, height * width])
            .takeAlong(Indices(places), axis: 1, count: size[0] * size[1])
            .reshaped(Array(shape.dropLast(2)) + size)
    }

    /// The largest elements of `size` windows along the last axis.
    public func adaptiveMaxPool1d(_ size: Int) -> Tensor {
        checkAdaptive([size], axes: 1, "adaptiveMaxPool1d")
        return expandedDimensions(axis: ndim - 1).adaptiveMaxPool2d([1, size])
            .squeezed(axis: ndim - 1)
    }

    private func adaptivelyAveraged(axis: Int, _ count: Int) -> Tensor {
        let rows = adaptiveWindows(shape[axis], count).map { window in
            window.map { (column: $0, weight: 1 / Double(window.count)) }
        }
        return banded(Bands(from: shape[axis], rows: rows), axis: axis)
    }

    private func checkAdaptive(_ size: [Int], axes: Int, _ operation: StaticString) {
        guard ndim >= axes, size.count == axes, size.allSatisfy({ $0 > 0 }),
            shape.suffix(axes).allSatisfy({ $0 > 0 })
        else { fail("\(operation): shape \(shape) cannot be pooled to \(size)") }
    }
}

private func adaptiveWindows(_ length: Int, _ count: Int) -> [Range<Int>] {
    (0..<count).map { $0 * length / count..<(($0 + 1) * length + count - 1) / count }
}
