import Foundation
import Testing

/// What docs/losses.md promises of every loss, read from the sources.
@Suite struct ConventionTests {
    private struct Signature {
        var name: String
        var parameters: [String]
        var documentation: String
    }

    private let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// The public functions that give a loss: their names end in "Loss", "CrossEntropy" or
    /// "Weighting".
    private func losses() throws -> [Signature] {
        let folder = root.appending(path: "Sources/Losses")
        var found: [Signature] = []
        for file in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let function = /((?:\/\/\/[^\n]*\n)+)public func (\w+)\(\s*([^{]*?)\s*\) -> Tensor/
            for match in text.matches(of: function) {
                let name = String(match.output.2)
                guard
                    ["Loss", "rossEntropy", "Weighting"].contains(where: { name.hasSuffix($0) })
                else { continue }
                let parameters = match.output.3.split(separator: ",").map {
                    $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
                }
                found.append(
                    Signature(
                        name: name, parameters: parameters, documentation: String(match.output.1))
                )
            }
        }
        return found
    }

    @Test func argumentsHaveTheNamesOfTheFamily() throws {
        let losses = try losses()
        #expect(losses.count > 55)
        for loss in losses {
            let label = loss.parameters.first?.split(separator: ":").first
            #expect(
                ["logits", "predictions", "embeddings", "similarities"].contains(label),
                "\(loss.name) begins with \(label ?? "nothing")")
            let isOfABatch = loss.documentation.contains("there is no reduction")
            if !isOfABatch {
                #expect(loss.parameters.last == "reduction: Reduction = .mean", "\(loss.name)")
            }
        }
    }

    @Test func thePageListsEveryLoss() throws {
        let page = try String(contentsOf: root.appending(path: "docs/losses.md"), encoding: .utf8)
        let table = page.split(separator: "\n").filter { $0.hasPrefix("| `") }
        let listed = Set(
            table.flatMap { row in
                row.split(separator: "|")[0].matches(of: /`(\w+)`/).map { String($0.output.1) }
            })
        let names = Set(try losses().map(\.name))
        #expect(names.subtracting(listed).sorted() == [])
        #expect(listed.subtracting(names).sorted() == [])
    }
}
