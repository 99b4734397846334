import Tensors

/// Measurements that a notebook declares in its front matter and that do not come with the program.
///
/// They are looked for in the folder that the environment names as `PAPERS_DATA` and in
/// `.papers/data`, each time they are read, and read only if their SHA-256 is the declared one.
/// Where they are missing the blocks that need them say so and the rest of the notebook runs.
public struct ExternalData: Sendable {
    private let declaration: DataDeclaration

    /// The data of this name.
    public init(_ name: String) {
        guard let found = DataRegistry.declarations.first(where: { $0.name == name }) else {
            fail("ExternalData: no data '\(name)' are declared in the front matter")
        }
        declaration = found
    }

    /// Declares data, as the front matter of a notebook does: this call stands in its place in a
    /// plain Swift program.
    ///
    /// - Parameters:
    ///   - name: the name, and that of the folder that holds the files
    ///   - source: the address where a reader finds them
    ///   - files: the paths of the files
    ///   - digests: the SHA-256 of each, in hexadecimal
    public static func declare(
        _ name: String, source: String, files: [String], digests: [String]
    ) {
        if files.count != digests.count {
            fail("ExternalData.declare: \(files.count) files and \(digests.count) digests")
        }
        DataRegistry.declare(
            DataDeclaration(
                name: name, source: source,
                files: zip(files, digests).map { (path: $0, sha256: $1) }))
    }

    /// The name.
    public var name: String { declaration.name }

    /// The address where a reader finds the data.
    public var source: String { declaration.source }

    /// The paths of the files, sorted.
    public var files: [String] { declaration.files.map(\.path) }

    /// A file as a table: a CSV file with a line of names at its head, or a JSON file with a list of
    /// objects.
    public func table(_ file: String) -> DataTable {
        let text = text(file)
        do {
            return file.hasSuffix(".json") ? try DataTable(json: text) : try DataTable(csv: text)
        } catch {
            fail("ExternalData.table: '\(file)' of '\(name)': \(error.reason)")
        }
    }

    /// A file as text.
    public func text(_ file: String) -> String {
        guard let found = declaration.files.first(where: { $0.path == file }) else {
            fail("ExternalData: the front matter declares no file '\(file)' of '\(name)'")
        }
        let (state, bytes) = DataRegistry.read(
            found, of: declaration, folders: DataRegistry.folders)
        guard case .present = state else {
            DataRegistry.fault = DataFault(declaration: declaration, file: file, state: state)
            if case .altered(_, let digest) = state {
                fail(
                    "the data '\(name)' are not those of the notebook: '\(file)' has SHA-256 "
                        + "\(digest), not \(found.sha256)")
            }
            fail(
                "the data '\(name)' are not present: there is no '\(file)'; they are at \(source)")
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            fail("ExternalData: '\(file)' of '\(name)' is not UTF-8")
        }
        return text
    }
}
