import Tensors

extension LabeledData {
    /// The same samples with uniform label noise: each label is replaced, with probability `rate`,
    /// by one of the other classes, all equally likely. Compare `labels` to see which were.
    public func flippingLabels(rate: Double, using random: inout Random) -> LabeledData {
        if classes < 2 { fail("flippingLabels: \(classes) class leaves nothing to flip to") }
        return flipping(rate, &random) { label, random in
            (label + 1 + random.int(in: 0..<(classes - 1))) % classes
        }
    }

    /// The same samples with class-dependent label noise: each label `y` becomes, with probability
    /// `rate`, the class `confusions[y]`, the one it is mistaken for.
    public func flippingLabels(
        rate: Double, to confusions: [Int], using random: inout Random
    ) -> LabeledData {
        if confusions.count != classes || confusions.contains(where: { !(0..<classes ~= $0) }) {
            fail("flippingLabels: confusions must name one of \(classes) classes for each class")
        }
        return flipping(rate, &random) { label, _ in confusions[label] }
    }

    private func flipping(
        _ rate: Double, _ random: inout Random, to other: (Int, inout Random) -> Int
    ) -> LabeledData {
        if !(0.0...1.0 ~= rate) { fail("flippingLabels: rate \(rate) is not within 0...1") }
        // Both numbers are drawn for every sample, so that the samples flipped at a low rate are
        // also flipped at a higher one.
        let flipped = labels.map { label in
            let flips = random.uniform() < rate
            let replacement = other(label, &random)
            return flips ? replacement : label
        }
        return LabeledData(inputs: inputs, labels: flipped, classes: classes)
    }
}
