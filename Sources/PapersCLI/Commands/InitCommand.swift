import ArgumentParser
import Execution

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract:
            "Start a site in a folder: papers.yml, a first notebook, a workflow that publishes.",
        discussion: """
            Files that are there already are left as they are; a folder with a papers.yml is a site \
            already, and refused.
            """)

    @ArgumentParser.Argument(help: "The folder; made if it is not there.", completion: .directory)
    var folder = "."

    @Option(help: "The title of the site.")
    var title = "Papers"

    func run() throws {
        let workspace = Workspace.current
        let terminal = Terminal(workspace)
        guard !workspace.fileExists(folder + "/papers.yml") else {
            throw UsageError("'\(folder)' is a site already: it has a papers.yml")
        }
        if workspace.fileExists(folder), !workspace.isDirectory(folder) {
            throw UsageError("'\(folder)' is a file")
        }
        for (path, text) in StarterSite(title: title).files {
            let place = folder + "/" + path
            guard !workspace.fileExists(place) else {
                terminal.say("\(workspace.short(place)) is there already; left as it is")
                continue
            }
            try workspace.write(Array(text.utf8), to: place)
            terminal.say(workspace.short(place))
        }
        let move = folder == "." ? "" : "cd \(folder), then "
        terminal.say("\nNext: \(move)'papers preview' to look at it while you write,")
        terminal.say("'papers new NAME' for a notebook, 'papers render' for the site.")
    }
}
