import Foundation
import Tensors
import Testing

/// Layers and losses, values and derivatives, against those that PyTorch computed in float64
/// (Oracle/make_oracle.py).
@Suite struct OracleTests {
    /// One block of the file.
    struct Case {
        var key: String
        var inputs: [Tensor] = []
        var outputs: [Tensor] = []
        var gradients: [Tensor] = []
    }

    static func cases() throws -> [Case] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Oracle/oracle.txt")
        var result: [Case] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let words = line.split(separator: " ")
            if words[0] == "case" {
                result.append(Case(key: words.dropFirst().joined(separator: " ")))
                continue
            }
            let shape = words[1].dropFirst().dropLast().split(separator: ",")
                .compactMap { Int($0) }
            let tensor = Tensor(words.dropFirst(2).compactMap { Double($0) }, shape)
            let last = result.count - 1
            switch words[0] {
            case "in": result[last].inputs.append(tensor)
            case "out": result[last].outputs.append(tensor)
            default: result[last].gradients.append(tensor)
            }
        }
        return result
    }

    @Test func valuesAndDerivatives() throws {
        let cases = try Self.cases()
        #expect(cases.count > 70)
        for test in cases {
            guard let operation = oracleLayers[test.key] ?? oracleLosses[test.key] else {
                Issue.record("\(test.key) has no meaning")
                continue
            }
            let outputs = operation(test.inputs)
            #expect(outputs.count == test.outputs.count, "\(test.key)")
            for (actual, expected) in zip(outputs, test.outputs) {
                expectNear(actual, expected, within: 2e-6, "\(test.key)")
            }
            let gradients = gradient(at: test.inputs) { inputs in
                let y = concatenated(operation(inputs).map { $0.flattened() })
                let weights = (0..<y.size).map { 0.3 + Double(7 * $0 % 11) / 10 }
                return (y * Tensor(weights)).sum()
            }
            #expect(gradients.count == test.gradients.count, "\(test.key)")
            for (i, (actual, expected)) in zip(gradients, test.gradients).enumerated() {
                expectNear(actual, expected, within: 1e-5, "\(test.key), input \(i)")
            }
        }
        // A meaning without a case would be a layer that only seems to be tested.
        let keys = Set(cases.map(\.key))
        #expect(Set(oracleLayers.keys).union(oracleLosses.keys).subtracting(keys).isEmpty)
    }
}

/// Compares shapes first, then every element, with a deviation relative to the largest element of
/// what is expected (or to 1 if that is smaller).
func expectNear(
    _ actual: Tensor, _ expected: Tensor, within tolerance: Double, _ label: String,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    guard actual.shape == expected.shape else {
        Issue.record(
            "\(label): shape \(actual.shape), expected \(expected.shape)",
            sourceLocation: sourceLocation)
        return
    }
    let scale = max(1, expected.abs().max().item())
    let deviation = (actual - expected).abs().max().item() / scale
    #expect(deviation <= tolerance, "\(label)", sourceLocation: sourceLocation)
}
