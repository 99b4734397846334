import Foundation

extension Store {
    /// The digest of the running program, which decides how anything is computed.
    ///
    /// Reading a program of many megabytes takes longer than a render with nothing to do; so the
    /// digest is kept for the file with this inode, size and times.
    package func engineDigest() throws -> String {
        #if os(Linux)
            let program = "/proc/self/exe"
        #else
            let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
        #endif
        var status = stat()
        guard stat(program, &status) == 0 else {
            throw FileError("cannot find the running program")
        }
        #if os(Linux)
            let times = [status.st_mtim, status.st_ctim]
        #else
            let times = [status.st_mtimespec, status.st_ctimespec]
        #endif
        let facts =
            "\(status.st_dev) \(status.st_ino) \(status.st_size) "
            + times.map { "\($0.tv_sec).\($0.tv_nsec)" }.joined(separator: " ")
        let stamp = Digest.sha256(of: facts.utf8)
        let path = "\(folder)/engines/\(stamp)"
        func proof(_ digest: String) -> [UInt8] {
            Array("\(digest) \(Digest.sha256(of: (facts + digest).utf8))\n".utf8)
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
