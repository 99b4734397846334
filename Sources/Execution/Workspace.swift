import Foundation

/// The only door from the engine to the world: files, the number of cores, the environment.
///
/// Everything else is a function of what it is given. Tests pass a workspace of their own, with a
/// temporary directory and whatever environment they need.
package struct Workspace: Sendable {
    /// The directory that relative paths start from.
    package var directory: String
    /// How many notebooks may run at once, if the user does not say.
    package var cores: Int
    package var environment: [String: String]
    /// The program that runs a notebook when called with `execute`.
    package var executable: String

    package init(
        directory: String, cores: Int, environment: [String: String], executable: String
    ) {
        self.directory = directory
        self.cores = cores
        self.environment = environment
        self.executable = executable
    }

    /// The workspace of the running process.
    package static var current: Workspace {
        let process = ProcessInfo.processInfo
        return Workspace(
            directory: FileManager.default.currentDirectoryPath,
            cores: process.activeProcessorCount, environment: process.environment,
            executable: Bundle.main.executablePath ?? CommandLine.arguments[0])
    }
}

/// A file that could not be read or written, in a sentence for the user.
package struct FileError: Error, CustomStringConvertible {
    package var description: String

    package init(_ description: String) { self.description = description }

    init(_ action: String, _ path: String, _ error: any Error) {
        if let error = error as? FileError {
            self = error
            return
        }
        if let error = error as? POSIXError {
            self.init(
                "cannot \(action) '\(path)': \(String(cString: strerror(error.code.rawValue)))")
            return
        }
        let reason = ((error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error) as NSError?
        let code = reason?.domain == NSPOSIXErrorDomain ? reason?.code : nil
        let fact = code.map { String(cString: strerror(Int32($0))) } ?? "\(error)"
        self.init("cannot \(action) '\(path)': \(fact)")
    }
}

extension Workspace {
    /// Whether a file describes the folder that it lies in: a `README.md` is no notebook.
    package static func describesFolder(_ path: String) -> Bool {
        path.split(separator: "/").last == "README.md"
    }

    /// An absolute path without `.` and `..`.
    package func absolute(_ path: String) -> String {
        let whole = path.hasPrefix("/") ? path : directory + "/" + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(part) }
        }
        return "/" + parts.joined(separator: "/")
    }

    /// A path as a user reads it: relative if it lies under the directory.
    package func short(_ path: String) -> String {
        let whole = absolute(path)
        let prefix = absolute(directory) + "/"
        return whole.hasPrefix(prefix) ? String(whole.dropFirst(prefix.count)) : whole
    }

    package func fileExists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: absolute(path))
    }

    package func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: absolute(path), isDirectory: &isDirectory)
            && isDirectory.boolValue
    }

    /// Whether there is a file that can be read to its end: no folder, no device and no pipe.
    package func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(absolute(path), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    package func read(_ path: String) throws -> [UInt8] {
        do {
            return try FileBytes.read(absolute(path))
        } catch {
            throw FileError("read", path, error)
        }
    }

    /// Reads a text; bytes that are not UTF-8 are an error, not a guess.
    package func readText(_ path: String) throws -> String {
        guard let text = String(validating: try read(path), as: UTF8.self) else {
            throw FileError("cannot read '\(path)': the text is not UTF-8")
        }
        return text
    }

    /// The paths of the files in a directory and its folders, relative to it and sorted; hidden
    /// ones are left out. A link back to a folder that it lies in is not followed.
    package func files(in path: String) throws -> [String] {
        var found: [String] = []
        func visit(_ folder: String, from way: FolderWay) throws {
            let place = absolute(folder.isEmpty ? path : path + "/" + folder)
            guard let way = way.entering(place) else { return }
            let names: [(name: String, isFolder: Bool)]
            do {
                names = try FileBytes.list(place)
            } catch {
                throw FileError("list", path, error)
            }
            for (name, isFolder) in names where !name.hasPrefix(".") {
                let relative = folder.isEmpty ? name : folder + "/" + name
                if isFolder {
                    try visit(relative, from: way)
                } else {
                    found.append(relative)
                }
            }
        }
        try visit("", from: FolderWay())
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Writes a file so that a reader sees the old bytes or the new ones, never a part: to a
    /// temporary name in the same directory, then renamed. A file that already has these bytes is
    /// not touched.
    package func write(_ bytes: [UInt8], to path: String) throws {
        let target = URL(fileURLWithPath: absolute(path))
        if let old = try? FileBytes.read(target.path), old == bytes { return }
        do {
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try AtomicFile.write(
                bytes, to: target.path, temporary: target.deletingLastPathComponent().path)
        } catch {
            throw FileError("write", path, error)
        }
    }

    /// Makes a folder ready to be written to: tries a file in it.
    ///
    /// - Throws: `FileError` if nothing can be written there.
    package func prepare(_ folder: String) throws {
        let place = absolute(folder)
        let files = FileManager.default
        let trial = place + "/\(AtomicFile.temporaryPrefix)\(getpid())-trial"
        do {
            try files.createDirectory(atPath: place, withIntermediateDirectories: true)
            try AtomicFile.write([], to: trial, temporary: place)
        } catch {
            throw FileError("write to the folder", folder, error)
        }
        unlink(trial)
    }

    /// Removes what programs that were killed left half written in a folder; not in those below it,
    /// which may be all of a machine.
    package func sweep(_ folder: String) {
        let place = absolute(folder)
        for (name, isFolder) in (try? FileBytes.list(place)) ?? [] where !isFolder {
            if name.hasPrefix(AtomicFile.temporaryPrefix) {
                AtomicFile.removeIfAbandoned(place + "/" + name)
            }
        }
    }

    /// Removes a file, and the directories above it that it leaves empty, up to `root`.
    package func remove(_ path: String, upTo root: String) throws {
        let files = FileManager.default
        do {
            try files.removeItem(atPath: absolute(path))
        } catch {
            throw FileError("remove", path, error)
        }
        let root = absolute(root)
        var folder = absolute(path + "/..")
        while folder.hasPrefix(root + "/"),
            (try? files.contentsOfDirectory(atPath: folder))?.isEmpty == true
        {
            guard (try? files.removeItem(atPath: folder)) != nil else { return }
            folder = absolute(folder + "/..")
        }
    }
}
