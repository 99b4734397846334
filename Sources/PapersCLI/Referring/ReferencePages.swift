import Execution
import Notebooks
import Reference
import Reports

/// The API reference as pages: a page a module, written as a notebook in which nothing runs, so that code
/// is highlighted and formulas are set as everywhere.
struct ReferencePages {
    private let reference: APIReference

    init(_ reference: APIReference) { self.reference = reference }

    /// Writes the pages and gives their number.
    func write(to folder: String, in workspace: Workspace) throws -> Int {
        var configuration = SiteConfiguration()
        configuration.title = "API reference"
        let root = SiteSource.root(above: ".", in: workspace) ?? workspace.directory
        let reports = reference.modules.map { module in
            let (file, _) = decode(
                Array(markdown(of: module).utf8), path: module.lowercased() + ".md")
            return Report(
                Notebooks.parse(file, read: { _ in nil }).0,
                record: NotebookRecord(notebook: module.lowercased(), source: ""),
                path: module.lowercased())
        }
        let site = try Reports.render(
            reports, configuration: configuration, engine: programVersion,
            templates: try Templates(files: SiteTemplates.files(root: root, in: workspace)),
            typesetter: typesetter)
        let writer = SiteWriter(workspace: workspace, folder: folder)
        try workspace.prepare(folder)
        // The pages have no results, and the gallery of a site is of no use here.
        let index = ReferenceIndex(reference).files
        let replaced = Set(index.map(\.path))
        try writer.write(
            site.files.filter { !$0.path.hasSuffix("/results.json") && !replaced.contains($0.path) }
                + index)
        return reports.count
    }

    /// The page of a module as Markdown.
    func markdown(of module: String) -> String {
        let own = reference.entries.filter { $0.module == module }
        var text = "---\ntitle: \(module)\n---\n"
        for type in own where type.kind == .type {
            let members = reference.members(of: type.name)
            if members.isEmpty, type.documentation == nil { continue }
            text += "\n## \(type.name)\n\n" + Self.listing([type.declaration])
            text += Self.prose(type.documentation)
            // Members that need no words stand together.
            let silent = members.filter { $0.documentation == nil }
            if !silent.isEmpty { text += Self.listing(silent.map(\.declaration)) }
            for member in members where member.documentation != nil {
                text += Self.listing([member.declaration]) + Self.prose(member.documentation)
            }
        }
        var last = ""
        for function in own where function.kind != .type && function.owner == nil {
            if function.name != last { text += "\n## \(function.name)\n\n" }
            last = function.name
            text += Self.listing([function.declaration]) + Self.prose(function.documentation)
        }
        return text
    }

    private static func listing(_ declarations: [String]) -> String {
        "```swift display\n" + declarations.joined(separator: "\n") + "\n```\n\n"
    }

    /// Documentation as Markdown of a notebook: references to symbols become code.
    private static func prose(_ documentation: String?) -> String {
        guard let documentation else { return "" }
        let plain = documentation.replacing(/``([^`]+)``/) {
            "`\($0.output.1.split(separator: "/").last ?? "")`"
        }
        // A line that starts like a heading of the page is none.
        let lines = plain.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.hasPrefix("#") ? "\\" + $0 : String($0)
        }
        return lines.joined(separator: "\n").replacing("@", with: "\\@") + "\n\n"
    }
}
