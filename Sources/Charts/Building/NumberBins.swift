/// Equal intervals for a histogram, between round numbers.
///
///     let bins = NumberBins(data: margins, desiredCount: 20)
///     let counts = bins.counts(of: margins)
///     Chart {
///         for index in 0..<bins.count {
///             BarMark(x: .value("Margin", bins[index]), y: .value("Examples", counts[index]))
///         }
///     }
public struct NumberBins: Sendable, Hashable {
    /// The bounds of the bins, rising: one more than there are bins.
    public let thresholds: [Double]

    /// Bins between the given bounds, which must rise. Bounds that do not are left out.
    public init(thresholds: [Double]) {
        var rising: [Double] = []
        for value in thresholds where value.isFinite && value > (rising.last ?? -.infinity) {
            rising.append(value)
        }
        self.thresholds = rising.count > 1 ? rising : [rising.first ?? 0, (rising.first ?? 0) + 1]
    }

    /// Bins that cover the data, about `desiredCount` of them, whose width is 1, 2 or 5 times a
    /// power of ten. Without a count, as many as the rule of Sturges (1926) asks for, at least ten.
    public init(data: [Double], desiredCount: Int? = nil) {
        let finite = data.filter(\.isFinite)
        self.init(
            range: (finite.min() ?? 0)...(finite.max() ?? 1),
            desiredCount: desiredCount ?? max(10, Self.sturges(finite.count)))
    }

    /// Bins that cover the range, about `desiredCount` of them, whose width is 1, 2 or 5 times a
    /// power of ten.
    public init(range: ClosedRange<Double>, desiredCount: Int = 10) {
        let length = range.upperBound - range.lowerBound
        let step = Ticks.step(length: length, count: min(max(desiredCount, 1), 10_000))
        let width = step.multiple(1)
        // A range may also be too short for a width that is a number above 0.
        guard length > 0, length.isFinite, width > 0 else {
            self.init(thresholds: [range.lowerBound - 0.5, range.lowerBound + 0.5])
            return
        }
        let first = (range.lowerBound / width + 1e-9).rounded(.down)
        let last = max(first + 1, (range.upperBound / width - 1e-9).rounded(.up))
        self.init(thresholds: (0...Int(last - first)).map { step.multiple(first + Double($0)) })
    }

    /// The number of bins.
    public var count: Int { thresholds.count - 1 }

    /// The interval of a bin; the first or the last for an index before or after all.
    public subscript(index: Int) -> ClosedRange<Double> {
        let index = min(max(index, 0), count - 1)
        return thresholds[index]...thresholds[index + 1]
    }

    /// The bin of a value. A value on a bound belongs to the bin above, values outside to the first
    /// or last bin.
    public func index(for value: Double) -> Int {
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = (low + high + 1) / 2
            if thresholds[middle] <= value { low = middle } else { high = middle - 1 }
        }
        return low
    }

    /// How many of the values lie in each bin. Values outside all bins do not count.
    public func counts(of values: [Double]) -> [Int] {
        var counts = Array(repeating: 0, count: count)
        guard let first = thresholds.first, let last = thresholds.last else { return counts }
        for value in values where value >= first && value <= last { counts[index(for: value)] += 1 }
        return counts
    }

    /// One more than the binary logarithm of the number of values.
    private static func sturges(_ count: Int) -> Int {
        Int.bitWidth - max(1, count).leadingZeroBitCount
    }
}
