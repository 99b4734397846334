import Foundation
import Tensors
import Testing

/// Values and derivatives against those that PyTorch computed in float64 (Oracle/make_oracle.py).
struct OracleTests {
    /// One block of the file.
    private struct Case {
        var key: String
        var inputs: [Tensor] = []
        var output = Tensor(0)
        var gradients: [Tensor] = []
    }

    private func cases() throws -> [Case] {
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
            case "out": result[last].output = tensor
            default: result[last].gradients.append(tensor)
            }
        }
        return result
    }

    @Test func valuesAndDerivatives() throws {
        let cases = try cases()
        #expect(cases.count > 500)
        for test in cases {
            guard let operation = oracleOperation(test.key) else {
                Issue.record("\(test.key) has no meaning")
                continue
            }
            let label = "\(test.key) of \(test.inputs.map(\.shape))"
            expectClose(operation(test.inputs), test.output, tolerance: 1e-5, label)
            guard !test.gradients.isEmpty else { continue }
            let gradients = gradient(at: test.inputs) { inputs in
                let y = operation(inputs).flattened()
                let weights = (0..<y.size).map { 0.3 + Double(7 * $0 % 11) / 10 }
                return (y * Tensor(weights)).sum()
            }
            for (index, (actual, expected)) in zip(gradients, test.gradients).enumerated() {
                expectClose(actual, expected, tolerance: 5e-5, "\(label), input \(index)")
            }
        }
    }
}
