import Diagnostics
import Foundation
import Language
import Notebooks

@testable import Execution

/// Runs notebooks in this process, with a store in a folder of its own.
final class CacheHarness {
    let store: Store
    private let universe: Universe
    private let engine: Engine
    private let external = External()

    /// What lies outside of the notebook: `externalNumber()` reads it.
    var data: Int {
        get { external.number }
        set { external.number = newValue }
    }

    private final class External: @unchecked Sendable { var number = 1 }

    init() {
        let name = "papers-store-\(UUID().uuidString)"
        // In memory where there is such a place: every file of a store is synced.
        let memory = "/dev/shm"
        let isThere = FileManager.default.isWritableFile(atPath: memory)
        let root = isThere ? memory : FileManager.default.temporaryDirectory.path
        store = Store(folder: root + "/" + name)
        let external = external
        let bindings = Library.standard.adding(
            Library(
                interfaces: [
                    SourceFile(
                        path: "Outside.swift",
                        text: "@native(\"ExternalData.number\") func externalNumber() -> Int")
                ], natives: ["ExternalData.number": { $0.result(external.number) }]))
        universe = Universe(bindings)
        engine = Engine(bindings: bindings, connect: { _ in })
    }

    deinit { try? FileManager.default.removeItem(atPath: store.folder) }

    struct Result {
        /// The canonical text of the record.
        var record: String
        /// The names of the steps that ran.
        var ran: [String]
        var states: [String]
    }

    /// What a render gives: from the store if all is known, else by a worker.
    ///
    /// - Parameter engine: the digest of the program; nil for a run without the store.
    func run(_ text: String, engine digest: String?) throws -> Result {
        let checked = try check(text)
        var log = RunLog(checked.experiment)
        let cache = digest.map { ResultCache(store: store, engine: $0) }
        if let events = cache?.recall(CellGraph(checked), seed: checked.experiment.seed) {
            for event in events { _ = log.take(event) }
        } else {
            let gathered = Gathered()
            Worker(checked, engine: engine, cache: cache) { gathered.events.append($0) }.run()
            for event in gathered.events {
                // Through text, as between processes.
                let line = try CanonicalJSON.encode(event, layout: .compact)
                _ = log.take(try CanonicalJSON.decode(WorkerEvent.self, from: line))
            }
        }
        let ran = zip(log.experiment.steps, log.steps).filter {
            [.ran, .failed].contains($0.1.outcome)
        }
        return Result(
            record: try CanonicalJSON.encode(log.record), ran: ran.map(\.0.name),
            states: log.record.states)
    }

    /// What a run without the store gives, straight from the worker: quick for long outputs.
    func record(of text: String) throws -> NotebookRecord {
        let checked = try check(text)
        let gathered = Gathered()
        Worker(checked, engine: engine) { gathered.events.append($0) }.run()
        var log = RunLog(checked.experiment)
        for event in gathered.events { _ = log.take(event) }
        return log.record
    }

    private func check(_ text: String) throws -> CheckedNotebook {
        let file = SourceFile(path: "a.md", text: text)
        let (notebook, found) = Notebooks.parse(file, read: { _ in nil })
        let checked = CheckedNotebook(
            notebook, named: "a", found: found, universe: universe, dataKey: "data \(data)")
        if checked.diagnostics.hasErrors {
            throw FileError(checked.diagnostics.map(\.formatted).joined(separator: "\n") + text)
        }
        return checked
    }

    private final class Gathered: @unchecked Sendable { var events: [WorkerEvent] = [] }
}
