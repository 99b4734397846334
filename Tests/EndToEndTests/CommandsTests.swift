import Foundation
import Testing

/// Every command that README and `docs` show exists, with its options.
@Suite struct CommandsTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    private static func documents() throws -> [(path: String, text: String)] {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: root.appendingPathComponent("docs").path)
        let paths =
            ["README.md"] + names.sorted().filter { $0.hasSuffix(".md") }.map { "docs/" + $0 }
        return try paths.map {
            ($0, try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8))
        }
    }

    @Test func shownCommandsExist() throws {
        let folder = try Folder()
        var help: [String: String] = [:]
        var shown = 0
        for (path, text) in try Self.documents() {
            // In code, or on an indented line.
            let spans = text.matches(of: /`([^`\n]+)`/).map { String($0.output.1) }
            let lines = text.split(separator: "\n").filter { $0.hasPrefix("    ") }.map(String.init)
            for code in spans + lines {
                guard let match = code.firstMatch(of: /^\s*(?:bin\/)?papers ([a-z][a-z-]*)(.*)$/)
                else { continue }
                shown += 1
                let command = String(match.output.1)
                if help[command] == nil {
                    let run = try papers("help", command, in: folder)
                    #expect(run.status == 0, "\(path): papers \(command) does not exist")
                    help[command] = run.output
                }
                for option in match.output.2.matches(of: /(?:^| )(--?[A-Za-z][a-z-]*)/) {
                    let name = String(option.output.1)
                    #expect(
                        help[command]?.contains(name) == true,
                        "\(path): papers \(command) has no option \(name)")
                }
            }
        }
        #expect(shown > 30)
    }

    @Test func shownTargetsOfMakeExist() throws {
        let makefile = try String(
            contentsOf: Self.root.appendingPathComponent("Makefile"), encoding: .utf8)
        for (path, text) in try Self.documents() {
            for match in text.matches(of: /(?:`| {4})make ([a-z]+)/) {
                #expect(
                    makefile.contains("\n\(match.output.1):"),
                    "\(path): there is no 'make \(match.output.1)'")
            }
        }
    }
}
