import ArgumentParser
import Execution
import Notebooks

struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "Print what the engine makes of a notebook, for debugging.",
        shouldDisplay: false)

    /// The forms that a notebook passes through.
    enum Stage: String, ExpressibleByArgument, CaseIterable {
        case document, steps
    }

    @Option(help: "The form to print: document or steps.")
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
        case .steps:
            let checked = CheckedNotebook(
                document, named: "", found: faults + found,
                universe: .init(Engine.papers.bindings))
            for step in checked.experiment.steps {
                terminal.say(
                    "\(step.name): reads \(step.reads), writes \(step.writes)"
                        + (step.runs ? "" : ", shown only"))
            }
            terminal.show(checked.diagnostics)
        }
    }
}
