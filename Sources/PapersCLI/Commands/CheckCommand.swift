import ArgumentParser
import Execution

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check types, references, citations, links and formulas; run nothing.")

    @OptionGroup var notebooks: NotebookArguments

    @OptionGroup var parameters: ParameterOptions

    @Flag(help: "Print JSON: every diagnostic with its place.")
    var json = false

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers,
            terminal: Terminal(workspace, isForPrograms: json))
        try pipeline.check(notebooks.paths, overrides: parameters.overrides).leave()
    }
}
