import CKernels

// Pooling over the last two axes of images, [..., height, width].
extension Tensor {
    /// The largest element of every window; the derivative goes to the first of equals.
    ///
    /// - Parameters:
    ///   - size: the height and width of the windows.
    ///   - stride: the step between windows; `size` if not given.
    ///   - padding: how far windows reach over the border on every side (at most half of `size`);
    ///     what lies there never is the largest.
    public func maxPool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor {
        let step = poolStride(size, stride, padding, "maxPool2d")
        let options = WindowOptions(stride: step, padding: padding)
        return maxPooled(
            (shape[ndim - 2], size, options), (shape[ndim - 1], size, options), "maxPool2d")
    }

    /// The largest element of every window along the last axis, as ``maxPool2d(size:stride:padding:)``
    /// for images.
    public func maxPool1d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor {
        let step = poolStride(size, stride, padding, axes: 1, "maxPool1d")
        let options = WindowOptions(stride: step, padding: padding)
        return expandedDimensions(axis: ndim - 1)
            .maxPooled((1, 1, WindowOptions()), (shape[ndim - 1], size, options), "maxPool1d")
            .squeezed(axis: ndim - 1)
    }

    /// The mean of every window.
    ///
    /// - Parameters:
    ///   - size: the height and width of the windows.
    ///   - stride: the step between windows; `size` if not given.
    ///   - padding: how many zeros surround the image; they count in the mean.
    public func averagePool2d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor {
        let step = poolStride(size, stride, padding, "averagePool2d")
        let options = WindowOptions(stride: step, padding: padding)
        return averaged(axis: ndim - 2, size, options, "averagePool2d")
            .averaged(axis: ndim - 1, size, options, "averagePool2d")
    }

    /// The mean of every window along the last axis, as ``averagePool2d(size:stride:padding:)`` for
    /// images.
    public func averagePool1d(size: Int, stride: Int? = nil, padding: Int = 0) -> Tensor {
        let step = poolStride(size, stride, padding, axes: 1, "averagePool1d")
        let options = WindowOptions(stride: step, padding: padding)
        return averaged(axis: ndim - 1, size, options, "averagePool1d")
    }

    /// The largest elements of windows, given by length, size and options of both axes.
    private func maxPooled(
        _ y: (Int, Int, WindowOptions), _ x: (Int, Int, WindowOptions), _ operation: StaticString
    ) -> Tensor {
        let planes = shape.dropLast(2).reduce(1, *)
        // The kernel counts the places of a padded plane in 32 bits.
        let room = (y.0 + 2 * y.2.padding, x.0 + 2 * x.2.padding)
        guard room.0 <= Int(Int32.max) / room.1 else {
            fail("\(operation): planes of \(room.0) by \(room.1) elements are too large")
        }
        let (height, width) = (y.2.places(y.0, y.1), x.2.places(x.0, x.1))
        let window = Window(
            batch: planes, groups: 1, channels: 1, outputs: 1, height: y.0, width: x.0,
            kernel: (y.1, x.1), out: (height, width), y.2.limited(to: y.0), x.2.limited(to: x.0))
        let places = height * width
        let positions = [Int](unsafeUninitializedCapacity: planes * places) { buffer, count in
            buffer.withMemoryRebound(to: Int64.self) { positions in
                withUnsafePointer(to: window.sizes) {
                    ck_window_max($0, storage.pointer, positions.baseAddress)
                }
            }
            count = planes * places
        }
        return reshaped([planes, y.0 * x.0])
            .takeAlong(Indices(positions), axis: 1, count: places)
            .reshaped(Array(shape.dropLast(2)) + [height, width])
    }

    private func averaged(
        axis: Int, _ size: Int, _ options: WindowOptions, _ operation: StaticString
    ) -> Tensor {
        let length = shape[axis]
        return banded(to: options.places(length, size), axis: axis, operation) { place in
            let start = place * options.stride - options.padding
            return (Swift.max(start, 0)..<Swift.min(start + size, length)).map {
                ($0, 1 / Double(size))
            }
        }
    }

    private func poolStride(
        _ size: Int, _ stride: Int?, _ padding: Int, axes: Int = 2, _ operation: StaticString
    ) -> Int {
        let step = stride ?? size
        guard ndim >= axes, size > 0, size <= largestSize, step > 0, padding >= 0,
            padding <= size / 2,
            shape.suffix(axes).allSatisfy({ $0 > 0 && $0 >= size - 2 * padding })
        else {
            fail(
                "\(operation): windows of size \(size) with stride \(step) and padding \(padding) "
                    + "do not fit shape \(shape)")
        }
        return step
    }
}
