import Charts
import Execution
import Foundation
import Testing

@Suite struct CoordinatorTests {
    @Test func gathersWhatAWorkerReports() throws {
        let worker = try FakeWorker(
            """
            start 0; text 0 hello; finish 0; start 1; finish 1; start 2; finish 2; say done
            """)
        let record = try #require(try worker.run().first)
        #expect(record.states == ["finished", "finished", "finished"])
        guard case .text("hello") = record.cells[0].outputs.first else {
            Issue.record("the output of the first cell is missing")
            return
        }
        #expect(record.isComplete)
    }

    @Test func aKilledWorkerCostsTheRunningCellOnly() throws {
        // Run again without step 0, this worker goes on with the others, as the real one does.
        let worker = try FakeWorker(
            """
            if [ "$1" = "" ]; then start 0; text 0 part; kill -9 $$; fi
            start 1; finish 1; start 2; finish 2; say done
            """)
        let record = try #require(try worker.run().first)
        #expect(
            record.states == [
                "failed: the worker process ended with signal 9 (killed)", "finished", "finished",
            ])
        #expect(record.cells[0].outputs.count == 1)
        guard case .failed(let error) = record.cells[0].status else { return }
        #expect(error.position.line == 1)
        #expect(error.sourceLine == "let a = 1")
        #expect(error.length == 9)
    }

    @Test func everyCellMayCrash() throws {
        let worker = try FakeWorker(
            """
            case "$1" in
            "") start 0; exit 7;;
            0) start 1; echo 'x.swift:1: Fatal error: Index out of range' >&2; kill -SEGV $$;;
            0,1) start 2; kill -ABRT $$;;
            esac
            """)
        let record = try #require(try worker.run().first)
        #expect(
            record.states == [
                "failed: the worker process ended with status 7",
                "failed: the worker process ended with signal 11 (invalid memory access)",
                "failed: the worker process ended with signal 6 (stopped by itself, as when there is no "
                    + "memory left)",
            ])
        guard case .failed(let error) = record.cells[1].status else { return }
        #expect(error.hints == ["Index out of range"])
    }

    @Test func aWorkerThatNeverStartsAnythingComesToAnEnd() throws {
        let record = try #require(try FakeWorker("exit 0").run().first)
        #expect(
            Set(record.states) == ["failed: the worker process ended before it was done"])
    }

    @Test func garbageAndPartialLinesAreNoReports() throws {
        let worker = try FakeWorker(
            """
            echo 'loading...'
            printf '\\377\\376\\n'
            echo '{"event":"started","step":99}'
            echo '{"event":"ended","step":0}'
            start 0; finish 0; start 1
            printf '{"event":"ended","step":1,"sta'
            """)
        let notes = Notes()
        let record = try #require(try worker.run(progress: notes.take).first)
        #expect(record.states[0] == "finished")
        #expect(record.states[1] == "failed: the worker process ended before it was done")
        #expect(notes.lines.contains("loading..."))
        #expect(notes.lines.contains("{\"event\":\"started\",\"step\":99}"))
    }

    @Test func epochsAreToldAndChangeNothing() throws {
        let worker = try FakeWorker(
            """
            epoch() { printf '{"event":"epoch","step":%s,"number":%s,"count":5}\\n' "$1" "$2"; }
            start 0; epoch 0 1; epoch 0 5; epoch 0 6; epoch 0 0; epoch 1 2; finish 0; epoch 0 5
            start 1; finish 1; start 2; finish 2; say done
            """)
        let notes = Notes()
        let record = try #require(try worker.run(progress: notes.take).first)
        #expect(record.states == ["finished", "finished", "finished"])
        #expect(record.cells.allSatisfy { $0.outputs.isEmpty })
        #expect(notes.epochs == ["a 1 of 5", "a 5 of 5"])
        // The others make no sense.
        #expect(notes.lines.count == 4)
    }

    @Test func aLineMayArriveInPieces() throws {
        let worker = try FakeWorker(
            """
            printf '{"event":"started",'; sleep 0.05; printf '"step":0}\\n{"event":"ended","step":0,'
            sleep 0.05; printf '"status":{"state":"finished"}}\\n'
            start 1; finish 1; start 2; finish 2; say done
            """)
        let record = try #require(try worker.run().first)
        #expect(record.states == ["finished", "finished", "finished"])
    }

    @Test func aCellThatOutlivesItsLimitIsGivenUp() throws {
        var experiment = FakeWorker.experiment
        experiment.steps[1].timeout = 0.2
        let worker = try FakeWorker(
            """
            start 0; finish 0
            if [ "$1" = "" ]; then start 1; exec sleep 60; fi
            start 2; finish 2; say done
            """)
        let record = try #require(try worker.run([experiment]).first)
        #expect(
            record.states == [
                "finished", "failed: the time limit of 0.2 s was exceeded", "finished",
            ])
    }

    @Test func manyNotebooksKeepTheirOrder() throws {
        let worker = try FakeWorker(
            "start 0; finish 0; start 1; finish 1; start 2; finish 2; say done")
        let experiments = (0..<20).map { index in
            var experiment = FakeWorker.experiment
            experiment.name = "notebook-\(index)"
            return experiment
        }
        let records = try worker.run(experiments, jobs: 4)
        #expect(records.map(\.notebook) == experiments.map(\.name))
        #expect(records.filter(\.isComplete).count == 20)
    }

    @Test func aMissingProgramIsAnErrorAndNotACrash() throws {
        let workspace = Workspace(
            directory: "/", cores: 1, environment: [:], executable: "/nonexistent/papers")
        let coordinator = Coordinator(workspace: workspace, arguments: { _, _ in [] })
        #expect(throws: FileError.self) { try coordinator.run([FakeWorker.experiment], jobs: 1) }
    }

    /// It costs that notebook's steps, not the other notebooks.
    @Test func aNotebookThatChangesMeanwhileCostsOnlyItself() throws {
        // Of the first notebook that is run the worker finds another text.
        let worker = try FakeWorker(
            """
            if [ -e ran ]; then
                start 0; finish 0; start 1; finish 1; start 2; finish 2; say done
            else
                touch ran; say 'ready","source":"0000'; exec sleep 60
            fi
            """)
        var other = FakeWorker.experiment
        other.name = "other"
        let records = try worker.run([FakeWorker.experiment, other], jobs: 1)
        #expect(records.map(\.notebook) == ["a", "other"])
        #expect(records.last?.states == ["finished", "finished", "finished"])
        let cells = try #require(records.first).cells
        guard case .failed(let error) = try #require(cells.first).status else {
            Issue.record("the first step is \(cells)")
            return
        }
        #expect(error.message == "the notebook was changed while it was being rendered")
        for cell in cells.dropFirst() {
            guard case .notRun(because: [cells[0].name]) = cell.status else {
                Issue.record("\(cell.status)")
                continue
            }
        }
    }

    @Test func cancellingEndsTheWorkers() throws {
        let worker = try FakeWorker("start 0; exec sleep 60")
        let workspace = Workspace(
            directory: worker.directory, cores: 1, environment: ["PATH": "/usr/bin:/bin"],
            executable: worker.script)
        let box = Box()
        let coordinator = Coordinator(workspace: workspace, arguments: { _, _ in [] }) { event in
            if case .stepStarted = event {
                Thread.detachNewThread { box.coordinator?.cancel() }
            }
        }
        box.coordinator = coordinator
        #expect(throws: CancellationError.self) {
            try coordinator.run([FakeWorker.experiment, FakeWorker.experiment], jobs: 1)
        }
    }

    private final class Box: @unchecked Sendable { var coordinator: Coordinator? }

    private final class Notes: @unchecked Sendable {
        var lines: [String] = []
        var epochs: [String] = []

        func take(_ event: Coordinator.Progress) {
            switch event {
            case .note(_, let line): lines.append(line)
            case .epochStarted(let notebook, let number, let count):
                epochs.append("\(notebook) \(number) of \(count)")
            default: break
            }
        }
    }
}
