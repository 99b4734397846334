import Execution
import Notebooks
import Reference
import Reports

/// The API reference as pages: a page a module, written as a notebook in which nothing runs, so that code
/// is highlighted and formulas are set as everywhere.
struct ReferencePages {
    private let reference: APIReference

    init(_ reference: APIReference) { self.reference = reference }

    /// Where the pages stand in a site that has them.
    static let folder = "reference"
    /// The way back from there.
    static let wayToSite = "../"

    /// Writes the pages as a site of their own and gives their number.
    func write(to folder: String, in workspace: Workspace) throws -> Int {
        let root = SiteSource.root(above: ".", in: workspace) ?? workspace.directory
        let files = try files(
            templates: try Templates(files: SiteTemplates.files(root: root, in: workspace)))
        try workspace.prepare(folder)
        try SiteWriter(workspace: workspace, folder: folder).write(files)
        return files.count { $0.path.hasSuffix("/index.html") }
    }

    /// The pages as a part of a site, in a folder of their own.
    func files(of site: SiteConfiguration, templates: Templates) throws -> [SiteFile] {
        try files(templates: templates, site: site).map {
            SiteFile(path: Self.folder + "/" + $0.path, bytes: $0.bytes)
        }
    }

    private func files(
        templates: Templates, site: SiteConfiguration? = nil
    ) throws -> [SiteFile] {
        var configuration = SiteConfiguration()
        configuration.title = "API reference"
        if site != nil { configuration.looksFolder = Self.wayToSite }
        let reports = reference.modules.map { module in
            let (file, _) = decode(
                Array(markdown(of: module).utf8), path: module.lowercased() + ".md")
            var report = Report(
                Notebooks.parse(file, read: { _ in nil }).0,
                record: NotebookRecord(notebook: module.lowercased(), source: ""),
                path: module.lowercased())
            report.isComputed = false
            return report
        }
        let rendered = try Reports.render(
            reports, configuration: configuration, engine: programVersion, templates: templates,
            typesetter: typesetter)
        // The pages have no results, and gallery and search of a site are of no use here.
        let index = ReferenceIndex(reference, site: site?.title).files
        let looks = site == nil ? [] : ["style.css", "icon.svg"]
        let replaced = Set(index.map(\.path) + ["404.html", "search.json"] + looks)
        return rendered.files.filter {
            !$0.path.hasSuffix("/results.json") && !replaced.contains($0.path)
        } + index
    }

    /// The page of a module as Markdown.
    func markdown(of module: String) -> String {
        let own = reference.entries.filter { $0.module == module }
        var text = "---\ntitle: \(module)\n---\n"
        for type in own where type.kind == .type && Self.isShown(type, in: reference) {
            let members = reference.members(of: type.name)
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
            if function.name != last {
                text += "\n## \(Self.heading(function.name))\n\n"
            }
            last = function.name
            text += Self.listing([function.declaration]) + Self.prose(function.documentation)
        }
        return text
    }

    /// Whether there is anything to say of a type but that it exists.
    static func isShown(_ entry: APIReference.Entry, in reference: APIReference) -> Bool {
        entry.kind != .type || entry.documentation != nil
            || !reference.members(of: entry.name).isEmpty
    }

    private static func heading(_ name: String) -> String {
        isWord(name) ? name : "`\(name)` {#\(anchor(name))}"
    }

    private static func isWord(_ name: String) -> Bool {
        name.first.map { $0.isLetter || $0 == "_" } ?? false
    }

    /// The HTML id of a name's section. Operators are named by the numbers of their characters.
    static func anchor(_ name: String) -> String {
        if isWord(name) { return name.lowercased() }
        return "operator-"
            + name.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
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
