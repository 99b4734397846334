import ArgumentParser
import Execution

struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Run notebooks and write their site.")

    @OptionGroup var arguments: RunArguments

    @Option(
        help: "A folder whose files replace page templates (default: templates beside papers.yml).",
        completion: .directory)
    var templates: String?

    @Flag(help: "Run nothing if any notebook has an error.")
    var strict = false

    @Flag(help: "Run every block, whatever is known from earlier renders.")
    var force = false

    @Flag(help: "Say what would run and why; run and write nothing.")
    var dryRun = false

    func run() throws {
        var options = arguments.options
        (options.isStrict, options.isForced, options.templates) = (strict, force, templates)
        let paths = arguments.notebooks.paths
        if dryRun {
            try arguments.pipeline.forecast(paths, options).leave()
        } else {
            try arguments.pipeline.render(paths, options).leave()
        }
    }
}
