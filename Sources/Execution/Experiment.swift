import Diagnostics

/// What the coordinator has to know of one notebook to have it run: its steps, in the order of the
/// document, and which of them need which.
package struct Experiment: Sendable {
    /// The notebook's name in the site, without extension: `classification-losses/ldr`.
    package var name: String
    package var file: SourceFile
    package var seed: Int?
    package var parameters: [ParameterRecord]
    package var steps: [Step]
    /// How many seconds each step took when it last ran, if that is known.
    package var expectedSeconds: [Double?] = []
    /// What a worker would report, if it is known without running one.
    package var recalled: [WorkerEvent] = []

    package init(
        name: String, file: SourceFile, seed: Int? = nil, parameters: [ParameterRecord] = [],
        steps: [Step]
    ) {
        self.name = name
        self.file = file
        self.seed = seed
        self.parameters = parameters
        self.steps = steps
    }
}

/// What came of one notebook.
package struct NotebookRun: Sendable {
    package struct Step: Sendable {
        package var outcome: LastRun.Outcome
        /// What the step depended on; nil if that is not known or not always the same.
        package var inputs: StepInputs?
        /// How long it took; nil if it did not run.
        package var seconds: Double?
    }

    package var experiment: Experiment
    package var record: NotebookRecord
    /// What happened to the steps of the experiment, in their order.
    package var steps: [Step]
    /// Whether it was given up because the notebook changed meanwhile. The record tells so, and is
    /// no result of the text: whoever remembers records has to leave it out.
    package var isAbandoned: Bool

    package init(
        experiment: Experiment, record: NotebookRecord, steps: [Step], isAbandoned: Bool = false
    ) {
        self.experiment = experiment
        self.record = record
        self.steps = steps
        self.isAbandoned = isAbandoned
    }

    /// How many steps have an outcome.
    package func count(_ outcome: LastRun.Outcome) -> Int {
        steps.count { $0.outcome == outcome }
    }
}

/// One experiment block or inline value.
package struct Step: Sendable {
    package enum Kind: Sendable { case cell, value }

    package var kind: Kind
    package var name: String
    /// The code in the notebook's file.
    package var range: SourceRange
    /// False for a block that is only shown.
    package var runs: Bool
    /// The names of other steps that it uses, directly or through functions.
    package var reads: [String]
    /// The names that it defines or may change.
    package var writes: [String]
    /// After how many seconds the step is given up, if the author set a limit.
    package var timeout: Double?
    /// How many bytes of memory the step may ask for, if the author set a limit.
    package var memory: Int?
    /// False if the author wants the step to run each time (`cache: false`).
    package var isCached: Bool

    package init(
        kind: Kind, name: String, range: SourceRange, runs: Bool = true, reads: [String] = [],
        writes: [String] = [], timeout: Double? = nil, memory: Int? = nil, isCached: Bool = true
    ) {
        self.kind = kind
        self.name = name
        self.range = range
        self.runs = runs
        self.reads = reads
        self.writes = writes
        self.timeout = timeout
        self.memory = memory
        self.isCached = isCached
    }
}

/// Which values can no longer be trusted because the step that makes or changes them did not finish.
struct Damage {
    /// A name, and the failed step that spoilt it.
    private var spoilt: [String: String] = [:]

    /// Notes that a step failed or did not run: whatever it writes has an unknown value.
    mutating func add(_ step: Step) {
        for name in step.writes where spoilt[name] == nil { spoilt[name] = step.name }
    }

    /// The steps because of which `step` cannot run, each once, in the order of its reads; empty if
    /// it can. Writing to a spoilt variable counts: a change is made to a value.
    func causes(for step: Step) -> [String] {
        var causes: [String] = []
        for name in step.reads + step.writes {
            if let cause = spoilt[name], !causes.contains(cause) { causes.append(cause) }
        }
        return causes
    }
}
