import Foundation
import Testing

/// What the program printed and how it ended.
struct Run {
    var output: String
    var errors: String
    var status: Int32
}

/// A folder of its own for a test, gone when the test is.
final class Folder: Sendable {
    let url: URL
    var path: String { url.path }

    init() throws {
        url = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// A copy of a folder of `Fixtures`.
    convenience init(fixture: String) throws {
        try self.init()
        try FileManager.default.removeItem(at: url)
        let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/\(fixture)")
        try FileManager.default.copyItem(at: source, to: url)
        // Makes the folder the root of a site, whatever lies above it.
        try write("title: \(fixture)\n", to: "papers.yml")
    }

    /// A site with one notebook, `notebooks/a.md`.
    convenience init(notebook: String) throws {
        try self.init()
        try write("title: Site\n", to: "papers.yml")
        try write(notebook, to: "notebooks/a.md")
    }

    func write(_ text: String, to path: String) throws {
        let file = url.appendingPathComponent(path)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    func read(_ path: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(path), encoding: .utf8)
    }

    /// The bytes of all files under a folder, by path.
    func contents(of path: String) throws -> [String: Data] {
        let root = url.appendingPathComponent(path)
        var result: [String: Data] = [:]
        for case let name as String
            in FileManager.default.enumerator(atPath: root.path)?.allObjects ?? []
        {
            let file = root.appendingPathComponent(name)
            guard (try? file.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true
            else { continue }
            result[name] = try Data(contentsOf: file)
        }
        return result
    }
}

/// Runs the program that was built with the tests.
func papers(
    _ arguments: String..., in folder: Folder, environment: [String: String] = [:]
) throws -> Run {
    try start([builtProgram.path] + arguments, in: folder, environment: environment)
}

/// Runs any program, found on PATH if its name has no folder.
func start(
    _ command: String..., in folder: Folder, environment: [String: String] = [:]
) throws -> Run {
    try start(command, in: folder, environment: environment)
}

func start(
    _ command: [String], in folder: Folder, environment: [String: String] = [:]
) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = folder.url
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    // Files, not pipes: a full pipe would stop the program.
    let output = folder.url.deletingLastPathComponent()
        .appendingPathComponent("\(UUID().uuidString).out")
    let errors = output.appendingPathExtension("err")
    for file in [output, errors] { try Data().write(to: file) }
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
        output: try String(contentsOf: output, encoding: .utf8),
        errors: try String(contentsOf: errors, encoding: .utf8), status: process.terminationStatus)
}

/// Starts the program and does not wait for it; what it prints is lost.
func startPapers(_ arguments: String..., in folder: Folder) throws -> Process {
    let process = Process()
    process.executableURL = builtProgram
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return process
}

/// `papers` lies beside the test bundle; `PAPERS_PROGRAM` names another one, as a release build for
/// long runs.
let builtProgram: URL = {
    if let path = ProcessInfo.processInfo.environment["PAPERS_PROGRAM"] {
        return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    for argument in CommandLine.arguments where argument.hasSuffix(".xctest") {
        folder = URL(fileURLWithPath: argument)
    }
    for _ in 0..<4 {
        folder.deleteLastPathComponent()
        let program = folder.appendingPathComponent("papers")
        if FileManager.default.isExecutableFile(atPath: program.path) { return program }
    }
    return URL(fileURLWithPath: "papers")
}()
