import Diagnostics
import Foundation
import Testing

@testable import Language

/// Programs in `Suite/*.swift`, cut at lines `// --- name ---`. What a line is to print stands on it
/// as `// prints: …`, an error or warning that it is to have as `// error: …` or `// warning: …`.
struct SuiteProgram: CustomTestStringConvertible, Sendable {
    var name: String
    var text: String

    var testDescription: String { name }

    static let all: [SuiteProgram] = {
        guard let folder = Bundle.module.url(forResource: "Suite", withExtension: nil),
            let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
        else { return [] }
        return files.sorted().flatMap { file -> [SuiteProgram] in
            let url = folder.appendingPathComponent(file)
            guard let text = try? String(contentsOf: url, encoding: .utf8) else { return [] }
            var programs: [SuiteProgram] = []
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("// --- ") {
                    let name = line.dropFirst(7).replacing(" ---", with: "")
                    programs.append(SuiteProgram(name: "\(file): \(name)", text: ""))
                } else if !programs.isEmpty {
                    programs[programs.count - 1].text += line + "\n"
                }
            }
            return programs
        }
    }()

    /// The annotations of a kind, with their lines.
    func expectations(_ kind: String) -> [(line: Int, text: String)] {
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
            index, line in
            line.components(separatedBy: "// \(kind): ").dropFirst().map { part in
                let text = part.components(separatedBy: " // ").first ?? part
                return (index + 1, text.trimmingCharacters(in: .whitespaces))
            }
        }
    }
}

@Suite struct SuiteTests {
    @Test(arguments: SuiteProgram.all)
    func program(_ program: SuiteProgram) {
        let file = SourceFile(path: program.name, text: program.text)
        let region = CodeRegion(kind: .block, range: 0..<file.utf8.count, name: "cell")
        let checked = check([region], of: file, library: .standard, parameters: [])
        for severity in [Diagnostic.Severity.error, .warning] {
            let wanted = program.expectations(severity.rawValue).map { "\($0.line): \($0.text)" }
            let found = checked.diagnostics.filter { $0.severity == severity }.map {
                "\($0.position.line): \($0.message)"
            }
            // A program for errors may have warnings that it does not speak of.
            if severity == .warning, wanted.isEmpty, checked.diagnostics.hasErrors { continue }
            #expect(found == wanted)
        }
        if checked.diagnostics.hasErrors { return }
        let output = Output()
        let machine = Machine(checked, library: .standard) { output.text += $0 }
        let outcome = machine.run(0)
        if case .failed(let trap) = outcome {
            Issue.record("\(trap.diagnostic(in: file).formatted)")
        }
        let wanted = program.expectations("prints").map(\.text)
        if !wanted.isEmpty {
            #expect(output.text.split(separator: "\n").map(String.init) == wanted)
        }
    }

    private final class Output { var text = "" }
}
