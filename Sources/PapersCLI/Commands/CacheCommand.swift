import ArgumentParser
import Execution

struct CacheCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cache", abstract: "Look after the results that are kept in .papers.",
        subcommands: [Stats.self, Prune.self, Verify.self])

    /// Where the store is: in the folder of the site that a folder belongs to.
    struct Place: ParsableArguments {
        @ArgumentParser.Argument(help: "A folder of the site.", completion: .directory)
        var folder = "."

        func store(_ terminal: Terminal) throws -> Store {
            let workspace = Workspace.current
            guard workspace.isDirectory(folder) else {
                throw UsageError("there is no folder '\(folder)'")
            }
            let root = SiteSource.root(above: folder, in: workspace) ?? "."
            return Store(folder: workspace.absolute(root + "/.papers"))
        }
    }

    struct Stats: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stats", abstract: "Count what is kept.")
        @OptionGroup var place: Place
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            let terminal = Terminal(.current, isForPrograms: answer.json)
            let count = try place.store(terminal).statistics
            terminal.say(
                "\(counted(count.steps, "step")) and \(counted(count.values, "value")) of "
                    + "\(counted(count.notebooks, "notebook")), \(counted(count.bytes, "byte"))")
            try terminal.give(
                CacheAnswer(
                    steps: count.steps, values: count.values, notebooks: count.notebooks,
                    bytes: count.bytes))
        }
    }

    struct Prune: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "prune",
            abstract: "Remove what the last render of no notebook used, and what is damaged.")
        @OptionGroup var place: Place

        func run() throws {
            let terminal = Terminal(.current)
            let gone = try place.store(terminal).prune()
            terminal.say("removed \(counted(gone.files, "file")), \(gone.bytes) bytes")
        }
    }

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Check that every file is what its name says.",
            discussion: "Damaged files do no harm; 'papers cache prune' removes them.")
        @OptionGroup var place: Place

        func run() throws {
            let terminal = Terminal(.current)
            let store = try place.store(terminal)
            let damaged = store.damaged
            for path in damaged { terminal.say("\(path): damaged") }
            let count = store.statistics
            terminal.say(
                "\(count.steps + count.values + count.notebooks) files, \(damaged.count) damaged")
            if !damaged.isEmpty { try ExitStatus.failed.leave() }
        }
    }
}
