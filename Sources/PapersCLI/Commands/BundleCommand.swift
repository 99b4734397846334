import ArgumentParser
import Execution

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a notebook with its results as a zip file that a reviewer can check.",
        discussion: """
            The bundle holds the notebook and what it reads, its page and record, the claims, the \
            code as a Swift package, metadata (RO-Crate 1.1, Process Run Crate 0.5, CITATION.cff, \
            codemeta.json) and verify.sh, which runs everything anew and compares. Two bundles of \
            the same state have the same bytes. Exit status 4: the record is not what the notebook \
            gives here and now, and nothing is written.
            """)

    @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["md"]))
    var notebook: String

    @Option(name: .shortAndLong, help: "The zip file to write; the notebook's name by default.")
    var output: String?

    @Option(help: "The folder of the site with the record (default: site beside papers.yml).")
    var site: String?

    @Option(help: "The folder of the page templates.", completion: .directory)
    var templates: String?

    func run() throws {
        let workspace = Workspace.current
        let pipeline = Pipeline(
            workspace: workspace, engine: .papers, terminal: Terminal(workspace))
        try pipeline.bundle(
            notebook, to: output, RenderOptions(output: site, templates: templates)
        ).leave()
    }
}
