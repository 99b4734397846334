import ArgumentParser
import Execution
import Notebooks

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List notebooks with their families and what became of their claims.",
        discussion: "Results are those that the site records; nothing is run.")

    @OptionGroup var notebooks: NotebookArguments
    @OptionGroup var site: SiteFolderOption

    @Flag(help: "Print JSON: every notebook with its paper and claims.")
    var json = false

    func run() throws {
        let workspace = Workspace.current
        let terminal = Terminal(workspace, isForPrograms: json)
        let source = try SiteSource(paths: notebooks.paths, in: workspace)
        let pipeline = Pipeline(workspace: workspace, engine: .papers, terminal: terminal)
        let folder = pipeline.siteFolder(of: source, RenderOptions(output: site.output))
        let entries = source.requested.map { ListedNotebook($0, site: folder, in: workspace) }
        try terminal.give(entries)

        let rows = entries.map { [$0.name, $0.family ?? "", $0.outcome, $0.title] }
        for row in Self.aligned(rows) { terminal.say(row) }
        var tally = Tally()
        tally.notebooks = entries.count
        for entry in entries { tally.add(entry.tally) }
        // Nothing was checked, so there is nothing to say of errors.
        terminal.say(tally.results)
    }

    /// The rows with their columns, but for the last, brought to one width.
    static func aligned(_ rows: [[String]]) -> [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            rows.map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { column, text in
                column == row.count - 1
                    ? text : text + String(repeating: " ", count: widths[column] - text.count)
            }.joined(separator: "  ")
        }
    }
}
