// Pooling to a given size: windows that cover an axis as evenly as whole numbers allow. Window i of n
// begins at ⌊i·length/n⌋ and ends before ⌈(i + 1)·length/n⌉.
extension Tensor {
    /// The means of `size[0]` × `size[1]` windows of images, [..., height, width].
    public func adaptiveAveragePool2d(_ size: [Int]) -> Tensor {
        checkAdaptive(size, axes: 2, "adaptiveAveragePool2d")
        return adaptivelyAveraged(axis: ndim - 2, size[0], "adaptiveAveragePool2d")
            .adaptivelyAveraged(axis: ndim - 1, size[1], "adaptiveAveragePool2d")
    }

    /// The means of `size` windows along the last axis.
    public func adaptiveAveragePool1d(_ size: Int) -> Tensor {
        checkAdaptive([size], axes: 1, "adaptiveAveragePool1d")
        return adaptivelyAveraged(axis: ndim - 1, size, "adaptiveAveragePool1d")
    }

    /// The largest elements of `size[0]` × `size[1]` windows of images, [..., height, width]; the
    /// derivative goes to the first of equals.
    public func adaptiveMaxPool2d(_ size: [Int]) -> Tensor {
        checkAdaptive(size, axes: 2, "adaptiveMaxPool2d")
        let target = Array(shape.dropLast(2)) + size
        checkMemory(
            for: elementCount(of: target, operation: "adaptiveMaxPool2d"), of: 16,
            "adaptiveMaxPool2d")
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
            .reshaped(target)
    }

    /// The largest elements of `size` windows along the last axis.
    public func adaptiveMaxPool1d(_ size: Int) -> Tensor {
        checkAdaptive([size], axes: 1, "adaptiveMaxPool1d")
        return expandedDimensions(axis: ndim - 1).adaptiveMaxPool2d([1, size])
            .squeezed(axis: ndim - 1)
    }

    private func adaptivelyAveraged(
        axis: Int, _ count: Int, _ operation: StaticString
    ) -> Tensor {
        banded(to: count, axis: axis, operation) { place in
            let window = adaptiveWindow(place, of: count, along: shape[axis])
            return window.map { ($0, 1 / Double(window.count)) }
        }
    }

    private func checkAdaptive(_ size: [Int], axes: Int, _ operation: StaticString) {
        guard ndim >= axes, size.count == axes, size.allSatisfy({ $0 > 0 }),
            shape.suffix(axes).allSatisfy({ $0 > 0 })
        else { fail("\(operation): shape \(shape) cannot be pooled to \(size)") }
    }
}

private func adaptiveWindows(_ length: Int, _ count: Int) -> [Range<Int>] {
    (0..<count).map { adaptiveWindow($0, of: count, along: length) }
}

private func adaptiveWindow(_ place: Int, of count: Int, along length: Int) -> Range<Int> {
    place * length / count..<((place + 1) * length + count - 1) / count
}
