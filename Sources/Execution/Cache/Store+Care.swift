import Foundation

/// Looking after the store: what is in it, what of it is damaged, what nobody needs.
extension Store {
    package struct Statistics: Sendable {
        package var steps = 0
        package var values = 0
        package var notebooks = 0
        package var bytes = 0
    }

    package var statistics: Statistics {
        var result = Statistics()
        for path in paths {
            switch path.split(separator: "/").first {
            case "cells": result.steps += 1
            case "values": result.values += 1
            case "notebooks": result.notebooks += 1
            default: break
            }
            result.bytes += read(folder + "/" + path)?.count ?? 0
        }
        return result
    }

    /// The files that are not what their names say, relative to the store. They do no harm: each
    /// counts as absent.
    package var damaged: [String] {
        paths.filter { path in
            guard let bytes = read(folder + "/" + path) else { return true }
            let parts = path.split(separator: "/").map(String.init)
            switch parts.first {
            case "cells":
                guard let step = Self.decode(bytes), let key = try? step.inputs.key else {
                    return true
                }
                return key != parts.last
            case "values": return Digest.sha256(of: bytes) != parts.last
            case "pages", "formulas": return Self.body(of: bytes, head: Self.noteHead) == nil
            case "notebooks":
                let text = String(decoding: bytes, as: UTF8.self)
                return (try? CanonicalJSON.decode(LastRun.self, from: text)) == nil
            default: return false
            }
        }
    }

    /// Removes what the last render of no notebook used, and what is damaged.
    ///
    /// - Returns: how many files went, and their bytes.
    /// - Throws: `FileError`.
    package func prune() throws -> (files: Int, bytes: Int) {
        sweep()
        var kept: Set<String> = []
        let all = paths
        let broken = Set(damaged)
        for path in all where path.hasPrefix("notebooks/") && !broken.contains(path) {
            kept.insert(path)
            for kind in ["pages/", "formulas/"] {
                kept.insert(kind + path.dropFirst("notebooks/".count))
            }
            let name = path.dropFirst("notebooks/".count).dropLast(".json".count)
            for step in lastRun(of: String(name))?.steps ?? [] {
                guard let inputs = step.inputs, let stored = self.step(for: inputs) else {
                    continue
                }
                let key = try inputs.key
                kept.insert("cells/\(key.prefix(2))/\(key)")
                for write in stored.writes where write.isStored {
                    kept.insert("values/\(write.digest.prefix(2))/\(write.digest)")
                }
            }
        }
        // What is known of pages that are no notebook's, and of the program.
        for path in all where path.hasPrefix("pages/.") || path.hasPrefix("engines/") {
            kept.insert(path)
        }
        var (files, bytes) = (0, 0)
        for path in all where !kept.contains(path) || broken.contains(path) {
            let whole = folder + "/" + path
            bytes += read(whole)?.count ?? 0
            files += 1
            guard unlink(whole) == 0 || errno == ENOENT else {
                throw FileError("cannot remove '\(whole)': \(String(cString: strerror(errno)))")
            }
        }
        return (files, bytes)
    }

    /// The files of the store without the temporary ones and fetched data, sorted.
    private var paths: [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }
        return (names ?? []).filter { name in
            var isFolder: ObjCBool = false
            let exists = FileManager.default.fileExists(
                atPath: folder + "/" + name, isDirectory: &isFolder)
            return exists && !isFolder.boolValue && !name.hasPrefix("temporary/")
                && !name.hasPrefix("data/")
        }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
