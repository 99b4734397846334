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
    ///   - rendered: if given, the only pages of which anything may be removed; others are not known.
    /// - Throws: `FileError`; also if a file stands in the way that `papers` did not write.
    ///   `UsageError` if two files are to stand at one place.
    func write(
        _ files: [SiteFile], keeping kept: [String] = [], unchanged: [String] = [],
        removingOnlyIn rendered: [String]? = nil
    ) throws {
        try refuseCollisions(files.map(\.path) + unchanged)
        let old = try listed()
        let known = Set(old)
        try refuseForeign(
            files.filter { file in
                (try? workspace.read(folder + "/" + file.path)) != file.bytes
            }.map(\.path))
        let new = files.map(\.path) + unchanged
        let fresh = Set(new)
        let staying = old.filter { path in
            if fresh.contains(path) { return false }
            if let rendered, path.contains("/") {
                return !rendered.contains(SitePaths.folder(of: path))
            }
            return kept.contains { path.hasPrefix($0) }
        }
        let gone = known.subtracting(fresh).subtracting(staying)
        // The list first: if the program is stopped half way, it names all that may be there.
        try writeManifest(new + old)
        // Where a file becomes a folder, or a folder a file, the old one has to go before.
        let folders = Set(new.flatMap { SitePaths.foldersUp(from: $0).dropFirst() })
        let blocking = gone.filter { path in
            folders.contains(path)
                || SitePaths.foldersUp(from: path).contains(where: fresh.contains)
        }
        try remove(blocking)
        for file in files { try workspace.write(file.bytes, to: folder + "/" + file.path) }
        try remove(gone.subtracting(blocking))
        try writeManifest(new + staying)
    }

    /// Refuses files of which one would replace another, or would have to be its folder: two notebooks'
    /// pages, or a page and a file of the templates.
    func refuseCollisions(_ paths: [String]) throws {
        guard let (first, second) = SitePaths.collision(in: paths) else { return }
        throw UsageError(
            first == second
                ? "two files of the site are to stand at '\(first)'; rename a notebook, or the file of "
                    + "the templates"
                : "'\(first)' cannot be a file of the site and the folder of '\(second)'; rename one of "
                    + "them")
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

    private func remove(_ paths: Set<String>) throws {
        for path in paths.sorted() where workspace.fileExists(folder + "/" + path) {
            try workspace.remove(folder + "/" + path, upTo: folder)
        }
    }

    /// Removes what programs that were killed left half written in the folders that the list names.
    func sweep() throws {
        let folders = try listed().map { SitePaths.folder(of: $0) }
        for place in Set(folders + [""]).sorted() { workspace.sweep(folder + "/" + place) }
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
        let lines = try workspace.readText(path).split(separator: "\n").map(String.init)
        // The head is a remark; a file's name may begin like one.
        return lines.dropFirst(lines.first?.hasPrefix("#") == true ? 1 : 0).filter { entry in
            !entry.hasPrefix("/") && !entry.split(separator: "/").contains("..")
        }
    }

    private func writeManifest(_ paths: [String]) throws {
        let sorted = Set(paths).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let text = ([Self.manifestHead] + sorted).joined(separator: "\n") + "\n"
        try workspace.write(Array(text.utf8), to: folder + "/" + Self.manifestName)
    }
}
