import Foundation

/// Follows the values of a notebook's variables through its steps, in their order, and knows from
/// them what each step's inputs are.
struct StepPlanner {
    /// A variable's value at some point of the notebook.
    private struct Version {
        /// The digest; nil if the value is not known or not always the same.
        var digest: String?
        var isStored: Bool
        /// The step that gave the variable this value.
        var writer: Int
    }

    let graph: CellGraph
    let engine: String
    let seed: Int?
    private var versions: [String: Version] = [:]

    init(_ graph: CellGraph, engine: String, seed: Int?) {
        self.graph = graph
        self.engine = engine
        self.seed = seed
    }

    /// The inputs of a step, once all steps before it are dealt with; nil if it reads a value that
    /// is not known, so that it has to run.
    func inputs(of step: Int) -> StepInputs? {
        guard let node = graph.nodes[step], node.isCached || isForgotten(.option) else {
            return nil
        }
        var reads: [StepInputs.Read] = []
        for name in needs(of: node) {
            guard let version = versions[name] else { continue }
            guard let digest = version.digest else { return nil }
            reads.append(StepInputs.Read(name: name, digest: digest))
        }
        return StepInputs(
            engine: isForgotten(.engine) ? "" : engine,
            code: isForgotten(.code) ? "" : node.code,
            data: isForgotten(.data) ? nil : node.data,
            seed: isForgotten(.seed) ? nil : seed,
            timeout: isForgotten(.timeout) ? nil : node.timeout,
            memory: isForgotten(.memory) ? nil : node.memory,
            reads: isForgotten(.reads) ? [] : reads)
    }

    // MARK: Mutants

    /// A part of what decides whether results are reused.
    enum Part: CaseIterable { case engine, code, data, seed, timeout, memory, reads, option }

    #if DEBUG
        /// What a test leaves out, to see that the property test notices. Only programs built for
        /// testing can.
        @TaskLocal static var forgotten: Part?

        private func isForgotten(_ part: Part) -> Bool { Self.forgotten == part }
    #else
        private func isForgotten(_ part: Part) -> Bool { false }
    #endif

    /// The variables whose values a step starts from. To change one is to read it.
    private func needs(of node: CellGraph.Node) -> [String] {
        node.reads + node.writes.filter { !node.reads.contains($0) }
    }

    /// The values that a step starts from: name, digest (if known) and the step that made them.
    func needs(of step: Int) -> [(name: String, digest: String?, isStored: Bool, writer: Int)] {
        guard let node = graph.nodes[step] else { return [] }
        return needs(of: node).compactMap { name in
            versions[name].map { (name, $0.digest, $0.isStored, $0.writer) }
        }
    }

    /// Takes over what a step wrote.
    mutating func adopt(_ writes: [StoredStep.Write], by step: Int) {
        for write in writes {
            versions[write.name] = Version(
                digest: write.digest, isStored: write.isStored, writer: step)
        }
    }

    /// Notes that a step left values that nobody knows: it failed, or it is not cached.
    mutating func lose(_ step: Int) {
        for name in graph.nodes[step]?.writes ?? [] {
            versions[name] = Version(digest: nil, isStored: false, writer: step)
        }
    }

    /// What is to be expected of a step.
    enum Expectation: Equatable {
        /// Its results are in the store.
        case reused
        /// It has to run.
        case runs
        /// It reads what a step before it will make; it is reused if that comes out as before.
        case depends
        /// Its results are there, but a value that it makes is needed and cannot be stored.
        case repeats
        /// It is only shown.
        case shown
    }

    /// What will happen to the steps, if the store stays as it is. Starts from the beginning.
    ///
    /// - Parameter forced: steps that have to run whatever the store holds.
    static func forecast(
        _ graph: CellGraph, engine: String, seed: Int?, store: Store?, forced: Set<Int> = [],
        lost: Set<Int> = []
    ) -> [Expectation] {
        var planner = StepPlanner(graph, engine: engine, seed: seed)
        var result: [Expectation] = []
        var makers: [[Int]] = []
        for (index, node) in graph.nodes.enumerated() {
            guard let node else {
                result.append(.shown)
                makers.append([])
                continue
            }
            let needs = planner.needs(of: index)
            makers.append(needs.filter { !$0.isStored }.map(\.writer))
            let inputs = planner.inputs(of: index)
            if let inputs, !lost.contains(index), let step = store?.step(for: inputs) {
                result.append(forced.contains(index) ? .runs : .reused)
                planner.adopt(step.writes, by: index)
            } else {
                result.append(inputs == nil && node.isCached ? .depends : .runs)
                planner.lose(index)
            }
        }
        // Backwards, because the step that makes a value needs values of steps before it.
        for index in result.indices.reversed() where result[index] != .reused {
            for maker in makers[index] where result[maker] == .reused { result[maker] = .repeats }
        }
        return result
    }
}
