import ArgumentParser
import Diagnostics
import Execution
import Foundation
import Preview

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Show the site in a browser and bring every change to the open page.",
        discussion: """
            The site is served from memory on the loopback interface; nothing is written to its \
            folder. Notebooks, templates and the files beside them are watched; only what a change \
            concerns is run. Ctrl-C ends it.
            """)

    @OptionGroup var notebooks: NotebookArguments

    @Option(help: "The port (default: the first free one from 4321 on).")
    var port: UInt16?

    @Option(name: .shortAndLong, help: "How many notebooks run at once (default: one a core).")
    var jobs: Int?

    @Option(help: "A folder whose files replace page templates.", completion: .directory)
    var templates: String?

    @OptionGroup var parameters: ParameterOptions

    @Flag(help: "Say how long each render took.")
    var timing = false

    func run() throws {
        let workspace = Workspace.current
        let terminal = Terminal(workspace)
        let canceller = RunCanceller()
        let content = PreviewContent()
        let options = RenderOptions(
            jobs: jobs, overrides: parameters.overrides, templates: templates,
            canceller: canceller,
            progress: { event in
                if let sentence = Self.sentence(for: event) { content.tell(progress: sentence) }
            })
        let session = PreviewSession(
            Pipeline(
                workspace: workspace, engine: .papers, terminal: Terminal(workspace, isQuiet: true)),
            paths: notebooks.paths, options: options)
        // A path that leads nowhere is a slip of the user, and no reason to serve anything.
        _ = try SiteSource(paths: notebooks.paths, in: workspace)
        let address = try serve(content, terminal)
        terminal.say("\(address)\(start(in: workspace)): rendering …")

        let folders = session.folders
        let watcher = FileWatcher(folders: { folders.all })
        let changes = DispatchSemaphore(value: 0)
        Thread.detachNewThread {
            while true {
                guard watcher.wait(seconds: 3600) else { continue }
                canceller.cancel()
                changes.signal()
            }
        }
        var isFirst = true
        while true {
            canceller.begin()
            do {
                try render(session, content, terminal, canceller, isFirst: isFirst)
                if isFirst { terminal.say("ready; Ctrl-C ends the preview") }
                isFirst = false
            } catch let error as CancellationError {
                // Stopped because of a change, or by the user.
                guard canceller.isCancelled else { throw error }
            }
            watcher.refresh()
            changes.wait()
            while changes.wait(timeout: .now()) == .success {}
        }
    }

    /// The page to open: that of the notebook if there is one only.
    private func start(in workspace: Workspace) -> String {
        guard let source = try? SiteSource(paths: notebooks.paths, in: workspace),
            source.requested.count == 1, let only = source.requested.first
        else { return "" }
        return only.name + "/"
    }

    /// What runs, for the page; nil if an event says nothing of it.
    private static func sentence(for event: Coordinator.Progress) -> String? {
        guard case .stepStarted(let notebook, let step, let index, let count, _) = event else {
            return nil
        }
        return "Running \(notebook): \(step) (\(index + 1) of \(count)) …"
    }

    private func render(
        _ session: PreviewSession, _ content: PreviewContent, _ terminal: Terminal,
        _ canceller: RunCanceller, isFirst: Bool
    ) throws {
        let start = DispatchTime.now().uptimeNanoseconds
        defer { content.tell(progress: "") }
        do {
            let outcome = try session.render()
            let changed = content.publish(outcome.files)
            if changed.isEmpty && !isFirst { return }
            terminal.show(outcome.diagnostics)
            let names = outcome.made.count > 3 ? "" : outcome.made.joined(separator: ", ")
            terminal.say((names.isEmpty ? "" : names + ": ") + outcome.tally.summary)
        } catch let error as CancellationError {
            throw error
        } catch let error as UsageError where isFirst {
            throw error
        } catch {
            // A file may be gone between being listed and being read. If anything has changed since
            // this render began, the next one follows at once and tells what is still wrong.
            if canceller.isCancelled { throw CancellationError() }
            content.publish(failure: "\(error)")
            terminal.say("\(error)")
        }
        if timing {
            let spent = DispatchTime.now().uptimeNanoseconds - start
            terminal.say("rendered in \(spent / 1_000_000) ms")
        }
    }

    /// Starts the server, on the next port if nobody asked for one that is taken.
    private func serve(_ content: PreviewContent, _ terminal: Terminal) throws -> String {
        var candidates = port.map { [$0] } ?? Array(4321..<4341)
        while let candidate = candidates.first {
            let server = PreviewServer(content, port: candidate)
            let outcome = Outcome()
            Task.detached {
                do {
                    try await server.run { outcome.settle(.success($0)) }
                    outcome.settle(.failure(CancellationError()))
                } catch {
                    outcome.settle(.failure(error))
                }
            }
            switch outcome.wait() {
            case .success(let port): return "http://127.0.0.1:\(port)/"
            case .failure(let error as PreviewServer.PortInUse):
                candidates.removeFirst()
                if candidates.isEmpty {
                    throw UsageError("port \(error.port) is in use; choose another with --port")
                }
            case .failure(let error): throw error
            }
        }
        throw UsageError("no port is free")
    }

    /// The first thing that a server reports, for the thread that waits for it.
    private final class Outcome: @unchecked Sendable {
        private let lock = NSLock()
        private let settled = DispatchSemaphore(value: 0)
        private var result: Result<UInt16, any Error>?

        func settle(_ result: Result<UInt16, any Error>) {
            lock.withLock {
                guard self.result == nil else { return }
                self.result = result
                settled.signal()
            }
        }

        func wait() -> Result<UInt16, any Error> {
            settled.wait()
            return lock.withLock { result ?? .failure(CancellationError()) }
        }
    }
}
