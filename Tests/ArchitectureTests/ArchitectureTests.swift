import Foundation
import Testing

/// `docs/architecture.md` against the tree.
@Suite struct ArchitectureTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    @Test func thePathsThatAreNamedExist() throws {
        let text = try text("docs/architecture.md")
        let paths = text.matches(of: /Sources\/[A-Za-z\/]+(\.swift)?/).map { String($0.output.0) }
        #expect(paths.count > 5)
        for path in paths {
            let place = root.appendingPathComponent(path).path
            #expect(FileManager.default.fileExists(atPath: place), "\(path) does not exist")
        }
    }

    @Test func importsKeepToTheTable() throws {
        var allowed: [String: [String]] = [:]
        for line in try text("docs/architecture.md").split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 3, cells[0].hasPrefix("`") else { continue }
            allowed[String(cells[0].dropFirst().dropLast())] =
                cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let own = Set(allowed.keys)
        #expect(own.count > 15)
        for module in own.sorted() {
            let folder = root.appendingPathComponent("Sources/\(module)")
            let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
            for case let file as String in files where file.hasSuffix(".swift") {
                let source = try String(
                    contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                for match in source.matches(of: /(?m)^(?:@\w+ )?(?:\w+ )?import (\w+)/) {
                    let name = String(match.output.1)
                    guard own.contains(name), name != module else { continue }
                    let isAllowed = allowed[module]?.contains(name) == true
                    #expect(isAllowed, "\(module)/\(file) imports \(name)")
                }
            }
        }
    }
}
