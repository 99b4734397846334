import ArgumentParser
import Execution

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Run notebooks anew and compare with the results that are recorded in the site.",
        discussion: """
            Nothing that was stored before is used and nothing is written. Exit status 4: something \
            is different.
            """)

    @ArgumentParser.Argument(help: "Notebooks, or folders of notebooks.", completion: .file())
    var paths = ["notebooks"]

    @Option(name: .shortAndLong, help: "The folder of the site (default: site beside papers.yml).")
    var output: String?

    @Option(name: .shortAndLong, help: "How many notebooks run at once (default: one a core).")
    var jobs: Int?

    @Option(help: "How far numbers may be apart, as a part of their size (default: not at all).")
    var tolerance = 0.0

    @OptionGroup var parameters: ParameterOptions

    @Flag(name: .shortAndLong, help: "Say nothing unless something is wrong.")
    var quiet = false

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
        guard tolerance >= 0 else { throw ValidationError("--tolerance must not be negative") }
    }

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers, terminal: Terminal(workspace, isQuiet: quiet))
        let options = RenderOptions(
            output: output, jobs: jobs, overrides: parameters.overrides)
        try pipeline.verify(paths, options, tolerance: tolerance).leave()
    }
}
