import ArgumentParser
import Diagnostics
import Execution
import Language
import Notebooks

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a notebook in another form.",
        discussion: """
            As a Swift package it holds the blocks unchanged; 'swift run' in it prints and shows \
            what the page does, compiled. '--data' there, and for 'papers run', prints the data of \
            charts and tables in full.
            """)

    /// The forms that a notebook can be written in.
    enum Format: String, ExpressibleByArgument, CaseIterable { case swift }

    @Option(help: "The form: swift.")
    var format = Format.swift

    @Option(name: .shortAndLong, help: "The folder to write to; the notebook's name by default.")
    var output: String?

    @Option(help: "The folder of the package 'papers', for the package that is written.")
    var papers = "."

    @OptionGroup var parameters: ParameterOptions

    @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["md"]))
    var notebook: String

    func run() throws {
        let workspace = Workspace.current
        guard workspace.fileExists(notebook) else {
            throw UsageError("there is no file '\(notebook)'")
        }
        guard workspace.fileExists(papers + "/Package.swift") else {
            throw UsageError(
                "there is no package in '\(papers)'; say with --papers where 'papers' is checked out"
            )
        }
        let terminal = Terminal(workspace)
        let (file, faults) = decode(try workspace.read(notebook), path: notebook)
        let folder = workspace.absolute(notebook).split(separator: "/").dropLast()
        let (document, found) = Notebooks.parse(file) { path in
            let place =
                path.hasPrefix("/") ? path : "/" + folder.joined(separator: "/") + "/" + path
            return try? workspace.read(place)
        }
        let name = workspace.absolute(notebook).split(separator: "/").last.map {
            $0.hasSuffix(".md") ? String($0.dropLast(3)) : String($0)
        }
        let checked = CheckedNotebook(
            document, named: name ?? "notebook", found: faults + found,
            universe: .init(Engine.papers.bindings), overrides: parameters.overrides)
        terminal.show(checked.diagnostics)
        if checked.diagnostics.hasErrors { return try ExitStatus.errorsFound.leave() }

        let export = SwiftExport(checked)
        let target = output ?? export.target
        for (path, text) in export.files(library: workspace.absolute(papers)) {
            let place = target + "/" + path
            if workspace.fileExists(place), try workspace.readText(place) != text {
                terminal.say("\(workspace.short(place)) is replaced")
            }
            try workspace.write(Array(text.utf8), to: place)
        }
        terminal.say("\(workspace.short(target)): run it with 'swift run -c release'")
    }
}
