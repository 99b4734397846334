import Charts
import Diagnostics
import Language

/// The native side of the notebook language, which `Execution` is given and does not know.
package struct Engine {
    /// What notebooks can call.
    package var bindings: Library
    /// Names the receiver of whatever notebooks show and claim from now on.
    package var connect: (@escaping (Output) -> Void) -> Void
    /// How values of the library's types are stored.
    package var codec: NativeCodec
    /// Names the receiver of what trainings say of themselves: which epoch of how many begins.
    package var followTraining: (@escaping (Int, Int) -> Void) -> Void
    /// The data that could not be read since the last call, if that is what ended a cell.
    package var unreadData: () -> UnreadData?

    package init(
        bindings: Library, codec: NativeCodec = .none,
        unreadData: @escaping () -> UnreadData? = { nil },
        followTraining: @escaping (@escaping (Int, Int) -> Void) -> Void = { _ in },
        connect: @escaping (@escaping (Output) -> Void) -> Void
    ) {
        self.bindings = bindings
        self.codec = codec
        self.unreadData = unreadData
        self.followTraining = followTraining
        self.connect = connect
    }
}

/// Runs the steps of one notebook in this process, from top to bottom, and reports on each.
package final class Worker {
    private let checked: CheckedNotebook
    private let engine: Engine
    private let cache: ResultCache?
    private let send: (WorkerEvent) -> Void
    private let note: (String) -> Void
    private let graph: CellGraph
    private let excluded: Set<Int>
    private let gathered = Gathered()

    /// - Parameters:
    ///   - excluded: steps to be left out because they ended a worker before.
    ///   - note: takes a sentence about something that is wrong and does not stop the run.
    package init(
        _ checked: CheckedNotebook, engine: Engine, cache: ResultCache? = nil,
        leavingOut excluded: Set<Int> = [], note: @escaping (String) -> Void = { _ in },
        report: @escaping (WorkerEvent) -> Void
    ) {
        self.checked = checked
        self.engine = engine
        self.cache = cache
        self.excluded = excluded
        self.note = note
        send = report
        graph = CellGraph(checked)
    }

    /// The most bytes of printed text that are kept of a step.
    static let mostPrinted = 4_000_000

    /// Deals with every step; what needs a step that failed or was left out is not run.
    package func run() {
        send(.ready(source: Digest.sha256(of: checked.notebook.file.utf8)))
        var forced: Set<Int> = []
        // A value that turns out not to be in the store makes its step run, from the beginning.
        // Each turn adds a step, so this comes to an end.
        while let missing = pass(forced) { forced.insert(missing) }
        send(.done)
    }

    /// Goes through the steps once. If a value is missing that a step starts from, gives the step
    /// that makes it.
    private func pass(_ forced: Set<Int>) -> Int? {
        let gathered = gathered
        let send = send
        func take(_ output: Output) {
            guard let output = gathered.within(output) else { return }
            gathered.outputs.append(output)
            send(.output(step: gathered.step, output))
        }
        let machine = Machine(checked.program, library: engine.bindings) { take(.text($0)) }
        engine.connect(take)
        engine.followTraining { epoch, count in
            if let step = gathered.stepToReport() {
                send(.epoch(step: step, number: epoch, count: count))
            }
        }
        let seed = checked.notebook.frontMatter.seed
        var planner = StepPlanner(graph, engine: cache?.engine ?? "", seed: seed)
        let store = cache.flatMap { $0.isRead ? $0.store : nil }
        let expected = StepPlanner.forecast(
            graph, engine: planner.engine, seed: seed, store: store, forced: forced, lost: excluded)
        var damage = Damage()
        /// The digests of the values that the machine's variables have.
        var held: [String: String] = [:]
        for (index, place) in checked.places.enumerated() {
            guard let region = place.region, let node = graph.nodes[index] else { continue }
            var step = place.step
            (step.reads, step.writes) = (node.reads, node.writes)
            let causes = excluded.contains(index) ? [] : damage.causes(for: step)
            if excluded.contains(index) || !causes.isEmpty {
                damage.add(step)
                planner.lose(index)
                if !causes.isEmpty {
                    send(.ended(step: index, .notRun(because: causes), text: nil))
                }
                continue
            }
            let inputs = planner.inputs(of: index)
            if expected[index] != .repeats, !forced.contains(index), let inputs,
                let stored = store?.step(for: inputs)
            {
                planner.adopt(stored.writes, by: index)
                stored.events(index).forEach(send)
                continue
            }
            for need in planner.needs(of: index) where need.digest != nil || store != nil {
                guard let digest = need.digest, held[need.name] != digest else { continue }
                guard need.isStored, load(need.name, digest, into: machine) else {
                    return need.writer
                }
                held[need.name] = digest
            }
            gathered.begin(index)
            if cache != nil { send(.planned(step: index, inputs: inputs, isReused: false)) }
            send(.started(step: index))
            let limits = Limits(seconds: step.timeout, memory: step.memory)
            switch MemoryLimit.during(step.memory, { machine.run(region, limits: limits) }) {
            case .finished: finish(index, nil)
            case .value(let text): finish(index, text)
            case .failed(let trap):
                damage.add(step)
                planner.lose(index)
                for name in node.writes { held[name] = nil }
                let status: CellStatus =
                    engine.unreadData().map { .noData($0) }
                    ?? .failed(CellError(trap, in: checked.notebook.file))
                send(.ended(step: index, status, text: nil))
            }

            func finish(_ index: Int, _ text: String?) {
                let writes = keep(index, inputs, text, machine)
                if let writes {
                    planner.adopt(writes, by: index)
                } else {
                    planner.lose(index)
                }
                for name in node.writes {
                    held[name] = writes?.first { $0.name == name }?.digest
                }
                send(.ended(step: index, .finished, text: text))
            }
        }
        return nil
    }

    /// Brings a stored value into the machine; false if it is not in the store, or damaged.
    private func load(_ name: String, _ digest: String, into machine: Machine) -> Bool {
        guard let store = cache?.store, let variable = graph.variables[name],
            let bytes = store.value(digest),
            let value = try? StoredValue.value(of: bytes, engine.codec)
        else { return false }
        return (try? machine.setPlainValue(value, of: variable)) != nil
    }

    /// Stores what a step gave, and says which values it left; nil if nothing is known about them.
    private func keep(
        _ index: Int, _ inputs: StepInputs?, _ text: String?, _ machine: Machine
    ) -> [StoredStep.Write]? {
        guard let cache, let node = graph.nodes[index] else { return nil }
        do {
            let key = try inputs?.key
            var writes: [StoredStep.Write] = []
            for name in node.writes {
                guard let variable = graph.variables[name] else { continue }
                if let bytes = try? StoredValue.bytes(
                    of: machine.plainValue(of: variable), engine.codec)
                {
                    writes.append(
                        .init(name: name, digest: try cache.store.putValue(bytes), isStored: true))
                } else if let key {
                    // Equal inputs make equal values: the inputs name what has no bytes.
                    let digest = Digest.sha256(of: "\(key) \(name)".utf8)
                    writes.append(.init(name: name, digest: digest, isStored: false))
                } else {
                    return nil
                }
            }
            if let inputs {
                try cache.store.put(
                    StoredStep(
                        inputs: inputs, outputs: gathered.outputs, text: text, writes: writes))
            }
            return writes
        } catch {
            if !gathered.hasComplained { note("results are not kept: \(error)") }
            gathered.hasComplained = true
            return nil
        }
    }

    /// The step that runs and what it has given; the closures that take outputs share it.
    private final class Gathered: @unchecked Sendable {
        var step = 0
        var outputs: [Output] = []
        var hasComplained = false
        /// How many bytes the step has printed.
        private var printed = 0
        /// Whether what was kept last is a text that does not end its line.
        private var isInLine = false
        /// Since when no epoch was reported; nil if none of this step was.
        private var sinceReport: Stopwatch?

        func begin(_ step: Int) {
            self.step = step
            outputs = []
            printed = 0
            isInLine = false
            sinceReport = nil
        }

        /// The output, or what is kept of it: a block that prints without end fills no memory.
        func within(_ output: Output) -> Output? {
            guard case .text(let text) = output else {
                isInLine = false
                return output
            }
            let before = printed
            printed += text.utf8.count
            if printed <= Worker.mostPrinted {
                if let last = text.utf8.last { isInLine = last != UInt8(ascii: "\n") }
                return output
            }
            if before > Worker.mostPrinted { return nil }
            let start = isInLine ? "\n" : ""
            return .text(start + "… what this block prints from here on is left out\n")
        }

        /// The step of which an epoch is to be reported; nil if the last report is fresh. Small
        /// trainings have thousands of epochs a second.
        func stepToReport() -> Int? {
            if let sinceReport, sinceReport.seconds < 0.2 { return nil }
            sinceReport = Stopwatch()
            return step
        }
    }
}

extension CellError {
    /// An error of the machine at its place in the notebook.
    init(_ trap: Trap, in file: SourceFile) {
        self.init(
            trap.message, at: trap.range, of: file,
            callStack: trap.callStack.map { call in
                Frame(function: call.function, position: file.position(of: call.range.lowerBound))
            })
    }
}
