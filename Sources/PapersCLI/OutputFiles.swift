import Execution
import Foundation
import Notebooks

/// Files that a command writes where the user says. None of them replaces what they are made from, and
/// what they do replace is told.
struct OutputFiles {
    private let workspace: Workspace
    private let terminal: Terminal
    private let sources: [String]

    /// - Parameter notebook: what is written out, with the files that it names.
    init(_ notebook: Notebook, of source: SiteSource, _ terminal: Terminal, _ workspace: Workspace)
    {
        self.workspace = workspace
        self.terminal = terminal
        let folder = notebook.file.path + "/../"
        let named = notebook.localLinks.map(\.path).filter { !$0.isEmpty }.map { folder + $0 }
        let bibliography = notebook.frontMatter.bibliography.map { [folder + $0] } ?? []
        sources =
            (source.requested + source.others).map(\.file.path) + named + bibliography
            + [source.root + "/papers.yml"]
    }

    /// Makes sure, before anything runs, that none of the paths is a source.
    ///
    /// - Throws: `UsageError` with the first that is.
    func refuseSources(_ paths: [String]) throws {
        for path in paths {
            guard let place = Identity(path, in: workspace),
                let source = sources.first(where: { Identity($0, in: workspace) == place })
            else { continue }
            let (new, old) = (workspace.short(path), workspace.short(source))
            let replaced = new == old ? "the file of that name" : "'\(old)'"
            throw UsageError(
                "'\(new)' would replace \(replaced), from which it is made; choose another place with "
                    + "--output")
        }
    }

    /// Writes the files, or none if one of them is a source.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws {
        try refuseSources(files.map(\.path))
        for (path, bytes) in files {
            tellReplaced(path, by: bytes)
            try workspace.write(bytes, to: path)
        }
    }

    /// Says that a file is replaced, if it is there and other than it will be.
    func tellReplaced(_ path: String, by bytes: [UInt8]? = nil) {
        guard workspace.isRegularFile(path), bytes == nil || (try? workspace.read(path)) != bytes
        else { return }
        terminal.say("\(workspace.short(path)) is replaced")
    }

    /// What a path leads to, however it is written: links are followed.
    private struct Identity: Equatable {
        let device: UInt64
        let file: UInt64

        /// Nil if there is nothing.
        init?(_ path: String, in workspace: Workspace) {
            var status = stat()
            guard stat(workspace.absolute(path), &status) == 0 else { return nil }
            device = UInt64(truncatingIfNeeded: status.st_dev)
            file = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }
}
