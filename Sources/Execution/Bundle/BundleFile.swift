/// A file of a review bundle.
package struct BundleFile: Sendable {
    /// Relative to the bundle, parts separated by `/`.
    package var path: String
    package var bytes: [UInt8]
    package var isExecutable = false
    /// What it is, in one phrase.
    package var description: String

    package init(_ path: String, _ bytes: [UInt8], _ description: String) {
        self.path = path
        self.bytes = bytes
        self.description = description
    }

    init(_ path: String, text: String, _ description: String) {
        self.init(path, Array(text.utf8), description)
    }

    init(_ path: String, _ json: JSONTree, _ description: String) {
        var text = ""
        json.write(to: &text, layout: .lines, depth: 0)
        self.init(path, text: text + "\n", description)
    }

    package var digest: String { Digest.sha256(of: bytes) }

    /// The last part of the path.
    var name: String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The media type by the ending of the name (IANA's registry).
    var mediaType: String {
        switch name.split(separator: ".").last {
        case "md": "text/markdown"
        case "html": "text/html"
        case "css": "text/css"
        case "csv": "text/csv"
        case "svg": "image/svg+xml"
        case "png": "image/png"
        case "jpg", "jpeg": "image/jpeg"
        case "gif": "image/gif"
        case "pdf": "application/pdf"
        case "json": "application/json"
        case "xml": "application/xml"
        case "yml", "yaml", "cff": "application/yaml"
        case "bib": "application/x-bibtex"
        case "swift": "text/x-swift"
        case "sh": "application/x-sh"
        case "js": "text/javascript"
        case "woff2": "font/woff2"
        case "txt", "sha256", "LICENSE", "COPYING": "text/plain"
        default: "application/octet-stream"
        }
    }
}

extension JSONTree {
    /// An object; members without a value are left out.
    static func members(_ members: [(String, JSONTree?)]) -> JSONTree {
        .object(members.compactMap { name, value in value.map { (name, $0) } })
    }

    /// A reference to another entity of a JSON-LD document.
    static func reference(_ id: String) -> JSONTree { .object([("@id", .string(id))]) }

    /// The bare value if there is one only, as RO-Crate wants it; nil if there is none.
    static func oneOrMany(_ values: [JSONTree]) -> JSONTree? {
        values.count > 1 ? .array(values) : values.first
    }
}
