import Diagnostics
import Execution
import Notebooks

/// Where a site comes from: its notebooks, its configuration and its templates, as files.
struct SiteSource {
    /// A notebook's file, not yet parsed.
    struct Entry {
        /// The notebook's name in the site, without extension: `classification-losses/ldr`.
        var name: String
        var file: SourceFile
        /// What is wrong with the bytes of the file.
        var diagnostics: [Diagnostic]
    }

    /// The notebooks that were asked for, by name.
    var requested: [Entry]
    /// The other notebooks of the same site, which a link may lead to and the index lists.
    var others: [Entry]
    /// The folder with `papers.yml`, or the notebooks' own if there is none.
    var root: String
    var hasConfiguration: Bool
    /// `papers.yml` as it was read; the default without one.
    var configuration: SiteConfiguration
    /// The SHA-256 of `papers.yml`; nil without one.
    var configurationDigest: String?
    /// What is wrong with `papers.yml`.
    var diagnostics: [Diagnostic]

    /// Finds the notebooks under the given paths, and the site that they belong to.
    ///
    /// Folders are searched for `.md` files; a `README.md` describes a folder and is no notebook.
    ///
    /// - Throws: `UsageError` if a path leads to nothing.
    init(paths: [String], in workspace: Workspace) throws {
        let found = try paths.map { try Self.notebooks(at: $0, in: workspace) }
        let first = workspace.absolute(paths.first ?? ".")
        let folder = workspace.isDirectory(first) ? first : workspace.absolute(first + "/..")
        let configured = Self.root(above: folder, in: workspace)
        root = configured ?? folder
        hasConfiguration = configured != nil

        // Names start below `notebooks` if the site has such a folder and all files are in it.
        let absolute = found.flatMap { $0 }.map(workspace.absolute)
        let usual = root + "/notebooks"
        let base = absolute.allSatisfy { $0.hasPrefix(usual + "/") } ? usual : root
        if let stray = absolute.first(where: { !$0.hasPrefix(base + "/") }) {
            throw UsageError("'\(stray)' does not belong to the site in '\(root)'")
        }

        var seen: Set<String> = []
        requested = []
        for path in found.flatMap({ $0 }) where seen.insert(workspace.absolute(path)).inserted {
            requested.append(try Self.entry(at: path, below: base, in: workspace))
        }
        requested.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }

        others = []
        if configured != nil, workspace.isDirectory(base) {
            let shown = Self.shownBase(base, of: found.first?.first, in: workspace)
            for path in try Self.notebooks(at: shown, in: workspace)
            where seen.insert(workspace.absolute(path)).inserted {
                others.append(try Self.entry(at: path, below: base, in: workspace))
            }
        }

        configuration = SiteConfiguration()
        diagnostics = []
        if configured != nil {
            let bytes = try workspace.read(root + "/papers.yml")
            configurationDigest = Digest.sha256(of: bytes)
            let (file, faults) = decode(bytes, path: "papers.yml")
            let (read, found) = parseConfiguration(file)
            configuration = read
            diagnostics = (faults + found).sortedAndUnique()
        }
    }

    /// The `.md` files at a path, named as the user named it.
    private static func notebooks(at path: String, in workspace: Workspace) throws -> [String] {
        guard workspace.fileExists(path) else {
            throw UsageError("there is no file or folder '\(path)'")
        }
        guard workspace.isDirectory(path) else { return [path] }
        let folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
        return try workspace.files(in: folder).filter { file in
            file.hasSuffix(".md") && file.split(separator: "/").last != "README.md"
        }.map { folder == "." ? $0 : folder + "/" + $0 }
    }

    private static func entry(
        at path: String, below base: String, in workspace: Workspace
    ) throws -> Entry {
        let (file, diagnostics) = decode(try workspace.read(path), path: path)
        var name = String(workspace.absolute(path).dropFirst(base.count + 1))
        if name.hasSuffix(".md") { name.removeLast(3) }
        return Entry(name: name, file: file, diagnostics: diagnostics)
    }

    /// The folder of the notebooks in the form in which the user named a file in it, so that all
    /// paths in messages look alike and links between notebooks can be followed.
    private static func shownBase(
        _ base: String, of path: String?, in workspace: Workspace
    ) -> String {
        guard let path else { return base }
        let relative = String(workspace.absolute(path).dropFirst(base.count + 1))
        guard path.hasSuffix("/" + relative) else { return path == relative ? "." : base }
        return String(path.dropLast(relative.count + 1))
    }

    /// The folder with `papers.yml` that a folder lies in, if there is one.
    static func root(above folder: String, in workspace: Workspace) -> String? {
        ancestors(of: workspace.absolute(folder)).first {
            workspace.fileExists($0 + "/papers.yml")
        }
    }

    /// A folder and the folders above it, from the inside out.
    private static func ancestors(of folder: String) -> [String] {
        var folders = [folder]
        while let last = folders.last?.lastIndex(of: "/"), let folder = folders.last, folder != "/"
        {
            folders.append(last == folder.startIndex ? "/" : String(folder[..<last]))
        }
        return folders
    }
}

/// A mistake in the use of the command, in a sentence for the user.
struct UsageError: Error, CustomStringConvertible {
    var description: String

    init(_ description: String) { self.description = description }
}
