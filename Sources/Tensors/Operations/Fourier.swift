import CKernels

// Fourier transforms. A tensor of complex numbers is a pair of tensors of one shape, the real and
// the imaginary parts. Sums are taken in double; lengths need not be powers of two.

/// The discrete Fourier transform along an axis: y[k] = Σ x[j]·e^(−2πijk/n).
public func fft(
    real: Tensor, imaginary: Tensor, axis: Int = -1
) -> (real: Tensor, imaginary: Tensor) {
    let x = Complex(real, imaginary, "fft")
    return x.transformed(x.axis(axis, "fft"), inverse: false).parts
}

/// The inverse of ``fft(real:imaginary:axis:)``: x[j] = 1/n·Σ y[k]·e^(2πijk/n).
public func ifft(
    real: Tensor, imaginary: Tensor, axis: Int = -1
) -> (real: Tensor, imaginary: Tensor) {
    let x = Complex(real, imaginary, "ifft")
    return x.transformed(x.axis(axis, "ifft"), inverse: true).parts
}

/// The discrete Fourier transform of real numbers along an axis: the first ⌊n/2⌋ + 1 of n elements,
/// of which the others are the conjugates.
public func rfft(_ x: Tensor, axis: Int = -1) -> (real: Tensor, imaginary: Tensor) {
    Complex(real: x, axis: x.axis(axis, operation: "rfft"), "rfft").parts
}

/// The inverse of ``rfft(_:axis:)``; the imaginary part of element 0, and that of element n/2 if n
/// is even, have no effect.
///
/// - Parameter count: n, the length of the result along the axis; even if it is left out.
public func irfft(
    real: Tensor, imaginary: Tensor, count: Int? = nil, axis: Int = -1
) -> Tensor {
    let x = Complex(real, imaginary, "irfft")
    return x.realInverse(count: count, axis: x.axis(axis, "irfft"), "irfft")
}

/// The discrete Fourier transform of real images, [..., height, width], over both axes: of the
/// last one the first ⌊width/2⌋ + 1 elements, as ``rfft(_:axis:)`` has them.
public func rfft2(_ x: Tensor) -> (real: Tensor, imaginary: Tensor) {
    let last = x.ndim - 1
    guard last > 0 else { fail("rfft2: shape \(x.shape) has less than two axes") }
    return Complex(real: x, axis: last, "rfft2").transformed(last - 1, inverse: false).parts
}

/// The inverse of ``rfft2(_:)``.
///
/// - Parameter width: the length of the result along the last axis; even if it is left out.
public func irfft2(real: Tensor, imaginary: Tensor, width: Int? = nil) -> Tensor {
    let x = Complex(real, imaginary, "irfft2")
    let last = real.ndim - 1
    guard last > 0, real.size > 0 else {
        fail("irfft2: shape \(real.shape) has less than two axes, or an empty one")
    }
    return x.transformed(last - 1, inverse: true).realInverse(count: width, axis: last, "irfft2")
}

/// Complex numbers as one tensor [2, ...], real parts first.
private struct Complex {
    var packed: Tensor

    private init(packed: Tensor) {
        self.packed = packed
    }

    init(_ real: Tensor, _ imaginary: Tensor, _ operation: StaticString) {
        guard real.shape == imaginary.shape else {
            fail("\(operation): shapes \(real.shape) and \(imaginary.shape) differ")
        }
        packed = stacked([real, imaginary])
    }

    /// The first half of the transform of real numbers.
    init(real x: Tensor, axis: Int, _ operation: StaticString) {
        guard x.shape[axis] > 0 else {
            fail("\(operation): shape \(x.shape) has no elements along axis \(axis)")
        }
        let whole = Complex(packed: stacked([x, Tensor.zeros(x.shape)]))
            .transformed(axis, inverse: false)
        packed = whole.packed.slice(axis: axis + 1, start: 0, count: x.shape[axis] / 2 + 1)
    }

    var parts: (real: Tensor, imaginary: Tensor) { (packed[0], packed[1]) }

    /// The axis of a part that an argument means, which must not be empty.
    func axis(_ axis: Int, _ operation: StaticString) -> Int {
        let position = packed[0].axis(axis, operation: operation)
        guard packed.shape[position + 1] > 0 else {
            fail(
                "\(operation): shape \(packed.shape.dropFirst()) has no elements along axis \(axis)"
            )
        }
        return position
    }

    func transformed(_ axis: Int, inverse: Bool) -> Complex {
        let y = packed.fourierTransformed(axis: axis + 1, conjugated: inverse)
        return Complex(packed: inverse ? y / Double(packed.shape[axis + 1]) : y)
    }

    /// The real numbers of which this is the first half of the transform.
    func realInverse(count: Int?, axis: Int, _ operation: StaticString) -> Tensor {
        let half = packed.shape[axis + 1]
        let count = count ?? Swift.max(2 * (half - 1), 1)
        guard count > 0, count / 2 + 1 == half else {
            fail(
                "\(operation): \(half) elements along axis \(axis) are not half of the transform "
                    + "of \(count) numbers, which has \(Swift.max(count, 0) / 2 + 1)")
        }
        // Element n − k is the conjugate of element k.
        let mirrored = Array((1..<count - half + 1).reversed())
        let rest =
            packed.take(Indices(mirrored), axis: axis + 1)
            * Tensor([1, -1], [2] + [Int](repeating: 1, count: packed.ndim - 1))
        let whole = concatenated([packed, rest], axis: axis + 1)
        return Complex(packed: whole).transformed(axis, inverse: true).packed[0]
    }
}

extension Tensor {
    /// The transform of complex numbers, [2, ...], along one of the later axes; a linear map of
    /// which the transpose is the one with the conjugate roots.
    func fourierTransformed(axis: Int, conjugated: Bool) -> Tensor {
        let (outer, inner) = around(axis)
        let out = Storage(count: size)
        ck_fourier(storage.pointer, out.pointer, outer / 2, shape[axis], inner, conjugated)
        return Tensor(out, shape, from: .fourier(axis: axis, conjugated: conjugated), self)
    }
}
