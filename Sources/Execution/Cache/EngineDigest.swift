import Foundation

extension Store {
    /// The digest of the running program and of the libraries that it has loaded, which decide how
    /// anything is computed.
    ///
    /// The libraries are the system's; for them, their names, sizes and times stand.
    package func engineDigest() throws -> String {
        let digest = try programDigest(BuildIdentifier.runningProgram)
        let libraries = LoadedLibraries.facts
        return libraries.isEmpty ? digest : Digest.sha256(of: "\(digest)\n\(libraries)".utf8)
    }

    /// The digest of a program: its build identifier stands for it, or else all of its bytes.
    ///
    /// Reading a program of many megabytes takes longer than most renders; so the digest of one without
    /// an identifier is kept for the file with this inode, size and times.
    func programDigest(_ program: String) throws -> String {
        if let identifier = BuildIdentifier.of(program) {
            return Digest.sha256(of: "build \(identifier)".utf8)
        }
        guard let facts = FileFacts(program) else {
            throw FileError("cannot find the running program")
        }
        let stamp = Digest.sha256(of: facts.text.utf8)
        let path = "\(folder)/engines/\(stamp)"
        func proof(_ digest: String) -> [UInt8] {
            Array("\(digest) \(Digest.sha256(of: (facts.text + digest).utf8))\n".utf8)
        }
        if let known = read(path) {
            let digest = String(decoding: known.prefix(64), as: UTF8.self)
            if known == proof(digest) { return digest }
        }
        guard let bytes = read(program) else { throw FileError("cannot read the running program") }
        let digest = Digest.sha256(of: bytes)
        // Without the note the next run takes longer, no more.
        try? write(proof(digest), to: path)
        return digest
    }
}

/// What tells a file from its earlier self without reading it: device, inode, size and times.
package struct FileFacts {
    package let text: String

    /// The facts of a file or folder; nil if there is none.
    package init?(_ path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if os(Linux)
            let times = [status.st_mtim, status.st_ctim]
        #else
            let times = [status.st_mtimespec, status.st_ctimespec]
        #endif
        text =
            "\(status.st_dev) \(status.st_ino) \(status.st_size) "
            + times.map { "\($0.tv_sec).\($0.tv_nsec)" }.joined(separator: " ")
    }

    /// The facts of a folder and the folders below it. They change when a file is put there, replaced
    /// by renaming or removed, as installing and removing packages does.
    package static func tree(_ folder: String) -> [String] { tree(folder, from: FolderWay()) }

    private static func tree(_ folder: String, from way: FolderWay) -> [String] {
        guard let facts = FileFacts(folder) else { return ["\(folder) none"] }
        guard let way = way.entering(folder) else { return [] }
        let folders = ((try? FileBytes.list(folder)) ?? []).filter(\.isFolder)
        return ["\(folder) \(facts.text)"]
            + folders.flatMap { tree(folder + "/" + $0.name, from: way) }
    }
}

/// The shared libraries of this process.
private enum LoadedLibraries {
    /// The path and the facts of each, a line each, sorted by path; empty where the system does not
    /// tell.
    static let facts: String = {
        guard let bytes = try? FileBytes.read("/proc/self/maps") else { return "" }
        var paths: Set<String> = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // The path is the rest of the line from its first slash.
            guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { continue }
            let path = String(decoding: line[slash...], as: UTF8.self)
            if path.hasSuffix(".so") || path.contains(".so.") { paths.insert(path) }
        }
        return paths.sorted().map { "\($0) \(FileFacts($0)?.text ?? "none")\n" }.joined()
    }()
}
