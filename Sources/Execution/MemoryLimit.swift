import Foundation

/// A limit of the memory that this process may ask for while a block runs (`memory:`).
///
/// The machine refuses what passes the limit with an error at its place. This is behind it, for what
/// the library asks for at once.
enum MemoryLimit {
    /// What the system's allocator reserves for the thread without using it.
    private static let reserve = 256 << 20
    /// The stack of the thread on which the machine runs a block.
    private static let stack = 512 << 20

    /// Calls `body`; what it asks for beyond `bytes` is refused by the system, which ends the process.
    /// Where the size of the process cannot be found out, there is no limit.
    static func during<Result>(_ bytes: Int?, _ body: () -> Result) -> Result {
        guard let bytes, let size = addressSpace else { return body() }
        var limit = rlimit()
        guard getrlimit(limited, &limit) == 0 else { return body() }
        let old = limit
        limit.rlim_cur = min(limit.rlim_max, rlim_t(size + stack + reserve + bytes))
        setrlimit(limited, &limit)
        defer {
            var old = old
            setrlimit(limited, &old)
        }
        return body()
    }

    #if os(Linux)
        private static var limited: __rlimit_resource_t { __rlimit_resource_t(RLIMIT_AS.rawValue) }
    #else
        private static var limited: Int32 { RLIMIT_AS }
    #endif

    /// The bytes of address space that the process has.
    private static var addressSpace: Int? {
        guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .ascii),
            let pages = text.split(separator: " ").first.flatMap({ Int($0) })
        else { return nil }
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
