import Foundation

/// Results and values of earlier runs: files named by digests, each of which proves itself when it is
/// read. A file that is missing, truncated or altered counts as absent, and its step runs again.
///
///     .papers/cells/ab/<key>       the results of a step, after a line with their digest
///     .papers/values/ab/<digest>   a value that crosses cells
///     .papers/notebooks/….json     what happened to each step in the last render
///     .papers/pages/….json         what each page was made from, and the digests of its files
///     .papers/formulas/….json      the formulas of each notebook, typeset
///     .papers/engines/…            digests of programs without a build identifier
///     .papers/temporary/           files that are being written
package struct Store: Sendable {
    /// The absolute path of `.papers`.
    package let folder: String

    package init(folder: String) { self.folder = folder }

    // MARK: Steps

    private static let head = "papers cell 1 "

    private func path(_ kind: String, _ digest: String) -> String {
        "\(folder)/\(kind)/\(digest.prefix(2))/\(digest)"
    }

    /// The results for these inputs, if they are in the store and whole.
    package func step(for inputs: StepInputs) -> StoredStep? {
        guard let key = try? inputs.key, let bytes = read(path("cells", key)),
            let step = Self.decode(bytes), step.inputs == inputs
        else { return nil }
        return step
    }

    /// - Throws: `FileError`.
    package func put(_ step: StoredStep) throws {
        try write(try Self.encode(step), to: path("cells", try step.inputs.key))
    }

    static func encode(_ step: StoredStep) throws -> [UInt8] {
        let body = Array(try CanonicalJSON.encode(step).utf8)
        return Array("\(head)\(Digest.sha256(of: body))\n".utf8) + body
    }

    static func decode(_ bytes: [UInt8]) -> StoredStep? {
        guard let body = body(of: bytes, head: head) else { return nil }
        return try? CanonicalJSON.decode(
            StoredStep.self, from: String(decoding: body, as: UTF8.self))
    }

    // MARK: Values

    /// The bytes of a value, if they are in the store and whole.
    func value(_ digest: String) -> [UInt8]? {
        guard let bytes = read(path("values", digest)), Digest.sha256(of: bytes) == digest else {
            return nil
        }
        return bytes
    }

    /// Stores the bytes of a value and gives their digest.
    ///
    /// - Throws: `FileError`.
    func putValue(_ bytes: [UInt8]) throws -> String {
        let digest = Digest.sha256(of: bytes)
        try write(bytes, to: path("values", digest))
        return digest
    }

    // MARK: Pages

    static let noteHead = "papers page 1 "

    /// What is kept about a page, or about the site, if it is there and whole.
    package func note<Note: Decodable>(
        _ type: Note.Type = Note.self, of name: String, in place: String = "pages"
    ) -> Note? {
        guard let bytes = read("\(folder)/\(place)/\(name).json") else { return nil }
        return Self.decodeNote(bytes)
    }

    /// - Throws: `FileError`.
    package func keep(
        _ note: some Encodable, of name: String, in place: String = "pages"
    ) throws {
        let body = Array(try CanonicalJSON.encode(note).utf8)
        let bytes = Array("\(Self.noteHead)\(Digest.sha256(of: body))\n".utf8) + body
        try write(bytes, to: "\(folder)/\(place)/\(name).json")
    }

    static func decodeNote<Note: Decodable>(_ bytes: [UInt8]) -> Note? {
        guard let body = body(of: bytes, head: noteHead) else { return nil }
        return try? CanonicalJSON.decode(from: String(decoding: body, as: UTF8.self))
    }

    /// What follows the first line, if that is the head with the digest of the rest.
    static func body(of bytes: [UInt8], head: String) -> ArraySlice<UInt8>? {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let body = bytes[(end + 1)...]
        return bytes[..<end].elementsEqual((head + Digest.sha256(of: body)).utf8) ? body : nil
    }

    // MARK: Files

    func read(_ path: String) -> [UInt8]? {
        try? FileBytes.read(path)
    }

    /// Writes a file of the store, unless it is there with the same bytes.
    func write(_ bytes: [UInt8], to path: String) throws {
        if let old = read(path), old == bytes { return }
        let temporary = folder + "/temporary"
        do {
            do {
                return try AtomicFile.write(
                    bytes, to: path, temporary: temporary, isSynced: false)
            } catch let error as POSIXError where error.code == .ENOENT {}
            // The first file of its folder.
            for place in [temporary, (path as NSString).deletingLastPathComponent] {
                try FileManager.default.createDirectory(
                    atPath: place, withIntermediateDirectories: true)
            }
            try AtomicFile.write(bytes, to: path, temporary: temporary, isSynced: false)
        } catch {
            throw FileError("write", path, error)
        }
    }

    /// Removes what programs that were killed left half written.
    package func sweep() { AtomicFile.sweep(folder + "/temporary") }
}
