import Execution
import Reports

/// Writes a site into a folder, and keeps a list there of what it wrote: a page whose notebook is
/// gone is removed, and a file of somebody else never is.
struct SiteWriter {
    static let manifestName = ".papers-site"
    private static let manifestHead = "# The files that papers wrote here. It touches no others."

    let workspace: Workspace
    let folder: String

    /// Writes the files whose bytes have changed and removes those that no longer belong.
    ///
    /// - Parameters:
    ///   - kept: pages that this render did not make but that stay, as name prefixes:
    ///     `classification-losses/ldr/`.
    ///   - unchanged: files that belong to the site and are as they should be.
    /// - Throws: `FileError`; also if a file stands in the way that `papers` did not write.
    func write(
        _ files: [SiteFile], keeping kept: [String] = [], unchanged: [String] = []
    ) throws {
        let old = try listed()
        let known = Set(old)
        try refuseForeign(
            files.filter { file in
                (try? workspace.read(folder + "/" + file.path)) != file.bytes
            }.map(\.path))
        let new = files.map(\.path) + unchanged
        let fresh = Set(new)
        let staying = old.filter { path in
            !fresh.contains(path) && kept.contains { path.hasPrefix($0) }
        }
        let gone = known.subtracting(fresh).subtracting(staying)
        // The list first: if the program is stopped half way, it names all that may be there.
        try writeManifest(new + old)
        for file in files { try workspace.write(file.bytes, to: folder + "/" + file.path) }
        for path in gone.sorted() where workspace.fileExists(folder + "/" + path) {
            try workspace.remove(folder + "/" + path, upTo: folder)
        }
        try writeManifest(new + staying)
    }

    /// Refuses paths at which a file stands that `papers` did not write. Called with the pages
    /// before anything runs, so that no run is lost to a folder that it cannot be written to.
    ///
    /// A notebook's record is its own proof: records are committed without the list beside them.
    func refuseForeign(_ paths: [String]) throws {
        let known = Set(try listed())
        for path in paths where !known.contains(path) {
            let place = folder + "/" + path
            guard workspace.fileExists(place), !isRecord(place) else { continue }
            throw FileError(
                "'\(workspace.short(place))' was not written by papers; choose another folder with "
                    + "--output, or remove the file")
        }
    }

    private func isRecord(_ path: String) -> Bool {
        guard path.hasSuffix("/results.json"), let text = try? workspace.readText(path) else {
            return false
        }
        return (try? CanonicalJSON.decode(NotebookRecord.self, from: text)) != nil
    }

    /// What the folder's list names; entries that would lead out of the folder are ignored.
    private func listed() throws -> [String] {
        let path = folder + "/" + Self.manifestName
        guard workspace.fileExists(path) else { return [] }
        return try workspace.readText(path).split(separator: "\n").map(String.init).filter {
            entry in
            !entry.hasPrefix("#") && !entry.hasPrefix("/")
                && !entry.split(separator: "/").contains("..")
        }
    }

    private func writeManifest(_ paths: [String]) throws {
        let sorted = Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let text = ([Self.manifestHead] + sorted).joined(separator: "\n") + "\n"
        try workspace.write(Array(text.utf8), to: folder + "/" + Self.manifestName)
    }
}
