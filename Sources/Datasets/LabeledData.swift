import Tensors

/// Samples with class labels: row `i` of `inputs` belongs to the class `labels[i]`.
public struct LabeledData: Sendable {
    /// One sample a row, `[count, features]`.
    public let inputs: Tensor
    /// The class of each row, in `0..<classes`.
    public let labels: [Int]
    /// The number of classes, whether or not each of them occurs.
    public let classes: Int

    /// - Parameters:
    ///   - inputs: one sample a row, `[count, features]`
    ///   - labels: one class a row, in `0..<classes`
    ///   - classes: the number of classes; the largest label plus one when left out
    public init(inputs: Tensor, labels: [Int], classes: Int? = nil) {
        // A sum with a label must be a whole number.
        if max(labels.max() ?? 0, classes ?? 0) > 1 << 40 {
            fail("LabeledData: labels and classes must be below 2⁴⁰")
        }
        self.inputs = inputs
        self.labels = labels
        self.classes = classes ?? (labels.max() ?? -1) + 1
        if inputs.ndim != 2 || inputs.dim(0) != labels.count {
            fail("LabeledData: inputs have shape \(inputs.shape), labels count \(labels.count)")
        }
        let classes = self.classes
        if classes < 0 { fail("LabeledData: \(classes) classes") }
        if !labels.allSatisfy((0..<classes).contains) {
            fail("LabeledData: labels must be in 0..<\(classes)")
        }
    }

    /// The number of samples.
    public var count: Int { labels.count }

    /// The number of columns of `inputs`.
    public var features: Int { inputs.dim(1) }

    /// The samples at these positions, in this order; a position may occur more than once.
    public func selecting(_ indices: [Int]) -> LabeledData {
        LabeledData(
            inputs: inputs.take(indices, axis: 0), labels: indices.map { labels[$0] },
            classes: classes)
    }

    /// A random split: `count` samples and the others.
    public func split(
        first count: Int, using random: inout Random
    ) -> (first: LabeledData, rest: LabeledData) {
        if count < 0 || count > self.count {
            fail("LabeledData.split: \(count) of \(self.count) samples")
        }
        let order = random.permutation(self.count)
        return (selecting(Array(order[..<count])), selecting(Array(order[count...])))
    }

    /// One pass over the data in random order, cut into batches; the last may be smaller.
    public func batches(of size: Int, using random: inout Random) -> [Batch] {
        if size < 1 { fail("LabeledData.batches: a batch of \(size) samples") }
        let order = random.permutation(count)
        return stride(from: 0, to: count, by: size).map { start in
            let indices = Array(order[start..<Swift.min(start + size, count)])
            return Batch(
                indices: indices, inputs: inputs.take(indices, axis: 0),
                labels: indices.map { labels[$0] })
        }
    }

    /// The same samples with the constant 1 as an additional last column: the intercept of a
    /// linear model without a bias.
    public func appendingConstant() -> LabeledData {
        LabeledData(
            inputs: concatenated([inputs, Tensor.ones([count, 1])], axis: 1), labels: labels,
            classes: classes)
    }
}

/// Some samples of a `LabeledData`, with their positions in it.
public struct Batch: Sendable {
    /// Where the samples stand in the data they were taken from: the key of a per-sample state.
    public let indices: [Int]
    /// One sample a row.
    public let inputs: Tensor
    /// One class a row.
    public let labels: [Int]
}
