import Diagnostics
import Execution

/// What checking some notebooks brought to light.
struct Survey {
    /// The notebooks by name.
    let checked: [CheckedNotebook]
    /// All diagnostics, of the configuration too, sorted by file and place.
    private(set) var diagnostics: [Diagnostic]
    var tally = Tally()

    /// - Parameter kept: pages that need not be made, with what was found when they were.
    init(
        _ checked: [CheckedNotebook], kept: [KeptPage] = [],
        also others: [Diagnostic] = []
    ) {
        self.checked = checked
        let known = kept.flatMap { kept in
            kept.page.warnings.map { $0.diagnostic(in: kept.entry.file) }
        }
        diagnostics = (others + checked.flatMap(\.diagnostics) + known).sortedAndUnique()
        for kept in kept { tally.add(kept.page.tally) }
        tally.notebooks = checked.count + kept.count
        count(diagnostics)
    }

    /// Adds what was found later.
    mutating func add(_ late: [Diagnostic]) {
        diagnostics = (diagnostics + late).sortedAndUnique()
        count(late)
    }

    func covers(_ file: SourceFile) -> Bool { checked.contains { $0.notebook.file == file } }

    private mutating func count(_ diagnostics: [Diagnostic]) {
        tally.errors += diagnostics.filter { $0.severity == .error }.count
        tally.warnings += diagnostics.filter { $0.severity == .warning }.count
    }
}
