import CKernels

/// A stream of random numbers: Philox4x32-10 (Salmon et al., "Parallel random numbers: as easy as
/// 1, 2, 3", SC 2011), a function of a key and a counter.
///
/// The same seed gives the same numbers on every machine. A generator is a value: a copy continues
/// with the same numbers. Use ``split(_:)`` to give every purpose its own stream, so that drawing
/// more numbers for one does not change another.
public struct Random: Sendable, Equatable {
    /// The key of the stream.
    let key: UInt64
    /// The next counter value; a block is four 32-bit words.
    private var block: UInt64 = 0

    /// The stream of a seed.
    public init(seed: Int) {
        key = UInt64(bitPattern: Int64(seed))
    }

    private init(key: UInt64) {
        self.key = key
    }

    /// The independent stream with this name. It depends on the seed and the name alone, not on
    /// how many numbers have been drawn.
    public func split(_ name: String) -> Random {
        // FNV-1a over UTF-8 spreads the name over the counter; Philox then mixes it with the key.
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        let words = Random.philox(
            counter: (UInt32(truncatingIfNeeded: hash), UInt32(hash >> 32), 0, 1), key: key)
        return Random(key: UInt64(words.0) | UInt64(words.1) << 32)
    }

    /// A number that is uniform in [0, 1), a multiple of 2⁻⁵³.
    public mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// A number that is uniform in the range.
    public mutating func uniform(in range: ClosedRange<Double>) -> Double {
        range.lowerBound + (range.upperBound - range.lowerBound) * uniform()
    }

    /// A normal number (Box and Muller).
    public mutating func normal(mean: Double = 0, std: Double = 1) -> Double {
        let words = nextBlock()
        let first = (Double(pair(words.0, words.1) >> 11) + 0.5) * 0x1p-53
        let second = Double(pair(words.2, words.3) >> 11) * 0x1p-53
        return mean + std * (-2 * ck_log(first)).squareRoot() * ck_cos(2 * Double.pi * second)
    }

    /// A whole number that is uniform in the range.
    public mutating func int(in range: Range<Int>) -> Int {
        guard !range.isEmpty else { fail("int: the range \(range) is empty") }
        let count = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
        // Lemire's method: the high word of a product, rejecting the few that would be too likely.
        let threshold = (0 &- count) % count
        while true {
            let product = next().multipliedFullWidth(by: count)
            if product.low >= threshold {
                return range.lowerBound &+ Int(truncatingIfNeeded: product.high)
            }
        }
    }

    /// Whether an event of the given probability happens.
    public mutating func bernoulli(_ probability: Double) -> Bool {
        uniform() < probability
    }

    /// The numbers 0 ..< count in random order.
    public mutating func permutation(_ count: Int) -> [Int] {
        guard count >= 0 else { fail("permutation: count \(count) is negative") }
        checkMemory(for: count, "permutation: an order of \(count)")
        return shuffled(Array(0..<count))
    }

    /// The elements in random order (Fisher and Yates).
    public mutating func shuffled<T>(_ elements: [T]) -> [T] {
        var result = elements
        var last = result.count - 1
        while last > 0 {
            result.swapAt(last, int(in: 0..<(last + 1)))
            last -= 1
        }
        return result
    }

    /// `count` different elements in random order.
    public mutating func sample<T>(_ elements: [T], count: Int) -> [T] {
        guard count >= 0, count <= elements.count else {
            fail("sample: cannot take \(count) different elements of \(elements.count)")
        }
        return Array(shuffled(elements).prefix(count))
    }

    /// An index drawn with probability proportional to its weight.
    public mutating func categorical(_ weights: [Double]) -> Int {
        let total = weights.reduce(0, +)
        guard total > 0, total.isFinite, weights.allSatisfy({ $0 >= 0 }) else {
            fail("categorical: weights must be finite, not negative and not all zero")
        }
        var rest = uniform() * total
        for (index, weight) in weights.enumerated() {
            rest -= weight
            if rest < 0 { return index }
        }
        return weights.lastIndex { $0 > 0 } ?? 0
    }

    /// Reserves counter values for a kernel that draws many numbers; the first one.
    mutating func takeBlocks(_ count: Int) -> UInt64 {
        defer { block &+= UInt64(count) }
        return block
    }

    /// 64 random bits; uses one block.
    mutating func next() -> UInt64 {
        let words = nextBlock()
        return pair(words.0, words.1)
    }

    private mutating func nextBlock() -> (UInt32, UInt32, UInt32, UInt32) {
        let counter = takeBlocks(1)
        return Random.philox(
            counter: (UInt32(truncatingIfNeeded: counter), UInt32(counter >> 32), 0, 0), key: key)
    }

    private func pair(_ low: UInt32, _ high: UInt32) -> UInt64 {
        UInt64(low) | UInt64(high) << 32
    }

    /// One block of Philox4x32-10.
    package static func philox(
        counter: (UInt32, UInt32, UInt32, UInt32), key: UInt64
    ) -> (UInt32, UInt32, UInt32, UInt32) {
        let m0: UInt64 = 0xD251_1F53
        let m1: UInt64 = 0xCD9E_8D57
        var c = counter
        var k0 = UInt32(truncatingIfNeeded: key)
        var k1 = UInt32(key >> 32)
        for _ in 0..<10 {
            let p0 = m0 * UInt64(c.0)
            let p1 = m1 * UInt64(c.2)
            c = (
                UInt32(p1 >> 32) ^ c.1 ^ k0, UInt32(truncatingIfNeeded: p1),
                UInt32(p0 >> 32) ^ c.3 ^ k1, UInt32(truncatingIfNeeded: p0)
            )
            k0 &+= 0x9E37_79B9
            k1 &+= 0xBB67_AE85
        }
        return c
    }
}
