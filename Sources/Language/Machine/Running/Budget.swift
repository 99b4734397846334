#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What is left of a run's limits. It is looked at only every few hundred thousand turns.
struct Budget {
    let limits: Limits
    /// Turns between two looks.
    private(set) var slice: Int
    private var stepsLeft: Int
    private let end: UInt64

    init(_ limits: Limits) {
        self.limits = limits
        stepsLeft = limits.steps ?? .max
        slice = min(1 << 17, stepsLeft)
        let now = Budget.nanoseconds()
        end = limits.seconds.map { now &+ UInt64(max(0, min($0, 1e9)) * 1e9) } ?? .max
    }

    /// Accounts for one slice; the message of the trap if a limit is passed.
    mutating func spend() -> String? {
        if limits.steps != nil {
            stepsLeft -= slice
            if stepsLeft <= 0 {
                return "the limit of \(limits.steps ?? 0) steps is passed"
            }
            slice = min(slice, stepsLeft)
        }
        if let seconds = limits.seconds, Budget.nanoseconds() > end {
            return "the time limit of \(seconds) seconds is passed"
        }
        if let memory = limits.memory, Budget.residentBytes() > memory {
            return "the memory limit of \(memory >> 20) MB is passed"
        }
        return nil
    }

    /// The monotonic clock: it limits, it never enters a result.
    private static func nanoseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }

    /// The memory that the process has in use.
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
