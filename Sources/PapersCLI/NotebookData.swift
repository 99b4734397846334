import Datasets
import Execution
import Notebooks

/// The data that a notebook declares, as the library looks for them.
struct NotebookData {
    let declarations: [DataDeclaration]
    /// Where the data are looked for, in this order.
    let folders: [String]

    /// - Parameter own: the folder of a site in which 'papers data fetch' puts what it gets.
    init(_ matter: FrontMatter, own: String?, in workspace: Workspace) {
        declarations = matter.data.map { data in
            DataDeclaration(
                name: data.name, source: data.source,
                files: data.files.map { (path: $0.path, sha256: $0.sha256) })
        }
        let named = workspace.environment["PAPERS_DATA"].map { $0.isEmpty ? [] : [$0] } ?? []
        folders = (named + [own ?? ".papers/data"]).map(workspace.absolute)
    }

    /// Every declared file with what lies in its place.
    var states: [(data: DataDeclaration, file: (path: String, sha256: String), state: DataState)] {
        declarations.flatMap { data in
            data.files.map { file in
                (data, file, DataRegistry.state(of: file, in: data, folders: folders))
            }
        }
    }

    /// Differs wherever something else would be read. Where a file lies does not matter.
    var key: String {
        states.map { data, file, state in
            let found =
                switch state {
                case .present: file.sha256
                case .missing: "missing"
                case .altered(_, let found): found
                }
            return "\(data.name)/\(file.path) \(file.sha256) \(found)\n"
        }.joined()
    }

    /// Makes the data known to the code that runs in this process.
    func declare() {
        declarations.forEach(DataRegistry.declare)
        DataRegistry.folders = folders
    }
}

extension UnreadData {
    /// The data that could not be read since this was last asked for.
    static func takeLast() -> UnreadData? {
        guard let fault = DataRegistry.fault else { return nil }
        DataRegistry.fault = nil
        var found: String?
        if case .altered(_, let digest) = fault.state { found = digest }
        return UnreadData(
            name: fault.declaration.name, source: fault.declaration.source, file: fault.file,
            found: found)
    }
}
