import Tensors

/// Two digits side by side: 100 classes, the numbers 00 to 99, on 8 × 16 pixels.
///
/// A class is a combination, so a model can be trained on some numbers and judged on numbers that
/// it never saw, as metric learning does with bird species or shop items.
public enum DigitPairs {
    /// Draws images of the given classes.
    ///
    /// Each image joins two random images of its two digits, moves the result by -1, 0 or 1 pixel
    /// in both directions (what leaves at one edge enters at the other) and adds Gaussian noise.
    ///
    /// - Parameters:
    ///   - classes: numbers from 0 to 99; they become the labels
    ///   - samplesPerClass: how many images of each, one class after the other
    ///   - source: the positions in `Digits.load()` from which digits may be taken
    ///   - noise: the standard deviation of the noise; ink is 1, paper 0
    /// - Returns: `inputs` `[classes.count * samplesPerClass, 128]`, row by row
    public static func generate(
        classes: [Int], samplesPerClass: Int, from source: Range<Int>, noise: Double = 0.1,
        using random: inout Random
    ) -> LabeledData {
        let table = Digits.table()
        if source.lowerBound < 0 || source.upperBound > table.labels.count {
            fail("DigitPairs.generate: source \(source) is not within 0..<\(table.labels.count)")
        }
        let byDigit = (0..<10).map { digit in source.filter { table.labels[$0] == digit } }
        if samplesPerClass < 0 { fail("DigitPairs.generate: \(samplesPerClass) samples a class") }
        // The most that there can be of: a class is a number of two digits and may be named again.
        checkMemory(
            for: min(samplesPerClass, 1 << 40), of: 128 * 8 * max(classes.count, 1),
            "DigitPairs.generate: \(samplesPerClass) samples for \(classes.count) classes")
        var values: [Double] = []
        values.reserveCapacity(classes.count * samplesPerClass * 128)
        for number in classes {
            if !(0...99).contains(number) {
                fail("DigitPairs.generate: class \(number) is not within 0...99")
            }
            let (left, right) = (byDigit[number / 10], byDigit[number % 10])
            if left.isEmpty || right.isEmpty {
                fail("DigitPairs.generate: source \(source) has no image of a digit of \(number)")
            }
            for _ in 0..<samplesPerClass {
                let images = [
                    left[random.int(in: 0..<left.count)], right[random.int(in: 0..<right.count)],
                ]
                let (down, across) = (random.int(in: -1..<2), random.int(in: -1..<2))
                for row in 0..<8 {
                    for column in 0..<16 {
                        let (y, x) = ((row - down + 8) % 8, (column - across + 16) % 16)
                        let pixel = table.pixels[images[x / 8] * 64 + y * 8 + x % 8]
                        values.append(Double(pixel) / 16 + noise * random.normal())
                    }
                }
            }
        }
        return LabeledData(
            inputs: Tensor(values, [classes.count * samplesPerClass, 128]),
            labels: classes.flatMap { [Int](repeating: $0, count: samplesPerClass) }, classes: 100)
    }
}
