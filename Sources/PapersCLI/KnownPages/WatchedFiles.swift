import Execution
import Foundation

/// The door to the files beside a notebook, which notes what was asked for and what was there.
///
/// A page depends on exactly what was read through the door while it was made: a bibliography, images,
/// and whether a linked file exists.
final class WatchedFiles: @unchecked Sendable {
    /// A file, and the digest of its bytes; nil if it could not be read.
    struct Fact: Codable, Hashable {
        var path: String
        var digest: String?

        /// Whether the file is still what it was.
        func holds(in workspace: Workspace) -> Bool {
            digest == WatchedFiles.digest(of: WatchedFiles.bytes(path, in: workspace))
        }
    }

    private let workspace: Workspace
    private let lock = NSLock()
    private var digests: [String: String?] = [:]
    private var presences: [String: Bool] = [:]
    private var isSteady = true

    init(_ workspace: Workspace) { self.workspace = workspace }

    /// The bytes of a regular file; nil if there is none.
    func read(_ path: String) -> [UInt8]? {
        let place = workspace.absolute(path)
        let bytes = Self.bytes(place, in: workspace)
        let digest = Self.digest(of: bytes)
        lock.withLock {
            if let old = digests[place], old != digest { isSteady = false }
            digests[place] = .some(digest)
        }
        return bytes
    }

    /// Whether there is a file or a folder.
    func exists(_ path: String) -> Bool {
        let exists = workspace.fileExists(path)
        lock.withLock {
            let old = presences.updateValue(exists, forKey: workspace.absolute(path))
            if let old, old != exists { isSteady = false }
        }
        return exists
    }

    /// What was read, sorted by path; nil if a file changed meanwhile, so that nothing is certain.
    var facts: [Fact]? {
        lock.withLock {
            guard isSteady else { return nil }
            return digests.map { Fact(path: $0.key, digest: $0.value) }.sorted { $0.path < $1.path }
        }
    }

    /// The paths that were read or whose existence was asked for, sorted.
    var paths: [String] { lock.withLock { Set(digests.keys).union(presences.keys).sorted() } }

    /// The paths whose existence was asked for, with what they were.
    var existences: [String: Bool] { lock.withLock { presences } }

    private static func bytes(_ path: String, in workspace: Workspace) -> [UInt8]? {
        workspace.isRegularFile(path) ? try? workspace.read(path) : nil
    }

    private static func digest(of bytes: [UInt8]?) -> String? {
        bytes.map { Digest.sha256(of: $0) }
    }
}
