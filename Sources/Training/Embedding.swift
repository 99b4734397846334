import Tensors

/// A table of vectors, one for each word of a vocabulary.
public struct Embedding: Differentiable, Sendable {
    /// The vectors, `[count, dimensions]`.
    public var weight: Tensor

    /// - Parameters:
    ///   - count: the size of the vocabulary
    ///   - dimensions: the length of each vector
    ///   - std: the standard deviation of the normal numbers that the table begins with
    public init(_ count: Int, _ dimensions: Int, std: Double = 1, using random: inout Random) {
        if count < 1 || dimensions < 1 { fail("Embedding: \(count) of \(dimensions) dimensions") }
        weight = Tensor.normal([count, dimensions], mean: 0, std: std, using: &random)
    }

    /// The vectors of some words, `[words.count, dimensions]`.
    public func callAsFunction(_ words: [Int]) -> Tensor {
        weight.take(words, axis: 0)
    }

    public mutating func visitParameters(
        _ visit: (String, inout Tensor) throws -> Void
    ) rethrows {
        try visit("weight", &weight)
    }
}
