import Charts
import Execution
import Notebooks

/// A notebook as `papers list` shows it, and as JSON of it and of `papers render` says.
struct ListedNotebook: Encodable {
    struct Paper: Encodable {
        var title: String
        var authors: [String]
        var year: Int?
        var arxiv: String?
    }

    struct ListedClaim: Encodable {
        var statement: String
        /// A verdict, or "not decided".
        var verdict: String
        var measured: String?
        var bound: String?
        var known: String?
    }

    enum State: String, Encodable {
        /// The site has results, and they are those of the text as it is.
        case rendered
        /// The notebook has changed since its results were recorded.
        case changed
        case notRendered = "not rendered"
        /// There is a record, but it is none that can be read.
        case damaged = "record damaged"
    }

    var name: String
    var path: String
    var title: String
    var family: String?
    var paper: Paper?
    var state: State
    /// Blocks and inline values that failed or did not run.
    var failures: Int
    /// Those of which the reason is that data are missing.
    var withoutData: Int
    var claims: [ListedClaim]
    /// What there is of all that, counted.
    let tally: Tally

    private enum CodingKeys: CodingKey {
        case name, path, title, family, paper, state, failures, withoutData, claims
    }

    init(_ entry: SiteSource.Entry, site: String, in workspace: Workspace) {
        let notebook = Notebooks.parse(entry.file, read: { _ in nil }).0
        name = entry.name
        path = entry.file.path
        title = notebook.title
        family = notebook.frontMatter.family
        paper = notebook.frontMatter.paper.map {
            Paper(title: $0.title, authors: $0.authors, year: $0.year, arxiv: $0.arxiv)
        }
        let place = "\(site)/\(entry.name)/results.json"
        let text = try? workspace.readText(place)
        let record = text.flatMap { try? CanonicalJSON.decode(NotebookRecord.self, from: $0) }
        state =
            record.map { $0.source == Digest.sha256(of: entry.file.utf8) ? .rendered : .changed }
            ?? (workspace.fileExists(place) ? .damaged : .notRendered)
        var tally = Tally()
        if let record { tally.add(record) }
        self.tally = tally
        (failures, withoutData) = (tally.failures, tally.withoutData)
        claims = (record?.claims ?? []).map {
            ListedClaim(
                statement: $0.statement, verdict: $0.verdict.rawValue, measured: $0.measuredText,
                bound: $0.boundText, known: $0.known)
        }
        claims += (record?.undecidedClaims ?? []).map {
            ListedClaim(statement: $0, verdict: "not decided")
        }
    }

    /// "3 of 4 claims", "not rendered".
    var outcome: String {
        if state == .notRendered || state == .damaged { return state.rawValue }
        var text =
            tally.claims == 0
            ? "no claims"
            : "\(tally.held) of \(counted(tally.claims, "claim"))"
        if tally.undecided > 0 { text += ", \(tally.undecided) not decided" }
        if failures > 0 { text += ", \(failures) failed" }
        if withoutData > 0 { text += ", \(withoutData) without data" }
        return state == .changed ? text + ", changed since" : text
    }
}
