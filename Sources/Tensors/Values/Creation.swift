import CKernels

extension Tensor {
    /// A tensor of zeros.
    public static func zeros(_ shape: [Int]) -> Tensor { filled(shape, 0, "zeros") }

    /// A tensor of ones.
    public static func ones(_ shape: [Int]) -> Tensor { filled(shape, 1, "ones") }

    /// A tensor with the same number everywhere.
    public static func full(_ shape: [Int], _ value: Double) -> Tensor {
        filled(shape, value, "full")
    }

    private static func filled(
        _ shape: [Int], _ value: Double, _ operation: StaticString
    ) -> Tensor {
        let result = Tensor(Storage(shape, for: operation), shape)
        ck_fill(result.storage.pointer, Float(value), result.size)
        return result
    }

    /// The identity matrix with `size` rows.
    public static func eye(_ size: Int) -> Tensor {
        let result = Tensor.filled([size, size], 0, "eye")
        for index in 0..<size { result.storage.pointer[index * size + index] = 1 }
        return result
    }

    /// The numbers from `start` in steps of `step` that come before `end`, as in NumPy.
    public static func arange(_ start: Double, _ end: Double, step: Double = 1) -> Tensor {
        let steps = ((end - start) / step).rounded(.up)
        guard step != 0, step.isFinite, steps.isFinite, steps < 0x1p40 else {
            fail("arange: no steps of \(step), fewer than 2⁴⁰, lead from \(start) to \(end)")
        }
        let shape = [steps > 0 ? Int(steps) : 0]
        let result = Tensor(Storage(shape, for: "arange"), shape)
        for index in 0..<result.size {
            result.storage.pointer[index] = Float(start + Double(index) * step)
        }
        return result
    }

    /// `count` evenly spaced numbers from `start` to `end`, both included.
    public static func linspace(_ start: Double, _ end: Double, count: Int) -> Tensor {
        guard count > 0 else { fail("linspace: count \(count) is not positive") }
        let result = Tensor(Storage([count], for: "linspace"), [count])
        let step = count > 1 ? (end - start) / Double(count - 1) : 0
        for index in 0..<count {
            let isLast = index == count - 1 && count > 1
            result.storage.pointer[index] = Float(isLast ? end : start + Double(index) * step)
        }
        return result
    }

    /// Rows with a one at the given class and zeros elsewhere; shape `[labels.count, classes]`.
    public static func oneHot(_ labels: [Int], classes: Int) -> Tensor {
        let result = Tensor.filled([labels.count, classes], 0, "oneHot")
        for (row, label) in labels.enumerated() {
            guard label >= 0, label < classes else {
                fail("oneHot: label \(label) at position \(row) is outside 0..<\(classes)")
            }
            result.storage.pointer[row * classes + label] = 1
        }
        return result
    }

    /// Independent normal numbers.
    public static func normal(
        _ shape: [Int], mean: Double = 0, std: Double = 1, using random: inout Random
    ) -> Tensor {
        let result = Tensor(Storage(shape, for: "normal"), shape)
        let first = random.takeBlocks((result.size + 3) / 4)
        ck_random_normal(
            random.key, first, Float(mean), Float(std), result.storage.pointer, result.size)
        return result
    }

    /// Independent numbers that are uniform in the range.
    public static func uniform(
        _ shape: [Int], in range: ClosedRange<Double> = 0.0...1.0, using random: inout Random
    ) -> Tensor {
        let result = Tensor(Storage(shape, for: "uniform"), shape)
        let first = random.takeBlocks((result.size + 3) / 4)
        ck_random_uniform(
            random.key, first, Float(range.lowerBound), Float(range.upperBound),
            result.storage.pointer, result.size)
        return result
    }
}
