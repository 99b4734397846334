import Foundation
import Testing

@testable import Execution

@Suite struct BundleTextsTests {
    /// A shell reads a word back as it was, and runs nothing of it.
    @Test(arguments: ["notebooks/a.md", "$(touch x) `y` \"z\" 'w'", "it's", "''", "a\\", "$HOME *"])
    func wordsOfAShell(text: String) throws {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "printf %s " + ReviewBundle.shellWord(text)]
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: output, as: UTF8.self) == text)
    }
}
