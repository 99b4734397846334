import Language

/// The store as a run uses it.
package struct ResultCache: Sendable {
    package var store: Store
    /// The digest of the program.
    package var engine: String
    /// False for a run that is to compute everything (`--force`); its results are stored all the same.
    package var isRead: Bool

    package init(store: Store, engine: String, isRead: Bool = true) {
        self.store = store
        self.engine = engine
        self.isRead = isRead
    }

    /// What a worker would report about a notebook of which nothing has to run; nil if something
    /// has to.
    package func recall(_ graph: CellGraph, seed: Int?) -> [WorkerEvent]? {
        guard isRead else { return nil }
        var planner = StepPlanner(graph, engine: engine, seed: seed)
        var events: [WorkerEvent] = []
        for (index, node) in graph.nodes.enumerated() where node != nil {
            guard let inputs = planner.inputs(of: index), let step = store.step(for: inputs) else {
                return nil
            }
            planner.adopt(step.writes, by: index)
            events += step.events(index)
        }
        return events + [.done]
    }
}

extension StoredStep {
    /// What a worker reports when it reuses these results.
    func events(_ index: Int) -> [WorkerEvent] {
        [.planned(step: index, inputs: inputs, isReused: true)]
            + outputs.map { .output(step: index, $0) }
            + [.ended(step: index, .finished, text: text)]
    }
}
