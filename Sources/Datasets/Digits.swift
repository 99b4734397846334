import Tensors

/// Handwritten digits of 8 × 8 pixels: 1,797 images of the ten digits by 13 writers.
///
/// Source: E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits (test set), UCI
/// Machine Learning Repository, 1998, doi 10.24432/C50P49. Licence: CC BY 4.0.
public enum Digits {
    /// All images: `inputs` `[1797, 64]`, pixels row by row, 0 (paper) to 1 (ink) in sixteenths;
    /// `labels` the digits 0 to 9. The order is that of the source.
    public static func load() -> LabeledData {
        let table = self.table()
        return LabeledData(
            inputs: Tensor(table.pixels.map { Double($0) / 16 }, [table.labels.count, 64]),
            labels: table.labels, classes: 10)
    }

    /// The images of two digits in the order of the source, as a two-class problem.
    ///
    /// - Parameters:
    ///   - positive: the digit that gets label 1
    ///   - negative: the digit that gets label 0
    ///   - limit: keep only so many images of `positive`, the first ones (an imbalanced problem)
    public static func pair(
        _ positive: Int, against negative: Int, limit: Int? = nil
    ) -> LabeledData {
        for digit in [positive, negative] where !(0...9).contains(digit) {
            fail("Digits.pair: \(digit) is not a digit from 0 to 9")
        }
        let all = load()
        let positives = all.labels.indices.filter { all.labels[$0] == positive }
        let negatives = all.labels.indices.filter { all.labels[$0] == negative }
        let kept = Array(positives.prefix(Swift.max(0, limit ?? positives.count)))
        let ones = [Int](repeating: 1, count: kept.count)
        let zeros = [Int](repeating: 0, count: negatives.count)
        return LabeledData(
            inputs: all.inputs.take(kept + negatives, axis: 0), labels: ones + zeros, classes: 2)
    }

    /// The raw table: pixels 0 to 16, row by row, and labels.
    package static func table() -> (pixels: [UInt8], labels: [Int]) {
        var pixels: [UInt8] = []
        var labels: [Int] = []
        pixels.reserveCapacity(1797 * 64)
        labels.reserveCapacity(1797)
        // Read by hand, because it is read often: a number ends with a comma or a line break.
        var value: UInt8 = 0
        for byte in Resource(name: "digits.csv").bytes {
            switch byte {
            case UInt8(ascii: ","):
                pixels.append(value)
                value = 0
            case UInt8(ascii: "\n"):
                labels.append(Int(value))
                value = 0
            default:
                value = value &* 10 &+ (byte &- UInt8(ascii: "0"))
            }
        }
        return (pixels, labels)
    }
}
