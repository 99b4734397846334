import Foundation

/// Files read whole with the system's own calls: a render with nothing to do is little but reading,
/// and Foundation takes several times as long.
enum FileBytes {
    /// The bytes of a file, or its first ones if `most` says how many.
    ///
    /// - Throws: a `POSIXError` with the reason.
    static func read(_ path: String, most: Int = .max) throws(POSIXError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw POSIXError(.EISDIR) }
        var bytes: [UInt8] = []
        // One more than the file says it has: the last call finds the end.
        var room = min(Int(status.st_size) + 1, most)
        while true {
            var count = 0
            var reason: POSIXError?
            bytes.append(
                contentsOf: [UInt8](unsafeUninitializedCapacity: room) { buffer, length in
                    repeat {
                        count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
                    } while count < 0 && errno == EINTR
                    if count < 0 { reason = failure }
                    length = max(0, count)
                })
            if let reason { throw reason }
            if count == 0 || bytes.count == most { return bytes }
            room = min(max(4096, Int(status.st_size) - bytes.count + 1), most - bytes.count)
        }
    }

    /// The names in a folder, with whether each is a folder itself, sorted by their bytes.
    ///
    /// - Throws: a `POSIXError` with the reason.
    static func list(_ path: String) throws(POSIXError) -> [(name: String, isFolder: Bool)] {
        guard let folder = opendir(path) else { throw failure }
        defer { closedir(folder) }
        var found: [(name: String, isFolder: Bool)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            var isFolder = entry.pointee.d_type == UInt8(DT_DIR)
            // Some file systems do not say, and a link has to be followed.
            if [UInt8(DT_UNKNOWN), UInt8(DT_LNK)].contains(entry.pointee.d_type) {
                var status = stat()
                isFolder =
                    stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            }
            found.append((name, isFolder))
        }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    private static var failure: POSIXError { POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
}

/// The folders from the root of a tree of folders down to the one that is looked at. A link to one of
/// them would lead around for ever.
package struct FolderWay {
    private struct Identity: Equatable {
        let device: UInt64
        let inode: UInt64
    }

    private var identities: [Identity] = []

    /// The way before the first folder.
    package init() {}

    /// The way into a folder; nil if it leads through that folder already.
    package func entering(_ path: String) -> FolderWay? {
        var status = stat()
        // Whoever lists what is no folder learns that from the system.
        guard stat(path, &status) == 0 else { return self }
        let identity = Identity(
            device: UInt64(truncatingIfNeeded: status.st_dev),
            inode: UInt64(truncatingIfNeeded: status.st_ino))
        if identities.contains(identity) { return nil }
        var way = self
        way.identities.append(identity)
        return way
    }
}
