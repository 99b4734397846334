/// Data of a notebook's front matter that a cell was to read and could not.
package struct UnreadData: Codable, Sendable, Hashable {
    package var name: String
    /// The address where a reader finds the data.
    package var source: String
    package var file: String
    /// The SHA-256 of what lies in the file's place; nil if nothing does.
    package var found: String?

    package init(name: String, source: String, file: String, found: String? = nil) {
        self.name = name
        self.source = source
        self.file = file
        self.found = found
    }

    /// What is wrong, for readers.
    package var sentence: String {
        guard let found else {
            return
                "This needs the file ‘\(file)’ of the data ‘\(name)’, which do not come with the "
                + "notebook and were not there when it ran."
        }
        return
            "The file ‘\(file)’ of the data ‘\(name)’ is not the one that the notebook means: its "
            + "SHA-256 is \(found)."
    }
}

extension NotebookRecord {
    /// The cells and inline values without a result for no other reason than that data are missing,
    /// which is nobody's mistake. Where data were altered something is to be mended.
    package var withoutData: [String] {
        var names: [String] = []
        for (name, status) in cells.map({ ($0.name, $0.status) })
            + values.map({ ($0.name, $0.status) })
        {
            switch status {
            case .noData(let data) where data.found == nil: names.append(name)
            case .notRun(let because) where !because.isEmpty && because.allSatisfy(names.contains):
                names.append(name)
            case .noData, .notRun, .finished, .failed, .skipped: break
            }
        }
        return names
    }

    /// The data that are missing, by name, in the order in which they were to be read.
    package var missingData: [String] {
        var names: [String] = []
        for status in cells.map(\.status) + values.map(\.status) {
            if case .noData(let data) = status, data.found == nil, !names.contains(data.name) {
                names.append(data.name)
            }
        }
        return names
    }
}
