import Foundation
import Testing

/// Renders that are stopped in the middle.
@Suite struct InterruptionTests {
    private func notebook(turns: Int) -> String {
        """
        ---
        title: Slow
        ---

        # Stopped in the middle

        ```swift
        //| label: first
        let numbers = (0..<10).map { $0 * $0 }
        print(numbers)
        ```

        ```swift
        //| label: slow
        var sum = numbers[3]
        for turn in 0..<\(turns) { sum = (sum + turn) % 1009 }
        print(sum)
        ```

        """
    }

    private func makeSite(turns: Int) throws -> Folder {
        let folder = try Folder()
        try folder.write("title: Slow\n", to: "papers.yml")
        for name in ["a", "b"] {
            try folder.write(notebook(turns: turns), to: "notebooks/\(name).md")
        }
        return folder
    }

    /// The processes that were started for a folder: its path is among their arguments.
    private func workers(of folder: Folder) -> [String] {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return processes.filter { process in
            guard Int(process) != nil,
                let line = FileManager.default.contents(atPath: "/proc/\(process)/cmdline")
            else { return false }
            return String(decoding: line, as: UTF8.self).contains(folder.path)
        }
    }

    /// Waits, for half a minute at most, until something holds.
    private func wait(until condition: () throws -> Bool) rethrows -> Bool {
        for _ in 0..<600 {
            if try condition() { return true }
            usleep(50_000)
        }
        return false
    }

    @Test func anInterruptEndsTheChildrenAndKeepsFinishedCells() throws {
        let folder = try makeSite(turns: 1_000_000_000_000)
        let process = try startPapers("render", "notebooks", in: folder)
        #expect(
            try wait {
                let stored = try folder.contents(of: ".").keys
                return stored.contains { $0.hasPrefix(".papers/cells/") }
                    && workers(of: folder).count == 2
            })
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 130)
        #expect(wait { workers(of: folder).isEmpty })
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/site/index.html"))

        for name in ["a", "b"] {
            try folder.write(notebook(turns: 10), to: "notebooks/\(name).md")
        }
        let plan = try papers("render", "--dry-run", "notebooks", in: folder)
        #expect(!plan.output.contains("#first"), "\(plan.output)")
        #expect(plan.output.contains("a#slow"))
        #expect(try papers("render", "notebooks", in: folder).status == 0)
    }

    /// Kills a worker of a render, or the render itself, at a moment; says what came of it.
    private func killRender(
        in folder: Folder, after moment: Duration, worker: Bool
    ) throws -> Kill {
        let process = try startPapers("render", "notebooks", "--force", in: folder)
        usleep(UInt32(moment / .microseconds(1)))
        // A process that has ended has no command line any more: what is found is alive.
        let victim = worker ? workers(of: folder).first.flatMap { pid_t($0) } : nil
        if let victim { kill(victim, SIGKILL) }
        if !worker, process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        #expect(wait { workers(of: folder).isEmpty })
        if process.terminationReason == .uncaughtSignal { return .render }
        guard victim != nil else { return .missed }
        return process.terminationStatus == 0 ? .doneWorker : .busyWorker
    }

    /// What a kill hit: nothing, because the process had ended or not begun; the render; a worker that
    /// was done; one that was not, which costs a block.
    private enum Kill: String, CaseIterable { case missed, render, doneWorker, busyWorker }

    /// `kill -9` at moments all over a render, 5 times, or as often as `PAPERS_KILLS` says. Only those
    /// count that hit a process.
    @Test func killedRendersLeaveNothingBehind() throws {
        let undisturbed = try makeSite(turns: 50_000)
        #expect(try papers("render", "notebooks", in: undisturbed).status == 0)
        let expected = try undisturbed.contents(of: "site")
        let length = try ContinuousClock().measure {
            _ = try papers("render", "notebooks", "--force", in: undisturbed)
        }
        let folder = try makeSite(turns: 50_000)
        let environment = ProcessInfo.processInfo.environment
        let count = environment["PAPERS_KILLS"].flatMap { Int($0) } ?? 5
        var random = EditGenerator(state: 5)
        var kills: [Kill: Int] = [:]
        for attempt in 0..<count * 10 {
            let hits = kills.filter { $0.key != .missed }.values.reduce(0, +)
            if hits == count { break }
            for place in [".papers", "site"] where attempt % 3 == 0 {
                try? FileManager.default.removeItem(atPath: folder.path + "/" + place)
            }
            let moment = length * Double.random(in: 0..<1, using: &random)
            let kill = try killRender(in: folder, after: moment, worker: hits.isMultiple(of: 2))
            kills[kill, default: 0] += 1
            let run = try papers("render", "notebooks", in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let site = try folder.contents(of: "site")
            #expect(site == expected, "attempt \(attempt), \(kill)")
            let all = try folder.contents(of: ".").keys
            #expect(!all.contains { $0.contains(".papers-tmp-") }, "\(all)")
            #expect(try papers("cache", "verify", in: folder).status == 0)
        }
        #expect(kills.filter { $0.key != .missed }.values.reduce(0, +) == count)
        let counts = Kill.allCases.map { "\($0) \(kills[$0] ?? 0)" }.joined(separator: ", ")
        print("killed renders of \(length): \(counts)")
    }
}
