import Charts
import ChartsCairo
import Diagnostics
import Execution
import Notebooks

/// Builds the body of one page: walks the document once, puts results in their places and collects
/// what the page needs beside itself.
struct PageBuilder {
    let report: Report
    let typesetter: MathTypesetter
    /// Nil where no figures can occur, because nothing was run.
    let renderer: FigureRenderer?
    /// Where the pages of the site's notebooks are, for links between them.
    let pages: PageFolders
    /// Whether HTML in the notebook is markup of the page.
    var allowsHTML = false

    /// Files that stand next to the page.
    var files: [SiteFile] = []
    var diagnostics: [Diagnostic] = []
    var anchors = Anchors()
    var citations: Citations
    var typography = Typography(language: "en")
    var footnoteMarks: [Int: Int] = [:]
    /// Errors of inline values, to be shown after the block in which the value stands.
    var pendingErrors: [HTML] = []
    /// The claims in the order of the page, with the place where each was made.
    var claims: [PlacedClaim] = []
    /// The first figure, if there is one the first without panels: it stands for the notebook in
    /// the gallery.
    var thumbnail: ThemedPicture?
    /// How many figures the page has so far.
    var shownFigures = 0
    /// The level of the last heading; the next is at most one deeper, so that none is skipped.
    var headingLevel = 1
    private let headingShift: Int
    /// What became of the inline values, by name.
    private let values: [String: ValueRecord]

    init(
        report: Report, typesetter: MathTypesetter, renderer: FigureRenderer?,
        pages: PageFolders
    ) {
        self.report = report
        self.typesetter = typesetter
        self.renderer = renderer
        self.pages = pages
        self.citations = Citations(report.notebook.citedEntries)
        // The page's title is its only h1, so the highest section becomes h2.
        let sections = report.notebook.sections.dropFirst(Self.titleIsHeading(report) ? 1 : 0)
        self.headingShift = 2 - (sections.map(\.level).min() ?? 2)
        var values: [String: ValueRecord] = [:]
        for value in report.record?.values ?? [] { values[value.name] = value }
        self.values = values
    }

    var notebook: Notebook { report.notebook }

    /// Whether the first heading serves as the page's title, because the front matter has none.
    static func titleIsHeading(_ report: Report) -> Bool {
        guard report.notebook.frontMatter.title == nil, let first = report.notebook.blocks.first
        else { return false }
        if case .heading = first.kind { return true }
        return false
    }

    /// The main text.
    mutating func body() -> [HTML] {
        let skipped = Self.titleIsHeading(report) ? 1 : 0
        return blocks(Array(notebook.blocks.dropFirst(skipped)))
    }

    /// The level of a heading on the page.
    func pageLevel(_ level: Int) -> Int { max(2, min(6, level + headingShift)) }

    /// What became of an inline value; nil if the notebook was not run.
    func value(of expression: InlineExpression) -> ValueRecord? { values[expression.id] }

    /// What became of a cell; nil if the notebook was not run.
    func result(of cell: Cell) -> CellRecord? { report.record?.cell(named: cell.id) }

    /// Typesets a formula. A mistake is reported at its place and shown as the TeX that was written.
    mutating func formula(_ tex: String, display: Bool, at range: SourceRange) -> HTML {
        switch typesetter.typeset(tex, display: display) {
        case .success(let formula): return .formula(formula)
        case .failure(let failure):
            diagnostics.append(
                Diagnostic.mathematics(failure, tex: tex, at: range, in: notebook.file))
            return tag(
                "span", ["class": "math-error"],
                [tag("code", [.text(tex)]), " ", tag("em", [.text(failure.message)])])
        }
    }
}

/// A claim and where the page shows it.
struct PlacedClaim {
    /// The claim as it was made; nil if the run did not get there.
    var claim: Claim?
    var statement: String
    var anchor: String
    /// Whether it was not decided only because data are missing.
    var lacksData = false
}

/// The ids of a page: each is given out once.
///
/// Slugs and labels of a notebook hold no colon, so ids that the page makes for itself contain one
/// (`fn:1`, `ref:2`, `claim:3`) and never meet those.
struct Anchors {
    private var taken: Set<String> = []

    /// The id if nobody has it; nil otherwise, and then the element goes without.
    mutating func claim(_ id: String?) -> String? {
        guard let id, !id.isEmpty, !id.contains(where: \.isWhitespace) else { return nil }
        return taken.insert(id).inserted ? id : nil
    }
}
