import Diagnostics

/// Reads `data` of the front matter: what a notebook reads and does not bring along.
struct DataSourceReader {
    static let keys = ["name", "source", "licence", "download", "files"]

    let reader: YAMLReader

    func read(_ matter: YAMLMapping) -> [FrontMatter.DataSource] {
        var found: [FrontMatter.DataSource] = []
        for case .mapping(let mapping) in matter.mappings("data", keys: Self.keys) {
            guard let source = source(mapping) else { continue }
            if found.contains(where: { $0.name == source.name }) {
                reader.error("the data '\(source.name)' are declared twice", at: mapping.range)
            } else {
                found.append(source)
            }
        }
        return found
    }

    private func source(_ mapping: YAMLMapping) -> FrontMatter.DataSource? {
        guard let name = required("name", in: mapping),
            let address = required("source", in: mapping)
        else { return nil }
        let isName =
            name.text.utf8.first.map { $0.isLetter || $0.isDigit } ?? false
            && name.text.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_.".utf8.contains($0) }
        if !isName {
            reader.error(
                "the name of data is that of a folder, not '\(name.text)'", at: name.range,
                hints: ["use letters, digits, '-', '_' and '.'"])
            return nil
        }
        for scalar in [address, mapping.scalar("download")].compactMap(\.self)
        where !["https://", "http://", "file:///"].contains(where: scalar.text.hasPrefix) {
            reader.error("'\(scalar.text)' is not the address of a page", at: scalar.range)
        }
        guard let files = mapping.mapping("files", keys: []) else {
            if mapping.range("files") == nil {
                reader.error("the data '\(name.text)' have no 'files'", at: mapping.range)
            }
            return nil
        }
        return FrontMatter.DataSource(
            name: name.text, source: address.text, licence: mapping.string("licence"),
            download: mapping.string("download"),
            files: self.files(files).sorted {
                $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
            })
    }

    private func required(_ key: String, in mapping: YAMLMapping) -> YAMLMapping.Scalar? {
        if mapping.range(key) == nil { reader.error("data have no '\(key)'", at: mapping.range) }
        return mapping.scalar(key)
    }

    private func files(_ mapping: YAMLMapping) -> [FrontMatter.DataSource.File] {
        mapping.keys.compactMap { path, range in
            let parts = path.split(separator: "/", omittingEmptySubsequences: false)
            guard parts.allSatisfy({ !$0.isEmpty && $0 != "." && $0 != ".." }),
                !path.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") })
            else {
                reader.error("'\(path)' does not lie in the folder of the data", at: range)
                return nil
            }
            guard let digest = mapping.scalar(path, expected: "a SHA-256") else { return nil }
            guard digest.text.utf8.count == 64, digest.text.allSatisfy(\.isHexDigit) else {
                reader.error(
                    "'\(path)' needs a SHA-256 of 64 hexadecimal digits, not '\(digest.text)'",
                    at: digest.range, hints: ["'sha256sum FILE' prints it"])
                return nil
            }
            return FrontMatter.DataSource.File(path: path, sha256: digest.text.lowercased())
        }
    }
}
