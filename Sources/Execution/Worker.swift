import Charts
import Diagnostics
import Language

/// The native side of the notebook language, which `Execution` is given and does not know.
package struct Engine {
    /// What notebooks can call.
    package var library: Library
    /// Names the receiver of whatever notebooks show and claim from now on.
    package var connect: (@escaping (Output) -> Void) -> Void

    package init(library: Library, connect: @escaping (@escaping (Output) -> Void) -> Void) {
        self.library = library
        self.connect = connect
    }
}

/// Runs the steps of one notebook in this process, from top to bottom, and reports on each.
package struct Worker {
    private let checked: CheckedNotebook
    private let engine: Engine
    private let report: (WorkerEvent) -> Void

    package init(
        _ checked: CheckedNotebook, engine: Engine, report: @escaping (WorkerEvent) -> Void
    ) {
        self.checked = checked
        self.engine = engine
        self.report = report
    }

    /// Runs every step except those to be left out because they ended a worker before; what needs
    /// a step that failed or was left out is not run either.
    package func run(leavingOut excluded: Set<Int> = []) {
        let file = checked.notebook.file
        report(.ready(source: Digest.sha256(of: file.utf8)))
        let current = CurrentStep()
        let report = report
        let machine = Machine(checked.program, library: engine.library) { text in
            report(.output(step: current.index, .text(text)))
        }
        engine.connect { output in report(.output(step: current.index, output)) }
        var damage = Damage()
        for (index, place) in checked.places.enumerated() {
            guard let region = place.region else { continue }
            if excluded.contains(index) {
                damage.add(place.step)
                continue
            }
            let causes = damage.causes(for: place.step)
            guard causes.isEmpty else {
                damage.add(place.step)
                report(.ended(step: index, .notRun(because: causes), text: nil))
                continue
            }
            current.index = index
            report(.started(step: index))
            switch machine.run(region) {
            case .finished: report(.ended(step: index, .finished, text: nil))
            case .value(let text): report(.ended(step: index, .finished, text: text))
            case .failed(let trap):
                damage.add(place.step)
                report(.ended(step: index, .failed(CellError(trap, in: file)), text: nil))
            }
        }
        report(.done)
    }

    /// The step that runs; the closures that report outputs share it.
    private final class CurrentStep: @unchecked Sendable { var index = 0 }
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
