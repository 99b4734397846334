import Tensors

/// How often each class was taken for each other, and what follows from it.
public struct ConfusionMatrix: Sendable {
    /// `counts[label][prediction]`.
    public let counts: [[Int]]

    /// - Parameters:
    ///   - labels: the class of each sample
    ///   - predictions: what it was taken for
    ///   - classes: the number of classes
    public init(labels: [Int], predictions: [Int], classes: Int) {
        if labels.count != predictions.count || labels.isEmpty {
            fail("ConfusionMatrix: \(labels.count) labels, \(predictions.count) predictions")
        }
        if let stray = (labels + predictions).first(where: { $0 < 0 || $0 >= classes }) {
            fail("ConfusionMatrix: class \(stray) is not within 0..<\(classes)")
        }
        checkMemory(
            for: classes, of: 8 * min(classes, 1 << 40), "ConfusionMatrix: \(classes) classes")
        var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
        for (label, prediction) in zip(labels, predictions) { counts[label][prediction] += 1 }
        self.counts = counts
    }

    /// The share of samples on the diagonal.
    public var accuracy: Double {
        let total = counts.joined().reduce(0, +)
        return ratio(counts.indices.reduce(0) { $0 + counts[$1][$1] }, total)
    }

    /// The share of the samples taken for a class that belong to it; 0 when there are none.
    public func precision(of label: Int) -> Double {
        check(label, in: "precision")
        return ratio(counts[label][label], counts.reduce(0) { $0 + $1[label] })
    }

    /// The share of the samples of a class that are recognised; 0 when there are none.
    public func recall(of label: Int) -> Double {
        check(label, in: "recall")
        return ratio(counts[label][label], counts[label].reduce(0, +))
    }

    /// $F_\beta = (1+\beta^2)\,PR/(\beta^2P+R)$ of a class, the weighted harmonic mean of precision
    /// $P$ and recall $R$; 0 when both are.
    public func fScore(of label: Int, beta: Double = 1) -> Double {
        let (precision, recall) = (precision(of: label), recall(of: label))
        let weighted = beta * beta * precision + recall
        return weighted == 0 ? 0 : (1 + beta * beta) * precision * recall / weighted
    }

    /// The mean of the classes' recalls, over the classes that occur among the labels.
    public var balancedAccuracy: Double {
        mean(counts.indices.filter { counts[$0].contains { $0 > 0 } }.map { recall(of: $0) })
    }

    /// The mean of the classes' $F_1$.
    public var macroF: Double { mean(counts.indices.map { fScore(of: $0) }) }

    private func ratio(_ part: Int, _ whole: Int) -> Double {
        whole == 0 ? 0 : Double(part) / Double(whole)
    }

    private func check(_ label: Int, in function: String) {
        if !counts.indices.contains(label) {
            fail("ConfusionMatrix.\(function): class \(label) is not within 0..<\(counts.count)")
        }
    }
}
