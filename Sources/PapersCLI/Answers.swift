import Execution

/// What `papers check --json` prints.
struct CheckAnswer: Encodable {
    var notebooks: Int
    var errors: Int
    var warnings: Int
    var diagnostics: [DiagnosticJSON]

    init(_ survey: Survey) {
        notebooks = survey.tally.notebooks
        (errors, warnings) = (survey.tally.errors, survey.tally.warnings)
        diagnostics = survey.diagnostics.map { DiagnosticJSON($0) }
    }
}

/// What `papers render --json` prints.
struct RenderAnswer: Encodable {
    var site: String
    var errors: Int
    var warnings: Int
    var diagnostics: [DiagnosticJSON]
    /// The notebooks that were asked for, with what the site records of them now.
    var notebooks: [ListedNotebook]

    init(_ survey: Survey, _ source: SiteSource, _ folder: String, _ workspace: Workspace) {
        site = workspace.short(folder)
        (errors, warnings) = (survey.tally.errors, survey.tally.warnings)
        diagnostics = survey.diagnostics.map { DiagnosticJSON($0) }
        notebooks = source.requested.map { ListedNotebook($0, site: folder, in: workspace) }
    }
}

/// What `papers render --dry-run --json` prints.
struct ForecastAnswer: Encodable {
    struct Notebook: Encodable {
        var name: String
        var steps: [StepAnswer]
    }

    var diagnostics: [DiagnosticJSON]
    /// The notebooks without errors: the others would not run.
    var notebooks: [Notebook] = []

    init(_ survey: Survey) { diagnostics = survey.diagnostics.map { DiagnosticJSON($0) } }
}

/// What `papers explain --json` prints.
struct ExplainAnswer: Encodable {
    var notebook: String
    var diagnostics: [DiagnosticJSON]
    /// The steps that were asked for; none if the notebook has an error.
    var steps: [StepAnswer] = []

    init(_ checked: CheckedNotebook) {
        notebook = checked.name
        diagnostics = checked.diagnostics.map { DiagnosticJSON($0) }
    }
}

/// A step in what `papers explain --json` and `papers render --dry-run --json` print.
struct StepAnswer: Encodable {
    struct Past: Encodable {
        var outcome: String
        var reason: String
    }

    var name: String
    /// What happened in the last render, if the step was in it.
    var last: Past?
    /// `reused`, `runs`, `depends` (on what steps before it give), `repeats` or `shown`.
    var next: String
    var reason: String
    var reads: [String]
    var writes: [String]

    init(_ step: StepForecast, last run: LastRun?) {
        name = step.name
        last = run?.step(named: step.name).map {
            Past(outcome: $0.outcome.rawValue, reason: "\($0.reason)")
        }
        next = "\(step.expectation)"
        reason = step.sentence
        (reads, writes) = (step.reads, step.writes)
    }
}

/// What `papers verify --json` prints.
struct VerifyAnswer: Encodable {
    struct Difference: Encodable {
        var place: String
        var recorded: String
        var obtained: String
    }

    struct Notebook: Encodable {
        var name: String
        /// Why there was nothing to compare with.
        var fault: String?
        /// Whether the text has changed since it was recorded.
        var isOfAnotherText = false
        /// Cells that were not compared, because data are not present.
        var withoutData: [String] = []
        var differences: [Difference] = []
    }

    var diagnostics: [DiagnosticJSON]
    /// The notebooks that were run: those without errors.
    var notebooks: [Notebook] = []

    init(_ survey: Survey) { diagnostics = survey.diagnostics.map { DiagnosticJSON($0) } }
}

/// What `papers cache stats --json` prints.
struct CacheAnswer: Encodable {
    var steps: Int
    var values: Int
    var notebooks: Int
    var bytes: Int
}

/// What `papers data list --json` prints of each source.
struct DataAnswer: Encodable {
    struct File: Encodable {
        var path: String
        var sha256: String
        /// `present`, `missing` or `altered`.
        var state: String
        /// Where it lies, if it does.
        var place: String?
    }

    var name: String
    var source: String
    var licence: String?
    var files: [File]
}
