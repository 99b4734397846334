import ArgumentParser
import Diagnostics
import Execution
import Foundation
import Language
import LanguageServer
import Notebooks
import Reports
import Toolbox

struct LanguageServerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lsp",
        abstract: "Serve an editor: diagnostics, hover, completion, definitions.",
        discussion: """
            Speaks the Language Server Protocol on standard input and output. \
            docs/editors.md says how to set up VS Code, Neovim and Zed.
            """)

    @Flag(help: .hidden)
    var stdio = false

    func run() throws {
        let workspace = Workspace.current
        let neighbours = NeighbourNotebooks()
        let surroundings = Surroundings(
            universe: Universe(Toolbox.bindings),
            read: { path, notebook in
                let place = path.hasPrefix("/") ? path : notebook + "/../" + path
                return workspace.isRegularFile(place) ? try? workspace.read(place) : nil
            },
            check: { notebook in
                checkMarkup(of: notebook, with: typesetter)
                    + Self.links(of: notebook, neighbours, in: workspace)
            })
        let server = Server(surroundings, version: programVersion)
        var stream = MessageStream()
        let input = FileHandle.standardInput
        while server.exitStatus == nil {
            let data = input.availableData
            // An editor that is gone says no more.
            if data.isEmpty { return }
            stream.append(data)
            while let piece = stream.next() {
                for answer in server.handle(piece) {
                    try FileHandle.standardOutput.write(contentsOf: MessageStream.framed(answer))
                }
            }
        }
        throw ExitCode(server.exitStatus ?? 0)
    }

    /// What is wrong with the links of a notebook and its family, by the files of its site.
    private static func links(
        of notebook: Notebook, _ neighbours: NeighbourNotebooks, in workspace: Workspace
    ) -> [Diagnostic] {
        let path = notebook.file.path
        guard path.hasPrefix("/"), let source = try? SiteSource(paths: [path], in: workspace) else {
            return []
        }
        let publishable = PublishableFiles(of: source, in: workspace)
        let name = source.requested.first?.name ?? ""
        return checkLinks(
            across: [notebook] + neighbours.parsed(source.others),
            site: source.hasConfiguration ? source.configuration : nil,
            exists: workspace.fileExists,
            refusal: { path, linking in
                linking.file == notebook.file ? publishable.refusal(of: path, on: name) : nil
            }
        ).filter { $0.file == notebook.file }
    }
}
