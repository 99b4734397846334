import Foundation

/// Waits for files to change: at no cost where the system tells of changes (inotify on Linux), by
/// looking ten times a second elsewhere.
///
/// What changed it does not say; whoever waits compares what concerns him. A message that is about
/// nothing does no harm then. One thread may wait while another calls `refresh`.
package final class FileWatcher: @unchecked Sendable {
    private let folders: @Sendable () -> [String]
    private let isIgnored: @Sendable (String) -> Bool
    #if os(Linux)
        private let descriptor: Int32
    #endif

    /// - Parameters:
    ///   - folders: the folders to watch, not those in them; asked again after each change, since
    ///     folders come and go.
    ///   - isIgnored: whether a file name is of no interest.
    package init(
        folders: @escaping @Sendable () -> [String],
        isIgnored: @escaping @Sendable (String) -> Bool = { FileWatcher.isEditorFile($0) }
    ) {
        self.folders = folders
        self.isIgnored = isIgnored
        #if os(Linux)
            descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
            addWatches()
        #endif
    }

    deinit {
        #if os(Linux)
            if descriptor >= 0 { close(descriptor) }
        #endif
    }

    /// Files that editors write beside the one that is edited.
    package static func isEditorFile(_ name: String) -> Bool {
        name.hasPrefix(".") || name.hasSuffix("~") || name.hasSuffix(".swp") || name == "4913"
            || (name.hasPrefix("#") && name.hasSuffix("#"))
    }

    /// Returns when something has changed and then been quiet for some milliseconds, or after the given
    /// number of seconds.
    ///
    /// - Returns: whether something has changed.
    package func wait(seconds: Double) -> Bool {
        #if os(Linux)
            guard descriptor >= 0 else { return poll(seconds: seconds) }
            let end = DispatchTime.now() + seconds
            // A message about a file of no interest does not end the time.
            while true {
                let now = DispatchTime.now()
                guard now < end else { return false }
                let rest = (end.uptimeNanoseconds - now.uptimeNanoseconds) / 1_000_000
                if read(within: Int32(min(rest + 1, 1_000_000))) { break }
            }
            // An editor that saves by renaming gives several messages.
            while read(within: 4) {}
            addWatches()
            return true
        #else
            return poll(seconds: seconds)
        #endif
    }

    /// Watches folders that have come, without waiting for a change.
    package func refresh() {
        #if os(Linux)
            addWatches()
        #endif
    }

    #if os(Linux)
        private func addWatches() {
            let events = [
                IN_CLOSE_WRITE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE, IN_CREATE, IN_DELETE_SELF,
            ].reduce(0) { $0 | UInt32($1) }
            // Watching a folder again changes nothing.
            for folder in folders() { inotify_add_watch(descriptor, folder, events) }
        }

        /// Whether a message of interest comes within some milliseconds.
        private func read(within milliseconds: Int32) -> Bool {
            var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            guard Foundation.poll(&request, 1, milliseconds) > 0 else { return false }
            var bytes = [UInt8](repeating: 0, count: 1 << 16)
            let count = bytes.withUnsafeMutableBytes {
                Foundation.read(descriptor, $0.baseAddress, $0.count)
            }
            // struct inotify_event: watch, mask, cookie, length of the name, name.
            var at = 0
            var concerns = false
            while at + 16 <= count {
                let length = (12..<16).reversed().reduce(0) { $0 << 8 | Int(bytes[at + $1]) }
                let name = bytes[min(at + 16, count)..<min(at + 16 + length, count)].prefix {
                    $0 != 0
                }
                if !isIgnored(String(decoding: name, as: UTF8.self)) { concerns = true }
                at += 16 + length
            }
            return concerns
        }
    #endif

    private var known: [String]?

    /// The state of all files, by name, size and date.
    private func state() -> [String] {
        let files = FileManager.default
        return folders().sorted().flatMap { folder in
            ((try? files.contentsOfDirectory(atPath: folder)) ?? []).sorted().filter {
                !isIgnored($0)
            }.map { name in
                let facts = try? files.attributesOfItem(atPath: folder + "/" + name)
                let date = (facts?[.modificationDate] as? Date)?.timeIntervalSinceReferenceDate
                return "\(folder)/\(name) \(facts?[.size] ?? 0) \(date ?? 0)"
            }
        }
    }

    private func poll(seconds: Double) -> Bool {
        var rest = seconds
        if known == nil { known = state() }
        while rest > 0 {
            usleep(100_000)
            rest -= 0.1
            let now = state()
            if now != known {
                known = now
                return true
            }
        }
        return false
    }
}
