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

    /// `kill -9` at moments all over a render; 5 times, or as often as `PAPERS_KILLS` says.
    @Test func killedRendersLeaveNothingBehind() throws {
        let undisturbed = try makeSite(turns: 50_000)
        #expect(try papers("render", "notebooks", in: undisturbed).status == 0)
        let expected = try undisturbed.contents(of: "site")
        let folder = try makeSite(turns: 50_000)
        let environment = ProcessInfo.processInfo.environment
        let count = environment["PAPERS_KILLS"].flatMap { Int($0) } ?? 5
        for number in 0..<count {
            for place in [".papers", "site"] where number % 3 == 0 {
                try? FileManager.default.removeItem(atPath: folder.path + "/" + place)
            }
            let process = try startPapers("render", "notebooks", "--force", in: folder)
            usleep(UInt32(number * 37_003 % 400_000))
            let victims =
                number.isMultiple(of: 2) ? workers(of: folder).compactMap { pid_t($0) } : []
            kill(victims.first ?? process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            #expect(wait { workers(of: folder).isEmpty })
            let run = try papers("render", "notebooks", in: folder)
            #expect(run.status == 0, "\(run.output)\(run.errors)")
            let site = try folder.contents(of: "site")
            #expect(site == expected, "kill \(number)")
            let all = try folder.contents(of: ".").keys
            #expect(!all.contains { $0.contains(".papers-tmp-") }, "\(all)")
            #expect(try papers("cache", "verify", in: folder).status == 0)
        }
    }
}
