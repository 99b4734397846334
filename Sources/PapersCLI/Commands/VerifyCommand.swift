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

    @OptionGroup var arguments: RunArguments

    @Option(help: "How far numbers may be apart, as a part of their size (default: not at all).")
    var tolerance = 0.0

    func validate() throws {
        guard tolerance >= 0 else { throw ValidationError("--tolerance must not be negative") }
    }

    func run() throws {
        try arguments.pipeline.verify(
            arguments.notebooks.paths, arguments.options, tolerance: tolerance
        ).leave()
    }
}
