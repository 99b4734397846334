import ArgumentParser
import Execution
import Language
import Notebooks

struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "Print what the engine makes of a notebook, for debugging.",
        shouldDisplay: false)

    /// The forms that a notebook passes through.
    enum Stage: String, ExpressibleByArgument, CaseIterable {
        case document, ast, program, steps
    }

    @Option(help: "The form to print: document, ast, program or steps.")
    var stage = Stage.document

    @ArgumentParser.Argument(help: "The notebook.", completion: .file())
    var notebook: String

    func run() throws {
        let workspace = Workspace.current
        guard workspace.fileExists(notebook) else {
            throw UsageError("there is no file '\(notebook)'")
        }
        let terminal = Terminal(workspace)
        let (file, faults) = decode(try workspace.read(notebook), path: notebook)
        let (document, found) = Notebooks.parse(file, read: { _ in nil })
        switch stage {
        case .document:
            terminal.say(dump(document))
            terminal.show(faults + found)
        case .ast, .program, .steps:
            let checked = CheckedNotebook(
                document, named: "", found: faults + found,
                universe: .init(Engine.papers.bindings))
            print(checked, on: terminal)
            terminal.show(checked.diagnostics)
        }
    }

    private func print(_ checked: CheckedNotebook, on terminal: Terminal) {
        switch stage {
        case .document: break
        case .ast: terminal.say(syntaxTree(of: checked.program))
        case .program: terminal.say(ProgramDump.text(of: checked.program))
        case .steps:
            for step in checked.experiment.steps {
                terminal.say(
                    "\(step.name): reads \(step.reads), writes \(step.writes)"
                        + (step.runs ? "" : ", shown only"))
            }
        }
    }
}
