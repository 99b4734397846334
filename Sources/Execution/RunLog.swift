import Charts
import Diagnostics

/// What is known so far of one notebook's run, gathered from its workers' reports.
struct RunLog {
    let experiment: Experiment
    /// The step that has started and not ended.
    private(set) var running: Int?
    /// The step that started last.
    private(set) var lastStarted: Int?
    /// Whether the worker said that it was through.
    private(set) var isDone = false
    /// Whether the run was given up, so that it says nothing about the text of the experiment.
    private(set) var isAbandoned = false
    private var statuses: [CellStatus?]
    private var texts: [String?]
    private var outputs: [[Output]]
    /// How long the steps took that ran.
    private var seconds: [Int: Double] = [:]
    private var plans: [(inputs: StepInputs?, isReused: Bool)?]

    init(_ experiment: Experiment) {
        self.experiment = experiment
        statuses = experiment.steps.map { $0.runs ? nil : .skipped }
        texts = experiment.steps.map { _ in nil }
        outputs = experiment.steps.map { _ in [] }
        plans = experiment.steps.map { _ in nil }
    }

    /// The steps that failed in a way that a new worker must not repeat.
    private(set) var excluded: [Int] = []

    /// Notes how long a step took.
    mutating func time(_ step: Int, seconds: Double) { self.seconds[step] = seconds }

    /// Takes a report in. A report that makes no sense (a step that does not exist) is refused; one
    /// about a step that has already ended, as a restarted worker sends them, changes nothing.
    mutating func take(_ event: WorkerEvent) -> Bool {
        switch event {
        case .ready: return true
        case .done:
            isDone = true
            return true
        case .planned(let step, let inputs, let isReused):
            guard statuses.indices.contains(step) else { return false }
            // A worker that was started again finds in the store what the first one had done.
            if statuses[step] == nil {
                plans[step] = (inputs, isReused)
                outputs[step] = []
            } else if !isReused {
                plans[step]?.isReused = false
            }
            return true
        case .started(let step):
            guard statuses.indices.contains(step) else { return false }
            running = step
            lastStarted = step
            if statuses[step] == nil { outputs[step] = [] }
            return true
        // What is told of a training is for whoever waits; it changes nothing.
        case .epoch(let step, let number, let count):
            return running == step && 0 < number && number <= count
        case .output(let step, let output):
            guard statuses.indices.contains(step) else { return false }
            if statuses[step] == nil { append(output, to: step) }
            return true
        case .ended(let step, let status, let text):
            guard statuses.indices.contains(step) else { return false }
            if running == step { running = nil }
            if statuses[step] == nil {
                statuses[step] = status
                texts[step] = text
            }
            return true
        }
    }

    /// Texts that follow each other are one output: a block's `print` sends them in pieces.
    private mutating func append(_ output: Output, to step: Int) {
        guard case .text(let more) = output, case .text(var text)? = outputs[step].last else {
            outputs[step].append(output)
            return
        }
        // Taken out of the list, so that it grows where it is: a program may print a million lines.
        outputs[step].removeLast()
        text += more
        outputs[step].append(.text(text))
    }

    /// Notes that the worker ended before it was done, as described by `reason`: the step that ran,
    /// or the next one if none did, has failed, and a new worker has to leave it out.
    ///
    /// Each call excludes one more step, so that restarting comes to an end.
    mutating func workerDied(_ reason: String, hints: [String]) {
        isDone = false
        let unfinished = statuses.indices.filter { statuses[$0] == nil }
        guard
            let victim = running.flatMap({ unfinished.contains($0) ? $0 : nil }) ?? unfinished.first
        else {
            isDone = true
            return
        }
        let range = experiment.steps[victim].range
        let file = experiment.file
        // Where in the block it happened is not known: the first line of the block stands for it.
        let lineEnd =
            file.utf8[range.clamped(to: 0..<file.utf8.count)].firstIndex(of: UInt8(ascii: "\n"))
            ?? range.upperBound
        statuses[victim] = .failed(
            CellError(reason, at: range.lowerBound..<lineEnd, of: file, hints: hints))
        excluded.append(victim)
        running = nil
    }

    /// Notes that nothing more can be run, as described by `reason`.
    mutating func abandon(_ reason: String, hints: [String]) {
        isAbandoned = true
        workerDied(reason, hints: hints)
        let cause = excluded.last.map { experiment.steps[$0].name }
        for step in statuses.indices where statuses[step] == nil {
            statuses[step] = .notRun(because: cause.map { [$0] } ?? [])
        }
    }

    /// Whether every step has an end.
    var isComplete: Bool { !statuses.contains { $0 == nil } }

    /// What happened to the steps, in their order.
    var steps: [NotebookRun.Step] {
        statuses.enumerated().map { index, status in
            let plan = plans[index]
            let outcome: LastRun.Outcome =
                switch status {
                case .finished: plan?.isReused == true ? .reused : .ran
                case .failed, .noData: .failed
                case .skipped: .shown
                case .notRun, nil: .notRun
                }
            return NotebookRun.Step(
                outcome: outcome, inputs: plan?.inputs, seconds: seconds[index])
        }
    }

    /// The record; a step without an end, which `isComplete` excludes, is put down as not run.
    var record: NotebookRecord {
        var record = NotebookRecord(
            notebook: experiment.name, source: Digest.sha256(of: experiment.file.utf8),
            seed: experiment.seed, parameters: experiment.parameters)
        for (index, step) in experiment.steps.enumerated() {
            let status = statuses[index] ?? .notRun(because: [])
            switch step.kind {
            case .cell:
                var cell = CellRecord(name: step.name, status: status, outputs: outputs[index])
                if !status.isWell {
                    let open = ClaimStatements.undecided(
                        in: experiment.file.text(in: step.range), after: outputs[index])
                    cell.undecided = open.isEmpty ? nil : open
                }
                record.cells.append(cell)
            case .value:
                record.values.append(
                    ValueRecord(name: step.name, status: status, text: texts[index]))
            }
        }
        return record
    }
}
