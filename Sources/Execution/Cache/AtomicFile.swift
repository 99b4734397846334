import Foundation

/// Writes files so that a reader, and the next run after a `kill -9`, sees the old bytes or the new
/// ones and never a part: to a temporary name, synced, renamed.
enum AtomicFile {
    /// How temporary files begin; the process id and a number follow.
    static let temporaryPrefix = ".papers-tmp-"

    /// Guards the number that makes temporary names of this process differ.
    private static let lock = NSLock()
    nonisolated(unsafe) private static var count = 0

    /// Writes bytes to a path, for which `temporary` is a folder in the same file system.
    ///
    /// - Throws: a `POSIXError` with the reason.
    static func write(_ bytes: [UInt8], to path: String, temporary: String) throws {
        let number = lock.withLock {
            count += 1
            return count
        }
        let name = "\(temporary)/\(temporaryPrefix)\(getpid())-\(number)"
        let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw failure }
        var isOpen = true
        do {
            var rest = bytes[...]
            while !rest.isEmpty {
                let written = rest.withUnsafeBytes {
                    Foundation.write(descriptor, $0.baseAddress, $0.count)
                }
                if written < 0 {
                    if errno == EINTR { continue }
                    throw failure
                }
                rest = rest.dropFirst(written)
            }
            guard fsync(descriptor) == 0 else { throw failure }
            isOpen = false
            guard close(descriptor) == 0 else { throw failure }
            guard rename(name, path) == 0 else { throw failure }
        } catch {
            if isOpen { close(descriptor) }
            unlink(name)
            throw error
        }
    }

    /// Removes the temporary files in a folder whose processes are gone.
    static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where isAbandoned(name) {
            unlink(folder + "/" + name)
        }
    }

    /// Whether a name is that of a temporary file whose process is gone.
    static func isAbandoned(_ name: String) -> Bool {
        guard name.hasPrefix(temporaryPrefix),
            let owner = name.dropFirst(temporaryPrefix.count).split(separator: "-").first,
            let process = pid_t(owner), process != getpid()
        else { return false }
        return kill(process, 0) != 0 && errno == ESRCH
    }

    private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
