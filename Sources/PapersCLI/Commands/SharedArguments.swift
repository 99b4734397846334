import ArgumentParser
import Execution

/// The notebooks that a command is about.
struct NotebookArguments: ParsableArguments {
    @ArgumentParser.Argument(help: "Notebooks, or folders of notebooks.", completion: .file())
    var paths = ["notebooks"]
}

/// `-P name=value`, which several commands take.
struct ParameterOptions: ParsableArguments {
    @Option(
        name: [.customShort("P"), .customLong("parameter")],
        help: ArgumentHelp(
            "Give a parameter of the front matter another value.", valueName: "name=value"),
        transform: { text in
            guard let override = ParameterOverride(text) else {
                throw ValidationError("'\(text)' is not of the form name=value")
            }
            return override
        })
    var overrides: [ParameterOverride] = []
}

/// What the commands take that run notebooks of a site.
struct RunArguments: ParsableArguments {
    @OptionGroup var notebooks: NotebookArguments
    @OptionGroup var site: SiteFolderOption

    @Option(name: .shortAndLong, help: "How many notebooks run at once (default: one a core).")
    var jobs: Int?

    @OptionGroup var parameters: ParameterOptions

    @Flag(name: .shortAndLong, help: "Say nothing unless something is wrong.")
    var quiet = false

    @OptionGroup var answer: AnswerOptions

    func validate() throws {
        if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
    }

    /// The pipeline of this process, with a terminal that says as much as was asked for.
    var pipeline: Pipeline {
        let workspace = Workspace.current
        return Pipeline(
            workspace: workspace, engine: .papers,
            terminal: Terminal(workspace, isQuiet: quiet, isForPrograms: answer.json))
    }

    var options: RenderOptions {
        RenderOptions(output: site.output, jobs: jobs, overrides: parameters.overrides)
    }
}

/// `--json`: the answer for programs; progress still goes to standard error.
struct AnswerOptions: ParsableArguments {
    @Flag(help: "Print the answer as JSON.")
    var json = false
}

/// `-o`, the folder of the site.
struct SiteFolderOption: ParsableArguments {
    @Option(name: .shortAndLong, help: "The folder of the site (default: site beside papers.yml).")
    var output: String?
}
