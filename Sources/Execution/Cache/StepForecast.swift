/// What the next render would do with a step, in words.
package struct StepForecast {
    package enum Expectation: Sendable { case reused, runs, depends, repeats, shown }

    package var name: String
    package var expectation: Expectation
    /// "would run, because 'rates' has changed".
    package var sentence: String
    package var reads: [String]
    package var writes: [String]
}

/// What the next render would do with the steps of a notebook.
package func stepForecasts(
    _ checked: CheckedNotebook, _ cache: ResultCache, last: LastRun?
) -> [StepForecast] {
    let graph = CellGraph(checked)
    let seed = checked.notebook.frontMatter.seed
    let store = cache.isRead ? cache.store : nil
    let expectations = StepPlanner.forecast(
        graph, engine: cache.engine, seed: seed, store: store)
    var planner = StepPlanner(graph, engine: cache.engine, seed: seed)
    return checked.places.indices.map { index in
        let step = checked.places[index].step
        let inputs = planner.inputs(of: index)
        let makers = planner.needs(of: index).filter { $0.digest == nil }
        if let inputs, let stored = store?.step(for: inputs) {
            planner.adopt(stored.writes, by: index)
        } else {
            planner.lose(index)
        }
        let (expectation, sentence): (StepForecast.Expectation, String) =
            switch expectations[index] {
            case .reused: (.reused, "is reused, because nothing that it depends on has changed")
            case .shown: (.shown, "is shown only")
            case .repeats:
                (.repeats, "runs, because a value that it makes is needed and cannot be stored")
            case .depends:
                (
                    .depends,
                    "runs if one of these comes out different: "
                        + makers.map {
                            "'\($0.name)' of \(checked.places[$0.writer].step.name)"
                        }.joined(separator: ", ")
                )
            case .runs:
                (
                    .runs,
                    "runs, because "
                        + Reason(
                            inputs, before: last?.step(named: step.name), node: graph.nodes[index],
                            isForced: !cache.isRead
                        ).text
                )
            }
        return StepForecast(
            name: step.name, expectation: expectation, sentence: sentence,
            reads: graph.nodes[index]?.reads ?? [], writes: graph.nodes[index]?.writes ?? [])
    }
}
