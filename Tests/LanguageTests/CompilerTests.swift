import Foundation
import Testing

/// The compiler is the oracle: what a program of the suite prints, it prints compiled, and what is
/// accepted here compiles.
@Suite struct CompilerTests {
    /// Functions of a script see its variables only on the main actor, so all code is put there.
    private static let flags = [
        "-swift-version", "6", "-default-isolation", "MainActor", "-suppress-warnings", "-Onone",
    ]

    @Test(arguments: SuiteProgram.all)
    func programMeansTheSameCompiled(_ program: SuiteProgram) throws {
        if !program.expectations("error").isEmpty { return }
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("papers-oracle-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let source = folder.appendingPathComponent("main.swift")
        try program.text.write(to: source, atomically: true, encoding: .utf8)
        let compiled = folder.appendingPathComponent("main")
        let compiler = try run(
            "/usr/bin/env",
            ["swiftc"] + Self.flags + [source.path, "-o", compiled.path, "-Xlinker", "-lm"])
        try #require(compiler.status == 0, "\(compiler.output)")
        let expected = try run(compiled.path, [])
        let (text, trap) = try output(of: program.text)
        #expect(text == expected.output)
        #expect((trap == nil) == (expected.status == 0), "\(String(describing: trap))")
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
