import ArgumentParser
import Diagnostics
import Execution

struct TemplatesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "templates",
        abstract: "List the files that make the pages, and copy one to change it.",
        discussion: "A file in templates/ beside papers.yml replaces the program's of that name.")

    @Option(help: "Copy the program's file of this name into the site's templates folder.")
    var copy: String?

    func run() throws {
        let workspace = Workspace.current
        let terminal = Terminal(workspace)
        let root = SiteSource.root(above: ".", in: workspace) ?? workspace.directory
        guard let program = SiteTemplates.ofProgram(in: workspace) else {
            throw FileError("cannot find the page templates that came with the program")
        }
        let names = try workspace.files(in: program)
        guard let copy else {
            for name in names {
                let own = root + "/templates/" + name
                let isReplaced = workspace.fileExists(own) && own != program + "/" + name
                terminal.say(name + (isReplaced ? "  (replaced by \(workspace.short(own)))" : ""))
            }
            return
        }
        guard names.contains(copy) else {
            let hints = Spelling.hint(for: copy, in: names)
            throw UsageError(
                (["there is no template '\(copy)'"] + hints).joined(separator: "; "))
        }
        let place = root + "/templates/" + copy
        guard !workspace.fileExists(place) else {
            throw UsageError("'\(workspace.short(place))' is there already")
        }
        try workspace.write(try workspace.read(program + "/" + copy), to: place)
        terminal.say(workspace.short(place))
    }
}
