import Foundation

/// Writes files so that a reader, and the next run after a `kill -9`, sees the old bytes or the new
/// ones and never a part: to a temporary name that is renamed.
///
/// Syncing is for the failure of the whole machine, after which a name may stand before the bytes
/// do. Who proves the bytes when reading them, as the store does, may leave it out: it costs more than
/// all the rest.
///
/// A temporary file is locked as long as it is written. The system drops the lock when the writer
/// ends, however it ends, so a file whose lock can be taken is abandoned. Its name proves nothing: a
/// killed writer's process id is given to another process sooner or later.
enum AtomicFile {
    /// How temporary files begin; the process id and a number follow.
    static let temporaryPrefix = ".papers-tmp-"

    /// Guards the number that makes temporary names of this process differ.
    private static let lock = NSLock()
    nonisolated(unsafe) private static var count = 0

    /// Writes bytes to a path, for which `temporary` is a folder in the same file system.
    ///
    /// - Throws: a `POSIXError` with the reason.
    static func write(
        _ bytes: [UInt8], to path: String, temporary: String, isSynced: Bool = true
    ) throws {
        let (name, descriptor) = try create(in: temporary)
        // Closing gives up the lock, so it comes after the file has its own name.
        defer { close(descriptor) }
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
            guard !isSynced || fsync(descriptor) == 0 else { throw failure }
            guard rename(name, path) == 0 else { throw failure }
        } catch {
            unlink(name)
            throw error
        }
    }

    /// A new temporary file, empty and locked.
    static func create(in folder: String) throws -> (name: String, descriptor: Int32) {
        while true {
            let number = lock.withLock {
                count += 1
                return count
            }
            let name = "\(folder)/\(temporaryPrefix)\(getpid())-\(number)"
            let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
            if descriptor >= 0 {
                if claim(descriptor) { return (name, descriptor) }
                close(descriptor)
            } else if errno != EEXIST {
                throw failure
            }
            // The name was left by an earlier process with our id, or somebody took the file for
            // abandoned before it was locked and removes it. The next number is as good.
        }
    }

    /// Locks a file that was just created; false if somebody who sweeps had it before.
    ///
    /// On a file system without locks nothing is ever swept, and the file is ours.
    static func claim(_ descriptor: Int32) -> Bool {
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 { return errno != EWOULDBLOCK }
        var status = stat()
        return fstat(descriptor, &status) == 0 && status.st_nlink > 0
    }

    /// Removes the abandoned temporary files in a folder.
    static func sweep(_ folder: String) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasPrefix(temporaryPrefix) {
            removeIfAbandoned(folder + "/" + name)
        }
    }

    /// Removes a temporary file that nobody is writing.
    ///
    /// As long as we have the lock, no writer renames the file and nobody else removes it: what the
    /// name stands for cannot change between the comparison and the removal.
    static func removeIfAbandoned(_ path: String) {
        // For writing, which some network file systems demand of whoever locks.
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
        var (held, named) = (stat(), stat())
        // A file that was finished after we opened it has another name now.
        guard fstat(descriptor, &held) == 0, lstat(path, &named) == 0,
            held.st_dev == named.st_dev, held.st_ino == named.st_ino
        else { return }
        unlink(path)
    }

    private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}
