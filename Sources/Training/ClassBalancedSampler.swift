import Tensors

/// Draws batches of `classesPerBatch` classes with `samplesPerClass` samples each (P × K), so that
/// every sample of a batch has partners of its own class.
public struct ClassBalancedSampler: Sendable {
    /// P, how many classes share a batch.
    public let classesPerBatch: Int
    /// K, how many samples of each.
    public let samplesPerClass: Int

    /// The positions of the samples of each class that has enough of them.
    private let members: [[Int]]

    /// - Parameters:
    ///   - labels: the class of each sample; classes with too few samples are never drawn
    ///   - classesPerBatch: P
    ///   - samplesPerClass: K
    public init(labels: [Int], classesPerBatch: Int, samplesPerClass: Int) {
        if (labels.min() ?? 0) < 0 { fail("ClassBalancedSampler: a label is negative") }
        var places: [Int: [Int]] = [:]
        for (i, label) in labels.enumerated() { places[label, default: []].append(i) }
        let members = places.keys.sorted().compactMap { places[$0] }
        self.members = members.filter { $0.count >= samplesPerClass }
        self.classesPerBatch = classesPerBatch
        self.samplesPerClass = samplesPerClass
        if classesPerBatch < 1 || samplesPerClass < 1 || self.members.count < classesPerBatch {
            fail(
                "ClassBalancedSampler: \(classesPerBatch) classes of \(samplesPerClass) samples, "
                    + "but \(self.members.count) classes have as many")
        }
    }

    /// The positions of the samples of one batch, class by class, each at most once.
    public func batch(using random: inout Random) -> [Int] {
        draw(classesPerBatch, from: members, &random).flatMap {
            draw(samplesPerClass, from: $0, &random)
        }
    }

    /// `count` different elements in random order (the beginning of a Fisher-Yates shuffle).
    private func draw<Element>(
        _ count: Int, from elements: [Element], _ random: inout Random
    ) -> [Element] {
        var elements = elements
        for i in 0..<count {
            elements.swapAt(i, random.int(in: i..<elements.count))
        }
        return Array(elements.prefix(count))
    }
}
