import Foundation

/// Runs notebooks, each in a worker process of its own and several at a time, and outlives whatever
/// a worker does: a crash costs the step that was running and the steps that need it.
package final class Coordinator: @unchecked Sendable {
    /// What happens during a run, for whoever shows it. Calls come one at a time.
    package enum Progress: Sendable {
        case notebookStarted(String)
        /// `remaining` are the seconds that this step and those after it took when they last ran.
        case stepStarted(
            notebook: String, step: String, index: Int, count: Int, remaining: Double?)
        /// A training of the step that runs begins another epoch, the first being 1.
        case epochStarted(notebook: String, number: Int, count: Int)
        /// Another second has passed.
        case tick
        /// A line of the worker that is no report, or the reason for which it is started again.
        case note(notebook: String, String)
        case notebookEnded(NotebookRun)
    }

    private let workspace: Workspace
    private let arguments: (Experiment, [Int]) -> [String]
    private let progress: (Progress) -> Void

    /// Guards everything below.
    private let lock = NSLock()
    private var next = 0
    private var running: [ObjectIdentifier: WorkerProcess] = [:]
    private var isCancelled = false
    private var runs: [NotebookRun?] = []
    private var failure: (any Error)?
    /// How many workers run at once.
    private var workers = 1

    /// - Parameters:
    ///   - arguments: the arguments of the worker for an experiment, some of whose steps, named by
    ///     their indices, are to be left out.
    package init(
        workspace: Workspace, arguments: @escaping (Experiment, [Int]) -> [String],
        progress: @escaping (Progress) -> Void = { _ in }
    ) {
        self.workspace = workspace
        self.arguments = arguments
        self.progress = progress
    }

    /// Runs the experiments, at most `jobs` at a time, and gives what came of them in the same
    /// order. An experiment whose results are known needs no worker.
    ///
    /// - Throws: `FileError` if a worker cannot even be started, `CancellationError` after `cancel`.
    package func run(_ experiments: [Experiment], jobs: Int) throws -> [NotebookRun] {
        lock.withLock {
            next = 0
            runs = experiments.map { _ in nil }
        }
        // Threads and not tasks: each spends its time waiting in a read of a pipe.
        let group = DispatchGroup()
        let clock = DispatchSource.makeTimerSource(queue: .global())
        clock.schedule(deadline: .now() + 1, repeating: 1)
        clock.setEventHandler { [self] in report(.tick) }
        clock.resume()
        defer { clock.cancel() }
        let count = max(1, min(jobs, experiments.count))
        lock.withLock { workers = count }
        for _ in 0..<count {
            group.enter()
            Thread.detachNewThread { [self] in
                while let index = takeNext(of: experiments.count) {
                    run(experiments[index], at: index)
                }
                group.leave()
            }
        }
        group.wait()
        return try lock.withLock {
            if isCancelled { throw CancellationError() }
            if let failure { throw failure }
            return runs.compactMap { $0 }
        }
    }

    /// Ends all workers; `run` then throws `CancellationError`.
    package func cancel() {
        let workers = lock.withLock {
            isCancelled = true
            return Array(running.values)
        }
        for worker in workers { worker.kill() }
    }

    private func takeNext(of count: Int) -> Int? {
        lock.withLock {
            guard next < count, !isCancelled, failure == nil else { return nil }
            defer { next += 1 }
            return next
        }
    }

    private func report(_ event: Progress) { lock.withLock { progress(event) } }

    private func run(_ experiment: Experiment, at index: Int) {
        report(.notebookStarted(experiment.name))
        var log = RunLog(experiment)
        for event in experiment.recalled { _ = log.take(event) }
        do {
            while !log.isComplete { try runWorker(&log) }
        } catch {
            lock.withLock { if failure == nil { failure = error } }
            return
        }
        let run = NotebookRun(
            experiment: experiment, record: log.record, steps: log.steps,
            isAbandoned: log.isAbandoned)
        lock.withLock { runs[index] = run }
        report(.notebookEnded(run))
    }

    /// The workspace of a worker: the processors are divided among those that run at once. The number
    /// of threads changes no result.
    private var sharedWorkspace: Workspace {
        var shared = workspace
        if shared.environment["PAPERS_THREADS"] == nil {
            shared.environment["PAPERS_THREADS"] = String(
                max(1, workspace.cores / lock.withLock { workers }))
        }
        return shared
    }

    /// One life of a worker.
    private func runWorker(_ log: inout RunLog) throws {
        let experiment = log.experiment
        let worker = try WorkerProcess(
            executable: workspace.executable, arguments: arguments(experiment, log.excluded),
            workspace: sharedWorkspace)
        let cancelled = lock.withLock {
            running[ObjectIdentifier(worker)] = worker
            return isCancelled
        }
        if cancelled { worker.kill() }
        var changed = false
        let source = Digest.sha256(of: experiment.file.utf8)
        var stopwatch = Stopwatch()
        worker.forEachLine { line in
            guard let event = try? CanonicalJSON.decode(WorkerEvent.self, from: line),
                log.take(event)
            else {
                report(.note(notebook: experiment.name, line))
                return
            }
            switch event {
            case .ready(let digest) where digest != source:
                changed = true
                worker.kill()
            case .started(let step):
                stopwatch = Stopwatch()
                worker.limit(seconds: experiment.steps[step].timeout)
                let known = experiment.expectedSeconds.dropFirst(step).compactMap { $0 }
                report(
                    .stepStarted(
                        notebook: experiment.name, step: experiment.steps[step].name, index: step,
                        count: experiment.steps.count,
                        remaining: known.isEmpty ? nil : known.reduce(0, +)))
            case .epoch(_, let number, let count):
                report(.epochStarted(notebook: experiment.name, number: number, count: count))
            case .ended(let step, _, _):
                // What was reused or could not run never started.
                if log.lastStarted == step { log.time(step, seconds: stopwatch.seconds) }
                worker.limit(seconds: nil)
            default: break
            }
        }
        let end = worker.wait()
        lock.withLock { running[ObjectIdentifier(worker)] = nil }
        if lock.withLock({ isCancelled }) { throw CancellationError() }
        if changed {
            return log.abandon(
                "the notebook was changed while it was being rendered",
                hints: ["render again: this page is of the text before the change"])
        }
        guard !log.isDone || !log.isComplete else { return }
        let reason = end.failure ?? "the worker process ended before it was done"
        report(.note(notebook: experiment.name, reason))
        var hints = end.lastWords.map { [$0] } ?? []
        if let step = log.running, let memory = experiment.steps[step].memory, end.isCrash {
            // A request for memory that is refused ends a process as other faults do.
            hints.append(
                "the block's memory is limited to \(memory / 1_000_000) MB, and a process that asks "
                    + "for more is stopped like this")
        }
        log.workerDied(reason, hints: hints)
    }
}
