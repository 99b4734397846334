import Tensors
import Testing

/// Compares shapes first, then every element within `tolerance` of the smaller magnitude (or of 1).
func expectClose(
    _ actual: Tensor, _ expected: Tensor, tolerance: Double = 1e-5, _ label: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard actual.shape == expected.shape else {
        Issue.record(
            "\(label): shape \(actual.shape), expected \(expected.shape)",
            sourceLocation: sourceLocation)
        return
    }
    for (index, (x, y)) in zip(actual.array, expected.array).enumerated() {
        let scale = max(1, min(abs(x), abs(y)))
        if !(abs(x - y) <= tolerance * scale) && !(x.isNaN && y.isNaN) && x != y {
            Issue.record(
                "\(label): element \(index) is \(x), expected \(y)", sourceLocation: sourceLocation)
            return
        }
    }
}

/// Numbers that are neither equal nor near a kink of the functions under test.
func sample(_ shape: [Int], from low: Double = -1.5, to high: Double = 1.5, seed: Int = 1)
    -> Tensor
{
    var random = Random(seed: seed)
    let count = shape.reduce(1, *)
    let places = random.permutation(count).map { (Double($0) + 0.5) / Double(count) }
    return Tensor(places.map { low + (high - low) * $0 }, shape)
}
