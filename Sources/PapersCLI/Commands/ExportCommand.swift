import ArgumentParser
import Charts
import ChartsCairo
import Diagnostics
import Execution
import Exporting
import Language
import Notebooks
import Reports

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a notebook in another form.",
        discussion: """
            swift: a package with the blocks unchanged; 'swift run' in it prints and shows what the \
            page does, compiled ('--data' there, and for 'papers run', prints charts and tables in \
            full). markdown: one file with values and results in it, and a folder of figures. ipynb: \
            a Jupyter notebook with outputs. pdf: the page as Chromium prints it. figures: each \
            figure as SVG, PNG and PDF.
            """)

    /// The forms that a notebook can be written in.
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case swift, markdown, ipynb, pdf, figures

        /// What is put behind the notebook's name: the extension of a file, or that of a folder.
        fileprivate var ending: String {
            switch self {
            case .markdown: ".md"
            case .figures: "_figures"
            case .swift, .ipynb, .pdf: "." + rawValue
            }
        }
    }

    /// The pages that figures are drawn for.
    enum Page: String, ExpressibleByArgument, CaseIterable { case light, dark }

    @Option(help: "The form.")
    var format = Format.swift

    @Option(
        name: .shortAndLong,
        help: "The folder to write to (default: here; for swift one with the notebook's name).")
    var output: String?

    @Option(help: "The folder of the package 'papers', for the package that is written.")
    var papers = "."

    @Option(help: "Pixels for each point (1/96 inch) of a figure, for figures as PNG.")
    var scale = 2.0

    @Option(help: "The pages that figures are for.")
    var theme = Page.light

    @OptionGroup var parameters: ParameterOptions

    @ArgumentParser.Argument(help: "The notebook.", completion: .file(extensions: ["md"]))
    var notebook: String

    func run() throws {
        let workspace = Workspace.current
        guard workspace.fileExists(notebook), !workspace.isDirectory(notebook) else {
            throw UsageError("there is no file '\(notebook)'")
        }
        guard scale.isFinite, scale > 0, scale <= 32 else {
            throw UsageError("a scale is a number above 0 and at most 32, not \(scale)")
        }
        let terminal = Terminal(workspace)
        let pipeline = Pipeline(workspace: workspace, engine: .papers, terminal: terminal)
        let source = try SiteSource(paths: [notebook], in: workspace)
        let options = RenderOptions(overrides: parameters.overrides)
        let survey = try pipeline.examine(source, overrides: options.overrides)
        terminal.show(survey.diagnostics)
        guard let checked = survey.checked.first else {
            throw UsageError("'\(notebook)' is no notebook")
        }
        if checked.diagnostics.hasErrors { return try ExitStatus.errorsFound.leave() }
        let outputs = OutputFiles(checked.notebook, of: source, terminal, workspace)
        if format == .swift { return try writePackage(checked, outputs, workspace, terminal) }

        let folder = output ?? "."
        let name = checked.name.split(separator: "/").last.map(String.init) ?? checked.name
        let target = "\(folder)/\(name)\(format.ending)"
        try outputs.refuseSources([target])
        let records = try pipeline.execute(
            [checked], options, of: source, cache: try pipeline.cache(of: source, options))
        guard let record = records.first else { return }
        var tally = Tally()
        tally.add(record)
        switch format {
        case .swift: break
        case .markdown:
            let export = try MarkdownExport(
                ExportParts(checked, record), renderer: FigureRenderer())
            try outputs.write(export.files.map { ("\(folder)/\($0.path)", $0.bytes) })
        case .ipynb:
            let export = ExportParts(checked, record)
            let text = try JupyterExport(export, renderer: FigureRenderer()).text
            try outputs.write([(target, Array(text.utf8))])
        case .figures:
            let export = try FigureExport(
                ExportParts(checked, record), renderer: FigureRenderer(),
                theme: theme == .dark ? .dark : .light, scale: scale)
            try outputs.write(export.files.map { ("\(target)/\($0.name)", $0.bytes) })
        case .pdf:
            let report = pipeline.report(checked, of: source, record: record)
            let site = try Reports.render(
                [report], configuration: source.configuration, engine: programVersion,
                templates: try pipeline.siteTemplates(source, options), typesetter: typesetter)
            outputs.tellReplaced(target)
            try Chromium.print(
                site.files, page: report.path + "/index.html", to: target, in: workspace)
        }
        terminal.say(workspace.short(target))
        try tally.status.leave()
    }

    private func writePackage(
        _ checked: CheckedNotebook, _ outputs: OutputFiles, _ workspace: Workspace,
        _ terminal: Terminal
    ) throws {
        guard workspace.fileExists(papers + "/Package.swift") else {
            throw UsageError(
                "there is no package in '\(papers)'; say with --papers where 'papers' is checked out"
            )
        }
        let export = SwiftExport(checked)
        let target = output ?? export.target
        try outputs.write(
            export.files(library: workspace.absolute(papers)).map {
                (target + "/" + $0.path, Array($0.text.utf8))
            })
        terminal.say("\(workspace.short(target)): run it with 'swift run -c release'")
    }
}
