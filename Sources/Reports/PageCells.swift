import Charts
import Diagnostics
import Execution
import Notebooks

/// Experiment blocks: the code, and what came of it.
extension PageBuilder {
    mutating func cell(_ cell: Cell) -> HTML {
        let result = result(of: cell)
        var parts: [HTML] = []
        if cell.options.echo { parts.append(codeBox(cell)) }
        let shown = result?.outputs.reduce(into: (figures: 0, tables: 0)) { count, output in
            switch output {
            case .figure: count.figures += 1
            case .table: count.tables += 1
            case .text, .claim: break
            }
        }
        var float = FloatNumbering(
            cell: cell, figures: shown?.figures ?? 0, tables: shown?.tables ?? 0,
            labels: Set(notebook.labels.map(\.name)))
        for output in merged(result?.outputs ?? []) {
            switch output {
            case .text(let text):
                parts.append(printed(text, of: cell))
            case .figure(let figure):
                parts.append(self.figure(figure, place: float.next(isFigure: true), of: cell))
            case .table(let table):
                parts.append(self.table(table, place: float.next(isFigure: false), of: cell))
            case .claim(let claim):
                parts.append(claimNote(claim))
            }
        }
        switch result?.status {
        case .failed(let error):
            parts.append(errorBox(error, kind: "This block failed"))
            undecided(in: cell, made: result?.outputs ?? [])
        case .notRun(let because):
            parts.append(
                tag("p", ["class": "not-run", "role": "note"], notRun(because)))
            undecided(in: cell, made: [])
        case .noData(let data):
            parts.append(DataBox.html(data))
            undecided(in: cell, made: result?.outputs ?? [])
        case .finished, .skipped: break
        case nil:
            if cell.options.eval { undecided(in: cell, made: []) }
        }
        // A block that shows nothing under its label is still a place to link to.
        let id = anchors.claim(cell.label) ?? anchors.claim("cell:\(cell.ordinal)")
        return tag("div", ["class": "cell", "id": id], parts)
    }

    /// Consecutive prints are one output.
    private func merged(_ outputs: [Output]) -> [Output] {
        var result: [Output] = []
        for output in outputs {
            if case .text(let text) = output, case .text(let before) = result.last {
                result[result.count - 1] = .text(before + text)
            } else {
                result.append(output)
            }
        }
        return result
    }

    /// A block with more lines than this is folded unless it says otherwise: a reader wants to see
    /// what came of it first.
    static let longestOpenCode = 20

    private func codeBox(_ cell: Cell) -> HTML {
        let code = CodeListing.swift(notebook.file, cell.codeRange, code: cell.code)
        let isOpen = cell.options.fold.map { !$0 } ?? (code.lines <= Self.longestOpenCode)
        return tag(
            "details", ["class": "code", "open": isOpen ? "" : nil],
            [
                tag(
                    "summary",
                    [
                        tag("span", ["class": "language"], "Swift"), " ",
                        tag("span", ["class": "name"], .text(name(of: cell))), " ",
                        tag(
                            "span", ["class": "size"],
                            .text(code.lines == 1 ? "1 line" : "\(grouped(code.lines)) lines")),
                        cell.options.eval
                            ? .empty : tag("span", ["class": "shown-only"], " not run"),
                    ]), code.html,
            ])
    }

    /// What the page calls a block.
    private func name(of cell: Cell) -> String { cell.label ?? "block \(cell.ordinal)" }

    func listing(_ listing: Listing) -> HTML {
        let label = listing.language.isEmpty ? "Code" : "Code, \(listing.language)"
        return CodeListing.plain(listing.code, label: label)
    }

    /// The cells without a result because data are missing.
    private var withoutData: Set<String> { Set(report.record?.withoutData ?? []) }

    /// Why a block or value was not run, with links to the blocks that are to blame.
    func notRun(_ because: [String]) -> HTML {
        guard !because.isEmpty else { return "Not run." }
        var parts: [HTML] = ["Not run: it needs values of "]
        for (place, id) in because.enumerated() {
            if place > 0 { parts.append(place + 1 < because.count ? ", " : " and ") }
            guard let cell = notebook.cells.first(where: { $0.id == id }) else {
                parts.append(.text(id))
                continue
            }
            let anchor = cell.label ?? "cell:\(cell.ordinal)"
            parts.append(tag("a", ["href": "#\(anchor)"], .text(name(of: cell))))
        }
        let ending = withoutData.isSuperset(of: because) ? "had no data" : "did not finish"
        return .fragment(parts + [.text(", which \(ending).")])
    }

    // MARK: Claims

    /// A claim at the place where it was made; the panel at the head of the page links here.
    private mutating func claimNote(_ claim: Claim) -> HTML {
        let anchor = "claim:\(claims.count + 1)"
        claims.append(PlacedClaim(claim: claim, statement: claim.statement, anchor: anchor))
        return ClaimView.note(claim, id: anchors.claim(anchor))
    }

    /// Claims whose code was not reached.
    private mutating func undecided(in cell: Cell, made outputs: [Output]) {
        for statement in ClaimStatements.undecided(in: cell.code, after: outputs) {
            let anchor = "claim:\(claims.count + 1)"
            let lacksData = result(of: cell).map { withoutData.contains($0.name) } ?? false
            claims.append(
                PlacedClaim(
                    claim: nil, statement: statement, anchor: anchor, lacksData: lacksData))
        }
    }
}

/// Hands out the names of a block's figures and tables: the label, the caption and the number
/// belong to the kind that the label's prefix names, and to the first of that kind.
struct FloatNumbering {
    struct Place {
        /// The stem of the file names: `fig-noise`, `fig-noise-2`, `figure-cell-3`.
        var name: String
        /// Whether the block's label, number and caption go here.
        var isCaptioned: Bool
        /// "2 of 3" if the block shows several figures.
        var part: String?
    }

    private let stem: String
    private let captionsFigure: Bool
    private let figures: Int
    private var seen = (figures: 0, tables: 0)
    /// Names that later ones of this block may not have: those of other blocks.
    private var taken: Set<String>

    /// - Parameter labels: all labels of the notebook.
    init(cell: Cell, figures: Int, tables: Int, labels: Set<String>) {
        let label = cell.label ?? ""
        let isNamed = label.hasPrefix("fig-") || label.hasPrefix("tbl-")
        stem = isNamed ? label : "figure-\(cell.id)"
        captionsFigure = tables == 0 || (figures > 0 && !label.hasPrefix("tbl-"))
        self.figures = figures
        taken = labels.subtracting([label])
    }

    mutating func next(isFigure: Bool) -> Place {
        if isFigure { seen.figures += 1 } else { seen.tables += 1 }
        let number = isFigure ? seen.figures : seen.tables
        let base = stem + (isFigure || stem.hasPrefix("tbl-") ? "" : "-table")
        var name = number == 1 ? base : "\(base)-\(number)"
        // `fig-a` with two figures beside a block `fig-a-2`.
        var count = number
        while !taken.insert(name).inserted {
            count += 1
            name = "\(base)-\(count)"
        }
        return Place(
            name: name,
            isCaptioned: isFigure == captionsFigure && number == 1,
            part: isFigure && figures > 1 ? "\(number) of \(figures)" : nil)
    }
}
