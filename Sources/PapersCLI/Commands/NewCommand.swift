import ArgumentParser
import Diagnostics
import Execution
import Notebooks

struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a notebook that renders as it is and teaches by example.",
        discussion: """
            SLUG is its name in the site, with folders if you like: 'robust-losses/mae' makes \
            notebooks/robust-losses/mae.md. A folder named like a family makes it one of that family.
            """)

    @ArgumentParser.Argument(help: "The notebook's name: letters, digits, '-' and '_'.")
    var slug: String

    @Option(help: "The arXiv identifier of the paper, such as 2112.14869.")
    var arxiv: String?

    @Option(help: "The title of the paper.")
    var title: String?

    @Option(help: "The family of the paper, as papers.yml names it.")
    var family: String?

    func validate() throws {
        guard slug.wholeMatch(of: /[A-Za-z0-9_\-]+(\/[A-Za-z0-9_\-]+)*/) != nil else {
            throw ValidationError(
                "'\(slug)' is not a name: use letters, digits, '-', '_' and '/' between folders")
        }
        if slug.hasPrefix("notebooks/") {
            let name = slug.dropFirst("notebooks/".count)
            throw ValidationError("names start below the folder 'notebooks'; say '\(name)'")
        }
        if let arxiv, !StarterNotebook.isArxivIdentifier(arxiv) {
            throw ValidationError("'\(arxiv)' is not an arXiv identifier such as 2112.14869")
        }
    }

    func run() throws {
        let workspace = Workspace.current
        let root = SiteSource.root(above: ".", in: workspace) ?? workspace.directory
        let path = root + "/notebooks/\(slug).md"
        guard !workspace.fileExists(path) else {
            throw UsageError("'\(workspace.short(path))' is there already")
        }
        let notebook = StarterNotebook(
            title: title ?? Self.words(of: slug), family: try familyOfSite(root, workspace),
            paperTitle: title, arxiv: arxiv)
        try workspace.write(Array(notebook.text.utf8), to: path)
        let shown = workspace.short(path)
        Terminal(workspace).say("\(shown): see it with 'papers preview \(shown)'")
    }

    /// The family that the user names, or the one that the notebook's folder is called after.
    private func familyOfSite(_ root: String, _ workspace: Workspace) throws -> String? {
        let path = root + "/papers.yml"
        guard workspace.fileExists(path) else { return family }
        let (file, _) = decode(try workspace.read(path), path: "papers.yml")
        let known = parseConfiguration(file).0.families.map(\.id)
        guard let family else {
            return slug.split(separator: "/").map(String.init).first { known.contains($0) }
        }
        guard known.contains(family) else {
            let hints =
                Spelling.nearest(to: family, in: known).map { ["did you mean '\($0)'?"] }
                ?? [known.isEmpty ? "it has none" : "it has: " + known.joined(separator: ", ")]
            throw UsageError(
                (["papers.yml has no family '\(family)'"] + hints).joined(separator: "; "))
        }
        return family
    }

    /// "robust-losses/mean-error" reads as "Mean error".
    private static func words(of slug: String) -> String {
        let name = slug.split(separator: "/").last.map(String.init) ?? slug
        let words = name.replacing("-", with: " ").replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
