import Execution

/// Proving that the recorded numbers are those that the notebooks give.
extension Pipeline {
    /// How many differences of a notebook are shown.
    private static var shownDifferences: Int { 20 }

    /// Runs notebooks without the store, and compares what comes out with the record of the site.
    func verify(
        _ paths: [String], _ options: RenderOptions, tolerance: Double
    ) throws -> ExitStatus {
        let source = try SiteSource(paths: paths, in: workspace)
        if source.requested.isEmpty { throw UsageError("there is no notebook to verify") }
        var survey = try examine(source, overrides: options.overrides)
        terminal.show(survey.diagnostics)
        let folder = siteFolder(of: source, options)
        let sound = survey.checked.filter { !$0.diagnostics.hasErrors }
        let records = try execute(sound, options, of: source, cache: nil)
        var different = 0
        var undecided = 0
        var whole = VerifyAnswer(survey)
        for record in records {
            var answer = VerifyAnswer.Notebook(name: record.notebook)
            defer { whole.notebooks.append(answer) }
            survey.tally.add(record)
            let path = "\(folder)/\(record.notebook)/results.json"
            guard let recorded = try? workspace.readText(path),
                var comparison = RecordComparison(
                    recorded: recorded, obtained: try CanonicalJSON.encode(record),
                    tolerance: tolerance)
            else {
                let place = workspace.short(path)
                let fault =
                    workspace.fileExists(path)
                    ? "'\(place)' is not a record; it is damaged" : "there is no record '\(place)'"
                terminal.say("\(record.notebook): \(fault)")
                answer.fault = fault
                different += 1
                continue
            }
            let missing = record.missingData
            if !missing.isEmpty {
                comparison.leaveOut(record.withoutData)
                undecided += 1
                terminal.say(
                    "\(record.notebook): \(counted(record.withoutData.count, "cell")) not compared, "
                        + "because data are not present: " + missing.joined(separator: ", "))
            }
            answer.withoutData = record.withoutData
            answer.isOfAnotherText = comparison.isOfAnotherText
            answer.differences = comparison.differences.map {
                .init(place: $0.place, recorded: $0.recorded, obtained: $0.obtained)
            }
            show(comparison, of: record.notebook)
            if !comparison.differences.isEmpty { different += 1 }
        }
        let count = survey.checked.count
        let unsound = count - records.count
        terminal.say(
            "\(records.count - different) of \(counted(count, "notebook")) "
                + (tolerance > 0 ? "as recorded within \(tolerance)" : "exactly as recorded")
                + (unsound > 0 ? ", \(unsound) not run because of errors" : "")
                + (undecided > 0 ? ", \(undecided) of them in part, for want of data" : ""))
        try terminal.give(whole)
        if survey.tally.errors > 0 { return .errorsFound }
        return different > 0 ? .different : .fine
    }

    private func show(_ comparison: RecordComparison, of notebook: String) {
        if comparison.isOfAnotherText {
            terminal.say("\(notebook): note: the notebook has changed since it was recorded")
        }
        let differences = comparison.differences
        if differences.isEmpty {
            terminal.sayUnlessQuiet("\(notebook): as recorded")
            return
        }
        terminal.say("\(notebook): \(counted(differences.count, "difference"))")
        let shown = differences.prefix(Self.shownDifferences)
        let rows =
            [("place", "recorded", "obtained")]
            + shown.map { ($0.place, $0.recorded, $0.obtained) }
        let width = rows.map(\.0.count).max() ?? 0
        let second = rows.map(\.1.count).max() ?? 0
        for row in rows {
            terminal.say(
                "  " + Self.padded(row.0, to: width) + "  " + Self.padded(row.1, to: second) + "  "
                    + row.2)
        }
        if differences.count > shown.count {
            terminal.say("  and \(differences.count - shown.count) more")
        }
    }

    private static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }
}
