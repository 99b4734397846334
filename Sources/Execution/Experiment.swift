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

    /// Whether anything is to be run at all; a notebook of prose needs no worker.
    package var hasWork: Bool { steps.contains(where: \.runs) }
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

    package init(
        kind: Kind, name: String, range: SourceRange, runs: Bool = true, reads: [String] = [],
        writes: [String] = [], timeout: Double? = nil
    ) {
        self.kind = kind
        self.name = name
        self.range = range
        self.runs = runs
        self.reads = reads
        self.writes = writes
        self.timeout = timeout
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
