import ArgumentParser
import Execution
import Foundation

/// The program `papers`.
@main
struct PapersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "papers",
        abstract: "Executable digests of research papers.",
        discussion: """
            Exit status: 0 all well; 1 a cell or a claim failed (the output was written); 3 errors \
            were found before running; 4 'verify' found differences; 64 wrong usage; 70 an error \
            of our own; 130 interrupted.
            """,
        version: "\(programVersion) (build \(BuildIdentity.digest))",
        subcommands: [
            RenderCommand.self, CheckCommand.self, VerifyCommand.self, PreviewCommand.self,
            ListCommand.self, NewCommand.self, InitCommand.self, RunCommand.self,
            ExportCommand.self, ExplainCommand.self, CacheCommand.self, DataCommand.self,
            ApiCommand.self,
            TemplatesCommand.self, DoctorCommand.self, LanguageServerCommand.self,
            BundleCommand.self, ExecuteCommand.self, DumpCommand.self,
        ])

    static func main() {
        do {
            var command = try parseAsRoot()
            try command.run()
        } catch let error as UsageError {
            stop(error.description, .usage)
        } catch is CancellationError {
            stop("interrupted", .interrupted)
        } catch {
            let isKnown = error is ExitCode || exitCode(for: error) != .failure
            if isKnown { exit(withError: error) }
            stop("\(error)", .ownError)
        }
    }

    private static func stop(_ message: String, _ status: ExitStatus) -> Never {
        Terminal.put("papers: \(message)\n", on: .standardError)
        exit(withError: ExitCode(status.rawValue))
    }
}
