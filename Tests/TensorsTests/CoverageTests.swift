import Foundation
import Testing

@testable import Tensors

/// Every public operation is differentiated numerically and compared with the oracle, unless the
/// tables below say why not: an operation that is added and forgotten here fails.
struct CoverageTests {
    /// What has no derivative, or is not an operation of its own.
    private static let notDifferentiated: [String: String] = [
        ".==": "a comparison", ".!=": "a comparison", ".<": "a comparison", ".>": "a comparison",
        ".<=": "a comparison", ".>=": "a comparison",
        "sign": "has no derivative", "floor": "has no derivative", "ceil": "has no derivative",
        "rounded": "has no derivative", "argMax": "gives positions", "argMin": "gives positions",
        "argSort": "gives positions",
        "+=": "+ in place", "-=": "- in place", "*=": "* in place", "/=": "/ in place",
        "flattened": "reshaped", "expandedDimensions": "reshaped", "squeezed": "reshaped",
        "eigenSymmetric": "cases eigenvalues and eigenvectors",
    ]

    /// Names of cases where they are not that of the operation.
    private static let caseNames = [
        "subscript": "index", "*": "column *", "affine": "numbers",
        "reciprocal": "1 / x",
    ]
    private static let oracleNames = [
        "+": "add", "-": "subtract", "*": "multiply",
        "/": "divide", "subscript": "index", "T": "transposed", "matmulTransposed": "matmul",
        "affine": "numbers",
    ]

    /// The names of the public functions that make tensors of tensors, as the sources declare them.
    private func operations() throws -> [String] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Sources/Tensors/Operations").standardized
        var names: Set<String> = []
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted()
        for file in files where file != "ScalarFunctions.swift" {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            let declaration =
                /(?m)^ *(?:public|package) (?:static |prefix |mutating )*(?:func|var|subscript)(?: ([^\s(]+)| *(?=\())/
            for match in text.matches(of: declaration) where !match.0.contains("mutating") {
                names.insert(match.1.map { String($0.filter { $0 != ":" }) } ?? "subscript")
            }
        }
        return names.sorted()
    }

    @Test func everyOperationIsDifferentiated() throws {
        let covered = Set(allCases.compactMap { $0.testDescription.split(separator: " ").first })
        let all = Set(allCases.map(\.testDescription))
        let names = try operations()
        #expect(names.count > 90)
        for name in names where Self.notDifferentiated[name] == nil {
            let known = Self.caseNames[name].map(all.contains) ?? false
            #expect(known || covered.contains(Substring(name)), "\(name) is not in allCases")
        }
    }

    @Test func everyOperationIsInTheOracle() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Oracle/oracle.txt")
        let keys = Set(
            try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                .filter { $0.hasPrefix("case ") }.map { String($0.dropFirst(5)) })
        let words = Set(keys.compactMap { $0.split(separator: " ").first.map(String.init) })
        for name in try operations() where Self.notDifferentiated[name] == nil {
            let key = Self.oracleNames[name] ?? name
            #expect(keys.contains(key) || words.contains(key), "\(name) is not in oracle.txt")
        }
    }
}
