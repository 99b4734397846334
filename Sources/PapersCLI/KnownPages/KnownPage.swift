import Diagnostics
import Execution
import Notebooks
import Reports

/// A page that an earlier render made: everything that it depends on, and what came out.
///
/// It may be kept as it is if each of its parts still holds. Only pages of notebooks without errors,
/// all of whose cells finished and are cached, are known; others are made each time.
struct KnownPage: Codable {
    // MARK: What it depends on

    /// The program, `papers.yml`, the templates and the fonts (`SiteInputs.digest`).
    var site: String
    /// The path of the notebook's file as messages show it, and the SHA-256 of its bytes.
    var file: String
    var source: String
    /// The files that were read beside it.
    var files: [WatchedFiles.Fact]
    /// Whether there was something at the paths that links lead to.
    var existences: [String: Bool]
    /// The digests of the notebooks that it links to, by path, as targets of links; empty where there
    /// is none.
    var targets: [String: String]
    /// The page folders that its links were led to, by path; empty where there is none.
    var folders: [String: String]
    var neighbours: Neighbours

    // MARK: What came out

    /// What the notebook is to the links of others.
    var target: LinkTarget
    var card: PageCard
    /// The files of the page by their path in the site, and their SHA-256.
    var outputs: [String: String]
    var warnings: [Warning]
    /// What was said about its claims.
    var remarks: [String]
    var tally: Tally
    /// How many steps it has that run.
    var steps: Int
    /// Whether a later render kept it, which `papers explain` tells.
    var wasKept = false

    /// A warning as it is stored: without the file.
    struct Warning: Codable {
        var message: String
        var start: Int
        var end: Int
        var hints: [String]
        var notes: [String]

        init(_ diagnostic: Diagnostic) {
            message = diagnostic.message
            (start, end) = (diagnostic.range.lowerBound, diagnostic.range.upperBound)
            (hints, notes) = (diagnostic.hints, diagnostic.notes)
        }

        func diagnostic(in file: SourceFile) -> Diagnostic {
            Diagnostic(.warning, message, in: file, at: start..<end, hints: hints, notes: notes)
        }
    }

    /// The parts of the proof that a page is still what a render would make.
    enum Part: String, CaseIterable {
        case site, file, source, files, existences, targets, folders, neighbours, outputs
    }
}

/// What is true now, against which known pages are held.
struct PageConditions {
    let workspace: Workspace
    /// The folder of the site.
    let folder: String
    /// `SiteInputs.digest`
    let site: String
    /// The notebooks of the site as targets of links, by path.
    var targets: [String: LinkTarget] = [:]
    var folders = PageFolders([])
    var neighbours: [String: Neighbours] = [:]
    /// The SHA-256 of a file of the site as it is now, by its path there; nil if there is none.
    private let output: (_ path: String) -> String?

    /// A part that is taken on trust, so that a test can see the others do not cover for it. Only
    /// programs built for testing have one.
    private var trusted: KnownPage.Part? {
        #if DEBUG
            return workspace.environment["PAPERS_TRUST"].flatMap { KnownPage.Part(rawValue: $0) }
        #else
            return nil
        #endif
    }

    /// - Parameter output: the digest of a file of the site; without it, of what lies in the folder.
    init(
        workspace: Workspace, folder: String, site: String,
        output: ((_ path: String) -> String?)? = nil
    ) {
        self.workspace = workspace
        self.folder = folder
        self.site = site
        self.output =
            output ?? { path in
                (try? workspace.read(folder + "/" + path)).map { Digest.sha256(of: $0) }
            }
    }

    /// Whether the given parts of a page hold for a notebook.
    func hold(
        _ parts: KnownPage.Part..., of page: KnownPage, for entry: SiteSource.Entry
    ) -> Bool {
        parts.allSatisfy { $0 == trusted || holds($0, page, entry) }
    }

    private func holds(
        _ part: KnownPage.Part, _ page: KnownPage, _ entry: SiteSource.Entry
    ) -> Bool {
        switch part {
        case .site: page.site == site
        case .file: page.file == entry.file.path
        case .source: page.source == Digest.sha256(of: entry.file.utf8)
        case .files: page.files.allSatisfy { $0.holds(in: workspace) }
        case .existences: page.existences.allSatisfy { workspace.fileExists($0) == $1 }
        case .targets: page.targets.allSatisfy { Self.digest(targets[$0]) == $1 }
        case .folders: page.folders.allSatisfy { (folders[path: $0] ?? "") == $1 }
        case .neighbours: page.neighbours == neighbours[entry.name]
        case .outputs: areIntact(page.outputs)
        }
    }

    /// Whether files of the site have these digests.
    func areIntact(_ outputs: [String: String]) -> Bool {
        outputs.allSatisfy { output($0) == $1 }
    }

    /// The digest of a notebook as the target of links; empty if there is none.
    static func digest(_ target: LinkTarget?) -> String {
        guard let target else { return "" }
        return Digest.sha256(of: ([target.path] + target.anchors).joined(separator: "\n").utf8)
    }
}
