import Foundation

/// A running worker: a process whose standard output is read line by line.
final class WorkerProcess: @unchecked Sendable {
    /// How a worker ended.
    struct End {
        /// A sentence for the cell that was running, such as "the worker process ended with signal
        /// 9 (killed)"; nil if it left with status 0.
        var failure: String?
        /// What the Swift runtime said when it stopped the process, if it said something.
        var lastWords: String?
        /// Whether a signal ended it that was not ours.
        var isCrash = false
    }

    private let process = Process()
    /// Stays open as long as we live: a worker ends when it finds it closed.
    private let input = Pipe()
    private let output = Pipe()
    private let errors = Pipe()
    private let ended = DispatchSemaphore(value: 0)
    private let errorsRead = DispatchSemaphore(value: 0)
    private var errorText = Data()

    /// Guards `timer` and `lateAfter`, which a timer's queue touches too.
    private let lock = NSLock()
    private var timer: DispatchWorkItem?
    private var lateAfter: Double?

    /// - Throws: a `FileError` if the program cannot be started.
    init(executable: String, arguments: [String], workspace: Workspace) throws {
        process.executableURL = URL(fileURLWithPath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: workspace.directory)
        // A crash is reported by the coordinator; the runtime's own report would be a page of noise.
        process.environment = workspace.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
        process.standardInput = input
        process.standardOutput = output
        process.standardError = errors
        // A child inherits its creator's signal mask, and threads that Dispatch made block most
        // signals: a worker must be stoppable wherever it was started.
        var none = sigset_t()
        sigemptyset(&none)
        pthread_sigmask(SIG_SETMASK, &none, nil)
        let ended = ended
        process.terminationHandler = { _ in ended.signal() }
        do {
            try process.run()
        } catch {
            throw FileError("start", executable, error)
        }
        Thread.detachNewThread { [self] in
            errorText = errors.fileHandleForReading.readDataToEndOfFile()
            errorsRead.signal()
        }
    }

    /// Calls `body` with each line that the process writes, without its line break; a last line
    /// that the process did not finish is left out.
    func forEachLine(_ body: (String) -> Void) {
        var pending: [UInt8] = []
        while true {
            let chunk = output.fileHandleForReading.availableData
            if chunk.isEmpty { return }
            var rest = Array(chunk)[...]
            while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
                pending += rest[..<end]
                body(String(decoding: pending, as: UTF8.self))
                pending.removeAll()
                rest = rest[(end + 1)...]
            }
            pending += rest
        }
    }

    /// Ends the process if nobody calls this again, with nil, within the given seconds.
    func limit(seconds: Double?) {
        lock.withLock {
            timer?.cancel()
            timer = nil
            guard let seconds else { return }
            let item = DispatchWorkItem { [weak self] in self?.giveUp(after: seconds) }
            timer = item
            // The machine ends the block itself, with the place that it has reached, unless it is in
            // the library for longer than this.
            let grace = 0.5
            DispatchQueue.global().asyncAfter(deadline: .now() + seconds + grace, execute: item)
        }
    }

    private func giveUp(after seconds: Double) {
        lock.withLock { lateAfter = seconds }
        kill()
    }

    /// Ends the process at once.
    func kill() {
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
    }

    /// Waits for the process and says how it ended.
    func wait() -> End {
        ended.wait()
        errorsRead.wait()
        limit(seconds: nil)
        let lastWords = Self.lastWords(in: String(decoding: errorText, as: UTF8.self))
        let status = process.terminationStatus
        if let seconds = lock.withLock({ lateAfter }) {
            return End(failure: "the time limit of \(seconds) s was exceeded")
        }
        switch process.terminationReason {
        case .exit where status == 0: return End()
        case .exit:
            return End(
                failure: "the worker process ended with status \(status)", lastWords: lastWords)
        default:
            return End(
                failure: "the worker process ended with signal \(Self.name(ofSignal: status))",
                lastWords: lastWords, isCrash: true)
        }
    }

    /// What follows the last `Fatal error: ` of a text, without the place in our own source files.
    static func lastWords(in text: String) -> String? {
        let mark = "Fatal error: "
        guard let line = text.split(separator: "\n").last(where: { $0.contains(mark) }),
            let range = line.range(of: mark)
        else { return nil }
        return String(line[range.upperBound...])
    }

    /// A signal's number and what it means, spelt here because the C library's names are localised.
    static func name(ofSignal signal: Int32) -> String {
        let meanings: [(Int32, String)] = [
            (SIGILL, "illegal instruction"), (SIGTRAP, "trap"),
            (SIGABRT, "stopped by itself, as when there is no memory left"),
            (SIGBUS, "bus error"), (SIGFPE, "arithmetic exception"), (SIGKILL, "killed"),
            (SIGSEGV, "invalid memory access"), (SIGTERM, "terminated"), (SIGINT, "interrupted"),
        ]
        let meaning = meanings.first { $0.0 == signal }?.1
        return meaning.map { "\(signal) (\($0))" } ?? "\(signal)"
    }
}
