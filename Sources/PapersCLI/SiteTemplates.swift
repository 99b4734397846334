import Execution
import Reports

/// The page templates of a site, file by file.
enum SiteTemplates {
    /// Those that came with the program, each replaced by the file of the same name in the
    /// `templates` folder of the site.
    ///
    /// - Parameter folder: a folder that takes the place of the site's, if the user names one.
    static func files(
        root: String, folder: String? = nil, in workspace: Workspace
    ) throws -> [SiteFile] {
        if let folder, !workspace.isDirectory(folder) {
            throw UsageError("there is no folder '\(folder)'")
        }
        var files: [String: SiteFile] = [:]
        for folder in [ofProgram(in: workspace), folder ?? root + "/templates"].compactMap({ $0 })
        where workspace.isDirectory(folder) {
            for name in try workspace.files(in: folder) {
                files[name] = SiteFile(path: name, bytes: try workspace.read(folder + "/" + name))
            }
        }
        guard files["page.mustache"] != nil else {
            throw FileError("cannot find the page templates; name their folder with --templates")
        }
        return files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
    }

    /// The folder of the templates that came with the program: beside `bin`, or where the package is
    /// that it was built from.
    static func ofProgram(in workspace: Workspace) -> String? {
        var folder = workspace.absolute(workspace.executable + "/..")
        for _ in 0..<6 {
            let templates = folder + "/templates"
            if workspace.fileExists(templates + "/page.mustache") { return templates }
            folder = workspace.absolute(folder + "/..")
        }
        return nil
    }
}

extension Pipeline {
    /// What one notebook's page is made of.
    func report(
        _ checked: CheckedNotebook, of source: SiteSource, record: NotebookRecord?
    ) -> Report {
        let publishable = PublishableFiles(of: source, in: workspace)
        let (workspace, path, name) = (workspace, checked.notebook.file.path, checked.name)
        return Report(
            checked.notebook, record: record, path: checked.name,
            diagnostics: checked.diagnostics,
            read: { relative in
                let place = path + "/../" + relative
                return publishable.refusal(of: place, on: name) == nil
                    && workspace.isRegularFile(place) ? try? workspace.read(place) : nil
            })
    }

    func siteTemplates(_ source: SiteSource, _ options: RenderOptions) throws -> Templates {
        try Templates(
            files: try SiteTemplates.files(
                root: source.root, folder: options.templates, in: workspace))
    }
}
