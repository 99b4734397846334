import ArgumentParser
import Execution

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check types, references, citations, links and formulas; run nothing.")

    @ArgumentParser.Argument(help: "Notebooks, or folders of notebooks.", completion: .file())
    var paths = ["notebooks"]

    @OptionGroup var parameters: ParameterOptions

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers, terminal: Terminal(workspace))
        try pipeline.check(paths, overrides: parameters.overrides).leave()
    }
}
