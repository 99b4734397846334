import Diagnostics
import Execution
import Notebooks

/// One notebook with what came of running it: what a page is made of.
package struct Report: Sendable {
    package var notebook: Notebook
    /// What the run gave; nil if the notebook was not run because it has errors.
    package var record: NotebookRecord?
    /// The page's folder in the site: `classification-losses/ldr`.
    package var path: String
    /// What was found wrong before the notebook could run.
    package var diagnostics: [Diagnostic]
    /// Whether the page is made of results; one that is not says nothing of where they come from.
    package var isComputed = true
    /// Reads a file beside the notebook, by its path relative to it: images and files that the
    /// prose links to.
    package var read: @Sendable (String) -> [UInt8]?

    package init(
        _ notebook: Notebook, record: NotebookRecord?, path: String, diagnostics: [Diagnostic] = [],
        read: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }
    ) {
        self.notebook = notebook
        self.record = record
        self.path = path
        self.diagnostics = diagnostics
        self.read = read
    }
}

/// A file of the site.
package struct SiteFile: Sendable, Equatable {
    /// Relative to the site's folder, parts separated by `/`.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}

/// A rendered site.
package struct Site: Sendable {
    /// Every file, sorted by path.
    package var files: [SiteFile]
    /// What was found wrong while the pages were made: mathematics, addresses, missing files.
    package var diagnostics: [Diagnostic]
}
