import Execution

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

/// A step in what `papers explain --json` and `papers render --dry-run --json` print.
struct StepAnswer: Encodable {
    struct Past: Encodable {
        var outcome: String
        var reason: String
    }

    var notebook: String
    var name: String
    /// What happened in the last render, if the step was in it.
    var last: Past?
    /// `reused`, `runs`, `depends` (on what steps before it give), `repeats` or `shown`.
    var next: String
    var reason: String
    var reads: [String]
    var writes: [String]

    init(_ step: StepForecast, of notebook: String, last run: LastRun?) {
        self.notebook = notebook
        name = step.name
        last = run?.step(named: step.name).map {
            Past(outcome: $0.outcome.rawValue, reason: "\($0.reason)")
        }
        next = "\(step.expectation)"
        reason = step.sentence
        (reads, writes) = (step.reads, step.writes)
    }
}

/// A notebook in what `papers verify --json` prints.
struct VerifyAnswer: Encodable {
    struct Difference: Encodable {
        var place: String
        var recorded: String
        var obtained: String
    }

    var notebook: String
    /// Why there was nothing to compare with.
    var fault: String?
    /// Whether the text has changed since it was recorded.
    var isOfAnotherText = false
    /// Cells that were not compared, because data are not present.
    var withoutData: [String] = []
    var differences: [Difference] = []
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
