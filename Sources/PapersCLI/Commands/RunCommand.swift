import ArgumentParser
import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Papers

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a Swift file as one experiment block and print what it prints.",
        discussion: "Charts, tables and claims are printed as text.")

    @Flag(help: "Print the data of charts and tables in full.")
    var data = false

    @ArgumentParser.Argument(help: "The file.", completion: .file(extensions: ["swift"]))
    var file: String

    func run() throws {
        let workspace = Workspace.current
        guard workspace.fileExists(file) else { throw UsageError("there is no file '\(file)'") }
        if workspace.isDirectory(file) {
            throw UsageError("'\(file)' is a folder; 'papers render' takes folders of notebooks")
        }
        let (source, faults) = decode(try workspace.read(file), path: file)
        let engine = Engine.papers
        let region = CodeRegion(kind: .block, range: 0..<source.utf8.count, name: "main")
        let program = Language.check([region], of: source, library: engine.bindings, parameters: [])
        let diagnostics = (faults + program.diagnostics).sortedAndUnique()
        for diagnostic in diagnostics {
            Terminal.put(diagnostic.formatted + "\n", on: .standardError)
        }
        if diagnostics.hasErrors { throw ExitCode(ExitStatus.errorsFound.rawValue) }

        let verdicts = Verdicts()
        let machine = Machine(program, library: engine.bindings) { text in
            Terminal.put(text, on: .standardOutput)
        }
        engine.connect { output in
            if case .claim(let claim) = output, claim.verdict == .failed { verdicts.failed += 1 }
            Terminal.put(
                OutputChannel.plainText(output, withData: data) + "\n", on: .standardOutput)
        }
        if case .failed(let trap) = machine.run(0) {
            Terminal.put(trap.diagnostic(in: source).formatted + "\n", on: .standardError)
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        if verdicts.failed > 0 { throw ExitCode(ExitStatus.failed.rawValue) }
    }

    private final class Verdicts: @unchecked Sendable { var failed = 0 }
}
