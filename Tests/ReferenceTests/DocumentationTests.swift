import Diagnostics
import Foundation
import Language
import Testing
import Toolbox

/// What README and `docs` show is code that the checker accepts.
@Suite struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    /// README and the documents, by their paths.
    static var documents: [String] {
        let names =
            (try? FileManager.default.contentsOfDirectory(
                atPath: root.appendingPathComponent("docs").path)) ?? []
        return ["README.md"] + names.sorted().filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
    }

    /// The `swift` blocks of a document as one program, like those of a notebook; what stands in a
    /// fence of four marks is a document of its own.
    private static func blocks(_ file: SourceFile) -> [CodeRegion] {
        var regions: [CodeRegion] = []
        var start: Int?
        var isNested = false
        for number in 1...max(1, file.lineCount) {
            let line = file.line(number)
            if line.hasPrefix("````") {
                isNested.toggle()
            } else if isNested {
                continue
            } else if let begin = start, line == "```" {
                regions.append(
                    CodeRegion(
                        kind: .block, range: begin..<file.offset(ofLine: number),
                        name: "line \(number)"))
                start = nil
            } else if line == "```swift" {
                start = file.offset(ofLine: number + 1)
            }
        }
        return regions
    }

    private static func errors(_ regions: [CodeRegion], of file: SourceFile) -> [String] {
        Language.check(regions, of: file, library: Toolbox.bindings, parameters: []).diagnostics
            .filter { $0.severity == .error }.map(\.formatted)
    }

    @Test(arguments: documents) func swiftBlocksAreCorrect(_ path: String) throws {
        let file = SourceFile(path: path, text: try Self.text(path))
        #expect(Self.errors(Self.blocks(file), of: file) == [])
    }

    /// The right column of the tables that lead from one vocabulary to ours.
    @Test(arguments: ["docs/from-pytorch.md", "docs/from-swift-charts.md"])
    func tablesOfNamesAreCorrect(_ path: String) throws {
        let text = try Self.text(path)
        let prelude = try #require(text.firstMatch(of: /(?s)```swift\n(.*?)```/)).output.1
        var rows = 0
        for line in text.split(separator: "\n") {
            guard let match = line.wholeMatch(of: /\| .* \| `([^`]+)` \|/) else { continue }
            rows += 1
            let code = String(match.output.1).replacing("\\|", with: "|")
            let file = SourceFile(
                path: code, text: "\(prelude)let result: Void = { _ = (\(code)) }()\n")
            let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "row")
            #expect(Self.errors([region], of: file) == [], "\(code)")
        }
        #expect(rows > 20)
    }

    /// Links between the documents, and to files of the repository.
    @Test(arguments: documents) func linksLeadSomewhere(_ path: String) throws {
        let folder = Self.root.appendingPathComponent(path).deletingLastPathComponent()
        for match in try Self.text(path).matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
            let target = folder.appendingPathComponent(String(match.output.1))
            #expect(
                FileManager.default.fileExists(atPath: target.path), "\(path): \(match.output.1)")
        }
    }
}
