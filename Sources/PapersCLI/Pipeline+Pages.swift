import Diagnostics
import Execution
import Foundation
import Language
import Notebooks
import Reference
import Reports

/// Pages: which of them are made, from what, and what is kept of them for the next render.
extension Pipeline {
    /// What the making of pages gave.
    struct MadePages {
        var pages: [MadePage] = []
        /// The cards of all pages of the site, by path.
        var cards: [PageCard] = []
        /// What makes pages; nil as long as none was made.
        var renderer: SiteRenderer?

        var files: [SiteFile] { pages.flatMap(\.files) }
        /// What was found wrong while the pages were made.
        var diagnostics: [Diagnostic] { pages.flatMap(\.diagnostics) }
    }

    /// One page that was made.
    struct MadePage {
        var name: String
        var files: [SiteFile]
        var diagnostics: [Diagnostic]
        /// What a later render of this process needs to keep the page; nil if it has to be made each
        /// time.
        var known: KnownPage?
        /// Whether renders of other processes may keep it, too.
        var isLasting = false
    }

    /// Decides which pages are made. With parameters of the user's own, all are.
    func plan(
        _ source: SiteSource, _ site: SiteInputs, _ folder: String, _ cache: ResultCache,
        _ options: RenderOptions
    ) -> SitePlan {
        let usesKnown = cache.isRead && options.overrides.isEmpty
        return SitePlan(
            source, SiteOrder(source.configuration),
            PageConditions(workspace: workspace, folder: folder, site: site.digest),
            known: { usesKnown ? cache.store.note(of: $0.name) : nil },
            record: { record(of: $0, in: folder) })
    }

    /// Checks the code and the formulas of notebooks that were read.
    func check(
        _ notebooks: [ParsedNotebook], _ overrides: [ParameterOverride], of source: SiteSource,
        _ site: SiteInputs, _ store: Store, universe: Universe? = nil
    ) -> [CheckedNotebook] {
        if notebooks.isEmpty { return [] }
        let universe = universe ?? Universe(engine.bindings)
        return notebooks.map { parsed in
            CheckedNotebook(
                parsed.notebook, named: parsed.entry.name,
                found: parsed.found + checkFormulas(of: parsed, site, store), universe: universe,
                overrides: overrides, dataKey: dataKey(parsed.notebook, of: source))
        }
    }

    /// Typesets the formulas of a notebook, those of the last render from the store: loading KaTeX
    /// takes longer than all the rest.
    private func checkFormulas(
        of parsed: ParsedNotebook, _ site: SiteInputs, _ store: Store
    ) -> [Diagnostic] {
        let name = parsed.entry.name
        let known: KnownFormulas? = store.note(of: name, in: "formulas")
        if let known, known.typesetter == site.typesetter { typesetter.recall(known.formulas) }
        _ = typesetter.used()
        let found = checkMarkup(of: parsed.notebook, with: typesetter)
        let used = KnownFormulas(typesetter: site.typesetter, formulas: typesetter.used())
        if used != known, !used.formulas.isEmpty {
            // Without them the next render takes longer, no more.
            try? store.keep(used, of: name, in: "formulas")
        }
        return found
    }

    /// The formulas of a notebook as an earlier render typeset them.
    private struct KnownFormulas: Codable, Equatable {
        /// `SiteInputs.typesetter`
        var typesetter: String
        var formulas: [TypesetFormula]
    }

    /// Makes sure, before anything runs, that the site can be written.
    func prepare(_ writer: SiteWriter, _ plan: SitePlan, _ site: SiteInputs) throws {
        let pages = (plan.kept + plan.keptBeside).map(\.entry) + plan.made.map(\.entry)
        try writer.refuseCollisions(
            site.assets + (pages + plan.recorded.map(\.0.entry)).map { $0.name + "/index.html" })
        if plan.made.isEmpty, plan.recorded.isEmpty {
            try writer.sweep()
            return
        }
        try writer.refuseForeign(
            ["index.html", "style.css"] + plan.made.map { $0.entry.name + "/index.html" })
        try workspace.prepare(writer.folder)
        try writer.sweep()
    }

    /// Tells of the pages that are kept; the first time, notes for `papers explain` that nothing ran.
    func keep(_ kept: [KeptPage], in cache: ResultCache) {
        for kept in kept {
            let entry = kept.entry
            var page = kept.page
            terminal.followKept(entry.name, page.tally, steps: page.steps)
            guard !page.wasKept, let last = cache.store.lastRun(of: entry.name) else { continue }
            page.wasKept = true
            do {
                try cache.store.put(last.repeated, of: entry.name)
                try cache.store.keep(page, of: entry.name)
            } catch {
                terminal.note("what was done is not kept: \(error)")
            }
        }
    }

    /// Says what failed, notebook by notebook.
    func tellResults(
        of records: [NotebookRecord], in notebooks: [CheckedNotebook],
        beside kept: [KeptPage]
    ) {
        let names = (kept.map(\.entry.name) + records.map(\.notebook)).sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        let remembered = Dictionary(kept.map { ($0.entry.name, $0.page.remarks) }) { $1 }
        let new = Dictionary(records.map { ($0.notebook, $0) }) { $1 }
        for name in names {
            let record = new[name]
            let remarks = record.map(Self.remarks) ?? remembered[name] ?? []
            if let record, let checked = notebooks.first(where: { $0.name == name }) {
                tellFailures(in: record, of: checked.notebook)
            }
            for remark in remarks { terminal.say(remark) }
        }
    }

    private func tellFailures(in record: NotebookRecord, of notebook: Notebook) {
        for status in record.cells.map(\.status) + record.values.map(\.status) {
            switch status {
            case .failed(let error): terminal.show(error, of: notebook.file)
            case .noData(let data) where data.found != nil:
                terminal.say(
                    "\(record.notebook): '\(data.file)' of the data '\(data.name)' is not the "
                        + "file that the notebook means; 'papers data list' tells more")
            case .noData, .notRun, .finished, .skipped: break
            }
        }
        for name in record.missingData {
            terminal.say(
                "\(record.notebook): the data '\(name)' are not present; 'papers data list' "
                    + "tells more")
        }
    }

    /// What there is to say about the claims of a notebook.
    private static func remarks(on record: NotebookRecord) -> [String] {
        record.claims.compactMap { claim in
            switch claim.verdict {
            case .held, .notReproduced: nil
            case .failed:
                "\(record.notebook): claim failed: \(claim.statement) (measured "
                    + "\(claim.measuredText), bound \(claim.boundText))"
            case .unexpectedlyHeld:
                "\(record.notebook): claim holds although it was known not to: "
                    + claim.statement
            }
        }
    }

    // MARK: - Making

    /// Makes the pages that the plan says, from what was run and from records.
    func makePages(
        _ plan: SitePlan, _ site: SiteInputs, _ checked: [CheckedNotebook],
        _ records: [NotebookRecord], _ configuration: SiteConfiguration
    ) throws -> MadePages {
        var made = MadePages()
        made.cards = (plan.kept + plan.keptBeside).map(\.page.card)
        if !plan.made.isEmpty || !plan.recorded.isEmpty {
            made.renderer = try makeRenderer(site, configuration)
        }
        func make(_ report: Report, of parsed: ParsedNotebook, steps: Int = 0) throws -> MadePage? {
            guard let renderer = made.renderer else { return nil }
            let conditions = plan.conditions
            let links = Lookups()
            var folders = conditions.folders
            folders.watcher = { links.answers[$0] = $1 ?? "" }
            let page = try renderer.page(report, folders: folders)
            let neighbours = conditions.neighbours[report.path] ?? Neighbours()
            let files = try renderer.files(of: page, beside: neighbours)
            made.cards.append(page.card)
            let diagnostics = (report.diagnostics + page.diagnostics).sortedAndUnique()
            var result = MadePage(name: report.path, files: files, diagnostics: page.diagnostics)
            guard let record = report.record, !parsed.hasLinkFaults, !diagnostics.hasErrors,
                let facts = parsed.files.facts
            else { return result }
            var tally = Tally()
            tally.add(record)
            result.known = KnownPage(
                site: site.digest, file: parsed.entry.file.path, source: record.source,
                files: facts, existences: parsed.files.existences, targets: parsed.targets,
                folders: links.answers, neighbours: neighbours,
                target: LinkTarget(parsed.notebook), card: page.card,
                outputs: Self.digests(of: files),
                warnings: diagnostics.map(KnownPage.Warning.init),
                remarks: Self.remarks(on: record), tally: tally, steps: steps)
            return result
        }
        for (parsed, checked) in zip(plan.made, checked) {
            let record = records.first { $0.notebook == checked.name }
            let report = Report(
                checked.notebook, record: record, path: checked.name,
                diagnostics: checked.diagnostics, read: parsed.reader)
            let steps = checked.places.map(\.step).filter(\.runs)
            guard var page = try make(report, of: parsed, steps: steps.count) else { continue }
            // What lies in the places of declared data may change without a trace in the notebook.
            page.isLasting =
                checked.notebook.frontMatter.data.isEmpty && steps.allSatisfy(\.isCached)
                && record?.isComplete == true
            made.pages.append(page)
        }
        for (parsed, record) in plan.recorded {
            let report = Report(
                parsed.notebook, record: record, path: parsed.entry.name,
                diagnostics: parsed.found, read: parsed.reader)
            // The record is what this page is made of beside the notebook.
            _ = parsed.files.read(recordPath(of: parsed.entry.name, in: plan.conditions.folder))
            if let page = try make(report, of: parsed) { made.pages.append(page) }
        }
        made.cards.sort { $0.place.path.utf8.lexicographicallyPrecedes($1.place.path.utf8) }
        return made
    }

    /// What links of a page were led to.
    private final class Lookups { var answers: [String: String] = [:] }

    fileprivate static func digests(of files: [SiteFile]) -> [String: String] {
        Dictionary(files.map { ($0.path, Digest.sha256(of: $0.bytes)) }) { $1 }
    }

    private func makeRenderer(
        _ site: SiteInputs, _ configuration: SiteConfiguration
    ) throws -> SiteRenderer {
        SiteRenderer(
            configuration: configuration, engine: programVersion,
            templates: try Templates(files: site.templates), typesetter: typesetter,
            figures: figures)
    }

    // MARK: - The files of the whole site

    /// The index, the stylesheet and the like: made, or the paths of those that are as they should be.
    struct SharedFiles {
        var files: [SiteFile] = []
        var unchanged: [String] = []
        /// What is to be remembered of those that were made, by `KnownSite`'s names.
        var known: [String: KnownSite] = [:]

        /// Makes files unless an earlier render made them from the same.
        fileprivate mutating func add(
            _ name: String, from inputs: String, known: KnownSite?, _ conditions: PageConditions,
            make: () throws -> [SiteFile]
        ) rethrows {
            if let known, known.inputs == inputs, conditions.areIntact(known.outputs) {
                unchanged += known.outputs.keys.sorted()
                return
            }
            let made = try make()
            files += made
            self.known[name] = KnownSite(inputs: inputs, outputs: Pipeline.digests(of: made))
        }
    }

    /// - Parameter known: what an earlier render made, by `KnownSite`'s names.
    func sharedFiles(
        _ plan: SitePlan, _ site: SiteInputs, _ pages: MadePages, known: (String) -> KnownSite?,
        _ configuration: SiteConfiguration
    ) throws -> SharedFiles {
        var shared = SharedFiles()
        try shared.add(
            KnownSite.name, from: KnownSite.inputs(site, pages.cards), known: known(KnownSite.name),
            plan.conditions
        ) {
            try (pages.renderer ?? makeRenderer(site, configuration)).siteFiles(pages.cards)
        }
        guard configuration.hasReference else { return shared }
        let folder = ReferencePages.folder
        let paths = pages.cards.map(\.place.path)
        if let taken = paths.first(where: { $0 == folder || $0.hasPrefix(folder + "/") }) {
            throw UsageError(
                "the page of the notebook '\(taken)' stands where the API reference does; give the "
                    + "notebook another name, or take 'reference' out of papers.yml")
        }
        try shared.add(
            KnownSite.referenceName, from: site.digest, known: known(KnownSite.referenceName),
            plan.conditions
        ) {
            try ReferencePages(APIReference(engine.bindings)).files(
                of: configuration, templates: try Templates(files: site.templates))
        }
        return shared
    }

    /// Keeps what the next render needs to know, so that it need not make the same again.
    func remember(_ pages: MadePages, _ shared: SharedFiles, in cache: ResultCache) {
        do {
            for page in pages.pages where page.isLasting {
                if let known = page.known { try cache.store.keep(known, of: page.name) }
            }
            for name in KnownSite.names {
                if let known = shared.known[name] { try cache.store.keep(known, of: name) }
            }
        } catch {
            terminal.note("what was done is not kept: \(error)")
        }
    }

    // MARK: - Records

    private func recordPath(of name: String, in folder: String) -> String {
        "\(folder)/\(name)/results.json"
    }

    /// The record of a notebook in a site, if it was made from the text that the notebook has now.
    func record(of entry: SiteSource.Entry, in folder: String) -> NotebookRecord? {
        guard let text = try? workspace.readText(recordPath(of: entry.name, in: folder)),
            let record = try? CanonicalJSON.decode(NotebookRecord.self, from: text),
            record.version == NotebookRecord.currentVersion,
            record.source == Digest.sha256(of: entry.file.utf8)
        else { return nil }
        return record
    }

    /// The reports of notebooks from the records of an earlier render; and the names of those that
    /// have changed since or were never rendered.
    func recorded(
        _ entries: [SiteSource.Entry], in folder: String
    ) -> (reports: [Report], unrecorded: [String]) {
        var reports: [Report] = []
        var unrecorded: [String] = []
        for entry in entries {
            guard let record = record(of: entry, in: folder) else {
                unrecorded.append(entry.name)
                continue
            }
            let read = reader(beside: entry.file.path)
            let (notebook, found) = Notebooks.parse(entry.file, read: read)
            reports.append(
                Report(notebook, record: record, path: entry.name, diagnostics: found, read: read))
        }
        return (reports, unrecorded)
    }
}
