import Execution
import Foundation
import Reports

/// Which files of the machine may become files of a site: regular ones below the site's folder, none
/// of them hidden, symbolic links followed.
///
/// A notebook is somebody's text. Rendering it must not put files on the web that its author, or
/// whoever reads over his change, did not put into the site.
struct PublishableFiles: Sendable {
    private let workspace: Workspace
    /// The site's folder, symbolic links resolved.
    private let root: String
    /// The folders that the site's pages stand in, and those above them.
    private let pageFolders: Set<String>

    init(of source: SiteSource, in workspace: Workspace) {
        self.workspace = workspace
        root = Self.resolved(workspace.absolute(source.root)) ?? source.root
        pageFolders = Set(
            (source.requested + source.others).flatMap { SitePaths.foldersUp(from: $0.name) })
    }

    /// Why the page `name` may not hold the file at a path; nil if it may, or if there is no file.
    func refusal(of path: String, on name: String) -> String? {
        let shown = workspace.short(path)
        guard let place = Self.resolved(workspace.absolute(path)) else { return nil }
        guard place.hasPrefix(root == "/" ? root : root + "/") else {
            return "'\(shown)' lies outside the site's folder, so a page cannot hold it"
        }
        if let hidden = place.dropFirst(root.count).split(separator: "/").first(where: {
            $0.hasPrefix(".")
        }) {
            return "'\(hidden)' is hidden, and a page publishes no hidden files"
        }
        // Of a folder nothing is published; the page shows the words of the link without one.
        if workspace.isDirectory(place) { return nil }
        guard workspace.isRegularFile(place) else { return "'\(shown)' is not a regular file" }
        let file = String(path.split(separator: "/").last ?? "")
        if let refusal = NotebookPage.refusal(ofFile: file) { return refusal }
        if pageFolders.contains("\(name)/\(file)") {
            return "the page '\(name)/\(file)' would stand where this file does; rename one of them"
        }
        return nil
    }

    /// The path without symbolic links; nil if it leads to nothing.
    private static func resolved(_ path: String) -> String? {
        guard let place = realpath(path, nil) else { return nil }
        defer { free(place) }
        return String(cString: place)
    }
}

/// Paths in a site: what can stand beside what.
enum SitePaths {
    /// A page's folder and those above it: `a/b/c`, `a/b`, `a`.
    static func foldersUp(from name: String) -> [String] {
        let parts = name.split(separator: "/")
        return parts.indices.reversed().map { parts[...$0].joined(separator: "/") }
    }

    /// The folder that a file stands in; empty for that of the site.
    static func folder(of path: String) -> String { foldersUp(from: path).dropFirst().first ?? "" }

    /// Two paths that cannot both be files of a site, because they are the same or one is a folder of
    /// the other; nil if all can.
    static func collision(in paths: [String]) -> (String, String)? {
        let files = Set(paths)
        if files.count < paths.count {
            var seen: Set<String> = []
            if let twice = paths.first(where: { !seen.insert($0).inserted }) {
                return (twice, twice)
            }
        }
        for path in paths {
            if let file = foldersUp(from: path).dropFirst().first(where: files.contains) {
                return (file, path)
            }
        }
        return nil
    }
}
