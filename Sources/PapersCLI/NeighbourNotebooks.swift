import Notebooks

/// The notebooks of a site beside those that one works on, parsed again only if their text has changed: an
/// editor asks at every key.
final class NeighbourNotebooks {
    private var known: [String: Notebook] = [:]

    func parsed(_ entries: [SiteSource.Entry]) -> [Notebook] {
        let notebooks = entries.map { entry in
            if let notebook = known[entry.name], notebook.file == entry.file { return notebook }
            return Notebooks.parse(entry.file, read: { _ in nil }).0
        }
        known = [:]
        for (entry, notebook) in zip(entries, notebooks) { known[entry.name] = notebook }
        return notebooks
    }
}
