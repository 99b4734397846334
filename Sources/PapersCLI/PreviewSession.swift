import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Preview
import Reports

/// What a preview knows between two renders: the notebooks as they were checked and run last, so that
/// only what a change concerns is done again.
final class PreviewSession {
    private let pipeline: Pipeline
    private let paths: [String]
    private let options: RenderOptions
    private let universe: Universe
    private var notebooks: [String: Known] = [:]
    /// The notebooks of the site that are not previewed: as they are, and their pages as recorded.
    private var others = Others()
    private let neighbours = NeighbourNotebooks()
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

    private struct Others {
        var entries: [SiteSource.Entry] = []
        var notebooks: [Notebook] = []
        var reports: [Report] = []
    }

    /// A notebook with all that its page was made of.
    private struct Known {
        /// The notebook's own text and every file beside it that was read, with what they held.
        var bytes: [UInt8]
        var reads: [String: [UInt8]?]
        var notebook: Notebook
        var found: [Diagnostic]
        /// What was found wrong with it as a part of the site.
        var links: [Diagnostic] = []
        var checked: CheckedNotebook?
        var record: NotebookRecord?
    }

    /// What came of a render.
    struct Outcome {
        var files: [String: [UInt8]]
        var tally: Tally
        /// The notebooks that were checked anew.
        var checked: [String]
        var diagnostics: [Diagnostic]
    }

    init(_ pipeline: Pipeline, paths: [String], options: RenderOptions) {
        self.pipeline = pipeline
        self.paths = paths
        self.options = options
        universe = Universe(pipeline.engine.bindings)
        folders.all = watchedFolders()
    }

    /// Renders what has changed since the last call.
    func render() throws -> Outcome {
        let workspace = pipeline.workspace
        defer { folders.all = watchedFolders() }
        let source = try SiteSource(paths: paths, in: workspace)
        let entries = source.requested
        for entry in entries { parse(entry) }
        let names = Set(entries.map(\.name))
        notebooks = notebooks.filter { names.contains($0.key) }

        readOthers(source)
        let links = checkLinks(
            across: entries.compactMap { notebooks[$0.name]?.notebook } + others.notebooks,
            site: source.hasConfiguration ? source.configuration : nil,
            exists: workspace.fileExists)
        var anew: [String] = []
        for entry in entries where check(entry, links, of: source) { anew.append(entry.name) }

        let stale = entries.compactMap { entry -> CheckedNotebook? in
            guard let known = notebooks[entry.name], known.record == nil,
                let checked = known.checked, !checked.diagnostics.hasErrors
            else { return nil }
            return checked
        }
        if !stale.isEmpty {
            let cache = try pipeline.cache(of: source, options)
            for record in try pipeline.execute(stale, options, of: source, cache: cache) {
                notebooks[record.notebook]?.record = record
            }
        }
        return try report(source, anew)
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
        for (_, known) in notebooks {
            for path in known.reads.keys {
                let folder = workspace.absolute(path + "/..")
                if workspace.isDirectory(folder) { folders.insert(folder) }
            }
        }
        return folders.sorted()
    }

    /// A folder and those in it, hidden ones left out.
    private func below(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return [folder]
            + names.sorted().filter { !$0.hasPrefix(".") }.map { folder + "/" + $0 }
            .filter { pipeline.workspace.isDirectory($0) }.flatMap(below)
    }

    // MARK: - Steps

    /// Parses a notebook unless it and all that it reads are as before.
    private func parse(_ entry: SiteSource.Entry) {
        let workspace = pipeline.workspace
        func bytes(_ path: String) -> [UInt8]? {
            workspace.isDirectory(path) ? nil : try? workspace.read(path)
        }
        if let known = notebooks[entry.name], known.bytes == entry.file.utf8,
            known.notebook.file.path == entry.file.path,
            known.reads.allSatisfy({ bytes($0.key) == $0.value })
        {
            return
        }
        let log = ReadLog()
        let (notebook, found) = Notebooks.parse(entry.file) { relative in
            let place =
                relative.hasPrefix("/") ? relative : entry.file.path + "/../" + relative
            let content = bytes(place)
            log.reads[workspace.absolute(place)] = content
            return content
        }
        // What the page attaches is read when it is made; that it has changed must be seen, too.
        notebooks[entry.name] = Known(
            bytes: entry.file.utf8, reads: log.reads, notebook: notebook,
            found: entry.diagnostics + found)
    }

    /// Reads the notebooks that are not previewed, unless their texts are as before.
    private func readOthers(_ source: SiteSource) {
        let isKnown = others.entries.elementsEqual(source.others) {
            $0.name == $1.name && $0.file == $1.file
        }
        if isKnown { return }
        let folder = pipeline.siteFolder(of: source, options)
        others = Others(
            entries: source.others,
            notebooks: neighbours.parsed(source.others),
            reports: pipeline.recorded(source.others, in: folder).reports)
    }

    private final class ReadLog: @unchecked Sendable { var reads: [String: [UInt8]?] = [:] }

    /// Checks a notebook unless nothing that concerns it has changed.
    ///
    /// - Returns: whether it was checked.
    private func check(
        _ entry: SiteSource.Entry, _ links: [Diagnostic], of source: SiteSource
    ) -> Bool {
        guard var known = notebooks[entry.name] else { return false }
        let own = links.filter { $0.file == known.notebook.file }
        if known.checked != nil, known.links == own { return false }
        let markup = checkMarkup(of: known.notebook, with: typesetter)
        let checked = CheckedNotebook(
            known.notebook, named: entry.name, found: known.found + markup + own,
            universe: universe, overrides: options.overrides,
            dataKey: pipeline.dataKey(known.notebook, of: source))
        known.links = own
        known.checked = checked
        // A broken link elsewhere does not make results wrong.
        if checked.diagnostics.hasErrors { known.record = nil }
        notebooks[entry.name] = known
        return true
    }

    private func report(_ source: SiteSource, _ anew: [String]) throws -> Outcome {
        let known = source.requested.compactMap { notebooks[$0.name] }
        let reports =
            known.compactMap { known in
                known.checked.map { pipeline.report($0, record: known.record) }
            } + others.reports
        let site = try Reports.render(
            reports.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
            configuration: source.configuration, engine: programVersion,
            templates: try pipeline.siteTemplates(source, options), typesetter: typesetter)
        var survey = Survey(known.compactMap(\.checked), also: source.diagnostics)
        survey.add(site.diagnostics.filter { !survey.diagnostics.contains($0) })
        for record in known.compactMap(\.record) { survey.tally.add(record) }
        var files: [String: [UInt8]] = [:]
        for file in site.files { files[file.path] = file.bytes }
        return Outcome(
            files: files, tally: survey.tally, checked: anew, diagnostics: survey.diagnostics)
    }
}
