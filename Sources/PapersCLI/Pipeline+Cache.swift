import Diagnostics
import Execution
import Foundation

/// The store in the pipeline: what is known from earlier renders, and what is told about it.
extension Pipeline {
    /// The store of a site: `.papers` beside `papers.yml`, or where the command was called.
    func store(of source: SiteSource) -> Store {
        let folder = source.hasConfiguration ? source.root + "/.papers" : ".papers"
        return Store(folder: workspace.absolute(folder))
    }

    /// Where 'papers data fetch' puts the data of a site's notebooks.
    func dataFolder(of source: SiteSource) -> String { store(of: source).folder + "/data" }

    func cache(of source: SiteSource, _ options: RenderOptions) throws -> ResultCache {
        let store = store(of: source)
        store.sweep()
        return ResultCache(
            store: store, engine: try store.engineDigest(), isRead: !options.isForced)
    }

    /// Keeps what happened to each step, for `explain` and `cache prune`.
    func note(_ runs: [NotebookRun], _ graphs: [CellGraph], in cache: ResultCache) {
        do {
            for (run, graph) in zip(runs, graphs) {
                let name = run.record.notebook
                let account = LastRun(
                    run, graph: graph, before: cache.store.lastRun(of: name),
                    isForced: !cache.isRead)
                try cache.store.put(account, of: name)
            }
        } catch {
            terminal.note("what was done is not kept: \(error)")
        }
    }

    /// Says what a render would run and why; runs and writes nothing.
    func forecast(_ paths: [String], _ options: RenderOptions) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        let survey = try examine(source, overrides: options.overrides)
        terminal.show(survey.diagnostics)
        let cache = try cache(of: source, options)
        var (running, depending, all) = (0, 0, 0)
        var answer = ForecastAnswer(survey)
        for checked in survey.checked where !checked.diagnostics.hasErrors {
            let last = cache.store.lastRun(of: checked.name)
            let steps = forecast(checked, cache)
            answer.notebooks.append(
                .init(name: checked.name, steps: steps.map { StepAnswer($0, last: last) }))
            for step in steps {
                all += step.expectation == .shown ? 0 : 1
                switch step.expectation {
                case .reused, .shown: continue
                case .depends: depending += 1
                case .runs, .repeats: running += 1
                }
                terminal.say("\(checked.name)#\(step.name): \(step.sentence)")
            }
        }
        terminal.say(
            "\(running) of \(all) steps would run"
                + (depending == 0 ? "" : ", and \(depending) more if what they read changes"))
        try terminal.give(answer)
        return survey.tally.status
    }

    /// Says why a step ran or was reused in the last render, and what the next one would do.
    func explain(
        _ path: String, step name: String?, overrides: [ParameterOverride] = []
    ) throws -> ExitStatus {
        let source = try SiteSource(paths: [path], in: workspace)
        let survey = try examine(source, overrides: overrides)
        guard let checked = survey.checked.first, survey.checked.count == 1 else {
            throw UsageError("'\(path)' is not one notebook")
        }
        var answer = ExplainAnswer(checked)
        if checked.diagnostics.hasErrors {
            terminal.show(checked.diagnostics)
            try terminal.give(answer)
            return .errorsFound
        }
        let cache = try cache(of: source, RenderOptions())
        let last = cache.store.lastRun(of: checked.name)
        let steps = forecast(checked, cache)
        let names = steps.map(\.name)
        if let name, !names.contains(name) {
            let hints = Spelling.hint(for: name, in: names)
            throw UsageError(
                (["'\(path)' has no block or value '\(name)'"] + hints).joined(separator: "; "))
        }
        let wanted = steps.filter { name == nil || $0.name == name }
        answer.steps = wanted.map { StepAnswer($0, last: last) }
        try terminal.give(answer)
        for step in wanted {
            let past =
                last?.step(named: step.name).map { "\($0.outcome.rawValue), because \($0.reason)" }
                ?? "not in it"
            terminal.say("\(checked.name)#\(step.name)")
            terminal.say("  last render: \(past)")
            terminal.say("  next render: \(step.sentence)")
            if name != nil {
                terminal.say("  reads: \(Self.list(step.reads))")
                terminal.say("  makes or changes: \(Self.list(step.writes))")
            }
        }
        return .fine
    }

    private static func list(_ names: [String]) -> String {
        names.isEmpty ? "nothing" : names.joined(separator: ", ")
    }

    private func forecast(_ checked: CheckedNotebook, _ cache: ResultCache) -> [StepForecast] {
        stepForecasts(checked, cache, last: cache.store.lastRun(of: checked.name))
    }
}
