import Execution
import Foundation
import Reports

/// What all pages of a site depend on: the program, `papers.yml`, the templates, the fonts.
struct SiteInputs {
    /// The files of the templates' folder.
    let templates: [SiteFile]
    /// The paths in the site of the templates' files that are copied as they are.
    var assets: [String] {
        templates.map(\.path).filter { !$0.hasSuffix(".mustache") && !$0.hasSuffix(".js") }
    }
    /// The digest of the program and of KaTeX, on which formulas depend.
    let typesetter: String
    /// The digest of all that every page depends on.
    let digest: String

    /// - Parameters:
    ///   - engine: the digest of the program.
    ///   - templates: the folder of the templates if the user names one.
    /// - Throws: `FileError`, `UsageError` if the templates cannot be read.
    init(
        _ source: SiteSource, engine: String, templates named: String?, in workspace: Workspace
    ) throws {
        templates = try SiteTemplates.files(root: source.root, folder: named, in: workspace)
        var facts = ["engine \(engine)", "version \(programVersion)"]
        facts.append("configuration \(source.configurationDigest ?? "none")")
        facts += templates.map { "template \($0.path) \(Digest.sha256(of: $0.bytes))" }
        typesetter = Digest.sha256(
            of: "\(engine) \(Self.facts(of: katexPlace))".utf8)
        facts.append("formulas \(typesetter)")
        facts += Self.fontFolders(workspace).flatMap(FileFacts.tree)
        for name in ["SOURCE_DATE_EPOCH", "FONTCONFIG_FILE", "FONTCONFIG_PATH"] {
            facts.append("\(name)=\(workspace.environment[name] ?? "")")
        }
        digest = Digest.sha256(of: facts.joined(separator: "\n").utf8)
    }

    private static func facts(of path: String?) -> String {
        guard let path, let facts = FileFacts(path) else { return "none" }
        return "\(path) \(facts.text)"
    }

    /// Where fontconfig looks, and where it is told to.
    private static func fontFolders(_ workspace: Workspace) -> [String] {
        let home = workspace.environment["HOME"] ?? ""
        return [
            "/etc/fonts", "/usr/share/fonts", "/usr/local/share/fonts", home + "/.fonts",
            home + "/.local/share/fonts", home + "/.config/fontconfig",
        ]
    }
}

/// The files that belong to no page, as an earlier render made them.
struct KnownSite: Codable {
    /// The digest of all that they depend on.
    var inputs: String
    /// The files by path, and their SHA-256.
    var outputs: [String: String]

    /// The names in the store of index and the like, and of the API reference; no notebook's name begins
    /// with a full stop.
    static let name = ".site"
    static let referenceName = ".reference"
    static let names = [name, referenceName]

    /// The digest of `SiteInputs` and of all cards.
    static func inputs(_ site: SiteInputs, _ cards: [PageCard]) throws -> String {
        Digest.sha256(of: (site.digest + (try CanonicalJSON.encode(cards))).utf8)
    }
}
