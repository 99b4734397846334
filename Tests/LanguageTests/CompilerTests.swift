import Foundation
import Testing

/// The compiler is the oracle: what a program of the suite prints, it prints compiled, and what is
/// accepted here compiles.
@Suite struct CompilerTests {
    /// Functions of a script see its variables only on the main actor, so all code is put there.
    private static let flags = [
        "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings", "-Onone",
    ]

    @Test(arguments: SuiteProgram.all.filter { $0.expectations("error").isEmpty })
    func programMeansTheSameCompiled(_ program: SuiteProgram) throws {
        try compare(program.text)
    }

    /// Random programs, a hundred to a file. `PAPERS_RANDOM_PROGRAMS` says how many.
    @Test func randomProgramsMeanTheSameCompiled() throws {
        let wanted = ProcessInfo.processInfo.environment["PAPERS_RANDOM_PROGRAMS"].flatMap {
            Int($0)
        }
        let seeds = Array(0..<(wanted ?? 100))
        for start in stride(from: 0, to: seeds.count, by: 100) {
            var text = RandomProgram.prelude
            for seed in seeds[start..<min(start + 100, seeds.count)] {
                var program = RandomProgram(seed: UInt64(seed))
                text += program.function(named: "program\(seed)")
            }
            try compare(text)
        }
    }

    private func compare(_ text: String) throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("main.swift")
        try text.write(to: source, atomically: true, encoding: .utf8)
        let compiled = folder.appendingPathComponent("main")
        let compiler = try run(
            "/usr/bin/env",
            ["swiftc"] + Self.flags + [source.path, "-o", compiled.path, "-Xlinker", "-lm"])
        try #require(compiler.status == 0, "\(compiler.output)")
        let expected = try run(compiled.path, [])
        let (printed, trap) = try output(of: text)
        #expect(printed == expected.output, "\(difference(printed, expected.output))")
        #expect((trap == nil) == (expected.status == 0), "\(String(describing: trap))")
    }

    /// The first line that differs.
    private func difference(_ ours: String, _ compiled: String) -> String {
        for (index, pair) in zip(ours.split(separator: "\n"), compiled.split(separator: "\n"))
            .enumerated() where pair.0 != pair.1
        {
            return "line \(index + 1): here '\(pair.0)', compiled '\(pair.1)'"
        }
        return "the same as far as both go"
    }

    private func run(
        _ path: String, _ arguments: [String]
    ) throws -> (output: String, status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), process.terminationStatus)
    }
}
