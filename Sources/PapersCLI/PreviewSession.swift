import ChartsCairo
import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Reports

/// What a preview knows between two renders, so that only what a change concerns is done again.
///
/// It renders as `Pipeline.render` does, by the same plan, but for two things: the site is in memory,
/// and what cannot be kept for other processes, such as a block that failed, is kept for this one.
final class PreviewSession {
    private var pipeline: Pipeline
    private let figures = FigureRenderer(remembers: true)
    private let paths: [String]
    private let options: RenderOptions
    private let universe: Universe
    private var cache: ResultCache?
    private var pages: [String: Shown] = [:]
    /// By `KnownSite`'s names.
    private var sites: [String: KnownSite] = [:]
    /// The files of the site, those of pages that an earlier `papers render` wrote included.
    private var files: [String: [UInt8]] = [:]
    /// Their SHA-256, where a page or the site is known by it.
    private var digests: [String: String] = [:]
    private var runs: [String: Run] = [:]
    /// The folders in which a change can concern the site.
    let folders = Folders()

    /// A list that one thread writes and another reads.
    final class Folders: @unchecked Sendable {
        private let lock = NSLock()
        private var list: [String] = []

        var all: [String] {
            get { lock.withLock { list } }
            set { lock.withLock { list = newValue } }
        }
    }

    /// The page of a notebook.
    private struct Shown {
        /// All that the page depends on; nil if it has to be made each time.
        var page: KnownPage?
        /// The files whose change concerns it.
        var reads: [String]
        var matter: FrontMatter
        var dataKey: String
    }

    /// A run of a notebook and all that its results depend on: parameters and program do not change
    /// while a preview lasts.
    private struct Run {
        var source: String
        var dataKey: String
        var record: NotebookRecord
    }

    /// What came of a render.
    struct Outcome {
        var files: [String: [UInt8]]
        var tally: Tally
        /// The notebooks whose pages were made anew.
        var made: [String]
        var diagnostics: [Diagnostic]
    }

    init(_ pipeline: Pipeline, paths: [String], options: RenderOptions) {
        self.pipeline = pipeline
        self.pipeline.figures = figures
        self.paths = paths
        self.options = options
        universe = Universe(pipeline.engine.bindings)
        folders.all = watchedFolders()
    }

    /// Renders what has changed since the last call.
    func render() throws -> Outcome {
        defer { folders.all = watchedFolders() }
        let source = try SiteSource(paths: paths, in: pipeline.workspace)
        let cache = try cache ?? pipeline.cache(of: source, options)
        self.cache = cache
        let inputs = try SiteInputs(
            source, engine: cache.engine, templates: options.templates, in: pipeline.workspace)
        let plan = plan(source, inputs, cache)
        if pages.isEmpty {
            try pipeline.refuseUseless(options.overrides, for: plan.made.map(\.notebook))
        }
        let checked = pipeline.check(
            plan.made, options.overrides, of: source, inputs, cache.store, universe: universe)
        var survey = Survey(checked, kept: plan.kept, also: source.diagnostics)
        let (records, abandoned) = try run(checked, of: source, cache)
        for record in records { survey.tally.add(record) }

        if !plan.made.isEmpty { figures.forgetUnused() }
        let made = try pipeline.makePages(plan, inputs, checked, records, source.configuration)
        survey.add(
            made.diagnostics.filter {
                survey.covers($0.file) && !survey.diagnostics.contains($0)
            })
        let shared = try pipeline.sharedFiles(
            plan, inputs, made, known: { sites[$0] }, source.configuration)
        remember(plan, made, shared, butNot: abandoned, of: source)
        return Outcome(
            files: files, tally: survey.tally, made: plan.made.map(\.entry.name),
            diagnostics: survey.diagnostics)
    }

    // MARK: - Steps

    private func plan(
        _ source: SiteSource, _ inputs: SiteInputs, _ cache: ResultCache
    ) -> SitePlan {
        let folder = pipeline.siteFolder(of: source, options)
        let usesStore = cache.isRead && options.overrides.isEmpty
        return SitePlan(
            source, SiteOrder(source.configuration),
            PageConditions(
                workspace: pipeline.workspace, folder: folder, site: inputs.digest,
                output: { self.digest(of: $0, in: folder) }),
            known: { entry in
                guard let shown = self.pages[entry.name] else {
                    return usesStore ? cache.store.note(of: entry.name) : nil
                }
                let data = NotebookData(
                    shown.matter, own: self.pipeline.dataFolder(of: source),
                    in: self.pipeline.workspace)
                return shown.dataKey == data.key ? shown.page : nil
            },
            record: { self.pipeline.record(of: $0, in: folder) })
    }

    /// The digest of a file of the site. What was not made here is taken from what the last
    /// `papers render` wrote; whoever asks compares it with what that render remembers.
    private func digest(of path: String, in folder: String) -> String? {
        if let digest = digests[path] { return digest }
        guard let bytes = try? pipeline.workspace.read(folder + "/" + path) else { return nil }
        let digest = Digest.sha256(of: bytes)
        files[path] = bytes
        digests[path] = digest
        return digest
    }

    /// Runs the notebooks whose code, or data, are not those of their last run.
    ///
    /// - Returns: the records, and the notebooks whose runs were given up because they changed
    ///   meanwhile. What is shown of these holds for this render only: the change may be undone.
    private func run(
        _ notebooks: [CheckedNotebook], of source: SiteSource, _ cache: ResultCache
    ) throws -> (records: [NotebookRecord], abandoned: Set<String>) {
        var keys: [String: (source: String, data: String)] = [:]
        for checked in notebooks where !checked.diagnostics.hasErrors {
            keys[checked.name] = (
                Digest.sha256(of: checked.notebook.file.utf8),
                pipeline.dataKey(checked.notebook, of: source)
            )
        }
        let stale = notebooks.filter { checked in
            guard let key = keys[checked.name] else { return false }
            let last = runs[checked.name]
            return last?.source != key.source || last?.dataKey != key.data
        }
        var abandoned: [String: NotebookRecord] = [:]
        for run in try pipeline.run(stale, options, of: source, cache: cache) {
            let record = run.record
            guard let key = keys[record.notebook] else { continue }
            if run.isAbandoned {
                abandoned[record.notebook] = record
            } else {
                runs[record.notebook] = Run(source: key.source, dataKey: key.data, record: record)
            }
        }
        let records = notebooks.map(\.name).filter { keys[$0] != nil }.compactMap { name in
            abandoned[name] ?? runs[name]?.record
        }
        return (records, Set(abandoned.keys))
    }

    /// Takes over the pages that were made and forgets those that are gone.
    ///
    /// - Parameter abandoned: the notebooks whose pages have to be made again.
    private func remember(
        _ plan: SitePlan, _ made: Pipeline.MadePages, _ shared: Pipeline.SharedFiles,
        butNot abandoned: Set<String>, of source: SiteSource
    ) {
        let before = pages
        pages = [:]
        for kept in plan.kept + plan.keptBeside {
            pages[kept.entry.name] =
                before[kept.entry.name]
                ?? Shown(
                    page: kept.page, reads: Self.reads(of: kept.page), matter: FrontMatter(),
                    dataKey: "")
        }
        let known = Dictionary(made.pages.map { ($0.name, $0.known) }) { $1 }
        for parsed in plan.made + plan.recorded.map(\.0) {
            let name = parsed.entry.name
            pages[name] = Shown(
                page: abandoned.contains(name) ? nil : known[name] ?? nil,
                reads: parsed.files.paths,
                matter: parsed.notebook.frontMatter,
                dataKey: pipeline.dataKey(parsed.notebook, of: source))
        }
        sites.merge(shared.known) { $1 }
        if !source.configuration.hasReference { sites[KnownSite.referenceName] = nil }
        let present = Set(pages.keys)
        runs = runs.filter { present.contains($0.key) }

        // Nothing else is served or taken for known.
        let kept = (plan.kept + plan.keptBeside).flatMap { $0.page.outputs.keys } + shared.unchanged
        let old = files
        files = [:]
        for path in kept { files[path] = old[path] }
        for file in made.files + shared.files { files[file.path] = file.bytes }
        digests = [:]
        for outputs in pages.values.compactMap(\.page?.outputs) + sites.values.map(\.outputs) {
            digests.merge(outputs) { $1 }
        }
    }

    // MARK: - Watching

    private static func reads(of page: KnownPage) -> [String] {
        page.files.map(\.path) + page.existences.keys
    }

    private func watchedFolders() -> [String] {
        let workspace = pipeline.workspace
        guard let source = try? SiteSource(paths: paths, in: workspace) else {
            return paths.map { workspace.absolute($0) }
        }
        let own = source.root + "/templates"
        var folders: Set<String> = [source.root]
        for folder in [SiteTemplates.ofProgram(in: workspace), options.templates, own] {
            if let folder, workspace.isDirectory(folder) {
                folders.insert(workspace.absolute(folder))
            }
        }
        for path in paths {
            let place = workspace.absolute(path)
            folders.formUnion(
                workspace.isDirectory(place) ? below(place) : [workspace.absolute(place + "/..")])
        }
        // Files that notebooks read from elsewhere, such as a shared bibliography.
        for path in pages.values.flatMap(\.reads) {
            let folder = workspace.absolute(path + "/..")
            if workspace.isDirectory(folder) { folders.insert(folder) }
        }
        for page in pages.values { folders.formUnion(dataFolders(of: page.matter, in: source)) }
        return folders.sorted()
    }

    /// Where the data that a notebook declares lie or will come: what is there of the way to them.
    private func dataFolders(of matter: FrontMatter, in source: SiteSource) -> [String] {
        let workspace = pipeline.workspace
        let data = NotebookData(matter, own: pipeline.dataFolder(of: source), in: workspace)
        let files = data.declarations.flatMap { data in
            data.files.map { data.name + "/" + $0.path }
        }
        return data.folders.flatMap { folder in
            files.map { file in
                var place = workspace.absolute(folder + "/" + file + "/..")
                while place != "/", !workspace.isDirectory(place) {
                    place = workspace.absolute(place + "/..")
                }
                return place
            }
        }
    }

    /// A folder and those in it, hidden ones left out, and links that lead back.
    private func below(_ folder: String, from way: FolderWay = FolderWay()) -> [String] {
        guard let way = way.entering(folder) else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let inside = names.sorted().filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
            .filter { pipeline.workspace.isDirectory($0) }
        return [folder] + inside.flatMap { below($0, from: way) }
    }
}
