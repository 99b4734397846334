import Diagnostics
import Execution
import Foundation
import Reports

/// Where the program speaks: the answer goes to standard output, progress to standard error.
final class Terminal {
    private let isQuiet: Bool
    /// Whether standard error is a terminal on which a line can be rewritten.
    private let isLive: Bool
    private let usesColor: Bool
    /// Whether to add the lines that make GitHub show errors beside the code.
    private let annotates: Bool
    private var liveLine = ""
    private var running: [String] = []
    private var done = 0
    /// How many notebooks there are in all, for the live line.
    var total = 0

    init(_ workspace: Workspace, isQuiet: Bool = false) {
        let environment = workspace.environment
        self.isQuiet = isQuiet
        isLive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        let forbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        usesColor = isatty(STDOUT_FILENO) == 1 && !forbidden && environment["TERM"] != "dumb"
        annotates = environment["GITHUB_ACTIONS"] == "true"
    }

    /// A part of the answer.
    func say(_ text: String) {
        clearLiveLine()
        Self.put(text + "\n", on: .standardOutput)
    }

    /// A part of the answer that nobody misses if all went well.
    func sayUnlessQuiet(_ text: String) {
        if !isQuiet { say(text) }
    }

    func show(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            say(colored(diagnostic.formatted, diagnostic.severity))
            if annotates { say(Self.annotation(of: diagnostic)) }
        }
    }

    /// An error that ended a cell, in the form of a diagnostic.
    func show(_ error: CellError, of file: SourceFile) {
        let start = file.offset(ofLine: error.position.line)
        let line = file.line(error.position.line)
        let lead = line.prefix(error.position.column - 1).utf8.count
        let width = line.dropFirst(error.position.column - 1).prefix(error.length).utf8.count
        let calls = error.callStack.dropFirst().prefix(8).map {
            "called from \($0.function) at line \($0.position.line)"
        }
        show([
            Diagnostic(
                .error, error.message, in: file, at: start + lead..<start + lead + width,
                hints: error.hints + calls)
        ])
    }

    /// A line of progress.
    func note(_ text: String) {
        guard !isQuiet else { return }
        clearLiveLine()
        Self.put(text + "\n", on: .standardError)
    }

    /// Follows a run: one live line on a terminal, a line for each finished notebook elsewhere.
    func follow(_ event: Coordinator.Progress) {
        guard !isQuiet else { return }
        switch event {
        case .notebookStarted(let name): running.append(name)
        case .stepStarted(let notebook, let step, let index, let count):
            guard isLive else { return }
            let others = running.count > 1 ? " and \(running.count - 1) more" : ""
            rewrite("[\(done)/\(total)] \(notebook): \(step) (\(index + 1) of \(count))\(others)")
        case .note(let notebook, let text): note("\(notebook): \(text)")
        case .notebookEnded(let run):
            let record = run.record
            done += 1
            running.removeAll { $0 == record.notebook }
            var tally = Tally()
            tally.add(record)
            let claims = tally.claims == 0 ? "" : ", \(claimsHeld(tally.held, of: tally.claims))"
            let failures = tally.failures == 0 ? "" : ", \(tally.failures) failed or not run"
            let reused = run.count(.reused)
            let steps = run.steps.count - run.count(.shown)
            let unchanged = reused == 0 ? "" : ", \(reused) of \(steps) steps unchanged"
            note("[\(done)/\(total)] \(record.notebook)\(claims)\(failures)\(unchanged)")
        }
    }

    private func rewrite(_ line: String) {
        guard line != liveLine else { return }
        Self.put("\r\u{1B}[K" + line.prefix(79), on: .standardError)
        liveLine = line
    }

    private func clearLiveLine() {
        guard !liveLine.isEmpty else { return }
        Self.put("\r\u{1B}[K", on: .standardError)
        liveLine = ""
    }

    private func colored(_ text: String, _ severity: Diagnostic.Severity) -> String {
        guard usesColor else { return text }
        let color = severity == .error ? "\u{1B}[1;31m" : "\u{1B}[1;33m"
        let word = severity.rawValue + ":"
        guard let range = text.range(of: word) else { return text }
        return text.replacingCharacters(in: range, with: color + word + "\u{1B}[0m")
    }

    /// A diagnostic as a workflow command of GitHub, whose messages have escapes of their own.
    static func annotation(of diagnostic: Diagnostic) -> String {
        func escaped(_ text: String, _ special: [(String, String)]) -> String {
            special.reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
        }
        let message = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]
        let path = escaped(diagnostic.file.path, message + [(":", "%3A"), (",", "%2C")])
        let place = diagnostic.position
        let text = escaped(diagnostic.message, message)
        return "::\(diagnostic.severity.rawValue) file=\(path),line=\(place.line),"
            + "col=\(place.column)::\(text)"
    }

    static func put(_ text: String, on handle: FileHandle) {
        // A reader that has gone away is no reason to stop.
        try? handle.write(contentsOf: Data(text.utf8))
    }
}
