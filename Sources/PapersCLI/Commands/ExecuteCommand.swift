import ArgumentParser
import Diagnostics
import Execution
import Foundation
import Language
import Notebooks

struct ExecuteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "execute",
        abstract: "Run one notebook and report each step as a line of JSON.",
        discussion: "This is what 'papers render' starts for each notebook.")

    @ArgumentParser.Argument(help: "The notebook.", completion: .file())
    var notebook: String

    @OptionGroup var parameters: ParameterOptions

    @Option(
        help: ArgumentHelp(
            "Steps not to run, by their index in the notebook.", valueName: "index,…"),
        transform: { text in
            try text.split(separator: ",").map { part in
                guard let index = Int(part) else {
                    throw ValidationError("'\(part)' is not the index of a step")
                }
                return index
            }
        })
    var leaveOut: [Int] = []

    @Option(help: "The folder of stored results, to reuse and to add to (default: none).")
    var store: String?

    @Option(help: "The folder of fetched data (default: .papers/data).")
    var data: String?

    @Flag(help: "Run every step, whatever the store holds.")
    var force = false

    @Flag(help: .hidden)
    var attached = false

    func run() throws {
        if attached { Self.endWithParent() }
        let workspace = Workspace.current
        let (file, faults) = decode(try workspace.read(notebook), path: notebook)
        let (document, found) = Notebooks.parse(file, read: { _ in nil })
        let engine = Engine.papers
        let files = NotebookData(document.frontMatter, own: data, in: workspace)
        files.declare()
        let checked = CheckedNotebook(
            document, named: "", found: faults + found, universe: Universe(engine.bindings),
            overrides: parameters.overrides, dataKey: files.key)
        // Errors of the document (a citation, a caption) are the coordinator's to judge; code with
        // errors cannot run.
        let errors = checked.program.diagnostics
        guard !errors.hasErrors else {
            Terminal.put(errors.map(\.formatted).joined(separator: "\n") + "\n", on: .standardError)
            throw ExitCode(ExitStatus.errorsFound.rawValue)
        }
        let cache = try store.map { folder in
            let store = Store(folder: workspace.absolute(folder))
            return ResultCache(store: store, engine: try store.engineDigest(), isRead: !force)
        }
        let worker = Worker(
            checked, engine: engine, cache: cache, leavingOut: Set(leaveOut),
            note: { Terminal.put($0 + "\n", on: .standardOutput) }
        ) { event in
            guard let line = try? CanonicalJSON.encode(event, layout: .compact) else { return }
            Terminal.put(line, on: .standardOutput)
        }
        worker.run()
    }

    /// Ends this process when the coordinator, which holds the other end of our standard input, is
    /// gone, however it went.
    private static func endWithParent() {
        Thread.detachNewThread {
            _ = FileHandle.standardInput.readDataToEndOfFile()
            _Exit(ExitStatus.interrupted.rawValue)
        }
    }
}
