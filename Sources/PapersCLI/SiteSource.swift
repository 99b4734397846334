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
    /// The folder with `papers.yml`. Without one the folder `notebooks` that the files lie in, or the
    /// folder of the first path.
    var root: String
    /// Whether `requested` and `others` are all notebooks of the site, whatever was asked for.
    var isWhole: Bool
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
    /// - Throws: `UsageError` if a path leads to nothing, or to what can be no notebook.
    init(paths: [String], in workspace: Workspace) throws {
        let paths = paths.map { Self.fromSubfolder($0, in: workspace) }
        let found = try paths.map { try Self.notebooks(at: $0, in: workspace) }
        let first = workspace.absolute(paths.first ?? ".")
        let folder = workspace.isDirectory(first) ? first : workspace.absolute(first + "/..")
        let configured = Self.root(above: folder, in: workspace)
        // A notebook has one name, whatever the command was given.
        let usualAbove = Self.notebooksFolder(above: folder, in: workspace)
        root = configured ?? usualAbove ?? folder
        hasConfiguration = configured != nil
        isWhole = configured != nil || usualAbove != nil

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
        if let slip = requested.lazy.compactMap({ Self.fault(of: $0.name) }).first {
            throw UsageError(slip)
        }
        requested.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }

        others = []
        if isWhole, workspace.isDirectory(base) {
            let shown = Self.shownBase(base, of: found.first?.first, in: workspace)
            for path in try Self.notebooks(at: shown, in: workspace)
            where seen.insert(workspace.absolute(path)).inserted {
                let entry = try Self.entry(at: path, below: base, in: workspace)
                if Self.fault(of: entry.name) == nil { others.append(entry) }
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
        guard !path.isEmpty, workspace.fileExists(path) else {
            throw UsageError("there is no file or folder '\(path)'")
        }
        guard workspace.isDirectory(path) else {
            if Workspace.describesFolder(path) { return [] }
            guard path.hasSuffix(".md"), workspace.isRegularFile(path) else {
                throw UsageError("'\(path)' is no notebook; notebooks are files named '….md'")
            }
            return [path]
        }
        let folder = path.hasSuffix("/") && path != "/" ? String(path.dropLast()) : path
        return try workspace.files(in: folder).filter { file in
            file.hasSuffix(".md") && !Workspace.describesFolder(file)
                && workspace.isRegularFile(path + "/" + file)
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

    /// `notebooks`, which commands take if they are given nothing, from a folder below the site's own.
    private static func fromSubfolder(_ path: String, in workspace: Workspace) -> String {
        guard path == "notebooks", !workspace.fileExists(path) else { return path }
        let above = ancestors(of: workspace.absolute("."))
        guard let depth = above.firstIndex(where: { workspace.fileExists($0 + "/papers.yml") }),
            workspace.isDirectory(above[depth] + "/notebooks")
        else { return path }
        return String(repeating: "../", count: depth) + path
    }

    /// What is wrong with the name of a notebook, which is the folder of its page and stands in
    /// addresses, in lists of files and in code; nil if nothing is.
    static func fault(of name: String) -> String? {
        let reserved = [
            "404.html", "feed.xml", "icon.svg", "index.html", "search.json", "sitemap.xml",
            "style.css", SiteWriter.manifestName,
        ]
        if let first = name.split(separator: "/").first.map(String.init), reserved.contains(first) {
            return "a notebook cannot be named '\(name)': the site has a file '\(first)' of its own"
        }
        let marks = "#%?\\\""
        let isOdd = { (scalar: Unicode.Scalar) in
            marks.unicodeScalars.contains(scalar) || scalar.properties.generalCategory == .control
        }
        guard name.unicodeScalars.contains(where: isOdd) else { return nil }
        return
            "a notebook cannot be named '\(name)': names hold none of # % ? \\ \" and no control "
            + "characters, because they become addresses"
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

    /// The folder `notebooks` that a folder is or lies in. What lies above the folder of the command is
    /// another's, unless the command was given a path elsewhere.
    private static func notebooksFolder(above folder: String, in workspace: Workspace) -> String? {
        let here = workspace.absolute(".")
        let isBelow = { (path: String) in path == here || path.hasPrefix(here + "/") }
        return ancestors(of: folder).first {
            $0.hasSuffix("/notebooks") && (isBelow($0) || !isBelow(folder))
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
