import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Reports

/// What `papers` does, top to bottom: parse, check, execute, report, write.
struct Pipeline {
    let workspace: Workspace
    let engine: Engine
    let terminal: Terminal

    /// Checks notebooks and runs nothing.
    func check(_ paths: [String], overrides: [ParameterOverride] = []) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        let survey = try examine(source, overrides: overrides)
        terminal.show(survey.diagnostics)
        terminal.say(survey.tally.summary)
        return survey.tally.status
    }

    /// Renders notebooks into a site.
    func render(_ paths: [String], _ options: RenderOptions) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        var survey = try examine(source, overrides: options.overrides)
        terminal.show(survey.diagnostics)
        if options.isStrict, survey.tally.errors > 0 {
            terminal.say(survey.tally.summary + "; nothing was run")
            return survey.tally.status
        }

        let folder = siteFolder(of: source, options)
        let writer = SiteWriter(workspace: workspace, folder: folder)
        try writer.refuseForeign(
            ["index.html", "style.css"] + survey.checked.map { $0.name + "/index.html" })
        try workspace.prepare(folder)
        let records = try execute(
            survey.checked.filter { !$0.diagnostics.hasErrors }, options,
            of: source, cache: try cache(of: source, options))
        for record in records { survey.tally.add(record) }
        showFailures(of: records, in: survey.checked)

        let earlier = recorded(source.others, in: folder)
        let reports = survey.checked.map { report($0, records) } + earlier.reports
        let site = try Reports.render(
            reports.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) },
            configuration: source.configuration, engine: programVersion,
            templates: try templates(source, options), typesetter: typesetter)
        let late = site.diagnostics.filter { !survey.diagnostics.contains($0) }
        survey.add(late.filter { survey.covers($0.file) })
        terminal.show(late)
        try writer.write(
            site.files, keeping: earlier.unrecorded.map { $0 + "/" })
        let index = workspace.short(folder) + "/index.html"
        terminal.sayUnlessQuiet("\(survey.tally.summary); see \(index)")
        return survey.tally.status
    }

    /// The folder of the site: what the user says, or `site` beside `papers.yml`.
    func siteFolder(of source: SiteSource, _ options: RenderOptions) -> String {
        options.output ?? (source.hasConfiguration ? source.root + "/site" : "site")
    }

    // MARK: - Parse and check

    /// Parses and checks the notebooks that were asked for, and the links between all of them.
    func examine(_ source: SiteSource, overrides: [ParameterOverride]) throws -> Survey {
        let universe = Universe(engine.bindings)
        let parsed = source.requested.map { entry in
            let (notebook, found) = Notebooks.parse(
                entry.file, read: reader(beside: entry.file.path))
            return (entry: entry, notebook: notebook, found: entry.diagnostics + found)
        }
        try refuseUseless(overrides, for: parsed.map(\.notebook))
        let neighbours = source.others.map { Notebooks.parse($0.file, read: { _ in nil }).0 }
        let links = checkLinks(
            across: parsed.map(\.notebook) + neighbours,
            site: source.hasConfiguration ? source.configuration : nil,
            exists: workspace.fileExists)
        let checked = parsed.map { entry, notebook, found in
            let markup = checkMarkup(of: notebook, with: typesetter)
            let foreign = links.filter { $0.file == notebook.file }
            return CheckedNotebook(
                notebook, named: entry.name, found: found + markup + foreign,
                universe: universe, overrides: overrides, dataKey: dataKey(notebook, of: source))
        }
        return Survey(checked, also: source.diagnostics)
    }

    /// What lies in the places of the data that a notebook declares.
    func dataKey(_ notebook: Notebook, of source: SiteSource) -> String {
        NotebookData(notebook.frontMatter, own: dataFolder(of: source), in: workspace).key
    }

    /// A parameter that no notebook has, or that does not take the value, is a slip of the user.
    private func refuseUseless(
        _ overrides: [ParameterOverride], for notebooks: [Notebook]
    ) throws {
        let parameters = notebooks.flatMap(\.frontMatter.parameters)
        for override in overrides {
            let meant = parameters.filter { $0.name == override.name }
            if let fault = meant.lazy.compactMap(override.fault).first { throw UsageError(fault) }
            guard meant.isEmpty else { continue }
            let hints = Spelling.hint(for: override.name, in: parameters.map(\.name))
            throw UsageError(
                (["no notebook has a parameter '\(override.name)'"] + hints).joined(separator: "; ")
            )
        }
    }

    /// Reads files by their path relative to a notebook.
    func reader(beside path: String) -> @Sendable (String) -> [UInt8]? {
        let workspace = workspace
        return { relative in
            let place = relative.hasPrefix("/") ? relative : path + "/../" + relative
            return workspace.isDirectory(place) ? nil : try? workspace.read(place)
        }
    }

    // MARK: - Execute

    /// Runs what has to run of the notebooks, each in a worker process.
    func execute(
        _ notebooks: [CheckedNotebook], _ options: RenderOptions, of source: SiteSource,
        cache: ResultCache?
    ) throws -> [NotebookRecord] {
        terminal.total = notebooks.count
        let graphs = notebooks.map(CellGraph.init)
        let experiments = zip(notebooks, graphs).map { checked, graph in
            var experiment = checked.experiment
            experiment.recalled = cache?.recall(graph, seed: experiment.seed) ?? []
            return experiment
        }
        let coordinator = Coordinator(
            workspace: workspace,
            arguments: { experiment, excluded in
                WorkerCall(
                    experiment, leavingOut: excluded, options.overrides, cache: cache,
                    data: dataFolder(of: source)
                ).arguments
            },
            progress: terminal.follow)
        options.canceller?.watch(coordinator)
        let runs = try Interruption.cancelling(coordinator) {
            try coordinator.run(experiments, jobs: options.jobs ?? workspace.cores)
        }
        if let cache { note(runs, graphs, in: cache) }
        return runs.map(\.record)
    }

    private func showFailures(of records: [NotebookRecord], in notebooks: [CheckedNotebook]) {
        for record in records {
            guard let checked = notebooks.first(where: { $0.name == record.notebook }) else {
                continue
            }
            for status in record.cells.map(\.status) + record.values.map(\.status) {
                switch status {
                case .failed(let error): terminal.show(error, of: checked.notebook.file)
                case .noData(let data) where data.found != nil:
                    terminal.say(
                        "\(record.notebook): '\(data.file)' of the data '\(data.name)' is not the "
                            + "file that the notebook means; 'papers data list' tells more")
                case .noData, .notRun, .finished, .skipped: break
                }
            }
            for name in record.missingData {
                terminal.say(
                    "\(record.notebook): the data '\(name)' are not present; 'papers data list' "
                        + "tells more")
            }
            for claim in record.claims {
                switch claim.verdict {
                case .held, .notReproduced: break
                case .failed:
                    terminal.say(
                        "\(record.notebook): claim failed: \(claim.statement) (measured "
                            + "\(claim.measuredText), bound \(claim.boundText))")
                case .unexpectedlyHeld:
                    terminal.say(
                        "\(record.notebook): claim holds although it was known not to: "
                            + claim.statement)
                }
            }
        }
    }

    // MARK: - Report

    private func report(_ checked: CheckedNotebook, _ records: [NotebookRecord]) -> Report {
        Report(
            checked.notebook, record: records.first { $0.notebook == checked.name },
            path: checked.name, diagnostics: checked.diagnostics,
            read: reader(beside: checked.notebook.file.path))
    }

    /// The reports of notebooks that were not asked for, from the records of an earlier render; and
    /// the names of those that have changed since or were never rendered.
    func recorded(
        _ entries: [SiteSource.Entry], in folder: String
    ) -> (reports: [Report], unrecorded: [String]) {
        var reports: [Report] = []
        var unrecorded: [String] = []
        for entry in entries {
            let path = "\(folder)/\(entry.name)/results.json"
            guard let text = try? workspace.readText(path),
                let record = try? CanonicalJSON.decode(NotebookRecord.self, from: text),
                record.version == NotebookRecord.currentVersion,
                record.source == Digest.sha256(of: entry.file.utf8)
            else {
                unrecorded.append(entry.name)
                continue
            }
            let read = reader(beside: entry.file.path)
            let (notebook, found) = Notebooks.parse(entry.file, read: read)
            reports.append(
                Report(notebook, record: record, path: entry.name, diagnostics: found, read: read))
        }
        return (reports, unrecorded)
    }

    private func templates(_ source: SiteSource, _ options: RenderOptions) throws -> Templates {
        try siteTemplates(source, options)
    }
}

/// What the user wants of a render.
struct RenderOptions {
    /// The folder of the site; nil for `site` beside `papers.yml`.
    var output: String?
    var jobs: Int?
    var overrides: [ParameterOverride] = []
    var isStrict = false
    /// Whether to run every step, whatever the store holds.
    var isForced = false
    /// A folder whose files replace page templates, if not the usual one.
    var templates: String?
    /// Stops a run whose notebooks have changed meanwhile.
    var canceller: RunCanceller?
}
