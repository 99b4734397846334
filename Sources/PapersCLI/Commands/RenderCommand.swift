import ArgumentParser
import Execution

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Run notebooks and write their site.")

    @ArgumentParser.Argument(help: "Notebooks, or folders of notebooks.", completion: .file())
    var paths = ["notebooks"]

    @Option(name: .shortAndLong, help: "The folder of the site (default: site beside papers.yml).")
    var output: String?

    @Option(name: .shortAndLong, help: "How many notebooks run at once (default: one a core).")
    var jobs: Int?

    @OptionGroup var parameters: ParameterOptions

    @Option(
        help: "A folder whose files replace page templates (default: templates beside papers.yml).",
        completion: .directory)
    var templates: String?

    @Flag(name: .shortAndLong, help: "Say nothing unless something is wrong.")
    var quiet = false

    @Flag(help: "Run nothing if any notebook has an error.")
    var strict = false

    @Flag(help: "Run every block, whatever is known from earlier renders.")
    var force = false

    @Flag(help: "Say what would run and why; run and write nothing.")
    var dryRun = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers,
            terminal: Terminal(workspace, isQuiet: quiet))
        let options = RenderOptions(
            output: output, jobs: jobs, overrides: parameters.overrides, isStrict: strict,
            isForced: force, templates: templates)
        if dryRun {
            try pipeline.forecast(paths, options).leave()
        } else {
            try pipeline.render(paths, options).leave()
        }
    }
}
