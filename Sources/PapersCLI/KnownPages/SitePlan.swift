import Diagnostics
import Execution
import Notebooks
import Reports

/// A notebook that was read, with what reading it brought to light.
struct ParsedNotebook {
    var entry: SiteSource.Entry
    var notebook: Notebook
    /// The diagnostics of the file, its document and its links.
    var found: [Diagnostic]
    /// What was read beside it.
    var files: WatchedFiles
    private let publishable: PublishableFiles
    /// The paths that its links lead to, with the digests of the notebooks there.
    var targets: [String: String] = [:]
    /// Whether something is wrong with its links: hints about that depend on all notebooks.
    var hasLinkFaults = false

    init(
        _ entry: SiteSource.Entry, _ publishable: PublishableFiles, in workspace: Workspace
    ) {
        let files = WatchedFiles(workspace)
        self.publishable = publishable
        let (notebook, found) = Notebooks.parse(entry.file, read: Self.reader(entry, files))
        self.entry = entry
        self.notebook = notebook
        self.found = entry.diagnostics + found
        self.files = files
    }

    /// Reads the files that may be published, by their path relative to the notebook.
    var reader: @Sendable (String) -> [UInt8]? {
        let (entry, files, publishable) = (entry, files, publishable)
        return { path in
            let place = entry.file.path + "/../" + path
            return publishable.refusal(of: place, on: entry.name) == nil ? files.read(place) : nil
        }
    }

    /// Reads files that are not published: a bibliography may lie anywhere.
    private static func reader(
        _ entry: SiteSource.Entry, _ files: WatchedFiles
    ) -> @Sendable (String) -> [UInt8]? {
        let path = entry.file.path
        return { files.read($0.hasPrefix("/") ? $0 : path + "/../" + $0) }
    }

    /// Checks the links to other notebooks, and notes what they depend on.
    mutating func checkLinks(
        among targets: [String: LinkTarget], _ configuration: SiteConfiguration?
    ) {
        var asked: [String: String] = [:]
        let faults = Notebooks.checkLinks(
            of: notebook, paths: targets.keys.sorted(),
            target: { path in
                asked[path] = PageConditions.digest(targets[path])
                return targets[path]
            }, site: configuration, exists: files.exists,
            refusal: { publishable.refusal(of: $0, on: entry.name) })
        found += faults
        hasLinkFaults = !faults.isEmpty
        self.targets = asked
    }
}

/// A page that is as a render would make it, with its notebook.
struct KeptPage {
    var entry: SiteSource.Entry
    var page: KnownPage
}

/// Which pages of a site are kept and which are made.
struct SitePlan {
    /// The pages of notebooks that were asked for and need not be made, by name.
    private(set) var kept: [KeptPage] = []
    /// Such pages of notebooks that were not asked for.
    private(set) var keptBeside: [KeptPage] = []
    /// The notebooks that were asked for and whose pages are to be made, by name.
    private(set) var made: [ParsedNotebook] = []
    /// The notebooks that were not asked for and have a record: their pages are made from it.
    private(set) var recorded: [(ParsedNotebook, NotebookRecord)] = []
    /// The names of notebooks that were not asked for and have no record that fits.
    private(set) var unrecorded: [String] = []
    private(set) var conditions: PageConditions

    /// - Parameters:
    ///   - known: the page of a notebook that an earlier render made.
    ///   - record: the record in the site of a notebook that was not asked for.
    init(
        _ source: SiteSource, _ order: SiteOrder, _ conditions: PageConditions,
        known: (SiteSource.Entry) -> KnownPage?, record: (SiteSource.Entry) -> NotebookRecord?
    ) {
        let workspace = conditions.workspace
        self.conditions = conditions
        let entries = (source.requested + source.others).sorted {
            $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
        }
        let isRequested = Set(source.requested.map(\.name))
        let publishable = PublishableFiles(of: source, in: workspace)
        let folders = Set(entries.flatMap { SitePaths.foldersUp(from: $0.name) })
        var pages: [String: KnownPage] = [:]
        var parsed: [String: ParsedNotebook] = [:]
        var records: [String: NotebookRecord] = [:]
        func parse(_ entry: SiteSource.Entry) -> ParsedNotebook {
            let notebook = parsed[entry.name] ?? ParsedNotebook(entry, publishable, in: workspace)
            parsed[entry.name] = notebook
            return notebook
        }

        // What concerns a notebook alone.
        for entry in entries {
            let page = known(entry).flatMap { page in
                let holds = conditions.hold(
                    .site, .file, .source, .files, .existences, .outputs, of: page, for: entry)
                // A new notebook's page may have to stand where this one has a file.
                return holds && folders.isDisjoint(with: page.outputs.keys) ? page : nil
            }
            pages[entry.name] = page
            let target = page?.target ?? LinkTarget(parse(entry).notebook)
            self.conditions.targets[target.path] = target
            if page == nil, !isRequested.contains(entry.name) {
                records[entry.name] = record(entry)
                if records[entry.name] == nil { unrecorded.append(entry.name) }
            }
        }
        let missing = Set(unrecorded)
        let present = entries.filter { !missing.contains($0.name) }

        // What it has to do with others. A page that falls here changes nothing for the rest: its
        // place and its anchors follow from the same text.
        self.conditions.folders = PageFolders(present.map { ($0.file.path, $0.name) })
        let places = present.map { entry in
            pages[entry.name]?.card.place
                ?? order.place(of: parse(entry).notebook, path: entry.name)
        }
        self.conditions.neighbours = order.neighbours(places)
        for entry in present {
            if let page = pages[entry.name],
                self.conditions.hold(.targets, .folders, .neighbours, of: page, for: entry)
            {
                if isRequested.contains(entry.name) {
                    kept.append(KeptPage(entry: entry, page: page))
                } else {
                    keptBeside.append(KeptPage(entry: entry, page: page))
                }
                continue
            }
            var notebook = parse(entry)
            if isRequested.contains(entry.name) {
                notebook.checkLinks(
                    among: self.conditions.targets,
                    source.hasConfiguration ? source.configuration : nil)
                made.append(notebook)
            } else if let record = records[entry.name] ?? record(entry) {
                recorded.append((notebook, record))
            }
        }
    }
}
