import ChartsCairo
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
    /// Draws the figures of all renders; nil takes a new renderer for each.
    var figures: FigureRenderer?

    /// Checks notebooks and runs nothing.
    func check(_ paths: [String], overrides: [ParameterOverride] = []) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        let survey = try examine(source, overrides: overrides)
        terminal.show(survey.diagnostics)
        terminal.say(survey.tally.summary)
        try terminal.give(CheckAnswer(survey))
        return survey.tally.status
    }

    /// Renders notebooks into a site. Pages that an earlier render made from what is there now are
    /// kept as they are.
    func render(_ paths: [String], _ options: RenderOptions) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        let folder = siteFolder(of: source, options)
        let cache = try cache(of: source, options)
        let site = try SiteInputs(
            source, engine: cache.engine, templates: options.templates, in: workspace)
        let plan = plan(source, site, folder, cache, options)
        try refuseUseless(options.overrides, for: plan.made.map(\.notebook))
        let checked = check(plan.made, options.overrides, of: source, site, cache.store)
        var survey = Survey(checked, kept: plan.kept, also: source.diagnostics)
        terminal.show(survey.diagnostics)
        if options.isStrict, survey.tally.errors > 0 {
            terminal.say(survey.tally.summary + "; nothing was run")
            try terminal.give(RenderAnswer(survey, source, folder, workspace))
            return survey.tally.status
        }

        let writer = SiteWriter(workspace: workspace, folder: folder)
        try prepare(writer, plan, site)
        terminal.total = plan.kept.count + checked.count
        keep(plan.kept, in: cache)
        let records = try execute(
            checked.filter { !$0.diagnostics.hasErrors }, options, of: source, cache: cache)
        for record in records { survey.tally.add(record) }
        tellResults(of: records, in: checked, beside: plan.kept)

        let pages = try makePages(plan, site, checked, records, source.configuration)
        let late = pages.diagnostics.filter { !survey.diagnostics.contains($0) }
        survey.add(late.filter { survey.covers($0.file) })
        terminal.show(late)
        let shared = try sharedFiles(
            plan, site, pages, known: { cache.isRead ? cache.store.note(of: $0) : nil },
            source.configuration)
        try writer.write(
            pages.files + shared.files,
            keeping: plan.unrecorded.map { $0 + "/" },
            unchanged: (plan.kept + plan.keptBeside).flatMap { $0.page.outputs.keys }
                + shared.unchanged,
            removingOnlyIn: source.isWhole ? nil : source.requested.map(\.name))
        if options.overrides.isEmpty { remember(pages, shared, in: cache) }
        let index = workspace.short(folder) + "/index.html"
        terminal.sayUnlessQuiet("\(survey.tally.summary); see \(index)")
        try terminal.give(RenderAnswer(survey, source, folder, workspace))
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
        let publishable = PublishableFiles(of: source, in: workspace)
        let names = Dictionary(source.requested.map { ($0.file.path, $0.name) }) { $1 }
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
            exists: workspace.fileExists,
            refusal: { path, notebook in
                names[notebook.file.path].flatMap { publishable.refusal(of: path, on: $0) }
            })
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
    func refuseUseless(
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

    /// Reads files by their path relative to a notebook, whether they may be published or not.
    func reader(beside path: String) -> @Sendable (String) -> [UInt8]? {
        let workspace = workspace
        return { relative in
            let place = relative.hasPrefix("/") ? relative : path + "/../" + relative
            return workspace.isRegularFile(place) ? try? workspace.read(place) : nil
        }
    }

    // MARK: - Execute

    /// How long the steps took when they last ran.
    private func durations(of experiment: Experiment, _ cache: ResultCache?) -> [Double?] {
        guard let last = cache?.store.lastRun(of: experiment.name) else { return [] }
        return experiment.steps.map { last.step(named: $0.name)?.seconds }
    }

    /// Runs what has to run of the notebooks, and gives what is recorded of them.
    func execute(
        _ notebooks: [CheckedNotebook], _ options: RenderOptions, of source: SiteSource,
        cache: ResultCache?
    ) throws -> [NotebookRecord] {
        try run(notebooks, options, of: source, cache: cache).map(\.record)
    }

    /// Runs what has to run of the notebooks, each in a worker process.
    func run(
        _ notebooks: [CheckedNotebook], _ options: RenderOptions, of source: SiteSource,
        cache: ResultCache?
    ) throws -> [NotebookRun] {
        if notebooks.isEmpty { return [] }
        if terminal.total == 0 { terminal.total = notebooks.count }
        let graphs = notebooks.map(CellGraph.init)
        let experiments = zip(notebooks, graphs).map { checked, graph in
            var experiment = checked.experiment
            experiment.expectedSeconds = durations(of: experiment, cache)
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
            progress: {
                terminal.follow($0)
                options.progress?($0)
            })
        options.canceller?.watch(coordinator)
        let runs = try Interruption.cancelling(coordinator) {
            try coordinator.run(experiments, jobs: options.jobs ?? workspace.cores)
        }
        if let cache { note(runs, graphs, in: cache) }
        return runs
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
    /// Is told what runs, beside the terminal.
    var progress: ((Coordinator.Progress) -> Void)?
}
