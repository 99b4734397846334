/// Which addresses a page may point to.
package enum WebAddress {
    /// Why an address may not stand in a page; nil if it may. Allowed are the schemes http, https
    /// and mailto, fragments, and relative addresses.
    package static func refusal(of address: String) -> String? {
        // Browsers drop white space and control characters before they look for the scheme, so
        // that "java\nscript:" would be one.
        let visible = address.unicodeScalars.filter { $0.value > 32 && $0.value != 127 }
        if visible.starts(with: "//".unicodeScalars) || visible.starts(with: "\\\\".unicodeScalars)
        {
            return "an address without a scheme must be relative"
        }
        guard let colon = visible.firstIndex(of: ":") else { return nil }
        let scheme = visible[..<colon]
        // A colon after "/", "?" or "#" belongs to a path, a query or a fragment.
        if scheme.contains(where: { "/?#".unicodeScalars.contains($0) }) { return nil }
        let name = scheme.reduce(into: "") { $0.unicodeScalars.append($1) }.lowercased()
        // What is no scheme by RFC 3986 is a relative path for every browser.
        let isScheme = name.wholeMatch(of: #/[a-z][a-z0-9+.\-]*/#) != nil
        if !isScheme, !name.isEmpty { return nil }
        if ["http", "https", "mailto"].contains(name) { return nil }
        return "addresses of scheme '\(name)' are not allowed"
    }

    /// The address if it may stand in a page.
    package static func allowed(_ address: String) -> String? {
        refusal(of: address) == nil ? address : nil
    }

    /// Whether an allowed address names another site or a person.
    static func hasScheme(_ address: String) -> Bool {
        let lower = address.lowercased()
        return ["http:", "https:", "mailto:"].contains { lower.hasPrefix($0) }
    }

    /// An address as it may stand in a page: what no address holds, such as spaces, quotes and letters
    /// beyond ASCII, is percent-encoded; escapes that it has already stay.
    static func escaped(_ address: String) -> String {
        encoded(address, keeping: "!#$%&'()*+,-./:;=?@_~")
    }

    /// A relative path as an address: what is not a plain letter is percent-encoded.
    static func encoded(_ path: String) -> String { encoded(path, keeping: "-._~/") }

    private static func encoded(_ text: String, keeping marks: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                bytes.append(byte)
            case _ where marks.utf8.contains(byte): bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Paths with `/`, as text.
enum Paths {
    /// Everything before the last part; empty if there is one part only.
    static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// A path relative to a folder, without `.` and (where possible) `..`.
    static func join(_ folder: String, _ path: String) -> String {
        var parts: [Substring] = []
        for part in (folder + "/" + path).split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// The way from one folder of the site to another: `../other`.
    static func relative(from folder: String, to target: String) -> String {
        let from = folder.split(separator: "/")
        let to = target.split(separator: "/")
        let common = zip(from, to).prefix { $0 == $1 }.count
        let parts = Array(repeating: "..", count: from.count - common) + to.dropFirst(common)
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }
}
