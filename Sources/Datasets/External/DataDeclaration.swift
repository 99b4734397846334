import Foundation

// Measurements of other people's experiments, which a notebook may read and we may not ship. This
// file is the core's only door to files: what it lets in is proved by a digest.

/// Data that a notebook declares: a name, where it comes from, and the digest of every file.
package struct DataDeclaration: Sendable, Equatable {
    package var name: String
    /// The address where a reader finds it.
    package var source: String
    /// The files by their path below the data's folder, with their SHA-256; sorted by path.
    package var files: [(path: String, sha256: String)]

    package init(name: String, source: String, files: [(path: String, sha256: String)]) {
        self.name = name
        self.source = source
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    package static func == (left: DataDeclaration, right: DataDeclaration) -> Bool {
        left.name == right.name && left.source == right.source
            && left.files.elementsEqual(right.files, by: ==)
    }
}

/// What stands in the place of a declared file.
package enum DataState: Sendable, Equatable {
    /// The file, at this path.
    case present(String)
    /// Nothing, in none of the folders.
    case missing
    /// Something else: the file's path and the digest that it has.
    case altered(String, found: String)
}

/// Why a file could not be read.
package struct DataFault: Sendable, Equatable {
    package var declaration: DataDeclaration
    package var file: String
    package var state: DataState
}

/// The data that are declared in this process and the folders in which they are looked for.
package enum DataRegistry {
    /// The declarations, in the order in which they were made.
    package nonisolated(unsafe) static var declarations: [DataDeclaration] = []
    /// Folders, each of which may hold a folder named like the data; the first file found counts.
    package nonisolated(unsafe) static var folders = usualFolders
    /// The last file that could not be read, for whoever shows why an experiment ended.
    package nonisolated(unsafe) static var fault: DataFault?

    /// `PAPERS_DATA` and `.papers/data` in the current directory.
    package static var usualFolders: [String] {
        [ProcessInfo.processInfo.environment["PAPERS_DATA"] ?? "", ".papers/data"].filter {
            !$0.isEmpty
        }
    }

    /// Declares data; a name that was declared before gets the new meaning.
    package static func declare(_ declaration: DataDeclaration) {
        declarations.removeAll { $0.name == declaration.name }
        declarations.append(declaration)
    }

    /// What stands in the place of a file of the data.
    package static func state(
        of file: (path: String, sha256: String), in data: DataDeclaration, folders: [String]
    ) -> DataState {
        read(file, of: data, folders: folders).state
    }

    /// The bytes of a file, if it is the one that was declared.
    static func read(
        _ file: (path: String, sha256: String), of data: DataDeclaration, folders: [String]
    ) -> (state: DataState, bytes: [UInt8]) {
        for folder in folders {
            let path = "\(folder)/\(data.name)/\(file.path)"
            guard let content = try? Data(contentsOf: URL(fileURLWithPath: path)) else { continue }
            let bytes = Array(content)
            let digest = SHA256.hex(bytes)
            return digest == file.sha256
                ? (.present(path), bytes) : (.altered(path, found: digest), [])
        }
        return (.missing, [])
    }
}
