import Foundation
import Testing

/// `docs/architecture.md` against `Package.swift` and the sources.
@Suite struct ArchitectureTests {
    private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }

    private struct Module {
        var name: String
        var dependencies: [String]
    }

    /// The targets of `Package.swift` that are sources of the program, with what they depend on, in its order.
    private func modules() throws -> [Module] {
        let package = try text("Package.swift")
        let target =
            /\.(?<kind>target|executableTarget|testTarget|systemLibrary)\(\s*name: "(?<name>\w+)"/
        // Where a name stands that a target depends on; `.product(name:package:)` names two.
        let dependency = /(?:name: )?"(\w[\w-]*)"(?:, package: "[\w-]+")?/
        var modules: [Module] = []
        let starts = package.matches(of: target).filter { !$0.output.0.contains("condition") }
        for (index, match) in starts.enumerated() {
            guard match.output.kind != "testTarget" else { continue }
            // A dependency may be written as `.target(name:condition:)`: no target of its own.
            let rest = package[match.range.upperBound...]
            if rest.hasPrefix(", condition:") { continue }
            let end = starts[(index + 1)...].first { next in
                !package[next.range.upperBound...].hasPrefix(", condition:")
            }?.range.lowerBound
            let body = package[match.range.upperBound..<(end ?? package.endIndex)]
            var names: [String] = []
            if let list = body.firstMatch(of: /dependencies: \[([^\]]*(?:\[[^\]]*\][^\]]*)*)\]/) {
                names = list.output.1.matches(of: dependency).map { String($0.output.1) }
            }
            // What has a path of its own is no source of the program.
            if body.contains(/path: "/) { continue }
            modules.append(Module(name: String(match.output.name), dependencies: names))
        }
        return modules
    }

    private func sources(of module: String) throws -> [(path: String, text: String)] {
        let folder = root.appendingPathComponent("Sources/\(module)")
        let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return try files.compactMap { $0 as? String }.sorted()
            .filter { name in
                [".swift", ".c", ".h", ".modulemap"].contains { name.hasSuffix($0) }
            }
            .map { ("\(module)/\($0)", try text("Sources/\(module)/\($0)")) }
    }

    /// The number of lines to two digits, so that the table changes only with what it is about.
    private func lines(of module: String) throws -> Int {
        let exact = try sources(of: module).reduce(0) {
            $0 + $1.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
        }
        var unit = 1
        while exact / unit >= 100 { unit *= 10 }
        return (exact + unit / 2) / unit * unit
    }

    @Test func theTableIsThatOfThePackage() throws {
        var expected = "| module | lines | may import |\n|---|---:|---|\n"
        for module in try modules() {
            let names =
                module.dependencies.isEmpty ? "–" : module.dependencies.joined(separator: ", ")
            expected += "| `\(module.name)` | \(try lines(of: module.name)) | \(names) |\n"
        }
        #expect(
            try text("docs/architecture.md").contains(expected),
            "docs/architecture.md should hold this table:\n\(expected)")
    }

    @Test func sourcesImportWhatTheirModuleMay() throws {
        let modules = try modules()
        let own = Set(modules.map(\.name))
        #expect(own.count > 15)
        for module in modules {
            for (path, source) in try sources(of: module.name) where path.hasSuffix(".swift") {
                for match in source.matches(of: /(?m)^(?:@\w+ )?(?:\w+ )?import (\w+)/) {
                    let name = String(match.output.1)
                    guard own.contains(name), name != module.name else { continue }
                    let isAllowed = module.dependencies.contains(name)
                    #expect(isAllowed, "\(path) imports \(name)")
                }
            }
        }
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
}
