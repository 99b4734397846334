import Foundation

/// The machine and the state of the sources, as `environment.json` tells them.
///
/// They are no part of the results, which do not depend on them; a reviewer whose numbers differ wants
/// to know them.
package struct MachineDescription: Sendable {
    var system: String
    var kernel: String
    var processor: String
    var cores: Int
    /// The widest vector instructions that the kernels may use.
    var vectors: String
    /// Commit of the notebooks' repository and whether files were changed since; nil outside one.
    var commit: (id: String, isDirty: Bool)?

    /// Looks at this machine.
    package init(_ workspace: Workspace, root: String) {
        cores = workspace.cores
        func value(_ path: String, _ key: String, _ separator: Character) -> String? {
            guard let text = try? workspace.readText(path) else { return nil }
            for line in text.split(separator: "\n") {
                let parts = line.split(separator: separator, maxSplits: 1)
                if parts.count == 2, parts[0].trimmingSpaces == key {
                    return parts[1].trimmingSpaces.filter { $0 != "\"" }
                }
            }
            return nil
        }
        system = value("/etc/os-release", "PRETTY_NAME", "=") ?? "unknown"
        processor = value("/proc/cpuinfo", "model name", ":") ?? "unknown"
        kernel =
            (try? workspace.readText("/proc/sys/kernel/osrelease"))?.trimmingSpaces ?? "unknown"
        let flags = value("/proc/cpuinfo", "flags", ":")?.split(separator: " ") ?? []
        vectors =
            workspace.environment["PAPERS_KERNELS"]
            ?? (flags.contains("avx512f") ? "avx512" : flags.contains("avx2") ? "avx2" : "portable")
        let git = GitState(workspace, root: root)
        commit = git.map { ($0.commit, $0.isDirty) }
    }

    func json(_ facts: ReviewBundle.Facts) -> JSONTree {
        let program = JSONTree.object([
            ("name", .string("papers")), ("version", .string(facts.program.version)),
            ("build", .string(facts.program.build)),
        ])
        let machine = JSONTree.object([
            ("system", .string(system)), ("kernel", .string(kernel)),
            ("processor", .string(processor)), ("cores", .number("\(cores)")),
            ("vectors", .string(vectors)),
        ])
        let source = commit.map { commit in
            JSONTree.object([("commit", .string(commit.id)), ("changed", .bool(commit.isDirty))])
        }
        let parameters = facts.parameters.map { (key: $0.name, value: JSONTree.string($0.value)) }
        return .members([
            ("program", program), ("machine", machine), ("source", source),
            ("seed", facts.seed.map { JSONTree.number("\($0)") }),
            ("parameters", .object(parameters)),
        ])
    }
}

/// What git says of a folder.
package struct GitState: Sendable {
    package var commit: String
    /// When it was committed, in seconds since 1970.
    package var time: Int
    /// Whether files that git knows were changed since.
    package var isDirty: Bool

    /// Nil if the folder is in no repository, or there is no git.
    package init?(_ workspace: Workspace, root: String) {
        func git(_ arguments: String...) -> String? {
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = ["git", "-C", workspace.absolute(root)] + arguments
            process.environment = workspace.environment
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            process.standardInput = FileHandle.nullDevice
            guard (try? process.run()) != nil else { return nil }
            let bytes = output.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
        }
        guard let line = git("log", "-1", "--format=%H %ct")?.trimmingSpaces,
            let gap = line.firstIndex(of: " "), let time = Int(line[line.index(after: gap)...])
        else { return nil }
        commit = String(line[..<gap])
        self.time = time
        // Pages and records are what a render changes; the sources are what is asked about.
        isDirty =
            git("status", "--porcelain", "--untracked-files=no", "--", ".", ":!site")?.isEmpty
            == false
    }
}
