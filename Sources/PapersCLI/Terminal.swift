import Diagnostics
import Execution
import Foundation
import Reports

/// Where the program speaks: the answer goes to standard output, progress to standard error.
final class Terminal {
    private let isQuiet: Bool
    /// Whether the answer is given as JSON, and nothing else goes to standard output.
    let isForPrograms: Bool
    /// Whether standard error is a terminal on which a line can be rewritten.
    private let isLive: Bool
    private let usesColor: Bool
    /// Whether to add the lines that make GitHub show errors beside the code.
    private let annotates: Bool
    private var liveLine = ""
    private var running: [String] = []
    /// What the live line tells of: the step that started last.
    private var current: RunningStep?

    private struct RunningStep {
        var notebook: String
        /// "training (2 of 5)"
        var text: String
        /// ", epoch 3 of 10" as soon as a training says so.
        var epoch = ""
        /// The seconds that it and the steps after it may take.
        var remaining: Double?
        var since = Stopwatch()
    }
    private var done = 0
    /// How many notebooks there are in all, for the live line.
    var total = 0

    init(_ workspace: Workspace, isQuiet: Bool = false, isForPrograms: Bool = false) {
        let environment = workspace.environment
        self.isQuiet = isQuiet
        self.isForPrograms = isForPrograms
        isLive = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
        let forbidden = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        usesColor = isatty(STDOUT_FILENO) == 1 && !forbidden && environment["TERM"] != "dumb"
        annotates = environment["GITHUB_ACTIONS"] == "true"
    }

    /// A part of the answer.
    func say(_ text: String) {
        clearLiveLine()
        if isForPrograms { return }
        Self.put(text + "\n", on: .standardOutput)
    }

    /// The whole answer, for programs; nothing where people read.
    func give(_ answer: @autoclosure () throws -> some Encodable) throws {
        guard isForPrograms else { return }
        clearLiveLine()
        Self.put(try CanonicalJSON.encode(answer()), on: .standardOutput)
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
        // The innermost frame is the place that the diagnostic shows already.
        let calls = error.callStack.dropFirst().map {
            (function: $0.function, line: $0.position.line)
        }
        show([
            Diagnostic(
                .error, error.message, in: file, at: start + lead..<start + lead + width,
                hints: error.hints, notes: Diagnostic.notes(ofCalls: calls))
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
        case .stepStarted(let notebook, let step, let index, let count, let remaining):
            current = RunningStep(
                notebook: notebook, text: "\(step) (\(index + 1) of \(count))",
                remaining: remaining)
            showCurrent()
        case .epochStarted(let notebook, let number, let count):
            guard current?.notebook == notebook else { return }
            current?.epoch = ", epoch \(number) of \(count)"
            showCurrent()
        case .tick: showCurrent()
        case .note(let notebook, let text): note("\(notebook): \(text)")
        case .notebookEnded(let run):
            let record = run.record
            running.removeAll { $0 == record.notebook }
            current = nil
            var tally = Tally()
            tally.add(record)
            noteEnd(
                of: record.notebook, tally, reused: run.count(.reused),
                of: run.steps.count - run.count(.shown))
        }
    }

    /// A notebook whose page is kept as it is.
    func followKept(_ notebook: String, _ tally: Tally, steps: Int) {
        noteEnd(of: notebook, tally, reused: steps, of: steps)
    }

    private func noteEnd(of notebook: String, _ tally: Tally, reused: Int, of steps: Int) {
        done += 1
        let claims = tally.claims == 0 ? "" : ", \(claimsHeld(tally.held, of: tally.claims))"
        let undecided = tally.undecided == 0 ? "" : ", \(tally.undecided) not decided"
        let failures = tally.failures == 0 ? "" : ", \(tally.failures) failed or not run"
        let unchanged = reused == 0 ? "" : ", \(reused) of \(counted(steps, "step")) unchanged"
        note("[\(done)/\(total)] \(notebook)\(claims)\(undecided)\(failures)\(unchanged)")
    }

    /// The live line: what runs, and how long it will take by the last time or has taken so far.
    private func showCurrent() {
        guard isLive, let current else { return }
        let time = Self.time(current.since.seconds, of: current.remaining)
        let others = running.count > 1 ? " and \(running.count - 1) more" : ""
        rewrite(
            "[\(done)/\(total)] \(current.notebook): \(current.text)\(current.epoch)\(time)\(others)"
        )
    }

    /// `, 12 s left` if it is known how long something takes, else `, 12 s` after a while.
    static func time(_ elapsed: Double, of expected: Double?) -> String {
        func text(_ seconds: Double) -> String {
            let whole = Int(seconds.rounded(.up))
            return whole < 60 ? "\(whole) s" : "\(whole / 60) min \(whole % 60) s"
        }
        if let expected, expected > elapsed { return ", \(text(expected - elapsed)) left" }
        return elapsed < 1 ? "" : ", \(text(elapsed))"
    }

    private func rewrite(_ line: String) {
        guard line != liveLine else { return }
        Self.put("\r\u{1B}[K" + line.prefix(Self.width - 1), on: .standardError)
        liveLine = line
    }

    /// The columns of the terminal on which progress is shown; 80 if it does not say.
    private static var width: Int {
        var size = winsize()
        let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
        return isKnown ? Int(size.ws_col) : 80
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
        do {
            try handle.write(contentsOf: Data(text.utf8))
        } catch {
            // A reader that has gone away is no reason to stop; a full disk is, as what is missing
            // would not be missed.
            let cause = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
            let code = cause?.code ?? (error as NSError).code
            guard handle === FileHandle.standardOutput, code != Int(EPIPE) else { return }
            let reason = String(cString: strerror(Int32(truncatingIfNeeded: code)))
            let message = "papers: cannot write the output: \(reason)\n"
            try? FileHandle.standardError.write(contentsOf: Data(message.utf8))
            exit(70)
        }
    }
}
