import ArgumentParser
import Execution

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why a block ran or was reused, and what the next render would do.")

    @ArgumentParser.Argument(
        help: ArgumentHelp(
            "A notebook, and a block or inline value in it (without one: all of them).",
            valueName: "notebook#cell"))
    var target: String

    @OptionGroup var parameters: ParameterOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers,
            terminal: Terminal(workspace, isForPrograms: answer.json))
        let parts = target.split(separator: "#", maxSplits: 1).map(String.init)
        guard let path = parts.first else { throw UsageError("no notebook is named") }
        try pipeline.explain(
            path, step: parts.count == 2 ? parts[1] : nil, overrides: parameters.overrides
        ).leave()
    }
}
