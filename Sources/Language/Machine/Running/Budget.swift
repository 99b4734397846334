import CMachine

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What is left of a run's limits.
///
/// Steps are counted by the run itself. Time and memory are looked at by the thread that waits for
/// the run, every few milliseconds; what takes much memory at once asks before it does.
struct Budget {
    let limits: Limits
    /// What the waiting thread has a copy of.
    let watch: LimitWatch
    private var stepsLeft: Int

    /// Turns between two looks at what the waiting thread has seen: well below a millisecond.
    private static let slice = 1 << 16

    init(_ limits: Limits) {
        self.limits = limits
        watch = LimitWatch(limits)
        stepsLeft = limits.steps ?? .max
    }

    /// The memory that the run may take.
    var byteLimit: Int { watch.byteLimit }

    /// The turns until the next look.
    mutating func nextSlice() throws -> Int {
        guard let steps = limits.steps else { return Budget.slice }
        if stepsLeft <= 0 { throw Trap("the limit of \(steps) steps was exceeded") }
        let slice = min(Budget.slice, stepsLeft)
        stepsLeft -= slice
        return slice
    }

    /// Whether there is memory for so many bytes more.
    func hasRoom(for bytes: Int) -> Bool {
        bytes <= byteLimit && watch.bytesTaken <= byteLimit - bytes
    }
}

/// The limits of a run that do not change while it runs, and that another thread may look at.
struct LimitWatch: Sendable {
    /// When the time is up.
    private let end: UInt64
    /// The memory that the process had at the beginning, and how much more it may have.
    private let startBytes: Int
    let byteLimit: Int

    private static let lookEvery: UInt64 = 5_000_000

    init(_ limits: Limits) {
        end =
            limits.seconds.map {
                Self.nanoseconds(CLOCK_MONOTONIC) &+ UInt64(max(0, min($0, 1e9)) * 1e9)
            } ?? .max
        startBytes = Self.residentBytes()
        byteLimit = limits.memory ?? Self.installedBytes
    }

    /// The limit that is passed now, if one is.
    var interruption: Interruption? {
        if Self.nanoseconds(CLOCK_MONOTONIC) > end { return .time }
        return bytesTaken > byteLimit ? .memory : nil
    }

    /// The memory that the process has more than at the beginning.
    var bytesTaken: Int { Self.residentBytes() - startBytes }

    // MARK: The system

    /// The moment of the next look at the limits, as `pthread_cond_timedwait` wants it.
    static func nextLook() -> timespec {
        let time = nanoseconds(CLOCK_REALTIME) &+ lookEvery
        return timespec(
            tv_sec: Int(time / 1_000_000_000), tv_nsec: Int(time % 1_000_000_000))
    }

    /// A clock: it limits, it never enters a result.
    private static func nanoseconds(_ clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// The memory of the computer.
    private static let installedBytes =
        max(1 << 28, sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE)))

    /// The memory that the process has in use; on macOS the most that it ever had.
    private static func residentBytes() -> Int {
        #if canImport(Darwin)
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #else
            // The second number of this file is the resident size in pages.
            let descriptor = open("/proc/self/statm", O_RDONLY)
            if descriptor < 0 { return 0 }
            defer { close(descriptor) }
            return withUnsafeTemporaryAllocation(byteCount: 128, alignment: 1) { buffer in
                let count = read(descriptor, buffer.baseAddress, 128)
                var number = 0
                var pages = 0
                for index in 0..<max(0, count) {
                    let byte = buffer[index]
                    if byte == UInt8(ascii: " ") {
                        number += 1
                        if number == 2 { break }
                    } else if number == 1, byte >= 48, byte < 58 {
                        pages = pages * 10 + Int(byte - 48)
                    }
                }
                return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
            }
        #endif
    }
}

/// Why a run is ended from outside.
enum Interruption: UInt8 {
    case cancelled = 1
    case time, memory
}

extension Machine {
    /// Ends what runs at the next turn of a loop, call, or return of the library; may be called from
    /// any thread.
    func interrupt(_ reason: Interruption) { cm_interrupt(state, reason.rawValue) }

    func checkInterruption() throws {
        switch Interruption(rawValue: cm_interruption(state)) {
        case nil: break
        case .cancelled: throw Trap("the run was cancelled")
        case .time: throw Trap("the time limit of \(limits.seconds ?? 0) s was exceeded")
        case .memory:
            throw Trap(
                "out of memory: the memory limit of \(megabytes(budget.byteLimit)) was exceeded")
        }
    }

    /// Traps unless there is memory for so many slots of 8 bytes more.
    func require(slots: Int) throws {
        if let message = lack(ofSlots: slots) { throw Trap(message) }
    }

    /// The same where nothing can be thrown: for the run on the current thread.
    static func requireHere(slots: Int) {
        if let message = RegionRun.current?.machine.lack(ofSlots: slots) {
            RegionRun.abortCurrent(message)
        }
    }

    private func lack(ofSlots slots: Int) -> String? {
        // What is small shows when the memory of the process is looked at.
        if slots <= 1 << 12 { return nil }
        let (bytes, overflow) = slots.multipliedReportingOverflow(by: 8)
        if !overflow, budget.hasRoom(for: bytes) { return nil }
        let wanted = overflow ? "more than can be addressed" : "\(megabytes(bytes)) more"
        return "out of memory: \(wanted) needed, the memory limit is \(megabytes(budget.byteLimit))"
    }

    /// Rounded up, so that what is little is not nothing.
    private func megabytes(_ bytes: Int) -> String {
        "\(bytes / 1_000_000 + (bytes % 1_000_000 > 0 ? 1 : 0)) MB"
    }
}
