import Diagnostics
import Execution
import Language
import Notebooks
import Reports

/// Review bundles: what goes into them.
extension Pipeline {
    /// Writes one notebook with all that is needed to check it into a zip file.
    func bundle(_ path: String, to output: String?, _ options: RenderOptions) throws -> ExitStatus {
        let source = try SiteSource(paths: [path], in: workspace)
        guard let entry = source.requested.first, source.requested.count == 1,
            !workspace.isDirectory(path)
        else { throw UsageError("'\(path)' is not a notebook") }
        let cache = try cache(of: source, options)
        let site = try SiteInputs(
            source, engine: cache.engine, templates: options.templates, in: workspace)
        let folder = siteFolder(of: source, options)
        let plan = SitePlan(
            source, SiteOrder(source.configuration),
            PageConditions(workspace: workspace, folder: folder, site: site.digest),
            known: { _ in nil }, record: { _ in nil })
        guard let parsed = plan.made.first else { throw UsageError("'\(path)' is not a notebook") }
        let known = self.record(of: entry, in: folder)
        let overrides =
            try known.map {
                try ParameterOverride.reproducing($0, of: parsed.notebook.frontMatter)
            } ?? []
        guard let checked = check([parsed], overrides, of: source, site, cache.store).first else {
            throw UsageError("'\(path)' is not a notebook")
        }
        terminal.show(checked.diagnostics)
        if checked.diagnostics.hasErrors { return .errorsFound }
        guard let record = known else {
            throw UsageError(
                "'\(workspace.short(folder))/\(entry.name)/results.json' is not there, or not of "
                    + "this text; run 'papers render \(path)' first")
        }

        // The bundle says that this program on this machine gave the numbers: so it has to, now or
        // when it filled the store.
        var reproducing = options
        reproducing.overrides = overrides
        let given = try execute([checked], reproducing, of: source, cache: cache)
        guard try given.map({ try CanonicalJSON.encode($0) }) == [try CanonicalJSON.encode(record)]
        else {
            terminal.say(
                "'\(workspace.short(folder))/\(entry.name)/results.json' is not what this program "
                    + "gives; 'papers verify \(path)' shows the differences, 'papers render \(path)' "
                    + "records anew")
            return .different
        }

        let export = SwiftExport(checked)
        let target = output ?? (export.target + ".zip")
        let outputs = OutputFiles(checked.notebook, of: source, terminal, workspace)
        try outputs.refuseSources([target])

        let root = workspace.absolute(source.root)
        let git = GitState(workspace, root: root)
        let licenseText = try license(below: root)
        var facts = ReviewBundle.Facts(
            name: entry.name, title: checked.notebook.title,
            description: checked.notebook.frontMatter.description,
            authors: authors(of: checked.notebook, source.configuration),
            paper: checked.notebook.frontMatter.paper,
            license: licenseText.flatMap { License(text: $0) },
            repository: source.configuration.repository,
            date: try date(of: checked.notebook, git),
            program: (programVersion, BuildIdentity.digest), parameters: record.parameters,
            seed: record.seed)
        facts.overrides = overrides

        let report = Report(
            checked.notebook, record: record, path: entry.name, diagnostics: checked.diagnostics,
            read: parsed.reader)
        let rendered = try Reports.render(
            [report], configuration: source.configuration, engine: programVersion,
            templates: try Templates(files: site.templates), typesetter: typesetter)
        var content = try sources(of: parsed, source, among: source.others, root: root)
        if let licenseText {
            content.append(BundleFile("LICENSE", Array(licenseText.utf8), "The licence"))
        }
        content += rendered.files.map {
            BundleFile("site/" + $0.path, $0.bytes, Self.description(of: $0.path, facts.name))
        }
        content += export.files(library: "../papers").map {
            BundleFile("swift/" + $0.path, Array($0.text.utf8), "The notebook's code, compilable")
        }
        let bundle = ReviewBundle(
            facts, record: record,
            environment: MachineDescription(workspace, root: root),
            content: content)
        try outputs.write([(target, try bundle.archive())])
        terminal.say("\(workspace.short(target)): unpack it and run ./verify.sh")
        return .fine
    }

    /// The notebook, what it reads and what it links to, at the same places relative to each other.
    private func sources(
        of parsed: ParsedNotebook, _ source: SiteSource, among others: [SiteSource.Entry],
        root: String
    ) throws -> [BundleFile] {
        let base = workspace.absolute(parsed.entry.file.path).dropLast(
            parsed.entry.name.count + 3)
        func place(_ path: String) throws -> String {
            if path.hasPrefix(base) { return "notebooks/" + path.dropFirst(base.count) }
            guard path.hasPrefix(root + "/") else {
                throw UsageError(
                    "'\(path)' lies outside the site's folder, so the bundle cannot hold it")
            }
            return String(path.dropFirst(root.count + 1))
        }
        var files = [
            BundleFile(
                "notebooks/\(parsed.entry.name).md", parsed.entry.file.utf8, "The notebook")
        ]
        for fact in parsed.files.facts ?? [] where fact.digest != nil {
            files.append(
                BundleFile(
                    try place(fact.path), try workspace.read(fact.path),
                    "A file that the notebook reads"))
        }
        for entry in others {
            let isLinked = parsed.targets.contains {
                !$1.isEmpty && workspace.absolute($0) == workspace.absolute(entry.file.path)
            }
            guard isLinked else { continue }
            files.append(
                BundleFile(
                    "notebooks/\(entry.name).md", entry.file.utf8,
                    "A notebook that this one links to"))
        }
        let configuration =
            source.hasConfiguration
            ? try workspace.read(source.root + "/papers.yml")
            : Array("title: \(ReviewBundle.quoted(parsed.notebook.title))\n".utf8)
        files.append(BundleFile("papers.yml", configuration, "The site's settings"))
        var seen: Set<String> = []
        return files.filter { seen.insert($0.path).inserted }
    }

    /// The text of the licence in the site's folder.
    private func license(below root: String) throws -> String? {
        for name in ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE", "COPYING"] {
            if workspace.fileExists(root + "/" + name) {
                return try workspace.readText(root + "/" + name)
            }
        }
        return nil
    }

    private func authors(
        of notebook: Notebook, _ configuration: SiteConfiguration
    ) -> [FrontMatter.Author] {
        if !notebook.frontMatter.authors.isEmpty { return notebook.frontMatter.authors }
        return configuration.author.map { [FrontMatter.Author(name: $0)] } ?? []
    }

    /// The day of the bundle: `SOURCE_DATE_EPOCH`, or the notebook's own date, or that of the last
    /// commit; nil without any. Never today: the same state gives the same bytes.
    private func date(of notebook: Notebook, _ git: GitState?) throws -> String? {
        if let text = workspace.environment["SOURCE_DATE_EPOCH"], !text.isEmpty {
            guard let seconds = Int(text), seconds >= 0 else {
                throw UsageError("SOURCE_DATE_EPOCH is not a number of seconds: '\(text)'")
            }
            return CalendarDay.text(ofSeconds: seconds)
        }
        return notebook.frontMatter.date
            ?? git.map { CalendarDay.text(ofSeconds: $0.time) }
    }

    private static func description(of path: String, _ name: String) -> String {
        switch path {
        case "\(name)/index.html": "The page"
        case "\(name)/results.json": "The record: all results of the notebook"
        default:
            switch path.split(separator: ".").last {
            case "svg": "A figure of the page"
            case "csv": "The data of a figure or table"
            case "html": "A page of the site"
            default: "A file of the site"
            }
        }
    }
}
