import Diagnostics
import Execution
import Foundation

/// A shell script in the place of `papers execute`, and a notebook for it to pretend to run.
struct FakeWorker {
    let directory: String
    let script: String

    /// - Parameter body: shell lines; `$1` holds the indices of the steps to leave out, separated by
    ///   commas, and `say` prints one report.
    init(_ body: String) throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        directory = folder.path
        script = directory + "/worker"
        let ready = "ready\",\"source\":\"\(Digest.sha256(of: Self.file.utf8))"
        let text = """
            #!/bin/sh
            say() { printf '{"event":"%s"}\\n' "$1"; }
            start() { printf '{"event":"started","step":%s}\\n' "$1"; }
            text() { printf '{"event":"output","step":%s,"output":{"text":"%s"}}\\n' "$1" "$2"; }
            finish() { printf '{"event":"ended","step":%s,"status":{"state":"finished"}}\\n' "$1"; }
            say '\(ready)'
            \(body)
            """
        try Data(text.utf8).write(to: URL(fileURLWithPath: script))
        try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    }

    static let file = SourceFile(path: "a.md", text: "let a = 1\nlet b = 2\nlet c = a\n\(0)\n")

    /// Three blocks, of which the third needs the first.
    static let experiment = Experiment(
        name: "a", file: file,
        steps: [
            Step(kind: .cell, name: "one", range: 0..<9, writes: ["a"]),
            Step(kind: .cell, name: "two", range: 10..<19, writes: ["b"]),
            Step(kind: .cell, name: "three", range: 20..<29, reads: ["a"], writes: ["c"]),
        ])

    func run(
        _ experiments: [Experiment] = [experiment], jobs: Int = 2,
        progress: @escaping (Coordinator.Progress) -> Void = { _ in }
    ) throws -> [NotebookRecord] {
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let workspace = Workspace(
            directory: directory, cores: 2, environment: ["PATH": "/usr/bin:/bin"],
            executable: script)
        let coordinator = Coordinator(
            workspace: workspace, arguments: { [$1.map(String.init).joined(separator: ",")] },
            progress: progress)
        return try coordinator.run(experiments, jobs: jobs).map(\.record)
    }
}

extension NotebookRecord {
    /// One word a cell, for comparison.
    var states: [String] {
        cells.map {
            switch $0.status {
            case .finished: "finished"
            case .failed(let error): "failed: \(error.message)"
            case .noData(let data): "no data: \(data.name)"
            case .notRun(let names): "not run: \(names.joined(separator: ", "))"
            case .skipped: "skipped"
            }
        }
    }
}
